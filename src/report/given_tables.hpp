// Figures that the books do not hold, from CSV files named in the förbund's file.
#pragma once

#include <optional>
#include <string>

#include "bokslut/report/definition.hpp"
#include "bokslut/report/table.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut {

/// The table of given figures that belongs to a note: `år;kolumn;kolumn…`. `report` is what the report is shown in. A
/// file without columns is `report.table_without_columns`, text that is no number `report.bad_number`.
std::optional<Table> read_plan(const NoteStatement& note, const std::string& path, Measure report, Findings& findings);

}  // namespace bokslut
