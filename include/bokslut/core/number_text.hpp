// Swedish number text, in and out, independent of any locale.
//
// Threads: functions without state.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/core/rounding.hpp"

namespace bokslut {

/// How a number is written.
struct NumberStyle {
    std::string_view group = "\u00a0";  ///< between groups of three digits; empty for none
    std::string_view minus = "\u2212";  ///< before a negative number
    std::string_view decimal = ",";     ///< before the decimals

    /// No-break spaces and a true minus: for people (HTML, Word).
    static constexpr NumberStyle typographic() { return {}; }
    /// Space and hyphen: for terminals and plain text.
    static constexpr NumberStyle plain() { return {" ", "-", ","}; }
    /// No grouping, hyphen, decimal comma: for CSV.
    static constexpr NumberStyle bare() { return {"", "-", ","}; }
};

/// The most decimals that a number here is written or read with; 10 to this power fits in int64.
inline constexpr int max_decimals = 18;

/// `steps` in units of the last decimal as text: number_text(-1234567, 2) is "−12 345,67". Zero has no sign.
/// Throws Error when `decimals` is not 0..max_decimals.
std::string number_text(std::int64_t steps, int decimals = 0, const NumberStyle& style = {});
template <std::floating_point T>
std::string number_text(T, int = 0, const NumberStyle& = {}) = delete;

/// `value` with as few decimals as say it exactly, from `least` on: 59855/10000 is "5,9855". What `most` decimals do
/// not say exactly is rounded half away from zero to so many. Throws Error when the digits do not fit in int64.
std::string decimal_text(const Rational& value, int least = 0, int most = 6,
                         const NumberStyle& style = NumberStyle::plain());

/// Why a text is not the number that was asked for.
enum class NumberFault { none, empty, not_a_number, too_many_decimals, out_of_range };

/// A decimal number as read: `digits` x 10^-`decimals`. "12,50" is 1250 with 2 decimals.
struct Decimal {
    std::int64_t digits = 0;
    int decimals = 0;
};

struct DecimalResult {
    Decimal value;
    NumberFault fault = NumberFault::none;
    explicit operator bool() const { return fault == NumberFault::none; }
};

struct AmountResult {
    Amount value;
    NumberFault fault = NumberFault::none;
    explicit operator bool() const { return fault == NumberFault::none; }
};

/// Reads a number as people write it: groups separated by space, no-break space (U+00A0), narrow no-break space
/// (U+202F) or thin space (U+2009); minus as `-`, `–` (U+2013) or `−` (U+2212), before or after; parentheses for
/// negative; decimal comma or point. A point or comma is always the decimal sign, never a thousands separator, so
/// "1.234.567" is refused. Every group after the first has exactly three digits, and the first at most three when there
/// are more, so that two numbers side by side are not read as one. A digit must stand on both sides of the decimal
/// sign. Blanks around the text, and between sign and digits, are ignored. More than max_decimals decimals is
/// too_many_decimals.
DecimalResult read_decimal(std::string_view text);

/// Reads an amount, exact to the öre. The unit ends the text ("135 tkr", "6,53 kr", "1,5 mnkr", "20 kronor", any case,
/// with or without blanks before it) or, without one, is `unit`. More decimals than whole öre hold is
/// too_many_decimals, zeros too ("12,500 kr" may well mean twelve thousand five hundred): nothing is rounded here.
AmountResult read_amount(std::string_view text, Measure::Unit unit = Measure::Unit::kr);

/// Kronor with two decimals, for messages: "-1 234,50 kr", plain style.
std::string kronor_text(Amount amount);

}  // namespace bokslut
