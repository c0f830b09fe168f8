// Figures that the books do not hold, from CSV files named in the förbund's file.
#pragma once

#include <string>
#include <vector>

#include "bokslut/report/definition.hpp"
#include "bokslut/report/table.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut {

/// A budget: `rad;[enhet;]budget 2024;…`, amounts signed as printed, in kronor unless the text says otherwise. Rows are
/// lines of `statement` that are not sums. When the books have no budget for the year, lines that are not listed count
/// as zero.
void read_budget(const TableFile& file, const Statement& statement, const std::vector<Unit>& units, bool in_books,
                 Quantities& quantities, Findings& findings);

/// The table of given figures that belongs to a note: `år;kolumn;kolumn…`. `report` is what the report is shown in. A
/// file without columns is `report.table_without_columns`, text that is no number `report.bad_number`.
std::optional<Table> read_plan(const NoteStatement& note, const std::string& path, Measure report, Findings& findings);

}  // namespace bokslut
