// What if: the rate that raises a total.
//
// Threads: functions without state.
#pragma once

#include <optional>

#include "bokslut/federation/fees.hpp"

namespace bokslut {

/// The rate per inhabitant that makes the members' fees for a service come to a total, the other parts as they are.
struct RateRaising {
    Rational exact;  ///< öre per inhabitant before indexation
    Rational rate;   ///< the least in whole öre whose fees, each rounded, reach the total
    FeeModel model;  ///< with `rate`
    Amount total;    ///< that was asked for
    Amount raised;   ///< by `rate`, every fee rounded
    std::int64_t inhabitants = 0;
};

/// Nothing where the model has no members who pay per inhabitant at the common rate (`fees.no_rate`), the other parts
/// exceed the total (`fees.total_too_small`), no fee that can be computed reaches it (`fees.too_large`), or the fees
/// cannot be computed.
std::optional<RateRaising> rate_raising(const FeeModel& model, Amount total, const FeeDefinition& definition, int year,
                                        const FeeBooks* books, Findings& findings);

}  // namespace bokslut
