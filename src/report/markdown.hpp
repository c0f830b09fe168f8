// Markdown as blocks of a report, read with md4c. Private.
#pragma once

#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/source.hpp"
#include "bokslut/report/document.hpp"

namespace bokslut {

/// What `text` holds, which is UTF-8: headings, paragraphs with bold and italic type, links and line breaks, lists and
/// quotations within each other, and tables, whose cells have no looks. A table has neither id nor title. `written` is
/// what a person wrote, with the same lines: findings say their place in it.
///
/// Findings, with the text kept: `report.text_image` (what stands instead of it), `report.text_html`,
/// `report.text_code`, `report.text_cells`, and `report.text_link` where a link leads to no address of http, https or
/// mailto. Of a line across (---) nothing is kept: `report.text_rule`.
std::vector<Block> read_markdown(const std::string& text, const Source& written, Findings& findings);

}  // namespace bokslut
