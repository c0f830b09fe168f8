// Splits a total by weights so that the parts sum exactly to it: the method of the largest remainder.
//
// Threads: functions without state.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/rational.hpp"

namespace bokslut {

/// Why a total cannot be split.
enum class AllocationFault {
    none,
    negative_weight,
    no_weight,       ///< no weights at all, or every one of them is zero
    total_not_whole  ///< the total is no whole number of steps, so no parts in steps can sum to it
};

/// What one weight gets, with its working.
struct AllocationPart {
    Amount amount;
    Rational exact;               ///< öre: the share before it was made whole
    bool raised_by_rest = false;  ///< got one step of what was left when every share was cut to whole steps
};

struct Allocation {
    std::vector<AllocationPart> parts;  ///< one for each weight, in their order; empty after a fault
    Rational weight_sum;
    AllocationFault fault = AllocationFault::none;
};

/// Splits `total` in proportion to `weights`, in whole steps of `step_ore` öre (100: kronor). Every share is cut to
/// whole steps (toward zero), and the steps left go one each to the largest remainders; of equal ones, to the first. So
/// each part is within a step of its exact share, a zero weight gets zero, and allocate(-x) is -allocate(x). A larger
/// total may give a part less: the method is not monotone. Throws Error when `step_ore` is below 1.
Allocation allocate(Amount total, std::span<const Rational> weights, std::int64_t step_ore = 1);

}  // namespace bokslut
