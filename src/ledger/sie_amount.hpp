// Amounts as SIE writes them. Private.
#pragma once

#include <string>
#include <string_view>

#include "bokslut/core/number_text.hpp"

namespace bokslut {

/// "-1234.50" as öre: an optional minus, digits, and a point with at most two decimals. Also taken, since programs
/// write them: ".5", "5.", "-0", and a comma with one or two decimals. Nothing is rounded and nothing wraps.
AmountResult read_sie_amount(std::string_view text);

/// Whether a quantity is written as amounts are, with any number of decimals.
bool is_sie_quantity(std::string_view text);

/// "-1234.50", always with two decimals.
std::string sie_amount_text(Amount amount);

}  // namespace bokslut
