// Paragraphs of an HTML document, in their lists and quotations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bokslut/report/document.hpp"

namespace bokslut::output {

/// Writes paragraphs in their order and keeps open what the next may stand in too.
class HtmlText {
public:
    /// The paragraph, with the ends of what it does not stand in any more; nothing when it has no text. Where it stands
    /// in no list, its element has `attributes`.
    std::string paragraph(const Paragraph& paragraph, std::string_view attributes);
    /// The ends of all that is open, before anything but a paragraph.
    std::string end();

private:
    void close_to(std::size_t depth, std::string& out);
    std::vector<Enclosure> open_;
};

}  // namespace bokslut::output
