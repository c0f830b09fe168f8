// The chapters of a finished report: the förbund's order and texts, and its zeros. Private.
#pragma once

#include "bokslut/report/definition.hpp"
#include "bokslut/report/document.hpp"
#include "report/both_languages.hpp"

namespace bokslut {

/// Hides lines without any amount, or shows zeros as dashes.
void show_zeros(Document& document, ZeroLines zeros);

/// Puts the förbund's texts into the chapters they are named after, or makes chapters of them, fills their placeholders
/// with what the tables print, and orders the chapters; names are understood in both languages of `report`. A chapter
/// that is named but is not there is `report.unknown_chapter`, one that is named twice `report.chapter_twice`.
void arrange(Document& document, const BothLanguages& report, const DocumentSettings& settings, int year,
             Findings& findings);

}  // namespace bokslut
