#include "output/text_table.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "output/printed.hpp"
#include "output/wrap.hpp"

namespace bokslut::output {

namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t label_width_most = 60;
constexpr std::size_t cell_width_least = 9;
constexpr std::size_t heading_width = 14;       // longer headings are wrapped ...
constexpr std::size_t heading_width_most = 24;  // ... and longer words cut
constexpr std::size_t text_cell_width = 40;
constexpr std::string_view gap = "  ";

/// A row as it will be printed: every cell as lines.
struct LaidRow {
    RowKind kind = RowKind::line;
    Lines label;
    std::vector<Lines> cells;
    std::string note;
};

struct LaidColumn {
    Lines heading;
    std::size_t width = cell_width_least;
    bool of_texts = false;
};

Lines laid_heading(const TableColumn& column) {
    const std::string text = printed(column.heading);
    std::size_t widest_word = heading_width;
    for (const std::string& word : wrapped(text, 1)) widest_word = std::max(widest_word, width_of(word));
    return wrapped(text, std::min(widest_word, heading_width_most));
}

Lines laid_label(const Row& row) {
    const auto indent = 2 * static_cast<std::size_t>(level_of(row));
    constexpr std::size_t deeper = 4;
    Lines lines = wrapped(printed(row.label), label_width_most - indent, label_width_most - indent - deeper);
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].insert(0, indent + (i == 0 ? 0 : deeper), ' ');
    return lines;
}

LaidRow laid_row(const Row& row, const Table& table) {
    LaidRow laid{row.kind, laid_label(row), {}, printed(row.note)};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Cell& cell = cell_at(row, i);
        const std::string text = cell_text(cell, table.measure, NumberStyle::plain());
        const bool is_text = std::holds_alternative<std::string>(cell);
        laid.cells.push_back(is_text ? wrapped(text, text_cell_width) : Lines{text});
    }
    return laid;
}

class TextTable {
public:
    TextTable(const Table& table, Language language, bool colour);
    std::string text();

private:
    void lay_columns(const Table& table);
    void write_head();
    void write_row(const LaidRow& row);
    void write_line(std::string line, bool bold = false);
    void write_rule();
    std::string cell_line(const LaidRow& row, std::size_t column, std::size_t line) const;

    bool colour_, has_head_;
    std::string corner_;
    std::string note_heading_;  // empty: no note column
    std::vector<LaidColumn> columns_;
    std::vector<LaidRow> rows_;
    std::size_t label_width_ = 0;
    std::size_t note_width_ = 0;
    std::size_t width_ = 0;
    std::string out_;
    bool rule_last_ = false;
};

TextTable::TextTable(const Table& table, Language language, bool colour)
    : colour_(colour),
      has_head_(!table.columns.empty() || !printed(table.row_heading).empty()),
      corner_(corner_of(table)) {
    if (table.has_notes()) note_heading_ = words(language).note;
    label_width_ = width_of(corner_);
    note_width_ = width_of(note_heading_);
    for (const Row& row : table.rows) {
        rows_.push_back(laid_row(row, table));
        label_width_ = std::max(label_width_, width_of(rows_.back().label));
        note_width_ = std::max(note_width_, width_of(rows_.back().note));
    }
    lay_columns(table);
    width_ = label_width_ + (note_width_ > 0 ? gap.size() + note_width_ : 0);
    for (const LaidColumn& column : columns_) width_ += gap.size() + column.width;
}

void TextTable::lay_columns(const Table& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        LaidColumn column;
        column.heading = laid_heading(table.columns[i]);
        column.width = std::max(column.width, width_of(column.heading));
        column.of_texts = is_text_column(table, i);
        for (const LaidRow& row : rows_) column.width = std::max(column.width, width_of(row.cells[i]));
        columns_.push_back(std::move(column));
    }
}

void TextTable::write_line(std::string line, bool bold) {
    line.erase(line.find_last_not_of(' ') + 1);
    if (bold && colour_) line = "\x1b[1m" + line + "\x1b[0m";
    out_ += line + '\n';
    rule_last_ = false;
}

void TextTable::write_rule() {
    if (rule_last_) return;
    write_line(repeated("─", width_));
    rule_last_ = true;
}

void TextTable::write_head() {
    std::size_t height = 1;
    for (const LaidColumn& column : columns_) height = std::max(height, column.heading.size());
    for (std::size_t i = 0; i < height; ++i) {
        const bool last = i + 1 == height;
        std::string line = left_aligned(last ? corner_ : "", label_width_);
        for (const LaidColumn& column : columns_) {
            const std::size_t above = height - column.heading.size();
            const std::string text = i < above ? "" : column.heading[i - above];
            line.append(gap).append(column.of_texts ? left_aligned(text, column.width)
                                                    : right_aligned(text, column.width));
        }
        if (last && note_width_ > 0) line.append(gap).append(right_aligned(note_heading_, note_width_));
        write_line(std::move(line));
    }
}

/// What a cell has on a line of its row: one-line cells stand beside the last line of the label, longer texts from the
/// first.
std::string TextTable::cell_line(const LaidRow& row, std::size_t column, std::size_t line) const {
    const Lines& cell = row.cells[column];
    const std::size_t first = cell.size() == 1 ? row.label.size() - 1 : 0;
    const std::string text = line >= first && line - first < cell.size() ? cell[line - first] : "";
    const std::size_t width = columns_[column].width;
    return columns_[column].of_texts ? left_aligned(text, width) : right_aligned(text, width);
}

void TextTable::write_row(const LaidRow& row) {
    std::size_t height = row.label.size();
    for (const Lines& cell : row.cells) height = std::max(height, cell.size());
    const bool bold = row.kind == RowKind::sum || row.kind == RowKind::total;
    if (row.kind == RowKind::total) write_rule();
    for (std::size_t i = 0; i < height; ++i) {
        std::string line = left_aligned(i < row.label.size() ? row.label[i] : "", label_width_);
        for (std::size_t c = 0; c < row.cells.size(); ++c) line.append(gap).append(cell_line(row, c, i));
        if (i + 1 == row.label.size()) line.append(gap).append(right_aligned(row.note, note_width_));
        write_line(std::move(line), bold);
    }
}

std::string TextTable::text() {
    if (has_head_) {
        write_head();
        write_rule();
    }
    for (const LaidRow& row : rows_) {
        const bool first = &row == &rows_.front();
        if (!first && row.kind == RowKind::heading && row.label.front().front() != ' ') write_line("");
        write_row(row);
    }
    return std::move(out_);
}

}  // namespace

std::string text_table(const Table& table, Language language, bool colour) {
    return TextTable(table, language, colour).text();
}

}  // namespace bokslut::output
