#include "report/annual_report.hpp"

#include <algorithm>

#include "bokslut/core/number_text.hpp"
#include "bokslut/report/labels.hpp"
#include "report/budget_document.hpp"
#include "report/forecasts.hpp"
#include "report/given_tables.hpp"
#include "report/goal_tables.hpp"
#include "report/internal_items.hpp"
#include "report/investment_totals.hpp"
#include "report/reconciliations.hpp"

namespace bokslut {

AnnualReport::AnnualReport(const Preparation& made, Evaluator& evaluator, Language language, Findings& findings)
    : made_(made),
      definition_(made.definition),
      books_(made.books),
      statements_(made.statements),
      evaluator_(evaluator),
      units_(made.units),
      restated_(made.restated),
      language_(language),
      findings_(findings),
      tables_(made.statements, evaluator, made.definition.measure, language),
      year_(made.year()) {}

ObjectRef AnnualReport::object(const Unit* unit) const {
    return made_.object(unit);
}

PrintedColumn AnnualReport::outcome(int year, const std::vector<std::string>& with_internal, const Unit* unit) const {
    const std::string text = books_.years.at(year).year.text();
    return {text, text, text, {{1, Column{year, Basis::outcome, with_internal, object(unit)}}}};
}

PrintedColumn AnnualReport::budget(const std::vector<std::string>& with_internal, const Unit* unit) const {
    const std::string text = books_.years.at(year_).year.text();
    return {"budget " + text,
            labels::budget.in(language_) + " " + text,
            text + "/budget",
            {{1, Column{year_, Basis::budget, with_internal, object(unit)}}}};
}

PrintedColumn AnnualReport::deviation(const PrintedColumn& from, const PrintedColumn& minus) const {
    PrintedColumn column{
        "avvikelse", labels::deviation.in(language_), books_.years.at(year_).year.text() + "/avvikelse", {}};
    for (const auto& [sign, part] : from.terms) column.terms.push_back({sign, part});
    for (const auto& [sign, part] : minus.terms) column.terms.push_back({-sign, part});
    return column;
}

/// The budget, what was changed of it, and the deviation of the last column from the budget in force.
void AnnualReport::add_budget(const std::vector<std::string>& with_internal, const Unit* unit,
                              std::vector<PrintedColumn>& columns) const {
    const PrintedColumn of_year = columns.back(), first = budget(with_internal, unit);
    columns.push_back(first);
    PrintedColumn in_force = first;
    if (made_.has_change(unit)) {
        PrintedColumn change = first;
        const std::string year = books_.years.at(year_).year.text();
        change.id = "ändring " + year;
        change.heading = labels::budget_change.in(language_);
        change.suffix = year + "/ändring";
        change.terms.front().second.basis = Basis::budget_change;
        in_force.id = "gällande budget " + year;
        in_force.heading = labels::budget_in_force.in(language_);
        in_force.suffix = year + "/gällande";
        in_force.terms.push_back(change.terms.front());
        columns.push_back(change);
        columns.push_back(in_force);
    }
    columns.push_back(deviation(of_year, in_force));
}

std::vector<PrintedColumn> AnnualReport::two_years(const Unit* unit) const {
    std::vector<PrintedColumn> columns = {outcome(year_, {}, unit)};
    if (books_.years.contains(year_ - 1)) columns.push_back(outcome(year_ - 1, {}, unit));
    return columns;
}

void AnnualReport::heading(const std::string& text) {
    document_.blocks.push_back(Heading{1, text});
}

Document AnnualReport::document() {
    const Ledger& ledger = books_.years.at(year_);
    document_.language = language_;
    document_.body = definition_.name.empty() ? ledger.name : definition_.name;
    document_.title =
        definition_.title.empty() ? labels::annual_report.in(language_) + " " + ledger.year.text() : definition_.title;
    if (!books_.years.contains(year_ - 1))
        findings_.add("report.comparison_missing", {{"year", std::to_string(year_ - 1)}});

    draft_mark();
    income_statement();
    units_tables();
    internal_items();
    statement(statements_.balance, two_years());
    restatements();
    cash_flow();
    notes();
    schedules_and_funds();
    operations();
    forecast();
    investments();
    statement(statements_.balance_requirement, {outcome(year_, {})});
    balance_requirement();
    key_figures();
    goals();
    typed_tables();
    reconciliations();
    fingerprints();
    check_table_ids();
    return std::move(document_);
}

FigureOrigins AnnualReport::origins() const {
    FigureOrigins all = tables_.origins();
    all.insert(internal_origins_.begin(), internal_origins_.end());
    return all;
}

void AnnualReport::statement(const Statement& statement, const std::vector<PrintedColumn>& columns) {
    heading(statement.title.in(language_));
    document_.blocks.push_back(tables_.table(statement, columns));
}

/// The cash flow, with what the förbund declared besides the books.
void AnnualReport::cash_flow() {
    heading(statements_.cash_flow.title.in(language_));
    Table table = tables_.table(statements_.cash_flow, two_years());
    for (const CashAdjustment& adjustment : definition_.cash.adjustments) {
        if (adjustment.year != year_ && adjustment.year != year_ - 1) continue;
        std::string what;
        for (const auto& [row, given] : adjustment.rows)
            what += (what.empty() ? "" : ", ") + row + " " + kronor_text(given.amount);
        std::string text = labels::fill(labels::adjusted.in(language_), "year", std::to_string(adjustment.year));
        text = labels::fill(labels::fill(std::move(text), "name", adjustment.name), "what", what);
        table.remarks.push_back(std::move(text));
    }
    document_.blocks.push_back(std::move(table));
}

/// The internal income of a line in a year: what units charge each other. Nothing where the books hold none.
std::optional<Amount> AnnualReport::internal_income(const StatementRow& row, int year,
                                                    const std::vector<std::string>& accounts) {
    if (row.kind != StatementRow::Kind::line || !row.quantity || !books_.years.contains(year)) return std::nullopt;
    const auto without = evaluator_.value(*row.quantity, Column{year, Basis::outcome, {}, {}});
    const auto with = evaluator_.value(*row.quantity, Column{year, Basis::outcome, accounts, {}});
    if (!without || !with || *with <= *without) return std::nullopt;
    return *with - *without;
}

/// What a year's operations statement counts: the lines, with the amount where it is only a part of the internal items.
std::string AnnualReport::internal_in_operations(int year, const std::vector<std::string>& with) {
    std::string text;
    for (const StatementRow& row : statements_.income.rows) {
        const auto counted = internal_income(row, year, with);
        if (!counted) continue;
        text += (text.empty() ? "" : ", ") + row.label.in(language_);
        if (*counted != internal_income(row, year, definition_.internal.accounts)) text += " " + kronor_text(*counted);
    }
    return text;
}

/// With internal items less without them.
FigureOrigin AnnualReport::internal_origin(std::size_t quantity, const Column& without) const {
    Column with = without;
    with.with_internal = definition_.internal.accounts;
    return {quantity, {{1, with}, {-1, without}}};
}

/// The internal items, by income line: what the units' tables count and the whole body's do not.
void AnnualReport::internal_items() {
    const std::vector<std::string>& accounts = definition_.internal.accounts;
    Table table;
    table.id = "interna_poster";
    table.title = labels::internal_items.in(language_);
    table.measure = definition_.measure;
    for (const PrintedColumn& column : two_years()) table.columns.push_back({column.id, column.heading});
    for (const StatementRow& source : statements_.income.rows) {
        Row row{source.label.in(language_), RowKind::line, 0, "", {}};
        bool any = false;
        for (const PrintedColumn& column : two_years()) {
            const auto amount = internal_income(source, column.terms.front().second.year, accounts);
            any = any || amount;
            const std::string id = internal_id(source.line_id) + "@" + column.suffix;
            if (amount) internal_origins_[id] = internal_origin(*source.quantity, column.terms.front().second);
            row.cells.emplace_back(Figure{id, amount.value_or(Amount()),
                                          shown_steps(amount.value_or(Amount()), table.measure), table.measure});
        }
        if (any) table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) return;
    table.remarks.push_back(labels::internal_meaning.in(language_));
    heading(table.title);
    document_.blocks.push_back(std::move(table));
}

void AnnualReport::income_statement() {
    heading(statements_.income.title.in(language_));
    Table table = tables_.table(statements_.income, two_years());
    const bool any = std::any_of(statements_.income.rows.begin(), statements_.income.rows.end(), [&](const auto& row) {
        return internal_income(row, year_, definition_.internal.accounts) ||
               internal_income(row, year_ - 1, definition_.internal.accounts);
    });
    if (any) table.remarks.push_back(labels::internal_out.in(language_));
    document_.blocks.push_back(std::move(table));
}

void AnnualReport::units_tables() {
    if (units_.empty()) return;
    heading(labels::per_unit.in(language_));
    for (const Unit& unit : units_) {
        Table table = tables_.table(statements_.income, two_years(&unit), unit.name);
        table.title += " " + unit.name;
        document_.blocks.push_back(std::move(table));
    }
}

void AnnualReport::notes() {
    if (statements_.notes.empty()) return;
    heading(labels::notes.in(language_));
    for (const NoteStatement& note : statements_.notes) {
        Table table = tables_.table(note, two_years());
        const std::string title = labels::note.in(language_) + " " + std::to_string(note.number) + " ";
        table.title = title + table.title;
        table.remarks.insert(table.remarks.begin(), note.texts.begin(), note.texts.end());
        document_.blocks.push_back(std::move(table));
        if (!note.plan) continue;
        auto plan = read_plan(note, beside(definition_.path, note.plan->file), definition_.measure, findings_);
        if (!plan) continue;
        plan->title = title + (plan->title.empty() ? note.title.in(language_) : plan->title);
        plan->remarks.push_back(labels::fill(labels::fill(labels::given_in.in(language_), "file", note.plan->file),
                                             "what", labels::whole_table.in(language_)));
        document_.blocks.push_back(std::move(*plan));
    }
}

void AnnualReport::operations() {
    const auto form = statements_.operations;
    heading(form.title.in(language_));
    const auto with = [&](int year) { return made_.internal_in_operations(year); };
    std::vector<PrintedColumn> columns;
    if (books_.years.contains(year_ - 1)) columns.push_back(outcome(year_ - 1, with(year_ - 1)));
    columns.push_back(outcome(year_, with(year_)));
    if (made_.has_budget(nullptr, evaluator_))
        add_budget(with(year_), nullptr, columns);
    else
        findings_.add("report.budget_missing", {{"year", std::to_string(year_)}});
    Table table = tables_.table(form, columns);
    for (int year : {year_, year_ - 1}) {
        if (!books_.years.contains(year)) continue;
        const std::string lines = internal_in_operations(year, with(year));
        if (lines.empty()) continue;
        const std::string text =
            labels::fill(labels::internal_in.in(language_), "year", books_.years.at(year).year.text());
        table.remarks.push_back(labels::fill(text, "what", lines));
    }
    if (made_.has_budget(nullptr, evaluator_)) table.remarks.push_back(labels::operations_sign.in(language_));
    document_.blocks.push_back(std::move(table));

    for (const Unit& unit : units_) {
        if (!made_.has_budget(&unit, evaluator_)) continue;
        std::vector<PrintedColumn> of_year = {outcome(year_, {}, &unit)};
        add_budget({}, &unit, of_year);
        Table of_unit = tables_.table(form, of_year, unit.name);
        of_unit.title += " " + unit.name;
        document_.blocks.push_back(std::move(of_unit));
    }
}

void AnnualReport::investments() {
    const Statement& form = statements_.investments;
    heading(form.title.in(language_));
    const PrintedColumn year = outcome(year_, {});
    Table table = tables_.table(form, {budget({}), year, deviation(budget({}), year)});
    if (table.rows.empty()) {
        document_.blocks.push_back(Paragraph{labels::fill(labels::no_investments.in(language_), "year", year.heading)});
        return;
    }
    if (table.columns.size() == 3) table.remarks.push_back(labels::investment_sign.in(language_));
    document_.blocks.push_back(std::move(table));
    if (!definition_.investments) return;
    Table totals =
        investment_totals_table(read_investment_totals(*definition_.investments, form, year_, evaluator_, findings_),
                                statements_, year_, definition_.measure, language_);
    if (!totals.rows.empty()) document_.blocks.push_back(std::move(totals));
}

/// The latest forecast of the year against the outcome, for the rows that were forecast.
void AnnualReport::forecast() {
    const auto made = latest_forecast(made_.budget, year_, 0);
    if (!made) return;
    const std::string year = books_.years.at(year_).year.text();
    const std::string when = made->whole() ? year : months_text(*made, books_.years.at(year_).year);
    PrintedColumn forecast{"prognos " + when,
                           labels::forecast_word.in(language_) + " " + when,
                           when + "/prognos",
                           {{1, Column{year_, Basis::forecast, {}, {}, *made}}}};
    Statement rows = statements_.income;
    rows.id = "prognos";
    rows.title = labels::forecast_and_outcome;
    rows.law.clear();
    std::erase_if(rows.rows, [&](const StatementRow& row) {
        return !row.quantity || !evaluator_.value(*row.quantity, forecast.terms.front().second);
    });
    for (StatementRow& row : rows.rows) row.line_id.clear();  // notes belong to the income statement
    PrintedColumn difference = deviation(outcome(year_, {}), forecast);
    difference.suffix = year + "/mot prognos";
    heading(labels::forecast_and_outcome.in(language_));
    Table table = tables_.table(rows, {forecast, outcome(year_, {}), difference});
    table.remarks.push_back(labels::forecast_sign.in(language_));
    document_.blocks.push_back(std::move(table));
}

void AnnualReport::goals() {
    GoalTables& tables = goals_;
    if (definition_.financial_goals)
        read_financial_goals(*definition_.financial_goals, statements_, evaluator_, year_, tables, findings_);
    if (definition_.goals) read_goals(*definition_.goals, year_, tables, findings_);
    if (definition_.indicators) read_indicators(*definition_.indicators, year_, tables, findings_);
    for (Block& block : goal_blocks(tables, statements_, definition_.sound_management, year_, definition_.measure,
                                    language_, findings_))
        document_.blocks.push_back(std::move(block));
}

void AnnualReport::typed_tables() {
    for (const TypedTable& settings : definition_.tables) {
        auto table = make_typed_table(settings, definition_.path, definition_.measure, language_, findings_);
        if (!table) continue;
        heading(table->title);
        document_.blocks.push_back(std::move(*table));
    }
}

/// A typed table must not bear the name of one of the report's own: figures are found by it.
void AnnualReport::check_table_ids() {
    for (const TypedTable& settings : definition_.tables) {
        const auto count = std::count_if(document_.blocks.begin(), document_.blocks.end(), [&](const Block& block) {
            const auto* table = std::get_if<Table>(&block);
            return table && table->id == settings.id;
        });
        if (count > 1) findings_.add("tables.id_taken", {{"id", settings.id}}, settings.place);
    }
}

void AnnualReport::reconciliations() {
    Table table = reconciliation_table(made_, evaluator_, language_, findings_);
    heading(table.title);
    document_.blocks.push_back(std::move(table));
    Table specifications = specification_table(made_, language_, findings_);
    if (specifications.rows.empty()) return;
    heading(specifications.title);
    document_.blocks.push_back(std::move(specifications));
}

}  // namespace bokslut
