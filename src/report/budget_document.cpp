#include "report/budget_document.hpp"

#include <algorithm>

#include "bokslut/report/labels.hpp"
#include "report/investment_totals.hpp"

namespace bokslut {

namespace {

std::string month_text(int month) {
    const std::string text = std::to_string(month);
    return text.substr(0, 4) + "-" + text.substr(4);
}

class Writer {
public:
    Writer(const Preparation& made, const BudgetFollowUp& follow_up, Language language)
        : made_(made), follow_up_(follow_up), language_(language), measure_(made.definition.measure) {}

    Document document() {
        const Ledger& ledger = made_.ledger();
        Document out;
        out.language = language_;
        out.body = made_.definition.name.empty() ? ledger.name : made_.definition.name;
        out.title = labels::budget_follow_up.in(language_) + " " + period();
        out.blocks.push_back(Heading{1, labels::passed_limits.in(language_)});
        out.blocks.push_back(passed());
        out.blocks.push_back(Heading{1, made_.statements.operations.title.in(language_)});
        out.blocks.push_back(table("", ""));
        for (const Unit& unit : made_.units)
            if (has_lines(unit.code)) out.blocks.push_back(table(unit.code, unit.name));
        if (!follow_up_.investments.empty()) add_investments(out);
        return out;
    }

private:
    std::string period() const { return months_text(follow_up_.months, made_.ledger().year); }

    bool has_lines(const std::string& code) const {
        return std::any_of(follow_up_.lines.begin(), follow_up_.lines.end(),
                           [&](const BudgetLine& line) { return line.unit_code == code; });
    }

    /// What passes its limit, or that nothing does, or that nothing was tested.
    Block passed() const {
        Table table;
        table.id = "passerade_granser";
        table.title = labels::passed_limits.in(language_);
        table.measure = measure_;
        table.columns = {{"enhet", labels::unit.in(language_)},
                         {"avvikelse", labels::deviation.in(language_)},
                         {"gräns", labels::limit_passed.in(language_)}};
        bool limits = false;
        const auto add = [&](const std::string& row, const std::string& unit, const std::string& at, const auto& line) {
            limits = limits || !line.threshold.empty();
            if (!line.passes) return;
            table.rows.push_back(
                {row,
                 RowKind::line,
                 0,
                 "",
                 {unit.empty() ? Cell() : Cell(unit), figure(line.deviation, line, at), line.threshold}});
        };
        for (const BudgetLine& line : follow_up_.lines) add(line.row, line.unit, at(line) + "/avvikelse", line);
        for (const BudgetInvestment& line : follow_up_.investments)
            add(line.project, "", "@" + period() + "/avvikelse", line);
        if (!limits) return Paragraph{labels::no_limits.in(language_)};
        if (table.rows.empty()) return Paragraph{labels::none_passed.in(language_)};
        return table;
    }

    /// The end of the ids of a line's figures: "[05]@2024".
    std::string at(const BudgetLine& line) const {
        return (line.unit_code.empty() ? "" : "[" + line.unit_code + "]") + "@" +
               months_text(line.months, made_.ledger().year);
    }

    template <class Line>
    Cell figure(const std::optional<Amount>& amount, const Line& line, const std::string& suffix) const {
        if (!amount) return {};
        return Figure{line.id + suffix, *amount, shown_steps(*amount, measure_), measure_};
    }

    Table table(const std::string& code, const std::string& name) const {
        Table out;
        out.id = "budgetuppfoljning";
        out.unit = name;
        out.title = labels::budget_follow_up.in(language_) + (name.empty() ? "" : " " + name);
        out.law = made_.statements.operations.law;
        out.measure = measure_;
        const auto lines_have = [&](auto member) {
            return std::any_of(follow_up_.lines.begin(), follow_up_.lines.end(), [&](const BudgetLine& line) {
                return line.unit_code == code && (line.*member).has_value();
            });
        };
        const bool changes = lines_have(&BudgetLine::change), forecasts = lines_have(&BudgetLine::forecast);
        const std::string year = period();
        const auto column = [&](const std::string& id, const Label& label, bool with_period) {
            out.columns.push_back(
                {with_period ? id + " " + year : id, label.in(language_) + (with_period ? " " + year : "")});
        };
        column("utfall", labels::outcome, true);
        column("budget", labels::budget, true);
        if (changes) column("ändring", labels::budget_change, true);
        if (changes) column("gällande budget", labels::budget_in_force, true);
        column("avvikelse", labels::deviation, false);
        column("avvikelse %", labels::deviation_percent, false);
        if (forecasts) column("prognos", labels::forecast, false);
        if (forecasts) column("prognosavvikelse", labels::forecast_deviation, false);
        column("gräns", labels::limit_passed, false);
        for (const BudgetLine& line : follow_up_.lines)
            if (line.unit_code == code) out.rows.push_back(row(line, changes, forecasts));
        out.remarks.push_back(labels::operations_sign.in(language_));
        const bool parts = std::any_of(follow_up_.lines.begin(), follow_up_.lines.end(),
                                       [](const BudgetLine& line) { return !line.months.whole(); });
        const std::string spreading = spreading_text(made_.budget, made_.definition.budget_settings, language_);
        if (parts && !spreading.empty()) out.remarks.push_back(spreading);
        return out;
    }

    Row row(const BudgetLine& line, bool changes, bool forecasts) const {
        const bool of_month = line.months != follow_up_.months;
        Row row{of_month ? line.row + " " + month_text(line.months.to) : line.row,
                line.is_sum && !of_month ? RowKind::sum : RowKind::line,
                of_month ? 1 : 0,
                "",
                {}};
        const std::string at = this->at(line);
        row.cells.push_back(figure(line.outcome, line, at));
        row.cells.push_back(figure(line.budget, line, at + "/budget"));
        if (changes) row.cells.push_back(figure(line.change, line, at + "/ändring"));
        if (changes) row.cells.push_back(figure(line.in_force, line, at + "/gällande"));
        row.cells.push_back(figure(line.deviation, line, at + "/avvikelse"));
        row.cells.push_back(line.percent ? Cell(Number{line.id + at + "/procent", *line.percent, 1, "%"}) : Cell());
        if (forecasts) row.cells.push_back(figure(line.forecast, line, at + "/prognos"));
        if (forecasts) row.cells.push_back(figure(line.forecast_deviation, line, at + "/prognosavvikelse"));
        row.cells.push_back(line.passes ? Cell(labels::passed.in(language_)) : Cell());
        return row;
    }

    void add_investments(Document& out) const {
        out.blocks.push_back(Heading{1, made_.statements.investments.title.in(language_)});
        Table table;
        table.id = "investeringsuppfoljning";
        table.title = made_.statements.investments.title.in(language_);
        table.law = made_.statements.investments.law;
        table.measure = measure_;
        const std::string year = made_.ledger().year.text();
        table.columns = {{"budget " + year, labels::budget.in(language_) + " " + year},
                         {"utfall " + year, labels::outcome.in(language_) + " " + year},
                         {"avvikelse", labels::deviation.in(language_)},
                         {"avvikelse %", labels::deviation_percent.in(language_)},
                         {"gräns", labels::limit_passed.in(language_)}};
        for (const BudgetInvestment& line : follow_up_.investments) {
            Row row{line.project, RowKind::line, 0, "", {}};
            row.cells = {figure(line.in_force, line, "@" + year + "/gällande"), figure(line.outcome, line, "@" + year),
                         figure(line.deviation, line, "@" + year + "/avvikelse"),
                         line.percent ? Cell(Number{line.id + "@" + year + "/procent", *line.percent, 1, "%"}) : Cell(),
                         line.passes ? Cell(labels::passed.in(language_)) : Cell()};
            table.rows.push_back(std::move(row));
        }
        table.remarks.push_back(labels::investment_sign.in(language_));
        out.blocks.push_back(std::move(table));
        std::vector<InvestmentTotal> projects;
        for (const BudgetInvestment& line : follow_up_.investments)
            if (line.decided || line.forecast)
                projects.push_back({made_.statements.quantities.find(line.id).value(),
                                    line.decided,
                                    {},
                                    line.forecast,
                                    line.accumulated});
        Table totals = investment_totals_table(projects, made_.statements, follow_up_.year, measure_, language_);
        if (!totals.rows.empty()) out.blocks.push_back(std::move(totals));
    }

    const Preparation& made_;
    const BudgetFollowUp& follow_up_;
    Language language_;
    Measure measure_;
};

}  // namespace

Document budget_document(const Preparation& made, const BudgetFollowUp& follow_up, Language language) {
    return Writer(made, follow_up, language).document();
}

std::string months_text(Months months, const FiscalYear& year) {
    return months.whole() ? year.text() : month_text(months.to);
}

}  // namespace bokslut
