// The reserves and the deficits beside the balance requirement, as tables.
#pragma once

#include <vector>

#include "bokslut/federation/balance_requirement.hpp"
#include "bokslut/report/document.hpp"

namespace bokslut {

/// Nothing where there is neither a reserve nor a deficit.
std::vector<Block> balance_requirement_blocks(const BalanceRequirement& requirement,
                                              const BalanceRequirementSettings& settings, Measure measure,
                                              Language language);

}  // namespace bokslut
