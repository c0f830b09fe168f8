#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

#include "bokslut/core/number_text.hpp"
#include "bokslut/output/writers.hpp"
#include "output/printed.hpp"

namespace bokslut {

namespace {

using namespace output;

void write_cell(std::string& out, const std::string& before, const Cell& cell) {
    const auto end = std::back_inserter(out);
    if (const auto* text = std::get_if<std::string>(&cell)) {
        fmt::format_to(end, "{};;{};;text\n", before, text_cell(*text));
    } else if (const auto* figure = std::get_if<Figure>(&cell)) {
        const std::string shown = number_text(figure->shown, figure->measure.decimals, NumberStyle::bare());
        fmt::format_to(end, "{};{};{};{};{}\n", before, figure->exact.ore(), shown, text_cell(figure->id),
                       figure->measure.name());
    } else if (const auto* number = std::get_if<Number>(&cell)) {
        const std::string shown = number_text(number->shown(), number->decimals, NumberStyle::bare());
        const std::string_view measure = number->measure.empty() ? "antal" : std::string_view(number->measure);
        fmt::format_to(end, "{};;{};{};{}\n", before, shown, text_cell(number->id), text_cell(measure));
    }
}

void write_table(std::string& out, const Table& table) {
    const std::string place = text_cell(table.id) + ';' + text_cell(table.unit);
    for (const Row& row : table.rows) {
        const std::string before = place + ';' + text_cell(row.label);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            write_cell(out, before + ';' + text_cell(table.columns[i].id), row.cells[i]);
        }
    }
}

}  // namespace

std::string write_csv(const Document& document) {
    check_shape(document);
    std::string out = "table;unit;row;column;ore;shown;id;measure\n";
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) write_table(out, *table);
    }
    return out;
}

}  // namespace bokslut
