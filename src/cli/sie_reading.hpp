// Reads a file of books for the sie commands: with its figures, its time and a line of progress.
#pragma once

#include <optional>
#include <string>

#include "bokslut/ledger/state.hpp"
#include "bokslut/output/sie_writers.hpp"

namespace bokslut::cli {

struct BooksRead {
    std::optional<LedgerState> ledgers;
    SieReport report;  ///< without `info` where the file could not be read, or is neither SIE nor a state
};

/// SIE of any type, or a state; "-" is standard input.
BooksRead read_books(const std::string& path, const SieOptions& options, Language language = Language::swedish);

/// Of several years, the one asked for, or else the last. None such is `report.no_such_year`, or
/// `report.year_only_compared`, and null.
const Ledger* ledger_of_year(const LedgerState& state, std::optional<int> year, const std::string& file,
                             Findings& findings);
/// "2022, 2023".
std::string years_text(const LedgerState& state);

}  // namespace bokslut::cli
