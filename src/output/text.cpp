#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/output/writers.hpp"
#include "output/printed.hpp"
#include "output/text_table.hpp"
#include "output/wrap.hpp"

namespace bokslut {

namespace {

using namespace output;

std::string paragraph(std::string_view text) {
    std::string lines;
    for (const std::string& line : wrapped(printed(text), text_width)) {
        if (!line.empty()) lines += line + '\n';
    }
    return lines;
}

/// A heading with its line under it: double for chapters, thin for sections, none further down.
std::string underlined(const Heading& heading) {
    const std::string lines = paragraph(heading.text);
    if (heading.level > 2) return lines;
    const std::size_t width = width_of(wrapped(printed(heading.text), text_width));
    return lines + repeated(heading.level < 2 ? "═" : "─", width) + (width > 0 ? "\n" : "");
}

std::string titled_table(const Table& table, const Document& document, bool colour) {
    std::string text = paragraph(title_of(table) + ' ' + law_of(table)) + text_table(table, document.language, colour);
    for (std::size_t i = 0; i < table.remarks.size(); ++i) {
        const std::string remark = paragraph(table.remarks[i]);
        if (i == 0 && !text.empty() && !remark.empty()) text += '\n';
        text += remark;
    }
    return text;
}

struct BlockText {
    const Document& document;
    bool colour;
    std::string operator()(const Heading& heading) const { return underlined(heading); }
    std::string operator()(const Paragraph& block) const { return paragraph(block.text); }
    std::string operator()(const Table& table) const { return titled_table(table, document, colour); }
    std::string operator()(const Diagram&) const { return {}; }  // the tables print its figures
};

bool is_chapter(const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading != nullptr && heading->level < 2;
}

}  // namespace

std::string write_text(const Document& document, const WriteOptions& options) {
    check_shape(document);
    std::string out = paragraph(document.title) + paragraph(document.body);
    for (const Block& block : document.blocks) {
        const std::string text = std::visit(BlockText{document, options.colour}, block);
        if (text.empty()) continue;
        if (!out.empty()) out += is_chapter(block) ? "\n\n" : "\n";
        out += text;
    }
    return out;
}

}  // namespace bokslut
