// The one place where a quotient is rounded, for 128-bit and big integers alike. Private.
#pragma once

#include "bokslut/core/error.hpp"
#include "bokslut/core/rounding.hpp"

namespace bokslut {

/// Where the cut-off part of a quotient lies, as a share of one.
enum class CutOff { below_half, half, above_half };

/// Whether a quotient that was cut toward zero, and is not exact, is to be moved one step away from zero.
inline bool moves_away_from_zero(Rounding rule, CutOff cut_off, bool negative, bool odd) {
    switch (rule) {
        case Rounding::half_away_from_zero:
            return cut_off != CutOff::below_half;
        case Rounding::half_even:
            return cut_off == CutOff::above_half || (cut_off == CutOff::half && odd);
        case Rounding::toward_zero:
            return false;
        case Rounding::floor:
            return negative;
        case Rounding::ceiling:
            return !negative;
    }
    throw Error("unknown rounding rule");
}

/// numerator / denominator by `rule`; the denominator is positive, and twice it fits in Integer.
template <class Integer>
Integer divide_by_rule(const Integer& numerator, const Integer& denominator, Rounding rule) {
    const Integer quotient = numerator / denominator;
    const Integer remainder = numerator % denominator;
    if (remainder == 0) return quotient;

    const bool negative = remainder < 0;
    const Integer twice = negative ? Integer(-2 * remainder) : Integer(2 * remainder);
    const CutOff cut_off = twice < denominator    ? CutOff::below_half
                           : twice == denominator ? CutOff::half
                                                  : CutOff::above_half;
    if (!moves_away_from_zero(rule, cut_off, negative, quotient % 2 != 0)) return quotient;
    return negative ? Integer(quotient - 1) : Integer(quotient + 1);
}

}  // namespace bokslut
