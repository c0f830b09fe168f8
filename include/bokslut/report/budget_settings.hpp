// What the förbund's file says of the budget: how a year's amounts are spread over months, and which deviations pass a
// limit.
//
// Threads: values; functions without state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/core/settings.hpp"

namespace bokslut {

/// How an amount given for the year is spread over its months. Never assumed: without it, what the year's amounts are
/// in a part of the year is not known.
enum class Spreading { unknown, even, profile, given };

/// A limit for deviations: "5 %", "100 tkr", "5 % eller 100 tkr" (either is enough) or "5 % och 100 tkr" (both must be
/// passed).
struct Threshold {
    std::optional<Rational> percent;
    std::optional<Amount> amount;
    bool both = false;
    std::string text;  ///< as written

    /// Whether the deviation is larger than the limit, up or down. A share of a budget of zero cannot be measured: then
    /// the amount alone decides, or, without one, any deviation.
    bool passed_by(Amount deviation, Amount budget) const;
};
/// Nothing for a text that is none of these.
std::optional<Threshold> read_threshold(std::string_view text);

/// deviation / |budget| in per cent; nothing for a budget of zero.
std::optional<Rational> deviation_percent(Amount deviation, Amount budget);

/// [budget] of the förbund's file.
struct BudgetSettings {
    struct Line {
        std::string row;  ///< label of a line
        Threshold threshold;
        Place place;
    };
    Spreading spreading = Spreading::unknown;
    std::vector<std::int64_t> profile;   ///< twelve weights, for Spreading::profile
    std::optional<Threshold> threshold;  ///< for lines without one of their own
    std::vector<Line> lines;

    /// The part of `total` that falls on the first `count` of `months` months by the spreading, rounded to whole öre;
    /// the last months make up what rounding left, so that all months sum to the total.
    Amount through(Amount total, int count, int months) const;
};
/// Reads [budget]: fordelning, profil, grans and [[budget.rad]] with rad and grans. A limit that cannot be read is
/// `budget.bad_threshold`, a profile of other than twelve weights `budget.bad_profile`.
BudgetSettings read_budget_settings(Section& file, Findings& findings);

}  // namespace bokslut
