// Proves: a Word document has every figure of both examples in real tables, and no text in it is more than text.
#include <algorithm>
#include <set>

#include "bokslut/output/writers.hpp"
#include "tests/output/hostile.hpp"
#include "tests/output/office_reader.hpp"
#include "tests/output/sample.hpp"
#include "tests/output/walk.hpp"

using namespace walk;

namespace {

struct Word {
    office::Parts parts;
    pugi::xml_document body, footnotes;

    explicit Word(const std::string& bytes) : parts(office::unzipped(bytes)) {
        for (const auto& [name, content] : parts) {
            pugi::xml_document any;
            office::load(any, content);
        }
        office::load(body, parts.at("word/document.xml"));
        office::load(footnotes, parts.at("word/footnotes.xml"));
    }
};

std::vector<ReadRow> rows_of(const pugi::xml_node& table) {
    std::vector<ReadRow> rows;
    for (const pugi::xml_node& tr : table.children("w:tr")) {
        if (tr.child("w:trPr").child("w:tblHeader")) continue;
        ReadRow row;
        for (const pugi::xml_node& tc : tr.children("w:tc")) row.cells.push_back(office::text_of(tc, "w:t"));
        row.label = row.cells.front();
        row.cells.erase(row.cells.begin());
        if (!row.cells.empty()) rows.push_back(std::move(row));
    }
    return rows;
}

std::string elements(const pugi::xml_node& node) {
    std::string names;
    for (const pugi::xml_node& child : node.children())
        if (child.type() == pugi::node_element) names += std::string(child.name()) + "(" + elements(child) + ")";
    return names;
}

}  // namespace

TEST_CASE("walk: Word") {
    const Document document = example(GENERATE(0, 1, 2, 3));
    const Word word(write_docx(document));
    std::vector<const Table*> tables = tables_of(document);
    std::size_t remarks = 0;
    for (const Table* table : tables) remarks += table->remarks.size();
    std::erase_if(tables, [](const Table* table) { return table->columns.empty() && table->rows.empty(); });
    const auto read = word.body.select_nodes("//w:tbl");
    REQUIRE(read.size() == tables.size());
    for (std::size_t t = 0; t < tables.size(); ++t) {
        std::vector<ReadRow> rows = rows_of(read[t].node());
        for (ReadRow& row : rows)
            if (tables[t]->has_notes()) row.cells.pop_back();
        CAPTURE(tables[t]->title);
        CHECK(rows == expected(*tables[t], NumberStyle::typographic()));
    }
    CHECK(word.footnotes.select_nodes("//w:footnote[not(@w:type)]").size() == remarks);
    CHECK(word.body.select_nodes("//w:footnoteReference").size() == remarks);
    // Two marks that touch would be read as one number.
    CHECK(word.body.select_nodes("//w:r[w:footnoteReference]/following-sibling::*[1][w:footnoteReference]").empty());
}

TEST_CASE("a Word document has headings, captions, header rows, its language and links to notes") {
    const Word word(write_docx(sample::document()));
    CHECK(office::text_of(word.body.select_node("//w:p[w:pPr/w:pStyle/@w:val='Heading1']").node(), "w:t") ==
          "Räkenskaper");
    CHECK(word.body.select_nodes("//w:p[w:pPr/w:pStyle/@w:val='Caption']").size() == 2);
    for (const auto& table : word.body.select_nodes("//w:tbl")) {
        CHECK(table.node().child("w:tr").child("w:trPr").child("w:tblHeader"));
        CHECK(table.node().child("w:tblPr").child("w:tblStyle").attribute("w:val").value() ==
              std::string("BokslutTabell"));
        CHECK(table.node().child("w:tblPr").child("w:tblCaption"));
    }
    CHECK(word.parts.at("word/styles.xml").find("<w:lang w:val=\"sv-SE\"") != std::string::npos);
    std::set<std::string> bookmarks;
    for (const auto& mark : word.body.select_nodes("//w:bookmarkStart"))
        bookmarks.insert(mark.node().attribute("w:name").value());
    const auto links = word.body.select_nodes("//w:hyperlink");
    CHECK(links.size() == 1);
    for (const auto& link : links) CHECK(bookmarks.contains(link.node().attribute("w:anchor").value()));
    Document english = sample::document();
    english.language = Language::english;
    CHECK(Word(write_docx(english)).parts.at("word/styles.xml").find("<w:lang w:val=\"en-GB\"") != std::string::npos);
}

namespace {

Table of_large_amounts(std::size_t columns) {
    Table table = sample::note();
    table.columns.assign(columns, {"k", "Kolumn"});
    for (Row& row : table.rows)
        if (!row.cells.empty()) row.cells.assign(columns, sample::tkr("f", -123'456'789));
    return table;
}

/// The width of the column, and what a number of large digits takes there: half its size each, and its blanks.
void check_numbers_have_room(const pugi::xml_node& table) {
    for (const auto& cell : table.select_nodes(".//w:tc[w:p/w:pPr/w:pStyle[starts-with(@w:val, 'BokslutTal')]]")) {
        const bool small =
            std::string(cell.node().select_node(".//w:pStyle").node().attribute("w:val").value()) == "BokslutTalSmal";
        const std::string text = sample::visible(office::text_of(cell.node(), "w:t"));
        if (cell.node().parent().child("w:trPr").child("w:tblHeader") || text.find(' ') != std::string::npos)
            continue;  // words, which may be wrapped
        const auto blanks = std::count(text.begin(), text.end(), '~');
        const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }) - blanks;
        const int size = small ? 150 : 180, room = cell.node().child("w:tcPr").child("w:tcW").attribute("w:w").as_int();
        CHECK(room >= 140 + digits * size * 584 / 1000 + blanks * size * 278 / 1000);
    }
}

}  // namespace

TEST_CASE("a wide table, with its heading, stands in a section that lies down; before and after, pages stand up") {
    Document document = sample::document();
    document.blocks.emplace_back(Heading{1, "Bred"});
    document.blocks.emplace_back(of_large_amounts(10));
    document.blocks.emplace_back(Paragraph{"Efter."});
    document.blocks.emplace_back(of_large_amounts(30));
    const Word word(write_docx(document));
    const auto sections = word.body.select_nodes("//w:sectPr");
    REQUIRE(sections.size() == 3);
    const std::vector<std::string> expected = {"", "landscape", "landscape"};
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const pugi::xml_node section = sections[i].node(), size = section.child("w:pgSz");
        CAPTURE(i);
        CHECK(size.attribute("w:orient").value() == expected[i]);
        CHECK((size.attribute("w:w").as_int() > size.attribute("w:h").as_int()) == (expected[i] == "landscape"));
        CHECK(section.child("w:headerReference"));
        CHECK(section.child("w:footerReference"));
    }
    CHECK(office::text_of(sections[0].node().parent().parent().next_sibling(), "w:t") == "Bred");
    CHECK(word.parts.contains("word/header2.xml"));
}

TEST_CASE("the pages after a wide table stand up again") {
    Document document = sample::document();
    document.blocks.insert(document.blocks.begin(), of_large_amounts(10));
    const auto sections = Word(write_docx(document)).body.select_nodes("//w:sectPr/w:pgSz/@w:w");
    REQUIRE(sections.size() == 2);
    CHECK(sections[0].attribute().as_int() == 16838);
    CHECK(sections[1].attribute().as_int() == 11906);
}

TEST_CASE("no number of a Word table is broken, and a table is as wide as its columns and no wider than its page") {
    Document document;
    for (const std::size_t columns : {1U, 4U, 6U, 9U, 10U, 12U, 16U, 22U})
        document.blocks.emplace_back(of_large_amounts(columns));
    for (const Document& one : {document, example(0), example(2)}) {
        const Word word(write_docx(one));
        for (const auto& table : word.body.select_nodes("//w:tbl")) {
            check_numbers_have_room(table.node());
            int width = 0;
            for (const auto& column : table.node().child("w:tblGrid").children())
                width += column.attribute("w:w").as_int();
            CHECK(width == table.node().child("w:tblPr").child("w:tblW").attribute("w:w").as_int());
            const auto page = table.node().select_node("following::w:sectPr/w:pgSz").node();
            CHECK(width <= page.attribute("w:w").as_int() - 2 * 1134);
        }
    }
}

TEST_CASE("a Word document of several headings begins with a list of them, which Word fills with page numbers") {
    const Document document = example(0);
    const Word word(write_docx(document));
    std::set<std::string> bookmarks;
    for (const auto& mark : word.body.select_nodes("//w:bookmarkStart"))
        CHECK(bookmarks.insert(mark.node().attribute("w:name").value()).second);
    std::vector<std::string> headings, listed;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block)) headings.push_back(heading->text);
    for (const auto& link : word.body.select_nodes("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]/w:hyperlink")) {
        listed.push_back(office::text_of(link.node(), "w:t"));
        CHECK(bookmarks.contains(link.node().attribute("w:anchor").value()));
    }
    CHECK(listed == headings);
    for (const char* type : {"begin", "separate", "end"})
        CHECK(word.body.select_nodes(("//w:fldChar[@w:fldCharType='" + std::string(type) + "']").c_str()).size() ==
              headings.size() + 1);
    CHECK(word.parts.at("word/settings.xml").find("<w:updateFields w:val=\"true\"/>") != std::string::npos);
    const Word small(write_docx(sample::document()));
    CHECK(small.body.select_nodes("//w:fldChar").empty());
    CHECK(small.parts.at("word/settings.xml").find("updateFields") == std::string::npos);
}

TEST_CASE("every style that the document uses is there, so that it can be restyled") {
    const Word word(write_docx(example(0)));
    pugi::xml_document styles;
    office::load(styles, word.parts.at("word/styles.xml"));
    std::set<std::string> known;
    for (const auto& style : styles.select_nodes("//w:style"))
        known.insert(style.node().attribute("w:styleId").value());
    const Word texts(write_docx(sample::rich()));
    for (const char* part : {"word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml", ""}) {
        pugi::xml_document xml;
        office::load(xml, *part ? word.parts.at(part) : texts.parts.at("word/document.xml"));
        for (const auto& use : xml.select_nodes("//w:pStyle | //w:rStyle | //w:tblStyle"))
            CHECK(known.contains(use.node().attribute("w:val").value()));
    }
}

TEST_CASE("the same document gives the same bytes, dated 1980") {
    const std::string bytes = write_docx(sample::document());
    CHECK(bytes == write_docx(sample::document()));
    CHECK(bytes.substr(10, 4) == std::string("\0\0\x21\0", 4));  // DOS time and date of the first part
}

namespace {

/// But what keeps a table on one page, and how its page lies, which depend on how long the texts are.
std::string elements_anywhere(const Word& word) {
    std::string all = elements(word.body);
    for (const std::string page : {"w:keepNext()", "w:sectPr(w:headerReference()w:footerReference()w:pgSz()w:pgMar())"})
        for (std::size_t at = all.find(page); at != std::string::npos; at = all.find(page)) all.erase(at, page.size());
    return all;
}

}  // namespace

TEST_CASE("hostile texts: Word has the same elements as for a harmless text, and the text itself") {
    const std::string harmless = elements_anywhere(Word(write_docx(sample::with_text_everywhere("x"))));
    for (const std::string& text : sample::hostile_texts()) {
        CAPTURE(text.substr(0, 60));
        const Word word(write_docx(sample::with_text_everywhere(text)));
        if (text.find_first_not_of(' ') == std::string::npos) continue;
        CHECK(elements_anywhere(word) == harmless);
    }
    const Word word(write_docx(sample::with_text_everywhere("a < b & \"c\" ]]>")));
    CHECK(office::text_of(word.body, "w:t").find("a < b & \"c\" ]]>") != std::string::npos);
}

TEST_CASE("own texts arrive in Word with their looks, lists and links") {
    const Word word(write_docx(sample::rich()));
    const auto text_at = [&word](const char* path) {
        return office::text_of(word.body.select_node(path).node(), "w:t");
    };
    CHECK(text_at("//w:r[w:rPr/w:b and not(w:rPr/w:i)]") == "x fet");
    CHECK(text_at("//w:r[w:rPr/w:i and not(w:rPr/w:b)]") == "sned");
    CHECK(text_at("//w:r[w:rPr/w:i and w:rPr/w:b]") == "båda");
    CHECK(word.body.select_nodes("//w:br").size() == 1);
    const pugi::xml_node link = word.body.select_node("//w:hyperlink[@r:id]").node();
    CHECK(office::text_of(link, "w:t") == "webben");
    pugi::xml_document relations, numbering;
    office::load(relations, word.parts.at("word/_rels/document.xml.rels"));
    office::load(numbering, word.parts.at("word/numbering.xml"));
    const std::string id = link.attribute("r:id").value();
    const auto relation = relations.select_node(("//Relationship[@Id='" + id + "']").c_str()).node();
    CHECK(relation.attribute("Target").value() == std::string("https://exempel.se/a?b=1&c=2"));
    CHECK(relation.attribute("TargetMode").value() == std::string("External"));
    // Two bulleted items; three numbered lists, each of its own numbering with its own start.
    std::set<std::string> lists;
    for (const auto& use : word.body.select_nodes("//w:numId")) {
        const std::string list = use.node().attribute("w:val").value();
        lists.insert(list);
        CHECK(numbering.select_nodes(("//w:num[@w:numId='" + list + "']").c_str()).size() == 1);
    }
    CHECK(lists.size() == 4);
    CHECK(word.body.select_nodes("//w:numId[@w:val='1']").size() == 2);
    CHECK(numbering.select_nodes("//w:startOverride[@w:val='7']").size() == 1);
    CHECK(word.body.select_nodes("//w:p[w:pPr/w:pStyle/@w:val='Quote']").size() == 2);
}

TEST_CASE("own texts: whatever stands in them, Word has the same elements, and no link of another kind") {
    const std::string harmless = elements(Word(write_docx(sample::rich())).body);
    for (const std::string& text : sample::hostile_texts()) {
        CAPTURE(text.substr(0, 60));
        if (text.find('\n') != std::string::npos) continue;  // in runs a line break is one
        CHECK(elements(Word(write_docx(sample::rich(text))).body) == harmless);
    }
    for (const char* address : {"javascript:alert(1)", "file:///x", "\"/><x", "\\\\server\\x"}) {
        Document document = sample::rich();
        std::get<Paragraph>(document.blocks[1]).runs[7].link = address;
        CHECK(Word(write_docx(document)).parts.at("word/_rels/document.xml.rels").find("External") ==
              std::string::npos);
    }
}
