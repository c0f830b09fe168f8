// What every report begins with: the förbund's file read, its books, the forms of the year compiled, given tables in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/report/definition.hpp"
#include "bokslut/statements/statement.hpp"
#include "report/books.hpp"
#include "report/budget_tables.hpp"
#include "report/restatements.hpp"

namespace bokslut {

struct Preparation {
    Definition definition;  ///< with its year
    Books books;
    StatementInput input;  ///< points into books
    Statements statements;
    std::vector<Unit> units;
    BudgetTables budget;
    std::vector<RestatedLine> restated;

    Preparation() = default;
    Preparation(Preparation&&) = default;
    Preparation& operator=(Preparation&&) = default;

    int year() const { return *definition.year; }
    const Ledger& ledger() const { return books.years.at(year()); }
    Evaluator evaluator() const;
    /// The object of a unit, or of none.
    ObjectRef object(const Unit* unit) const;
    /// Whether books or files hold a budget, for the unit or the whole body.
    bool has_budget(const Unit* unit, Evaluator& evaluator) const;
    /// Whether changes of the budget are given, for the unit or the whole body.
    bool has_change(const Unit* unit) const;
    /// Internal accounts that the year's operations statement counts.
    std::vector<std::string> internal_in_operations(int year) const;
};

/// What a report wants of the preparation.
struct PreparationWish {
    std::optional<int> year;  ///< wins over `rapportar`
    bool by_month = false;    ///< given budgets by month too
};

/// Nothing when no report can be made; the findings say why.
std::optional<Preparation> prepare(const std::string& path, const PreparationWish& wish, Findings& findings);

}  // namespace bokslut
