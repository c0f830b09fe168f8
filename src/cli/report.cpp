#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "bokslut/output/writers.hpp"
#include "bokslut/report/year_end.hpp"
#include "cli/commands.hpp"
#include "cli/pdf.hpp"

namespace bokslut::cli {

namespace {

/// The library's formats, and PDF, which is its HTML printed by a browser.
const std::vector<Format>& formats() {
    static const std::vector<Format> all = [] {
        std::vector<Format> formats = known_formats();
        formats.push_back({"pdf", "pdf", ""});
        return formats;
    }();
    return all;
}

std::string format_names() {
    std::string names;
    for (const Format& format : formats()) names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

const Format* format_named(const std::string& name) {
    for (const Format& format : formats())
        if (format.name == name) return &format;
    return nullptr;
}

bool is_text(const std::string& format) {
    return format != "xlsx" && format != "docx" && format != "pdf";
}

bool formats_are_known(const ReportArguments& arguments, Findings& findings) {
    for (const std::string& name : arguments.formats) {
        const Format* format = format_named(name);
        if (!format)
            findings.add("report.unknown_format", {{"format", name}, {"formats", format_names()}});
        else if (!format->needs.empty())
            findings.add("report.format_missing", {{"format", name}, {"packages", std::string(format->needs)}});
        else if (arguments.out.empty() && !is_text(name) && isatty(STDOUT_FILENO))
            findings.add("report.not_for_terminal", {{"format", name}});
    }
    if (arguments.out.empty() && arguments.formats.size() > 1) findings.add("report.one_format");
    return !findings.has_errors();
}

/// Nothing where what the format needs of the machine was not there.
std::optional<std::string> written(const Document& document, const std::string& format, const WriteOptions& options,
                                   Findings& findings) {
    if (format == "pdf") return pdf_of(write_html(document), findings);
    try {
        return write_document(document, format, options);
    } catch (const CannotWrite& refused) {
        findings.add(refused.finding.code, refused.finding.arguments);
        return std::nullopt;
    }
}

bool write_files(const Document& document, const ReportArguments& arguments, Findings& findings) {
    const std::filesystem::path folder(arguments.out);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    bool done = true;
    const Findings told = findings;  // of the report itself
    for (const std::string& name : arguments.formats) {
        const std::string path = (folder / "arsbokslut.").string() + std::string(format_named(name)->ending);
        const auto bytes = written(document, name, {false, &told}, findings);
        done = bytes && write_file(path, *bytes, findings) && done;
        if (name != "html") continue;
        const std::string page = write_findings_html(told, document.title, document.language);
        done = write_file((folder / "fynd.html").string(), page, findings) && done;
    }
    return done;
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
    command.add_option("--out", arguments.out,
                       "Mapp för filerna arsbokslut.<ändelse>; med html även fynd.html, det som ska åtgärdas");
    add_language(command, arguments.language);
    command
        .add_option("--rounding", arguments.rounding,
                    "Avrundning: independent (varje siffra för sig) eller adds-up (allt summerar)")
        ->check(CLI::IsMember({"independent", "adds-up"}).description(""));
    command.add_flag("--upplysningar", arguments.disclosures,
                     "Ta med upplysningskontrollen sist i rapporten, som i bokslut upplysningar");
    command.footer(
        "Exempel:\n"
        "  bokslut report forbund.toml\n"
        "  bokslut report forbund.toml --year 2022 --format csv\n"
        "  bokslut report forbund.toml --format html,xlsx,docx,pdf,json,csv,markdown,text --out rapport");
}

int run_report(const ReportArguments& given) {
    ReportArguments arguments = given;
    if (arguments.formats.empty()) arguments.formats = {"text"};
    const Language language = language_named(arguments.language);
    Findings findings;
    if (!formats_are_known(arguments, findings)) {
        print_findings(findings, language);
        return 2;
    }
    const YearEnd year_end = make_year_end(
        arguments.file, {arguments.year, language, policy_named(arguments.rounding), arguments.disclosures});
    findings.append(year_end.findings);
    bool done = year_end.document.has_value();
    if (done && arguments.out.empty()) {
        const auto bytes =
            written(*year_end.document, arguments.formats.front(), {colour_wanted(), &year_end.findings}, findings);
        done = bytes && print(*bytes, findings);
    } else if (done) {
        done = write_files(*year_end.document, arguments, findings);
    }
    const int status = print_findings(findings, language);
    return done ? status : 2;
}

}  // namespace bokslut::cli
