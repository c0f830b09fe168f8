#include "consistency/conflict.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <map>
#include <unordered_map>

#include "bokslut/consistency/proof_check.hpp"
#include "consistency/linear_solver.hpp"

namespace bokslut::consistency {

namespace {

using boost::multiprecision::cpp_int;

// Solves relations as they stand in the system, without reducing, so that the factors are theirs.
class Original {
public:
    Original(const View& view, std::span<const Interval> bounds, const Options& options, std::uint64_t& pivots_left)
        : view_(view), bounds_(bounds), options_(options), pivots_left_(pivots_left) {}

    /// Factors of the relations that contradict each other, if they do.
    Verdict solve(std::span<const std::uint32_t> relations) {
        LinearProblem problem = make_problem(relations);
        const Solution solution = bokslut::consistency::solve(problem, options_, pivots_left_, Numbers::any);
        if (solution.verdict == Verdict::impossible) {
            weights_ = solution.rows;
            for (Weight& weight : weights_) weight.index = relations[weight.index];
        }
        return solution.verdict;
    }

    const std::vector<Weight>& weights() const { return weights_; }
    std::vector<std::uint32_t> support() const {
        std::vector<std::uint32_t> relations;
        for (const Weight& weight : weights_) relations.push_back(weight.index);
        return relations;
    }

private:
    LinearProblem make_problem(std::span<const std::uint32_t> relations) const {
        LinearProblem problem;
        std::unordered_map<Var, std::uint32_t> place;
        for (const std::uint32_t index : relations) {
            std::map<Var, std::int32_t> sums;
            for (const Term& term : view_.system.relation(index)) sums[term.var] += term.coefficient;
            for (const auto& [var, coefficient] : sums) {
                if (coefficient == 0) continue;
                const auto [at, is_new] = place.emplace(var, static_cast<std::uint32_t>(problem.bounds.size()));
                if (is_new) {
                    problem.bounds.push_back(bounds_[var]);
                    problem.start.push_back(middle_of(bounds_[var]));
                }
                problem.terms.push_back({coefficient, at->second});
            }
            problem.end_row(exactly_zero);
        }
        return problem;
    }

    const View& view_;
    std::span<const Interval> bounds_;
    const Options& options_;
    std::uint64_t& pivots_left_;
    std::vector<Weight> weights_;
};

std::vector<std::uint32_t> largest_first(const System& system, std::vector<std::uint32_t> relations) {
    std::stable_sort(relations.begin(), relations.end(), [&](std::uint32_t a, std::uint32_t b) {
        return system.relation(a).size() > system.relation(b).size();
    });
    return relations;
}

// The deletion filter: a relation that the contradiction can do without is left out for good. False when a limit
// stopped it.
bool make_irreducible(const System& system, Original& original) {
    std::vector<std::uint32_t> needed = original.support();
    for (const std::uint32_t tried : largest_first(system, needed)) {
        const auto place = std::lower_bound(needed.begin(), needed.end(), tried);
        if (place == needed.end() || *place != tried) continue;  // gone with another
        std::vector<std::uint32_t> rest = needed;
        rest.erase(rest.begin() + (place - needed.begin()));
        const Verdict verdict = original.solve(rest);
        if (verdict == Verdict::undecided) return false;
        if (verdict == Verdict::impossible) needed = original.support();
    }
    return true;
}

std::map<Var, cpp_int> combination(const System& system, const std::vector<Weight>& weights) {
    std::map<Var, cpp_int> sum;
    for (const Weight& weight : weights) {
        const cpp_int factor(weight.factor);
        for (const Term& term : system.relation(weight.index)) sum[term.var] += factor * term.coefficient;
    }
    std::erase_if(sum, [](const auto& entry) { return entry.second == 0; });
    return sum;
}

// Whether the combination is above zero everywhere; if not, it is below.
bool lies_above(const std::map<Var, cpp_int>& sum, std::span<const Interval> bounds) {
    cpp_int smallest = 0;
    for (const auto& [var, factor] : sum) {
        const std::int64_t end = factor > 0 ? bounds[var].low : bounds[var].high;
        if (end == unbounded_below || end == unbounded_above) return false;
        smallest += factor * end;
    }
    return smallest > 0;
}

// One end of what is known of a quantity.
struct End {
    bool is_low;
    std::int64_t value;
};

// For each end the first print that gives it; none when the hard bound does.
std::vector<std::uint32_t> prints_giving(const View& view, const std::map<Var, End>& ends) {
    std::map<Var, std::uint32_t> first;
    for (std::uint32_t index = 0; index < view.system.print_count(); ++index) {
        const Print& print = view.system.print(index);
        const auto end = ends.find(print.var);
        if (end == ends.end() || !view.has(index)) continue;
        const auto [is_low, value] = end->second;
        const Interval hard = view.system.hard(print.var);
        const bool gives =
            is_low ? print.range.low == value && hard.low != value : print.range.high == value && hard.high != value;
        if (gives) first.emplace(print.var, index);
    }
    std::vector<std::uint32_t> prints;
    for (const auto& [var, index] : first) prints.push_back(index);
    std::sort(prints.begin(), prints.end());
    return prints;
}

Conflict with_proof(const View& view, std::span<const Interval> bounds, const Original& original) {
    const std::map<Var, cpp_int> sum = combination(view.system, original.weights());
    const bool above = lies_above(sum, bounds);
    Conflict conflict;
    conflict.relations = original.support();
    conflict.proof.relations = original.weights();
    std::map<Var, End> ends;
    for (const auto& [var, factor] : sum) {
        conflict.proof.figures.push_back({var, factor.str()});
        const bool is_low = (factor > 0) == above;
        ends[var] = {is_low, is_low ? bounds[var].low : bounds[var].high};
    }
    conflict.prints = prints_giving(view, ends);
    return conflict;
}

// Where the hard bound is nearly as good, the proof may do without the print.
void drop_needless_prints(const System& system, Conflict& conflict) {
    const std::vector<std::uint32_t> prints = conflict.prints;
    for (const std::uint32_t print : prints) {
        const Interval hard = system.hard(system.print(print).var);
        if (hard == unbounded) continue;
        Conflict without = conflict;
        std::erase(without.prints, print);
        if (proof_holds(system, without)) conflict = std::move(without);
    }
}

}  // namespace

std::vector<Interval> known_bounds(const View& view) {
    std::vector<Interval> bounds(view.system.var_count());
    for (Var var = 0; var < bounds.size(); ++var) bounds[var] = view.system.hard(var);
    for (std::uint32_t index = 0; index < view.system.print_count(); ++index) {
        const Print& print = view.system.print(index);
        if (view.has(index)) bounds[print.var] = intersection(bounds[print.var], print.range);
    }
    return bounds;
}

std::optional<Conflict> excluding_prints(const View& view, std::span<const Interval> bounds) {
    const auto empty = std::find_if(bounds.begin(), bounds.end(), [](Interval range) { return range.empty(); });
    if (empty == bounds.end()) return std::nullopt;
    const Var var = static_cast<Var>(empty - bounds.begin());
    Conflict conflict;
    for (const End end : {End{true, empty->low}, End{false, empty->high}}) {
        const std::vector<std::uint32_t> givers = prints_giving(view, {{var, end}});
        conflict.prints.insert(conflict.prints.end(), givers.begin(), givers.end());
    }
    std::sort(conflict.prints.begin(), conflict.prints.end());
    return conflict;
}

std::optional<Conflict> conflict_among(const View& view, std::span<const Interval> bounds,
                                       std::vector<std::uint32_t> relations, const Options& options,
                                       std::uint64_t& pivots_left) {
    Original original(view, bounds, options, pivots_left);
    if (original.solve(relations) != Verdict::impossible) return std::nullopt;
    const bool irreducible = make_irreducible(view.system, original);
    Conflict conflict = with_proof(view, bounds, original);
    conflict.irreducible = irreducible;
    drop_needless_prints(view.system, conflict);
    return conflict;
}

}  // namespace bokslut::consistency
