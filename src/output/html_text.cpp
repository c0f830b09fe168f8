#include "output/html_text.hpp"

#include <fmt/format.h>

#include "output/html_table.hpp"
#include "output/rich_text.hpp"

namespace bokslut::output {

namespace {

using Kind = Enclosure::Kind;

std::string_view element_of(Kind kind) {
    return kind == Kind::quote ? "blockquote" : kind == Kind::bullets ? "ul" : "ol";
}

std::string opening(const Enclosure& enclosure) {
    if (enclosure.kind == Kind::numbers && enclosure.number != 1)
        return fmt::format("<ol start=\"{}\">\n", enclosure.number);
    return fmt::format("<{}>\n", element_of(enclosure.kind));
}

/// A run's text, whose blanks at the ends belong to it, with its line breaks.
std::string escaped_lines(const std::string& text) {
    std::string out;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string line = text.substr(from, end - from);
        if (from > 0) out += "<br>\n";
        if (line.starts_with(' ') && line.size() > 1) out += ' ';
        out += html_escaped(line);
        if (line.ends_with(' ')) out += ' ';
        from = end + 1;
    }
    return out;
}

std::string run_html(const TextRun& run) {
    std::string out = escaped_lines(run.text);
    if (run.emphasis) out = "<em>" + out + "</em>";
    if (run.strong) out = "<strong>" + out + "</strong>";
    return run.link.empty() ? out : fmt::format("<a href=\"{}\">{}</a>", html_escaped(run.link), out);
}

/// An item; what goes on after something else, such as a table, has no mark of its own.
std::string_view item_opening(const Enclosure& enclosure) {
    return enclosure.begins ? "<li>" : "<li style=\"list-style: none\">";
}

}  // namespace

std::string HtmlText::paragraph(const Paragraph& paragraph, std::string_view attributes) {
    std::string inside;
    for (const TextRun& run : printed_runs(paragraph)) inside += run_html(run);
    if (inside.empty()) return inside;
    std::string out;
    const std::vector<Enclosure>& within = paragraph.within;
    const GoesOn on = goes_on(open_, within);
    close_to(on.lists, out);
    bool item = false;  // whether it is the first of its item, and stands in no element of its own
    if (on.items < on.lists) {
        out += "</li>\n<li>";
        item = on.lists == within.size();
    }
    for (std::size_t depth = on.lists; depth < within.size(); ++depth) {
        out += opening(within[depth]);
        item = is_list(within[depth]);
        if (item) out += item_opening(within[depth]);
    }
    open_ = within;
    return out + (item ? inside + "\n" : fmt::format("<p{}>{}</p>\n", attributes, inside));
}

std::string HtmlText::end() {
    std::string out;
    close_to(0, out);
    return out;
}

void HtmlText::close_to(std::size_t depth, std::string& out) {
    while (open_.size() > depth) {
        if (open_.back().kind != Kind::quote) out += "</li>\n";
        out += fmt::format("</{}>\n", element_of(open_.back().kind));
        open_.pop_back();
    }
}

}  // namespace bokslut::output
