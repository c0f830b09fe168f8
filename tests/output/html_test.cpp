// Proves: HTML is one well-formed file in which tables, headings and notes can be found by those who do not see it.
#include <algorithm>

#include "bokslut/output/writers.hpp"
#include "output/html_links.hpp"
#include "tests/catch.hpp"
#include "tests/output/html_reader.hpp"
#include "tests/output/sample.hpp"

using namespace sample;

namespace {

std::string main_of(const Document& document) {
    const std::string html = write_html(document);
    const std::size_t begin = html.find("<main>\n") + 7;
    return html.substr(begin, html.find("</main>") - begin);
}

}  // namespace

TEST_CASE("a document as HTML") {
    Document small = document();
    std::get<Table>(small.blocks[2]).rows.erase(std::get<Table>(small.blocks[2]).rows.begin() + 1);
    // ~ is a no-break space; the minus signs are true ones.
    CHECK(visible(main_of(small)) == R"(<h2 id="avsnitt-rakenskaper">Räkenskaper</h2>
<p>Alla belopp i tkr.</p>
<div class="table">
<div class="scroll" role="group" aria-label="Resultaträkning" tabindex="0">
<table id="resultatrakning">
<caption>Resultaträkning <span class="law">(LKBR 5:2)</span></caption>
<thead>
<tr><th scope="col" class="measure"><span class="hidden">Rad, belopp i </span>tkr</th><th scope="col" class="number">2023</th><th scope="col" class="number">2022</th><th scope="col" class="number">Not</th></tr>
</thead>
<tbody>
<tr class="line"><th scope="row" class="level-0">Verksamhetens intäkter</th><td class="number">34~851</td><td class="number">36~476</td><td class="number"><a id="not-1-fran-resultatrakning" href="#not-1"><span class="hidden">Not </span>1</a></td></tr>
<tr class="sum"><th scope="row" class="level-0">Nettokostnader<span class="hidden"> (summa)</span></th><td class="number">−36~263</td><td class="number">−31~163</td><td class="number"></td></tr>
<tr class="total"><th scope="row" class="level-0">Årets resultat<span class="hidden"> (slutsumma)</span></th><td class="number">695</td><td class="number">0</td><td class="number"></td></tr>
</tbody>
</table>
</div>
<p class="remark">Beloppen är i tkr.</p>
</div>
<div class="table">
<div class="scroll" role="group" aria-label="Not 1 Verksamhetens intäkter" tabindex="0">
<table id="not-1">
<caption>Not 1 Verksamhetens intäkter</caption>
<thead>
<tr><th scope="col" class="measure"><span class="hidden">Rad, belopp i </span>tkr</th><th scope="col" class="number">2023</th><th scope="col" class="number">2022</th></tr>
</thead>
<tbody>
<tr class="heading"><th scope="rowgroup" colspan="3" class="level-0">Bidrag</th></tr>
<tr class="line"><th scope="row" class="level-0">Statsbidrag</th><td class="number">4~556</td><td class="number">3~428</td></tr>
<tr class="of-which"><th scope="row" class="level-1">varav EU-bidrag</th><td class="number">591</td><td class="number">352</td></tr>
</tbody>
<tbody>
<tr class="total"><th scope="row" class="level-0">Summa</th><td class="number">34~851</td><td class="number">36~476</td></tr>
</tbody>
</table>
</div>
<p class="back"><a href="#not-1-fran-resultatrakning">Tillbaka till Resultaträkning</a></p>
</div>
)");
}

TEST_CASE("title and contents stand before the tables, and lead to them") {
    Document document = sample::document();
    document.blocks.emplace_back(Heading{2, "Noter"});
    document.blocks.emplace_back(Paragraph{"Inga."});
    const std::string html = write_html(document);
    CHECK(html.substr(html.find("<body>"), html.find("<main>") - html.find("<body>")) == R"(<body>
<header>
<h1>Årsbokslut 2023</h1>
<p>Exempelförbundet</p>
</header>
<nav aria-label="Innehåll">
<p class="contents">Innehåll</p>
<ul>
<li class="level-0"><a href="#avsnitt-rakenskaper">Räkenskaper</a>
<ul>
<li><a href="#resultatrakning">Resultaträkning</a></li>
<li><a href="#not-1">Not 1 Verksamhetens intäkter</a></li>
</ul>
</li>
<li class="level-1"><a href="#avsnitt-noter">Noter</a></li>
</ul>
</nav>
)");
}

TEST_CASE("the running head of a printed page is a string of its style sheet and nothing else") {
    Document document = sample::document();
    document.title = "a\"; } </style><script> \\";
    const std::string html = write_html(document);
    CHECK(html.find("content: \"a\\000022\\00003b\\000020\\00007d\\000020\\00003c\\00002fstyle\\00003e") !=
          std::string::npos);
    CHECK(html.find("<script>") == std::string::npos);
}

TEST_CASE("no line breaks within a number of a text") {
    Document document;
    document.blocks.emplace_back(Paragraph{"1 234 567 av 12 345 år 2023 och 7 8901"});
    CHECK(write_html(document).find("<p>1\u00a0234\u00a0567 av 12\u00a0345 år 2023 och 7 8901</p>") !=
          std::string::npos);
}

namespace {

Table of_columns(std::size_t columns, const std::string& cell) {
    Table table;
    table.id = "t" + std::to_string(columns);
    table.columns.assign(columns, {"k", "Kolumn"});
    table.rows.push_back({"Rad", RowKind::line, 0, "", std::vector<Cell>(columns, Cell(cell))});
    return table;
}

}  // namespace

TEST_CASE("no line breaks within a month or day of a heading or label") {
    Document document;
    document.blocks = {of_columns(1, "1")};
    Table& table = std::get<Table>(document.blocks[0]);
    table.columns[0].heading = "Budget 2024-08 & mer";
    table.rows[0].label = "Räntor 2024-12-31, 12 345";
    const std::string html = main_of(document);
    CHECK(html.find(">Budget <span class=\"whole\">2024-08</span> &amp; mer</th>") != std::string::npos);
    CHECK(visible(html).find(">Räntor <span class=\"whole\">2024-12-31,</span> 12~345</th>") != std::string::npos);
}

TEST_CASE("on paper a table of more than a page is broken, and a long list of contents has a page of its own") {
    Document document = sample::document();
    document.blocks.emplace_back(Heading{1, "Långt"});
    Table table = of_columns(2, "1");
    for (int i = 0; i < 50; ++i) table.rows.push_back(table.rows[0]);
    document.blocks.emplace_back(table);
    CHECK(write_html(document).find("<div class=\"table long\">") != std::string::npos);
    CHECK(write_html(document).find("<nav aria-label") != std::string::npos);
    for (int i = 0; i < 20; ++i) document.blocks.emplace_back(Heading{1, "Mer"});
    CHECK(write_html(document).find("<nav class=\"long\" aria-label") != std::string::npos);
}

TEST_CASE("on paper a table that needs it has a page that lies down, with the heading and the sentence before it") {
    Document document;
    document.blocks = {Heading{1, "Smal"},      of_columns(8, "1"),          Heading{1, "Bred"},
                       Paragraph{"Kort."},      of_columns(12, "10"),        of_columns(5, "12 345 678"),
                       Heading{1, "Tal"},       of_columns(7, "12 345 678"), Heading{1, "Mycket"},
                       of_columns(20, "12 345")};
    const std::string html = main_of(document);
    for (const std::string wanted :
         {"<h2 id=\"avsnitt-smal\">Smal</h2>\n<div class=\"table\">",
          "<h2 id=\"avsnitt-bred\" class=\"wide\">Bred</h2>\n<p class=\"wide\">Kort.</p>\n<div class=\"table wide\">",
          "<div class=\"table\">\n<div class=\"scroll\" role=\"group\" aria-label=\"Tabell\" tabindex=\"0\">\n<table "
          "id=\"t5\">",
          "<h2 id=\"avsnitt-tal\" class=\"wide\">Tal</h2>\n<div class=\"table wide\">",
          "<h2 id=\"avsnitt-mycket\" class=\"wide\">Mycket</h2>\n<div class=\"table wide very-wide\">"}) {
        CAPTURE(wanted);
        CHECK(html.find(wanted) != std::string::npos);
    }
}

TEST_CASE("what is not just before a wide table stays on an upright page") {
    Document document;
    document.blocks = {Heading{1, "A"}, of_columns(2, "1"), Paragraph{std::string(500, 'x')}, of_columns(12, "10"),
                       Paragraph{"Efter."}};
    const std::string html = main_of(document);
    CHECK(html.find("<h2 id=\"avsnitt-a\">") != std::string::npos);
    CHECK(html.find("<p>xxx") != std::string::npos);
    CHECK(html.find("<p>Efter.") != std::string::npos);
}

TEST_CASE("findings are a page to work through, the gravest first") {
    Findings findings;
    CHECK(read_html(write_findings_html(findings, "Årsbokslut 2023", Language::swedish))
              .text.find("Inget att anmärka.") != std::string::npos);
    findings.add("report.budget_missing", {{"year", "2024"}});
    findings.add("report.cannot_write", {{"file", "<script>"}}, Place{"a & b.se", 3, 7, "#KONTO <b>"});
    const HtmlFacts facts = read_html(write_findings_html(findings, "Årsbokslut 2023", Language::swedish));
    CHECK(facts.ids == std::vector<std::string>{"fynd-1", "fynd-2"});
    CHECK(facts.text.find("Fel (1)") < facts.text.find("Att förklara (1)"));
    CHECK(facts.text.find("a & b.se:3:7") != std::string::npos);
    CHECK(facts.text.find("#KONTO <b>") != std::string::npos);
    CHECK(std::count(facts.tags.begin(), facts.tags.end(), "script") == 0);
}

TEST_CASE("the file says its language, its encoding and its title") {
    const std::string html = write_html(document());
    CHECK(html.find("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n") == 0);
    CHECK(html.find("<title>Årsbokslut 2023 – Exempelförbundet</title>") != std::string::npos);
    Document english;
    english.language = Language::english;
    CHECK(write_html(english).find("<html lang=\"en\">") != std::string::npos);
    CHECK(write_html(english).find("<title>Accounts</title>") != std::string::npos);
}

TEST_CASE("tags nest, ids are unique and links lead somewhere") {
    Document twice = document();
    const Document once = document();
    twice.blocks.insert(twice.blocks.end(), once.blocks.begin(), once.blocks.end());
    const HtmlFacts facts = read_html(write_html(twice));
    CHECK(links_hold(facts));
    CHECK(std::count(facts.tags.begin(), facts.tags.end(), "table") == 4);
    // two rows with note 1, and the ways back; there is no note 2; two headings in the contents, with two tables each
    CHECK(facts.links.size() == 4 + 2 * 3);
}

TEST_CASE("the test's own reader refuses what is not well formed") {
    const auto* html =
        GENERATE("<p>", "<p></q>", "</p>", "<p class=x></p>", "<p>a & b</p>", "<p>></p>", "<p>&x;</p>", "<p");
    CHECK_THROWS(read_html(std::string("<!DOCTYPE html>\n") + html));
}

TEST_CASE("a unit's row leads to the unit's own note, or else to the note of the whole") {
    Document document;
    Table whole = income_statement();
    Table unit = income_statement();
    unit.unit = "Förbundskansli";
    Table unit_note = note();
    unit_note.unit = unit.unit;
    Table other = income_statement();
    other.unit = "Navet";
    document.blocks = {whole, unit, other, note(), unit_note};
    const HtmlFacts facts = read_html(write_html(document));
    CHECK(links_hold(facts));
    CHECK(facts.links == std::vector<std::string>{"#not-1", "#not-1-forbundskansli", "#not-1",
                                                  "#not-1-fran-resultatrakning", "#not-1-fran-resultatrakning-navet",
                                                  "#not-1-forbundskansli-fran-resultatrakning-forbundskansli"});
}

TEST_CASE("ids stay apart even when names collide") {
    Document document;
    for (const char* id : {"a", "a", "a-2", "A", "a/2", "", "/", "tabell"}) {
        Table table = note();
        table.id = id;
        document.blocks.emplace_back(table);
    }
    const HtmlFacts facts = read_html(write_html(document));
    CHECK(links_hold(facts));
    CHECK(facts.ids.size() == document.blocks.size());
}

TEST_CASE("a note of text only is a target too") {
    Document document;
    document.blocks = {income_statement(), Table{"not/1", "", "Not 1 Leasing", "", {}, {}, {}, {"Inga avtal."}}};
    CHECK(main_of(document).find("<p id=\"not-1\">Not 1 Leasing</p>\n<p class=\"remark\">Inga avtal.</p>") !=
          std::string::npos);
    CHECK(links_hold(read_html(write_html(document))));
}
