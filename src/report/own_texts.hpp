// The förbund's own texts, in Markdown, with placeholders that take figures from the report. Private.
#pragma once

#include <string>
#include <vector>

#include "bokslut/report/document.hpp"
#include "bokslut/report/document_settings.hpp"

namespace bokslut {

/// One file: "forord" of forord.md, and what it holds.
struct OwnText {
    std::string name;  ///< a slug
    std::string file;  ///< its name
    std::vector<Block> blocks;

    /// As a chapter of its own: under its first heading, or one made of its name.
    std::vector<Block> as_chapter() &&;
    /// Within a chapter, whose heading stands already: its own headings are a level further in.
    std::vector<Block> within_chapter() &&;
};

/// Every .md file of the folder, by name; name.en.md instead of name.md for a report in English. A text has headings
/// (#), paragraphs between empty lines, and lists (-). Placeholders:
///
///   {{resultat}}                 the year's result, as printed: "695 tkr"
///   {{Eget kapital 2022}}        the row of that name, of another year
///   {{budget: Finansiella intäkter}}, {{avvikelse: ...}}   its budget, and how far from it
///   {{förändring: Eget kapital}}                            since the year before
///   {{Not 3: Bollby}}                                       the row of the table with that title or id
///   {{ca resultat}}, {{knappt ...}}, {{drygt ...}}          with two digits that are not zero: "ca 690 tkr"
///
/// Findings: `report.no_texts` (the folder), `report.unknown_placeholder`, `report.placeholder_open`,
/// `report.placeholder_no_amount`, `report.several_placeholders`, and `report.not_near` when knappt or drygt is said of
/// a figure on the other side.
std::vector<OwnText> read_own_texts(const NamedPlace& folder, const Document& document, int year, Findings& findings);

}  // namespace bokslut
