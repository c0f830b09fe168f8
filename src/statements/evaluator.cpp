#include <algorithm>

#include "bokslut/statements/statement.hpp"

namespace bokslut {

Evaluator::Evaluator(const Quantities& quantities, const std::vector<const Ledger*>& ledgers,
                     std::vector<std::string> internal)
    : quantities_(&quantities), internal_(std::move(internal)) {
    for (const Ledger* ledger : ledgers) indices_.emplace(ledger->year.number(), BalanceIndex(*ledger));
}

const BalanceIndex* Evaluator::index(int year) const {
    const auto found = indices_.find(year);
    return found == indices_.end() ? nullptr : &found->second;
}

std::optional<Amount> Evaluator::value(std::size_t quantity, const Column& column, At at) {
    if (at != At::change) return at_date(quantity, column, at == At::opening);
    const auto closing = at_date(quantity, column, false);
    const auto opening = at_date(quantity, column, true);
    if (!closing || !opening) return std::nullopt;
    return *closing - *opening;
}

std::size_t Evaluator::memo(const Column& column, bool opening) {
    for (std::size_t i = 0; i < memos_.size(); ++i)
        if (memos_[i].opening == opening && memos_[i].column == column) return i;
    Memo memo{column, opening, {}, {}, {}};
    if (!column.is_unit()) memo.left_out = {internal_, column.with_internal};
    memo.known.resize(quantities_->size());
    memo.values.resize(quantities_->size());
    memos_.push_back(std::move(memo));
    return memos_.size() - 1;
}

std::optional<Amount> Evaluator::at_date(std::size_t quantity, const Column& column, bool opening) {
    const std::size_t m = memo(column, opening);
    if (!memos_[m].known[quantity]) {
        // compute() may add memos, so no reference into memos_ is kept across it.
        const LeftOut left_out = memos_[m].left_out;
        const auto value = compute(quantity, column, opening, left_out);
        memos_[m].values[quantity] = value;
        memos_[m].known[quantity] = true;
    }
    return memos_[m].values[quantity];
}

std::optional<Amount> Evaluator::compute(std::size_t quantity, const Column& column, bool opening,
                                         const LeftOut& left_out) {
    if (!opening)
        if (const Given* given = quantities_->given(quantity, column)) return given->amount;
    const Quantity& q = (*quantities_)[quantity];
    if (q.is_leaf()) return leaf(q, column, opening, left_out);
    if (!q.is_sum()) return std::nullopt;

    Amount sum;
    for (const Term& term : q.terms) {
        const auto part = value(term.quantity, column, opening ? At::opening : term.at);
        if (!part) return std::nullopt;
        sum += term.sign * *part;
    }
    return sum;
}

std::optional<Amount> Evaluator::leaf(const Quantity& quantity, const Column& column, bool opening,
                                      const LeftOut& left_out) const {
    const BalanceIndex* books = index(column.year);
    if (!books) return std::nullopt;
    Amount sum;
    for (const Selector& selector : quantity.selectors) {
        std::optional<Amount> part;
        if (!opening) {
            part = books->sum(selector, column.basis, column.unit, left_out);
        } else if (selector.measure == BalanceMeasure::movement) {
            part = Amount();  // nothing has moved at the start of the year
        } else {
            Selector at_start = selector;
            at_start.measure = BalanceMeasure::opening;
            part = books->sum(at_start, column.basis, column.unit, left_out);
        }
        if (!part) return std::nullopt;
        sum += *part;
    }
    return sum;
}

}  // namespace bokslut
