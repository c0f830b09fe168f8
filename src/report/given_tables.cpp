#include "report/given_tables.hpp"

#include <map>

#include "bokslut/core/csv.hpp"
#include "bokslut/core/number_text.hpp"
#include "report/derivations.hpp"

namespace bokslut {

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
                coming_of(Figure{id, amount.value, shown_steps(amount.value, table.measure), table.measure, true},
                          given_at(cells[i].place)));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace bokslut
