#include "output/docx/paragraphs.hpp"

#include <algorithm>

#include "output/docx/parts.hpp"
#include "output/docx/xml.hpp"
#include "output/rich_text.hpp"

namespace bokslut::output {

namespace {

using Kind = Enclosure::Kind;

constexpr std::size_t deepest_level = 8;      // Word has nine
constexpr std::size_t first_number_list = 2;  // numbering 1 is that of every bulleted list
constexpr std::size_t first_link = 8;         // after the relations that every document has
constexpr std::size_t step = 360;             // twips

std::string text_of(std::size_t number) {
    return std::to_string(number);
}

/// Of what stands at a depth, within the lists around it.
std::size_t level_at(const std::vector<Enclosure>& within, std::size_t depth) {
    const auto lists = std::count_if(within.begin(), within.begin() + static_cast<std::ptrdiff_t>(depth), is_list);
    return std::min(static_cast<std::size_t>(lists), deepest_level);
}

Node indent(Node properties, std::size_t depth) {
    return add(properties, "w:ind", "w:left", text_of(step * depth));
}

}  // namespace

void DocxParagraphs::write(Node parent, const Paragraph& block) {
    const std::vector<Enclosure>& within = block.within;
    number(within);
    const auto marked = [&within](std::size_t depth) { return is_list(within[depth]) && within[depth].begins; };
    std::size_t last = within.size();  // the innermost item that begins
    while (last > 0 && !marked(last - 1)) --last;
    // A paragraph has one mark: items that begin with another's have theirs on a line alone.
    for (std::size_t depth = 0; depth + 1 < last; ++depth)
        if (marked(depth)) mark(paragraph(parent, "ListParagraph").child("w:pPr"), within, depth, depth + 1);
    const bool list = !within.empty() && is_list(within.back());
    Node p = paragraph(parent, list ? "ListParagraph" : within.empty() ? "Normal" : "Quote");
    if (last > 0)
        mark(p.child("w:pPr"), within, last - 1, within.size());
    else if (within.size() > 1 || list)
        indent(p.child("w:pPr"), within.size());
    Node link;
    std::string to;
    for (const TextRun& run : printed_runs(block)) {
        if (run.link != to && !run.link.empty()) {
            const auto known = std::find(links_.begin(), links_.end(), run.link);
            link = add(p, "w:hyperlink", "r:id",
                       "rId" + text_of(first_link + static_cast<std::size_t>(known - links_.begin())));
            if (known == links_.end()) links_.push_back(run.link);
        }
        to = run.link;
        write_run(to.empty() ? p : link, run);
    }
}

/// Numbers for the lists that do not go on; one that goes on after something else goes on with its next number.
void DocxParagraphs::number(const std::vector<Enclosure>& within) {
    if (lists_.size() < within.size()) lists_.resize(within.size());
    for (std::size_t depth = goes_on(before_, within).lists; depth < within.size(); ++depth) {
        if (within[depth].kind != Kind::numbers) continue;
        lists_[depth] = numbers_.size();
        numbers_.push_back({level_at(within, depth), within[depth].number + (within[depth].begins ? 0 : 1)});
    }
    before_ = within;
}

/// The mark of the item at a depth, before a text that is set in as far as `text_depth` says.
void DocxParagraphs::mark(Node properties, const std::vector<Enclosure>& within, std::size_t depth,
                          std::size_t text_depth) const {
    Node numbering = add(properties, "w:numPr");
    add(numbering, "w:ilvl", "w:val", text_of(level_at(within, depth)));
    const bool bullets = within[depth].kind == Kind::bullets;
    add(numbering, "w:numId", "w:val", text_of(bullets ? 1 : first_number_list + lists_[depth]));
    if (text_depth < 2) return;
    Node place = indent(properties, text_depth);
    const std::size_t hanging = text_depth - depth;
    if (hanging > 1) place.append_attribute("w:hanging") = text_of(step * hanging).c_str();
}

void DocxParagraphs::write_run(Node parent, const TextRun& run) {
    Node r = add(parent, "w:r");
    if (run.strong || run.emphasis || !run.link.empty()) {
        Node looks = add(r, "w:rPr");
        if (!run.link.empty()) add(looks, "w:rStyle", "w:val", "Hyperlink");
        if (run.strong) add(looks, "w:b");
        if (run.emphasis) add(looks, "w:i");
    }
    for (std::size_t from = 0; from <= run.text.size();) {
        const std::size_t end = std::min(run.text.find('\n', from), run.text.size());
        if (from > 0) add(r, "w:br");
        Node t = add(r, "w:t", "xml:space", "preserve");
        t.append_child(pugi::node_pcdata).set_value(run.text.substr(from, end - from).c_str());
        from = end + 1;
    }
}

std::string DocxParagraphs::numbering() const {
    pugi::xml_document xml;
    Node root = root_of(xml, "w:numbering");
    for (const bool bullets : {true, false}) {
        Node list = add(root, "w:abstractNum", "w:abstractNumId", bullets ? "0" : "1");
        add(list, "w:multiLevelType", "w:val", "hybridMultilevel");
        for (std::size_t level = 0; level <= deepest_level; ++level) {
            Node node = add(list, "w:lvl", "w:ilvl", text_of(level));
            add(node, "w:start", "w:val", "1");
            add(node, "w:numFmt", "w:val", bullets ? "bullet" : "decimal");
            add(node, "w:lvlText", "w:val", !bullets ? "%" + text_of(level + 1) + "." : level % 2 == 0 ? "•" : "–");
            add(node, "w:lvlJc", "w:val", "left");
            indent(add(node, "w:pPr"), level + 1).append_attribute("w:hanging") = text_of(step).c_str();
        }
    }
    const auto use = [&root](std::size_t id, const char* list) {
        Node number = add(root, "w:num", "w:numId", text_of(id));
        add(number, "w:abstractNumId", "w:val", list);
        return number;
    };
    use(1, "0");
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
        Node over = add(use(first_number_list + i, "1"), "w:lvlOverride", "w:ilvl", text_of(numbers_[i].level));
        add(over, "w:startOverride", "w:val", std::to_string(numbers_[i].start));
    }
    return xml_of(xml);
}

std::string DocxParagraphs::relations() const {
    pugi::xml_document xml;
    xml.load_buffer(docx_document_relations.data(), docx_document_relations.size(), pugi::parse_full);
    Node root = xml.child("Relationships");
    for (std::size_t i = 0; i < links_.size(); ++i) {
        Node relation = add(root, "Relationship", "Id", "rId" + text_of(first_link + i));
        relation.append_attribute("Type") =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
        relation.append_attribute("Target") = links_[i].c_str();
        relation.append_attribute("TargetMode") = "External";
    }
    return xml_of(xml);
}

}  // namespace bokslut::output
