// Says of each figure of a report that is a sum which printed figures it is the sum of. Private.
#pragma once

#include "bokslut/report/document.hpp"
#include "bokslut/statements/statement.hpp"
#include "report/figure_origins.hpp"

namespace bokslut {

/// Fills Figure::terms from the definitions of the quantities. A part that is not printed is replaced by its own parts,
/// or left out when it is zero; a figure whose parts are not all printed keeps none, as does one that is given.
void link_sums(Document& document, const FigureOrigins& origins, const Quantities& quantities, Evaluator& evaluator);

}  // namespace bokslut
