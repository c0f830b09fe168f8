#include <CLI/CLI.hpp>

#include "bokslut/output/disclosure_writers.hpp"
#include "cli/commands.hpp"

namespace bokslut::cli {

void add_disclosures(CLI::App& command, DisclosureArguments& arguments) {
    const auto one_of = [](std::initializer_list<std::string> words) {
        return CLI::IsMember(std::vector<std::string>(words)).description("");
    };
    command.add_option("FORBUND.toml", arguments.file, "Förbundets egen fil")->required();
    command.add_option("--year", arguments.year, "Räkenskapsår; går före `rapportar` i filen");
    command.add_option("--format", arguments.format, "Format: text, csv eller json")
        ->check(one_of({"text", "csv", "json"}));
    add_language(command, arguments.language);
    command.footer(
        "Var det som lagen kräver står i årsredovisningen anges under [upplysningar] i förbundets fil:\n"
        "  handelser           = \"avsnitt 2.2\"\n"
        "  varderingsprinciper = { hanvisning = \"årsredovisning 2022\" }\n"
        "  privata_utforare    = { ej_tillamplig = \"inga\" }\n"
        "\n"
        "Slutstatus 1 när något saknas på nivån fel.");
}

int run_disclosures(const DisclosureArguments& arguments) {
    const Language language = language_named(arguments.language);
    DisclosureResult result = check_disclosures(arguments.file, {arguments.year, language});
    bool done = result.check.has_value();
    if (done) {
        const std::string text = arguments.format == "csv"    ? write_disclosures_csv(*result.check)
                                 : arguments.format == "json" ? write_disclosures_json(*result.check)
                                                              : write_disclosures_text(*result.check);
        done = print(text, result.findings);
    }
    const int status = print_findings(result.findings, language);
    if (!done) return 2;
    return result.check->has_errors() ? 1 : status;
}

}  // namespace bokslut::cli
