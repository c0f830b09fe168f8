#include "consistency/linear_solver.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>

#include "consistency/checked.hpp"
#include "consistency/simplex.hpp"

namespace bokslut::consistency {

namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

cpp_rational as_fraction(const Checked& number) {
    return cpp_rational(number.value());
}
const cpp_rational& as_fraction(const cpp_rational& number) {
    return number;
}

std::optional<std::int64_t> as_whole(const Checked& number) {
    return number.value();
}
std::optional<std::int64_t> as_whole(const cpp_rational& number) {
    if (denominator(number) != 1) return std::nullopt;
    const cpp_int whole = numerator(number);
    if (whole <= unbounded_below || whole >= unbounded_above) throw Overflow();
    return static_cast<std::int64_t>(whole);
}

std::int64_t floor_of(const cpp_rational& number) {
    const cpp_int n = numerator(number), d = denominator(number);
    const cpp_int quotient = (n < 0 ? cpp_int(n - d + 1) : n) / d;
    if (quotient <= unbounded_below || quotient >= unbounded_above - 1) throw Overflow();
    return static_cast<std::int64_t>(quotient);
}

// The same proportions in whole numbers without a common divisor, the first of them positive.
template <class Number>
std::vector<Weight> as_weights(const std::vector<typename Simplex<Number>::Factor>& factors) {
    cpp_int multiple = 1, divisor = 0;
    for (const auto& entry : factors) multiple = lcm(multiple, denominator(as_fraction(entry.factor)));
    std::vector<cpp_int> whole;
    for (const auto& entry : factors) {
        whole.push_back(numerator(cpp_rational(as_fraction(entry.factor) * multiple)));
        divisor = gcd(divisor, whole.back());
    }
    if (!whole.empty() && whole.front() < 0) divisor = -divisor;
    std::vector<Weight> weights;
    for (std::size_t i = 0; i < whole.size(); ++i)
        weights.push_back({factors[i].index, cpp_int(whole[i] / divisor).str()});
    return weights;
}

// One quantity whose value is not whole, and its value.
struct Fraction {
    std::uint32_t quantity;
    std::int64_t floor;
};

template <class Number>
std::optional<Fraction> read_values(const Simplex<Number>& simplex, std::size_t count,
                                    std::vector<std::int64_t>& values) {
    values.assign(count, 0);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::optional<std::int64_t> whole = as_whole(simplex.value(i));
        if (!whole) return Fraction{i, floor_of(as_fraction(simplex.value(i)))};
        values[i] = *whole;
    }
    return std::nullopt;
}

bool inside(const Simplex<cpp_rational>& simplex, std::uint32_t quantity, Interval range) {
    const cpp_rational& value = simplex.value(quantity);
    return (range.low == unbounded_below || value >= range.low) &&
           (range.high == unbounded_above || value <= range.high);
}

Interval shrunk(Interval range, std::int64_t part) {
    if (range.low == unbounded_below || range.high == unbounded_above) return range;
    const std::int64_t margin = (range.high - range.low) / part;
    return {range.low + margin, range.high - margin};
}

// Printed figures leave room: with a margin kept to all bounds, values can be made whole without leaving them. What has
// no room, or fails, is for branching.
std::optional<std::vector<std::int64_t>> whole_inside(const Simplex<cpp_rational>& simplex,
                                                      const LinearProblem& problem) {
    const auto range_of = [&](std::size_t quantity) {
        const std::size_t count = problem.bounds.size();
        return quantity < count ? problem.bounds[quantity] : problem.ranges[quantity - count];
    };
    const std::size_t count = problem.bounds.size() + problem.ranges.size();
    for (const std::int64_t part : {8, 64, 1024}) {
        Simplex<cpp_rational> inner = simplex;
        for (std::uint32_t i = 0; i < count; ++i) inner.set_bounds(i, shrunk(range_of(i), part));
        if (inner.solve() != Outcome::feasible) continue;
        inner.make_whole();
        bool fits = true;
        for (std::uint32_t i = 0; i < count && fits; ++i) fits = inside(inner, i, range_of(i));
        std::vector<std::int64_t> values;
        if (fits && !read_values(inner, problem.bounds.size(), values)) return values;
    }
    return std::nullopt;
}

// Depth first: below the fraction or above it, until all values are whole. With costs it goes on for cheaper ones.
class Branching {
public:
    Branching(Simplex<cpp_rational>& simplex, const LinearProblem& problem, int branches_left)
        : simplex_(simplex), problem_(problem), branches_left_(branches_left) {}

    void run() {
        if (simplex_.solve() != Outcome::feasible) return;
        if (!problem_.costs.empty() && !cheap_enough()) return;
        std::vector<std::int64_t> values;
        const std::optional<Fraction> fraction = read_values(simplex_, problem_.bounds.size(), values);
        if (!fraction) {
            best_ = std::move(values);
            if (!problem_.costs.empty()) best_cost_ = simplex_.cost();
            return;
        }
        const Interval bounds = simplex_.bounds(fraction->quantity);
        try_with(fraction->quantity, {bounds.low, fraction->floor});
        try_with(fraction->quantity, {fraction->floor + 1, bounds.high});
        simplex_.set_bounds(fraction->quantity, bounds);
    }

    const std::optional<std::vector<std::int64_t>>& best() const { return best_; }

private:
    void try_with(std::uint32_t quantity, Interval bounds) {
        if (branches_left_ <= 0 || (best_ && problem_.costs.empty())) return;
        --branches_left_;
        simplex_.set_bounds(quantity, bounds);
        run();
    }

    // Costs are whole, so that a cheaper choice is cheaper by one at least.
    bool cheap_enough() {
        return simplex_.minimise() == Outcome::feasible && (!best_ || simplex_.cost() <= best_cost_ - 1);
    }

    Simplex<cpp_rational>& simplex_;
    const LinearProblem& problem_;
    int branches_left_;
    std::optional<std::vector<std::int64_t>> best_;
    cpp_rational best_cost_;
};

template <class Number>
Solution impossible(const Simplex<Number>& simplex) {
    return {Verdict::impossible, {}, as_weights<Number>(simplex.conflict_rows()), simplex.conflict_quantities()};
}

Solution solve_fractions(Simplex<cpp_rational>& simplex, const LinearProblem& problem, const Options& options,
                         Numbers numbers) {
    const Outcome outcome = simplex.solve();
    if (outcome == Outcome::infeasible) return impossible(simplex);
    if (outcome != Outcome::feasible) return {};
    if (numbers == Numbers::any) return {Verdict::feasible, {}, {}, {}};
    std::vector<std::int64_t> values;
    if (problem.costs.empty()) {
        if (!read_values(simplex, problem.bounds.size(), values)) return {Verdict::feasible, values, {}, {}};
        if (const auto whole = whole_inside(simplex, problem)) return {Verdict::feasible, *whole, {}, {}};
    }
    Branching branching(simplex, problem, options.branch_limit);
    branching.run();
    if (!branching.best()) return {};
    return {Verdict::feasible, *branching.best(), {}, {}};
}

// Nothing when fractions are needed: `simplex` then stands where they can go on.
std::optional<Solution> solve_whole(Simplex<Checked>& simplex, const LinearProblem& problem) {
    Outcome outcome = simplex.solve();
    if (outcome == Outcome::infeasible) return impossible(simplex);
    if (outcome == Outcome::feasible && !problem.costs.empty()) outcome = simplex.minimise();
    if (outcome == Outcome::needs_fractions) return std::nullopt;
    if (outcome == Outcome::limit) return Solution{};
    Solution solution{Verdict::feasible, {}, {}, {}};
    read_values(simplex, problem.bounds.size(), solution.values);
    return solution;
}

Solution solve_either(const LinearProblem& problem, const Options& options, std::uint64_t& pivots_left,
                      Numbers numbers) {
    if (!options.force_rational) {
        try {
            Simplex<Checked> simplex(problem, pivots_left);
            if (std::optional<Solution> solution = solve_whole(simplex, problem)) return *solution;
            Simplex<cpp_rational> fractions(simplex);
            return solve_fractions(fractions, problem, options, numbers);
        } catch (const Overflow&) {
            // A row may be half changed: start again with numbers that cannot overflow.
        }
    }
    Simplex<cpp_rational> simplex(problem, pivots_left);
    return solve_fractions(simplex, problem, options, numbers);
}

}  // namespace

Solution solve(const LinearProblem& problem, const Options& options, std::uint64_t& pivots_left, Numbers numbers) {
    try {
        return solve_either(problem, options, pivots_left, numbers);
    } catch (const Overflow&) {
        return {};  // whole numbers that an amount cannot hold
    }
}

}  // namespace bokslut::consistency
