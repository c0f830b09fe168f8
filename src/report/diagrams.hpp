// Pictures of what a report prints. Private.
#pragma once

#include "bokslut/report/document.hpp"

namespace bokslut {

/// Puts diagrams after the tables whose figures they show, as far as the report prints them: result and equity over the
/// years, costs by size, budget beside outcome, what changed equity, members' fees and the run-off of a provision. They
/// take their figures from the tables, so neither can say anything else.
void add_diagrams(Document& document);

}  // namespace bokslut
