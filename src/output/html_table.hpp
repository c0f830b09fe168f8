// A table of an HTML document.
#pragma once

#include <string>
#include <string_view>

#include "bokslut/report/document.hpp"
#include "output/html_links.hpp"

namespace bokslut::output {

/// A text inside an element or a quoted attribute.
std::string html_escaped(std::string_view text);
/// `<name attributes>text</name>` on a line of its own, if there is any text. `attributes` begins with a blank or is
/// empty.
std::string html_element(std::string_view name, std::string_view attributes, std::string_view text);

/// The beginning of a <div> that scrolls sideways where the screen is narrow, also by keyboard; it needs a name.
std::string html_scroll_begin(std::string_view escaped_name);

/// `table`, which is one of the tables `links` was made for, with its remarks and the ways back from a note.
std::string html_table(const Table& table, const HtmlLinks& links, Language language);

}  // namespace bokslut::output
