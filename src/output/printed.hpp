// What every writer prints the same way: cleaned texts, cells, titles and the few words that writers add.
//
// Threads: functions without state.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "bokslut/core/number_text.hpp"
#include "bokslut/report/document.hpp"

namespace bokslut::output {

/// `text` as valid UTF-8 on one line: a control character (line break, NUL, escape, change of writing direction) is a
/// blank, so that no label can steer a terminal, break a line or turn the digits beside it around.
std::string one_line(std::string_view text);
/// one_line(), runs of blanks as one, no blanks at the ends.
std::string printed(std::string_view text);

/// A text as a cell of CSV: on one line, and with an apostrophe before it where a spreadsheet that opens the file could
/// take it for a formula.
std::string text_cell(std::string_view text);

/// The character as an HTML entity where it is markup in HTML and Markdown alike (& < >), else as it is.
std::string entity_or(char c);

/// Column `index` of a row; nothing when the row has no cell there.
const Cell& cell_at(const Row& row, std::size_t index);
/// A cell as printed in a table of `measure`; a figure in another unit says so ("12 kr" in a table of tkr).
std::string cell_text(const Cell& cell, const Measure& measure, const NumberStyle& style);
/// Title and, when the title does not hold it, unit: "Resultaträkning, Kansli".
std::string title_of(const Table& table);
/// "(LKBR 5 kap. 2 §)", or nothing.
std::string law_of(const Table& table);
/// "tkr" when the table has figures, else nothing.
std::string measure_of(const Table& table);
/// What stands over the rows' labels: their heading, else the measure.
std::string corner_of(const Table& table);
/// Whether the column is stated to be, or holds, running text, which is aligned left, rather than figures and short
/// texts such as "12 %".
bool is_text_column(const Table& table, std::size_t index);
/// Whether the row is a label over the rows that follow and nothing else.
bool is_group_heading(const Row& row);
/// The row's indentation, kept within 0..9.
int level_of(const Row& row);
bool is_sum(const Row& row);

/// The words a writer adds by itself.
struct Words {
    std::string_view code;  ///< of the language, as in HTML
    std::string_view note;
    std::string_view sum, total, of_which;
    std::string_view row_in;   ///< heading of the label column for those who cannot see it; the measure follows
    std::string_view back_to;  ///< before the title of a table that a note belongs to
    std::string_view report;   ///< the title of a document without one
    std::string_view table;    ///< the name of a table without one
    std::string_view contents;
    std::string_view page;  ///< before a page's number
};
const Words& words(Language language);

/// Throws Error when a row of a table has more cells than the table has columns: a figure would be lost.
void check_shape(const Document& document);

}  // namespace bokslut::output
