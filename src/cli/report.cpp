#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "bokslut/output/writers.hpp"
#include "bokslut/report/year_end.hpp"
#include "cli/commands.hpp"

namespace bokslut::cli {

namespace {

std::string format_names() {
    std::string names;
    for (const Format& format : available_formats()) names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

const Format* format_named(const std::string& name) {
    for (const Format& format : available_formats())
        if (format.name == name) return &format;
    return nullptr;
}

bool formats_are_known(const ReportArguments& arguments, Findings& findings) {
    for (const std::string& name : arguments.formats)
        if (!format_named(name)) findings.add("report.unknown_format", {{"format", name}, {"formats", format_names()}});
    if (arguments.out.empty() && arguments.formats.size() > 1) findings.add("report.one_format");
    return !findings.has_errors();
}

bool write_files(const Document& document, const ReportArguments& arguments, Findings& findings) {
    std::error_code error;
    std::filesystem::create_directories(arguments.out, error);
    bool written = true;
    for (const std::string& name : arguments.formats) {
        const std::string path =
            (std::filesystem::path(arguments.out) / "arsbokslut.").string() + std::string(format_named(name)->ending);
        written = write_file(path, write_document(document, name), findings) && written;
    }
    return written;
}

std::optional<RoundingPolicy> policy_named(const std::string& name) {
    if (name.empty()) return std::nullopt;
    return name == "adds-up" ? RoundingPolicy::adds_up : RoundingPolicy::independent;
}

bool colour_wanted() {
    return isatty(STDOUT_FILENO) && !std::getenv("NO_COLOR");
}

}  // namespace

void add_report(CLI::App& command, ReportArguments& arguments) {
    command.add_option("FORBUND.toml", arguments.file, "Förbundets egen fil")->required();
    command.add_option("--year", arguments.year, "Räkenskapsår; går före `rapportar` i filen");
    command.add_option("--format", arguments.formats, "Format: " + format_names() + "; flera med komma (med --out)")
        ->delimiter(',');
    command.add_option("--out", arguments.out, "Mapp för filerna arsbokslut.<ändelse>");
    command.add_option("--lang", arguments.language, "Språk: sv eller en")
        ->check(CLI::IsMember({"sv", "en"}).description(""));
    command
        .add_option("--rounding", arguments.rounding,
                    "Avrundning: independent (varje siffra för sig) eller adds-up (allt summerar)")
        ->check(CLI::IsMember({"independent", "adds-up"}).description(""));
    command.footer(
        "Exempel:\n"
        "  bokslut report forbund.toml\n"
        "  bokslut report forbund.toml --year 2022 --format csv\n"
        "  bokslut report forbund.toml --format text,markdown,html,csv --out rapport");
}

int run_report(const ReportArguments& given) {
    ReportArguments arguments = given;
    if (arguments.formats.empty()) arguments.formats = {"text"};
    const Language language = arguments.language == "en" ? Language::english : Language::swedish;
    Findings findings;
    if (!formats_are_known(arguments, findings)) {
        print_findings(findings, language);
        return 2;
    }
    const YearEnd year_end =
        make_year_end(arguments.file, {arguments.year, language, policy_named(arguments.rounding)});
    findings.append(year_end.findings);
    bool done = year_end.document.has_value();
    if (done && arguments.out.empty())
        done = print(write_document(*year_end.document, arguments.formats.front(), {colour_wanted()}), findings);
    else if (done)
        done = write_files(*year_end.document, arguments, findings);
    const int status = print_findings(findings, language);
    return done ? status : 2;
}

}  // namespace bokslut::cli
