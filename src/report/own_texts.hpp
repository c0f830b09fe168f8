// The förbund's own texts, in Markdown, with placeholders that take figures from the report. Private.
#pragma once

#include <string>
#include <vector>

#include "bokslut/report/document.hpp"
#include "bokslut/report/document_settings.hpp"
#include "report/both_languages.hpp"

namespace bokslut {

/// One file: "forord" of forord.md, and what it holds.
struct OwnText {
    std::string name;  ///< a slug
    std::string stem;  ///< the file's name, without .md and .en.md
    std::vector<Block> blocks;

    /// As a chapter of its own: under its first heading where it begins with one, else under its only heading of level
    /// 1, else under one made of its name.
    std::vector<Block> as_chapter() &&;
    /// Within the chapter called `title`, whose heading stands already: its own headings are a level further in,
    /// and a first one that says the title again is left out.
    std::vector<Block> within_chapter(const std::string& title) &&;
};

/// Every .md file of the folder, by name; name.en.md instead of name.md for a report in English. What a text may hold
/// is said in markdown.hpp. Placeholders, whose names and words are understood in Swedish and English in every report,
/// and printed in the report's language:
///
///   {{resultat}}                 the year's result, as printed: "695 tkr"
///   {{Eget kapital 2022}}        the row of that name, of another year
///   {{budget: Finansiella intäkter}}, {{avvikelse: ...}}   its budget, and how far from it
///   {{förändring: Eget kapital}}                            since the year before
///   {{Not 3: Bollby}}                                       the row of the table with that number, title or id
///   {{ca resultat}}, {{knappt ...}}, {{drygt ...}}          with two digits that are not zero: "ca 690 tkr"
///
/// A row that the report hides has its figures too. Findings: `report.no_texts` (the folder),
/// `report.text_not_utf8` (read as Windows-1252), `core.not_utf8` (UTF-16, which is not read), `report.text_footnote`,
/// those of read_markdown(), `report.unknown_placeholder`, `report.placeholder_open`, `report.placeholder_no_amount`,
/// `report.several_placeholders`, and `report.not_near` when knappt or drygt is said of a figure on the other side.
std::vector<OwnText> read_own_texts(const NamedPlace& folder, const BothLanguages& report, int year,
                                    Findings& findings);

}  // namespace bokslut
