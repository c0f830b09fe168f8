// decide() for a system without some of its prints. Private.
#pragma once

#include "consistency/bounds.hpp"

namespace bokslut::consistency {

Answer decide_view(const View& view, const Options& options);

}  // namespace bokslut::consistency
