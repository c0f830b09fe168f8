#include <CLI/CLI.hpp>

#include "bokslut/core/csv.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/sie_reading.hpp"

namespace bokslut::cli {

namespace {

std::optional<LedgerState> read(const std::string& file, const SieOptions& options, Language language,
                                Findings& findings) {
    if (file != "-") return read_ledgers(file, findings, options);
    BooksRead books = read_books(file, options, language);
    findings.append(books.report.findings);
    return std::move(books.ledgers);
}

}  // namespace

void add_balances(CLI::App& command, BalancesArguments& arguments) {
    command.add_option("FIL", arguments.file, "SIE-fil, eller fil från sie merge; - för standardindata")->required();
    command.add_option("--year", arguments.year,
                       "Vilket räkenskapsår, ur en fil med flera (utan flaggan: det senaste)");
    add_language(command, arguments.language);
}

int run_balances(const BalancesArguments& arguments) {
    const Language language = language_named(arguments.language);
    Findings findings;
    SieOptions options;
    options.objects = false;  // none are printed
    const auto books = read(arguments.file, options, language, findings);
    const std::string name = input_name(arguments.file, language);
    const Ledger* found = books ? ledger_of_year(*books, arguments.year, name, findings) : nullptr;
    bool done = found != nullptr;
    if (done) {
        const Ledger& ledger = *found;
        std::string out = "account;name;opening;movement;closing\n";
        for (const std::string& account : ledger.accounts) {
            const Amount opening = ledger.total(account, BalanceKind::opening);
            const Amount movement = ledger.total(account, BalanceKind::movement);
            out += csv_cell(account) + ";" + csv_cell(ledger.chart.account_name(account)) + ";" +
                   std::to_string(opening.ore()) + ";" + std::to_string(movement.ore()) + ";" +
                   std::to_string((opening + movement).ore()) + "\n";
        }
        done = print(out, findings, language);
    }
    const int status = print_findings(findings, language);
    return done ? status : 2;
}

}  // namespace bokslut::cli
