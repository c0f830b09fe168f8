// Cells that the tables of the fee document share.
#pragma once

#include <string>

#include "bokslut/core/number_text.hpp"
#include "bokslut/report/table.hpp"

namespace bokslut::fee_cells {

inline Table kronor_table(std::string id, std::string title) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.measure = {Measure::Unit::kr, 0};
    return table;
}

/// In whole kronor.
inline Cell kronor(Amount amount) {
    const Measure measure{Measure::Unit::kr, 0};
    return Figure{"", amount, shown_steps(amount, measure), measure};
}

/// To the öre.
inline Cell ore_figure(Amount amount) {
    const Measure measure{Measure::Unit::kr, 2};
    return Figure{"", amount, shown_steps(amount, measure), measure};
}

/// Nothing where there was nothing before.
inline Cell percent_change(Amount now, Amount before) {
    if (before.is_zero()) return {};
    return Number{"", Rational((now - before).ore()) / Rational(before.ore()) * Rational(100), 1, "%"};
}

/// "49,8 %".
inline std::string one_decimal_percent(const Rational& share) {
    return decimal_text(share * Rational(100), 1, 1) + " %";
}

}  // namespace bokslut::fee_cells
