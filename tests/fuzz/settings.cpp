// Proves of the förbund's file: any bytes are read or refused with findings that have a place in the file, and reading
// twice says the same.
#include "bokslut/core/settings.hpp"

#include "bokslut/statements/form_settings.hpp"
#include "fuzz.hpp"

using namespace bokslut;
using bokslut::fuzz::require;

namespace {

// Asks a table for everything it could hold, as one of each kind.
void ask(Section section, Findings& findings, int depth) {
    for (const auto& [key, value] : section.entries()) {
        section.text(key, findings);
        section.integer(key, findings, -5, 5);
        section.boolean(key, findings);
        section.amount(key, Measure::Unit::tkr, findings);
        section.texts(key, findings);
        section.choice(key, {"förs över", "eget kapital"}, findings);
        require(section.has(key), "a key that is there is there");
        require(section.place(key).line > 0, "every value has a line");
        if (auto inner = section.section(key, findings); inner && depth < 4) ask(*inner, findings, depth + 1);
        for (Section& one : section.sections(key, findings)) {
            if (depth < 4) ask(one, findings, depth + 1);
        }
    }
    section.finish(findings);
}

std::string read_all(std::string_view bytes) {
    Findings findings;
    const Source source("forbund.toml", std::string(bytes));
    auto file = read_settings(source, findings);
    require(file.has_value() != findings.has_errors(), "either the file is read, or it is said why not");
    if (!file) return fuzz::told(findings);
    read_row_changes(*file, findings);
    read_switching_accounts(*file, findings);
    read_cash_settings(*file, 2023, findings);
    read_internal_items(*file, findings);
    if (auto section = file->section("balanskrav", findings)) {
        read_given_lines(*section, {"rur", "resultatreserv"}, 2023, findings);
        section->finish(findings);
    }
    file->finish(findings);
    Findings asked;
    auto again = read_settings(source, asked);
    require(again.has_value(), "reading is repeatable");
    ask(*again, asked, 0);
    for (const Finding& finding : asked.all()) require(finding.place.line > 0, "every finding has a line");
    return fuzz::told(findings) + fuzz::told(asked);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    require(read_all(bytes) == read_all(bytes), "the same bytes say the same");
    const std::string once = folded(bytes);
    require(folded(once) == once, "what is folded is folded");
    const std::string_view first = bytes.substr(0, std::min<std::size_t>(bytes.find('\n'), 40));
    const std::string near = nearest(first, {"rapportar", "namn", "forbund", std::string(first)});
    require(first.empty() || !near.empty(), "a word is near itself");
    return 0;
}
