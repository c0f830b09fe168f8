// Numbers for the property tests of core: small ones, large ones, and those at the edges of int64.
#pragma once

#include <rapidcheck.h>

#include <cstdint>
#include <iostream>  // rapidcheck/catch.h writes to std::cout without it
#include <limits>
#include <vector>

#include "tests/catch.hpp"
// after Catch2, whose macros it uses
#include <rapidcheck/catch.h>

namespace bokslut::test {

inline constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

/// Any int64: a third small or of any length, a third evenly over the whole range, a third at an edge.
inline rc::Gen<std::int64_t> any_int64() {
    const std::vector<std::int64_t> edges{
        lowest, lowest + 1, lowest / 2, lowest / 2 - 1, -100'000,        -150,        -50,    -3, -2, -1, 0, 1, 2, 3,
        50,     150,        100'000,    highest / 2,    highest / 2 + 1, highest - 1, highest};
    return rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(), rc::gen::inRange<std::int64_t>(lowest, highest),
                          rc::gen::elementOf(edges));
}

inline rc::Gen<std::int64_t> nonzero_int64() {
    return rc::gen::suchThat(any_int64(), [](std::int64_t value) { return value != 0; });
}

}  // namespace bokslut::test
