// The other way round: given published fees, which inhabitants and rates could print them.
//
// Threads: functions without state.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bokslut/consistency/system.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/federation/fees.hpp"

namespace bokslut {

/// A published fee: the öre that its figure may stand for.
struct PublishedFee {
    std::size_t member = 0;
    consistency::Interval ore;
};

/// Inhabitants from `low` to `high`; none when low is above high.
struct CountInterval {
    std::int64_t low = 0;
    std::int64_t high = 1'000'000'000;

    bool empty() const { return low > high; }
    bool contains(std::int64_t count) const { return low <= count && count <= high; }
};

/// The inhabitants for which `model` gives `member` a fee within `published` in `year`, rounding and index counted;
/// nothing for a model that is not for the member, or not a fixed part and a rate per inhabitant.
std::optional<CountInterval> possible_inhabitants(const FeeModel& model, std::size_t member,
                                                  consistency::Interval published, const FeeDefinition& definition,
                                                  int year);

/// What is common to both.
CountInterval intersection(CountInterval a, CountInterval b);

/// A fixed part for each member and a rate per inhabitant that could print every fee of a service: each within its
/// bounds, in öre, to a millionth of an öre (coarser for fees above a billion kronor).
struct PossibleRates {
    bool possible = false;
    bool decided = true;  ///< else a limit was reached, and nothing below holds
    Rational rate_low, rate_high;
    Rational fixed_low, fixed_high;     ///< zero without a fixed part
    std::vector<std::size_t> conflict;  ///< when impossible: indices of published fees that cannot all be true
};

/// Decided by the consistency engine, since it is linear: the inhabitants are known, one for each published fee.
/// `rounding_ore` is how far a charged fee may be from its exact one (50 for whole kronor).
PossibleRates possible_rates(const std::vector<PublishedFee>& fees, const std::vector<std::int64_t>& inhabitants,
                             bool with_fixed, const Rational& rounding_ore = Rational(50));

}  // namespace bokslut
