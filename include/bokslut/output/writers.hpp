// Writers: a document in a format. They decide looks, never figures.
//
// Threads: functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bokslut/report/document.hpp"

namespace bokslut {

/// A format: its name on the command line and its file ending.
struct Format {
    std::string_view name;    ///< "text", "markdown", "html", "csv", "json", "xlsx", "docx"
    std::string_view ending;  ///< "txt", "md", "html", "csv", "json", "xlsx", "docx"
    std::string_view needs;   ///< the Debian packages that a build without this format lacks; empty where it has it
};

/// Every format there is, in the order they are listed to users.
const std::vector<Format>& known_formats();
/// Those of this build.
const std::vector<Format>& available_formats();

struct WriteOptions {
    bool colour = false;                 ///< text only: sums in bold by ANSI codes, for a terminal
    const Findings* findings = nullptr;  ///< json: those of the report; nullptr for none
};

/// `document` in the format called `format`: UTF-8, or the bytes of a file. Throws Error when this build has no such
/// format. The same document gives the same bytes.
std::string write_document(const Document& document, std::string_view format, const WriteOptions& options = {});

/// For a terminal and for people: columns line up by characters, space groups and hyphen minus, no trailing blanks.
/// Charts are left out: the tables print their figures.
std::string write_text(const Document& document, const WriteOptions& options = {});
/// GitHub tables, with no-break spaces and a true minus; markup in labels is escaped. Charts are left out.
std::string write_markdown(const Document& document);
/// One self-contained HTML 5 file with contents, headings, captions, row and column scopes, links between rows and
/// notes both ways, and charts with their data beside them.
std::string write_html(const Document& document);
/// Tidy CSV, one line a cell: table;unit;row;column;ore;shown;id;measure. `ore` is exact, `shown` without group
/// separators. A number that is no amount has no `ore`, and a text no `id`; their measures are "%", "antal", "text"...
/// Charts are left out.
std::string write_csv(const Document& document);
/// For other programs; support/report.schema.json says what is in it. Amounts are whole öre beside what is printed.
std::string write_json(const Document& document, const WriteOptions& options = {});
/// An Excel workbook: a sheet for each table, sums as formulas, charts. Throws Error in a build without libxlsxwriter.
std::string write_xlsx(const Document& document);
/// A Word document. Throws Error in a build without libzip and pugixml.
std::string write_docx(const Document& document);

/// Findings as an HTML page of their own, gravest first, each with its place, its remedy and a box to tick when it is
/// done; one for no findings says so. `title` is what they are about.
std::string write_findings_html(const Findings& findings, std::string_view title, Language language);

}  // namespace bokslut
