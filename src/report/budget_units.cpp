#include "report/budget_units.hpp"

#include <algorithm>

#include "bokslut/core/number_text.hpp"
#include "report/forecasts.hpp"

namespace bokslut {

namespace {

/// A line whose units do not have what the whole has.
struct Unlike {
    std::string row;
    Amount whole, units;

    Amount difference() const { return whole - units; }
};

class Check {
public:
    Check(const Preparation& made, Evaluator& evaluator, Findings& findings)
        : made_(made), evaluator_(evaluator), findings_(findings) {
        for (const Unit& unit : made.units)
            if (made.has_budget(&unit, evaluator)) units_.push_back(&unit);
    }

    void run(bool budget_too) {
        if (units_.empty()) return;
        if (budget_too)
            tell("budget.units_differ", {"Budget", made_.year()}, Basis::budget, {}, made_.definition.budget);
        tell("budget.change_not_by_unit", {"Ändring", made_.year()}, Basis::budget_change, {}, made_.definition.budget);
        const auto forecast = latest_forecast(made_.budget, made_.year(), 0);
        if (forecast)
            tell("budget.units_differ", {"Prognos", made_.year()}, Basis::forecast, *forecast,
                 made_.definition.forecast);
    }

private:
    /// The units have what they charge each other, so the whole is taken with it, where the books say it.
    std::optional<Amount> value(const StatementRow& row, Basis basis, Months months, const Unit* unit) {
        const std::vector<std::string> internal =
            unit ? std::vector<std::string>() : made_.definition.internal.accounts;
        return evaluator_.value(*row.quantity, Column{made_.year(), basis, internal, made_.object(unit), months});
    }

    /// Lines that differ. A forecast that no unit has is the whole body's alone.
    std::vector<Unlike> unlike(Basis basis, Months months) {
        std::vector<Unlike> all;
        bool any_unit = false;
        for (const StatementRow& row : made_.statements.income.rows) {
            if (row.kind != StatementRow::Kind::line || !row.quantity) continue;
            const auto whole = value(row, basis, months, nullptr);
            Unlike line{row.label.sv, whole.value_or(Amount()), {}};
            for (const Unit* unit : units_) {
                const auto own = value(row, basis, months, unit);
                any_unit = any_unit || own;
                line.units += own.value_or(Amount());
            }
            if (whole && !line.difference().is_zero()) all.push_back(line);
        }
        if (basis == Basis::forecast && !any_unit) return {};
        return all;
    }

    void tell(const char* code, const std::pair<std::string, int>& what, Basis basis, Months months,
              const std::optional<TableFile>& file) {
        const std::vector<Unlike> lines = unlike(basis, months);
        Unlike sum;
        std::string rows;
        for (const Unlike& line : lines) {
            sum.whole += line.whole;
            sum.units += line.units;
            rows += (rows.empty() ? "" : ", ") + line.row + " " + kronor_text(line.difference());
        }
        const bool charged =
            sum.difference().is_zero() && shared_out(basis) && !made_.definition.internal.accounts.empty();
        if (lines.empty() || charged) return;
        findings_.add(code,
                      {{"what", what.first},
                       {"year", std::to_string(what.second)},
                       {"rows", rows},
                       {"whole", kronor_text(sum.whole)},
                       {"units", kronor_text(sum.units)},
                       {"difference", kronor_text(sum.difference())}},
                      file ? file->place : Place{});
    }

    /// Whether any unit has such amounts of its own: else nothing of the whole's was shared out.
    bool shared_out(Basis basis) const {
        return basis != Basis::budget_change ||
               std::any_of(units_.begin(), units_.end(), [&](const Unit* unit) { return made_.has_change(unit); });
    }

    const Preparation& made_;
    Evaluator& evaluator_;
    Findings& findings_;
    std::vector<const Unit*> units_;
};

}  // namespace

void check_budget_units(const Preparation& made, Evaluator& evaluator, bool budget_too, Findings& findings) {
    Check(made, evaluator, findings).run(budget_too);
}

}  // namespace bokslut
