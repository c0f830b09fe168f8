// Between amounts and what is printed of them: the öre that print as a figure, and the figures that a conflict would
// allow instead.
//
// Threads: no shared state; const calls may run at once.
#pragma once

#include <cstdint>
#include <optional>

#include "bokslut/consistency/feasibility.hpp"

namespace bokslut::consistency {

/// How a report's figures were rounded.
enum class Printing {
    half_away,  ///< half away from zero, as spreadsheets do
    half_even,  ///< half to the even unit
    truncate    ///< digits cut off
};

/// What a printed zero (or a dash) means.
enum class Zeros {
    rounded,  ///< an amount that rounds to zero
    exact     ///< nothing at all
};

/// The öre that print as `shown` units of `step` öre. Throws Error when they do not fit in 64 bits or `step` is
/// below 1.
Interval printed_interval(std::int64_t shown, std::int64_t step, Printing printing, Zeros zeros = Zeros::rounded);

/// What `ore` is printed as, in units of `step` öre. Throws Error when `step` is below 1.
std::int64_t shown_as(std::int64_t ore, std::int64_t step, Printing printing);

/// The öre that the quantity of `print` may be when everything else in the conflict's proof holds: outside, the same
/// proof excludes it. Empty when no amount would do. Other conflicts may exclude more.
/// Throws Error when `print` is not one of the conflict's.
Interval possible_range(const System& system, const Conflict& conflict, std::uint32_t print);

/// The figure nearest to `shown` that amounts in `possible` print as; nothing when there is none.
std::optional<std::int64_t> nearest_shown(Interval possible, std::int64_t shown, std::int64_t step, Printing printing,
                                          Zeros zeros = Zeros::rounded);

}  // namespace bokslut::consistency
