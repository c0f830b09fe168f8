// Controlled rounding: printed figures that add up, each within one unit of its exact amount.
//
// Threads: no shared state; const calls may run at once. The same input gives the same plan.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bokslut/consistency/feasibility.hpp"

namespace bokslut::consistency {

struct RoundingInput {
    std::vector<std::int64_t> exact;                 ///< öre for each quantity
    std::int64_t step = 1;                           ///< öre in one printed unit
    std::vector<std::optional<std::int64_t>> fixed;  ///< printed units that stand (last year's column); empty: none
};

struct RoundingPlan {
    std::vector<std::int64_t> shown;    ///< printed units for each quantity
    std::vector<Var> moved;             ///< ascending: not fixed, and not shown as rounded half away from zero
    std::vector<std::uint32_t> broken;  ///< ascending: relations between the shown figures that do not hold
};

/// Shows each amount rounded down or up (a whole number of units as it is) so that every relation of `system` holds
/// between the shown figures, with as few as possible other than rounded half away from zero. When not all can hold,
/// the sum of what they are wrong by is smallest, then the number moved. Prints and hard bounds of `system` play no
/// part. At a limit of `options` the figures that hang together are rounded plainly.
/// Throws Error when `exact` (or `fixed`, unless empty) has not one entry for each quantity, `step` is below 1, or a
/// value is beyond System::largest_end.
RoundingPlan plan_rounding(const System& system, const RoundingInput& input, const Options& options = {});

}  // namespace bokslut::consistency
