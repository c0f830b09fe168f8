#include "consistency/reduction.hpp"

#include <algorithm>

#include "consistency/checked.hpp"
#include "consistency/trace.hpp"

namespace bokslut::consistency {

namespace {

Interval negated(Interval range) {
    return {range.high == unbounded_above ? unbounded_below : -range.high,
            range.low == unbounded_below ? unbounded_above : -range.low};
}

Interval times_sign(Interval range, bool opposite) {
    return opposite ? negated(range) : range;
}

// coefficient times range, with open ends.
WideInterval multiplied(std::int32_t coefficient, Interval range) {
    const Interval turned = coefficient < 0 ? negated(range) : range;
    const Int128 size = coefficient < 0 ? -Int128{coefficient} : Int128{coefficient};
    return {turned.low == unbounded_below ? -wide_open : size * turned.low,
            turned.high == unbounded_above ? wide_open : size * turned.high};
}

bool is_open(const WideInterval& range) {
    return range.low == -wide_open && range.high == wide_open;
}

Int128 floor_divided(Int128 number, Int128 by) {
    const Int128 quotient = number / by;
    return number % by < 0 ? quotient - 1 : quotient;
}

// The whole numbers whose product with `by` (above zero) is in `range`.
WideInterval divided(const WideInterval& range, Int128 by) {
    return {range.low == -wide_open ? range.low : -floor_divided(-range.low, by),
            range.high == wide_open ? range.high : floor_divided(range.high, by)};
}

// A far end is as good as open: the witness is checked in the end. A near end out of reach is not.
Interval narrowed(const WideInterval& range) {
    if (range.low > wide_reach || range.high < -wide_reach) throw Overflow();
    return {range.low < -wide_reach ? unbounded_below : static_cast<std::int64_t>(range.low),
            range.high > wide_reach ? unbounded_above : static_cast<std::int64_t>(range.high)};
}

}  // namespace

Reduction::Reduction(const System& system, std::span<const Interval> bounds, bool fold_leaves)
    : system_(&system), fold_leaves_(fold_leaves), classes_(merge_equal(system)) {
    bound_classes(bounds);
    make_rows();
    make_columns();
    for (std::uint32_t index = 0; index < classes_.count && !contradiction_; ++index) {
        if (!bounds_[index].empty()) continue;
        Trace trace(*this);
        trace.add_bounds(index);
        contradiction_ = trace.relations();
    }
    fold_all();
}

void Reduction::bound_classes(std::span<const Interval> bounds) {
    bounds_.assign(classes_.count, unbounded);
    for (Var var = 0; var < bounds.size(); ++var) {
        Interval& own = bounds_[classes_.of[var]];
        own = intersection(own, times_sign(bounds[var], classes_.opposite[var]));
    }
    for (const std::uint32_t index : classes_.zero) bounds_[index] = intersection(bounds_[index], exactly_zero);
    low_from_.assign(classes_.count, none);
    high_from_.assign(classes_.count, none);
    is_done_.assign(classes_.count, 0);
    leaf_of_.assign(classes_.count, none);
}

void Reduction::make_rows() {
    std::vector<std::uint32_t> place(classes_.count, none);
    for (std::uint32_t relation = 0; relation < system_->relation_count(); ++relation) {
        if (!says_equal(system_->relation(relation))) add_row(relation, place);
    }
    ranges_.assign(ends_.size(), {});
    is_retired_.assign(ends_.size(), 0);
}

// Terms of one class are added; `place` is where each class stands in the row, and is left as it was.
void Reduction::add_row(std::uint32_t relation, std::vector<std::uint32_t>& place) {
    const std::size_t begin = terms_.size();
    for (const Term& term : system_->relation(relation)) {
        const std::uint32_t index = classes_.of[term.var];
        if (place[index] == none) {
            place[index] = static_cast<std::uint32_t>(terms_.size());
            terms_.push_back({0, index});
        }
        std::int32_t& sum = terms_[place[index]].coefficient;
        const std::int64_t factor = classes_.opposite[term.var] ? -std::int64_t{term.coefficient} : term.coefficient;
        if (__builtin_add_overflow(factor, sum, &sum)) throw Overflow();
    }
    const auto first = terms_.begin() + static_cast<std::ptrdiff_t>(begin);
    for (auto term = first; term != terms_.end(); ++term) place[term->var] = none;
    terms_.erase(std::remove_if(first, terms_.end(), [](const Term& term) { return term.coefficient == 0; }),
                 terms_.end());
    if (terms_.size() == begin) return;
    ends_.push_back(static_cast<std::uint32_t>(terms_.size()));
    left_.push_back(static_cast<std::uint32_t>(terms_.size() - begin));
    relation_.push_back(relation);
}

void Reduction::make_columns() {
    degree_.assign(classes_.count, 0);
    for (const Term& term : terms_) ++degree_[term.var];
    place_ends_.resize(classes_.count);
    std::uint32_t end = 0;
    for (std::uint32_t index = 0; index < classes_.count; ++index) {
        place_ends_[index] = end;  // the beginning, which filling moves to the end
        end += degree_[index];
    }
    places_.resize(terms_.size());
    for (std::uint32_t row = 0; row < ends_.size(); ++row) {
        std::uint32_t term = row == 0 ? 0 : ends_[row - 1];
        for (; term < ends_[row]; ++term) places_[place_ends_[terms_[term].var]++] = {row, term};
    }
}

void Reduction::fold_all() {
    for (std::uint32_t row = 0; row < ends_.size() && !contradiction_; ++row) settle_row(row);
    for (std::uint32_t index = 0; index < classes_.count && !contradiction_; ++index) {
        settle_class(index);
        while (!contradiction_ && !(class_queue_.empty() && row_queue_.empty())) {
            std::vector<std::uint32_t>& queue = row_queue_.empty() ? class_queue_ : row_queue_;
            const std::uint32_t next = queue.back();
            queue.pop_back();
            if (&queue == &row_queue_) {
                settle_row(next);
            } else {
                settle_class(next);
            }
        }
    }
}

void Reduction::settle_class(std::uint32_t index) {
    if (is_done_[index] || degree_[index] == 0) return;
    if (bounds_[index].low == bounds_[index].high) return put_in(index);
    if (!fold_leaves_ || degree_[index] != 1) return;
    const std::span<const Place> places = places_of(index);
    fold(index, *std::find_if(places.begin(), places.end(), [&](Place place) { return !is_retired_[place.row]; }));
}

void Reduction::put_in(std::uint32_t index) {
    is_done_[index] = 1;
    degree_[index] = 0;
    for (const Place place : places_of(index)) {
        if (!is_retired_[place.row]) take_out(place.row, terms_[place.term]);
    }
}

void Reduction::fold(std::uint32_t index, Place place) {
    const Term& term = terms_[place.term];
    if (term.coefficient != 1 && term.coefficient != -1) return;
    is_done_[index] = 1;
    degree_[index] = 0;
    leaf_of_[index] = place.row;
    take_out(place.row, term);
}

// What the term can be moves over to the range of the others.
void Reduction::take_out(std::uint32_t row, const Term& term) {
    const WideInterval taken = multiplied(term.coefficient, bounds_[term.var]);
    WideInterval& range = ranges_[row];
    range.low = range.low == -wide_open || taken.high == wide_open ? -wide_open : range.low - taken.high;
    range.high = range.high == wide_open || taken.low == -wide_open ? wide_open : range.high - taken.low;
    --left_[row];
    row_queue_.push_back(row);
}

void Reduction::settle_row(std::uint32_t row) {
    if (is_retired_[row]) return;
    const WideInterval range = ranges_[row];
    if (left_[row] == 0 && (range.low > 0 || range.high < 0)) {
        Trace trace(*this);
        trace.add_row_side(row, range.low > 0 ? Side::low : Side::high);
        contradiction_ = trace.relations();
    } else if (left_[row] == 1 && !is_open(range)) {
        const std::span<const Term> terms = terms_of(row);
        bound_by(row, *std::find_if(terms.begin(), terms.end(), [&](const Term& t) { return !is_done_[t.var]; }));
    }
    if (left_[row] <= 1 || is_open(range)) retire(row);
}

void Reduction::bound_by(std::uint32_t row, const Term& term) {
    const bool turned = term.coefficient < 0;
    const WideInterval whole = divided(ranges_[row], turned ? -Int128{term.coefficient} : Int128{term.coefficient});
    const WideInterval wide = turned ? WideInterval{-whole.high, -whole.low} : whole;
    Interval& bounds = bounds_[term.var];
    const bool is_above = bounds.high != unbounded_above && wide.low > bounds.high;
    const bool is_below = bounds.low != unbounded_below && wide.high < bounds.low;
    if (is_above || is_below || wide.low > wide.high) {
        Trace trace(*this);
        trace.add_row_side(row, Side::low, term.var);
        trace.add_row_side(row, Side::high, term.var);
        trace.add_bounds(term.var);
        contradiction_ = trace.relations();
        return;
    }
    const Interval both = intersection(bounds, narrowed(wide));
    if (both.low > bounds.low) low_from_[term.var] = row;
    if (both.high < bounds.high) high_from_[term.var] = row;
    bounds = both;
}

void Reduction::retire(std::uint32_t row) {
    is_retired_[row] = 1;
    retired_.push_back(row);
    for (const Term& term : terms_of(row)) {
        if (is_done_[term.var]) continue;
        --degree_[term.var];
        class_queue_.push_back(term.var);
    }
}

std::span<const Term> Reduction::terms_of(std::uint32_t row) const {
    const std::size_t begin = row == 0 ? 0 : ends_[row - 1];
    return std::span(terms_).subspan(begin, ends_[row] - begin);
}

std::span<const Reduction::Place> Reduction::places_of(std::uint32_t index) const {
    const std::size_t begin = index == 0 ? 0 : place_ends_[index - 1];
    return std::span(places_).subspan(begin, place_ends_[index] - begin);
}

}  // namespace bokslut::consistency
