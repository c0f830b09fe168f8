// Proves: own texts become blocks as they are written, and what a report cannot show is told with its place.
#include "report/markdown.hpp"

#include <fmt/format.h>

#include "report/entity.hpp"
#include "report/safe_link.hpp"
#include "tests/catch.hpp"

using namespace bokslut;

namespace {

std::string told_run(const TextRun& run) {
    std::string text = run.text;
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n')) text.replace(at, 1, "⏎");
    if (run.emphasis) text = "/" + text + "/";
    if (run.strong) text = "*" + text + "*";
    return run.link.empty() ? text : fmt::format("{}<{}>", text, run.link);
}

std::string told(const Enclosure& enclosure) {
    const std::string mark = enclosure.kind == Enclosure::Kind::quote     ? ">"
                             : enclosure.kind == Enclosure::Kind::bullets ? "-"
                                                                          : fmt::format("{}.", enclosure.number);
    return enclosure.begins ? mark : "(" + mark + ")";
}

struct Told {
    std::string operator()(const Heading& heading) const { return fmt::format("h{} {}", heading.level, heading.text); }
    std::string operator()(const Paragraph& paragraph) const {
        std::string out, whole;
        for (const Enclosure& enclosure : paragraph.within) out += told(enclosure) + " ";
        for (const TextRun& run : paragraph.runs) whole += run.text;
        if (!paragraph.runs.empty()) CHECK(whole == paragraph.text);
        if (paragraph.runs.empty()) return out + paragraph.text;
        for (const TextRun& run : paragraph.runs) out += told_run(run);
        return out;
    }
    std::string operator()(const Table& table) const {
        std::string out = "[" + table.row_heading;
        for (const TableColumn& column : table.columns)
            out += fmt::format("|{}{}", column.heading, column.align == TableColumn::Align::right ? ":" : "");
        for (const Row& row : table.rows) {
            out += "; " + row.label;
            for (const Cell& cell : row.cells)
                out += "|" + (std::holds_alternative<std::string>(cell) ? std::get<std::string>(cell) : "");
        }
        return out + "]";
    }
    std::string operator()(const Diagram&) const { return "diagram"; }
};

std::string read(const std::string& text, Findings& findings) {
    std::string out;
    for (const Block& block : read_markdown(text, Source("forord.md", text), findings))
        out += (out.empty() ? "" : "\n") + std::visit(Told(), block);
    return out;
}

}  // namespace

TEST_CASE("Markdown as an ekonom writes it becomes what it says") {
    const auto [text, blocks] = GENERATE(table<std::string, std::string>({
        {"# Förord\n\nEtt stycke\npå två rader.\n\nEtt till.", "h1 Förord\nEtt stycke på två rader.\nEtt till."},
        {"Rubrik\n======\n\nUnder\n---\n\n### Tredje ###", "h1 Rubrik\nh2 Under\nh3 Tredje"},
        {"Här **står** det *snett* och ***både***.", "Här *står* det /snett/ och */både/*."},
        {"__Fet__ och _sned_, inte snake_case_ord, 2*3*4", "*Fet* och /sned/, inte snake_case_ord, 2/3/4"},
        {"En rad  \noch nästa\\\noch en till<br>sist", "En rad⏎och nästa⏎och en till⏎sist"},
        {"- ett\n- två\n  - två a\n  - två b\n- tre", "- ett\n- två\n(-) - två a\n(-) - två b\n- tre"},
        {"3. tre\n4. fyra\n   1. under\n\n   Mer om fyra.", "3. tre\n4. fyra\n(4.) 1. under\n(4.) Mer om fyra."},
        {"* a\n\n  andra stycket\n* b", "- a\n(-) andra stycket\n- b"},
        {"> Citat\n> på två rader\n>\n> och ett stycke\n\n> - i lista",
         "> Citat på två rader\n(>) och ett stycke\n> - i lista"},
        {"Se [webben](https://exempel.se/a?b=1&c=2) och <info@exempel.se>.",
         "Se webben<https://exempel.se/a?b=1&c=2> och info@exempel.se<mailto:info@exempel.se>."},
        {"Bar adress https://exempel.se.", "Bar adress https://exempel.se<https://exempel.se>."},
        {"[text][a]\n\n[a]: https://exempel.se", "text<https://exempel.se>"},
        {"# Se [oss](https://exempel.se)", "h1 Se oss (https://exempel.se)"},
        {"| Namn | Roll | Belopp |\n|---|:--:|---:|\n| **Eva** | ordförande | 12 tkr |\n| Bo \\| Co | | 3 |",
         "[Namn|Roll|Belopp:; Eva|ordförande|12 tkr; Bo | Co||3]"},
        {"| År | Antal |\n|---|---|\n| 2023 | 1 200 |\n| 2022 | −3,5 % |", "[År|Antal:; 2023|1 200; 2022|−3,5 %]"},
        {"| a | b |\n|-|:-:|\n| x | y |", "[a|b; x|y]"},
        {"text\n| a | b |\n|---|---|\n| x | y |\n| c | d |\n|---|---|", "text\n[a|b; x|y; c|d; ---|---]"},
        {"> text\n> | a | b |\n> |-|-|\n> | x | y |\n>\n> mer", "> text\n[a|b; x|y]\n(>) mer"},
        {"a | b\n- | --\nx | y", "[a|b; x|y]"},
        {"| Ensam |\n|---|\n| a |", "[Ensam; a]"},
        {"a &amp; b &auml;&#228;&#xE4; &okänd; &#0; \\*inte snett\\*", "a & b äää &okänd; \uFFFD *inte snett*"},
        {"    Indraget är inget särskilt.", "Indraget är inget särskilt."},
        {"> # Rubrik i citat", "> *Rubrik i citat*"},
        {"1. a\n\n\n1) b", "1. a\n1. b"},
        {"- \n- b", "- b"},
        {"", ""},
        {"\n \n", ""},
    }));
    Findings findings;
    CAPTURE(text);
    CHECK(read(text, findings) == blocks);
    INFO(findings_message(findings));
    CHECK(findings.empty());
}

TEST_CASE("what texts cannot show is told with its line, and the text is kept") {
    const auto [text, blocks, code, line] = GENERATE(table<std::string, std::string, std::string, int>({
        {"a\n\n![Bild av huset](hus.png)", "a\nBild av huset", "report.text_image", 3},
        {"a\n\n![](hus.png)\n", "a", "report.text_image", 3},
        {"a\nb <span>c</span>", "a b <span>c</span>", "report.text_html", 2},
        {"a\n\n<div onclick=\"x\">\nb</div>\n\nc", "a\n<div onclick=\"x\">⏎b</div>⏎\nc", "report.text_html", 3},
        {"a\n\n<!-- att göra -->", "a\n<!-- att göra -->⏎", "report.text_html", 3},
        {"a\n\n```\nkod *x*\n```", "a\nkod *x*⏎", "report.text_code", 4},
        {"a\n\nb `kod` c", "a\nb kod c", "report.text_code", 3},
        {"a\n\nb [c](javascript:alert(1))", "a\nb c", "report.text_link", 3},
        {"a\n\n[c](JaVaScRiPt:x) d", "a\nc d", "report.text_link", 3},
        {"[c](data:text/html,x)", "c", "report.text_link", 1},
        {"[c](bilaga.pdf)", "c", "report.text_link", 1},
        {"[c](//exempel.se)", "c", "report.text_link", 1},
        {"[c](&#106;avascript:x)", "c", "report.text_link", 1},
        {"a\n\nb\n\n---\n\nc", "a\nb\nc", "report.text_rule", 5},
        {"| a | b |\n|-|-|\n| x | y | z |\n", "[a|b; x|y]", "report.text_cells", 3},
        {"text\n| a | b |\n|-|-|\n| x | y |\n\n`kod`\n", "text\n[a|b; x|y]\nkod", "report.text_code", 6},
        {"Rubrik\n------\n\na\n\n---\n", "h2 Rubrik\na", "report.text_rule", 6},
        {"Rubrik\n------\n\n---\n", "h2 Rubrik", "report.text_rule", 4},
        {"# Rubrik\n---\n", "h1 Rubrik", "report.text_rule", 2},
        {"---\ntitel: x\n---\n\na", "h2 titel: x\na", "report.text_rule", 1},
    }));
    Findings findings;
    CAPTURE(text);
    CHECK(read(text, findings) == blocks);
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all().front().code == code);
    CHECK(findings.all().front().place.line == line);
    CHECK(findings.all().front().place.file == "forord.md");
    CHECK_FALSE(finding_remedy(findings.all().front()).empty());
}

TEST_CASE("an address is plain ASCII that ends no attribute, or is none") {
    CHECK(safe_link("https://exempel.se/å \"<x>'") == "https://exempel.se/%C3%A5%20%22%3Cx%3E%27");
    CHECK(safe_link("HTTP://x") == "HTTP://x");
    CHECK(safe_link("mailto:a@b.se?subject=x") == "mailto:a@b.se?subject=x");
    CHECK(safe_link(std::string("https://x\n\0\x1b", 12)) == "https://x%0A%00%1B");
    for (const char* none : {"", "https://", "mailto:", "javascript:x", " https://x", "ftp://x", "file:///etc", "x"})
        CHECK_FALSE(safe_link(none));
}

TEST_CASE("entities are the characters they name, or stay") {
    CHECK(entity_text("&Aring;") == "Å");
    CHECK(entity_text("&#xD800;") == "\uFFFD");
    CHECK(entity_text("&#99999999999;") == "\uFFFD");
    CHECK(entity_text("&nej;") == "&nej;");
}
