// Notes: what stands behind a line, by account, by object or as a roll-forward.
//
// Threads: values; functions without state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/rounding.hpp"
#include "bokslut/core/settings.hpp"

namespace bokslut {

/// A row of a note by account: its prefixes, or the rest of the line's accounts when there are none.
struct NoteRow {
    std::string label;  ///< empty: the account's name
    std::vector<std::string> accounts;
    Place place;
};

/// A change in a roll-forward: movement on accounts (only rows that carry an object of a dimension, when `with` is
/// set), or the value of another line.
struct NoteChange {
    std::string label;
    std::vector<std::string> accounts;
    std::string with, without;  ///< names of koddelar
    std::string line;           ///< label of a line
    Place place;
};

/// A table of given figures that belongs to a note.
struct NotePlan {
    std::string id;  ///< "plan": the table is not/20/plan
    std::string title;
    std::string file;  ///< CSV
    Measure::Unit unit = Measure::Unit::tkr;
    Place place;
};

/// What the förbund's file says of a line's note.
struct NoteSpec {
    enum class Kind { by_account, by_object, roll_forward };

    Kind kind = Kind::by_account;
    std::optional<int> number;     ///< stated; else counted
    std::string per;               ///< by object: the koddel's name
    std::vector<NoteRow> rows;     ///< by account; empty: one row an account
    std::string opening, closing;  ///< labels of a roll-forward; empty: "Ingående balans", "Utgående balans"
    std::vector<NoteChange> changes;
    std::vector<std::string> texts;
    std::optional<NotePlan> plan;
    Place place;
};

/// Reads the `not` table of a row.
NoteSpec read_note(Section section, Findings& findings);

}  // namespace bokslut
