// What is known of each quantity: its hard bound and its prints, some of them set aside. Private.
#pragma once

#include <cstdint>
#include <vector>

#include "bokslut/consistency/feasibility.hpp"

namespace bokslut::consistency {

/// A system without some of its prints.
struct View {
    const System& system;
    std::vector<char> set_aside;  // of each print; empty: none

    bool has(std::uint32_t print) const { return set_aside.empty() || !set_aside[print]; }
};

std::vector<Interval> known_bounds(const View& view);

}  // namespace bokslut::consistency
