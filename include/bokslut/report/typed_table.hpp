// Tables that the förbund keeps in CSV files, with the types of their columns stated: staff, surveys, internal control.
//
// Sources: LKBR 11:5-11:6 (groups of at most ten are left out).
// Threads: functions without state.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/core/rounding.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/report/table.hpp"

namespace bokslut {

/// What the cells of a column are: text, whole numbers, numbers as written, per cent, amounts, days.
enum class CellType { text, count, number, percent, amount, date };

/// Shares that should sum to a whole, in one of several ways: a year that sums in another way than the others has
/// another definition.
struct ShareCheck {
    std::string name;
    Rational whole = 100;
    std::vector<std::vector<std::string>> ways;  ///< rows by label, the expected way first
    Place place;
};

/// One [[tabell]] of the förbund's file.
struct TypedTable {
    std::string id, title, law, file;
    std::string row, group;  ///< headings of the columns with labels and with groups; empty: the first, none
    CellType type = CellType::text;
    std::map<std::string, CellType> columns;  ///< by folded heading
    Measure::Unit unit = Measure::Unit::tkr;  ///< of amounts
    int smallest_group = 0;                   ///< groups of at most so many are left out; 0: all are shown
    std::string counts;                       ///< CSV with the size of each group, rows and columns as in the table
    std::vector<ShareCheck> shares;
    std::vector<std::string> texts;
    Place place;
};
/// Reads [[tabell]]: id, rubrik, lag, fil, rad, grupp, typ, kolumner, belopp_i, grupper_om_hogst, antal, text and
/// [[tabell.summa]] with namn, till and alternativ.
std::vector<TypedTable> read_typed_tables(Section& file, Findings& findings);

/// The table, with what its checks found in words under it. Cells that are not of their type are `tables.bad_cell`;
/// group sizes that are not stated `tables.counts_missing`; shares that do not sum `tables.shares_differ`, or
/// `tables.definition_changed`. `definition` is the förbund's file.
std::optional<Table> make_typed_table(const TypedTable& settings, const std::string& definition, Measure measure,
                                      Language language, Findings& findings);

}  // namespace bokslut
