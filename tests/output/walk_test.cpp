// Proves: every format that is text says of every figure of both examples what the Document says, in its place.
#include "tests/output/walk.hpp"

#include <nlohmann/json.hpp>
#include <regex>

#include "bokslut/core/csv.hpp"
#include "bokslut/output/writers.hpp"
#include "tests/output/sample.hpp"

using namespace walk;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// What an element holds, as a reader sees it.
std::string html_text(std::string html) {
    static const std::regex hidden("<span class=\"hidden\">[^<]*</span>"), tag("<[^>]*>");
    html = std::regex_replace(std::regex_replace(html, hidden, ""), tag, "");
    for (const auto& [entity, c] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        html = replaced(html, entity, c);
    return html;
}

/// The pieces of `line` between its marks, without the blanks at their ends.
std::vector<std::string> pieces(const std::string& line, char mark) {
    std::vector<std::string> out;
    std::string piece;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size()) {
            piece += line[++i];
        } else if (line[i] == mark) {
            out.push_back(piece);
            piece.clear();
        } else {
            piece += line[i];
        }
    }
    out.push_back(piece);
    for (std::string& text : out) {
        text.erase(0, text.find_first_not_of(' ') == std::string::npos ? text.size() : text.find_first_not_of(' '));
        text.erase(text.find_last_not_of(' ') + 1);
    }
    return out;
}

using Tables = std::vector<std::vector<ReadRow>>;

Tables read_html_tables(const std::string& html) {
    Tables tables;
    for (const std::string& line : sample::lines_of(html)) {
        if (line.starts_with("<table")) tables.emplace_back();
        if (!line.starts_with("<tr class=") || line.find("scope=\"rowgroup\"") != std::string::npos) continue;
        static const std::regex cell("<t[hd][^>]*>(.*?)</t[hd]>");
        ReadRow row;
        for (std::sregex_iterator it(line.begin(), line.end(), cell), end; it != end; ++it)
            it == std::sregex_iterator(line.begin(), line.end(), cell) ? void(row.label = html_text((*it)[1]))
                                                                       : row.cells.push_back(html_text((*it)[1]));
        tables.back().push_back(std::move(row));
    }
    return tables;
}

Tables read_markdown_tables(const std::string& markdown) {
    Tables tables;
    bool inside = false;
    for (const std::string& line : sample::lines_of(markdown)) {
        const bool rule = line.starts_with("|:---|");
        if (rule) tables.emplace_back();
        inside = rule || (inside && line.starts_with("|"));
        if (!inside || rule) continue;
        std::vector<std::string> cells = pieces(replaced(replaced(line, "&nbsp;", ""), "**", ""), '|');
        cells.erase(cells.begin());
        cells.pop_back();
        for (std::string& cell : cells) cell = html_text(cell);
        ReadRow row{cells.front(), {cells.begin() + 1, cells.end()}};
        const bool empty = std::all_of(row.cells.begin(), row.cells.end(), [](const auto& c) { return c.empty(); });
        if (!empty) tables.back().push_back(std::move(row));
    }
    return tables;
}

/// `read` must be what `table` prints, and the notes' numbers after the cells.
void check_rows(const Table& table, std::vector<ReadRow> read) {
    for (ReadRow& row : read)
        if (table.has_notes() && !row.cells.empty()) row.cells.pop_back();
    CAPTURE(table.title);
    std::vector<ReadRow> rows = expected(table, NumberStyle::typographic());
    REQUIRE(read.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // Which blanks may be broken is the writer's own affair.
        for (ReadRow* row : {&read[i], &rows[i]}) {
            row->label = replaced(row->label, "\u00a0", " ");
            for (std::string& cell : row->cells) cell = replaced(cell, "\u00a0", " ");
        }
        CHECK(read[i] == rows[i]);
    }
}

}  // namespace

TEST_CASE("the examples have figures enough for a walk to mean something") {
    std::size_t figures = 0;
    const Document document = example(0);
    for (const Table* table : tables_of(document))
        for (const Row& row : table->rows) figures += row.cells.size();
    CHECK(figures > 700);
}

TEST_CASE("walk: HTML") {
    const Document document = example(GENERATE(0, 1, 2, 3));
    const Tables read = read_html_tables(write_html(document));
    std::vector<const Table*> tables;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) tables.push_back(table);
        if (const auto* diagram = std::get_if<Diagram>(&block)) tables.push_back(&diagram->data);
    }
    std::erase_if(tables, [](const Table* table) { return table->columns.empty() && table->rows.empty(); });
    REQUIRE(read.size() == tables.size());
    for (std::size_t i = 0; i < tables.size(); ++i) check_rows(*tables[i], read[i]);
}

TEST_CASE("walk: Markdown") {
    const Document document = example(GENERATE(0, 1, 2, 3));
    const Tables read = read_markdown_tables(write_markdown(document));
    std::vector<const Table*> tables = tables_of(document);
    std::erase_if(tables, [](const Table* table) { return table->columns.empty() && table->rows.empty(); });
    REQUIRE(read.size() == tables.size());
    for (std::size_t i = 0; i < tables.size(); ++i) check_rows(*tables[i], read[i]);
}

/// What matches `text` and nothing else.
std::string as_pattern(const std::string& text) {
    std::string pattern;
    for (const char c : text) {
        if (std::string_view("\\^$.|?*+()[]{}").find(c) != std::string_view::npos) pattern += '\\';
        pattern += c;
    }
    return pattern;
}

/// Labels may be wrapped; the row's last line then has the cells, so lines are read from the right.
TEST_CASE("walk: text") {
    const Document document = example(GENERATE(0, 1, 2, 3));
    const std::vector<std::string> lines = sample::lines_of(write_text(document));
    std::size_t at = 0, compared = 0;
    for (const Table* table : tables_of(document)) {
        for (const Row& row : table->rows) {
            std::vector<std::string> cells;
            std::size_t longest = 0;
            for (const Cell& cell : row.cells) {
                cells.push_back(cell_of(cell, table->measure, NumberStyle::plain()));
                if (std::holds_alternative<std::string>(cell)) longest = std::max(longest, cells.back().size());
            }
            if (longest > 40 || row.cells.empty()) continue;  // longer texts are wrapped
            ++compared;
            std::string pattern = ".*";
            for (const std::string& cell : cells)
                if (!cell.empty()) pattern += "  +" + as_pattern(cell);
            const std::regex whole(pattern + (row.note.empty() ? "" : "  +" + row.note) + " *");
            while (at < lines.size() && !std::regex_match(lines[at], whole)) ++at;
            CAPTURE(table->title, row.label, pattern);
            REQUIRE(at++ < lines.size());
        }
    }
    CHECK(compared > 100);
}

TEST_CASE("walk: CSV") {
    const Document document = example(GENERATE(0, 1, 2, 3));
    Findings findings;
    const CsvTable csv = read_csv(Source("x.csv", write_csv(document)), findings);
    std::size_t at = 0;
    for (const Table* table : tables_of(document))
        for (const Row& row : table->rows)
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (std::holds_alternative<std::monostate>(row.cells[i])) continue;
                REQUIRE(at < csv.rows.size());
                const auto& line = csv.rows[at++];
                CHECK(line[0].text == table->id);
                CHECK(line[3].text == table->columns[i].id);
                if (const auto* figure = std::get_if<Figure>(&row.cells[i])) {
                    CHECK(line[4].text == std::to_string(figure->exact.ore()));
                    CHECK(line[5].text == number_text(figure->shown, figure->measure.decimals, NumberStyle::bare()));
                    CHECK(line[6].text == figure->id);
                } else if (const auto* number = std::get_if<Number>(&row.cells[i])) {
                    CHECK(line[5].text == number_text(number->shown(), number->decimals, NumberStyle::bare()));
                    CHECK(line[6].text == number->id);
                } else {
                    std::string text = std::get<std::string>(row.cells[i]);
                    if (!text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos &&
                        !read_decimal(text))
                        text.insert(0, 1, '\'');
                    CHECK(line[5].text == text);
                }
            }
    CHECK(at == csv.rows.size());
}

TEST_CASE("walk: JSON") {
    const Document document = example(GENERATE(0, 1, 2, 3));
    const auto json = nlohmann::json::parse(write_json(document));
    REQUIRE(json["blocks"].size() == document.blocks.size());
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const auto* diagram = std::get_if<Diagram>(&document.blocks[b]);
        const auto* table = diagram ? &diagram->data : std::get_if<Table>(&document.blocks[b]);
        if (!table) continue;
        const auto& rows = json["blocks"][b]["rows"];
        REQUIRE(rows.size() == table->rows.size());
        for (std::size_t r = 0; r < rows.size(); ++r) {
            CHECK(rows[r]["label"] == table->rows[r].label);
            REQUIRE(rows[r]["cells"].size() == table->rows[r].cells.size());
            for (std::size_t c = 0; c < rows[r]["cells"].size(); ++c) {
                const auto& cell = rows[r]["cells"][c];
                if (const auto* figure = std::get_if<Figure>(&table->rows[r].cells[c])) {
                    CHECK(cell["ore"] == figure->exact.ore());
                    CHECK(cell["id"] == figure->id);
                    CHECK(cell["shown"] == number_text(figure->shown, figure->measure.decimals, NumberStyle::bare()));
                } else if (const auto* number = std::get_if<Number>(&table->rows[r].cells[c])) {
                    CHECK(cell["exact"] == number->exact.text());
                    CHECK(cell["shown"] == number_text(number->shown(), number->decimals, NumberStyle::bare()));
                    CHECK(cell["measure"] == number->measure);
                } else if (const auto* text = std::get_if<std::string>(&table->rows[r].cells[c])) {
                    CHECK(cell["text"] == *text);
                } else {
                    CHECK(cell.is_null());
                }
            }
        }
    }
}
