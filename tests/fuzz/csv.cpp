// Proves of CSV: a table that is read can be written and read again as the same table, and printed figures written as
// our own tidy CSV are the same figures when read back.
#include "bokslut/core/csv.hpp"

#include <algorithm>
#include <array>

#include "bokslut/output/writers.hpp"
#include "bokslut/report/published.hpp"
#include "fuzz.hpp"

using namespace bokslut;
using bokslut::fuzz::require;

namespace {

void write_row(std::string& out, const std::vector<CsvCell>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        // A lone blank cell would be a blank line, which no table holds: it is quoted.
        const bool is_bare = cells.size() > 1 && !cells[i].text.empty();
        const std::string text = csv_cell(cells[i].text);
        out += (i > 0 ? ";" : "") + (is_bare || text.starts_with('"') ? text : '"' + text + '"');
    }
    out += '\n';
}

bool same_texts(const std::vector<CsvCell>& a, const std::vector<CsvCell>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const CsvCell& x, const CsvCell& y) { return x.text == y.text; });
}

void table_again(std::string_view bytes) {
    Findings findings;
    const CsvTable table = read_csv(Source("tabell.csv", std::string(bytes)), findings);
    fuzz::told(findings);
    if (table.heading.empty()) return;
    // Quotes that stand within a cell are doubled only where the cell needs quotes.
    std::string written;
    write_row(written, table.heading);
    for (const auto& row : table.rows) {
        require(row.size() == table.heading.size(), "every row is as long as the heading");
        write_row(written, row);
    }
    Findings none;
    const CsvTable again = read_csv(Source("tabell.csv", written), none);
    require(none.empty(), "a table that we write has nothing to remark on");
    require(same_texts(again.heading, table.heading) && again.rows.size() == table.rows.size(), "the same table");
    for (std::size_t i = 0; i < table.rows.size(); ++i) require(same_texts(again.rows[i], table.rows[i]), "a row");
}

Document document_of(const std::vector<PrintedFigure>& figures) {
    Document document;
    for (const PrintedFigure& printed : figures) {
        Figure figure{printed.id, Amount(), printed.shown, printed.measure, false};
        Table table{printed.table, printed.unit, "", "", printed.measure, {{printed.column, ""}}, {}, {}};
        table.rows.push_back({printed.row, RowKind::line, 0, "", {figure}});
        document.blocks.emplace_back(std::move(table));
    }
    return document;
}

std::string tidy(const std::vector<PrintedFigure>& figures) {
    const Document document = document_of(figures);
    require(figures_of(document).size() == figures.size(), "every figure of a document is given");
    return write_csv(document);
}

std::vector<PrintedFigure> read_again(const std::vector<PrintedFigure>& figures) {
    Findings none;
    auto again = read_published(Source("tidy.csv", tidy(figures)), std::nullopt, none);
    require(none.empty(), "our own CSV has nothing to remark on");
    require(again.size() == figures.size(), "as many figures");
    for (std::size_t i = 0; i < again.size(); ++i) {
        require(again[i].shown == figures[i].shown && again[i].measure == figures[i].measure, "the same figure");
    }
    return again;
}

void figures_again(const std::string& name, std::string_view bytes) {
    Findings findings;
    const auto figures = read_published(Source(name, std::string(bytes)), Measure::Unit::tkr, findings);
    const auto measured = read_published(Source(name, std::string(bytes)), std::nullopt, findings);
    fuzz::told(findings);
    require(measured.size() <= figures.size(), "without a measure, there are no more figures");
    for (const PrintedFigure& figure : figures) {
        require(figure.table.empty() || !table_title(figure.table).empty(), "a table has a title");
        const std::string label = plain_label(figure.row);
        require(plain_label(label) == label, "a plain label is plain");
    }
    // Read back, headings have become our own column ids; from then on nothing changes.
    const auto ours = read_again(figures);
    const auto again = read_again(ours);
    require(tidy(again) == tidy(ours), "written again, the same bytes");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::bytes_of(data, size);
    table_again(bytes);
    // The first byte chooses the file's name, by which a published table is known.
    constexpr std::array names{"tidy.csv",      "resultatrakning.csv", "noter.csv",
                               "not20_e20.csv", "annat.csv",           "text_med_siffror.csv"};
    figures_again(names[size > 0 ? data[0] % names.size() : 0], bytes);
    return 0;
}
