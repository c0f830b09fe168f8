// Strict reading: what the format forbids stops it, also where the reader knows what was meant. Private.
#pragma once

#include "bokslut/core/finding.hpp"

namespace bokslut {

/// Hands on `all` to the first that stops strict reading, and then `sie.stopped` at its place. Returns whether there
/// was one.
bool deliver_strictly(const Findings& all, Findings& findings);

}  // namespace bokslut
