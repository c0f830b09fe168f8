// A picture of figures that the report prints, as a value: its data, and what kind of picture shows them.
//
// Threads: values; const calls may run at once.
#pragma once

#include <string>

#include "bokslut/report/table.hpp"

namespace bokslut {

struct Diagram {
    enum class Kind {
        columns,    ///< upright: a group for each row, a column for each column of the data
        bars,       ///< lying: one for each row, in the order of the data
        deviation,  ///< lying: for each row the first column beside the second, and the third, their difference, by
                    ///< itself
        bridge      ///< from the first row to the last; those between raise and lower it
    };

    Kind kind = Kind::columns;
    std::string description;  ///< what it shows, in words, for those who cannot see it
    /// What it shows, with id and title: every row has a figure or number in every column, all of one measure.
    Table data;
};

}  // namespace bokslut
