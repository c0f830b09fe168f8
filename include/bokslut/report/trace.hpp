// Where a figure comes from: lines, accounts and vouchers, to the öre.
//
// Threads: functions without state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/calendar.hpp"
#include "bokslut/core/source.hpp"
#include "bokslut/report/published.hpp"
#include "bokslut/statements/selector.hpp"

namespace bokslut {

/// Which figure: by its id, as in CSV and JSON, or by where it stands. Words are compared folded; what is empty is not
/// asked for. Without a column the reported year's outcome is meant.
struct TraceQuery {
    std::string id;
    std::string table, row, unit, column;
    bool vouchers = false;  ///< down to the vouchers; the SIE files are read once more for them
};

/// A row of a voucher, with the sign it has in the figure.
struct TracedRow {
    std::string series, number;
    Date date;
    std::string text;  ///< the row's, else the voucher's
    Amount amount;
};

/// An account's part in a line, with the sign it has in the figure.
struct TracedAccount {
    std::string account, name;
    Amount amount;
    Amount opening;               ///< what of it is opening balance; the rest was moved in the year
    std::vector<TracedRow> rows;  ///< where vouchers were asked for

    /// What was moved without a voucher in the files: books that give months or totals only.
    Amount without_voucher() const;
};

/// What a figure adds up: an item of a form over accounts, or a value given in the förbund's file.
struct TracedLine {
    std::string id;     ///< of the quantity: "rr/avskrivningar"
    std::string label;  ///< as printed, or the id
    std::string unit;   ///< the unit's name, or empty
    int year = 0;
    bool budget = false;
    bool opening = false;  ///< measured at the start of the year
    Amount amount;         ///< with the sign it has in the figure
    Place given;           ///< where the value is given; no file when it comes from the books
    std::vector<TracedAccount> accounts;
};

/// A quantity that a sum adds, with the sign it has in the figure.
struct TracedPart {
    std::string id;
    std::string label;
    int year = 0;
    bool budget = false;
    At at = At::closing;  ///< change: closing less opening
    Amount amount;
};

/// A figure and what it is made of: the lines add up to `exact`, the accounts to their lines. A sum also has its parts,
/// which are other figures or lines; they add up to `exact` too. A figure that is no line of a form has no lines, but
/// says what it was computed from or where it is given.
struct Trace {
    PrintedFigure figure;
    Amount exact;
    bool vouchers = false;  ///< whether rows were asked for
    bool given = false;     ///< stated in the förbund's file: no lines, or lines with a place there
    std::vector<TracedPart> parts;
    std::vector<TracedLine> lines;
    std::optional<Number> number = {};  ///< what it is instead of an amount: `exact` is zero
    Derivation from = {};
};

}  // namespace bokslut
