// The key figures of a förbund over the years: from its books, and before them from its history.
#pragma once

#include "bokslut/report/definition.hpp"
#include "report/key_figure_tables.hpp"

namespace bokslut {

/// A column of the history for a year with books is `key_figures.books_win`.
KeyFigureYears key_figure_years(const Definition& definition, const Statements& statements, Evaluator& evaluator,
                                Language language, Findings& findings);

}  // namespace bokslut
