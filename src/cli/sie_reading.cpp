#include "cli/sie_reading.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "cli/input.hpp"

namespace bokslut::cli {
namespace {

SieReport report_of(const std::string& name) {
    SieReport report;
    report.file = name;
    return report;
}

// It is small, and not read in pieces.
void read_as_state(std::string bytes, const std::string& name, BooksRead& read) {
    SieReport& report = read.report;
    const std::size_t size = bytes.size();
    read.ledgers = read_state(Source(name, std::move(bytes)), report.findings);
    if (!read.ledgers) return;
    report.info = info_of(*read.ledgers);
    report.info->bytes = size;
    report.merged_from.emplace();
    for (const Ledger& ledger : read.ledgers->own)
        report.merged_from->insert(report.merged_from->end(), ledger.sources.begin(), ledger.sources.end());
}

void read_all(Input& input, const SieOptions& options, BooksRead& read) {
    SieReader reader(input.name(), options);
    std::string state;
    bool is_first = true, is_a_state = false;
    for (std::string_view piece = input.next(); !piece.empty(); piece = input.next()) {
        if (std::exchange(is_first, false)) is_a_state = is_state(piece);
        is_a_state ? static_cast<void>(state += piece) : reader.feed(piece);
    }
    if (!input.is_whole(read.report.findings)) return;
    if (is_a_state) return read_as_state(std::move(state), input.name(), read);
    if (auto books = reader.finish(read.report.findings)) read.ledgers = LedgerState::of(std::move(*books));
    read.report.info = reader.info();
}

}  // namespace

const Ledger* ledger_of_year(const LedgerState& state, std::optional<int> year, const std::string& file,
                             Findings& findings) {
    const Ledger* found = nullptr;
    for (const Ledger& ledger : state.own)
        if (!year || ledger.year.number() == *year) found = &ledger;
    if (found != nullptr) return found;
    const bool is_compared = year && std::any_of(state.told.begin(), state.told.end(),
                                                 [&](const Ledger& ledger) { return ledger.year.number() == *year; });
    findings.add(is_compared ? "report.year_only_compared" : "report.no_such_year",
                 {{"year", year ? std::to_string(*year) : ""}, {"years", years_text(state)}}, Place{file, 0, 0, {}});
    return found;
}

std::string years_text(const LedgerState& state) {
    std::string text;
    for (const Ledger& ledger : state.own) text += (text.empty() ? "" : ", ") + ledger.year.text();
    return text;
}

BooksRead read_books(const std::string& path, const SieOptions& options, Language language) {
    Input input(path, language);
    BooksRead read{std::nullopt, report_of(input.name())};
    const auto begin = std::chrono::steady_clock::now();
    read_all(input, options, read);
    const auto time = std::chrono::steady_clock::now() - begin;
    read.report.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
    return read;
}

}  // namespace bokslut::cli
