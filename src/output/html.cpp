#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "bokslut/output/writers.hpp"
#include "output/html_links.hpp"
#include "output/html_style.hpp"
#include "output/html_table.hpp"
#include "output/printed.hpp"

namespace bokslut {

namespace {

using namespace output;

struct BlockHtml {
    HtmlLinks links;
    Language language;
    std::string operator()(const Heading& heading) const {
        return html_element(fmt::format("h{}", std::clamp(heading.level, 1, 5) + 1), "", heading.text);
    }
    std::string operator()(const Paragraph& paragraph) const { return html_element("p", "", paragraph.text); }
    std::string operator()(const Table& table) const { return html_table(table, links, language); }
};

/// The name of the window and of the file's entry in a list; never empty, as HTML asks.
std::string window_title(const Document& document) {
    const std::string title = html_escaped(document.title);
    const std::string body = html_escaped(document.body);
    if (title.empty() && body.empty()) return std::string(words(document.language).report);
    return title.empty() || body.empty() ? title + body : title + " – " + body;
}

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="{}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{}</title>
<style>{}</style>
</head>
<body>
<main>
)";

}  // namespace

std::string write_html(const Document& document) {
    check_shape(document);
    const BlockHtml writer{HtmlLinks(document), document.language};
    std::string out = fmt::format(head, words(document.language).code, window_title(document), html_style);
    out += html_element("h1", "", document.title) + html_element("p", "", document.body);
    for (const Block& block : document.blocks) out += std::visit(writer, block);
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace bokslut
