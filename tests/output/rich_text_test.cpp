// Proves: bold and italic type, links, line breaks, lists and quotations arrive in every format that is text, and
// whatever stands in them is text.
#include "output/rich_text.hpp"

#include <nlohmann/json.hpp>

#include "bokslut/output/writers.hpp"
#include "output/page_shape.hpp"
#include "tests/catch.hpp"
#include "tests/output/hostile.hpp"
#include "tests/output/html_reader.hpp"
#include "tests/output/sample.hpp"

using namespace sample;
TEST_CASE("rich text: plain text") {
    CHECK(write_text(rich()) ==
          "Titel\nFörbundet\n\n\nFörord\n══════\n\nSe x fet och sned eller båda på webben "
          "(https://exempel.se/a?b=1&c=2).\nNy rad\n\n• ett x\n• två\n  1. under\n  2. under två\n\n  mer om två\n\n│ "
          "citat "
          "x\n│\n│ mer citat\n\n7. sju\n1. ett igen\n\nSist.\n");
}

TEST_CASE("rich text: Markdown") {
    CHECK(
        write_markdown(rich()) ==
        "# Titel\n\nFörbundet\n\n## Förord\n\nSe **x fet** och *sned* eller ***båda*** på "
        "[webben](<https://exempel.se/a?b=1&c=2>).\\\nNy rad\n\n- ett x\n- två\n  1. under\n  2. under två\n\n  mer om "
        "två\n\n> citat x\n>\n> mer citat\n\n7. sju\n1) ett igen\n\nSist.\n");
}

TEST_CASE("rich text: HTML") {
    const std::string html = write_html(rich());
    const std::string main = html.substr(html.find("<main>"));
    CHECK(main ==
          "<main>\n<h2 id=\"avsnitt-forord\">Förord</h2>\n<p>Se <strong>x fet</strong> och <em>sned</em> eller "
          "<strong><em>båda</em></strong> på <a href=\"https://exempel.se/a?b=1&amp;c=2\">webben</a>.<br>\nNy rad</p>\n"
          "<ul>\n<li>ett x\n</li>\n<li>två\n<ol>\n<li>under\n</li>\n<li>under två\n</li>\n</ol>\n<p>mer om "
          "två</p>\n</li>\n</ul>\n<blockquote>\n<p>citat x</p>\n<p>mer citat</p>\n</blockquote>\n<ol "
          "start=\"7\">\n<li>sju\n"
          "</li>\n</ol>\n<ol>\n<li>ett igen\n</li>\n</ol>\n<p>Sist.</p>\n</main>\n</body>\n</html>\n");
}

TEST_CASE("rich text: JSON") {
    const auto json = nlohmann::json::parse(write_json(rich()));
    const auto& runs = json["blocks"][1]["runs"];
    CHECK(runs[1] == nlohmann::json{{"text", "x fet"}, {"strong", true}});
    CHECK(runs[5] == nlohmann::json{{"text", "båda"}, {"strong", true}, {"emphasis", true}});
    CHECK(runs[7]["link"] == "https://exempel.se/a?b=1&c=2");
    CHECK(runs[8]["text"] == ".\nNy rad");
    CHECK(json["blocks"][4]["within"] ==
          nlohmann::json::parse(
              R"([{"kind": "bullets", "begins": false}, {"kind": "numbers", "begins": true, "number": 1}])"));
    CHECK_FALSE(json["blocks"][11].contains("runs"));
}

TEST_CASE("rich text: runs are cleaned as one text") {
    const auto told = [](const std::vector<TextRun>& runs) {
        std::string out;
        for (const TextRun& run : output::printed_runs({"", runs})) out += "[" + run.text + "]";
        return out;
    };
    CHECK(told({{"  a "}, {" b ", true}, {" c  "}}) == "[a ][b ][c]");
    CHECK(told({{"\n a"}, {" \n\n ", true}, {" b\n"}}) == "[a][\n][b]");
    CHECK(told({{" "}, {"\n"}}) == "");
    CHECK(told({{"a\x1b[1m\tb\r"}}) == "[a [1m b]");
}

TEST_CASE("rich text: a link that is none of the web's is text alone in every format") {
    for (const char* address : {"javascript:alert(1)", "data:text/html,x", "file:///x", "\" onclick=\"x", "//x", " "}) {
        Document document = rich();
        std::get<Paragraph>(document.blocks[1]).runs[7].link = address;
        CAPTURE(address);
        for (const std::string& link : read_html(write_html(document)).links) CHECK(link.starts_with('#'));
        CHECK(write_markdown(document).find("](") == std::string::npos);
        CHECK(write_text(document).find("på webben.") != std::string::npos);
        CHECK_FALSE(nlohmann::json::parse(write_json(document))["blocks"][1]["runs"][7].contains("link"));
    }
}

TEST_CASE("rich text: an address ends no attribute and no bracket") {
    Document document = rich();
    std::get<Paragraph>(document.blocks[1]).runs[7].link = "https://x/\"><script>) \n](y)'å";
    const std::string address = "https://x/%22%3E%3Cscript%3E)%20%0A](y)%27%C3%A5";
    CHECK(read_html(write_html(document)).links.back() == address);
    CHECK(write_markdown(document).find("[webben](<" + address + ">)") != std::string::npos);
}

TEST_CASE("rich text: hostile texts have the same tags as a harmless one, and no control characters") {
    const std::vector<std::string> tags = read_html(write_html(rich())).tags;
    for (const std::string& text : hostile_texts()) {
        CAPTURE(text.substr(0, 60));
        if (text.find('\n') != std::string::npos) continue;  // in runs a line break is one
        CHECK(read_html(write_html(rich(text))).tags == tags);
        for (const std::string& out : {write_text(rich(text)), write_markdown(rich(text))}) {
            CHECK(out.find('\x1b') == std::string::npos);
            CHECK(out.find('\0') == std::string::npos);
        }
        const std::string markdown = write_markdown(rich(text));
        CHECK(markdown.find("<script") == std::string::npos);
        CHECK(markdown.find("[länk](javascript") == std::string::npos);  // "\\[länk\\](" is text
    }
}

TEST_CASE("a table's own heading for its labels stands where the measure stands else") {
    Table table{"text/x/1", "", "Styrelsen", "", {}, {{"Roll", "Roll", TableColumn::Align::left}}, {}, {}, "Namn"};
    table.rows = {{"Eva", RowKind::line, 0, "", {std::string("ordf.")}}};
    Document document;
    document.blocks = {table};
    CHECK(write_text(document).find("Namn  Roll") != std::string::npos);
    CHECK(write_text(document).find("Eva   ordf.") != std::string::npos);
    CHECK(write_markdown(document).find("| Namn | Roll |\n|:---|:---|\n| Eva | ordf. |") != std::string::npos);
    CHECK(write_html(document).find("<th scope=\"col\">Namn</th><th scope=\"col\">Roll</th>") != std::string::npos);
    CHECK(nlohmann::json::parse(write_json(document))["blocks"][0]["row_heading"] == "Namn");
}

TEST_CASE("a table of one column has its heading in plain text") {
    Table table{"text/x/1", "", "Styrelsen", "", {}, {}, {}, {}, "Namn"};
    table.rows = {{"Eva", RowKind::line, 0, "", {}}};
    Document document;
    document.blocks = {table};
    CHECK(write_text(document) == "Styrelsen\nNamn\n────\nEva\n");
}

TEST_CASE("every cell above a table has the rule under it, also one without a text") {
    CHECK(write_html(Document()).find("thead th, thead td { border-bottom") != std::string::npos);
}

TEST_CASE("the labels' own heading has room on the page") {
    Table table{"text/x/1", "", "", "", {}, {}, {}, {}, "Benämningslängd"};
    table.rows = {{"Eva", RowKind::line, 0, "", {}}};
    CHECK(output::least_width(table).label == 15);
}
