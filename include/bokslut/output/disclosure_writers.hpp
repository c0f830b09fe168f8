// Writes the disclosure check: to read, as tidy CSV and as JSON.
//
// Threads: functions without state.
#pragma once

#include <string>

#include "bokslut/report/disclosure_check.hpp"

namespace bokslut {

/// What is missing or not right first, with level, source and remedy; then what cannot be judged; then every demand.
std::string write_disclosures_text(const DisclosureCheck& check);

/// As write_csv(): a line for each demand and column.
std::string write_disclosures_csv(const DisclosureCheck& check);

/// {"version", "year", "body", "demands": [{"id", "part", "law", "text", "check", "status": "found", "missing",
/// "not_applicable" or "undecided", "level" or null where nothing is missing, "detail", "remedy"}]}. UTF-8, ended by a
/// line end.
std::string write_disclosures_json(const DisclosureCheck& check);

}  // namespace bokslut
