// The words of a report, in Swedish (default) and English. Writers and rooms take them from here; account and object
// names are the books' own.
//
// Threads: functions without state.
#pragma once

#include <string>

#include "bokslut/core/finding.hpp"
#include "bokslut/statements/form.hpp"

namespace bokslut::labels {

extern const Label annual_report;
extern const Label per_unit;
extern const Label notes;
extern const Label note;
extern const Label budget;
extern const Label deviation;
extern const Label whole_table;
extern const Label row_count;
extern const Label empty_cells;
extern const Label given_in;
extern const Label internal_items;
extern const Label internal_meaning;
extern const Label internal_out;
extern const Label internal_in;
extern const Label not_by_unit;
extern const Label not_in_books;
extern const Label no_investments;
extern const Label investment_sign;
extern const Label operations_sign;
extern const Label disclosure_check;
extern const Label result;
extern const Label equity;
extern const Label amount;
extern const Label other_changes;
extern const Label result_and_equity;
extern const Label equity_change;
extern const Label costs_by_size;
extern const Label income_by_size;
extern const Label budget_and_outcome;
extern const Label fee_by_member;
extern const Label fee_by_inhabitant;
extern const Label run_off;
extern const Label adjusted;
extern const Label adds_up;
extern const Label adds_up_but;
extern const Label adds_up_moved;

/// "Fel", "Att förklara", "Påpekande", "Inte kontrollerat".
const Label& severity(Severity severity);

/// `text` with {name} replaced.
std::string fill(std::string text, const std::string& name, const std::string& value);

}  // namespace bokslut::labels
