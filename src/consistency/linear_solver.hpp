// Solves a LinearProblem in whole numbers: int64 first, big fractions when needed, branches for what stays fractional.
// Private.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bokslut/consistency/feasibility.hpp"
#include "consistency/linear_problem.hpp"

namespace bokslut::consistency {

struct Solution {
    Verdict verdict = Verdict::undecided;
    std::vector<std::int64_t> values;       // when feasible, unless `fractions_too`
    std::vector<Weight> rows;               // when impossible: factors without a common divisor
    std::vector<std::uint32_t> quantities;  // when impossible: whose bounds are needed; from bounds.size() on, slacks
};

/// Where it looks: whole numbers, or any (then it gives no values, but always decides within the pivot limit).
enum class Numbers { whole, any };

/// With costs in `problem`, the values are the cheapest unless a limit is reached, then only feasible.
Solution solve(const LinearProblem& problem, const Options& options, std::uint64_t& pivots_left,
               Numbers numbers = Numbers::whole);

}  // namespace bokslut::consistency
