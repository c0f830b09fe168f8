// Which relations stand behind a bound that reducing found. Private.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "consistency/reduction.hpp"

namespace bokslut::consistency {

enum class Side : unsigned char { low, high };

/// Collects backwards: a bound came from a row, that row's range from the bounds of what was folded into it.
class Trace {
public:
    explicit Trace(const Reduction& reduction);

    void add_bound(std::uint32_t index, Side side);
    void add_bounds(std::uint32_t index);
    /// The row, and what one side of its range was made of, apart from class `except`.
    void add_row_side(std::uint32_t row, Side side, std::uint32_t except = none);
    void add_row(std::uint32_t row);

    /// Ascending, with the relations that merged the classes on the way.
    std::vector<std::uint32_t> relations();

private:
    void follow();

    const Reduction& reduction_;
    std::vector<char> seen_;  // for each class, low and high
    std::vector<char> is_merged_;
    std::vector<std::pair<std::uint32_t, Side>> queue_;
    std::vector<std::uint32_t> relations_;
};

}  // namespace bokslut::consistency
