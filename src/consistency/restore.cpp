// What is left of a reduced system, and the way back from its solution to a value for every quantity.
#include <algorithm>
#include <numeric>

#include "consistency/checked.hpp"
#include "consistency/reduction.hpp"
#include "consistency/trace.hpp"

namespace bokslut::consistency {

namespace {

std::int64_t narrow_end(Int128 end, Int128 open, std::int64_t unbounded_end) {
    if (end == open) return unbounded_end;
    if (end < -wide_reach || end > wide_reach) throw Overflow();
    return static_cast<std::int64_t>(end);
}

Interval narrow(const WideInterval& range) {
    return {narrow_end(range.low, -wide_open, unbounded_below), narrow_end(range.high, wide_open, unbounded_above)};
}

}  // namespace

std::vector<Reduction::Part> Reduction::parts() const {
    std::vector<Part> parts;
    std::vector<std::uint32_t> place(classes_.count, none);
    std::vector<char> is_taken(ends_.size(), 0);
    for (std::uint32_t first = 0; first < ends_.size(); ++first) {
        if (is_retired_[first] || is_taken[first]) continue;
        Part& part = parts.emplace_back();
        part.rows.push_back(first);
        is_taken[first] = 1;
        for (std::size_t next = 0; next < part.rows.size(); ++next) {
            for (const Term& term : terms_of(part.rows[next])) {
                if (is_done_[term.var] || place[term.var] != none) continue;
                place[term.var] = static_cast<std::uint32_t>(part.classes.size());
                part.classes.push_back(term.var);
                for (const Place at : places_of(term.var)) {
                    if (!is_retired_[at.row] && !is_taken[at.row]) part.rows.push_back(at.row);
                    is_taken[at.row] = 1;
                }
            }
        }
        for (const std::uint32_t index : part.classes) {
            part.problem.bounds.push_back(bounds_[index]);
            part.problem.start.push_back(middle_of(bounds_[index]));
        }
        std::sort(part.rows.begin(), part.rows.end());
        for (const std::uint32_t row : part.rows) {
            for (const Term& term : terms_of(row)) {
                if (!is_done_[term.var]) part.problem.terms.push_back({term.coefficient, place[term.var]});
            }
            part.problem.end_row(narrow(ranges_[row]));
        }
    }
    return parts;
}

std::vector<std::uint32_t> Reduction::relations_behind(const Part& part, std::span<const std::uint32_t> rows,
                                                       std::span<const std::uint32_t> quantities) const {
    Trace trace(*this);
    for (const std::uint32_t row : rows) trace.add_row(part.rows[row]);
    for (const std::uint32_t quantity : quantities) {
        if (quantity < part.classes.size()) trace.add_bounds(part.classes[quantity]);
    }
    return trace.relations();
}

// The folded classes of a row take up what the others leave, each from its middle and inside its bounds.
void Reduction::distribute(std::uint32_t row, std::vector<std::int64_t>& values) const {
    Int128 sum = 0;
    for (const Term& term : terms_of(row)) {
        if (leaf_of_[term.var] == row) values[term.var] = middle_of(bounds_[term.var]);
        sum += Int128{term.coefficient} * values[term.var];
    }
    for (const Term& term : terms_of(row)) {
        if (leaf_of_[term.var] != row || sum == 0) continue;
        const Interval range = bounds_[term.var];
        const Int128 wish = values[term.var] - term.coefficient * sum;  // the coefficient is ±1
        const Int128 value = std::clamp<Int128>(wish, range.low, range.high);
        if (value <= unbounded_below || value >= unbounded_above) throw Overflow();
        sum += term.coefficient * (value - values[term.var]);
        values[term.var] = static_cast<std::int64_t>(value);
    }
}

std::vector<std::int64_t> Reduction::restore(std::span<const Part> parts,
                                             std::span<const std::vector<std::int64_t>> values,
                                             std::span<const std::int64_t> wishes) const {
    std::vector<std::int64_t> own(classes_.count);
    for (std::uint32_t index = 0; index < classes_.count; ++index) {
        const Interval range = bounds_[index];
        own[index] = wishes.empty() ? middle_of(range) : std::clamp(wishes[index], range.low, range.high);
    }
    for (std::size_t part = 0; part < parts.size(); ++part) {
        for (std::size_t i = 0; i < parts[part].classes.size(); ++i) own[parts[part].classes[i]] = values[part][i];
    }
    for (const Part& part : parts) {
        for (const std::uint32_t row : part.rows) distribute(row, own);
    }
    for (auto row = retired_.rbegin(); row != retired_.rend(); ++row) distribute(*row, own);
    std::vector<std::int64_t> all(classes_.of.size());
    for (std::size_t var = 0; var < all.size(); ++var) {
        const std::int64_t value = own[classes_.of[var]];
        all[var] = classes_.opposite[var] ? -value : value;
    }
    return all;
}

}  // namespace bokslut::consistency
