// Proves: Markdown is a GitHub table with bold sums, and markup in labels is only text.
#include "bokslut/output/writers.hpp"
#include "tests/catch.hpp"
#include "tests/output/sample.hpp"

using namespace sample;

TEST_CASE("a document as Markdown") {
    // ~ is a no-break space; the minus signs are true ones.
    CHECK(visible(write_markdown(document())) == R"(# Årsbokslut 2023

Exempelförbundet

## Räkenskaper

Alla belopp i tkr.

**Resultaträkning** (LKBR 5:2)

| tkr | 2023 | 2022 | Not |
|:---|---:|---:|---:|
| Verksamhetens intäkter | 34~851 | 36~476 | 1 |
| Verksamhetens kostnader | −71~114 | −67~639 | 2 |
| **Nettokostnader** | **−36~263** | **−31~163** |  |
| **Årets resultat** | **695** | **0** |  |

Beloppen är i tkr.

**Not 1 Verksamhetens intäkter**

| tkr | 2023 | 2022 |
|:---|---:|---:|
| **Bidrag** |  |  |
| Statsbidrag | 4~556 | 3~428 |
| &nbsp;&nbsp;&nbsp;varav EU-bidrag | 591 | 352 |
| **Summa** | **34~851** | **36~476** |
)");
}

TEST_CASE("markup in texts is escaped") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"a|b", "a\\|b"},
        {"*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"},
        {"<script>&amp;", "&lt;script&gt;&amp;amp;"},
        {"![x](y)", "!\\[x\\](y)"},
        {"\\|", "\\\\\\|"},
        {"# rubrik #", "\\# rubrik \\#"},
        {"1. lista", "1\\. lista"},
        {"2023) lista", "2023\\) lista"},
        {"2023 är året", "2023 är året"},
        {"- lista", "\\- lista"},
        {"+ lista", "\\+ lista"},
        {"===", "\\==="},
        {"$x$", "\\$x\\$"},
        {"a\n\nb", "a b"},
    }));
    Document document;
    document.blocks = {Paragraph{text}};
    CHECK(write_markdown(document) == expected + '\n');
}

TEST_CASE("a label in a table is one cell and cannot end its bold type") {
    Document document;
    Table table{"t", "", "", "", {}, {{"2023", "2023"}}, {}, {}};
    table.rows = {{"**a** | b", RowKind::sum, 0, "", {tkr("x", 1)}}};
    document.blocks = {table};
    CHECK(write_markdown(document) == "| tkr | 2023 |\n|:---|---:|\n| **\\*\\*a\\*\\* \\| b** | **1** |\n");
}
