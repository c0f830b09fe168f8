// Fees for other programs: tidy CSV and JSON. For people they are a document like any other.
//
// Threads: functions without state.
#pragma once

#include <string>
#include <vector>

#include "bokslut/report/fees.hpp"

namespace bokslut {

/// One line a fee: service;member;ore;shown;key;exact, after year where there are several, and file where two are
/// compared. `ore` is charged, `shown` the same in whole kronor, `exact` the kronor before rounding
/// (a fraction, "68000/3", where decimals cannot say it).
std::string write_fees_csv(const FeeReport& report);
/// The titles of the document's tables that the lines do not carry: point prices, pupils, instalments, an audit.
std::vector<std::string> missing_in_csv(const FeeReport& report);
/// The same lines with the working in words, the document's blocks, and the findings.
std::string write_fees_json(const FeeReport& report);

}  // namespace bokslut
