// Proves: plain text shows the document as people expect it in a terminal, with columns that line up.
#include <algorithm>

#include "bokslut/output/writers.hpp"
#include "output/wrap.hpp"
#include "tests/catch.hpp"
#include "tests/output/sample.hpp"

using namespace sample;
using bokslut::output::width_of;

namespace {

/// The lines of the only table of a document, from its head to its last row.
std::vector<std::string> table_lines(const Table& table) {
    Document document;
    document.blocks = {table};
    std::vector<std::string> lines = lines_of(write_text(document));
    lines.erase(lines.begin());  // the title
    return lines;
}

}  // namespace

TEST_CASE("a document as text") {
    CHECK(write_text(document()) == R"(Årsbokslut 2023
Exempelförbundet


Räkenskaper
═══════════

Alla belopp i tkr.

Resultaträkning (LKBR 5:2)
tkr                           2023       2022  Not
──────────────────────────────────────────────────
Verksamhetens intäkter      34 851     36 476    1
Verksamhetens kostnader    -71 114    -67 639    2
Nettokostnader             -36 263    -31 163
──────────────────────────────────────────────────
Årets resultat                 695          0

Beloppen är i tkr.

Not 1 Verksamhetens intäkter
tkr                     2023       2022
───────────────────────────────────────
Bidrag
Statsbidrag            4 556      3 428
  varav EU-bidrag        591        352
───────────────────────────────────────
Summa                 34 851     36 476
)");
}

TEST_CASE("English documents say Note") {
    Document english = document();
    english.language = Language::english;
    CHECK(write_text(english).find("  Note\n") != std::string::npos);
}

TEST_CASE("bold is for sums and totals, and only with colour") {
    CHECK(write_text(document()).find('\x1b') == std::string::npos);
    const std::string colour = write_text(document(), {true});
    CHECK(colour.find("\x1b[1mNettokostnader             -36 263    -31 163\x1b[0m\n") != std::string::npos);
    CHECK(colour.find("\x1b[1mÅrets resultat                 695          0\x1b[0m\n") != std::string::npos);
    CHECK(std::count(colour.begin(), colour.end(), '\x1b') == 6);
}

TEST_CASE("long labels go on, deeper, and the figures stand on their last line") {
    Table table = income_statement();
    table.rows = {
        row(RowKind::line, "Nollning av projektkostnader genom tidigare utbetalade medel från kommunerna", "3", 1, 2),
        row(RowKind::line, std::string(70, 'x'), "", 3, 4)};
    CHECK(table_lines(table)[2] == "Nollning av projektkostnader genom tidigare utbetalade medel");
    CHECK(table_lines(table)[3] ==
          "    från kommunerna                                                   1          2    3");
    CHECK(table_lines(table)[4] == std::string(60, 'x'));
    CHECK(table_lines(table)[5] == "    " + std::string(10, 'x') + std::string(56, ' ') + "3          4");
}

TEST_CASE("long column headings are wrapped above their figures") {
    Table table = income_statement();
    table.rows.resize(1);
    table.columns = {{"u", "Utfall 2023 inkl. interna poster"}, {"a", "Avvikelse"}};
    CHECK(table_lines(table)[0] == "                          Utfall 2023");
    CHECK(table_lines(table)[1] == "                        inkl. interna");
    CHECK(table_lines(table)[2] == "tkr                            poster  Avvikelse  Not");
}

TEST_CASE("running text in cells is aligned left and wrapped, figures beside it are not") {
    Table table{"mal", "", "Mål", "", {}, {{"mål", "Mål"}, {"text", "Kommentar"}}, {}, {}};
    const std::string text = "Soliditeten var 11,7 % vid årets slut, mot 13,1 % ett år tidigare.";
    table.rows = {{"Soliditet", RowKind::line, 0, "", {std::string("10 %"), text}},
                  {"Resultat", RowKind::line, 0, "", {tkr("x", 695), Cell{}}}};
    const std::vector<std::string> expected = {
        "tkr              Mål  Kommentar",
        "────────────────────────────────────────────────────────────",
        "Soliditet       10 %  Soliditeten var 11,7 % vid årets slut,",
        "                      mot 13,1 % ett år tidigare.",
        "Resultat         695",
    };
    CHECK(table_lines(table) == expected);
}

TEST_CASE("a figure in another unit than its table says so") {
    Table table = note();
    table.rows = {{"Avgift", RowKind::line, 0, "", {Figure{"a", Amount::from_ore(653), 653, {Measure::Unit::kr, 2}}}}};
    CHECK(table_lines(table).back() == "Avgift    6,53 kr");
}

TEST_CASE("a number that is no amount is written with its measure") {
    Table table = note();
    table.rows = {{"Andel", RowKind::line, 0, "", {Number{"", Rational(1, 3) * 100, 1, "%"}, Number{"", 1234, 0, ""}}}};
    CHECK(table_lines(table).back() == "Andel     33,3 %      1 234");
}

TEST_CASE("a table of texts only has no measure, a table of remarks only no head") {
    Table table{"not/9", "", "Not 9 Leasing", "", {}, {}, {}, {"Förbundet har inga leasingavtal."}};
    CHECK(table_lines(table) == std::vector<std::string>{"", "Förbundet har inga leasingavtal."});
    table.columns = {{"t", "Text"}};
    table.rows = {{"Leasing", RowKind::line, 0, "", {std::string("nej")}}};
    CHECK(table_lines(table).front() == "              Text");
}

TEST_CASE("every line of a table is as wide as the others before its note") {
    Table table = income_statement();
    for (const char* label : {"å", "Förbundsbidrag, Välfärdsutveckling", "💰 kassa", "A\u030Arets", "a\nb", "日本"}) {
        for (int level = 0; level < 4; ++level) {
            table.rows.push_back(
                row(RowKind::line, label, level == 2 ? "14" : "", -1234567890123 * (level + 1), level));
            table.rows.back().level = level;
        }
    }
    const std::vector<std::string> lines = table_lines(table);
    const std::size_t width = width_of(lines[0]) - 5;  // without "  Not"
    for (const std::string& line : lines) {
        if (line.empty()) break;  // remarks follow
        const bool rule = line.find("──") == 0;
        const bool noted = rule || width_of(line) > width;
        CAPTURE(line);
        CHECK(width_of(line) == (noted ? width + 5 : width));
    }
}

TEST_CASE("no line ends in a blank") {
    for (const std::string& line : lines_of(write_text(document(), {false}))) {
        CAPTURE(line);
        CHECK((line.empty() || line.back() != ' '));
    }
}

TEST_CASE("an empty document is an empty text") {
    CHECK(write_text({}).empty());
    CHECK(
        write_text(
            {"", "", Language::swedish, bokslut::RoundingPolicy::independent, {Heading{1, ""}, Paragraph{""}, Table{}}})
            .empty());
}
