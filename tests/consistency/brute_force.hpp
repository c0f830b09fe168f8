// Small systems of any shape, and answers by trying every amount.
#pragma once

#include "tests/consistency/systems.hpp"

namespace bokslut::test {

// Calls `visit` with every choice of whole numbers inside `bounds`, until it says true; whether it did.
inline bool any_choice(const std::vector<Interval>& bounds,
                       const std::function<bool(const std::vector<std::int64_t>&)>& visit) {
    std::vector<std::int64_t> values(bounds.size());
    const std::function<bool(std::size_t)> choose = [&](std::size_t at) {
        if (at == bounds.size()) return visit(values);
        for (values[at] = bounds[at].low; values[at] <= bounds[at].high; ++values[at]) {
            if (choose(at + 1)) return true;
        }
        return false;
    };
    return choose(0);
}

inline std::int64_t sum_of(std::span<const Term> relation, const std::vector<std::int64_t>& values) {
    std::int64_t sum = 0;
    for (const Term& term : relation) sum += term.coefficient * values[term.var];
    return sum;
}

inline bool all_hold(const System& system, const std::vector<std::int64_t>& values) {
    for (std::uint32_t index = 0; index < system.relation_count(); ++index) {
        if (sum_of(system.relation(index), values) != 0) return false;
    }
    return true;
}

// Whether whole amounts fulfil the system without the prints in `aside`.
inline bool possible_by_trying(const System& system, const std::vector<std::uint32_t>& aside = {}) {
    std::vector<Interval> bounds;
    for (Var var = 0; var < system.var_count(); ++var) bounds.push_back(system.hard(var));
    for (std::uint32_t print = 0; print < system.print_count(); ++print) {
        if (std::find(aside.begin(), aside.end(), print) != aside.end()) continue;
        Interval& range = bounds[system.print(print).var];
        range = intersection(range, system.print(print).range);
    }
    return any_choice(bounds, [&](const auto& values) { return all_hold(system, values); });
}

struct Shape {
    std::int64_t vars = 5;
    std::int64_t hard = 6;         // hard bounds are ±this
    std::int64_t coefficient = 1;  // largest
    std::int64_t width = 2;        // of a print
};

// Relations between a few quantities, one print or two for most of them.
inline System small_system(Random& random, const Shape& shape) {
    System system;
    for (std::int64_t i = 0; i < shape.vars; ++i) system.add_var({-shape.hard, shape.hard});
    for (std::int64_t count = pick(random, 1, 4); count > 0; --count) {
        std::vector<Term> terms;
        for (Var var = 0; var < system.var_count(); ++var) {
            const auto factor = static_cast<std::int32_t>(pick(random, -shape.coefficient, shape.coefficient));
            if (pick(random, 0, 2) != 0) terms.push_back({factor, var});
        }
        system.add_relation(terms);
    }
    for (Var var = 0; var < system.var_count(); ++var) {
        for (std::int64_t count = pick(random, 0, 5); count > 0; count -= 3) {
            const std::int64_t low = pick(random, -shape.hard, shape.hard - shape.width);
            system.add_print(var, {low, low + pick(random, 0, shape.width)});
        }
    }
    return system;
}

}  // namespace bokslut::test
