// Columns: what a figure is measured over. One fiscal year or months of it, outcome, budget or forecast, with or
// without internal items, for the whole body or one unit.
//
// Threads: values; no shared state.
#pragma once

#include <string>
#include <vector>

#include "bokslut/ledger/ledger.hpp"

namespace bokslut {

enum class Basis {
    outcome,
    budget,         ///< as first decided; in force are budget and changes together
    budget_change,  ///< what was decided during the year, from the förbund's file
    forecast        ///< of the whole year, from the förbund's file
};

/// Months of a fiscal year as YYYYMM, both included; the whole year when they are 0. Of a forecast: the months that
/// were over when it was made.
struct Months {
    int from = 0;
    int to = 0;

    bool whole() const { return from == 0; }
    friend auto operator<=>(const Months&, const Months&) = default;
};

struct Column {
    int year = 0;  ///< the fiscal year's number
    Basis basis = Basis::outcome;
    /// Prefixes of internal accounts that count in this column although the whole body's columns leave them out.
    std::vector<std::string> with_internal;
    /// The unit's object; empty codes mean the whole body. A unit's column counts all internal accounts.
    ObjectRef unit;
    Months months = {};

    bool is_unit() const { return !unit.code.empty(); }
    friend bool operator==(const Column&, const Column&) = default;
};

}  // namespace bokslut
