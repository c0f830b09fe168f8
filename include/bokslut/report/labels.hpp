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
extern const Label about;
extern const Label just_under;
extern const Label just_over;
extern const Label result_word;
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
extern const Label members_only;
extern const Label run_off;
extern const Label adjusted;
extern const Label outcome;
extern const Label budget_change;
extern const Label budget_in_force;
extern const Label deviation_percent;
extern const Label forecast;
extern const Label forecast_deviation;
extern const Label forecast_word;
extern const Label forecast_and_outcome;
extern const Label forecast_sign;
extern const Label budget_follow_up;
extern const Label passed_limits;
extern const Label no_limits;
extern const Label none_passed;
extern const Label unit;
extern const Label limit_passed;
extern const Label interim_report;
extern const Label management_report;
extern const Label events;
extern const Label development;
extern const Label text_missing;
extern const Label operations_summary;
extern const Label whole_body;
extern const Label balance_forecast;
extern const Label forecast_result;
extern const Label forecast_adjustments;
extern const Label forecast_balance_result;
extern const Label financial_goals;
extern const Label other_goals;
extern const Label indicators;
extern const Label condition;
extern const Label computed;
extern const Label judged;
extern const Label computed_meaning;
extern const Label goal_base;
extern const Label goal_base_year;
extern const Label of_target;
extern const Label of_word;
extern const Label indicator_meaning;
extern const Label sound_management;
extern const Label financial_count;
extern const Label other_count;
extern const Label the_body;
extern const Label no_rule;
extern const Label rule_met;
extern const Label rule_not_met;
extern const Label group_left_out;
extern const Label groups_unknown;
extern const Label cannot_judge;
extern const Label no_whole;
extern const Label other_definition;
extern const Label share_check;
extern const Label reconciliations;
extern const Label operations_to_income;
extern const Label by_operations;
extern const Label by_income;
extern const Label difference;
extern const Label cash_to_balance;
extern const Label cash_by_flow;
extern const Label cash_by_balance;
extern const Label requirement_to_income;
extern const Label years_result;
extern const Label investments_to_flow;
extern const Label investments_sum;
extern const Label investments_by_flow;
extern const Label specifications;
extern const Label opening_balance;
extern const Label change;
extern const Label closing_balance;
extern const Label rests_on;
extern const Label without_specification;
extern const Label passed;
extern const Label investment_totals;
extern const Label decided_total;
extern const Label accumulated;
extern const Label forecast_total;
extern const Label investment_totals_meaning;
extern const Label adds_up;
extern const Label adds_up_but;
extern const Label adds_up_moved;

/// "Fel", "Att förklara", "Påpekande", "Inte kontrollerat".
const Label& severity(Severity severity);

/// `text` with {name} replaced.
std::string fill(std::string text, const std::string& name, const std::string& value);

}  // namespace bokslut::labels
