// Proves: lists of own texts have the same marks in every format, whatever their items begin with or hold.
#include "bokslut/core/source.hpp"
#include "bokslut/output/writers.hpp"
#include "report/markdown.hpp"
#include "tests/catch.hpp"
#include "tests/output/office_reader.hpp"
#include "tests/output/sample.hpp"

using namespace sample;

namespace {

Document read(const std::string& text) {
    Findings findings;
    const Source source("a.md", text);
    return {"", "", Language::swedish, RoundingPolicy::independent, read_markdown(text, source, findings)};
}

/// Each paragraph with the mark that Word counts for it.
std::vector<std::string> word_lines(const Document& document) {
    const office::Parts parts = office::unzipped(write_docx(document));
    pugi::xml_document body, numbering;
    office::load(body, parts.at("word/document.xml"));
    office::load(numbering, parts.at("word/numbering.xml"));
    std::map<std::string, int> count;
    std::vector<std::string> lines;
    for (const auto& found : body.select_nodes("/w:document/w:body/w:p[w:pPr/w:pStyle[@w:val='ListParagraph' or "
                                               "@w:val='Quote']]")) {
        const std::string list = found.node().select_node("w:pPr/w:numPr/w:numId/@w:val").attribute().value();
        std::string mark = list.empty() ? "" : "• ";
        if (list.size() > 0 && list != "1") {
            const auto start = numbering.select_node(("//w:num[@w:numId='" + list + "']//w:startOverride").c_str());
            mark = std::to_string(start.node().attribute("w:val").as_int() + count[list]++) + ". ";
        }
        lines.push_back(mark + office::text_of(found.node(), "w:t"));
    }
    return lines;
}

const std::string table_within = "1. ett\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n\n   efter\n2. två\n";

}  // namespace

TEST_CASE("lists: Word loses no mark of an item that begins with a quotation or a list") {
    using Lines = std::vector<std::string>;
    CHECK(word_lines(read("1. första\n2. andra\n3. > citat\n4. fjärde\n")) ==
          Lines{"1. första", "2. andra", "3. citat", "4. fjärde"});
    CHECK(word_lines(read("1. - punkt\n2. andra\n3. tredje\n")) == Lines{"1. ", "• punkt", "2. andra", "3. tredje"});
    CHECK(word_lines(read("- > punkt\n- två\n")) == Lines{"• punkt", "• två"});
    CHECK(word_lines(read("- x\n  1. a\n\n> 2. b\n")) == Lines{"• x", "1. a", "2. b"});
}

TEST_CASE("lists: what stands after a table in an item begins no other item") {
    const Document document = read(table_within);
    CHECK(word_lines(document) == std::vector<std::string>{"1. ett", "efter", "2. två"});
    const std::string html = write_html(document);
    CHECK(html.find("<ol>\n<li style=\"list-style: none\">efter\n</li>\n<li>två\n</li>\n</ol>") != std::string::npos);
    CHECK(write_markdown(document).ends_with("\n\nefter\n\n2. två\n"));
    CHECK(write_text(document).ends_with("\n   efter\n2. två\n"));
}

TEST_CASE("lists: the number of an item that begins with a table stands behind it") {
    const Document document = read("1. | a | b |\n   |---|---|\n   | 1 | 2 |\n\n   efter\n2. två\n");
    CHECK(word_lines(document) == std::vector<std::string>{"1. efter", "2. två"});
    CHECK(write_text(document).ends_with("\n1. efter\n2. två\n"));
}

TEST_CASE("lists: Markdown makes no code of what stands after a table in deep lists") {
    const Document document =
        read("- a\n  1. b\n\n     | a | b |\n     |---|---|\n     | 1 | 2 |\n\n     efter\n  2. två\n\n     mer\n");
    const std::string written = write_markdown(document);
    CHECK(written.ends_with("\n\nefter\n\n2. två\n\n   mer\n"));
}
