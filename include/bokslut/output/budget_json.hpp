// The follow-up of a budget as JSON, for other programs.
//
// Threads: functions without state.
#pragma once

#include <string>

#include "bokslut/report/budget.hpp"

namespace bokslut {

/// One object with `version` 1: the year, the months, whether a limit is passed, the lines and the investments.
/// Amounts are whole öre, or null where they are not known; a share is text in per cent with one decimal.
std::string write_budget_json(const BudgetFollowUp& follow_up);

}  // namespace bokslut
