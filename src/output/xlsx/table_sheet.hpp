// A table as a sheet of a workbook.
#pragma once

#include "bokslut/report/document.hpp"
#include "output/note_tables.hpp"
#include "output/xlsx/plan.hpp"
#include "output/xlsx/workbook.hpp"

namespace bokslut::output {

/// The sheet of `table`, one of the plan's: headings that stay, numbers as numbers, sums as formulas with a column that
/// says whether they still give the report's own amounts, links to notes and back, and how to print it.
void write_table_sheet(Workbook& book, const Plan& plan, const NoteTables& notes, const Table& table,
                       const Document& document);

/// The hidden sheet: the exact amount and the printed number of every figure, one a row.
void write_exact_sheet(Workbook& book, const Plan& plan, const Document& document);

}  // namespace bokslut::output
