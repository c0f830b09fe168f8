#include "bokslut/federation/fee_audit.hpp"

#include <algorithm>

#include "bokslut/consistency/feasibility.hpp"

namespace bokslut {

namespace {

using consistency::Interval;

/// The least count from `low` to `high` whose fee is at least `ore`; high + 1 when there is none.
template <class FeeOf>
std::int64_t least_count(std::int64_t low, std::int64_t high, std::int64_t ore, FeeOf fee_of) {
    ++high;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (fee_of(middle) >= ore)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/// How fine rates are sought, as parts of an öre: a millionth where the fees leave room for it in 64 bits.
std::int64_t parts_for(const std::vector<PublishedFee>& fees) {
    constexpr std::int64_t finest = 1'000'000, room = 100'000'000'000'000'000;
    std::int64_t parts = finest;
    for (const PublishedFee& fee : fees)
        while (parts > 100 && std::max(fee.ore.high, -fee.ore.low) > room / parts) parts /= 10;
    return parts;
}

/// The system of one service: fee = fixed + inhabitants x rate, all in parts of an öre.
struct RateSystem {
    std::int64_t parts_of_ore;
    consistency::System system;
    consistency::Var rate = 0;
    std::optional<consistency::Var> fixed;

    RateSystem(const std::vector<PublishedFee>& fees, const std::vector<std::int64_t>& inhabitants, bool with_fixed,
               const Rational& rounding)
        : parts_of_ore(parts_for(fees)) {
        const std::int64_t slack = (rounding * Rational(parts_of_ore)).rounded(Rounding::floor);
        rate = system.add_var(consistency::at_least_zero);
        if (with_fixed) fixed = system.add_var(consistency::at_least_zero);
        for (std::size_t i = 0; i < fees.size(); ++i) {
            const consistency::Var fee = system.add_var(consistency::at_least_zero);
            std::vector<consistency::Term> terms = {{1, fee}, {-static_cast<std::int32_t>(inhabitants[i]), rate}};
            if (fixed) terms.push_back({-1, *fixed});
            system.add_relation(terms);
            const Interval ore = fees[i].ore;
            system.add_print(fee, {ore.low * parts_of_ore - slack, ore.high * parts_of_ore + slack});
        }
    }
};

/// The furthest value that `var` can have towards an end, from one that is known to be possible.
std::int64_t furthest(const consistency::System& system, consistency::Var var, std::int64_t possible, bool upwards) {
    const auto can_reach = [&](std::int64_t value) {
        consistency::System bounded = system;
        bounded.add_print(var, upwards ? Interval{value, consistency::unbounded_above} : Interval{0, value});
        return consistency::decide(bounded).verdict == consistency::Verdict::feasible;
    };
    std::int64_t inside = possible, step = 1;
    const std::int64_t sign = upwards ? 1 : -1;
    while ((upwards || inside - step >= 0) && can_reach(inside + sign * step)) {
        inside += sign * step;
        step *= 2;
    }
    for (; step > 0; step /= 2)
        if ((upwards || inside - step >= 0) && can_reach(inside + sign * step)) inside += sign * step;
    return inside;
}

}  // namespace

CountInterval intersection(CountInterval a, CountInterval b) {
    return {std::max(a.low, b.low), std::min(a.high, b.high)};
}

std::optional<CountInterval> possible_inhabitants(const FeeModel& model, std::size_t member, Interval published,
                                                  const FeeDefinition& definition, int year) {
    const auto own = model.per_inhabitant_of.find(member);
    const Rational& rate = own == model.per_inhabitant_of.end() ? model.per_inhabitant : own->second;
    if (!model.is_for(member, definition.members[member].associated)) return std::nullopt;
    if (rate.sign() <= 0 || model.total || model.amounts.contains(member) || model.as_booked) return std::nullopt;
    Findings told;
    const auto factor = index_factor(model.indexation, definition.indices, model.decided_for, year, told);
    if (!factor) return std::nullopt;
    const bool common = model.pays_common(member, definition.members[member].associated);
    const Rational fixed = common ? model.fixed : Rational();
    const auto fee_of = [&](std::int64_t count) {
        const Rational exact = std::min((fixed + rate * Rational(count)) * *factor, Rational(settings_limit_ore));
        return (exact / Rational(model.step_ore)).rounded(model.rounding) * model.step_ore;
    };
    const CountInterval any;
    return CountInterval{least_count(any.low, any.high, published.low, fee_of),
                         least_count(any.low, any.high, published.high + 1, fee_of) - 1};
}

PossibleRates possible_rates(const std::vector<PublishedFee>& fees, const std::vector<std::int64_t>& inhabitants,
                             bool with_fixed, const Rational& rounding_ore) {
    PossibleRates out;
    const RateSystem rates(fees, inhabitants, with_fixed, rounding_ore);
    const consistency::Answer answer = consistency::decide(rates.system);
    out.possible = answer.verdict == consistency::Verdict::feasible;
    out.decided = answer.verdict != consistency::Verdict::undecided;
    if (answer.conflict)
        for (const std::uint32_t print : answer.conflict->prints) out.conflict.push_back(print);
    if (!out.possible) return out;
    const auto in_ore = [&](std::int64_t parts) { return Rational(parts, rates.parts_of_ore); };
    const std::int64_t rate = answer.witness[rates.rate];
    out.rate_low = in_ore(furthest(rates.system, rates.rate, rate, false));
    out.rate_high = in_ore(furthest(rates.system, rates.rate, rate, true));
    if (!rates.fixed) return out;
    const std::int64_t fixed = answer.witness[*rates.fixed];
    out.fixed_low = in_ore(furthest(rates.system, *rates.fixed, fixed, false));
    out.fixed_high = in_ore(furthest(rates.system, *rates.fixed, fixed, true));
    return out;
}

}  // namespace bokslut
