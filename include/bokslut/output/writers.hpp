// Writers: a document in a format. They decide looks, never figures.
//
// Threads: functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bokslut/report/document.hpp"

namespace bokslut {

/// A format that can be written: its name on the command line and its file ending.
struct Format {
    std::string_view name;    ///< "text", "markdown", "html", "csv"
    std::string_view ending;  ///< "txt", "md", "html", "csv"
};

/// The formats of this build, in the order they are listed to users.
const std::vector<Format>& available_formats();

struct WriteOptions {
    bool colour = false;  ///< text only: sums in bold by ANSI codes, for a terminal
};

/// `document` in the format called `format`, as UTF-8. Throws Error when there is no such format.
std::string write_document(const Document& document, std::string_view format, const WriteOptions& options = {});

/// For a terminal and for people: columns line up by characters, space groups and hyphen minus, no trailing blanks.
std::string write_text(const Document& document, const WriteOptions& options = {});
/// GitHub tables, with no-break spaces and a true minus; markup in labels is escaped.
std::string write_markdown(const Document& document);
/// One self-contained HTML 5 file with headings, captions, row and column scopes and links between rows and notes.
std::string write_html(const Document& document);
/// Tidy CSV, one line a cell: table;unit;row;column;ore;shown;id;measure. `ore` is exact, `shown` without group
/// separators. A number that is no amount has no `ore`, and a text no `id`; their measures are "%", "antal", "text"...
std::string write_csv(const Document& document);

}  // namespace bokslut
