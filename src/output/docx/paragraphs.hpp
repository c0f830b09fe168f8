// Paragraphs of a Word document, in their lists and quotations, with the parts of the file that they need.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "bokslut/report/document.hpp"

namespace bokslut::output {

class DocxParagraphs {
public:
    /// The paragraph at the end of `parent`, also when it has no text.
    void write(pugi::xml_node parent, const Paragraph& paragraph);
    /// What is written next does not stand in what the last paragraph stood in.
    void end() { before_.clear(); }

    /// word/numbering.xml: a numbering for each numbered list.
    std::string numbering() const;
    /// word/_rels/document.xml.rels: an entry for each address that a link leads to.
    std::string relations() const;

private:
    /// A numbered list: its level within lists, and the number it begins with.
    struct Numbers {
        std::size_t level;
        int start;
    };
    void number(const std::vector<Enclosure>& within);
    void mark(pugi::xml_node properties, const std::vector<Enclosure>& within, std::size_t depth,
              std::size_t text_depth) const;
    void write_run(pugi::xml_node parent, const TextRun& run);

    std::vector<Enclosure> before_;
    std::vector<std::size_t> lists_;  // of each depth that is numbered, its place in numbers_
    std::vector<Numbers> numbers_;
    std::vector<std::string> links_;
};

}  // namespace bokslut::output
