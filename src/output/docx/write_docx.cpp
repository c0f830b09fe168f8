#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <sstream>

#include "bokslut/output/writers.hpp"
#include "output/docx/package.hpp"
#include "output/docx/parts.hpp"
#include "output/note_tables.hpp"
#include "output/optional.hpp"
#include "output/printed.hpp"

namespace bokslut {

namespace {

using namespace output;
using Node = pugi::xml_node;

constexpr const char* main_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr int text_width_twips = 9638;  // A4 with margins of 2 cm

Node add(Node parent, const char* name) {
    return parent.append_child(name);
}

Node add(Node parent, const char* name, const char* attribute, const std::string& value) {
    Node node = parent.append_child(name);
    node.append_attribute(attribute) = value.c_str();
    return node;
}

std::string xml_of(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

Node root_of(pugi::xml_document& document, const char* name) {
    Node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    Node root = add(document, name, "xmlns:w", main_namespace);
    root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return root;
}

Node paragraph(Node parent, const char* style) {
    Node p = add(parent, "w:p");
    add(add(p, "w:pPr"), "w:pStyle", "w:val", style);
    return p;
}

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
            if (const auto* table = std::get_if<Table>(&block))
                bookmarks_.emplace(table, fmt::format("tabell_{}", bookmarks_.size() + 1));
    }

    void write() {
        run(paragraph(root_, "Title"), document_.title);
        run(paragraph(root_, "Subtitle"), document_.body);
        for (const Block& block : document_.blocks) std::visit([this](const auto& of) { write_block(of); }, block);
        set_up_page();
    }

    std::string xml() const { return xml_of(xml_); }
    std::string footnotes() const { return footnotes_.xml(); }

private:
    void write_block(const Heading& heading) {
        run(paragraph(root_, fmt::format("Heading{}", std::clamp(heading.level, 1, 3)).c_str()), heading.text);
    }
    void write_block(const Paragraph& block) { run(paragraph(root_, "Normal"), block.text); }
    void write_block(const Diagram&) {}  // the tables print its figures

    void write_block(const Table& table) {
        Node caption = paragraph(root_, "Caption");
        const std::string id = std::to_string(++count_);
        Node start = add(caption, "w:bookmarkStart", "w:id", id);
        start.append_attribute("w:name") = bookmarks_.at(&table).c_str();
        run(caption, title_of(table) + (law_of(table).empty() ? "" : " ") + law_of(table));
        add(caption, "w:bookmarkEnd", "w:id", id);
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
        constexpr std::size_t lines_on_a_page = 32, narrowest = 24;  // in characters, of what may be wrapped
        std::size_t lines = 0;
        for (const Row& row : table.rows) {
            std::size_t most = row.label.size() / narrowest;
            for (const Cell& cell : row.cells)
                if (const auto* text = std::get_if<std::string>(&cell)) most = std::max(most, text->size() / narrowest);
            lines += std::max<std::size_t>(most, 1);
        }
        if (lines > lines_on_a_page) return;
        for (Node row : grid.children("w:tr")) {
            Node properties = row.child("w:tc").child("w:p").child("w:pPr");
            if (row.next_sibling("w:tr")) add_after(properties, "w:pStyle", "w:keepNext");
        }
    }

    static void add_after(Node parent, const char* before, const char* name) {
        parent.insert_child_after(name, parent.child(before));
    }

    Node begin_table(const Table& table) {
        Node node = add(root_, "w:tbl");
        Node properties = add(node, "w:tblPr");
        add(properties, "w:tblStyle", "w:val", "BokslutTabell");
        add(properties, "w:tblW", "w:w", std::to_string(text_width_twips)).append_attribute("w:type") = "dxa";
        add(properties, "w:tblLayout", "w:type", "fixed");
        Node look = add(properties, "w:tblLook", "w:val", "0420");
        look.append_attribute("w:firstRow") = "1";
        look.append_attribute("w:noVBand") = "1";
        add(properties, "w:tblCaption", "w:val", title_of(table));
        if (!law_of(table).empty()) add(properties, "w:tblDescription", "w:val", law_of(table));
        set_widths(table);
        Node grid = add(node, "w:tblGrid");
        for (const int width : widths_) add(grid, "w:gridCol", "w:w", std::to_string(width));
        return node;
    }

    /// The label takes what the columns leave, at least a fourth; texts get twice the room of numbers.
    void set_widths(const Table& table) {
        constexpr int number = 1150, note = 600;
        notes_here_ = table.has_notes();
        texts_.clear();
        for (std::size_t i = 0; i < table.columns.size(); ++i) texts_.push_back(is_text_column(table, i));
        const int notes = notes_here_ ? note : 0;
        int parts = 0;
        for (const bool text : texts_) parts += text ? 3 : 1;
        const int most = (text_width_twips - notes) * 3 / 4;
        const int part = parts == 0 ? number : std::min(number, most / parts);
        widths_ = {text_width_twips - notes - part * parts};
        for (const bool text : texts_) widths_.push_back(part * (text ? 3 : 1));
        if (notes > 0) widths_.push_back(notes);
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
        add(properties, "w:vAlign", "w:val", "bottom");
        return paragraph(node, style);
    }

    const char* style_of(std::size_t column) const { return texts_[column] ? "BokslutText" : "BokslutTal"; }

    void write_head(Node node, const Table& table) {
        Node row = begin_row(node, true);
        run(cell(row, 0, "BokslutText"), measure_of(table));
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            run(cell(row, i + 1, style_of(i)), table.columns[i].heading);
        if (notes_here_) run(cell(row, widths_.size() - 1, "BokslutTal"), words(document_.language).note);
    }

    void write_row(Node node, const Table& table, const Row& source) {
        Node row = begin_row(node, false);
        const bool group = is_group_heading(source), rule = source.kind == RowKind::total;
        const char* style = run_style(source);
        Node label = cell(row, 0, "BokslutText", group ? widths_.size() : 1, rule);
        if (level_of(source) > 0) add(label.child("w:pPr"), "w:ind", "w:left", std::to_string(200 * level_of(source)));
        run(label, source.label, style);
        if (group) return;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            run(cell(row, i + 1, style_of(i), 1, rule),
                cell_text(cell_at(source, i), table.measure, NumberStyle::typographic()), style);
        if (notes_here_) write_note(cell(row, widths_.size() - 1, "BokslutTal", 1, rule), table, source);
    }

    void write_note(Node cell, const Table& table, const Row& row) {
        const Table* note = notes_.of(table, row);
        if (note == nullptr) return run(cell, row.note);
        run(add(cell, "w:hyperlink", "w:anchor", bookmarks_.at(note)), row.note, "Hyperlink");
    }

    void set_up_page() {
        Node section = add(root_, "w:sectPr");
        add(section, "w:headerReference", "w:type", "default").append_attribute("r:id") = "rId4";
        add(section, "w:footerReference", "w:type", "default").append_attribute("r:id") = "rId5";
        add(section, "w:pgSz", "w:w", "11906").append_attribute("w:h") = "16838";
        Node margin = add(section, "w:pgMar", "w:top", "1134");
        for (const char* side : {"w:right", "w:bottom", "w:left"}) margin.append_attribute(side) = "1134";
        margin.append_attribute("w:header") = "567";
        margin.append_attribute("w:footer") = "567";
        margin.append_attribute("w:gutter") = "0";
    }

    const Document& document_;
    NoteTables notes_;
    pugi::xml_document xml_;
    Node root_;
    Footnotes footnotes_;
    std::map<const Table*, std::string> bookmarks_;
    std::vector<int> widths_;  // of the table being written, as the next two
    std::vector<bool> texts_;  // of each column, whether it holds running text
    bool notes_here_ = false;
    int count_ = 0;
};

std::string header_xml(const Document& document) {
    pugi::xml_document xml;
    Node p = paragraph(root_of(xml, "w:hdr"), "Header");
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
    return zip_package({{"[Content_Types].xml", std::string(docx_content_types)},
                        {"_rels/.rels", std::string(docx_relations)},
                        {"docProps/core.xml", properties_xml(document, language)},
                        {"word/document.xml", body.xml()},
                        {"word/_rels/document.xml.rels", std::string(docx_document_relations)},
                        {"word/styles.xml", fmt::format(docx_styles, language)},
                        {"word/settings.xml", std::string(docx_settings)},
                        {"word/footnotes.xml", body.footnotes()},
                        {"word/header1.xml", header_xml(document)},
                        {"word/footer1.xml", footer_xml()}});
}

}  // namespace bokslut
