// Writes what is to be said of SIE files: a summary of one, and the findings of several; to read, or as JSON.
//
// Threads: functions without state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/ledger/sie_info.hpp"

namespace bokslut {

/// A file that was read.
struct SieReport {
    std::string file;
    std::optional<SieInfo> info;  ///< nothing when it is neither SIE nor a state
    Findings findings;
    std::int64_t microseconds = 0;  ///< that the reading took
    /// Of a state (LedgerState): the files that were merged into it. Nothing of a SIE file.
    std::optional<std::vector<std::string>> merged_from;
};

/// {"accounts", "bytes", "encoding", "eol", "ksumma", "program", "quirks": {code: count}, "seconds", "sietyp", "size",
/// "sums": {year: {"IB", "RES", "UB"}}, "trans", "type", "ver", "years"}, UTF-8, ended by a line end. Amounts are texts
/// in kronor; `sietyp` is what the file says of itself, `type` what it holds. Of a state, `type` is "state", the latest
/// year is 0, and "sources" are the files that were merged. Throws Error without `info`.
std::string write_sie_summary_json(const SieReport& report);
/// The same for people.
std::string write_sie_summary_text(const SieReport& report, Language language = Language::swedish);

/// The findings, and then a line: what the file is, and how many findings of each severity.
std::string write_sie_check_text(const SieReport& report, Language language = Language::swedish);
/// {"version", "files": [{"file", "type", "encoding", "errors", "explain", "remarks", "unchecked", "findings":
/// [{"code", "severity", "text", "remedy", "file", "line", "column", "excerpt"}], "dropped": {code: count}}]}, UTF-8,
/// ended by a line end. Counts include what was dropped.
std::string write_sie_check_json(const std::vector<SieReport>& reports, Language language = Language::swedish);

}  // namespace bokslut
