// A 128-bit sum in a message. Private.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include "bokslut/core/number_text.hpp"
#include "core/wide.hpp"

namespace bokslut {

/// kronor_text; a sum beyond int64 is cut there, since a ledger with such amounts is refused as a whole.
inline std::string wide_kronor_text(Int128 ore) {
    constexpr Int128 max = std::numeric_limits<std::int64_t>::max();
    return kronor_text(Amount::from_ore(static_cast<std::int64_t>(std::clamp(ore, -max, max))));
}

}  // namespace bokslut
