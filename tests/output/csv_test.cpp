// Proves: CSV has one tidy line a figure, exact to the öre, and no text in it is a formula.
#include "bokslut/core/csv.hpp"

#include "bokslut/output/writers.hpp"
#include "tests/catch.hpp"
#include "tests/output/sample.hpp"

using namespace sample;

namespace {

const std::string heading = "table;unit;row;column;ore;shown;id;measure\n";

std::string csv_of(const std::string& label, Cell cell) {
    Document document;
    Table table{"t", "Enhet", "", "", {}, {{"2023", "År 2023"}}, {}, {}};
    table.rows = {{label, RowKind::line, 0, "", {std::move(cell)}}};
    document.blocks = {table};
    return write_csv(document).substr(heading.size());
}

}  // namespace

TEST_CASE("a document as CSV") {
    Document two;
    two.blocks = {Heading{1, "Räkenskaper"}, note()};
    CHECK(write_csv(two) == heading + R"(not/1;;Statsbidrag;2023;455600000;4556;rr/Statsbidrag/2023;tkr
not/1;;Statsbidrag;2022;342800000;3428;rr/Statsbidrag/2022;tkr
not/1;;varav EU-bidrag;2023;59100000;591;rr/varav EU-bidrag/2023;tkr
not/1;;varav EU-bidrag;2022;35200000;352;rr/varav EU-bidrag/2022;tkr
not/1;;Summa;2023;3485100000;34851;rr/Summa/2023;tkr
not/1;;Summa;2022;3647600000;36476;rr/Summa/2022;tkr
)");
}

TEST_CASE("amounts are bare: no groups, a hyphen for minus, a decimal comma") {
    const Figure figure{"x", Amount::from_ore(-123456789), -12346, {Measure::Unit::mnkr, 4}};
    CHECK(csv_of("Rad", figure) == "t;Enhet;Rad;2023;-123456789;-1,2346;x;mnkr\n");
}

TEST_CASE("a text is its own shown value, an empty cell no line") {
    CHECK(csv_of("Mål", std::string("ja; delvis")) == "t;Enhet;Mål;2023;;\"ja; delvis\";;text\n");
    CHECK(csv_of("Mål", {}).empty());
}

TEST_CASE("a number that is no amount has its measure but no öre, rounded half away from zero") {
    CHECK(csv_of("Invånare", Number{"inv", 231'042, 0, ""}) == "t;Enhet;Invånare;2023;;231042;inv;antal\n");
    CHECK(csv_of("Andel", Number{"", Rational(-2, 3) * 100, 1, "%"}) == "t;Enhet;Andel;2023;;-66,7;;%\n");
    CHECK(csv_of("Kvot", Number{"", Rational(1, 8), 2, "=1"}) == "t;Enhet;Kvot;2023;;0,13;;'=1\n");
}

TEST_CASE("a text that a spreadsheet could compute gets an apostrophe, a number does not") {
    const auto [text, cell] = GENERATE(table<std::string, std::string>({
        {"=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""},
        {"+46 33 12 34", "'+46 33 12 34"},
        {"- avgår", "'- avgår"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "' =1"},
        {"\rx", "' x"},
        {" =1", "' =1"},
        {"\n=1", "' =1"},
        {"-1234", "-1234"},
        {"-12,5", "-12,5"},
        {"a=b", "a=b"},
        {"", ""},
    }));
    CHECK(csv_of("Rad", text) == "t;Enhet;Rad;2023;;" + cell + ";;text\n");
    CHECK(csv_of(text, tkr("x", -5)) == "t;Enhet;" + cell + ";2023;-500000;-5;x;tkr\n");
}

TEST_CASE("CSV has neither BOM nor carriage returns") {
    const std::string csv = write_csv(document());
    CHECK(csv.find(heading) == 0);
    CHECK(csv.find('\r') == std::string::npos);
    CHECK(csv.back() == '\n');
}
