#include "cli/sie_commands.hpp"
#include "cli/sie_reading.hpp"

namespace bokslut::cli {

int run_sie_check(const SieArguments& arguments) {
    SieOptions options;
    options.objects = false;  // no finding needs them
    options.strict = arguments.strict;
    const Language language = language_named(arguments.language);
    const bool as_json = arguments.format == "json";
    std::vector<SieReport> reports;
    Findings of_writing;
    bool all_read = true, has_errors = false, written = true;
    for (const std::string& file : arguments.files) {
        BooksRead read = read_books(file, options, language);
        all_read = all_read && read.report.info.has_value();
        has_errors = has_errors || read.report.findings.has_errors();
        if (as_json) {
            reports.push_back(std::move(read.report));
        } else {
            written = written && print(write_sie_check_text(read.report, language), of_writing, language);
        }
    }
    if (as_json) written = print(write_sie_check_json(reports, language), of_writing, language);
    print_findings(of_writing, language);
    if (!written || !all_read) return 2;
    return has_errors ? 1 : 0;
}

int run_sie_summary(const SieArguments& arguments) {
    const Language language = language_named(arguments.language);
    SieOptions options;
    options.objects = false;  // none are told
    BooksRead read = read_books(arguments.in, options, language);
    Findings& findings = read.report.findings;
    if (!read.report.info) {
        if (!findings.has_errors()) findings.add("sie.not_sie", {{"detail", ""}}, Place{arguments.in, 0, 0, {}});
        print_findings(findings, language);
        return 2;
    }
    const bool as_json = arguments.format == "json";
    const std::string text =
        as_json ? write_sie_summary_json(read.report) : write_sie_summary_text(read.report, language);
    Findings of_writing;
    if (!print(text, of_writing, language)) {
        print_findings(of_writing, language);
        return 2;
    }
    return findings.has_errors() ? 1 : 0;
}

}  // namespace bokslut::cli
