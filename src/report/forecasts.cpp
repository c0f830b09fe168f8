#include "report/forecasts.hpp"

#include <algorithm>
#include <map>

namespace bokslut {

namespace {

bool is_line(const StatementRow& row) {
    return row.kind == StatementRow::Kind::line && row.quantity;
}

std::string text_of(Months made, int year) {
    if (made.whole()) return std::to_string(year);
    const std::string month = std::to_string(made.to % 100);
    return std::to_string(year) + "-" + (month.size() < 2 ? "0" : "") + month;
}

class Completer {
public:
    Completer(Preparation& made, const BudgetTables::Forecast& forecast, Findings& findings)
        : made_(made), forecast_(forecast), findings_(findings) {}

    void complete(const Unit* unit) {
        const std::vector<StatementRow>& rows = made_.statements.income.rows;
        const Column column{forecast_.year, Basis::forecast, {}, made_.object(unit), forecast_.months};
        const auto given = [&](const StatementRow& row) {
            return is_line(row) && made_.statements.quantities.given(*row.quantity, column);
        };
        if (std::none_of(rows.begin(), rows.end(), given)) return;
        std::string completed;
        Evaluator evaluator = made_.evaluator();
        for (const StatementRow& row : rows) {
            if (!is_line(row) || given(row)) continue;
            const auto amount = in_force(*row.quantity, unit, evaluator);
            if (!amount) continue;
            made_.statements.quantities.give(*row.quantity, column.year, column.basis, column.unit.code, {*amount, {}},
                                             column.months);
            if (!amount->is_zero()) completed += (completed.empty() ? "" : "; ") + row.label.sv;
        }
        if (!completed.empty())
            findings_.add("budget.forecast_completed", {{"forecast", text_of(forecast_.months, forecast_.year)},
                                                        {"unit", unit ? unit->name : ""},
                                                        {"rows", completed}});
    }

private:
    std::optional<Amount> in_force(std::size_t quantity, const Unit* unit, Evaluator& evaluator) const {
        Column column{forecast_.year, Basis::budget, {}, made_.object(unit)};
        auto amount = evaluator.value(quantity, column);
        column.basis = Basis::budget_change;
        if (amount && made_.has_change(unit)) *amount += evaluator.value(quantity, column).value_or(Amount());
        return amount;
    }

    Preparation& made_;
    const BudgetTables::Forecast& forecast_;
    Findings& findings_;
};

/// The lines that outcomes of a part of a year leave out, where the whole year has an amount.
void tell_filled(const Preparation& made, Findings& findings) {
    Evaluator evaluator = made.evaluator();
    std::map<std::pair<std::string, std::string>, std::string> rows;  // by period and unit
    for (const BudgetTables::Filled& line : made.budget.filled) {
        const auto unit =
            std::find_if(made.units.begin(), made.units.end(), [&](const Unit& u) { return u.code == line.unit; });
        const Unit* of = unit == made.units.end() ? nullptr : &*unit;
        const auto whole = evaluator.value(line.quantity, Column{line.year, Basis::outcome, {}, made.object(of)});
        if (!whole || whole->is_zero()) continue;
        std::string& all = rows[{text_of(line.months, line.year), of ? of->name : ""}];
        all += (all.empty() ? "" : "; ") + line.row;
    }
    for (const auto& [of, text] : rows)
        findings.add("budget.outcome_completed", {{"period", of.first}, {"unit", of.second}, {"rows", text}});
}

}  // namespace

std::optional<Months> latest_forecast(const BudgetTables& tables, int year, int to) {
    std::optional<Months> latest;
    for (const BudgetTables::Forecast& forecast : tables.forecasts)
        if (forecast.year == year && (to == 0 || forecast.months.whole() || forecast.months.to <= to))
            latest = forecast.months;
    return latest;
}

void complete_forecasts(Preparation& made, Findings& findings) {
    for (const BudgetTables::Forecast& forecast : made.budget.forecasts) {
        Completer completer(made, forecast, findings);
        completer.complete(nullptr);
        for (const Unit& unit : made.units) completer.complete(&unit);
    }
    tell_filled(made, findings);
}

}  // namespace bokslut
