// Checks the proof of a conflict from the original system alone, sharing no code with what found it. Every conflict
// that decide() answers has passed it.
//
// Threads: no shared state; const calls may run at once.
#pragma once

#include "bokslut/consistency/feasibility.hpp"

namespace bokslut::consistency {

/// Whether `conflict` is proven: its relations times their factors add up to exactly the proof's figures, and with each
/// quantity inside its hard bound and the conflict's prints that sum cannot be zero. False for anything else, also
/// for indices or numbers that make no sense.
bool proof_holds(const System& system, const Conflict& conflict);

}  // namespace bokslut::consistency
