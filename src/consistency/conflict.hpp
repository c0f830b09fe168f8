// From relations that contain a contradiction to a conflict that can be read and checked. Private.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "consistency/bounds.hpp"

namespace bokslut::consistency {

/// Two prints of one quantity, or a print and a hard bound, that exclude each other: the first there is.
std::optional<Conflict> excluding_prints(const View& view, std::span<const Interval> bounds);

/// The conflict that `relations` contain, made irreducible by leaving out one relation after the other, largest first.
/// Nothing when they can all hold in fractions, or a limit is reached before anything is proven.
std::optional<Conflict> conflict_among(const View& view, std::span<const Interval> bounds,
                                       std::vector<std::uint32_t> relations, const Options& options,
                                       std::uint64_t& pivots_left);

}  // namespace bokslut::consistency
