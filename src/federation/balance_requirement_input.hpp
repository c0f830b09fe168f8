// What [balanskrav] states against what the books give. Private.
#pragma once

#include "bokslut/federation/balance_requirement.hpp"

namespace bokslut {

/// Tells results under `tidigare` that the books contradict or that are not of an earlier year, decisions on years
/// without a deficit, and exceptions beyond the deficit. `requirement` was made from `facts` and `settings`.
void check_balance_requirement_input(const BalanceRequirement& requirement, const BalanceRequirementFacts& facts,
                                     const BalanceRequirementSettings& settings, Findings& findings);

}  // namespace bokslut
