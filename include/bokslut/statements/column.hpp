// Columns: what a figure is measured over. One fiscal year, outcome or budget, with or without internal items, for the
// whole body or one unit.
//
// Threads: values; no shared state.
#pragma once

#include <string>
#include <vector>

#include "bokslut/ledger/ledger.hpp"

namespace bokslut {

enum class Basis { outcome, budget };

struct Column {
    int year = 0;  ///< the fiscal year's number
    Basis basis = Basis::outcome;
    /// Prefixes of internal accounts that count in this column although the whole body's columns leave them out.
    std::vector<std::string> with_internal;
    /// The unit's object; empty codes mean the whole body. A unit's column counts all internal accounts.
    ObjectRef unit;

    bool is_unit() const { return !unit.code.empty(); }
    friend bool operator==(const Column&, const Column&) = default;
};

}  // namespace bokslut
