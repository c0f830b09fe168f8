#include "report/preparation.hpp"

#include <algorithm>

#include "bokslut/core/csv.hpp"
#include "bokslut/core/settings.hpp"
#include "report/forecasts.hpp"
#include "report/investment_totals.hpp"

namespace bokslut {

namespace {

bool choose_year(Preparation& out, const std::string& path, Findings& findings) {
    if (!out.definition.year)
        for (int year : out.books.own) out.definition.year = year;
    const int year = out.definition.year.value_or(0);
    if (!out.books.own.contains(year)) {
        findings.add("report.year_missing", {{"year", std::to_string(year)}, {"years", out.books.years_text()}},
                     Place{path, 0, 0, ""});
        return false;
    }
    out.input = statement_input(out.definition, year);
    out.input.ledgers = out.books.ledgers();
    return true;
}

/// The units of the förbund's file, or every object of the dimension in the books.
std::vector<Unit> units_of(const Definition& definition, const Books& books) {
    const auto dimension = definition.dimensions.find("enhet");
    if (dimension == definition.dimensions.end()) return {};
    std::vector<Unit> units = definition.units;
    Chart chart;
    for (const auto& [year, ledger] : books.years) chart.add(ledger.chart);
    if (units.empty() && chart.objects.contains(dimension->second))
        for (const auto& [code, name] : chart.objects.at(dimension->second)) units.push_back({code, name});
    std::map<std::string, int> named;
    for (Unit& unit : units) {
        if (unit.name.empty()) unit.name = chart.object_name(dimension->second, unit.code);
        ++named[folded(unit.name)];
    }
    for (Unit& unit : units)
        if (named[folded(unit.name)] > 1) unit.name += " (" + unit.code + ")";
    return units;
}

/// A file without a heading says nothing, which is hardly meant.
void check_not_empty(const Definition& definition, Findings& findings) {
    std::vector<TableFile> files;
    for (const auto* file : {&definition.budget, &definition.forecast, &definition.last_interim, &definition.goals,
                             &definition.financial_goals, &definition.indicators, &definition.investments})
        if (*file) files.push_back(**file);
    for (const TypedTable& table : definition.tables)
        files.push_back({beside(definition.path, table.file), table.place});
    if (!definition.key_figures.history.empty())
        files.push_back({beside(definition.path, definition.key_figures.history), definition.key_figures.place});
    for (const TableFile& file : files) {
        Findings told;  // by whoever reads the file
        const auto source = read_file(file.path, told, file.place);
        if (source && read_csv(*source, told).heading.empty() && told.empty())
            findings.add("report.table_without_columns", {{"file", file.path}}, file.place);
    }
}

void read_tables(Preparation& out, bool by_month, Findings& findings) {
    const Definition& definition = out.definition;
    const bool in_books = BalanceIndex(out.ledger()).has_budget({});
    Quantities& quantities = out.statements.quantities;
    const BudgetReading income{out.statements.income, out.units, definition.budget_settings, in_books, by_month};
    if (definition.budget) read_budget(*definition.budget, income, quantities, out.budget, findings);
    if (definition.forecast) read_budget(*definition.forecast, income, quantities, out.budget, findings);
    if (definition.last_interim) read_budget(*definition.last_interim, income, quantities, out.budget, findings);
    if (!definition.investments) return;
    BudgetReading investments{out.statements.investments, out.units, definition.budget_settings, true, by_month};
    investments.other = investment_total_headings(out.year());
    BudgetTables of_projects;
    read_budget(*definition.investments, investments, quantities, of_projects, findings);
}

}  // namespace

Evaluator Preparation::evaluator() const {
    return Evaluator(statements.quantities, input.ledgers, definition.internal.accounts);
}

ObjectRef Preparation::object(const Unit* unit) const {
    if (!unit) return {};
    return {definition.dimensions.at("enhet"), unit->code};
}

bool Preparation::has_budget(const Unit* unit, Evaluator& evaluator) const {
    if (evaluator.index(year())->has_budget(object(unit))) return true;
    const Column column{year(), Basis::budget, {}, object(unit)};
    return std::any_of(statements.income.rows.begin(), statements.income.rows.end(), [&](const StatementRow& row) {
        return row.quantity && statements.quantities.given(*row.quantity, column);
    });
}

bool Preparation::has_change(const Unit* unit) const {
    const Column column{year(), Basis::budget_change, {}, object(unit)};
    return std::any_of(statements.income.rows.begin(), statements.income.rows.end(), [&](const StatementRow& row) {
        return row.quantity && statements.quantities.given(*row.quantity, column);
    });
}

std::vector<std::string> Preparation::internal_in_operations(int year) const {
    const auto found = definition.internal.in_operations.find(year);
    return found == definition.internal.in_operations.end() ? std::vector<std::string>{} : found->second;
}

std::optional<Preparation> prepare(const std::string& path, const PreparationWish& wish, Findings& findings) {
    auto definition = read_definition(path, wish.year, findings);
    if (!definition) return std::nullopt;
    Preparation out;
    out.definition = std::move(*definition);
    bool complete = false;
    out.books = read_books(out.definition.books, findings, complete);
    if (!complete || !choose_year(out, path, findings)) return std::nullopt;
    if (!read_forms(out.input, out.definition.layout, out.year(), out.definition.rows, findings)) return std::nullopt;
    Findings own;
    out.statements = compile_statements(out.input, own);
    if (!own.has_errors()) out.restated = restate(out.definition.restatements, out.input, out.statements, own);
    out.units = units_of(out.definition, out.books);
    check_not_empty(out.definition, own);
    read_tables(out, wish.by_month, own);
    complete_forecasts(out, own);
    findings.append(own);
    if (own.has_errors()) return std::nullopt;
    return out;
}

}  // namespace bokslut
