#include "bokslut/consistency/feasibility.hpp"

#include <numeric>
#include <utility>

#include "bokslut/consistency/proof_check.hpp"
#include "bokslut/core/error.hpp"
#include "consistency/checked.hpp"
#include "consistency/conflict.hpp"
#include "consistency/decide.hpp"
#include "consistency/linear_solver.hpp"
#include "consistency/reduction.hpp"
#include "consistency/start.hpp"

namespace bokslut::consistency {

namespace {

// In plain code, from the system as it was given: no answer rests on the machinery above.
bool witness_holds(const View& view, const std::vector<std::int64_t>& values) {
    for (Var var = 0; var < view.system.var_count(); ++var) {
        if (!view.system.hard(var).contains(values[var])) return false;
    }
    for (std::uint32_t index = 0; index < view.system.print_count(); ++index) {
        const Print& print = view.system.print(index);
        if (view.has(index) && !print.range.contains(values[print.var])) return false;
    }
    for (std::uint32_t index = 0; index < view.system.relation_count(); ++index) {
        Int128 sum = 0;
        for (const Term& term : view.system.relation(index)) sum += Int128{term.coefficient} * values[term.var];
        if (sum != 0) return false;
    }
    return true;
}

Answer answer_conflict(const View& view, std::optional<Conflict> conflict) {
    if (!conflict || !proof_holds(view.system, *conflict)) return {};
    return {Verdict::impossible, {}, std::move(conflict)};
}

class Decision {
public:
    Decision(const View& view, const Options& options)
        : view_(view), options_(options), bounds_(known_bounds(view)), pivots_left_(options.pivot_limit) {}

    Answer answer() {
        if (std::optional<Conflict> conflict = excluding_prints(view_, bounds_)) {
            return answer_conflict(view_, std::move(conflict));
        }
        const Reduction reduction(view_.system, bounds_);
        if (reduction.contradiction()) return impossible(*reduction.contradiction());
        std::vector<Reduction::Part> parts = reduction.parts();
        std::vector<std::vector<std::int64_t>> values;
        bool decided = true;
        for (Reduction::Part& part : parts) {
            approach(part.problem);
            Solution solution = solve(part.problem, options_, pivots_left_);
            if (solution.verdict == Verdict::impossible) return impossible(relations_behind(reduction, part, solution));
            decided = decided && solution.verdict == Verdict::feasible;
            values.push_back(std::move(solution.values));
        }
        if (!decided) return {};
        std::vector<std::int64_t> witness = reduction.restore(parts, values);
        if (!witness_holds(view_, witness)) return {};
        return {Verdict::feasible, std::move(witness), std::nullopt};
    }

private:
    static std::vector<std::uint32_t> relations_behind(const Reduction& reduction, const Reduction::Part& part,
                                                       const Solution& solution) {
        std::vector<std::uint32_t> rows;
        for (const Weight& weight : solution.rows) rows.push_back(weight.index);
        return reduction.relations_behind(part, rows, solution.quantities);
    }

    // The relations that were traced; should they not do, which only rounding inwards can cause, all there are.
    Answer impossible(const std::vector<std::uint32_t>& traced) {
        std::optional<Conflict> conflict = conflict_among(view_, bounds_, traced, options_, pivots_left_);
        if (!conflict) {
            std::vector<std::uint32_t> all(view_.system.relation_count());
            std::iota(all.begin(), all.end(), 0U);
            conflict = conflict_among(view_, bounds_, std::move(all), options_, pivots_left_);
        }
        return answer_conflict(view_, std::move(conflict));
    }

    const View& view_;
    const Options& options_;
    std::vector<Interval> bounds_;
    std::uint64_t pivots_left_;
};

}  // namespace

Answer decide_view(const View& view, const Options& options) {
    try {
        return Decision(view, options).answer();
    } catch (const Overflow&) {
        return {};
    }
}

Answer decide(const System& system, const Options& options) {
    return decide_view({system, {}}, options);
}

Answer decide_without(const System& system, const std::vector<std::uint32_t>& set_aside, const Options& options) {
    View view{system, std::vector<char>(system.print_count(), 0)};
    for (const std::uint32_t print : set_aside) {
        if (print >= system.print_count()) throw Error("a system has no such print");
        view.set_aside[print] = 1;
    }
    return decide_view(view, options);
}

}  // namespace bokslut::consistency
