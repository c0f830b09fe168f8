// What the förbund's file changes in the forms: rows added, renamed, moved, hidden, and accounts taken; accounts that
// change side; cash; declared adjustments; internal items.
//
// Threads: functions without state.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bokslut/core/settings.hpp"
#include "bokslut/statements/form.hpp"
#include "bokslut/statements/quantity.hpp"

namespace bokslut {

/// One [[rad]]: a new row (`name` and `after` or `before`), or a change of an existing one (`row`).
struct RowChange {
    std::string statement;  ///< table id: "resultatrakning"
    std::string row;        ///< label of an existing row; empty for a new one
    std::optional<std::string> name, name_en, after, before;
    std::vector<std::string> accounts;
    std::optional<LineSide> side;
    std::optional<Show> show;
    std::optional<NoteSpec> note;
    Place place;
};

/// Reads [[rad]].
std::vector<RowChange> read_row_changes(Section& file, Findings& findings);

/// Applies the changes that concern `form`, in the order of the file. A row that does not exist is
/// `statements.unknown_line`.
void apply_row_changes(Form& form, const std::vector<RowChange>& changes, Findings& findings);

/// One [[vaxlande_konto]]: accounts that stand among assets or liabilities by the sign of their balance.
struct SwitchingAccounts {
    std::vector<std::string> accounts;
    std::string debit_line, credit_line;  ///< labels in the balance sheet
    Place place;
};
/// Reads [[vaxlande_konto]]. A missing key is `settings.missing_key`.
std::vector<SwitchingAccounts> read_switching_accounts(Section& file, Findings& findings);

/// A declared adjustment of the cash flow: amounts by row, which must net to zero.
struct CashAdjustment {
    std::string name;
    int year = 0;
    std::vector<std::pair<std::string, Given>> rows;  ///< label -> signed amount
    Place place;
};

/// [kassaflode].
struct CashSettings {
    std::vector<std::string> liquid;  ///< prefixes; empty: the form's own
    std::vector<CashAdjustment> adjustments;
};
/// Reads [kassaflode]. Adjustments without `ar` are of `year`; 0 means the year that is reported, to be filled in by
/// the caller. Amounts in kronor, signed as printed. One that does not net to zero is `statements.adjustment_not_zero`.
CashSettings read_cash_settings(Section& file, int year, Findings& findings);

/// [interna_poster]: accounts for dealings between units. The whole body's columns leave them out.
struct InternalItems {
    std::vector<std::string> accounts;
    /// Year -> accounts that the operations statement of that year counts all the same.
    std::map<int, std::vector<std::string>> in_operations;
    Place place;
};
/// Reads [interna_poster]. An account that a year includes but that is not internal is
/// `statements.included_not_internal`.
InternalItems read_internal_items(Section& file, Findings& findings);

/// A value that a line takes from the förbund's file: [balanskrav] and [ansvarsforbindelser].
struct GivenLine {
    std::string key;
    int year = 0;
    Given value;
};
/// Reads from `section` for each key an amount of `year`, or a table of amounts by year. Other keys are the caller's.
std::vector<GivenLine> read_given_lines(Section& section, const std::vector<std::string>& keys, int year,
                                        Findings& findings);

}  // namespace bokslut
