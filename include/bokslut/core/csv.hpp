// CSV with places: semicolons, quotes doubled inside quotes, UTF-8 with or without BOM.
//
// Threads: values; functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/source.hpp"

namespace bokslut {

struct CsvCell {
    std::string text;  ///< without the quotes around it
    Place place;       ///< where it begins; at the quote, when it is quoted
};

/// A table as read: the first line is the heading. Every row has as many cells as the heading.
struct CsvTable {
    std::vector<CsvCell> heading;
    std::vector<std::vector<CsvCell>> rows;
};

/// Reads a CSV text. Lines end in LF, CRLF or CR; a quoted cell may hold line ends. Lines of nothing but blanks and
/// semicolons are skipped, as sheets often end in them. Cells are kept as written, blanks included. A row with more or
/// fewer cells than the heading is a finding (`core.csv_row_length`) and is left out; a quote that never closes is
/// `core.csv_quote_open`, and what follows it is not read. Bytes that are not UTF-8 are `core.not_utf8`, and nothing is
/// read.
CsvTable read_csv(const Source& source, Findings& findings);

/// `text` as a CSV cell: quoted when it holds a semicolon, quote or line break, is nothing but blanks (a row of them
/// would be skipped) or begins with a byte order mark (the first of a file is skipped). An empty one is left bare.
std::string csv_cell(std::string_view text);

}  // namespace bokslut
