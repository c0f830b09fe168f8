// Following up the budget: outcome, budget as decided, changes, budget in force, deviation and forecast by line, unit
// and month, with the deviations that pass a limit. Other programs ask for this, so the answer is values; the document
// shows the same.
//
// A deviation is outcome minus budget in force in signed amounts as printed, so that positive is better than budget.
// Of investments it is budget minus outcome.
// Sources: LKBR 10:1-2, RKR R14.
// Threads: functions without state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/report/budget_settings.hpp"
#include "bokslut/report/document.hpp"
#include "bokslut/statements/column.hpp"

namespace bokslut {

/// A line or sum of the income statement over some months. What books and files do not say is nothing.
struct BudgetLine {
    std::string id;         ///< of the quantity: "rr/avskrivningar"
    std::string row;        ///< as printed
    std::string unit_code;  ///< empty for the whole body
    std::string unit;       ///< its name
    bool is_sum = false;
    Months months;  ///< the whole year when 0
    std::optional<Amount> outcome, budget, change, in_force, deviation;
    std::optional<Rational> percent;           ///< of the deviation; nothing for a budget of zero
    std::optional<Amount> forecast;            ///< the latest, of the whole year
    std::optional<Amount> forecast_deviation;  ///< forecast minus the year's budget in force
    std::string threshold;                     ///< the limit it was held against, as written; empty: none
    bool passes = false;                       ///< the deviation is past the limit
};

/// A project: the year, and all its years.
struct BudgetInvestment {
    std::string id, project;
    std::optional<Amount> outcome, in_force, deviation;
    std::optional<Rational> percent;
    std::optional<Amount> decided, accumulated, forecast;
    std::string threshold;
    bool passes = false;
};

struct BudgetQuery {
    std::optional<int> year = {};             ///< wins over `rapportar`
    std::optional<Month> to = {};             ///< from the year's beginning to this month; else the whole year
    bool by_month = false;                    ///< each month too; limits are held against the period only
    std::optional<Threshold> threshold = {};  ///< wins over [budget] grans; a line's own limit stays
    Language language = Language::swedish;
};

struct BudgetFollowUp {
    int year = 0;
    Months months;
    std::vector<BudgetLine> lines;  ///< the whole body, then each unit; with by_month each line's months after it
    std::vector<BudgetInvestment> investments;
    Document document;

    /// Whether any deviation passes its limit.
    bool passes() const;
};

struct BudgetAnswer {
    std::optional<BudgetFollowUp> follow_up;  ///< nothing when it could not be made
    Findings findings;
};

/// Follows up the budget of the förbund whose file is `path`. A month outside the year is `budget.outside_year`, a
/// year's amounts without a stated spreading `budget.spreading_missing`, no budget at all `report.budget_missing`.
BudgetAnswer follow_up_budget(const std::string& path, const BudgetQuery& query = {});

}  // namespace bokslut
