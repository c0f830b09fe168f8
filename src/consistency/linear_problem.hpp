// What the simplex method is given: bounded quantities and rows whose sums lie in a range. Private.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "bokslut/consistency/system.hpp"

namespace bokslut::consistency {

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

struct LinearProblem {
    std::vector<Interval> bounds;
    std::vector<std::int64_t> start;  // where the search begins, inside the bounds
    std::vector<Term> terms;          // of all rows; no quantity twice in a row, no zero
    std::vector<std::uint32_t> ends;  // where each row's terms end
    std::vector<Interval> ranges;     // of each row's sum
    std::vector<std::int64_t> costs;  // empty, or for each quantity: Σ costs·x is to be smallest

    std::span<const Term> row(std::size_t index) const {
        const std::size_t begin = index == 0 ? 0 : ends[index - 1];
        return std::span(terms).subspan(begin, ends[index] - begin);
    }
    void end_row(Interval range) {
        ends.push_back(static_cast<std::uint32_t>(terms.size()));
        ranges.push_back(range);
    }
};

/// The middle of `range`, which is where a printed figure's amount is looked for first; the end nearest to zero when
/// one side is open.
inline std::int64_t middle_of(Interval range) {
    if (range.low != unbounded_below && range.high != unbounded_above) return range.low + (range.high - range.low) / 2;
    if (range.low != unbounded_below) return range.low > 0 ? range.low : 0;
    return range.high < 0 ? range.high : 0;
}

}  // namespace bokslut::consistency
