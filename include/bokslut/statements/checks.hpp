// Checks of statements against the books: every account on one line, both sides equal, internal items net to zero, the
// cash flow ends in cash, equity moves through the result, notes agree with their lines.
//
// Sources: LKBR 4:4 p. 6-8, 6:2, 8:1; each finding names its paragraph. All checks are exact, to the öre.
// Threads: functions without state.
#pragma once

#include <string>
#include <vector>

#include "bokslut/statements/statement.hpp"

namespace bokslut {

/// Checks every year of `years`; findings in the order of years, checks and accounts.
void check_statements(const StatementInput& input, const Statements& statements, Evaluator& evaluator,
                      const std::vector<int>& years, Findings& findings);

/// Checks that every result-account row of the year carries one of the units: objects that are no unit
/// (`statements.unknown_object`) and amounts without a unit (`statements.without_unit`).
void check_units(const Ledger& ledger, const Form& income, const std::string& dimension,
                 const std::vector<std::string>& units, Findings& findings);

/// Checks that the units sum to the whole body with its internal items, line by line, in outcome and, where there is a
/// budget by unit, in budget (`statements.units_differ`). Rows without a unit are told by check_units and count here.
void check_units_sum(const Statement& income, Evaluator& evaluator, int year, const std::vector<Column>& units,
                     const std::vector<std::string>& internal, Findings& findings);

}  // namespace bokslut
