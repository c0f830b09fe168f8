// Goals read from CSV files, measured where the statements can, and printed.
#pragma once

#include <string>
#include <vector>

#include "bokslut/federation/goals.hpp"
#include "bokslut/report/definition.hpp"
#include "bokslut/report/document.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut {

/// A financial goal: a row of the statements, compared with an amount.
struct FinancialGoal {
    Goal goal;              ///< measured in öre
    std::string condition;  ///< as written: "eget kapital >= 4 000 tkr"
    std::size_t quantity = 0;
};

struct GoalTables {
    std::vector<FinancialGoal> financial;
    std::vector<Goal> goals;              ///< judged by people
    std::vector<Goal> indicators;         ///< measured
    std::vector<std::string> base_years;  ///< of the indicators, as written
    std::string judged_heading;           ///< of the judgement's column: "bedömning 231231"
};

/// `mal;villkor;[bedomning]`: a condition is a row of the income statement or balance sheet, >=, <=, > or <, and an
/// amount. One that cannot be read is `goals.bad_condition`. Of columns with a year or date in the heading, that of
/// `year` is read; several of it are `goals.column_ambiguous`, other years' alone `goals.column_other_year`.
void read_financial_goals(const TableFile& file, const Statements& statements, Evaluator& evaluator, int year,
                          GoalTables& out, Findings& findings);
/// `enhet;mal;bedömning …`.
void read_goals(const TableFile& file, int year, GoalTables& out, Findings& findings);
/// `indikator;enhet;tidigare varde;tidigare ar;mal 2025;typ;[medelvarde ar;]utfall 2024;…`: typ is minst, högst, mer än
/// or mindre än.
void read_indicators(const TableFile& file, int year, GoalTables& out, Findings& findings);

/// The tables, and how they are summed up. A judgement that differs from what is computed is
/// `goals.judged_differently`.
std::vector<Block> goal_blocks(const GoalTables& tables, const Statements& statements, const SoundManagementRule& rule,
                               int year, Measure measure, Language language, Findings& findings);

}  // namespace bokslut
