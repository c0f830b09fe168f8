// The fewest prints that meet every conflict. Private.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bokslut/consistency/feasibility.hpp"

namespace bokslut::consistency {

/// How a set of prints compares: fewest first, then the lowest sum of ranks, then the later prints.
class Order {
public:
    explicit Order(const Preference& preference) : rank_(preference.rank) {}

    std::int64_t rank(std::uint32_t print) const { return rank_.empty() ? 0 : rank_[print]; }
    bool better(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const;

private:
    const std::vector<std::int32_t>& rank_;
};

/// The best set of at most `most` prints that has one of every conflict's; nothing when there is none. Ascending.
std::optional<std::vector<std::uint32_t>> best_hitting_set(const std::vector<Conflict>& conflicts, std::size_t most,
                                                           const Order& order);

/// A set that has one of every conflict's, made of the prints that stand in most of them. Ascending.
std::vector<std::uint32_t> quick_hitting_set(const std::vector<Conflict>& conflicts, const Order& order);

bool hits(const std::vector<std::uint32_t>& set, const Conflict& conflict);

}  // namespace bokslut::consistency
