#include <CLI/CLI.hpp>

#include "cli/commands.hpp"
#include "cli/sie_commands.hpp"

namespace bokslut::cli {
namespace {

CLI::Validator one_of(std::vector<std::string> words) {
    return CLI::IsMember(std::move(words)).description("");
}

void add_check_files(CLI::App& sie, SieArguments& arguments) {
    CLI::App* command = sie.add_subcommand("check", "Granska SIE-filer: form, verifikationer, saldon");
    command->add_option("FIL", arguments.files, "SIE-filer, en eller flera; - för standardindata")->required();
    command->add_flag("--strict", arguments.strict, "Stanna vid första brottet mot formatet, laga ingenting");
    command->add_option("--format", arguments.format, "Format: text eller json")->check(one_of({"text", "json"}));
    add_language(*command, arguments.language);
    command->footer(
        "Exempel:\n"
        "  bokslut sie check bokföring-2024.se bokföring-2023.se\n"
        "  bokslut sie check lön.si --strict\n"
        "  bokslut sie check *.se --format json");
}

void add_summary(CLI::App& sie, SieArguments& arguments) {
    CLI::App* command = sie.add_subcommand("summary", "Säg vad en SIE-fil är och innehåller");
    command->add_option("FIL", arguments.in, "SIE-fil, eller fil från sie merge; - för standardindata")->required();
    command->add_option("--format", arguments.format, "Format: text eller json")->check(one_of({"text", "json"}));
    add_language(*command, arguments.language);
    command->footer(
        "Exempel:\n"
        "  bokslut sie summary bokföring-2024.se\n"
        "  bokslut sie summary bokföring-2024.se --format json");
}

void add_convert(CLI::App& sie, SieArguments& arguments) {
    CLI::App* command = sie.add_subcommand("convert", "Skriv om en SIE-fil: ordnad, i annan typ eller kodning");
    command->add_option("FIL", arguments.in, "SIE-fil, eller fil från sie merge; - för standardindata")->required();
    command->add_option("NY-FIL", arguments.out, "Filen som skrivs; - för standardutdata")->required();
    command->add_option("--type", arguments.type, "Typ: 4E, 4I, 3, 2 eller 1 (utan flaggan: som den är)")
        ->check(one_of({"4E", "4I", "3", "2", "1"}));
    command->add_option("--encoding", arguments.encoding, "Kodning: cp437 (formatets) eller utf8")
        ->check(one_of({"cp437", "utf8"}));
    command->add_flag("--ksumma", arguments.checksum, "Skriv kontrollsumma (#KSUMMA)");
    command->add_option("--year", arguments.year,
                        "Vilket räkenskapsår, ur en fil med flera (utan flaggan: det senaste)");
    add_language(*command, arguments.language);
    command->footer(
        "Det som den nya typen inte får ha är inte med, och sägs. Ur SIE 5 och filer från sie merge skrivs bara "
        "saldon:\n"
        "typ 2 utan --type, eller 1 om månaderna inte är kända.\n"
        "Exempel:\n"
        "  bokslut sie convert bokföring-2024.se ordnad.se\n"
        "  bokslut sie convert bokföring-2024.se saldon.se --type 2 --ksumma");
}

void add_merge(CLI::App& sie, SieArguments& arguments) {
    CLI::App* command = sie.add_subcommand("merge", "Slå ihop saldona ur flera filer, delar eller år, till en fil");
    command->add_option("FIL", arguments.files, "SIE-filer, eller filer från sie merge; - för standardindata")
        ->required();
    command->add_option("-o,--out", arguments.out, "Filen som skrivs; - för standardutdata")->required();
    add_language(*command, arguments.language);
    command->footer(
        "Ingen fil räknas två gånger. Den nya filen kan nämnas i forbund.toml som en SIE-fil.\n"
        "Exempel:\n"
        "  bokslut sie merge januari.se februari.se -o 2024.state\n"
        "  bokslut sie merge 2023.state 2024.state -o alla.state");
}

}  // namespace

void add_sie(CLI::App& command, SieArguments& arguments) {
    command.require_subcommand(1);
    add_check_files(command, arguments);
    add_summary(command, arguments);
    add_convert(command, arguments);
    add_merge(command, arguments);
    command.footer("Se bokslut sie KOMMANDO --help.");
}

int run_sie(const CLI::App& command, const SieArguments& arguments) {
    if (command.got_subcommand("check")) return run_sie_check(arguments);
    if (command.got_subcommand("summary")) return run_sie_summary(arguments);
    if (command.got_subcommand("convert")) return run_sie_convert(arguments);
    return run_sie_merge(arguments);
}

}  // namespace bokslut::cli
