// Forecasts of the whole year, made after some of its months.
#pragma once

#include <optional>

#include "report/preparation.hpp"

namespace bokslut {

/// Which forecast of the year is the latest that was made after at most the months until `to` (YYYYMM; 0: any).
std::optional<Months> latest_forecast(const BudgetTables& tables, int year, int to);

/// Gives each line that a forecast leaves out the budget in force, and says so (`budget.forecast_completed`). A
/// forecast of sums only is left as it is, and so are lines without a budget. An outcome's lines that count as zero,
/// though the books of the whole year have amounts on them, are told too (`budget.outcome_completed`).
void complete_forecasts(Preparation& made, Findings& findings);

}  // namespace bokslut
