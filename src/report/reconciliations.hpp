// Reconciliations between the statements, printed with the report, and what each balance account rests on.
//
// Sources: LKBR 4:3 (the parts form one whole), 4:6 (specifications).
#pragma once

#include <string>
#include <vector>

#include "bokslut/core/settings.hpp"
#include "report/preparation.hpp"

namespace bokslut {

/// Operations to income statement, cash flow to balance sheet, balance requirement to income statement, investments to
/// note and cash flow; each with its difference, which is zero when all is well.
Table reconciliation_table(const Preparation& made, Evaluator& evaluator, Language language, Findings& findings);

/// Every balance account of the year: opening, change, closing and what it rests on; without rows when the förbund
/// states no specification. Accounts without one are told (`specifications.missing`), and so is a specification that
/// adds up to another amount than the account (`specifications.differs`).
Table specification_table(const Preparation& made, Language language, Findings& findings);

}  // namespace bokslut
