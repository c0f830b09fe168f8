// The bokslut command: parses arguments, calls the library, prints. No rules live here.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <new>
#include <string>
#include <vector>

#include "bokslut/core/error.hpp"
#include "cli/commands.hpp"

namespace {

/// What the parser says of an argument.
std::string in_swedish(std::string text) {
    for (const auto& [english, swedish] :
         {std::pair("A subcommand is required", "ett kommando saknas"), std::pair(" is required", " saknas"),
          std::pair("Could not convert: ", "går inte att tolka: "), std::pair(" not in ", " är inget av "),
          std::pair("The following argument was not expected: ", ""),
          std::pair("The following arguments were not expected: ", "")})
        if (const std::size_t at = text.find(english); at != std::string::npos)
            text.replace(at, std::string(english).size(), swedish);
    return text;
}

/// The parser's own words, in Swedish.
void speak_swedish(CLI::App& app) {
    const auto formatter = app.get_formatter();
    for (const auto& [word, swedish] :
         {std::pair("Usage", "Användning"), std::pair("Positionals", "Argument"), std::pair("SUBCOMMAND", "KOMMANDO"),
          std::pair("OPTIONS", "FLAGGOR"), std::pair("REQUIRED", "(krävs)"), std::pair("Excludes", "inte med"),
          std::pair("TEXT", ""), std::pair("INT", "")})
        formatter->label(word, swedish);
    app.failure_message([](const CLI::App*, const CLI::Error& error) {
        const std::string why = error.get_name(), what = in_swedish(error.what());
        std::string text = "bokslut: ";
        if (why == "RequiredError")
            text += what;
        else if (why == "ExtrasError")
            text += "här finns något som inte hör hit (" + what + ")";
        else
            text += "en flagga eller ett värde går inte att tolka (" + what + ")";
        return text + ".\nSe bokslut --help, eller bokslut KOMMANDO --help.\n";
    });
}

int run(int argc, char** argv) {
    CLI::App app{"Årsbokslut för kommunalförbund ur SIE-filer, exakt på öret.", "bokslut"};
    app.require_subcommand(1);
    app.option_defaults()->group("Flaggor");
    app.set_version_flag("--version", std::string("bokslut ") + BOKSLUT_VERSION, "Visa versionen");
    app.set_help_flag("-h,--help", "Visa hjälp");
    speak_swedish(app);
    app.footer(
        "Exempel:\n"
        "  bokslut ny bokföring-2024.se                    skriv en första forbund.toml ur böckerna\n"
        "  bokslut report forbund.toml                     skriv årsbokslutet i terminalen\n"
        "  bokslut report forbund.toml --format html,csv --out rapport\n"
        "  bokslut balances bokföring-2024.se              saldon per konto, i öre\n"
        "  bokslut fees forbund.toml                       medlemmarnas avgifter\n"
        "  bokslut sie check bokföring-2024.se             granska en SIE-fil\n"
        "\n"
        "Slutstatus: 0 klart, 1 klart men med fel i underlaget, 2 gick inte att göra.");

    bokslut::cli::ReportArguments report;
    CLI::App* report_command = app.add_subcommand("report", "Skriv årsbokslutet");
    bokslut::cli::add_report(*report_command, report);

    bokslut::cli::BalancesArguments balances;
    CLI::App* balances_command =
        app.add_subcommand("balances", "Skriv saldon per konto i öre, och granska verifikationerna");
    bokslut::cli::add_balances(*balances_command, balances);

    bokslut::cli::NewArguments first;
    CLI::App* new_command = app.add_subcommand("ny", "Skriv en första forbund.toml ur egna böcker");
    bokslut::cli::add_new(*new_command, first);

    bokslut::cli::CheckArguments check;
    CLI::App* check_command = app.add_subcommand("check", "Granska om skrivna siffror kan vara sanna");
    bokslut::cli::add_check(*check_command, check);

    bokslut::cli::TraceArguments trace;
    CLI::App* trace_command =
        app.add_subcommand("trace", "Visa vad en siffra kommer av: rader, konton, verifikationer");
    bokslut::cli::add_trace(*trace_command, trace);

    bokslut::cli::DisclosureArguments disclosures;
    CLI::App* disclosures_command =
        app.add_subcommand("upplysningar", "Kontrollera att det som lagen kräver finns i årsredovisningen");
    bokslut::cli::add_disclosures(*disclosures_command, disclosures);
    bokslut::cli::FeeArguments fees;
    CLI::App* fees_command = app.add_subcommand("fees", "Räkna medlemmarnas avgifter, och visa hur de kommer till");
    bokslut::cli::add_fees(*fees_command, fees);

    bokslut::cli::BudgetArguments budget;
    CLI::App* budget_command =
        app.add_subcommand("budget", "Följ upp budgeten, och säg vilka avvikelser som passerar en gräns");
    bokslut::cli::add_budget(*budget_command, budget);

    bokslut::cli::InterimArguments interim;
    CLI::App* interim_command = app.add_subcommand("interim", "Skriv delårsrapporten");
    bokslut::cli::add_interim(*interim_command, interim);

    bokslut::cli::SieArguments sie;
    CLI::App* sie_command = app.add_subcommand("sie", "Granska, sammanfatta, gör om och slå ihop SIE-filer");
    bokslut::cli::add_sie(*sie_command, sie);

    std::vector<CLI::App*> commands{report_command, balances_command, new_command, check_command,
                                    trace_command,  fees_command,     sie_command, disclosures_command,
                                    budget_command, interim_command};
    for (CLI::App* command : sie_command->get_subcommands({})) commands.push_back(command);
    for (CLI::App* command : commands) {
        command->group("Kommandon");
        command->get_help_ptr()->group("Flaggor");
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        return app.exit(help);
    } catch (const CLI::CallForVersion& version) {
        return app.exit(version);
    } catch (const CLI::ParseError& error) {
        app.exit(error);
        return 2;
    }
    if (report_command->parsed()) return bokslut::cli::run_report(report);
    if (trace_command->parsed()) return bokslut::cli::run_trace(trace);
    if (fees_command->parsed()) return bokslut::cli::run_fees(fees);
    if (check_command->parsed()) return bokslut::cli::run_check(check);
    if (disclosures_command->parsed()) return bokslut::cli::run_disclosures(disclosures);
    if (budget_command->parsed()) return bokslut::cli::run_budget(budget);
    if (interim_command->parsed()) return bokslut::cli::run_interim(interim);
    if (sie_command->parsed()) return bokslut::cli::run_sie(*sie_command, sie);
    if (balances_command->parsed()) return bokslut::cli::run_balances(balances);
    return bokslut::cli::run_new(first);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) {
        std::fputs("bokslut: minnet räcker inte. Läs färre eller mindre filer åt gången, eller kör med mer minne.\n",
                   stderr);
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bokslut: internt fel: %s\n", error.what());
        return 2;
    }
}
