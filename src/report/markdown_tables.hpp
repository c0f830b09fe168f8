// Tables in Markdown as people write them, for a reader that asks for more. Private.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/source.hpp"

namespace bokslut {

/// A text in Markdown, and where in it lines begin that nobody wrote.
struct PreparedTables {
    std::string text;
    std::vector<std::size_t> added;
};

/// `text` with three dashes in every rule of a table ("|-|-|"), and an empty line over a table that stands right under
/// a text. Finding: `report.text_cells`, where a row has more cells than its table has columns, at its line of
/// `written`.
PreparedTables prepare_tables(const std::string& text, const Source& written, Findings& findings);

}  // namespace bokslut
