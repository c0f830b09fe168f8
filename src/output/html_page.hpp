// What every HTML page begins and ends with.
#pragma once

#include <string>
#include <string_view>

#include "bokslut/core/finding.hpp"

namespace bokslut::output {

/// Everything up to the body's content. `title` is shown by the window and, when printed, at the head of each page.
std::string html_page_begin(std::string_view title, Language language);
std::string html_page_end();

}  // namespace bokslut::output
