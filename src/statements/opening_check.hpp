// Opening balances against the closing balances of the year before (LKBR 4:4 p. 7).
#pragma once

#include "bokslut/core/finding.hpp"
#include "bokslut/statements/selector.hpp"

namespace bokslut {

/// Compares every balance account; equity as a whole, since last year's result moves within it. A difference is
/// `ledger.opening_differs`.
void check_opening(const BalanceIndex& previous, const BalanceIndex& current, Findings& findings);

}  // namespace bokslut
