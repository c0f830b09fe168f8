#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/output/proof_writers.hpp"
#include "bokslut/report/proof.hpp"
#include "cli/commands.hpp"
#include "cli/input.hpp"

namespace bokslut::cli {

namespace {

std::vector<PrintedFigure> read_figures(const CheckArguments& arguments, std::optional<Measure::Unit> unit,
                                        Findings& findings) {
    std::vector<PrintedFigure> figures;
    for (const std::string& file : arguments.files) {
        const auto source = read_input(file, findings, language_named(arguments.language));
        if (!source) continue;
        for (PrintedFigure& figure : read_published(*source, unit, findings)) figures.push_back(std::move(figure));
    }
    return figures;
}

std::optional<consistency::Printing> rule_named(const std::string& name) {
    if (name == "half-away") return consistency::Printing::half_away;
    if (name == "half-even") return consistency::Printing::half_even;
    if (name == "truncate") return consistency::Printing::truncate;
    return std::nullopt;
}

bool is_definition(const std::string& file) {
    return file.ends_with(".toml");
}

/// A förbund's file and a folder belong together.
bool arguments_fit(const CheckArguments& arguments, Findings& findings) {
    const bool has_definition = std::any_of(arguments.files.begin(), arguments.files.end(), is_definition);
    const bool fit = arguments.published.empty() ? !has_definition : has_definition && arguments.files.size() == 1;
    if (!fit) findings.add("published.file_and_folder");
    return fit;
}

ProofOptions options_of(const CheckArguments& arguments) {
    ProofOptions options;
    options.form = arguments.published.empty() ? arguments.form : arguments.files.front();
    options.rules = arguments.rules;
    options.exact_zeros = arguments.zeros == "exact";
    options.rounding = rule_named(arguments.rounding);
    options.eliminations = arguments.eliminations == "allowed";
    return options;
}

/// Nothing when it cannot be made; `findings` says why.
std::optional<Proof> proof_of(const CheckArguments& arguments, Findings& findings) {
    const auto measure = measure_named(arguments.amounts);
    const auto unit = measure ? std::optional(measure->unit) : std::nullopt;
    if (!arguments_fit(arguments, findings)) return std::nullopt;
    if (!arguments.published.empty())
        return prove_published(arguments.published, unit, {}, options_of(arguments), findings);
    std::vector<PrintedFigure> figures = read_figures(arguments, unit, findings);
    if (findings.has_errors()) return std::nullopt;
    return prove(std::move(figures), options_of(arguments), findings);
}

}  // namespace

void add_check(CLI::App& command, CheckArguments& arguments) {
    const auto one_of = [](std::initializer_list<std::string> words) {
        return CLI::IsMember(std::vector<std::string>(words)).description("");
    };
    command
        .add_option("SIFFROR", arguments.files,
                    "CSV-filer med skrivna siffror; - för standardindata. Med --published: förbundets fil")
        ->required();
    CLI::Option* form =
        command.add_option("--form", arguments.form, "Förbundets fil, för rader, namn och noter; böckerna läses inte");
    command
        .add_option("--published", arguments.published,
                    "Mapp med det skrivnas CSV-filer, som hålls mot förbundets böcker och mot sig självt")
        ->excludes(form);
    command.add_option("--rules", arguments.rules, "Fil med egna samband, [[samband]]");
    command
        .add_option("--amounts", arguments.amounts,
                    "Vad beloppen är skrivna i: kr, tkr eller mnkr; med --published annars som visa_i")
        ->check(one_of({"kr", "tkr", "mnkr"}));
    command.add_option("--zeros", arguments.zeros, "Nollor: rounded (avrundade) eller exact (inget belopp)")
        ->check(one_of({"rounded", "exact"}));
    command.add_option("--rounding", arguments.rounding, "Avrundning: half-away, half-even, truncate eller unknown")
        ->check(one_of({"half-away", "half-even", "truncate", "unknown"}));
    command
        .add_option("--eliminations", arguments.eliminations,
                    "Interna poster som inte visas: allowed (får finnas) eller none (finns inte)")
        ->check(one_of({"allowed", "none"}));
    command.add_option("--format", arguments.format, "Format: text eller json")->check(one_of({"text", "json"}));
    add_language(command, arguments.language);
    command.footer(
        "Exempel:\n"
        "  bokslut check resultatrakning.csv balansrakning.csv noter.csv --amounts tkr --form forbund.toml\n"
        "  bokslut report forbund.toml --format csv | bokslut check -\n"
        "  bokslut check forbund.toml --published arsbokslut-2023\n"
        "\n"
        "Meningar med belopp granskas också, i text_med_siffror.csv (stalle;uttryck;syftar pa).\n"
        "[vasentlighet] belopp i förbundets fil ställer de största fynden först.");
}

int run_check(const CheckArguments& arguments) {
    const Language language = language_named(arguments.language);
    Findings findings;
    const auto proof = proof_of(arguments, findings);
    const bool written = proof && print(arguments.format == "json" ? write_proof_json(*proof, language)
                                                                   : write_proof_text(*proof, language),
                                        findings, language);
    print_findings(findings, language);
    if (!written) return 2;
    return proof->has_errors() || findings.has_errors() ? 1 : 0;
}

}  // namespace bokslut::cli
