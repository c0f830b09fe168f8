// Budgets, decided changes, forecasts and last year's interim outcome, from CSV files named in the förbund's file.
#pragma once

#include <string>
#include <vector>

#include "bokslut/report/budget_settings.hpp"
#include "bokslut/report/definition.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut {

/// What the files hold besides the amounts, which are given to the quantities.
struct BudgetTables {
    struct Forecast {
        int year = 0;
        Months months;  ///< that were over when it was made
    };
    /// A line that an outcome leaves out, and that therefore counts as zero.
    struct Filled {
        std::size_t quantity = 0;
        int year = 0;
        Months months;
        std::string unit;  ///< code; empty for the whole body
        std::string row;
    };
    std::vector<Forecast> forecasts;  ///< oldest first
    std::vector<Filled> filled;
    std::vector<std::string> changes;  ///< when changes of the budget were decided, as written
    bool spread = false;               ///< some amounts are of a whole year, and spread on its months
    bool by_month = false;             ///< some amounts are stated by month
    bool unspread = false;             ///< some amounts are of a whole year, and no spreading is stated
    Place unspread_place;
};

/// How the months of a budget from files come of what is stated; empty when nothing is.
std::string spreading_text(const BudgetTables& tables, const BudgetSettings& settings, Language language);

/// Tells changes decided after the months until `to` (YYYYMM): they are no part of those months' budget.
void tell_later_changes(const BudgetTables& tables, int to, Findings& findings);

/// What is read, and by which rules.
struct BudgetReading {
    const Statement& statement;
    const std::vector<Unit>& units;
    const BudgetSettings& settings;
    bool in_books = false;                ///< the books hold a budget: lines that are not listed are there
    bool by_month = false;                ///< give the months too
    std::vector<std::string> other = {};  ///< folded headings that another reader reads
};

/// Reads `rad;[enhet;][månad;]budget 2024;ändring 2024-05-14;prognos 2024-08;utfall 2023-08;…`: amounts signed as
/// printed, in kronor unless the text says otherwise. Rows are lines of the statement that are not sums; a forecast can
/// be of a sum. Budget lines that are not listed count as zero when the books have no budget, changes always.
void read_budget(const TableFile& file, const BudgetReading& reading, Quantities& quantities, BudgetTables& out,
                 Findings& findings);

}  // namespace bokslut
