#include "bokslut/report/budget.hpp"

#include <algorithm>

#include "bokslut/report/labels.hpp"
#include "report/budget_document.hpp"
#include "report/budget_units.hpp"
#include "report/forecasts.hpp"
#include "report/investment_totals.hpp"
#include "report/preparation.hpp"

namespace bokslut {

namespace {

std::optional<Amount> minus(const std::optional<Amount>& a, const std::optional<Amount>& b) {
    if (!a || !b) return std::nullopt;
    return *a - *b;
}

class FollowUp {
public:
    FollowUp(const Preparation& made, Evaluator& evaluator, const BudgetQuery& query, Findings& findings)
        : made_(made), evaluator_(evaluator), query_(query), findings_(findings) {}

    BudgetFollowUp make() {
        BudgetFollowUp out;
        out.year = made_.year();
        out.months = query_.to ? Months{first_month(), query_.to->number()} : Months();
        for (const BudgetSettings::Line& line : made_.definition.budget_settings.lines) check_label(line);
        add_lines(nullptr, out);
        for (const Unit& unit : made_.units)
            if (made_.has_budget(&unit, evaluator_)) add_lines(&unit, out);
        if (out.months.whole()) add_investments(out);
        if (!out.months.whole()) tell_later_changes(made_.budget, out.months.to, findings_);
        return out;
    }

private:
    int first_month() const { return month_of(made_.ledger().year.start).number(); }
    int last_month() const { return month_of(made_.ledger().year.end).number(); }

    void check_label(const BudgetSettings::Line& line) {
        for (const StatementRow& row : made_.statements.income.rows)
            if (row.quantity && same_label(row.label.sv, line.row)) return;
        for (const StatementRow& row : made_.statements.investments.rows)
            if (row.quantity && same_label(row.label.sv, line.row)) return;
        findings_.add("report.given_row", {{"row", line.row}, {"table", made_.statements.income.title.sv}}, line.place);
    }

    std::optional<Threshold> threshold(const std::string& row) const {
        const BudgetSettings& settings = made_.definition.budget_settings;
        for (const BudgetSettings::Line& line : settings.lines)
            if (same_label(line.row, row)) return line.threshold;
        return query_.threshold ? query_.threshold : settings.threshold;
    }

    void add_lines(const Unit* unit, BudgetFollowUp& out) {
        for (const StatementRow& row : made_.statements.income.rows) {
            if (!row.quantity || row.show == Show::never || row.kind == StatementRow::Kind::of_which) continue;
            BudgetLine line = measure(row, unit, out.months);
            if (unit && row.added && is_empty(line)) continue;
            if (row.show != Show::always && is_empty(line)) continue;
            judge(line, row.label.sv);
            out.lines.push_back(std::move(line));
            if (query_.by_month) add_months(row, unit, out);
        }
    }

    void add_months(const StatementRow& row, const Unit* unit, BudgetFollowUp& out) {
        const int last = query_.to ? query_.to->number() : last_month();
        Month month = month_of(made_.ledger().year.start);
        for (; month.number() <= last;
             month = month.month == 12 ? Month{month.year + 1, 1} : Month{month.year, month.month + 1})
            out.lines.push_back(measure(row, unit, {month.number(), month.number()}));
    }

    static bool is_empty(const BudgetLine& line) {
        for (const auto& amount : {line.outcome, line.in_force, line.forecast})
            if (amount && !amount->is_zero()) return false;
        return true;
    }

    BudgetLine measure(const StatementRow& row, const Unit* unit, Months months) {
        BudgetLine line;
        line.id = made_.statements.quantities[*row.quantity].id;
        line.row = row.label.in(query_.language);
        if (unit) line.unit_code = unit->code, line.unit = unit->name;
        line.is_sum = row.kind != StatementRow::Kind::line;
        line.months = months;
        line.outcome = value(*row.quantity, Basis::outcome, unit, months);
        line.budget = value(*row.quantity, Basis::budget, unit, months);
        if (made_.has_change(unit)) line.change = value(*row.quantity, Basis::budget_change, unit, months);
        line.in_force = line.budget;
        if (line.budget && made_.has_change(unit))
            line.in_force = line.change ? std::optional(*line.budget + *line.change) : std::nullopt;
        line.deviation = minus(line.outcome, line.in_force);
        if (line.deviation) line.percent = deviation_percent(*line.deviation, *line.in_force);
        if (months == period()) add_forecast(*row.quantity, unit, line);
        return line;
    }

    Months period() const { return query_.to ? Months{first_month(), query_.to->number()} : Months(); }

    void add_forecast(std::size_t quantity, const Unit* unit, BudgetLine& line) {
        const auto made = latest_forecast(made_.budget, made_.year(), query_.to ? query_.to->number() : 0);
        if (!made) return;
        line.forecast = value(quantity, Basis::forecast, unit, *made);
        auto in_force = value(quantity, Basis::budget, unit, {});
        if (made_.has_change(unit)) {
            const auto change = value(quantity, Basis::budget_change, unit, {});
            in_force = in_force && change ? std::optional(*in_force + *change) : std::nullopt;
        }
        line.forecast_deviation = minus(line.forecast, in_force);
    }

    std::optional<Amount> value(std::size_t quantity, Basis basis, const Unit* unit, Months months) {
        const auto internal = unit ? std::vector<std::string>{} : made_.internal_in_operations(made_.year());
        return evaluator_.value(quantity, Column{made_.year(), basis, internal, made_.object(unit), months});
    }

    template <class Line>
    void judge(Line& line, const std::string& row) {
        const auto limit = threshold(row);
        if (!limit || !line.deviation) return;
        line.threshold = limit->text;
        line.passes = limit->passed_by(*line.deviation, *line.in_force);
    }

    void add_investments(BudgetFollowUp& out) {
        std::vector<InvestmentTotal> totals;
        if (made_.definition.investments)
            totals = read_investment_totals(*made_.definition.investments, made_.statements.investments, made_.year(),
                                            evaluator_, findings_);
        for (const StatementRow& row : made_.statements.investments.rows) {
            if (!row.quantity) continue;
            BudgetInvestment line;
            line.id = made_.statements.quantities[*row.quantity].id;
            line.project = row.label.in(query_.language);
            const Column column{made_.year(), Basis::outcome, {}, {}};
            line.outcome = evaluator_.value(*row.quantity, column);
            line.in_force = investment_budget(*row.quantity);
            line.deviation = minus(line.in_force, line.outcome);
            if (line.deviation) line.percent = deviation_percent(*line.deviation, *line.in_force);
            for (const InvestmentTotal& total : totals)
                if (total.quantity == *row.quantity)
                    line.decided = total.decided, line.accumulated = total.accumulated, line.forecast = total.forecast;
            if (line.outcome.value_or(Amount()).is_zero() && !line.in_force && !line.decided) continue;
            judge(line, row.label.sv);
            out.investments.push_back(std::move(line));
        }
    }

    std::optional<Amount> investment_budget(std::size_t quantity) {
        const auto budget = evaluator_.value(quantity, Column{made_.year(), Basis::budget, {}, {}});
        const auto change = evaluator_.value(quantity, Column{made_.year(), Basis::budget_change, {}, {}});
        if (!budget) return change;
        return *budget + change.value_or(Amount());
    }

    const Preparation& made_;
    Evaluator& evaluator_;
    const BudgetQuery& query_;
    Findings& findings_;
};

bool fits(const Preparation& made, const BudgetQuery& query, const std::string& path, Evaluator& evaluator,
          Findings& findings) {
    const FiscalYear& year = made.ledger().year;
    if (query.to && (*query.to < month_of(year.start) || *query.to > month_of(year.end)))
        findings.add("budget.outside_year", {{"month", std::to_string(query.to->number())}, {"year", year.text()}},
                     Place{path, 0, 0, ""});
    if ((query.to || query.by_month) && made.budget.unspread)
        findings.add("budget.spreading_missing", {}, made.budget.unspread_place);
    if (!made.has_budget(nullptr, evaluator)) findings.add("report.budget_missing", {{"year", year.text()}});
    return !findings.has_errors() && made.has_budget(nullptr, evaluator);
}

}  // namespace

bool BudgetFollowUp::passes() const {
    const auto past = [](const auto& line) { return line.passes; };
    return std::any_of(lines.begin(), lines.end(), past) || std::any_of(investments.begin(), investments.end(), past);
}

BudgetAnswer follow_up_budget(const std::string& path, const BudgetQuery& query) {
    BudgetAnswer out;
    auto made = prepare(path, {query.year, true}, out.findings);
    if (!made) return out;
    Evaluator evaluator = made->evaluator();
    if (!fits(*made, query, path, evaluator, out.findings)) return out;
    check_budget_units(*made, evaluator, true, out.findings);
    BudgetFollowUp follow_up = FollowUp(*made, evaluator, query, out.findings).make();
    follow_up.document = budget_document(*made, follow_up, query.language);
    out.follow_up = std::move(follow_up);
    return out;
}

}  // namespace bokslut
