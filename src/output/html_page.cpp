#include "output/html_page.hpp"

#include <fmt/format.h>

#include "core/utf8.hpp"
#include "output/html_style.hpp"
#include "output/html_table.hpp"
#include "output/printed.hpp"

namespace bokslut::output {

namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="{}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{}</title>
<style>{}{}</style>
</head>
<body>
)";

constexpr std::string_view page_style = R"css(@page {{
  size: A4; margin: 2cm 2cm 2.2cm;
  @top-left {{ content: "{0}"; font: 8pt system-ui, sans-serif; color: #444; }}
  @bottom-right {{ content: "{1} " counter(page) " (" counter(pages) ")"; font: 8pt system-ui, sans-serif; color: #444; }}
}}
@page :first {{ @top-left {{ content: none; }} }}
)css";

/// A text within a string of a style sheet: every character that is no letter or digit by its number, so that nothing
/// can end the string or the style.
std::string css_string(std::string_view text) {
    constexpr std::size_t longest = 120;
    std::string out;
    std::size_t count = 0;
    const std::string line = printed(text);
    for (std::size_t at = 0; at < line.size() && count < longest; ++count) {
        const utf8::Character character = utf8::character_at(line, at);
        at += character.length;
        const char32_t c = character.code;
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (plain)
            out += static_cast<char>(c);
        else  // blanks too: one behind a number would be taken for its end
            out += fmt::format("\\{:06x}", static_cast<std::uint32_t>(c));
    }
    return out;
}

}  // namespace

std::string html_page_begin(std::string_view title, Language language) {
    const Words& said = words(language);
    return fmt::format(head, said.code, html_escaped(title), html_style,
                       fmt::format(page_style, css_string(title), said.page));
}

std::string html_page_end() {
    return "</body>\n</html>\n";
}

}  // namespace bokslut::output
