#include "bokslut/report/interim.hpp"

#include <CLI/CLI.hpp>
#include <string>

#include "bokslut/output/writers.hpp"
#include "cli/commands.hpp"

namespace bokslut::cli {

void add_interim(CLI::App& command, InterimArguments& arguments) {
    command.add_option("FORBUND.toml", arguments.file, "Förbundets egen fil")->required();
    command.add_option("--to", arguments.to, "Sista månaden: 2024-08")->required();
    std::vector<std::string> names;
    std::string listed;
    for (const Format& format : available_formats()) {
        names.emplace_back(format.name);
        listed += (listed.empty() ? "" : ", ") + names.back();
    }
    command.add_option("--format", arguments.format, "Format: " + listed)->check(CLI::IsMember(names).description(""));
    add_language(command, arguments.language);
    command.footer(
        "Exempel:\n"
        "  bokslut interim forbund.toml --to 2024-08\n"
        "\n"
        "Prognosen står i [tabeller] prognos, förra årets period i [tabeller] utfall om böckerna inte har den.");
}

int run_interim(const InterimArguments& arguments) {
    const Language language = language_named(arguments.language);
    Findings findings;
    bool done = false;
    if (const auto to = read_month(arguments.to)) {
        InterimReport report = make_interim_report(arguments.file, {*to, language});
        findings = std::move(report.findings);
        done = report.document && print(write_document(*report.document, arguments.format), findings);
    } else {
        findings.add("interim.bad_date", {{"key", "--to"}, {"text", arguments.to}});
    }
    const int status = print_findings(findings, language);
    return done ? status : 2;
}

}  // namespace bokslut::cli
