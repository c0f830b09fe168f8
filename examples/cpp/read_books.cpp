// Reads a SIE file, sums a class of accounts and says what is wrong with it: read_books FILE.se
#include <bokslut/core/number_text.hpp>
#include <bokslut/ledger/sie.hpp>
#include <iostream>

int main(int count, char** arguments) {
    if (count < 2) {
        std::cerr << "usage: read_books FILE.se\n";
        return 2;
    }
    bokslut::Findings findings;
    const auto books = bokslut::read_sie(arguments[1], findings);
    std::cerr << bokslut::findings_message(findings);
    if (!books) return 2;
    const bokslut::Ledger& ledger = books->current;
    bokslut::Amount personnel;
    for (const std::string& account : ledger.accounts)
        if (account.starts_with("5")) personnel += ledger.total(account, bokslut::BalanceKind::movement);
    std::cout << ledger.name << " " << ledger.year.text() << ", kontoklass 5: " << bokslut::kronor_text(personnel) << "\n";
    return findings.has_errors() ? 1 : 0;
}
