#include "bokslut/federation/allocation.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "bokslut/core/error.hpp"

namespace bokslut {

namespace {

AllocationFault fault_of(Amount total, std::span<const Rational> weights, std::int64_t step_ore, Rational& sum) {
    for (const Rational& weight : weights) {
        if (weight.sign() < 0) return AllocationFault::negative_weight;
        sum += weight;
    }
    if (sum.sign() == 0) return AllocationFault::no_weight;
    return total.ore() % step_ore == 0 ? AllocationFault::none : AllocationFault::total_not_whole;
}

}  // namespace

Allocation allocate(Amount total, std::span<const Rational> weights, std::int64_t step_ore) {
    if (step_ore < 1) throw Error("a total is split in steps of at least one öre");
    Allocation out;
    out.fault = fault_of(total, weights, step_ore, out.weight_sum);
    if (out.fault != AllocationFault::none) return out;

    const std::int64_t steps = total.ore() / step_ore;
    const std::int64_t sign = steps < 0 ? -1 : 1;
    const Rational by_weight = Rational(steps) / out.weight_sum;
    std::vector<Rational> remainders;
    remainders.reserve(weights.size());
    out.parts.reserve(weights.size());
    std::int64_t left = steps;
    for (const Rational& weight : weights) {
        const Rational share = by_weight * weight;
        const std::int64_t whole = share.rounded(Rounding::toward_zero);
        left -= whole;
        remainders.push_back(sign < 0 ? Rational(whole) - share : share - Rational(whole));
        out.parts.push_back({Amount::from_ore(whole * step_ore), share * Rational(step_ore)});
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(std::abs(left)); ++i) {
        AllocationPart& part = out.parts[order[i]];
        part.amount += Amount::from_ore(sign * step_ore);
        part.raised_by_rest = true;
    }
    return out;
}

}  // namespace bokslut
