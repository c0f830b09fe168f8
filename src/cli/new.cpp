#include <CLI/CLI.hpp>
#include <filesystem>

#include "bokslut/report/first_definition.hpp"
#include "cli/commands.hpp"

namespace bokslut::cli {

void add_new(CLI::App& command, NewArguments& arguments) {
    command.add_option("FIL", arguments.files, "SIE-filer, en eller flera")->required();
    command.add_option("--out", arguments.out, "Filen som skrivs; - för standardutdata (utan flaggan: forbund.toml)");
    command.footer(
        "En fil som redan har innehåll skrivs aldrig över.\n"
        "Exempel:\n"
        "  bokslut ny bokföring-2024.se bokföring-2023.se\n"
        "  bokslut report forbund.toml");
}

int run_new(const NewArguments& arguments) {
    Findings findings;
    const bool to_file = arguments.out != "-";
    std::error_code error;
    if (to_file && std::filesystem::exists(arguments.out, error) &&
        std::filesystem::file_size(arguments.out, error) > 0) {
        findings.add("report.file_exists", {{"file", arguments.out}});
        print_findings(findings);
        return 2;
    }
    const auto text = first_definition(arguments.files, to_file ? arguments.out : "forbund.toml", findings);
    bool done = text.has_value();
    if (done && to_file) done = write_file(arguments.out, *text, findings);
    if (done && !to_file) done = print(*text, findings);
    const int status = print_findings(findings);
    if (done && to_file)
        std::fprintf(stderr, "Skrev %s. Pröva: bokslut report %s\n", arguments.out.c_str(), arguments.out.c_str());
    return done ? status : 2;
}

}  // namespace bokslut::cli
