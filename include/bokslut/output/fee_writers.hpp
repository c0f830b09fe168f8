// Fees for other programs: tidy CSV and JSON. For people they are a document like any other.
//
// Threads: functions without state.
#pragma once

#include <string>

#include "bokslut/report/fees.hpp"

namespace bokslut {

/// One line a fee: service;member;ore;shown;key;exact, after year where there are several, and file where two are
/// compared. `ore` is charged, `shown` the same in whole kronor, `exact` the kronor before rounding
/// (a fraction, "68000/3", where decimals cannot say it).
std::string write_fees_csv(const FeeReport& report);
/// The same with the working in words, and the findings.
std::string write_fees_json(const FeeReport& report);

}  // namespace bokslut
