#include "output/page_shape.hpp"

#include <algorithm>
#include <string_view>

#include "output/printed.hpp"
#include "output/wrap.hpp"

namespace bokslut::output {

namespace {

constexpr int between_columns = 2;
// Characters on a line of A4 with letters of 9 points, upright and lying.
constexpr int upright_width = 86, lying_width = 128;
constexpr int widest_note = 10;
constexpr std::size_t widest_word = 40;

int length(std::string_view text) {
    return static_cast<int>(std::min<std::size_t>(width_of(text), 1000));
}

int longest(std::string_view text) {
    return static_cast<int>(std::min(longest_word(text), widest_word));
}

/// What may be wrapped: all of it up to `most`, or its longest word.
int wrapped_width(std::string_view text, int most) {
    return std::max(std::min(length(text), most), longest(text));
}

/// The most room that labels and texts get before they are wrapped.
struct Most {
    int label, text;
};

int column_width(const Table& table, std::size_t column, int most_text) {
    const bool is_text = is_text_column(table, column);
    int width = longest(printed(table.columns[column].heading));
    for (const Row& row : table.rows) {
        const std::string text = cell_text(cell_at(row, column), table.measure, NumberStyle::typographic());
        width = std::max(width, is_text ? wrapped_width(text, most_text) : length(text));
    }
    return width;
}

TableWidth table_width(const Table& table, const Most& most) {
    TableWidth width;
    width.label = wrapped_width(printed(corner_of(table)), most.label);
    for (const Row& row : table.rows) {
        width.note = std::max(width.note, length(row.note));
        if (is_group_heading(row)) continue;  // over the whole width
        width.label = std::max(width.label, wrapped_width(printed(row.label), most.label) + 2 * level_of(row));
    }
    if (width.note > 0) width.note = std::clamp(width.note, length(words(Language::swedish).note), widest_note);
    for (std::size_t i = 0; i < table.columns.size(); ++i) width.columns.push_back(column_width(table, i, most.text));
    return width;
}

const Table* table_of(const Block& block) {
    if (const auto* diagram = std::get_if<Diagram>(&block)) return &diagram->data;
    return std::get_if<Table>(&block);
}

}  // namespace

int TableWidth::total() const {
    int sum = label + (note > 0 ? between_columns + note : 0);
    for (const int column : columns) sum += between_columns + column;
    return sum;
}

TableWidth least_width(const Table& table) {
    return table_width(table, {20, 16});
}

TableWidth comfortable_width(const Table& table) {
    return table_width(table, {60, 60});
}

Page page_for(const TableWidth& least) {
    const int total = least.total();
    return total <= upright_width ? Page::upright : total <= lying_width ? Page::lying : Page::lying_small;
}

bool fits_page(const Table& table, Page page) {
    constexpr int narrowest = 24;  // in characters, of what may be wrapped
    const int most = page == Page::upright ? 40 : 25;
    int lines = 0;
    for (const Row& row : table.rows) {
        int longest = length(row.label);
        for (const Cell& cell : row.cells)
            if (const auto* text = std::get_if<std::string>(&cell)) longest = std::max(longest, length(*text));
        lines += std::max(longest / narrowest, 1);
        if (lines > most) return false;
    }
    return true;
}

std::vector<const Table*> lying_for(const Document& document) {
    constexpr std::size_t short_paragraph = 400;
    const std::size_t count = document.blocks.size();
    std::vector<const Table*> out(count, nullptr);
    for (std::size_t i = count; i-- > 0;) {
        const Block& block = document.blocks[i];
        if (const Table* table = table_of(block)) {
            if (page_for(*table) != Page::upright) out[i] = table;
            continue;
        }
        const auto* paragraph = std::get_if<Paragraph>(&block);
        const bool goes_along =
            paragraph == nullptr || (paragraph->within.empty() && paragraph->text.size() <= short_paragraph);
        if (goes_along && i + 1 < count) out[i] = out[i + 1];
    }
    return out;
}

}  // namespace bokslut::output
