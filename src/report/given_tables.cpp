#include "report/given_tables.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "bokslut/core/csv.hpp"
#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

/// "budget 2023" as 2023.
std::optional<int> budget_year(const std::string& heading) {
    const std::string text = folded(heading);
    if (!text.starts_with("budget ")) return std::nullopt;
    return read_year(std::string_view(text).substr(7));
}

class BudgetReader {
public:
    BudgetReader(const Statement& statement, const std::vector<Unit>& units, Quantities& quantities, Findings& findings)
        : statement_(statement), units_(units), quantities_(quantities), findings_(findings) {}

    void read(const CsvTable& table) {
        for (std::size_t i = 1; i < table.heading.size(); ++i) {
            const CsvCell& cell = table.heading[i];
            if (folded(cell.text) == "enhet")
                unit_column_ = i;
            else if (const auto year = budget_year(cell.text))
                years_.push_back({i, *year});
            else
                findings_.add("report.given_column", {{"column", cell.text}, {"table", statement_.title.sv}},
                              cell.place);
        }
        for (const auto& row : table.rows) read_row(row);
        total_of_units();
    }

    /// Lines without a budget count as zero.
    void fill_with_zero() {
        for (const auto& [column, year] : years_)
            for (const StatementRow& row : statement_.rows)
                if (row.kind == StatementRow::Kind::line && row.quantity)
                    for (const std::string& unit : units_met_)
                        if (!given_.contains({*row.quantity, year, unit}))
                            quantities_.give(*row.quantity, year, Basis::budget, unit, {Amount(), {}});
    }

private:
    void read_row(const std::vector<CsvCell>& row) {
        const auto line = std::find_if(statement_.rows.begin(), statement_.rows.end(), [&](const StatementRow& r) {
            return r.kind == StatementRow::Kind::line && r.quantity && same_label(r.label.sv, row[0].text);
        });
        if (line == statement_.rows.end()) {
            findings_.add("report.given_row", {{"row", row[0].text}, {"table", statement_.title.sv}}, row[0].place);
            return;
        }
        std::string unit;
        if (unit_column_ && !row[*unit_column_].text.empty()) {
            const auto code = unit_code(row[*unit_column_]);
            if (!code) return;
            unit = *code;
        }
        for (const auto& [column, year] : years_) {
            if (row[column].text.empty()) continue;
            const auto amount = read_amount(row[column].text);
            if (!amount || std::abs(amount.value.ore()) > settings_limit_ore) {
                findings_.add("report.bad_number", {{"text", row[column].text}}, row[column].place);
                continue;
            }
            const std::tuple key{*line->quantity, year, unit};
            given_[key] = {given_[key].amount + amount.value, row[column].place};
            quantities_.give(*line->quantity, year, Basis::budget, unit, given_[key]);
            units_met_.insert(unit);
        }
    }

    std::optional<std::string> unit_code(const CsvCell& cell) {
        for (const Unit& unit : units_)
            if (unit.code == cell.text || folded(unit.name) == folded(cell.text)) return unit.code;
        findings_.add("report.unknown_unit", {{"unit", cell.text}}, cell.place);
        return std::nullopt;
    }

    /// A budget by unit only is the whole body's as well.
    void total_of_units() {
        std::map<std::pair<std::size_t, int>, Given> totals;
        for (const auto& [key, given] : given_) {
            const auto& [quantity, year, unit] = key;
            if (unit.empty() || given_.contains({quantity, year, ""})) continue;
            Given& total = totals[{quantity, year}];
            total = {total.amount + given.amount, given.place};
        }
        for (const auto& [key, total] : totals) {
            given_[{key.first, key.second, ""}] = total;
            quantities_.give(key.first, key.second, Basis::budget, "", total);
            units_met_.insert("");
        }
    }

    const Statement& statement_;
    const std::vector<Unit>& units_;
    Quantities& quantities_;
    Findings& findings_;
    std::optional<std::size_t> unit_column_;
    std::vector<std::pair<std::size_t, int>> years_;
    std::map<std::tuple<std::size_t, int, std::string>, Given> given_;
    std::set<std::string> units_met_;
};

}  // namespace

void read_budget(const TableFile& file, const Statement& statement, const std::vector<Unit>& units, bool in_books,
                 Quantities& quantities, Findings& findings) {
    const auto source = read_file(file.path, findings, file.place);
    if (!source) return;
    BudgetReader reader(statement, units, quantities, findings);
    reader.read(read_csv(*source, findings));
    if (!in_books) reader.fill_with_zero();
}

std::optional<Table> read_plan(const NoteStatement& note, const std::string& path, Measure report, Findings& findings) {
    const auto source = read_file(path, findings, note.plan->place);
    if (!source) return std::nullopt;
    const CsvTable csv = read_csv(*source, findings);
    if (csv.heading.size() < 2) {
        findings.add("report.table_without_columns", {{"file", path}}, note.plan->place);
        return std::nullopt;
    }
    std::map<std::string, int> met;  // a row or column named twice still gives figures of their own
    Table table;
    table.id = note.id + "/" + note.plan->id;
    table.title = note.plan->title;
    // The decimals of the report belong to its own unit.
    table.measure = {note.plan->unit, note.plan->unit == report.unit ? report.decimals : 0};
    for (std::size_t i = 1; i < csv.heading.size(); ++i)
        table.columns.push_back({csv.heading[i].text, csv.heading[i].text});
    for (const auto& cells : csv.rows) {
        Row row;
        row.label = cells[0].text;
        for (std::size_t i = 1; i < cells.size(); ++i) {
            const auto amount = read_amount(cells[i].text, note.plan->unit);
            if (!amount) {
                findings.add("report.bad_number", {{"text", cells[i].text}}, cells[i].place);
                row.cells.emplace_back();
                continue;
            }
            std::string id = note.prefix + "/" + note.plan->id + "/" + row.label + "/" + csv.heading[i].text;
            if (const int times = ++met[id]; times > 1) id += "/" + std::to_string(times);
            row.cells.emplace_back(
                Figure{id, amount.value, shown_steps(amount.value, table.measure), table.measure, true});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace bokslut
