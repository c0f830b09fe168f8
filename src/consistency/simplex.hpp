// The bounded simplex method after Dutertre and de Moura ("A Fast Linear-Arithmetic Solver for DPLL(T)", 2006), sparse
// and exact: bounds only, no artificial quantities, warm after any change of bounds. Private.
//
// Each row says that its basic quantity is a sum of non-basic ones, and remembers from which of the given rows it came,
// times what: that is the proof when a row cannot be fulfilled. Row i's sum is a quantity too, its *slack*, number
// (quantities + i); the slack of an equality with sum 0 is dropped when it leaves the basis.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "consistency/linear_problem.hpp"

namespace bokslut::consistency {

enum class Outcome {
    feasible,
    infeasible,
    limit,           // no pivots left
    needs_fractions  // the next pivot is not ±1: go on with another number type
};

template <class Number>
class Simplex {
public:
    /// Pivots are counted down in `pivots_left`, which outlives this.
    Simplex(const LinearProblem& problem, std::uint64_t& pivots_left);
    /// Goes on from where `other` stopped, with this number type.
    template <class Other>
    explicit Simplex(const Simplex<Other>& other);

    /// Looks for values inside all bounds.
    Outcome solve();
    /// After solve() said feasible: makes Σ costs·x smallest.
    Outcome minimise();

    Interval bounds(std::uint32_t quantity) const { return bounds_[quantity]; }
    void set_bounds(std::uint32_t quantity, Interval bounds);
    /// Moves each non-basic quantity to a near multiple of what the factors' denominators have in common, so that all
    /// values become whole; basic ones may leave their bounds. Only for fractions.
    void make_whole();
    const Number& value(std::uint32_t quantity) const { return value_[quantity]; }
    Number cost() const { return value_[row_of_costs_value()]; }

    struct Factor {
        std::uint32_t index;
        Number factor;
    };
    /// After solve() said infeasible: rows with factors (as given to the constructor) and the quantities, slacks among
    /// them, whose bounds the contradiction needs.
    std::vector<Factor> conflict_rows() const { return rows_[conflict_].origin; }
    std::vector<std::uint32_t> conflict_quantities() const;

private:
    template <class Other>
    friend class Simplex;
    using Sparse = std::vector<Factor>;  // ascending by index
    struct Row {
        std::uint32_t basic = 0;
        Sparse entries;
        Sparse origin;
    };

    void add_row(const LinearProblem& problem, std::uint32_t row);
    void add_cost_row(const LinearProblem& problem);
    void crash();
    std::uint32_t crash_column(const Row& row) const;
    bool can_define(const Row& row, std::uint32_t column) const;
    void solve_for(std::uint32_t row, std::uint32_t column);
    std::uint32_t row_of_costs_value() const { return static_cast<std::uint32_t>(bounds_.size() - 1); }

    bool below(std::uint32_t quantity) const;
    bool above(std::uint32_t quantity) const;
    bool dead(std::uint32_t quantity) const { return quantity >= quantities_ && bounds_[quantity] == exactly_zero; }
    void watch(std::uint32_t row);
    void watch_all();

    std::optional<std::uint32_t> leaving_row();
    std::uint32_t entering_column(const Row& row, bool upwards) const;
    bool can_move(std::uint32_t quantity, bool upwards) const;
    bool bland() const { return pivots_ > 10 * static_cast<std::uint64_t>(rows_.size()); }

    const Number& factor_in(const Row& row, std::uint32_t column) const;
    void move(std::uint32_t column, const Number& by);
    void pivot(std::uint32_t row, std::uint32_t column);
    void rewrite_for(Row& row, std::uint32_t column);
    void substitute(std::uint32_t row, std::uint32_t column, const Row& definition);
    void add_entries(std::uint32_t row, const Number& factor, const Sparse& source);
    void add_origin(Sparse& target, const Number& factor, const Sparse& source);
    void forget(std::uint32_t column, std::uint32_t row);

    std::optional<std::pair<std::uint32_t, bool>> cheaper_column() const;
    Outcome descend(std::uint32_t column, bool upwards);

    std::uint64_t* pivots_left_;
    std::uint64_t pivots_ = 0;  // since solve() or minimise() began
    std::uint32_t quantities_ = 0;
    std::uint32_t cost_row_ = none;
    std::uint32_t conflict_ = none;
    std::vector<Interval> bounds_;
    std::vector<Number> value_;
    std::vector<Row> rows_;
    std::vector<std::vector<std::uint32_t>> columns_;  // the rows that a non-basic quantity stands in
    std::vector<std::uint32_t> watched_;               // rows that may be outside their bounds
    std::vector<char> is_watched_;
    Sparse scratch_;
};

}  // namespace bokslut::consistency
