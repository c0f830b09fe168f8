// Diagrams as SVG: whole numbers only, so that the same figures give the same bytes everywhere.
//
// Threads: functions without state.
#pragma once

#include <string>

#include "bokslut/report/diagram.hpp"

namespace bokslut::output {

/// An <svg> element with title, description, a zero line, the numbers beside what shows them, and hatching besides
/// the colour of each column of the data. Columns too narrow for their numbers are drawn lying.  `id` begins the ids
/// within it and is the document's own. Empty for a diagram without numbers.
std::string svg_of(const Diagram& diagram, const std::string& id);

}  // namespace bokslut::output
