// Rounding rules, and the measures (kr, tkr, mnkr) that amounts are shown in.
//
// An amount is rounded once, when it is shown; sums are made of exact amounts. The default rule is half away from
// zero, which is what a Swedish reader expects; neither LKBR nor RKR prescribes one.
//
// Threads: values; no shared state.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bokslut/core/amount.hpp"

namespace bokslut {

enum class Rounding {
    half_away_from_zero,  ///< 0,5 -> 1; -0,5 -> -1 (the default)
    half_even,            ///< 0,5 -> 0; 1,5 -> 2
    toward_zero,          ///< digits are cut off
    floor,                ///< toward minus infinity
    ceiling               ///< toward plus infinity
};

/// numerator / denominator as a whole number by `rule`. Throws Error when the denominator is zero or the answer does
/// not fit (only INT64_MIN / -1).
std::int64_t divide_rounded(std::int64_t numerator, std::int64_t denominator,
                            Rounding rule = Rounding::half_away_from_zero);
template <std::floating_point N, class D>
std::int64_t divide_rounded(N, D, Rounding = Rounding::half_away_from_zero) = delete;
template <class N, std::floating_point D>
std::int64_t divide_rounded(N, D, Rounding = Rounding::half_away_from_zero) = delete;

/// What figures are shown in: kronor, thousands or millions, with 0 or more decimals.
struct Measure {
    enum class Unit { kr, tkr, mnkr };

    Unit unit = Unit::tkr;
    int decimals = 0;  ///< kr: 0..2, tkr: 0..5, mnkr: 0..8

    /// Öre in one step of the last shown digit: kr 100, tkr 100 000, mnkr with one decimal 10 000 000.
    /// Throws Error when `decimals` is negative or asks for more than whole öre.
    std::int64_t ore_per_step() const;
    /// "kr", "tkr" or "mnkr".
    std::string_view name() const;

    friend bool operator==(const Measure&, const Measure&) = default;
};

/// "kr", "tkr", "mnkr" (any case) as a measure without decimals; nothing for other text.
std::optional<Measure> measure_named(std::string_view name);

/// The shown number: `amount` in steps of the last shown digit, rounded once by `rule`. Never overflows; throws Error
/// as ore_per_step() does.
std::int64_t shown_steps(Amount amount, Measure measure, Rounding rule = Rounding::half_away_from_zero);

}  // namespace bokslut
