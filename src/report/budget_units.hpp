// Whether the units' budgets, changes and forecasts are together the whole body's. Private.
#pragma once

#include "report/preparation.hpp"

namespace bokslut {

/// Line by line, where units have amounts of their own. What of a change is not shared out is
/// `budget.change_not_by_unit`; other differences are `budget.units_differ`. Differences that net to zero are what
/// units charge each other, where the förbund has internal items. `budget_too` is for reports that do not hold every
/// line of the units against the whole (check_units_sum).
void check_budget_units(const Preparation& made, Evaluator& evaluator, bool budget_too, Findings& findings);

}  // namespace bokslut
