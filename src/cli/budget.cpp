#include "bokslut/report/budget.hpp"

#include <CLI/CLI.hpp>
#include <string>

#include "bokslut/output/budget_json.hpp"
#include "bokslut/output/writers.hpp"
#include "cli/commands.hpp"

namespace bokslut::cli {

namespace {

/// Reads what was asked for; what cannot be read is a finding.
BudgetQuery query_of(const BudgetArguments& arguments, Findings& findings) {
    BudgetQuery query;
    query.year = arguments.year;
    query.by_month = arguments.by_month;
    query.language = language_named(arguments.language);
    if (!arguments.to.empty()) {
        query.to = read_month(arguments.to);
        if (!query.to) findings.add("budget.outside_year", {{"month", arguments.to}, {"year", ""}});
    }
    if (arguments.threshold) {
        query.threshold = read_threshold(*arguments.threshold);
        if (!query.threshold) findings.add("budget.bad_threshold", {{"text", *arguments.threshold}});
    }
    return query;
}

}  // namespace

void add_budget(CLI::App& command, BudgetArguments& arguments) {
    command.add_option("FORBUND.toml", arguments.file, "Förbundets egen fil")->required();
    command.add_option("--year", arguments.year, "Räkenskapsår; går före `rapportar` i filen");
    command.add_option("--to", arguments.to, "Från årets början till och med en månad: 2024-08");
    command.add_flag("--by-month", arguments.by_month, "Visa varje månad också");
    command.add_option("--threshold", arguments.threshold,
                       "Gräns för avvikelser: \"5%\", \"100 tkr\", \"5% eller 100 tkr\", \"5% och 100 tkr\"; går före "
                       "[budget] grans, inte före en rads egen");
    command.add_option("--format", arguments.format, "Format: text, html, csv eller json")
        ->check(CLI::IsMember({"text", "html", "csv", "json"}).description(""));
    add_language(command, arguments.language);
    command.footer(
        "Exempel:\n"
        "  bokslut budget forbund.toml --threshold \"5% eller 100 tkr\"\n"
        "  bokslut budget forbund.toml --to 2024-08 --by-month --format csv\n"
        "\n"
        "Slutstatus: 0 ingen avvikelse passerar gränsen, 1 någon gör det eller underlaget har fel, 2 gick inte att "
        "göra.");
}

int run_budget(const BudgetArguments& arguments) {
    Findings findings;
    const BudgetQuery query = query_of(arguments, findings);
    if (findings.has_errors()) {
        print_findings(findings, query.language);
        return 2;
    }
    BudgetAnswer answer = follow_up_budget(arguments.file, query);
    bool done = answer.follow_up.has_value();
    if (done)
        done = print(arguments.format == "json" ? write_budget_json(*answer.follow_up)
                                                : write_document(answer.follow_up->document, arguments.format),
                     answer.findings);
    const int status = print_findings(answer.findings, query.language);
    if (!done) return 2;
    return answer.follow_up->passes() ? 1 : status;
}

}  // namespace bokslut::cli
