// Writers: a document in a format. They decide looks, never figures.
//
// Threads: functions without state, but for Excel: libxlsxwriter names its temporary files by srand() and rand(), and
// takes dates by gmtime(), which are the whole process's. Workbooks are therefore written one at a time, whatever
// thread asks; what else in the program uses those three at the same moment is not ours to guard.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bokslut/core/error.hpp"
#include "bokslut/core/finding.hpp"
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

/// Thrown by a writer that needs a temporary file and cannot have one, or not all of it. Neither the user's data nor
/// the program is at fault; the finding says what to do.
class CannotWrite : public Error {
public:
    explicit CannotWrite(Finding why) : Error(finding_text(why, Language::english)), finding(std::move(why)) {}

    Finding finding;
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
/// An Excel workbook: a sheet for each table, sums as formulas, charts. Goes through a private file in the folder that
/// the environment calls TMPDIR, else /tmp, and throws CannotWrite (`report.no_temporary_file`) when that cannot be
/// written, or has no room. Throws Error in a build without libxlsxwriter.
std::string write_xlsx(const Document& document);
/// A Word document. Throws Error in a build without libzip and pugixml.
std::string write_docx(const Document& document);

/// Findings as an HTML page of their own, gravest first, each with its place, its remedy and a box to tick when it is
/// done; one for no findings says so. `title` is what they are about.
std::string write_findings_html(const Findings& findings, std::string_view title, Language language);

}  // namespace bokslut
