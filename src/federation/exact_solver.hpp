// A dense linear system over fractions, solved exactly.
#pragma once

#include <optional>
#include <vector>

#include "bokslut/core/rational.hpp"

namespace bokslut {

/// The solution of `rows`, each the coefficients and then the right side; nothing when there is not exactly one. By
/// fraction-free elimination over big integers: 128 bits are not enough.
std::optional<std::vector<Rational>> solve_exactly(const std::vector<std::vector<Rational>>& rows);

}  // namespace bokslut
