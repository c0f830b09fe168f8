#include "bokslut/core/rounding.hpp"

#include <array>

#include "bokslut/core/error.hpp"
#include "core/ascii.hpp"
#include "core/division.hpp"
#include "core/wide.hpp"

namespace bokslut {
namespace {

struct UnitFacts {
    Measure::Unit unit;
    std::string_view name;
    int decimals_of_ore;  // how many decimals reach down to a whole öre
};

constexpr std::array<UnitFacts, 3> units{{
    {Measure::Unit::kr, "kr", 2},
    {Measure::Unit::tkr, "tkr", 5},
    {Measure::Unit::mnkr, "mnkr", 8},
}};

const UnitFacts& facts_of(Measure::Unit unit) {
    for (const UnitFacts& facts : units) {
        if (facts.unit == unit) return facts;
    }
    throw Error("unknown unit of a measure");
}

}  // namespace

std::int64_t divide_rounded(std::int64_t numerator, std::int64_t denominator, Rounding rule) {
    if (denominator == 0) throw Error("division by zero");
    // In 128 bits both can change sign whatever they are.
    Int128 n = numerator;
    Int128 d = denominator;
    if (d < 0) {
        n = -n;
        d = -d;
    }
    return to_int64(divide_by_rule(n, d, rule), "a quotient");
}

std::int64_t Measure::ore_per_step() const {
    const int decimals_of_ore = facts_of(unit).decimals_of_ore;
    if (decimals < 0 || decimals > decimals_of_ore) throw Error("a measure shows no decimals below whole öre");
    std::int64_t step = 1;
    for (int i = decimals; i < decimals_of_ore; ++i) step *= 10;
    return step;
}

std::string_view Measure::name() const {
    return facts_of(unit).name;
}

std::optional<Measure> measure_named(std::string_view name) {
    for (const UnitFacts& facts : units) {
        if (ascii::equal_in_any_case(name, facts.name)) return Measure{facts.unit, 0};
    }
    return std::nullopt;
}

std::int64_t shown_steps(Amount amount, Measure measure, Rounding rule) {
    return divide_rounded(amount.ore(), measure.ore_per_step(), rule);
}

}  // namespace bokslut
