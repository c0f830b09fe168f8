#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/output/writers.hpp"
#include "output/html_links.hpp"
#include "output/html_page.hpp"
#include "output/html_table.hpp"
#include "output/html_text.hpp"
#include "output/page_shape.hpp"
#include "output/printed.hpp"
#include "output/svg.hpp"

namespace bokslut {

namespace {

using namespace output;

struct BlockHtml {
    HtmlLinks links;
    Language language;
    bool lying = false;  // whether the block stands on a page that lies down
    HtmlText texts = {};
    std::string operator()(const Heading& heading) const {
        return html_element(fmt::format("h{}", std::clamp(heading.level, 1, 5) + 1),
                            fmt::format(" id=\"{}\"{}", links.id(heading), wide()), heading.text);
    }
    std::string operator()(const Paragraph& paragraph) { return texts.paragraph(paragraph, wide()); }
    std::string operator()(const Table& table) const { return html_table(table, links, language); }
    std::string operator()(const Diagram& diagram) const {
        const std::string svg = svg_of(diagram, links.id(diagram.data) + "-bild");
        const std::string title = html_escaped(title_of(diagram.data));
        const std::string scroll = html_scroll_begin(title.empty() ? words(language).table : title);
        return fmt::format("<div class=\"diagram{}\">\n{}{}{}</div>\n", lying ? " wide" : "", svg.empty() ? "" : scroll,
                           svg, svg.empty() ? "" : "</div>\n") +
               html_table(diagram.data, links, language);
    }
    std::string_view wide() const { return lying ? " class=\"wide\"" : ""; }
};

/// The name of the window and of the file's entry in a list; never empty, as HTML asks.
std::string window_title(const Document& document) {
    const std::string title = printed(document.title);
    const std::string body = printed(document.body);
    if (title.empty() && body.empty()) return std::string(words(document.language).report);
    return title.empty() || body.empty() ? title + body : title + " – " + body;
}

std::string link_to(const std::string& id, std::string_view text) {
    return fmt::format("<a href=\"#{}\">{}</a>", id, html_escaped(text));
}

/// A chapter or section in the contents, with its tables where there are several.
struct Entry {
    const Heading* heading;
    std::vector<const Table*> tables;
};

/// Links to the headings; nothing for a document of one.
std::string contents(const Document& document, const HtmlLinks& links) {
    std::vector<Entry> entries;
    for (const Block& block : document.blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        if (heading != nullptr && !printed(heading->text).empty()) entries.push_back({heading, {}});
        const auto* table = std::get_if<Table>(&block);
        if (table != nullptr && !entries.empty() && !title_of(*table).empty()) entries.back().tables.push_back(table);
    }
    if (entries.size() < 2) return {};
    constexpr std::size_t short_list = 15;  // on paper a longer one has a page of its own
    std::size_t count = entries.size();
    for (const Entry& entry : entries) count += entry.tables.size() > 1 ? entry.tables.size() : 0;
    const std::string_view name = words(document.language).contents;
    std::string out = fmt::format("<nav{1} aria-label=\"{0}\">\n<p class=\"contents\">{0}</p>\n<ul>\n", name,
                                  count > short_list ? " class=\"long\"" : "");
    for (const Entry& entry : entries) {
        out += fmt::format("<li class=\"level-{}\">{}", std::clamp(entry.heading->level - 1, 0, 4),
                           link_to(links.id(*entry.heading), entry.heading->text));
        if (entry.tables.size() > 1) {
            out += "\n<ul>\n";
            for (const Table* table : entry.tables)
                out += fmt::format("<li>{}</li>\n", link_to(links.id(*table), title_of(*table)));
            out += "</ul>\n";
        }
        out += "</li>\n";
    }
    return out + "</ul>\n</nav>\n";
}

}  // namespace

std::string write_html(const Document& document) {
    check_shape(document);
    BlockHtml writer{HtmlLinks(document), document.language};
    const std::vector<const Table*> lying = lying_for(document);
    std::string out = html_page_begin(window_title(document), document.language);
    const std::string head = html_element("h1", "", document.title) + html_element("p", "", document.body);
    if (!head.empty()) out += "<header>\n" + head + "</header>\n";
    out += contents(document, writer.links) + "<main>\n";
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (!std::holds_alternative<Paragraph>(document.blocks[i])) out += writer.texts.end();
        writer.lying = lying[i] != nullptr;
        out += std::visit(writer, document.blocks[i]);
    }
    return out + writer.texts.end() + "</main>\n" + html_page_end();
}

}  // namespace bokslut
