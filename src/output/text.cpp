#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/output/writers.hpp"
#include "output/printed.hpp"
#include "output/rich_text.hpp"
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

std::string paragraph(const Paragraph& block, const Margins& margins) {
    const std::size_t indent = width_of(margins.after),
                      width = indent < text_width / 2 ? text_width - indent : text_width;
    std::string text;
    for (const std::string& line : plain_lines(block))
        for (const std::string& part : wrapped(line, width))
            if (!part.empty()) text += (text.empty() ? margins.first : margins.after) + part + '\n';
    return text;
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
    const Margins& margins;
    std::string operator()(const Heading& heading) const { return underlined(heading); }
    std::string operator()(const Paragraph& block) const { return paragraph(block, margins); }
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
    MarginWriter margins({.bullet = "• ", .quote = "│ "});
    for (const Block& block : document.blocks) {
        const auto* in_text = std::get_if<Paragraph>(&block);
        const Margins own = in_text ? margins.next(*in_text) : Margins();
        const std::string text = std::visit(BlockText{document, options.colour, own}, block);
        if (text.empty()) continue;
        if (!in_text) margins.end();
        if (!out.empty() && own.apart) out += (is_chapter(block) ? "\n" : own.between) + "\n";
        out += text;
    }
    return out;
}

}  // namespace bokslut
