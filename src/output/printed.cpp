#include "output/printed.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bokslut/core/csv.hpp"
#include "bokslut/core/error.hpp"
#include "core/utf8.hpp"

namespace bokslut::output {

namespace {

/// `line` without blanks and no-break blanks at its ends.
std::string without_blank_ends(std::string_view line) {
    for (const std::string_view blank : {" ", "\u00a0", " "}) {
        while (line.substr(0, blank.size()) == blank) line.remove_prefix(blank.size());
        while (line.size() >= blank.size() && line.substr(line.size() - blank.size()) == blank) {
            line.remove_suffix(blank.size());
        }
    }
    return std::string(line);
}

/// A number cannot be one.
bool looks_like_formula(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return false;
    return std::string_view("=+-@").find(text[first]) != std::string_view::npos && !read_decimal(text);
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = utf8::printable_ascii(text.substr(at));
        line.append(text, at, plain);
        if ((at += plain) == text.size()) break;
        const utf8::Character character = utf8::character_at(text, at);
        if (utf8::is_control(character.code))
            line += ' ';
        else if (character.valid)
            line.append(text, at, character.length);
        else
            utf8::append(line, character.code);
        at += character.length;
    }
    return line;
}

std::string printed(std::string_view text) {
    std::string line = one_line(text);
    const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
    line.erase(std::unique(line.begin(), line.end(), both_blank), line.end());
    return without_blank_ends(line);
}

std::string text_cell(std::string_view text) {
    const bool blank_first = !text.empty() && (text.front() == '\t' || text.front() == '\r');
    const std::string line = one_line(text);
    return csv_cell(blank_first || looks_like_formula(line) ? "'" + line : line);
}

std::string entity_or(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        default:
            return std::string(1, c);
    }
}

const Cell& cell_at(const Row& row, std::size_t index) {
    static const Cell nothing;
    return index < row.cells.size() ? row.cells[index] : nothing;
}

std::string cell_text(const Cell& cell, const Measure& measure, const NumberStyle& style) {
    const std::string_view blank = style.group.empty() ? " " : style.group;
    if (const auto* text = std::get_if<std::string>(&cell)) return printed(*text);
    if (const auto* number = std::get_if<Number>(&cell)) {
        const std::string text = number_text(number->shown(), number->decimals, style);
        return number->measure.empty() ? text : fmt::format("{}{}{}", text, blank, printed(number->measure));
    }
    const auto* figure = std::get_if<Figure>(&cell);
    if (figure == nullptr) return {};
    if (figure->dashed && figure->shown == 0) return "–";
    std::string text = number_text(figure->shown, figure->measure.decimals, style);
    if (figure->measure.unit == measure.unit) return text;
    return fmt::format("{}{}{}", text, blank, figure->measure.name());
}

std::string title_of(const Table& table) {
    const std::string title = printed(table.title);
    const std::string unit = printed(table.unit);
    if (title.empty() || unit.empty()) return title + unit;
    return title.find(unit) == std::string::npos ? fmt::format("{}, {}", title, unit) : title;
}

std::string law_of(const Table& table) {
    const std::string law = printed(table.law);
    return law.empty() ? law : fmt::format("({})", law);
}

std::string measure_of(const Table& table) {
    const auto is_figure = [](const Cell& cell) { return std::holds_alternative<Figure>(cell); };
    const auto has_figure = [&](const Row& row) { return std::any_of(row.cells.begin(), row.cells.end(), is_figure); };
    const bool figures = std::any_of(table.rows.begin(), table.rows.end(), has_figure);
    return std::string(figures ? table.measure.name() : "");
}

std::string corner_of(const Table& table) {
    const std::string heading = printed(table.row_heading);
    return heading.empty() ? measure_of(table) : heading;
}

bool is_text_column(const Table& table, std::size_t index) {
    if (table.columns[index].align != TableColumn::Align::by_content)
        return table.columns[index].align == TableColumn::Align::left;
    constexpr std::size_t short_text = 20;
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
        const auto* text = std::get_if<std::string>(&cell_at(row, index));
        return text != nullptr && utf8::length(*text) > short_text;
    });
}

bool is_group_heading(const Row& row) {
    const auto is_empty = [](const Cell& cell) { return std::holds_alternative<std::monostate>(cell); };
    return row.kind == RowKind::heading && row.note.empty() &&
           std::all_of(row.cells.begin(), row.cells.end(), is_empty);
}

int level_of(const Row& row) {
    return std::clamp(row.level, 0, 9);
}

bool is_sum(const Row& row) {
    return row.kind == RowKind::sum || row.kind == RowKind::total;
}

const Words& words(Language language) {
    static constexpr Words swedish = {"sv",     "Not",           "summa",         "slutsumma",
                                      "därav",  "Rad, belopp i", "Tillbaka till", "Bokslut",
                                      "Tabell", "Innehåll",      "Sida"};
    static constexpr Words english = {"en",      "Note",     "sum",   "total",    "of which", "Row, amounts in",
                                      "Back to", "Accounts", "Table", "Contents", "Page"};
    return language == Language::english ? english : swedish;
}

namespace {

void check_rows(const Table& table) {
    for (const Row& row : table.rows) {
        if (row.cells.size() <= table.columns.size()) continue;
        throw Error(fmt::format("table '{}', row '{}': {} cells for {} columns", table.id, row.label, row.cells.size(),
                                table.columns.size()));
    }
}

}  // namespace

void check_shape(const Document& document) {
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) check_rows(*table);
        if (const auto* chart = std::get_if<Diagram>(&block)) check_rows(chart->data);
    }
}

}  // namespace bokslut::output
