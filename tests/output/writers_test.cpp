// Proves: every format has every figure of a document, and no text in it is more than text.
#include "bokslut/output/writers.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "bokslut/core/csv.hpp"
#include "bokslut/core/error.hpp"
#include "bokslut/core/number_text.hpp"
#include "core/utf8.hpp"
#include "output/printed.hpp"
#include "tests/catch.hpp"
#include "tests/output/hostile.hpp"
#include "tests/output/html_reader.hpp"
#include "tests/output/sample.hpp"

using namespace sample;

namespace {

/// The cells of a Markdown line, by its bare pipes.
long pipes(const std::string& line) {
    long count = 0;
    bool escaped = false;
    for (const char c : line) {
        if (c == '|' && !escaped) ++count;
        escaped = c == '\\' && !escaped;
    }
    return count;
}

bool is_clean(const std::string& text) {
    const auto steers = [](char32_t code) { return bokslut::utf8::is_control(code) && code != '\n'; };
    const std::u32string codes = bokslut::utf8::decoded(text);
    return std::none_of(codes.begin(), codes.end(), steers) && bokslut::utf8::first_invalid(text) == std::string::npos;
}

std::string number(const Figure& figure, const std::string& format) {
    if (format == "csv")
        return std::to_string(figure.exact.ore()) + ';' + std::to_string(figure.shown) + ';' + figure.id;
    return number_text(figure.shown, 0, format == "text" ? NumberStyle::plain() : NumberStyle::typographic());
}

}  // namespace

TEST_CASE("the formats that can be written") {
    std::vector<std::string> names;
    for (const Format& format : available_formats()) {
        names.emplace_back(format.name);
        CHECK_FALSE(write_document(document(), format.name).empty());
    }
    std::vector<std::string> known;
    for (const Format& format : known_formats()) {
        known.emplace_back(format.name);
        const bool here = std::find(names.begin(), names.end(), format.name) != names.end();
        CHECK(here == format.needs.empty());
        if (!here) CHECK_THROWS_AS(write_document(document(), format.name), Error);
    }
    CHECK(known == std::vector<std::string>{"text", "markdown", "html", "csv", "json", "xlsx", "docx"});
    CHECK(write_document(document(), "text", {true}) == write_text(document(), {true}));
    CHECK(write_document(document(), "html") == write_html(document()));
    CHECK_THROWS_AS(write_document(document(), "pdf"), Error);
    CHECK_THROWS_AS(write_document(document(), ""), Error);
}

TEST_CASE("every format has every figure") {
    const std::string format = GENERATE("text", "markdown", "html", "csv");
    const std::string out = write_document(document(), format);
    for (const Block& block : document().blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        for (const Row& row : table->rows) {
            for (const Cell& cell : row.cells)
                CHECK(out.find(number(std::get<Figure>(cell), format)) != std::string::npos);
        }
    }
}

TEST_CASE("a row with more cells than columns is refused, one with fewer is not") {
    const std::string format = GENERATE("text", "markdown", "html", "csv");
    Document document;
    Table table = note();
    table.rows[1].cells.pop_back();
    document.blocks = {table};
    CHECK_NOTHROW(write_document(document, format));
    table.columns.clear();
    document.blocks = {table};
    CHECK_THROWS_AS(write_document(document, format), Error);
}

TEST_CASE("levels outside what can be shown are kept within it") {
    const std::string format = GENERATE("text", "markdown", "html");
    Document document;
    Table table = note();
    table.rows[1].level = -3;
    table.rows[2].level = 2000000000;
    document.blocks = {Heading{-5, "a"}, Heading{99, "b"}, table};
    CHECK(write_document(document, format).size() < 10000);
}

TEST_CASE("hostile texts: plain text is clean, line by line") {
    for (const std::string& text : hostile_texts()) {
        const std::string out = write_text(with_text_everywhere(text));
        CAPTURE(text.substr(0, 60));
        CHECK(is_clean(out));
        CHECK(out.find("-1 234") != std::string::npos);
        for (const std::string& line : lines_of(out)) CHECK((line.empty() || line.back() != ' '));
    }
}

TEST_CASE("hostile texts: Markdown keeps its cells and has no tags") {
    for (const std::string& text : hostile_texts()) {
        const std::string out = write_markdown(with_text_everywhere(text));
        CAPTURE(text.substr(0, 60));
        CHECK(is_clean(out));
        CHECK(out.find('<') == std::string::npos);
        const long cells = pipes(text.empty() ? "|:---|---:|---:|" : "|:---|---:|---:|---:|");
        for (const std::string& line : lines_of(out)) {
            if (line.rfind('|', 0) == 0) CHECK(pipes(line) == cells);
        }
    }
}

TEST_CASE("hostile texts: HTML has the same tags as for a harmless text") {
    const std::vector<std::string> tags = read_html(write_html(with_text_everywhere("x"))).tags;
    for (const std::string& text : hostile_texts()) {
        const std::string html = write_html(with_text_everywhere(text));
        CAPTURE(text.substr(0, 60));
        const HtmlFacts facts = read_html(html);
        CHECK(is_clean(html));
        CHECK(links_hold(facts));
        if (text.find_first_not_of(' ') != std::string::npos) CHECK(facts.tags == tags);
    }
    CHECK(read_html(write_html(with_text_everywhere("a < b & \"c\""))).text.find("a < b & \"c\"") != std::string::npos);
}

TEST_CASE("hostile texts: JSON is read as it was, on one line each") {
    for (const std::string& text : hostile_texts()) {
        const std::string out = write_json(with_text_everywhere(text));
        CAPTURE(text.substr(0, 60));
        CHECK(is_clean(out));
        const auto json = nlohmann::json::parse(out);
        const std::string line = output::one_line(text);
        CHECK(json["title"] == line);
        CHECK(json["blocks"][2]["rows"][1]["cells"][0]["text"] == line);
        CHECK(json["blocks"][2]["rows"][1]["cells"][1]["ore"] == -123400000);
    }
}

TEST_CASE("hostile texts: CSV has its eight cells, and none is a formula") {
    for (const std::string& text : hostile_texts()) {
        const std::string csv = write_csv(with_text_everywhere(text));
        CAPTURE(text.substr(0, 60));
        CHECK(is_clean(csv));
        Findings findings;
        const CsvTable read = read_csv(Source("x.csv", csv), findings);
        CHECK(findings.empty());
        REQUIRE(read.heading.size() == 8);
        REQUIRE(read.rows.size() == 2);
        CHECK(read.rows[1][4].text == "-123400000");
        CHECK(read.rows[1][5].text == "-1234");
        for (const CsvCell& cell : read.rows[0])
            CHECK((cell.text.empty() || std::string("=+@").find(cell.text[0]) == std::string::npos));
    }
}
