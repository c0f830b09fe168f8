// What a format must print of a document, row by row, for the tests that read every format back.
#pragma once

#include <string>
#include <vector>

#include "bokslut/core/number_text.hpp"
#include "bokslut/report/document.hpp"
#include "bokslut/report/year_end.hpp"
#include "tests/catch.hpp"

namespace walk {

using namespace bokslut;

/// A row of a table as read back: its label and its cells, as text.
struct ReadRow {
    std::string label;
    std::vector<std::string> cells;
    friend bool operator==(const ReadRow&, const ReadRow&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const ReadRow& row) {
    out << row.label;
    for (const std::string& cell : row.cells) out << " | " << cell;
    return out;
}

/// The report of an example: 0 and 1 are Borås, each figure rounded by itself and adding up, 2 and 3 the little one.
inline Document example(int which) {
    const std::string folder = which < 2 ? "borasregionen-2023" : "litet-forbund";
    const auto policy = which % 2 == 0 ? RoundingPolicy::independent : RoundingPolicy::adds_up;
    const YearEnd made = make_year_end(std::string(BOKSLUT_SOURCE_DIR) + "/examples/" + folder + "/forbund.toml",
                                       {{}, Language::swedish, policy});
    REQUIRE(made.document);
    return *made.document;
}

inline std::vector<const Table*> tables_of(const Document& document) {
    std::vector<const Table*> tables;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) tables.push_back(table);
    return tables;
}

inline std::string cell_of(const Cell& cell, Measure measure, const NumberStyle& style) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    const std::string blank(style.group.empty() ? " " : style.group);
    if (const auto* number = std::get_if<Number>(&cell)) {
        const std::string text = number_text(number->shown(), number->decimals, style);
        return number->measure.empty() ? text : text + blank + number->measure;
    }
    const auto* figure = std::get_if<Figure>(&cell);
    if (!figure) return "";
    if (figure->dashed && figure->shown == 0) return "–";
    const std::string text = number_text(figure->shown, figure->measure.decimals, style);
    return figure->measure.unit == measure.unit ? text : text + blank + std::string(figure->measure.name());
}

/// The rows of a table that have cells.
inline std::vector<ReadRow> expected(const Table& table, const NumberStyle& style) {
    std::vector<ReadRow> rows;
    for (const Row& row : table.rows) {
        if (row.cells.empty()) continue;
        ReadRow read{row.label, {}};
        for (const Cell& cell : row.cells) read.cells.push_back(cell_of(cell, table.measure, style));
        rows.push_back(std::move(read));
    }
    return rows;
}

}  // namespace walk
