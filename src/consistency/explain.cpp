#include "bokslut/consistency/explain.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <map>

#include "bokslut/core/error.hpp"
#include "bokslut/core/rounding.hpp"
#include "core/wide.hpp"

namespace bokslut::consistency {

namespace {

using boost::multiprecision::cpp_int;

void check_step(std::int64_t step) {
    if (step < 1) throw Error("a printed unit is at least one öre");
}

// How far an amount may be from `shown` units, towards zero and away from it.
struct Reach {
    std::int64_t inwards;
    std::int64_t outwards;
};

Reach reach_of(bool is_even, std::int64_t step, Printing printing) {
    const std::int64_t half = step / 2;
    if (printing == Printing::truncate) return {0, step - 1};
    if (step % 2 != 0) return {half, half};  // no amount is in the middle
    if (printing == Printing::half_away) return {half, half - 1};
    return is_even ? Reach{half, half} : Reach{half - 1, half - 1};
}

cpp_int floor_divided(const cpp_int& number, const cpp_int& by) {
    const cpp_int quotient = number / by;
    return quotient * by > number ? cpp_int(quotient - 1) : quotient;
}

std::int64_t end_in_64_bits(const cpp_int& end) {
    if (end <= unbounded_below) return unbounded_below;
    return end >= unbounded_above ? unbounded_above : static_cast<std::int64_t>(end);
}

// The smallest and the largest value of what the proof adds up, apart from one quantity; nothing when it is open.
struct Rest {
    std::optional<cpp_int> smallest = cpp_int(0);
    std::optional<cpp_int> largest = cpp_int(0);

    void add(const cpp_int& factor, Interval range) {
        add_end(smallest, factor, factor > 0 ? range.low : range.high);
        add_end(largest, factor, factor > 0 ? range.high : range.low);
    }

private:
    static void add_end(std::optional<cpp_int>& sum, const cpp_int& factor, std::int64_t end) {
        if (end == unbounded_below || end == unbounded_above) {
            sum.reset();
        } else if (sum) {
            *sum += factor * end;
        }
    }
};

// The whole x with factor·x + rest = 0 for some value of the rest.
Interval solved_for(const cpp_int& factor, const Rest& rest) {
    const cpp_int size = abs(factor);
    const auto low = factor > 0 ? rest.largest : rest.smallest;  // x is at least -low/factor
    const auto high = factor > 0 ? rest.smallest : rest.largest;
    const int sign = factor > 0 ? 1 : -1;
    Interval range;
    if (low) range.low = end_in_64_bits(-floor_divided(sign * *low, size));
    if (high) range.high = end_in_64_bits(floor_divided(-sign * *high, size));
    return range;
}

}  // namespace

Interval printed_interval(std::int64_t shown, std::int64_t step, Printing printing, Zeros zeros) {
    check_step(step);
    if (shown == 0 && zeros == Zeros::exact) return exactly_zero;
    const Reach reach = reach_of(shown % 2 == 0, step, printing);
    if (shown == 0) return {-reach.outwards, reach.outwards};
    const Int128 middle = Int128{shown} * step;
    const char* what = "a printed figure in öre";
    return {to_int64(middle - (shown > 0 ? reach.inwards : reach.outwards), what),
            to_int64(middle + (shown > 0 ? reach.outwards : reach.inwards), what)};
}

std::int64_t shown_as(std::int64_t ore, std::int64_t step, Printing printing) {
    check_step(step);
    if (printing == Printing::truncate) return divide_rounded(ore, step, Rounding::toward_zero);
    return divide_rounded(ore, step,
                          printing == Printing::half_even ? Rounding::half_even : Rounding::half_away_from_zero);
}

Interval possible_range(const System& system, const Conflict& conflict, std::uint32_t print) {
    if (!std::binary_search(conflict.prints.begin(), conflict.prints.end(), print)) {
        throw Error("the print is not one of the conflict's");
    }
    std::map<Var, Interval> ranges;
    const Var var = system.print(print).var;
    const auto range_of = [&](Var of) -> Interval& { return ranges.emplace(of, system.hard(of)).first->second; };
    for (const std::uint32_t index : conflict.prints) {
        Interval& range = range_of(system.print(index).var);
        if (index != print) range = intersection(range, system.print(index).range);
    }
    Rest rest;
    cpp_int factor = 0;
    for (const Weight& weight : conflict.proof.figures) {
        if (weight.index == var) {
            factor = cpp_int(weight.factor);
        } else {
            rest.add(cpp_int(weight.factor), range_of(weight.index));
        }
    }
    return factor == 0 ? range_of(var) : intersection(range_of(var), solved_for(factor, rest));
}

std::optional<std::int64_t> nearest_shown(Interval possible, std::int64_t shown, std::int64_t step, Printing printing,
                                          Zeros zeros) {
    if (possible.empty()) return std::nullopt;
    Interval figures;
    if (possible.low != unbounded_below) figures.low = shown_as(possible.low, step, printing);
    if (possible.high != unbounded_above) figures.high = shown_as(possible.high, step, printing);
    if (zeros == Zeros::exact && figures.low == 0 && possible.low > 0) figures.low = 1;
    if (zeros == Zeros::exact && figures.high == 0 && possible.high < 0) figures.high = -1;
    if (figures.empty()) return std::nullopt;
    return std::clamp(shown, figures.low, figures.high);
}

}  // namespace bokslut::consistency
