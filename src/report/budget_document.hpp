// The follow-up of the budget as a document, from its values.
#pragma once

#include "bokslut/report/budget.hpp"
#include "report/preparation.hpp"

namespace bokslut {

Document budget_document(const Preparation& made, const BudgetFollowUp& follow_up, Language language);

/// "2024", "2024-08" for the months until August, "2024-03" for March alone.
std::string months_text(Months months, const FiscalYear& year);

}  // namespace bokslut
