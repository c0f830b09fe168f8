// A table of a report as a value: rows by columns of figures and texts. Writers render it and decide looks, never
// figures.
//
// Threads: values; const calls may run at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/core/rounding.hpp"

namespace bokslut {

/// A part of a figure that is a sum: the figure with this id, which the report prints too.
struct FigureTerm {
    int sign = 1;
    std::string id;
};

struct Derivation;

/// A quantity printed at a place.
struct Figure {
    std::string id;          ///< the quantity's id: equal ids are one quantity
    Amount exact;            ///< signed as printed
    std::int64_t shown = 0;  ///< the printed number, in steps of the measure's last digit
    Measure measure;
    bool given = false;  ///< from the förbund's file, not from the books
    /// What it is the exact sum of, all printed in the same report; empty where it is no sum or a part is not printed.
    std::vector<FigureTerm> terms = {};
    bool dashed = false;                          ///< a printed zero is a dash, for people
    std::shared_ptr<const Derivation> from = {};  ///< where the books do not say it: what it comes of, for traces
};

/// A number that is no amount: a count, a share in per cent, kronor per inhabitant.
struct Number {
    std::string id;       ///< equal ids are one quantity; may be empty
    Rational exact;       ///< signed as printed
    int decimals = 0;     ///< 0..18
    std::string measure;  ///< "%", "kr/inv."; empty for a plain count; never that of an amount (kr, tkr, mnkr)
    std::shared_ptr<const Derivation> from = {};  ///< what it comes of, for traces

    /// The printed number, in steps of the last decimal, rounded half away from zero. Throws Error when it does not
    /// fit in int64.
    std::int64_t shown() const;
};

/// Nothing, an amount, another number, or a text.
using Cell = std::variant<std::monostate, Figure, Number, std::string>;

/// A value that a figure is computed from.
struct DerivedTerm {
    std::string label;
    Cell value;  ///< an amount or a number, with its own derivation where it has one
};

/// What a figure comes of that no line of a form says: given at a place, or computed by a formula.
struct Derivation {
    Place given;          ///< no file where it is computed
    std::string formula;  ///< in words, in the report's language
    std::vector<DerivedTerm> terms;
};

/// What a row is, for its looks and for a reader that cannot see them.
enum class RowKind { heading, line, sum, total, of_which };

struct Row {
    std::string label;
    RowKind kind = RowKind::line;
    int level = 0;            ///< indentation, 0 outermost
    std::string note;         ///< the number of the note that belongs to the row, or empty
    std::vector<Cell> cells;  ///< one for each column; empty for a heading
};

struct TableColumn {
    enum class Align { by_content, left, right };
    std::string id;                   ///< as in CSV: "2023", "budget 2023", "avvikelse"
    std::string heading;              ///< as printed
    Align align = Align::by_content;  ///< by content: numbers and short texts to the right
};

struct Table {
    std::string id;     ///< "resultatrakning", "not/7", ...
    std::string unit;   ///< the unit's name; empty for the whole förbund
    std::string title;  ///< "Resultaträkning", "Not 7 Medlemsavgifter, ..."
    std::string law;    ///< paragraph or recommendation, or empty
    Measure measure;
    std::vector<TableColumn> columns;
    std::vector<Row> rows;
    std::vector<std::string> remarks;  ///< sentences under the table: what is given, what is left out, texts of a note
    std::string row_heading = {};      ///< over the rows' labels, where the measure stands otherwise

    /// Whether any row has a note number, so that a note column is printed.
    bool has_notes() const;
};

}  // namespace bokslut
