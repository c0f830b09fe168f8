// The page numbers of a list of contents: a browser cannot print them, but its PDF says on which page each place is.
//
// Threads: functions without state.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace bokslut::cli {

/// From the ids that links lead to, to the numbers of their pages, from 1, as Chromium writes them. Empty for a file
/// that is written otherwise.
std::map<std::string, int> pages_of_ids(std::string_view pdf);

/// `html` with the number of the page behind each link of its list of contents.
std::string with_page_numbers(std::string_view html, const std::map<std::string, int>& pages);

}  // namespace bokslut::cli
