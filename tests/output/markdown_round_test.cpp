// Proves: whatever stands in an own text, every format of it is well formed, and the Markdown that is written reads
// back as the same text.
#include <rapidcheck.h>

#include "bokslut/core/source.hpp"
#include "bokslut/output/writers.hpp"
#include "output/rich_text.hpp"
#include "report/markdown.hpp"
#include "tests/catch.hpp"
#include "tests/output/html_reader.hpp"
#include "tests/output/sample.hpp"

using namespace sample;

namespace {

/// Pieces that mean something to Markdown, HTML or nobody, in any order.
std::string any_text() {
    static const std::vector<std::string> pieces = {"ord",
                                                    "å ä",
                                                    " ",
                                                    " ",
                                                    "\n",
                                                    "\n",
                                                    "\n\n",
                                                    "\n\n",
                                                    "  \n",
                                                    "\\\n",
                                                    "*",
                                                    "**",
                                                    "***",
                                                    "_",
                                                    "__",
                                                    "- ",
                                                    "* ",
                                                    "1. ",
                                                    "7) ",
                                                    "> ",
                                                    "    ",
                                                    "# ",
                                                    "### ",
                                                    "===",
                                                    "---",
                                                    "|",
                                                    "| a | b |\n|---|--:|\n| c | d |\n",
                                                    "`",
                                                    "```\n",
                                                    "<b>",
                                                    "</b>",
                                                    "<!--",
                                                    "-->",
                                                    "<br>",
                                                    "&amp;",
                                                    "&#0;",
                                                    "&x;",
                                                    "[",
                                                    "](",
                                                    ")",
                                                    "![",
                                                    "https://x.se/å",
                                                    "javascript:x",
                                                    "<https://y.se>",
                                                    "a@b.se",
                                                    "\\",
                                                    "{{",
                                                    "}}",
                                                    "[^1]",
                                                    "\t",
                                                    std::string(1, '\0'),
                                                    "\x1b[31m",
                                                    "\u202E",
                                                    "😀",
                                                    "12",
                                                    ".",
                                                    "!",
                                                    "\"",
                                                    "'",
                                                    "]]>",
                                                    "[a](https://z.se \"t\")"};
    const auto chosen = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()));
    std::string text;
    for (const std::size_t i : chosen) text += pieces[i];
    return text;
}

Document read(const std::string& text) {
    Findings findings;
    Document document{"Titel", "", Language::swedish, RoundingPolicy::independent, {}};
    document.blocks = read_markdown(text, Source("x.md", text), findings);
    return document;
}

/// Its paragraphs, as what stands in them is printed.
std::vector<std::string> said(const Document& document) {
    std::vector<std::string> lines;
    for (const Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            Paragraph without_links = *paragraph;  // a bare address may end elsewhere among escaped characters
            for (TextRun& run : without_links.runs) run.link.clear();
            for (const std::string& line : output::plain_lines(without_links))
                if (!line.empty()) lines.push_back(line);
        }
    return lines;
}

}  // namespace

TEST_CASE("own texts: any text is well formed in every format, with links to the web alone") {
    CHECK(rc::check("any text", [] {
        const Document document = read(any_text());
        for (const Block& block : document.blocks)
            if (const auto* paragraph = std::get_if<Paragraph>(&block); paragraph && !paragraph->runs.empty()) {
                std::string whole;
                for (const TextRun& run : paragraph->runs) whole += run.text;
                RC_ASSERT(whole == paragraph->text);
            }
        const HtmlFacts facts = read_html(write_html(document));
        for (const std::string& link : facts.links)
            RC_ASSERT(link.starts_with('#') || link.starts_with("http") || link.starts_with("mailto:"));
        for (const Format& format : available_formats()) RC_ASSERT(!write_document(document, format.name).empty());
    }));
}

TEST_CASE("own texts: a link behind an exclamation mark is no image") {
    const Document linked = read("ord<!--a@b.se");
    CHECK(said(read(write_markdown(linked))).back() == said(linked).back());
}

TEST_CASE("own texts: the Markdown that is written reads back as the same text") {
    CHECK(rc::check("any text", [] {
        const std::string text = any_text();
        RC_PRE(text.find('|') == std::string::npos);  // tables have titles, which are paragraphs there
        const Document document = read(text);
        std::string markdown = write_markdown(document);
        markdown.erase(0, markdown.find('\n'));  // the title
        RC_ASSERT(said(read(markdown)) == said(document));
    }));
}
