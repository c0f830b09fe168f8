// Where the search of a LinearProblem begins. Private.
#pragma once

#include "consistency/linear_problem.hpp"

namespace bokslut::consistency {

/// Moves `problem.start` to where every row nearly holds with room on all sides, when sharing out what the rows miss
/// among their quantities soon leads there: then the simplex method has little left to do. Otherwise leaves it as it
/// is, so that what is found of an impossible problem does not depend on it. Linear time.
void approach(LinearProblem& problem);

}  // namespace bokslut::consistency
