// Equal quantities, merged: the classes of a system. Private.
#pragma once

#include <cstdint>
#include <vector>

#include "bokslut/consistency/system.hpp"

namespace bokslut::consistency {

/// A class is a set of quantities that relations of two terms, both ±1, make equal or opposite.
struct Classes {
    std::uint32_t count = 0;
    std::vector<std::uint32_t> of;    // of each quantity
    std::vector<char> opposite;       // whether the quantity is minus its class
    std::vector<std::uint32_t> zero;  // classes that are their own opposites
};

Classes merge_equal(const System& system);

/// Whether merge_equal() uses the relation up.
bool says_equal(std::span<const Term> relation);

}  // namespace bokslut::consistency
