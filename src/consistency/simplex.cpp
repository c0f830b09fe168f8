#include "consistency/simplex.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <type_traits>

#include "bokslut/core/error.hpp"
#include "consistency/checked.hpp"
#include "consistency/simplex_rows.hpp"

namespace bokslut::consistency {

namespace {

using boost::multiprecision::cpp_rational;

template <class Number>
bool is_unit(const Number& number) {
    return number == 1 || number == -1;
}

}  // namespace

template <class Number>
Simplex<Number>::Simplex(const LinearProblem& problem, std::uint64_t& pivots_left)
    : pivots_left_(&pivots_left),
      quantities_(static_cast<std::uint32_t>(problem.bounds.size())),
      bounds_(problem.bounds),
      value_(problem.start.begin(), problem.start.end()),
      columns_(problem.bounds.size()) {
    const auto rows = static_cast<std::uint32_t>(problem.ranges.size());
    rows_.reserve(rows + 1);
    for (std::uint32_t row = 0; row < rows; ++row) add_row(problem, row);
    if (!problem.costs.empty()) add_cost_row(problem);
    is_watched_.assign(rows_.size(), 0);
    crash();
    watch_all();
}

template <class Number>
template <class Other>
Simplex<Number>::Simplex(const Simplex<Other>& other)
    : pivots_left_(other.pivots_left_),
      quantities_(other.quantities_),
      cost_row_(other.cost_row_),
      bounds_(other.bounds_),
      columns_(other.columns_),
      watched_(other.watched_),
      is_watched_(other.is_watched_) {
    const auto convert = [](const typename Simplex<Other>::Sparse& from) {
        Sparse to;
        to.reserve(from.size());
        for (const auto& entry : from) to.push_back({entry.index, Number(entry.factor.value())});
        return to;
    };
    for (const Other& value : other.value_) value_.emplace_back(value.value());
    for (const auto& row : other.rows_) rows_.push_back({row.basic, convert(row.entries), convert(row.origin)});
}

template <class Number>
void Simplex<Number>::add_row(const LinearProblem& problem, std::uint32_t row) {
    Row made{static_cast<std::uint32_t>(bounds_.size()), {}, {}};
    Number sum = 0;
    for (const Term& term : problem.row(row)) {
        made.entries.push_back({term.var, Number(term.coefficient)});
        columns_[term.var].push_back(row);
        sum += Number(term.coefficient) * value_[term.var];
    }
    std::sort(made.entries.begin(), made.entries.end(), [](const auto& a, const auto& b) { return a.index < b.index; });
    made.origin.push_back({row, Number(1)});
    rows_.push_back(std::move(made));
    bounds_.push_back(problem.ranges[row]);
    value_.push_back(sum);
    columns_.emplace_back();
}

// The sum of costs is the basic quantity of a last row that may take any value; pivots keep it up to date.
template <class Number>
void Simplex<Number>::add_cost_row(const LinearProblem& problem) {
    cost_row_ = static_cast<std::uint32_t>(rows_.size());
    Row made{static_cast<std::uint32_t>(bounds_.size()), {}, {}};
    Number sum = 0;
    for (std::uint32_t var = 0; var < quantities_; ++var) {
        if (problem.costs[var] == 0) continue;
        made.entries.push_back({var, Number(problem.costs[var])});
        columns_[var].push_back(cost_row_);
        sum += Number(problem.costs[var]) * value_[var];
    }
    rows_.push_back(std::move(made));
    bounds_.push_back(unbounded);
    value_.push_back(sum);
    columns_.emplace_back();
}

// Solves each equality for the figure it defines, so that the search begins with a basis of figures: first, again and
// again, for one that is in no other equality left, which therefore need not be rewritten. With costs in the order of
// the rows: where it begins decides which of equally cheap answers is found.
template <class Number>
void Simplex<Number>::crash() {
    std::vector<char> left(rows_.size(), 0);
    std::vector<std::uint32_t> uses(bounds_.size(), 0), alone;
    std::vector<std::vector<std::uint32_t>> given(rows_.size());
    for (std::uint32_t row = 0; row < rows_.size(); ++row) {
        const Interval range = bounds_[rows_[row].basic];
        if (range.low != range.high) continue;
        left[row] = 1;
        for (const Factor& entry : rows_[row].entries) given[row].push_back(entry.index);
        for (const std::uint32_t column : given[row]) ++uses[column];
    }
    const auto take = [&](std::uint32_t row, std::uint32_t column) {
        left[row] = 0;
        for (const std::uint32_t other : given[row])
            if (--uses[other] == 1 && cost_row_ == none) alone.push_back(other);
        if (column != none) solve_for(row, column);
    };
    for (std::uint32_t column = 0; column < uses.size(); ++column)
        if (uses[column] == 1 && cost_row_ == none) alone.push_back(column);
    for (std::uint32_t next = 0; next < rows_.size();) {
        if (alone.empty()) {
            if (left[next]) take(next, crash_column(rows_[next]));
            ++next;
            continue;
        }
        const std::uint32_t column = alone.back();
        alone.pop_back();
        const auto row =
            std::find_if(columns_[column].begin(), columns_[column].end(), [&](std::uint32_t r) { return left[r]; });
        if (uses[column] == 1 && row != columns_[column].end() && can_define(rows_[*row], column)) take(*row, column);
    }
}

template <class Number>
void Simplex<Number>::solve_for(std::uint32_t row, std::uint32_t column) {
    const std::uint32_t slack = rows_[row].basic;
    const Number missing = Number(bounds_[slack].low) - value_[slack];
    move(column, missing / factor_in(rows_[row], column));
    pivot(row, column);
}

// One that is fixed would have to leave at once.
template <class Number>
bool Simplex<Number>::can_define(const Row& row, std::uint32_t column) const {
    const Interval range = bounds_[column];
    return column < quantities_ && range.low != range.high && is_unit(factor_in(row, column));
}

// The ±1 quantity in fewest rows.
template <class Number>
std::uint32_t Simplex<Number>::crash_column(const Row& row) const {
    std::uint32_t best = none;
    for (const Factor& entry : row.entries) {
        if (!can_define(row, entry.index)) continue;
        if (best == none || columns_[entry.index].size() < columns_[best].size()) best = entry.index;
    }
    return best;
}

template <class Number>
bool Simplex<Number>::below(std::uint32_t quantity) const {
    return bounds_[quantity].low != unbounded_below && value_[quantity] < bounds_[quantity].low;
}

template <class Number>
bool Simplex<Number>::above(std::uint32_t quantity) const {
    return bounds_[quantity].high != unbounded_above && value_[quantity] > bounds_[quantity].high;
}

template <class Number>
void Simplex<Number>::watch(std::uint32_t row) {
    if (is_watched_[row] || !(below(rows_[row].basic) || above(rows_[row].basic))) return;
    is_watched_[row] = 1;
    watched_.push_back(row);
}

template <class Number>
void Simplex<Number>::watch_all() {
    for (std::uint32_t row = 0; row < rows_.size(); ++row) watch(row);
}

template <class Number>
void Simplex<Number>::set_bounds(std::uint32_t quantity, Interval bounds) {
    bounds_[quantity] = bounds;
    const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const Row& r) { return r.basic == quantity; });
    if (row != rows_.end()) return watch(static_cast<std::uint32_t>(row - rows_.begin()));
    if (below(quantity)) move(quantity, Number(bounds.low) - value_[quantity]);
    if (above(quantity)) move(quantity, Number(bounds.high) - value_[quantity]);
}

template <class Number>
Outcome Simplex<Number>::solve() {
    pivots_ = 0;
    while (const std::optional<std::uint32_t> row = leaving_row()) {
        const std::uint32_t basic = rows_[*row].basic;
        const bool upwards = below(basic);
        const std::uint32_t column = entering_column(rows_[*row], upwards);
        if (column == none) {
            conflict_ = *row;
            return Outcome::infeasible;
        }
        const Number factor = factor_in(rows_[*row], column);
        if (std::is_same_v<Number, Checked> && !is_unit(factor)) return Outcome::needs_fractions;
        if (*pivots_left_ == 0) return Outcome::limit;
        const Number target = upwards ? bounds_[basic].low : bounds_[basic].high;
        move(column, Number(target - value_[basic]) / factor);
        pivot(*row, column);
    }
    return Outcome::feasible;
}

// The violated row with fewest entries; when it takes long the first, which together with the first column (Bland's
// rule) is sure to end.
template <class Number>
std::optional<std::uint32_t> Simplex<Number>::leaving_row() {
    std::erase_if(watched_, [&](std::uint32_t row) {
        if (below(rows_[row].basic) || above(rows_[row].basic)) return false;
        is_watched_[row] = 0;
        return true;
    });
    if (watched_.empty()) return std::nullopt;
    return *std::min_element(watched_.begin(), watched_.end(), [&](std::uint32_t a, std::uint32_t b) {
        const std::size_t length_a = bland() ? 0 : rows_[a].entries.size();
        const std::size_t length_b = bland() ? 0 : rows_[b].entries.size();
        return std::pair(length_a, rows_[a].basic) < std::pair(length_b, rows_[b].basic);
    });
}

template <class Number>
bool Simplex<Number>::can_move(std::uint32_t quantity, bool upwards) const {
    const Interval range = bounds_[quantity];
    if (upwards) return range.high == unbounded_above || value_[quantity] < range.high;
    return range.low == unbounded_below || value_[quantity] > range.low;
}

// ±1 first, then the column in fewest rows.
template <class Number>
std::uint32_t Simplex<Number>::entering_column(const Row& row, bool upwards) const {
    std::uint32_t best = none;
    std::pair<bool, std::size_t> best_price;
    for (const Factor& entry : row.entries) {
        if (!can_move(entry.index, upwards == (entry.factor > 0))) continue;
        const std::pair<bool, std::size_t> price(!is_unit(entry.factor), columns_[entry.index].size());
        if (best != none && (bland() || price >= best_price)) continue;
        best = entry.index;
        best_price = price;
    }
    return best;
}

template <class Number>
std::vector<std::uint32_t> Simplex<Number>::conflict_quantities() const {
    std::vector<std::uint32_t> quantities{rows_[conflict_].basic};
    for (const Factor& entry : rows_[conflict_].entries) quantities.push_back(entry.index);
    return quantities;
}

template <class Number>
Outcome Simplex<Number>::minimise() {
    pivots_ = 0;
    while (const auto next = cheaper_column()) {
        const Outcome outcome = descend(next->first, next->second);
        if (outcome != Outcome::feasible) return outcome;
    }
    return Outcome::feasible;
}

// A non-basic quantity that makes the sum of costs smaller when it moves, and whether it moves upwards.
template <class Number>
std::optional<std::pair<std::uint32_t, bool>> Simplex<Number>::cheaper_column() const {
    std::optional<std::pair<std::uint32_t, bool>> best;
    for (const Factor& entry : rows_[cost_row_].entries) {
        const bool upwards = entry.factor < 0;
        if (!can_move(entry.index, upwards)) continue;
        if (best && (bland() || columns_[entry.index].size() >= columns_[best->first].size())) continue;
        best.emplace(entry.index, upwards);
    }
    return best;
}

// Moves `column` until it or a basic quantity meets a bound; a basic one that does changes place with it.
template <class Number>
Outcome Simplex<Number>::descend(std::uint32_t column, bool upwards) {
    const std::int64_t end = upwards ? bounds_[column].high : bounds_[column].low;
    const bool open = end == unbounded_above || end == unbounded_below;
    std::optional<Number> step;
    if (!open) step = upwards ? Number(end) - value_[column] : value_[column] - Number(end);
    std::uint32_t leaving = none;
    for (const std::uint32_t row : columns_[column]) {
        const Number& factor = factor_in(rows_[row], column);
        if (row == cost_row_) continue;
        if (std::is_same_v<Number, Checked> && !is_unit(factor)) return Outcome::needs_fractions;
        const std::uint32_t basic = rows_[row].basic;
        const bool rises = upwards == (factor > 0);
        const std::int64_t bound = rises ? bounds_[basic].high : bounds_[basic].low;
        if (bound == unbounded_above || bound == unbounded_below) continue;
        Number room = Number(Number(bound) - value_[basic]) / factor;
        if (!upwards) room = -room;
        const bool tie = step && room == *step && leaving != none && basic < rows_[leaving].basic;
        if (step && room >= *step && !tie) continue;
        step = room;
        leaving = row;
    }
    if (!step) throw Error("costs without a smallest sum");
    if (*pivots_left_ == 0) return Outcome::limit;
    move(column, upwards ? *step : Number(-*step));
    if (leaving != none) {
        pivot(leaving, column);
    } else {
        --*pivots_left_;
        ++pivots_;
    }
    return Outcome::feasible;
}

template <>
void Simplex<cpp_rational>::make_whole() {
    boost::multiprecision::cpp_int common = 1;
    std::vector<char> is_basic(bounds_.size(), 0);
    for (const Row& row : rows_) {
        is_basic[row.basic] = 1;
        for (const Factor& entry : row.entries) common = lcm(common, denominator(entry.factor));
    }
    for (std::uint32_t column = 0; column < bounds_.size(); ++column) {
        const Interval range = bounds_[column];
        if (is_basic[column] || range.low == range.high) continue;
        const cpp_rational steps = value_[column] / common;
        cpp_rational target = cpp_rational(numerator(steps) / denominator(steps)) * common;
        if (range.low != unbounded_below && target < range.low) target += common;
        if (range.high != unbounded_above && target > range.high) target -= common;
        if (range.low != unbounded_below && target < range.low) continue;
        move(column, cpp_rational(target - value_[column]));
    }
}

template class Simplex<Checked>;
template class Simplex<cpp_rational>;
template Simplex<cpp_rational>::Simplex(const Simplex<Checked>&);

}  // namespace bokslut::consistency
