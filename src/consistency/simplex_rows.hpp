// The row operations of Simplex: pivots and moves. Only simplex.cpp includes this.
#pragma once

#include <algorithm>

#include "consistency/simplex.hpp"

namespace bokslut::consistency {

template <class Number>
const Number& Simplex<Number>::factor_in(const Row& row, std::uint32_t column) const {
    return std::lower_bound(row.entries.begin(), row.entries.end(), column,
                            [](const Factor& entry, std::uint32_t index) { return entry.index < index; })
        ->factor;
}

template <class Number>
void Simplex<Number>::move(std::uint32_t column, const Number& by) {
    value_[column] += by;
    for (const std::uint32_t row : columns_[column]) {
        value_[rows_[row].basic] += factor_in(rows_[row], column) * by;
        watch(row);
    }
}

/// Makes `column` the basic quantity of `row`, in place of the one that is.
template <class Number>
void Simplex<Number>::pivot(std::uint32_t row, std::uint32_t column) {
    if (*pivots_left_ > 0) --*pivots_left_;
    ++pivots_;
    const std::uint32_t leaving = rows_[row].basic;
    rewrite_for(rows_[row], column);
    const std::vector<std::uint32_t> users = std::exchange(columns_[column], {});
    if (!dead(leaving)) columns_[leaving].push_back(row);
    for (const std::uint32_t user : users) {
        if (user != row) substitute(user, column, rows_[row]);
    }
    watch(row);
}

// b = c·n + Σ f·x becomes n = 1/c·b - Σ f/c·x.
template <class Number>
void Simplex<Number>::rewrite_for(Row& row, std::uint32_t column) {
    const Number scale = Number(-1) / factor_in(row, column);
    const std::uint32_t leaving = std::exchange(row.basic, column);
    std::erase_if(row.entries, [&](const Factor& entry) { return entry.index == column; });
    for (Factor& entry : row.entries) entry.factor *= scale;
    for (Factor& entry : row.origin) entry.factor *= scale;
    if (dead(leaving)) return;
    const auto place = std::lower_bound(row.entries.begin(), row.entries.end(), leaving,
                                        [](const Factor& entry, std::uint32_t index) { return entry.index < index; });
    row.entries.insert(place, {leaving, Number(-scale)});
}

template <class Number>
void Simplex<Number>::substitute(std::uint32_t row, std::uint32_t column, const Row& definition) {
    Row& target = rows_[row];
    const Number factor = factor_in(target, column);
    std::erase_if(target.entries, [&](const Factor& entry) { return entry.index == column; });
    add_entries(row, factor, definition.entries);
    if (row != cost_row_) add_origin(target.origin, factor, definition.origin);
}

template <class Number>
void Simplex<Number>::add_entries(std::uint32_t row, const Number& factor, const Sparse& source) {
    Sparse& target = rows_[row].entries;
    scratch_.clear();
    auto old = target.begin();
    for (const Factor& entry : source) {
        while (old != target.end() && old->index < entry.index) scratch_.push_back(std::move(*old++));
        if (old == target.end() || old->index != entry.index) {
            scratch_.push_back({entry.index, factor * entry.factor});
            columns_[entry.index].push_back(row);
            continue;
        }
        Number sum = old->factor + factor * entry.factor;
        if (sum == 0) {
            forget(entry.index, row);
        } else {
            scratch_.push_back({entry.index, std::move(sum)});
        }
        ++old;
    }
    std::move(old, target.end(), std::back_inserter(scratch_));
    target.swap(scratch_);
}

template <class Number>
void Simplex<Number>::add_origin(Sparse& target, const Number& factor, const Sparse& source) {
    scratch_.clear();
    auto old = target.begin();
    for (const Factor& entry : source) {
        while (old != target.end() && old->index < entry.index) scratch_.push_back(std::move(*old++));
        Number sum = factor * entry.factor;
        if (old != target.end() && old->index == entry.index) sum += (old++)->factor;
        if (sum != 0) scratch_.push_back({entry.index, std::move(sum)});
    }
    std::move(old, target.end(), std::back_inserter(scratch_));
    target.swap(scratch_);
}

template <class Number>
void Simplex<Number>::forget(std::uint32_t column, std::uint32_t row) {
    std::vector<std::uint32_t>& rows = columns_[column];
    const auto place = std::find(rows.begin(), rows.end(), row);
    *place = rows.back();
    rows.pop_back();
}

}  // namespace bokslut::consistency
