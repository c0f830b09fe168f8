#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <pugixml.hpp>
#include <utility>

#include "bokslut/output/writers.hpp"
#include "output/docx/package.hpp"
#include "output/docx/paragraphs.hpp"
#include "output/docx/parts.hpp"
#include "output/docx/xml.hpp"
#include "output/note_tables.hpp"
#include "output/optional.hpp"
#include "output/page_shape.hpp"
#include "output/printed.hpp"

namespace bokslut {

namespace {

using namespace output;
// Twentieths of a point. A4 with margins of 2 cm, and the widest page that Word takes.
constexpr int a4_short = 11906, a4_long = 16838, page_margin = 1134, widest_page = 31680;

void run(Node parent, std::string_view text, const char* style = nullptr) {
    const std::string line = printed(text);
    if (line.empty()) return;
    Node r = add(parent, "w:r");
    if (style != nullptr) add(add(r, "w:rPr"), "w:rStyle", "w:val", style);
    Node t = add(r, "w:t", "xml:space", "preserve");
    t.append_child(pugi::node_pcdata).set_value(line.c_str());
}

/// A number that Word counts: PAGE, NUMPAGES.
void field(Node parent, const char* code) {
    Node simple = add(parent, "w:fldSimple", "w:instr", code);
    run(simple, "1");
}

/// A part of a field that spans paragraphs: "begin", "separate", "end".
Node field_mark(Node parent, const char* type) {
    return add(add(parent, "w:r"), "w:fldChar", "w:fldCharType", type);
}

void field_begin(Node parent, const std::string& code) {
    field_mark(parent, "begin");
    add(add(parent, "w:r"), "w:instrText", "xml:space", "preserve")
        .append_child(pugi::node_pcdata)
        .set_value(code.c_str());
    field_mark(parent, "separate");
}

/// The footnotes, which are a part of their own.
class Footnotes {
public:
    Footnotes() : root_(root_of(document_, "w:footnotes")) {
        separator("-1", "separator", "w:separator");
        separator("0", "continuationSeparator", "w:continuationSeparator");
    }

    /// A footnote, and the mark in `parent` that leads to it.
    void add_note(Node parent, std::string_view text) {
        const std::string id = std::to_string(++count_);
        Node r = add(parent, "w:r");
        add(add(r, "w:rPr"), "w:rStyle", "w:val", "FootnoteReference");
        add(r, "w:footnoteReference", "w:id", id);
        Node p = paragraph(add(root_, "w:footnote", "w:id", id), "FootnoteText");
        Node mark = add(p, "w:r");
        add(add(mark, "w:rPr"), "w:rStyle", "w:val", "FootnoteReference");
        add(mark, "w:footnoteRef");
        Node blank = add(add(p, "w:r"), "w:t", "xml:space", "preserve");
        blank.append_child(pugi::node_pcdata).set_value(" ");
        run(p, text);
    }

    std::string xml() const { return xml_of(document_); }

private:
    void separator(const char* id, const char* type, const char* element) {
        Node note = add(root_, "w:footnote", "w:type", type);
        note.append_attribute("w:id") = id;
        add(add(paragraph(note, "FootnoteText"), "w:r"), element);
    }

    pugi::xml_document document_;
    Node root_;
    int count_ = 0;
};

const char* run_style(const Row& row) {
    if (row.kind == RowKind::heading) return "BokslutRubrik";
    if (is_sum(row)) return "BokslutSumma";
    return row.kind == RowKind::of_which ? "BokslutDarav" : nullptr;
}

class Body {
public:
    explicit Body(const Document& document)
        : document_(document), notes_(document), root_(add(root_of(xml_, "w:document"), "w:body")) {
        for (const Block& block : document.blocks)
            if (const auto* heading = std::get_if<Heading>(&block))
                if (!printed(heading->text).empty())
                    headings_.emplace(heading, fmt::format("_Toc{:06}", headings_.size() + 1));
        for (const Block& block : document.blocks)
            if (const auto* table = std::get_if<Table>(&block))
                bookmarks_.emplace(table, fmt::format("tabell_{}", bookmarks_.size() + 1));
    }

    void write() {
        run(paragraph(root_, "Title"), document_.title);
        run(paragraph(root_, "Subtitle"), document_.body);
        write_contents();
        const std::vector<const Table*> lying = lying_for(document_);
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            if (!std::holds_alternative<Paragraph>(document_.blocks[i])) paragraphs_.end();
            if (std::holds_alternative<Diagram>(document_.blocks[i])) continue;  // the tables print its figures
            turn_page(lying[i] == nullptr ? a4_short : lying_page_width(*lying[i]), i == 0 && !has_contents());
            std::visit([this](const auto& of) { write_block(of); }, document_.blocks[i]);
            const bool last_but_one = i + 2 == document_.blocks.size();
            if (last_but_one && std::holds_alternative<Paragraph>(document_.blocks[i + 1])) keep_last_row();
        }
        set_up_page(root_);
    }

    std::string xml() const { return xml_of(xml_); }
    std::string footnotes() const { return footnotes_.xml(); }
    std::string numbering() const { return paragraphs_.numbering(); }
    std::string relations() const { return paragraphs_.relations(); }

    bool has_contents() const { return headings_.size() > 1; }

private:
    void write_block(const Heading& heading) {
        Node p = paragraph(root_, fmt::format("Heading{}", std::clamp(heading.level, 1, 3)).c_str());
        const auto bookmark = headings_.find(&heading);
        if (bookmark == headings_.end()) return;
        add_bookmark(p, bookmark->second, heading.text);
    }

    /// The text as something to lead to.
    void add_bookmark(Node parent, const std::string& name, std::string_view text) {
        const std::string id = std::to_string(++count_);
        add(parent, "w:bookmarkStart", "w:id", id).append_attribute("w:name") = name.c_str();
        run(parent, text);
        add(parent, "w:bookmarkEnd", "w:id", id);
    }

    /// A list of the headings with links, as a field that a word processor computes: it alone knows the page numbers,
    /// and asks to fill them in when the file is opened (w:updateFields).
    void write_contents() {
        if (!has_contents()) return;
        run(paragraph(root_, "TOCHeading"), words(document_.language).contents);
        bool first = true;
        for (const Block& block : document_.blocks) {
            const auto* heading = std::get_if<Heading>(&block);
            const auto bookmark = headings_.find(heading);
            if (bookmark == headings_.end()) continue;
            Node p = paragraph(root_, fmt::format("TOC{}", std::clamp(heading->level, 1, 3)).c_str());
            if (std::exchange(first, false)) field_begin(p, R"(TOC \o "1-3" \h \z \u)");
            Node link = add(p, "w:hyperlink", "w:anchor", bookmark->second);
            run(link, heading->text);
            add(add(link, "w:r"), "w:tab");
            field_begin(link, "PAGEREF " + bookmark->second + " \\h");
            field_mark(link, "end");
        }
        field_mark(paragraph(root_, "Normal"), "end");
    }

    void write_block(const Paragraph& block) { paragraphs_.write(root_, block); }
    void write_block(const Diagram&) {}

    /// A page of another width begins a new section.
    void turn_page(int width, bool first) {
        if (width != page_width_ && !first) end_section();
        page_width_ = width;
    }

    /// The last paragraph of a section says what its pages are; after a table it is one that nobody sees.
    void end_section() {
        Node last = root_.last_child();
        if (std::string_view(last.name()) != "w:p") last = paragraph(root_, "BokslutAvsnitt");
        set_up_page(last.child("w:pPr"));
    }

    /// A4 that lies down, or wider where the smallest letters need it, so that no number is broken.
    static int lying_page_width(const Table& table) {
        const int needed = sum_of(twips_of(table, least_width(table), true)) + 2 * page_margin;
        return std::clamp(needed, a4_long, widest_page);
    }

    int text_width() const { return page_width_ - 2 * page_margin; }

    void write_block(const Table& table) {
        Node caption = paragraph(root_, "Caption");
        add_bookmark(caption, bookmarks_.at(&table),
                     title_of(table) + (law_of(table).empty() ? "" : " ") + law_of(table));
        for (const std::string& remark : table.remarks) {
            if (&remark != &table.remarks.front()) run(caption, ",", "FootnoteReference");  // 1,2 and not 12
            footnotes_.add_note(caption, remark);
        }
        if (table.columns.empty() && table.rows.empty()) return;
        Node grid = begin_table(table);
        write_head(grid, table);
        for (const Row& row : table.rows) write_row(grid, table, row);
        keep_together(grid, table);
    }

    /// A table that has room on a page is not broken: every row but the last keeps to the next.
    void keep_together(Node grid, const Table& table) {
        if (!fits_page(table, page_)) return;
        for (Node row : grid.children("w:tr")) {
            Node properties = row.child("w:tc").child("w:p").child("w:pPr");
            if (row.next_sibling("w:tr")) add_after(properties, "w:pStyle", "w:keepNext");
        }
    }

    /// The closing paragraph is not left alone on a page, when the table before it is kept together.
    void keep_last_row() {
        const Node table = root_.last_child();
        const auto properties = [](Node row) { return row.child("w:tc").child("w:p").child("w:pPr"); };
        const Node first = table.child("w:tr"), last = table.last_child();
        if (properties(first).child("w:keepNext")) add_after(properties(last), "w:pStyle", "w:keepNext");
    }

    static void add_after(Node parent, const char* before, const char* name) {
        parent.insert_child_after(name, parent.child(before));
    }

    Node begin_table(const Table& table) {
        set_widths(table);
        Node node = add(root_, "w:tbl");
        Node properties = add(node, "w:tblPr");
        add(properties, "w:tblStyle", "w:val", "BokslutTabell");
        add(properties, "w:tblW", "w:w", std::to_string(sum_of(widths_))).append_attribute("w:type") = "dxa";
        add(properties, "w:tblLayout", "w:type", "fixed");
        Node look = add(properties, "w:tblLook", "w:val", "0420");
        look.append_attribute("w:firstRow") = "1";
        look.append_attribute("w:noVBand") = "1";
        add(properties, "w:tblCaption", "w:val", title_of(table));
        if (!law_of(table).empty()) add(properties, "w:tblDescription", "w:val", law_of(table));
        Node grid = add(node, "w:tblGrid");
        for (const int width : widths_) add(grid, "w:gridCol", "w:w", std::to_string(width));
        return node;
    }

    static int sum_of(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

    /// Of label, columns and note: what so many characters take, bold, with the margins of a cell.
    static std::vector<int> twips_of(const Table& table, const TableWidth& width, bool small) {
        constexpr int character = 110, small_character = 92, cell_margins = 150;
        const int one = small ? small_character : character;
        std::vector<int> twips = {width.label * one + cell_margins};
        for (const int column : width.columns) twips.push_back(column * one + cell_margins);
        if (table.has_notes()) twips.push_back(width.note * one + cell_margins);
        return twips;
    }

    /// Each column gets what it needs. Of the rest, columns get what they would like: numbers a width in common, long
    /// texts and labels theirs, all of it or each the same part; the label has what remains.
    void set_widths(const Table& table) {
        constexpr int number = 1150;
        notes_here_ = table.has_notes();
        const TableWidth least = least_width(table);
        page_ = page_for(least);
        small_ = page_ == Page::lying_small;
        texts_.clear();
        for (std::size_t i = 0; i < table.columns.size(); ++i) texts_.push_back(is_text_column(table, i));
        has_text_ = std::find(texts_.begin(), texts_.end(), true) != texts_.end();
        widths_ = twips_of(table, least, small_);
        std::vector<int> wishes = twips_of(table, comfortable_width(table), small_);
        for (std::size_t i = 0; i < texts_.size(); ++i) wishes[i + 1] = std::max(wishes[i + 1], number);
        for (std::size_t i = 0; i < wishes.size(); ++i) wishes[i] -= widths_[i];
        const int rest = std::max(text_width() - sum_of(widths_), 0), wished = sum_of(wishes);
        for (std::size_t i = 0; i < wishes.size(); ++i)
            widths_[i] += wished <= rest ? wishes[i] : static_cast<int>(std::int64_t{wishes[i]} * rest / wished);
        widths_.front() += std::max(text_width() - sum_of(widths_), 0);
    }

    Node begin_row(Node table, bool heading) {
        Node row = add(table, "w:tr");
        Node properties = add(row, "w:trPr");
        add(properties, "w:cantSplit");
        if (heading) add(properties, "w:tblHeader");
        return row;
    }

    /// The paragraph of a new cell. `span` columns wide, from `column`.
    Node cell(Node row, std::size_t column, const char* style, std::size_t span = 1, bool rule = false) {
        Node node = add(row, "w:tc");
        Node properties = add(node, "w:tcPr");
        int width = 0;
        for (std::size_t i = column; i < column + span; ++i) width += widths_[i];
        add(properties, "w:tcW", "w:w", std::to_string(width)).append_attribute("w:type") = "dxa";
        if (span > 1) add(properties, "w:gridSpan", "w:val", std::to_string(span));
        if (rule) {
            Node top = add(add(properties, "w:tcBorders"), "w:top", "w:val", "single");
            top.append_attribute("w:sz") = "4";
            top.append_attribute("w:space") = "0";
            top.append_attribute("w:color") = "444444";
        }
        add(properties, "w:vAlign", "w:val", has_text_ ? "top" : "bottom");  // long texts begin beside their label
        return paragraph(node, style);
    }

    const char* text_style() const { return small_ ? "BokslutTextSmal" : "BokslutText"; }
    const char* number_style() const { return small_ ? "BokslutTalSmal" : "BokslutTal"; }
    const char* style_of(std::size_t column) const { return texts_[column] ? text_style() : number_style(); }

    void write_head(Node node, const Table& table) {
        Node row = begin_row(node, true);
        run(cell(row, 0, text_style()), corner_of(table));
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            run(cell(row, i + 1, style_of(i)), table.columns[i].heading);
        if (notes_here_) run(cell(row, widths_.size() - 1, number_style()), words(document_.language).note);
    }

    void write_row(Node node, const Table& table, const Row& source) {
        Node row = begin_row(node, false);
        const bool group = is_group_heading(source), rule = source.kind == RowKind::total;
        const char* style = run_style(source);
        Node label = cell(row, 0, text_style(), group ? widths_.size() : 1, rule);
        if (level_of(source) > 0) add(label.child("w:pPr"), "w:ind", "w:left", std::to_string(200 * level_of(source)));
        run(label, source.label, style);
        if (group) return;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            run(cell(row, i + 1, style_of(i), 1, rule),
                cell_text(cell_at(source, i), table.measure, NumberStyle::typographic()), style);
        if (notes_here_) write_note(cell(row, widths_.size() - 1, number_style(), 1, rule), table, source);
    }

    void write_note(Node cell, const Table& table, const Row& row) {
        const Table* note = notes_.of(table, row);
        if (note == nullptr) return run(cell, row.note);
        run(add(cell, "w:hyperlink", "w:anchor", bookmarks_.at(note)), row.note, "Hyperlink");
    }

    void set_up_page(Node parent) {
        const bool lying = page_width_ > a4_short;
        Node section = add(parent, "w:sectPr");
        add(section, "w:headerReference", "w:type", "default").append_attribute("r:id") = lying ? "rId6" : "rId4";
        add(section, "w:footerReference", "w:type", "default").append_attribute("r:id") = "rId5";
        Node size = add(section, "w:pgSz", "w:w", std::to_string(page_width_));
        size.append_attribute("w:h") = lying ? a4_short : a4_long;
        if (lying) size.append_attribute("w:orient") = "landscape";
        Node margin = add(section, "w:pgMar", "w:top", std::to_string(page_margin));
        for (const char* side : {"w:right", "w:bottom", "w:left"}) margin.append_attribute(side) = page_margin;
        margin.append_attribute("w:header") = page_margin / 2;
        margin.append_attribute("w:footer") = page_margin / 2;
        margin.append_attribute("w:gutter") = "0";
    }

    const Document& document_;
    NoteTables notes_;
    pugi::xml_document xml_;
    Node root_;
    Footnotes footnotes_;
    DocxParagraphs paragraphs_;
    std::map<const Table*, std::string> bookmarks_;
    std::map<const Heading*, std::string> headings_;  // and their bookmarks
    std::vector<int> widths_;                         // of the table being written, as the next lines
    std::vector<bool> texts_;                         // of each column, whether it holds running text
    Page page_ = Page::upright;
    bool notes_here_ = false, small_ = false, has_text_ = false;
    int page_width_ = a4_short;  // of the section being written
    int count_ = 0;
};

std::string header_xml(const Document& document, const char* style) {
    pugi::xml_document xml;
    Node p = paragraph(root_of(xml, "w:hdr"), style);
    run(p, document.body);
    add(add(p, "w:r"), "w:tab");
    run(p, document.title);
    return xml_of(xml);
}

std::string footer_xml() {
    pugi::xml_document xml;
    Node p = paragraph(root_of(xml, "w:ftr"), "Footer");
    field(p, "PAGE");
    run(p, "/");
    field(p, "NUMPAGES");
    return xml_of(xml);
}

std::string properties_xml(const Document& document, const char* language) {
    pugi::xml_document xml;
    Node declaration = xml.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    Node root = add(xml, "cp:coreProperties", "xmlns:cp",
                    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    const auto property = [&root](const char* name, const std::string& text) {
        add(root, name).append_child(pugi::node_pcdata).set_value(text.c_str());
    };
    property("dc:title", printed(document.title));
    property("dc:creator", printed(document.body));
    property("dc:language", language);
    return xml_of(xml);
}

}  // namespace

bool output::has_docx() {
    return true;
}

std::string write_docx(const Document& document) {
    check_shape(document);
    const char* language = document.language == Language::english ? "en-GB" : "sv-SE";
    Body body(document);
    body.write();
    return zip_package(
        {{"[Content_Types].xml", std::string(docx_content_types)},
         {"_rels/.rels", std::string(docx_relations)},
         {"docProps/core.xml", properties_xml(document, language)},
         {"word/document.xml", body.xml()},
         {"word/_rels/document.xml.rels", body.relations()},
         {"word/styles.xml", fmt::format(docx_styles, language)},
         {"word/numbering.xml", body.numbering()},
         {"word/settings.xml", fmt::format(docx_settings, body.has_contents() ? docx_update_fields : "")},
         {"word/footnotes.xml", body.footnotes()},
         {"word/header1.xml", header_xml(document, "Header")},
         {"word/header2.xml", header_xml(document, "BokslutSidhuvudLiggande")},
         {"word/footer1.xml", footer_xml()}});
}

}  // namespace bokslut
