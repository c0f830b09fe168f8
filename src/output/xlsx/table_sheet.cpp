#include "output/xlsx/table_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "bokslut/core/number_text.hpp"
#include "core/utf8.hpp"
#include "output/printed.hpp"
#include "output/wrap.hpp"

namespace bokslut::output {

namespace {

constexpr std::uint32_t title_row = 0, law_row = 1, contents_row = 2, heading_row = first_table_row - 1;
constexpr std::uint8_t a4 = 9;
constexpr double label_width_least = 24, label_width_most = 56, number_width = 14, text_width = 40, note_width = 7,
                 check_width = 12;

Look look_of(const Row& row) {
    Look look;
    look.bold = is_sum(row) || row.kind == RowKind::heading;
    look.italic = row.kind == RowKind::of_which;
    look.rule_above = row.kind == RowKind::total;
    return look;
}

bool begins_as_number(std::string_view text) {
    if (text.starts_with("\u2212")) text.remove_prefix(3);
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

/// Text in a sheet's header or footer, where & begins a code.
std::string in_header(std::string_view text) {
    constexpr std::size_t longest = 100;  // 255 characters in all, of which an & is two
    std::string out;
    const std::string line = printed(text);
    for (const char c : std::string(utf8::prefix(line, longest)))
        out += c == '&' ? std::string("&&") : std::string(1, c);
    return out;
}

class TableSheet {
public:
    TableSheet(Workbook& book, const Plan& plan, const NoteTables& notes, const Table& table, const Document& document)
        : book_(book),
          plan_(plan),
          notes_(notes),
          table_(table),
          document_(document),
          sheet_(book.add_sheet(plan.sheet_name(table))) {
        const auto columns = static_cast<std::uint16_t>(table.columns.size());
        for (std::size_t i = 0; i < table.columns.size(); ++i) texts_.push_back(is_text_column(table, i));
        has_notes_ = table.has_notes();
        note_column_ = static_cast<std::uint16_t>(first_table_column + columns);
        check_column_ = static_cast<std::uint16_t>(note_column_ + (has_notes_ ? 1 : 0));
        for (const Row& row : table.rows)
            for (const Cell& cell : row.cells)
                if (const auto* figure = std::get_if<Figure>(&cell))
                    checked_ = checked_ || !plan.formula(*figure).empty();
        last_column_ = static_cast<std::uint16_t>(checked_ ? check_column_ : check_column_ - 1);
        measure_columns();
    }

    void write() {
        write_head();
        std::uint32_t row = first_table_row;
        for (const Row& source : table_.rows) write_row(row++, source);
        ++row;
        for (const std::string& remark : table_.remarks) row += write_remark(row, remark);
        set_widths();
        set_up_print();
    }

private:
    void write_head() {
        Look title{.bold = true, .size = 14}, heading{.bold = true, .rule_below = true, .wrap = true};
        write_text(sheet_, title_row, 0, title_of(table_), book_.format(title));
        const bool english = document_.language == Language::english;
        write_text(sheet_, law_row, 0, law_of(table_), nullptr);
        write_link(sheet_, contents_row, 0, plan_.contents(), plan_.contents(), book_.format({.link = true}));
        std::string measure = corner_of(table_);
        if (!measure_of(table_).empty() && plan_.holds_kronor() && table_.measure.unit != Measure::Unit::kr)
            measure += english ? " (cells hold kronor)" : " (cellerna rymmer kronor)";
        write_text(sheet_, heading_row, 0, measure, book_.format(heading));
        heading.right = true;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            heading.right = !texts_[i];
            heading.indent = heading.right ? 0 : 1;
            write_text(sheet_, heading_row, column(i), table_.columns[i].heading, book_.format(heading));
        }
        heading.right = true;
        heading.indent = 0;
        if (has_notes_)
            write_text(sheet_, heading_row, note_column_, words(document_.language).note, book_.format(heading));
        heading.right = false;
        heading.indent = 1;
        if (checked_)
            write_text(sheet_, heading_row, check_column_, english ? "Check" : "Kontroll", book_.format(heading));
        std::size_t lines = 1;
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            lines = std::max(lines, lines_of(table_.columns[i].heading, widths_[i], true));
        set_height(heading_row, lines);
        worksheet_freeze_panes(sheet_, first_table_row, first_table_column);
    }

    void write_row(std::uint32_t at, const Row& row) {
        Look look = look_of(row);
        look.top =
            std::find(texts_.begin(), texts_.end(), true) != texts_.end();  // long texts begin beside their label
        Look label = look;
        label.wrap = true;
        label.indent = level_of(row);
        write_text(sheet_, at, 0, row.label, book_.format(label));
        std::string differences;
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            write_cell(at, column(i), cell_at(row, i), look, differences);
        if (has_notes_) write_note(at, row, look);
        if (!differences.empty()) write_check(at, differences);
        set_height(at, lines_of(row));
    }

    void write_cell(std::uint32_t at, std::uint16_t column, const Cell& cell, Look look, std::string& differences) {
        if (const auto* text = std::get_if<std::string>(&cell)) {
            look.wrap = true;
            look.right = !texts_[column - first_table_column];
            look.indent = look.right ? 0 : 1;  // apart from a number before it
            write_text(sheet_, at, column, *text, book_.format(look));
        } else if (const auto* number = std::get_if<Number>(&cell)) {
            look.number = number_format(*number);
            check(worksheet_write_number(sheet_, at, column, number_value(*number), book_.format(look)));
        } else if (const auto* figure = std::get_if<Figure>(&cell)) {
            write_figure(at, column, *figure, look, differences);
        } else if (look.rule_above) {
            check(worksheet_write_blank(sheet_, at, column, book_.format(look)));
        }
    }

    void write_figure(std::uint32_t at, std::uint16_t column, const Figure& figure, Look look,
                      std::string& differences) {
        const bool named = figure.measure.unit != table_.measure.unit;
        look.number = amount_format(figure.measure, plan_.holds_kronor(), named, figure.dashed && figure.shown == 0);
        const std::string formula = plan_.formula(figure);
        const double value = plan_.value(figure);
        if (formula.empty()) {
            check(worksheet_write_number(sheet_, at, column, value, book_.format(look)));
            return;
        }
        check(worksheet_write_formula_num(sheet_, at, column, formula.c_str(), book_.format(look), value));
        const bool kronor = plan_.holds_kronor();
        const std::string exact =
            sheet_prefix(plan_.exact()) +
            cell_name(plan_.spot(figure).exact_row, kronor ? exact_ore_column : exact_shown_column);
        std::string factor = "100";
        if (!kronor) factor = "1" + std::string(static_cast<std::size_t>(figure.measure.decimals), '0');
        differences += fmt::format("{}ABS(ROUND({}*{},0)-{})", differences.empty() ? "" : "+", cell_name(at, column),
                                   factor, exact);
    }

    /// Whether the row's sums still give the amounts of the report.
    void write_check(std::uint32_t at, const std::string& differences) {
        const bool english = document_.language == Language::english;
        const std::string holds = english ? "holds" : "stämmer";
        const std::string formula =
            fmt::format("=IF({}=0,\"{}\",\"{}\")", differences, holds, english ? "look here" : "kontrollera");
        check(worksheet_write_formula_str(sheet_, at, check_column_, formula.c_str(), book_.format({.indent = 1}),
                                          holds.c_str()));
    }

    void write_note(std::uint32_t at, const Row& row, Look look) {
        look.right = true;
        const Table* note = notes_.of(table_, row);
        if (note == nullptr) return write_text(sheet_, at, note_column_, row.note, book_.format(look));
        look.link = true;
        write_link(sheet_, at, note_column_, plan_.sheet_name(*note), row.note, book_.format(look));
    }

    /// Over the whole width of the table, so that it makes the printed page no wider.
    std::uint32_t write_remark(std::uint32_t row, const std::string& remark) {
        return write_wrapped(sheet_, row, last_column_, columns_width(), remark,
                             book_.format({.wrap = true, .top = true}));
    }

    /// Labels are wrapped where they are longer than most.
    void measure_columns() {
        double label = label_width_least;
        for (const Row& row : table_.rows)
            label = std::max(label, (look_of(row).bold ? 1.08 : 1.0) * static_cast<double>(utf8::length(row.label)) +
                                        2.0 * level_of(row) + 1);
        label_width_ = std::min(label, label_width_most);
        for (const Row& row : table_.rows)
            label_width_ = std::max(label_width_, width_for(row.label, label_width_, look_of(row).bold));
        for (std::size_t i = 0; i < table_.columns.size(); ++i) widths_.push_back(column_width(i));
    }

    /// Long texts are wrapped; a number that had no room would be shown as "#####", and one that is text be broken.
    double column_width(std::size_t index) const {
        double longest = number_width;
        for (const Row& row : table_.rows) {
            const Cell& cell = cell_at(row, index);
            const std::string text = cell_text(cell, table_.measure, NumberStyle::typographic());
            if (!texts_[index] && std::holds_alternative<std::string>(cell) && !begins_as_number(text)) continue;
            const double width = 1.08 * static_cast<double>(utf8::length(text)) + (texts_[index] ? 3 : 1);
            const bool is_text = std::holds_alternative<std::string>(cell);
            longest = std::max(longest, is_text ? std::min(width, text_width) : width);
        }
        if (texts_[index]) longest = std::min(longest, text_width);
        for (const Row& row : table_.rows)
            if (const auto* text = std::get_if<std::string>(&cell_at(row, index)))
                longest = std::max(longest, width_for(*text, longest - 2, look_of(row).bold) + 2);
        return longest;
    }

    double columns_width() const { return std::accumulate(widths_.begin(), widths_.end(), label_width_); }

    /// How many lines a text takes in so wide a cell.
    static std::size_t lines_of(std::string_view text, double width, bool bold) {
        const double room = (bold ? 0.95 : 1.05) * width;  // letters are narrower than the digits of widths
        return output::lines_of(printed(text), static_cast<std::size_t>(room));
    }

    /// `width`, or more where a row would not have room for all lines of `text`.
    static double width_for(std::string_view text, double width, bool bold) {
        constexpr double widest = 255;  // Excel
        while (width < widest && lines_of(text, width, bold) > most_lines) width = std::min(width * 1.25, widest);
        return width;
    }

    /// Gives the row a height where a text of it is wrapped: not every program finds one by itself.
    void set_height(std::uint32_t at, std::size_t lines) {
        if (lines > 1) set_lines(sheet_, at, lines);
    }

    std::size_t lines_of(const Row& row) const {
        std::size_t lines = lines_of(row.label, label_width_ - 2.0 * level_of(row), look_of(row).bold);
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (const auto* text = std::get_if<std::string>(&cell_at(row, i)))
                lines = std::max(lines, lines_of(*text, widths_[i] - (texts_[i] ? 2 : 0), look_of(row).bold));
        return lines;
    }

    void set_widths() {
        worksheet_set_column(sheet_, 0, 0, label_width_, nullptr);
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            worksheet_set_column(sheet_, column(i), column(i), widths_[i], nullptr);
        if (has_notes_) worksheet_set_column(sheet_, note_column_, note_column_, note_width, nullptr);
        if (checked_) worksheet_set_column(sheet_, check_column_, check_column_, check_width, nullptr);
    }

    void set_up_print() {
        constexpr double upright_width = 110;  // printed a little smaller than on the screen
        worksheet_set_paper(sheet_, a4);
        if (columns_width() + (checked_ ? check_width : 0) > upright_width) worksheet_set_landscape(sheet_);
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_repeat_rows(sheet_, heading_row, heading_row);
        const std::string head = "&L" + in_header(document_.body) + "&R" + in_header(document_.title);
        const bool english = document_.language == Language::english;
        check(worksheet_set_header(sheet_, head.c_str()));
        check(worksheet_set_footer(sheet_, english ? "&L&A&RPage &P of &N" : "&L&A&RSida &P av &N"));
    }

    static std::uint16_t column(std::size_t index) { return static_cast<std::uint16_t>(first_table_column + index); }

    Workbook& book_;
    const Plan& plan_;
    const NoteTables& notes_;
    const Table& table_;
    const Document& document_;
    lxw_worksheet* sheet_;
    std::uint16_t note_column_ = 0, check_column_ = 0, last_column_ = 0;
    bool checked_ = false, has_notes_ = false;
    std::vector<bool> texts_;     // of each column, whether it holds running text
    std::vector<double> widths_;  // of each column, in characters
    double label_width_ = label_width_least;
};

}  // namespace

void write_table_sheet(Workbook& book, const Plan& plan, const NoteTables& notes, const Table& table,
                       const Document& document) {
    TableSheet(book, plan, notes, table, document).write();
}

void write_exact_sheet(Workbook& book, const Plan& plan, const Document& document) {
    constexpr std::int64_t exact_in_double = std::int64_t{1} << 53;
    const bool english = document.language == Language::english;
    lxw_worksheet* sheet = book.add_sheet(plan.exact());
    lxw_format* bold = book.format({.bold = true});
    const char* swedish[] = {"id", "Blad", "Cell", "Mått", "Öre", "Visat", "Öre som text"};
    const char* in_english[] = {"id", "Sheet", "Cell", "Measure", "Öre", "Shown", "Öre as text"};
    for (std::uint16_t i = 0; i < 7; ++i) write_text(sheet, 0, i, (english ? in_english : swedish)[i], bold);
    const auto write_integer = [sheet](std::uint32_t row, std::uint16_t column, std::int64_t value) {
        if (value > exact_in_double || value < -exact_in_double) return;  // the text beside it holds it
        check(worksheet_write_number(sheet, row, column, static_cast<double>(value), nullptr));
    };
    for (const Spot& spot : plan.spots()) {
        const std::uint32_t row = spot.exact_row;
        write_text(sheet, row, 0, spot.figure->id, nullptr);
        write_text(sheet, row, 1, plan.sheets()[spot.sheet].name, nullptr);
        write_text(sheet, row, 2, cell_name(spot.row, spot.column), nullptr);
        write_text(sheet, row, 3, spot.figure->measure.name(), nullptr);
        write_integer(row, exact_ore_column, spot.figure->exact.ore());
        write_integer(row, exact_shown_column, spot.figure->shown);
        write_text(sheet, row, 6, std::to_string(spot.figure->exact.ore()), nullptr);
    }
    worksheet_hide(sheet);
}

}  // namespace bokslut::output
