// Proves: a workbook has every figure of both examples as a number, its sums as formulas, and no text that computes.
#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "bokslut/output/writers.hpp"
#include "output/xlsx/temporary_file.hpp"
#include "tests/output/hostile.hpp"
#include "tests/output/office_reader.hpp"
#include "tests/output/sample.hpp"
#include "tests/output/walk.hpp"

using namespace walk;

namespace {

struct SheetCell {
    std::string text;     // of a string, or the value as written
    std::string formula;  // without the =
    bool number = false;
};

struct Sheet {
    std::string name;
    bool hidden = false;
    std::map<std::string, SheetCell> cells;  // by "B5"
};

std::string cell_name(std::size_t row, std::size_t column) {
    return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
}

class Book {
public:
    explicit Book(const std::string& bytes) : parts(office::unzipped(bytes)) {
        for (const auto& [name, content] : parts) {
            pugi::xml_document any;
            office::load(any, content);
        }
        pugi::xml_document shared, workbook;
        office::load(shared, parts.at("xl/sharedStrings.xml"));
        for (const auto& si : shared.select_nodes("//si")) strings_.push_back(office::text_of(si.node(), "t"));
        office::load(workbook, parts.at("xl/workbook.xml"));
        int number = 0;
        for (const auto& found : workbook.select_nodes("//sheet")) {
            const pugi::xml_node& node = found.node();
            sheets.push_back({node.attribute("name").value(), node.attribute("state").value() == std::string("hidden"),
                              read("xl/worksheets/sheet" + std::to_string(++number) + ".xml")});
        }
    }

    office::Parts parts;
    std::vector<Sheet> sheets;

private:
    std::map<std::string, SheetCell> read(const std::string& part) {
        pugi::xml_document xml;
        office::load(xml, parts.at(part));
        std::map<std::string, SheetCell> cells;
        for (const auto& found : xml.select_nodes("//c")) {
            const pugi::xml_node& c = found.node();
            const std::string type = c.attribute("t").value(), value = c.child("v").text().get();
            cells[c.attribute("r").value()] = {type == "s" ? strings_.at(std::stoul(value)) : value,
                                               c.child("f").text().get(), type.empty() && !value.empty()};
        }
        return cells;
    }

    std::vector<std::string> strings_;
};

/// The sheets of the tables, in order: between the contents, the diagrams and the hidden one.
std::vector<const Sheet*> table_sheets(const Book& book, bool diagrams) {
    std::vector<const Sheet*> sheets;
    for (std::size_t i = diagrams ? 2 : 1; i + 1 < book.sheets.size(); ++i) sheets.push_back(&book.sheets[i]);
    return sheets;
}

void check_cell(const SheetCell& cell, const Cell& source, bool kronor) {
    if (const auto* figure = std::get_if<Figure>(&source)) {
        REQUIRE(cell.number);
        const double steps = kronor ? 100 : std::pow(10, figure->measure.decimals);
        CHECK(std::llround(std::stod(cell.text) * steps) == (kronor ? figure->exact.ore() : figure->shown));
    } else if (const auto* number = std::get_if<Number>(&source)) {
        REQUIRE(cell.number);
        CHECK(std::llround(std::stod(cell.text) * std::pow(10, number->decimals)) == number->shown());
    } else if (const auto* text = std::get_if<std::string>(&source)) {
        CHECK(cell.text == *text);
        CHECK(cell.formula.empty());
    }
}

std::size_t sums_of(const Document& document) {
    std::size_t sums = 0;
    for (const Table* table : tables_of(document))
        for (const Row& row : table->rows)
            for (const Cell& cell : row.cells)
                if (const auto* figure = std::get_if<Figure>(&cell)) sums += figure->terms.empty() ? 0u : 1u;
    return sums;
}

}  // namespace

TEST_CASE("walk: Excel") {
    const int which = GENERATE(0, 1, 2, 3);
    const Document document = example(which);
    const Book book(write_xlsx(document));
    const auto sheets = table_sheets(book, true);
    const auto tables = tables_of(document);
    REQUIRE(sheets.size() == tables.size());
    std::size_t formulas = 0;
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (std::size_t r = 0; r < tables[t]->rows.size(); ++r) {
            const Row& row = tables[t]->rows[r];
            CAPTURE(tables[t]->title, row.label);
            CHECK(sheets[t]->cells.at(cell_name(4 + r, 0)).text == row.label);
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                if (std::holds_alternative<std::monostate>(row.cells[c])) continue;
                const SheetCell& cell = sheets[t]->cells.at(cell_name(4 + r, 1 + c));
                check_cell(cell, row.cells[c], which % 2 == 0);
                formulas += cell.formula.empty() ? 0u : 1u;
            }
        }
    // Every sum is live; where printed numbers are summed, those that are not broken by last year's print.
    if (which % 2 == 0)
        CHECK(formulas == sums_of(document));
    else
        CHECK(formulas > sums_of(document) * 9 / 10);
}

TEST_CASE("the exact amounts stand in a hidden sheet, one a figure") {
    const Document document = example(0);
    const Book book(write_xlsx(document));
    const Sheet& exact = book.sheets.back();
    CHECK(exact.hidden);
    std::size_t row = 0;
    for (const Table* table : tables_of(document))
        for (const Row& source : table->rows)
            for (const Cell& cell : source.cells)
                if (const auto* figure = std::get_if<Figure>(&cell)) {
                    ++row;
                    CHECK(exact.cells.at(cell_name(row, 0)).text == figure->id);
                    CHECK(exact.cells.at(cell_name(row, 6)).text == std::to_string(figure->exact.ore()));
                    CHECK(std::llround(std::stod(exact.cells.at(cell_name(row, 4)).text)) == figure->exact.ore());
                }
    CHECK(exact.cells.count(cell_name(row + 1, 0)) == 0);
}

TEST_CASE("a workbook has at least three charts, frozen headings, print titles and links to notes") {
    const Book book(write_xlsx(example(0)));
    std::size_t charts = 0;
    for (const auto& [name, content] : book.parts) charts += name.starts_with("xl/charts/chart") ? 1u : 0u;
    CHECK(charts >= 3);
    const std::string& sheet = book.parts.at("xl/worksheets/sheet3.xml");
    CHECK(sheet.find("state=\"frozen\"") != std::string::npos);
    CHECK(sheet.find("<hyperlink ref=\"D5\" location=\"'Not 1 Verksamhetens intäkter'!A1\"") != std::string::npos);
    CHECK(sheet.find("fitToHeight=\"0\"") != std::string::npos);
    CHECK(book.parts.at("xl/workbook.xml").find("_xlnm.Print_Titles") != std::string::npos);
}

TEST_CASE("texts on the contents sheet and under tables have rows as high as they need, and are never cut") {
    Document document = sample::document();
    std::string text;
    for (int i = 0; i < 900; ++i) text += "Mening nummer " + std::to_string(i) + ". ";
    document.blocks.emplace_back(Paragraph{text.substr(0, 300)});
    document.blocks.emplace_back(Paragraph{text});
    std::get<Table>(document.blocks[2]).remarks.push_back(text);
    const Book book(write_xlsx(document));
    for (const char* part : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
        pugi::xml_document xml;
        office::load(xml, book.parts.at(part));
        const Sheet& sheet = book.sheets[part == std::string("xl/worksheets/sheet1.xml") ? 0 : 1];
        std::string all;
        for (const auto& found : xml.select_nodes("//row")) {
            const auto cell = sheet.cells.find("A" + std::string(found.node().attribute("r").value()));
            if (cell == sheet.cells.end() || cell->second.text.find("Mening") == std::string::npos) continue;
            const double height = found.node().attribute("ht").as_double();
            CHECK(height <= 409);
            CHECK(height >= 15 * std::ceil(static_cast<double>(cell->second.text.size()) / 90));
            all += cell->second.text + " ";
        }
        CHECK(all.find(text) != std::string::npos);
    }
}

TEST_CASE("a long paragraph keeps its lines where it goes on in the next row, and its marks before them") {
    Document document;
    std::string text, said;
    for (int i = 0; i < 60; ++i) text += (i > 0 ? "\n" : "") + ("rad " + std::to_string(i));
    document.blocks = {Paragraph{text, {{text}}, {{Enclosure::Kind::quote}}}};
    const Book book(write_xlsx(document));
    for (const char* cell : {"A4", "A5", "A6"}) said += book.sheets.front().cells.at(cell).text + "\n";
    std::string wanted;
    for (int i = 0; i < 60; ++i) wanted += "│ rad " + std::to_string(i) + "\n";
    CHECK(said == wanted);
}

TEST_CASE("a text in a table is never higher than a row, and a number that is text is not broken") {
    Document document = sample::document();
    Table& table = std::get<Table>(document.blocks[2]);
    std::string text;
    for (int i = 0; i < 200; ++i) text += "Mening nummer " + std::to_string(i) + ". ";
    table.rows[0].label = text;
    table.rows[0].cells = {std::string(text), std::string("1 234 567 890 123,45 tkr")};
    table.columns[0].align = TableColumn::Align::left;
    const Book book(write_xlsx(document));
    pugi::xml_document xml;
    office::load(xml, book.parts.at("xl/worksheets/sheet2.xml"));
    const auto width = [&xml](int column) {
        return xml.select_nodes("//col")[static_cast<std::size_t>(column)].node().attribute("width").as_double();
    };
    CHECK(width(0) * 27 > static_cast<double>(text.size()));
    CHECK(width(1) * 27 > static_cast<double>(text.size()));
    CHECK(width(2) >= 25);
}

TEST_CASE("a column is wide enough for its largest number") {
    Document document = sample::document();
    std::get<Table>(document.blocks[2]).rows[0].cells[1] = sample::tkr("f", -12'345'678'901'234);
    const Book book(write_xlsx(document));
    pugi::xml_document xml;
    office::load(xml, book.parts.at("xl/worksheets/sheet2.xml"));
    const auto width = [&xml](const std::string& column) {
        return xml.select_node(("//col[@min<='" + column + "' and @max>='" + column + "']").c_str())
            .node()
            .attribute("width")
            .as_double();
    };
    CHECK(width("2") < 16);
    CHECK(width("3") >= 19);
}

TEST_CASE("a row of a table is as high as its wrapped label, texts and headings need") {
    Document document = sample::document();
    Table& table = std::get<Table>(document.blocks[2]);
    table.rows[0].label = "En mycket lång benämning på en rad, som inte får plats på en enda rad i sin kolumn i arket";
    table.rows[1].cells[0] =
        std::string("Ett svar som är långt nog att brytas över flera rader i sin cell i arket, minst tre");
    table.columns[1].heading = "Utfall föregående år";
    const Book book(write_xlsx(document));
    pugi::xml_document xml;
    office::load(xml, book.parts.at("xl/worksheets/sheet2.xml"));
    const auto height = [&xml](const std::string& row) {
        return xml.select_node(("//row[@r='" + row + "']").c_str()).node().attribute("ht").as_double();
    };
    CHECK(height("4") >= 30);
    CHECK(height("5") == 30);
    CHECK(height("6") >= 45);
    CHECK(height("7") == 0);
}

TEST_CASE("the same document gives the same bytes") {
    CHECK(write_xlsx(example(0)) == write_xlsx(example(0)));
    CHECK(Book(write_xlsx(sample::document())).parts.at("docProps/core.xml").find("1980-01-01T00:00:00Z") !=
          std::string::npos);
}

TEST_CASE("a program's locale with a decimal comma leaves the numbers alone") {
    // localedef makes the locale; LOCPATH is where setlocale() looks for it.
    const auto folder = std::filesystem::temp_directory_path() / ("bokslut-locale-" + std::to_string(getpid()));
    std::filesystem::create_directory(folder);
    const std::string make = "localedef -i sv_SE -f UTF-8 '" + (folder / "sv_SE.UTF-8").string() + "' 2>/dev/null";
    const std::string before = write_xlsx(example(0));
    if (std::system(make.c_str()) != 0) {
        std::puts("skipped: numbers under a Swedish locale, since localedef has no sv_SE (Debian: locales)");
    } else {
        setenv("LOCPATH", folder.c_str(), 1);
        REQUIRE(std::setlocale(LC_ALL, "sv_SE.UTF-8") != nullptr);
        char comma[16];
        std::snprintf(comma, sizeof comma, "%.1f", 0.5);
        const std::string under = write_xlsx(example(0));
        std::setlocale(LC_ALL, "C");
        unsetenv("LOCPATH");
        CHECK(comma == std::string("0,5"));
        CHECK(under == before);
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("a temporary folder that takes no file is told, with what to do") {
    for (const char* folder : {"/finns-inte", "/dev/null"}) {
        setenv("TMPDIR", folder, 1);
        std::string code, told;
        try {
            write_xlsx(sample::document());
        } catch (const CannotWrite& refused) {
            code = refused.finding.code;
            told = finding_message(refused.finding);
        }
        unsetenv("TMPDIR");
        CHECK(code == "report.no_temporary_file");
        CHECK(told.find(folder) != std::string::npos);
        CHECK(told.find("TMPDIR") != std::string::npos);
    }
}

TEST_CASE("a workbook is held back when its folder may have been full while it was written") {
    const std::string bytes = write_xlsx(sample::document());
    CHECK_FALSE(bokslut::output::may_be_cut(bytes, 100'000'000));
    CHECK(bokslut::output::may_be_cut(bytes, 60'000));
    CHECK(bokslut::output::may_be_cut(bytes.substr(0, 10), 100'000'000));
}

TEST_CASE("sheets have names that Excel takes, each its own, whatever the tables are called") {
    Document document;
    for (const char* title :
         {"Not 1 En mycket lång rubrik som inte får plats", "Not 1 En mycket lång rubrik som inte gör det",
          "a/b[c]:*?\\", "'x'", "C# och D#", "History", "Innehåll", "EXAKT", "", "", "   ", "Å", "å"}) {
        Table table = sample::note();
        table.title = title;
        document.blocks.emplace_back(table);
    }
    std::string emoji;
    for (int i = 0; i < 40; ++i) emoji += "😀";
    Table table = sample::note();
    table.title = emoji;
    document.blocks.emplace_back(table);
    const Book book(write_xlsx(document));
    std::set<std::string> names;
    for (const Sheet& sheet : book.sheets) {
        CHECK(names.insert(sheet.name).second);
        CHECK(sheet.name.find_first_of("[]:*?/\\'#") == std::string::npos);
        std::size_t units = 0;
        for (const char c : sheet.name) {
            const auto byte = static_cast<unsigned char>(c);
            units += byte >= 0xF0 ? 2 : (byte & 0xC0) == 0x80 ? 0 : 1;
        }
        CHECK(units <= 31);
    }
    CHECK(names.size() == document.blocks.size() + 2);
}

TEST_CASE("hostile texts: a workbook has them as texts, and the same formulas as for a harmless text") {
    for (const std::string& text : sample::hostile_texts()) {
        CAPTURE(text.substr(0, 60));
        const Book book(write_xlsx(sample::with_text_everywhere(text)));
        for (const Sheet& sheet : book.sheets)
            for (const auto& [name, cell] : sheet.cells) CHECK(cell.formula.empty());
    }
    const Book book(write_xlsx(sample::with_text_everywhere("=HYPERLINK(\"http://x\";\"y\")")));
    CHECK(book.sheets[1].cells.at("B6").text == "=HYPERLINK(\"http://x\";\"y\")");
}

TEST_CASE("own texts arrive in a workbook with their looks, lists and lines") {
    const Book book(write_xlsx(sample::rich()));
    std::vector<std::string> texts;
    for (const auto& [name, cell] : book.sheets.front().cells) texts.push_back(cell.text);
    for (const char* text : {"Se x fet och sned eller båda på webben (https://exempel.se/a?b=1&c=2).\nNy rad",
                             "• ett x", "• två", "  1. under", "  2. under två", "  mer om två", "│ citat x", "7. sju"})
        CHECK(std::find(texts.begin(), texts.end(), text) != texts.end());
    pugi::xml_document shared;
    office::load(shared, book.parts.at("xl/sharedStrings.xml"));
    CHECK(office::text_of(shared.select_node("//r[rPr/b and not(rPr/i)]").node(), "t") == "x fet");
    CHECK(office::text_of(shared.select_node("//r[rPr/i and rPr/b]").node(), "t") == "båda");
    for (const std::string& text : sample::hostile_texts()) Book(write_xlsx(sample::rich(text)));
    CHECK(Book(write_xlsx(sample::rich("_x000D_"))).parts.at("xl/sharedStrings.xml").find("• ett _x005F_x000D_") !=
          std::string::npos);
    Document whole;
    whole.blocks = {Paragraph{"fet", {{"fet", true}}}, Paragraph{"", {{std::string(40000, 'x')}, {"y", true}}}};
    CHECK(Book(write_xlsx(whole)).sheets.front().cells.at("A4").text == "fet");
}
