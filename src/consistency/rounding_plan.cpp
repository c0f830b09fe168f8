#include "bokslut/consistency/rounding_plan.hpp"

#include <algorithm>
#include <map>

#include "bokslut/core/error.hpp"
#include "bokslut/core/rounding.hpp"
#include "consistency/checked.hpp"
#include "consistency/linear_solver.hpp"
#include "consistency/reduction.hpp"

namespace bokslut::consistency {

namespace {

// What a figure may be shown as, and as what it is when nothing stands against it. A choice other than `plain` costs 1.
struct Choice {
    Interval shown;
    std::int64_t plain;

    bool is_open() const { return shown.low != shown.high; }
    // What one unit more costs.
    std::int64_t cost() const { return !is_open() ? 0 : plain == shown.low ? 1 : -1; }
};

void check_reach(std::int64_t value) {
    if (value < -System::largest_end || value > System::largest_end)
        throw Error("a rounding plan for amounts beyond 2^61 öre");
}

Choice choice_for(std::int64_t exact, std::int64_t step, const std::optional<std::int64_t>& fixed) {
    check_reach(fixed.value_or(exact));
    if (fixed) return {{*fixed, *fixed}, *fixed};
    return {{divide_rounded(exact, step, Rounding::floor), divide_rounded(exact, step, Rounding::ceiling)},
            divide_rounded(exact, step)};
}

// Figures that hang together, as a system of their own.
struct Group {
    std::vector<Var> vars;
    std::vector<Choice> choices;
    System system;
};

// All relations hold: equal figures are one, which costs as much as they together. Nothing when that cannot be.
std::optional<std::vector<std::int64_t>> plan_exactly(const Group& group, const Options& options,
                                                      std::uint64_t& pivots) {
    std::vector<Interval> bounds;
    for (const Choice& choice : group.choices) bounds.push_back(choice.shown);
    const Reduction reduction(group.system, bounds, false);
    if (reduction.contradiction()) return std::nullopt;
    const Classes& classes = reduction.classes();
    std::vector<std::int64_t> costs(classes.count, 0), plain(classes.count, 0);
    for (Var var = 0; var < group.choices.size(); ++var) {
        const int sign = classes.opposite[var] ? -1 : 1;
        costs[classes.of[var]] += sign * group.choices[var].cost();
        plain[classes.of[var]] = sign * group.choices[var].plain;
    }
    std::vector<Reduction::Part> parts = reduction.parts();
    std::vector<std::vector<std::int64_t>> values;
    for (Reduction::Part& part : parts) {
        for (std::size_t i = 0; i < part.classes.size(); ++i) {
            const Interval range = part.problem.bounds[i];
            part.problem.start[i] = std::clamp(plain[part.classes[i]], range.low, range.high);
            part.problem.costs.push_back(costs[part.classes[i]]);
        }
        const Solution solution = solve(part.problem, options, pivots);
        if (solution.verdict != Verdict::feasible) return std::nullopt;
        values.push_back(solution.values);
    }
    for (std::uint32_t index = 0; index < classes.count; ++index) {
        if (costs[index] != 0) plain[index] = costs[index] > 0 ? unbounded_below : unbounded_above;  // the cheap end
    }
    return reduction.restore(parts, values, plain);
}

// Each relation may be wrong upwards or downwards by some units, each of which costs more than moving every figure.
std::optional<std::vector<std::int64_t>> plan_closely(const Group& group, const Options& options,
                                                      std::uint64_t& pivots) {
    const auto vars = static_cast<Var>(group.choices.size());
    LinearProblem problem;
    for (const Choice& choice : group.choices) {
        problem.bounds.push_back(choice.shown);
        problem.start.push_back(choice.plain);
        problem.costs.push_back(choice.cost());
    }
    for (std::uint32_t index = 0; index < group.system.relation_count(); ++index) {
        std::map<Var, std::int32_t> sums;
        for (const Term& term : group.system.relation(index)) sums[term.var] += term.coefficient;
        for (const auto& [var, coefficient] : sums) {
            if (coefficient != 0) problem.terms.push_back({coefficient, var});
        }
        for (const std::int32_t sign : {1, -1}) {
            problem.terms.push_back({sign, static_cast<Var>(problem.bounds.size())});
            problem.bounds.push_back(at_least_zero);
            problem.start.push_back(0);
            problem.costs.push_back(std::int64_t{vars} + 1);
        }
        problem.end_row(exactly_zero);
    }
    Solution solution = solve(problem, options, pivots);
    if (solution.verdict != Verdict::feasible) return std::nullopt;
    solution.values.resize(vars);
    return solution.values;
}

std::vector<std::int64_t> plan_group(const Group& group, const Options& options) {
    std::vector<std::int64_t> plain;
    for (const Choice& choice : group.choices) plain.push_back(choice.plain);
    std::uint64_t pivots = options.pivot_limit;
    try {
        if (const auto shown = plan_exactly(group, options, pivots)) return *shown;
        pivots = options.pivot_limit;
        if (const auto shown = plan_closely(group, options, pivots)) return *shown;
    } catch (const Overflow&) {
        // Amounts at the edge of 64 bits: plainly.
    }
    return plain;
}

Int128 sum_of(std::span<const Term> relation, const std::vector<std::int64_t>& values) {
    Int128 sum = 0;
    for (const Term& term : relation) sum += Int128{term.coefficient} * values[term.var];
    return sum;
}

// The groups that need thought: a relation between fixed figures cannot be helped, and does not tie them together.
class Grouping {
public:
    Grouping(const System& system, const std::vector<Choice>& choices)
        : system_(system), choices_(choices), place_(choices.size(), none), relations_of_(choices.size()) {
        for (std::uint32_t index = 0; index < system.relation_count(); ++index) {
            for (const Term& term : system.relation(index)) {
                if (choices[term.var].is_open()) relations_of_[term.var].push_back(index);
            }
        }
        is_taken_.assign(system.relation_count(), 0);
    }

    std::vector<Group> groups() {
        std::vector<Group> groups;
        for (Var var = 0; var < choices_.size(); ++var) {
            if (place_[var] == none && !relations_of_[var].empty()) groups.push_back(group_from(var));
        }
        return groups;
    }

private:
    Group group_from(Var first) {
        Group group;
        add(group, first);
        std::vector<std::uint32_t> relations;
        for (std::size_t next = 0; next < group.vars.size(); ++next) {
            for (const std::uint32_t index : relations_of_[group.vars[next]]) {
                if (is_taken_[index]) continue;
                is_taken_[index] = 1;
                relations.push_back(index);
                for (const Term& term : system_.relation(index)) add(group, term.var);
            }
        }
        std::sort(relations.begin(), relations.end());
        for (const std::uint32_t index : relations) {
            std::vector<Term> terms(system_.relation(index).begin(), system_.relation(index).end());
            for (Term& term : terms) term.var = place_[term.var];
            group.system.add_relation(terms);
        }
        for (const Var var : group.vars) {
            if (!choices_[var].is_open()) place_[var] = none;  // a fixed figure may stand in several groups
        }
        return group;
    }

    void add(Group& group, Var var) {
        if (place_[var] != none) return;
        place_[var] = group.system.add_var();
        group.vars.push_back(var);
        group.choices.push_back(choices_[var]);
    }

    const System& system_;
    const std::vector<Choice>& choices_;
    std::vector<std::uint32_t> place_;
    std::vector<std::vector<std::uint32_t>> relations_of_;
    std::vector<char> is_taken_;
};

}  // namespace

RoundingPlan plan_rounding(const System& system, const RoundingInput& input, const Options& options) {
    const std::size_t count = system.var_count();
    if (input.exact.size() != count || (!input.fixed.empty() && input.fixed.size() != count)) {
        throw Error("a rounding plan needs an amount for each quantity");
    }
    if (input.step < 1) throw Error("a rounding plan needs a step of at least one öre");
    std::vector<Choice> choices;
    RoundingPlan plan;
    for (std::size_t var = 0; var < count; ++var) {
        choices.push_back(
            choice_for(input.exact[var], input.step, input.fixed.empty() ? std::nullopt : input.fixed[var]));
        plan.shown.push_back(choices.back().plain);
    }
    for (const Group& group : Grouping(system, choices).groups()) {
        const std::vector<std::int64_t> shown = plan_group(group, options);
        for (std::size_t i = 0; i < shown.size(); ++i) plan.shown[group.vars[i]] = shown[i];
    }
    for (Var var = 0; var < count; ++var) {
        if (plan.shown[var] != choices[var].plain) plan.moved.push_back(var);
    }
    for (std::uint32_t index = 0; index < system.relation_count(); ++index) {
        if (sum_of(system.relation(index), plan.shown) != 0) plan.broken.push_back(index);
    }
    return plan;
}

}  // namespace bokslut::consistency
