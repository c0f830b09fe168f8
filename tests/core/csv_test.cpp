#include "bokslut/core/csv.hpp"

#include <rapidcheck.h>

#include "tests/catch.hpp"

using namespace bokslut;

namespace {

/// Rows as "a|b / c|d", heading first.
std::string shape(const CsvTable& table) {
    const auto row_text = [](const std::vector<CsvCell>& row) {
        std::string text;
        for (const CsvCell& cell : row) text += (&cell == &row.front() ? "" : "|") + cell.text;
        return text;
    };
    std::string text = row_text(table.heading);
    for (const auto& row : table.rows) text += " / " + row_text(row);
    return text;
}

struct Read {
    Findings findings;
    CsvTable table;
    explicit Read(const std::string& bytes) : table(read_csv(Source("t.csv", bytes), findings)) {}
};

}  // namespace

TEST_CASE("csv: tables as sheets write them") {
    // Proves line ends, byte order mark, blank lines, quotes, line ends within quotes, and that blanks are kept.
    const std::pair<const char*, const char*> cases[] = {
        {"", ""},
        {"\n\r\n", ""},
        {"a;b", "a|b"},
        {"a;b\n1;2\n", "a|b / 1|2"},
        {"a;b\r\n1;2\r\n3;4", "a|b / 1|2 / 3|4"},
        {"a;b\r1;2\r", "a|b / 1|2"},
        {"\xEF\xBB\xBFår;kr\n2023;5", "år|kr / 2023|5"},
        {"\n\na;b\n\n \t\n;\n1;2\n\n", "a|b / 1|2"},
        {"a;b\n1;\n;2", "a|b / 1| / |2"},
        {"a;b\n\"x;y\";\"say \"\"hi\"\"\"", "a|b / x;y|say \"hi\""},
        {"a;b\n\"two\nlines\";\"\r\n\"\n", "a|b / two\nlines|\r\n"},
        {"a;b\n\"\";\"\"", "a|b / |"},
        {"a;b\n x ; \"y\" ", "a|b /  x | \"y\" "},
        {"a;b\n5\"x;\"q\"r", "a|b / 5\"x|qr"},
        {"a\n1", "a / 1"},
    };
    for (const auto& [bytes, expected] : cases) {
        INFO(bytes);
        const Read read(bytes);
        CHECK(shape(read.table) == expected);
        CHECK(read.findings.empty());
    }
}

TEST_CASE("csv: cells know their place") {
    // Proves line and column in characters, after a byte order mark, after å, and after a quoted line end.
    const Read read("\xEF\xBB\xBFår;kr\r\n\"ö\nx\";\"5\"\r\n\r\nå;6");
    REQUIRE(read.table.rows.size() == 2);
    CHECK(read.table.heading[0].place.column == 1);
    CHECK(read.table.heading[1].place.column == 4);
    CHECK(read.table.heading[1].place.excerpt == "år;kr");
    CHECK(read.table.rows[0][1].place.line == 3);
    CHECK(read.table.rows[0][1].place.column == 4);
    CHECK(read.table.rows[1][1].place.line == 5);
    CHECK(read.table.rows[1][1].place.column == 3);
    CHECK(read.table.rows[1][1].place.file == "t.csv");
}

TEST_CASE("csv: a row of another length is a finding and is left out") {
    // Proves too many and too few, with what was expected and found, and that reading goes on.
    const Read read("a;b\n1;2;3\nx;y\n1\n");
    CHECK(shape(read.table) == "a|b / x|y");
    REQUIRE(read.findings.all().size() == 2);
    CHECK(finding_text(read.findings.all()[0]) == "Raden har 3 fält men rubrikraden har 2; raden är inte med.");
    CHECK(read.findings.all()[0].place.line == 2);
    CHECK(read.findings.all()[0].place.column == 1);
    CHECK(finding_text(read.findings.all()[1]) == "Raden har 1 fält men rubrikraden har 2; raden är inte med.");
    CHECK(read.findings.all()[1].place.line == 4);
}

TEST_CASE("csv: a quote that never closes is a finding at the quote") {
    // Proves the place, and that the rows before it are kept.
    for (const char* tail : {"x;\"y\nz;w\n", "x;\"", "x;\"\"\""}) {
        INFO(tail);
        const Read read(std::string("a;b\n1;2\n") + tail);
        CHECK(shape(read.table) == "a|b / 1|2");
        REQUIRE(read.findings.all().size() == 1);
        CHECK(read.findings.all()[0].code == "core.csv_quote_open");
        CHECK(read.findings.all()[0].place.line == 3);
        CHECK(read.findings.all()[0].place.column == 3);
    }
}

TEST_CASE("csv: bytes that are not UTF-8 are one finding") {
    // Proves that a table saved in the old Windows encoding is refused at the first such byte, not read as garbage.
    const Read read("a;b\nBor\xE5s;1\nG\xF6teborg;2\n");
    CHECK(shape(read.table).empty());
    REQUIRE(read.findings.all().size() == 1);
    CHECK(read.findings.all()[0].code == "core.not_utf8");
    CHECK(read.findings.all()[0].place.line == 2);
    CHECK(read.findings.all()[0].place.column == 4);
    CHECK(finding_text(read.findings.all()[0]).find("t.csv") != std::string::npos);
}

TEST_CASE("csv: cells are quoted when they must be") {
    // Proves each character that calls for quotes, and that nothing else does.
    const std::pair<const char*, const char*> cases[] = {
        {"", ""},
        {"a b,c", "a b,c"},
        {"a;b", "\"a;b\""},
        {"\"", "\"\"\"\""},
        {"a\nb", "\"a\nb\""},
        {"\r", "\"\r\""},
        {" ", "\" \""},
        {"\t ", "\"\t \""},
        {" a ", " a "},
        {"\xEF\xBB\xBF"
         "a",
         "\"\xEF\xBB\xBF"
         "a\""},
        {"a\xEF\xBB\xBF", "a\xEF\xBB\xBF"},
    };
    for (const auto& [text, expected] : cases) CHECK(csv_cell(text) == expected);
}

TEST_CASE("csv: what is written is read back") {
    // Proves that csv_cell and read_csv are each other's inverse for any printable text.
    CHECK(rc::check("csv round trip", [] {
        const auto texts = *rc::gen::container<std::vector<std::string>>(
            4, rc::gen::container<std::string>(rc::gen::element('a', ';', '"', '\n', '\r', ' ', 'x')));
        std::string bytes = "h;i;j;k;l\n";
        for (const std::string& text : texts) bytes += csv_cell(text) + ";";
        const Read read(bytes + "end");
        RC_ASSERT(read.findings.empty());
        RC_ASSERT(read.table.rows.size() == 1U);
        for (std::size_t i = 0; i < texts.size(); ++i) RC_ASSERT(read.table.rows[0][i].text == texts[i]);
    }));
}

TEST_CASE("csv: rows of blanks and marks are read back") {
    // Proves that neither a row of nothing but blanks nor a mark that begins a file is lost when it is written.
    const Read read(
        "\" \";\"\t\"\n\"\xEF\xBB\xBF"
        "a\"; \n\"  \";\"\"\n");
    REQUIRE(shape(read.table) ==
            " |\t / \xEF\xBB\xBF"
            "a|  /   |");
    std::string bytes = csv_cell(read.table.heading[0].text) + ";" + csv_cell(read.table.heading[1].text) + "\n";
    for (const auto& row : read.table.rows) bytes += csv_cell(row[0].text) + ";" + csv_cell(row[1].text) + "\n";
    CHECK(shape(Read(bytes).table) == shape(read.table));
    CHECK(shape(Read(csv_cell("\xEF\xBB\xBF"
                              "a") +
                     ";b\n")
                    .table) ==
          "\xEF\xBB\xBF"
          "a|b");
}

TEST_CASE("csv: no bytes make the reader throw") {
    // Proves on random bytes, plain and of the characters that matter, that rows are as long as the heading and nothing
    // throws.
    const auto survives = [](const std::string& bytes) {
        const Read read(bytes);
        for (const auto& row : read.table.rows) RC_ASSERT(row.size() == read.table.heading.size());
        findings_message(read.findings);
    };
    CHECK(rc::check("any bytes", [&] { survives(*rc::gen::arbitrary<std::string>()); }));
    CHECK(rc::check("characters that matter", [&] {
        survives(
            *rc::gen::container<std::string>(rc::gen::element('a', ';', ';', '"', '\n', '\r', ' ', '\xC3', '\xA5')));
    }));
}
