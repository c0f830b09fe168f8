#include "bokslut/report/fees.hpp"

#include <CLI/CLI.hpp>
#include <string>

#include "bokslut/output/fee_writers.hpp"
#include "bokslut/output/writers.hpp"
#include "cli/commands.hpp"

namespace bokslut::cli {

namespace {

std::string written(const FeeReport& report, const std::string& format) {
    if (format == "csv") return write_fees_csv(report);
    if (format == "json") return write_fees_json(report);
    return write_document(*report.document, format);
}

void tell_missing(const FeeReport& report, Findings& findings) {
    std::string tables;
    for (const std::string& title : missing_in_csv(report)) tables += (tables.empty() ? "" : "; ") + title;
    if (!tables.empty()) findings.add("fees.not_in_csv", {{"tables", tables}});
}

}  // namespace

void add_fees(CLI::App& command, FeeArguments& arguments) {
    FeeOptions& options = arguments.options;
    command.add_option("FORBUND.toml", arguments.file, "Förbundets egen fil, med [[medlem]] och [[avgift]]")
        ->required();
    command.add_option("--year", options.year, "Avgiftsår; går före `rapportar` i filen");
    CLI::Option* explain =
        command.add_option("--explain", options.explain, "Varför betalar medlemmen detta? Med varje uträkning i ord");
    CLI::Option* compare = command.add_option("--compare", options.compare,
                                              "En annan fil att ställa bredvid: andra satser, invånare eller index");
    CLI::Option* plan =
        command.add_option("--plan", options.plan, "Så många år från och med året: 3 är budgetår och plan (KL 11:6)")
            ->check(CLI::Range(1, 30).description(""));
    CLI::Option* raise = command.add_option("--raise", options.raise,
                                            "Satsen per invånare som ger en total: \"Räddningstjänst=2 600 tkr\"");
    CLI::Option* audit = command.add_option("--audit", options.audit,
                                            "Publicerade avgifter (noter.csv): vilka invånare och satser kan ge dem?");
    explain->excludes(compare)->excludes(plan)->excludes(raise)->excludes(audit);
    compare->excludes(plan)->excludes(raise)->excludes(audit);
    plan->excludes(raise)->excludes(audit);
    raise->excludes(audit);
    command.add_option("--format", arguments.format, "Format: text, html, csv eller json")
        ->check(CLI::IsMember({"text", "html", "csv", "json"}).description(""));
    command.footer(
        "Exempel:\n"
        "  bokslut fees forbund.toml\n"
        "  bokslut fees forbund.toml --explain Storby\n"
        "  bokslut fees forbund.toml --year 2025 --plan 3\n"
        "  bokslut fees forbund.toml --compare forslag.toml\n"
        "  bokslut fees forbund.toml --audit noter.csv\n"
        "  bokslut fees forbund.toml --raise \"Dataskyddsombud=2 600 tkr\"");
}

int run_fees(const FeeArguments& arguments) {
    FeeReport report = make_fees(arguments.file, arguments.options);
    Findings& findings = report.findings;
    bool done = report.document.has_value();
    if (done && arguments.format == "csv") tell_missing(report, findings);
    if (done) done = print(written(report, arguments.format), findings);
    const int status = print_findings(findings);
    return done ? status : 2;
}

}  // namespace bokslut::cli
