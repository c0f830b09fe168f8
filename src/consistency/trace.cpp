#include "consistency/trace.hpp"

#include <algorithm>

namespace bokslut::consistency {

namespace {

Side side_for(std::int32_t coefficient, Side side) {
    if (coefficient > 0) return side;
    return side == Side::low ? Side::high : Side::low;
}

Side other(Side side) {
    return side == Side::low ? Side::high : Side::low;
}

}  // namespace

Trace::Trace(const Reduction& reduction)
    : reduction_(reduction), seen_(reduction.bounds_.size() * 2, 0), is_merged_(reduction.bounds_.size(), 0) {}

void Trace::add_bound(std::uint32_t index, Side side) {
    char& seen = seen_[index * std::size_t{2} + (side == Side::high ? 1 : 0)];
    if (!seen) queue_.emplace_back(index, side);
    seen = 1;
}

void Trace::add_bounds(std::uint32_t index) {
    add_bound(index, Side::low);
    add_bound(index, Side::high);
}

// The low end of a row's range is minus the largest sum of what is folded, the high end minus the smallest.
void Trace::add_row_side(std::uint32_t row, Side side, std::uint32_t except) {
    relations_.push_back(reduction_.relation_[row]);
    for (const Term& term : reduction_.terms_of(row)) {
        is_merged_[term.var] = 1;
        if (term.var != except && reduction_.is_done_[term.var]) {
            add_bound(term.var, side_for(term.coefficient, other(side)));
        }
    }
}

void Trace::add_row(std::uint32_t row) {
    add_row_side(row, Side::low);
    add_row_side(row, Side::high);
}

void Trace::follow() {
    while (!queue_.empty()) {
        const auto [index, side] = queue_.back();
        queue_.pop_back();
        is_merged_[index] = 1;
        const std::uint32_t row = (side == Side::low ? reduction_.low_from_ : reduction_.high_from_)[index];
        if (row == none) continue;
        const std::span<const Term> terms = reduction_.terms_of(row);
        const auto term = std::find_if(terms.begin(), terms.end(), [&](const Term& t) { return t.var == index; });
        add_row_side(row, side_for(term->coefficient, side), index);
    }
}

std::vector<std::uint32_t> Trace::relations() {
    follow();
    const System& system = *reduction_.system_;
    for (std::uint32_t index = 0; index < system.relation_count(); ++index) {
        const std::span<const Term> relation = system.relation(index);
        if (says_equal(relation) && is_merged_[reduction_.classes_.of[relation[0].var]]) relations_.push_back(index);
    }
    std::sort(relations_.begin(), relations_.end());
    relations_.erase(std::unique(relations_.begin(), relations_.end()), relations_.end());
    return relations_;
}

}  // namespace bokslut::consistency
