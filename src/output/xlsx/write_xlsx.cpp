#include <ctime>

#include "bokslut/output/writers.hpp"
#include "output/optional.hpp"
#include "output/printed.hpp"
#include "output/rich_text.hpp"
#include "output/xlsx/c_locale.hpp"
#include "output/xlsx/chart_sheet.hpp"
#include "output/xlsx/table_sheet.hpp"
#include "output/xlsx/temporary_file.hpp"

namespace bokslut {

namespace {

using namespace output;

void set_properties(Workbook& book, const Document& document) {
    constexpr std::time_t always = 315532800;  // 1 January 1980, so that the same report gives the same bytes
    std::string title = cut_string(printed(document.title)), body = cut_string(printed(document.body));
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.company = body.data();
    properties.created = always;
    check(workbook_set_properties(book.get(), &properties));
}

/// A paragraph in a cell, with its looks where it has any. Only a whole cell can be a link, so addresses are text.
/// The number of rows.
std::uint32_t write_paragraph(Workbook& book, lxw_worksheet* sheet, std::uint32_t row, double width,
                              const Paragraph& paragraph, const Margins& margins) {
    std::vector<TextRun> runs = runs_with_addresses(paragraph);
    for (TextRun& run : runs)
        for (std::size_t at = run.text.find('\n'); at != std::string::npos; at = run.text.find('\n', at + 1))
            run.text.insert(at + 1, margins.after);
    if (!margins.first.empty()) runs.insert(runs.begin(), {margins.first});
    Look look{.wrap = true, .top = true, .indent = 1};
    if (runs.size() == 1) look.bold = runs.front().strong, look.italic = runs.front().emphasis;
    return write_runs(book, sheet, row, width, runs, book.format(look));
}

/// The first sheet: headings and texts of the document, and a link to each table.
void write_contents(Workbook& book, const Plan& plan, const Document& document) {
    lxw_worksheet* sheet = book.add_sheet(plan.contents());
    constexpr double width = 90, bold_width = 80, indented_width = 86;
    worksheet_set_column(sheet, 0, 0, width, nullptr);
    worksheet_set_paper(sheet, 9);
    worksheet_fit_to_pages(sheet, 1, 0);
    write_text(sheet, 0, 0, document.title, book.format({.bold = true, .size = 16}));
    write_text(sheet, 1, 0, document.body, nullptr);
    std::uint32_t row = 3;
    bool charts = false;
    MarginWriter margins({.bullet = "• ", .quote = "│ "});
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            row += write_wrapped(sheet, row, 0, bold_width, heading->text, book.format({.bold = true, .wrap = true}));
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            row += write_paragraph(book, sheet, row, indented_width, *paragraph, margins.next(*paragraph));
        else
            margins.end();
        if (const auto* table = std::get_if<Table>(&block))
            write_link(sheet, row++, 0, plan.sheet_name(*table), title_of(*table),
                       book.format({.link = true, .indent = 1}));
        charts = charts || std::holds_alternative<Diagram>(block);
    }
    if (charts) write_link(sheet, row + 1, 0, plan.charts(), plan.charts(), book.format({.link = true}));
}

}  // namespace

bool output::has_xlsx() {
    return true;
}

std::string write_xlsx(const Document& document) {
    check_shape(document);
    const CLocale numbers_with_points;
    const TemporaryFile file;
    Workbook book(file);
    set_properties(book, document);
    const Plan plan(document);
    const NoteTables notes(document);
    write_contents(book, plan, document);
    write_chart_sheet(book, plan, document);
    for (const PlannedSheet& sheet : plan.sheets()) write_table_sheet(book, plan, notes, *sheet.table, document);
    write_exact_sheet(book, plan, document);
    book.close();
    return file.bytes();
}

}  // namespace bokslut
