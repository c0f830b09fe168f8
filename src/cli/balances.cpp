#include "bokslut/core/csv.hpp"
#include "bokslut/ledger/sie.hpp"
#include "cli/commands.hpp"

namespace bokslut::cli {

int run_balances(const std::string& file) {
    Findings findings;
    const auto books = read_sie(file, findings);
    bool done = books.has_value();
    if (done) {
        const Ledger& ledger = books->current;
        std::string out = "account;name;opening;movement;closing\n";
        for (const std::string& account : ledger.accounts) {
            const Amount opening = ledger.total(account, BalanceKind::opening);
            const Amount movement = ledger.total(account, BalanceKind::movement);
            out += csv_cell(account) + ";" + csv_cell(ledger.chart.account_name(account)) + ";" +
                   std::to_string(opening.ore()) + ";" + std::to_string(movement.ore()) + ";" +
                   std::to_string((opening + movement).ore()) + "\n";
        }
        done = print(out, findings);
    }
    const int status = print_findings(findings);
    return done ? status : 2;
}

}  // namespace bokslut::cli
