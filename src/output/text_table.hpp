// A table as lines of plain text with its columns under one another.
#pragma once

#include <string>

#include "bokslut/report/document.hpp"

namespace bokslut::output {

/// How wide running text and remarks may be.
inline constexpr std::size_t text_width = 100;

/// Head, rules and rows of `table`; title and remarks are not part of it. Every line ends in LF and has no blanks
/// before it.
std::string text_table(const Table& table, Language language, bool colour);

}  // namespace bokslut::output
