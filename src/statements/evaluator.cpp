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

namespace {

/// Nothing has moved at the start of the year.
bool is_nothing_yet(const Selector& selector, bool opening) {
    return opening && selector.measure == BalanceMeasure::movement;
}

Selector at_start(Selector selector) {
    selector.measure = BalanceMeasure::opening;
    return selector;
}

}  // namespace

std::optional<Amount> Evaluator::value(std::size_t quantity, const Column& column, At at) {
    if (at != At::change) return at_date(quantity, column, at == At::opening);
    const auto closing = at_date(quantity, column, false);
    const auto opening = at_date(quantity, column, true);
    if (!closing || !opening) return std::nullopt;
    return *closing - *opening;
}

LeftOut Evaluator::left_out_of(const Column& column) const {
    return column.is_unit() ? LeftOut() : LeftOut{internal_, column.with_internal};
}

std::size_t Evaluator::memo(const Column& column, bool opening) {
    for (std::size_t i = 0; i < memos_.size(); ++i)
        if (memos_[i].opening == opening && memos_[i].column == column) return i;
    Memo memo{column, opening, {}, {}, {}};
    memo.left_out = left_out_of(column);
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
        if (is_nothing_yet(selector, opening)) continue;
        const auto part =
            books->sum(opening ? at_start(selector) : selector, column.basis, column.unit, left_out, column.months);
        if (!part) return std::nullopt;
        sum += *part;
    }
    return sum;
}

std::optional<std::vector<TracedLeaf>> Evaluator::trace(std::size_t quantity, const Column& column, At at) const {
    std::vector<TracedLeaf> leaves;
    if (at != At::opening && !trace_into(quantity, column, 1, false, leaves)) return std::nullopt;
    if (at != At::closing && !trace_into(quantity, column, at == At::change ? -1 : 1, true, leaves))
        return std::nullopt;
    return leaves;
}

/// As compute(): a given value stands in for what it is given for; a sum is its terms.
bool Evaluator::trace_into(std::size_t quantity, const Column& column, int sign, bool opening,
                           std::vector<TracedLeaf>& out) const {
    const Given* given = opening ? nullptr : quantities_->given(quantity, column);
    const Quantity& q = (*quantities_)[quantity];
    if (!given && q.is_sum()) {
        for (const Term& term : q.terms) {
            const bool at_opening = opening || term.at == At::opening;
            if (!trace_into(term.quantity, column, sign * term.sign, at_opening, out)) return false;
            if (!opening && term.at == At::change && !trace_into(term.quantity, column, -sign * term.sign, true, out))
                return false;
        }
        return true;
    }
    TracedLeaf leaf{quantity, sign, opening, {}, given, {}};
    const BalanceIndex* books = index(column.year);
    if (given) {
        leaf.amount = given->amount;
    } else if (!q.is_leaf() || !books) {
        return false;
    } else {
        for (const Selector& selector : q.selectors) {
            if (is_nothing_yet(selector, opening)) continue;
            const Selector measured = opening ? at_start(selector) : selector;
            auto parts = books->parts(measured, column.basis, column.unit, left_out_of(column), column.months);
            if (!parts) return false;
            for (const AccountPart& part : *parts) leaf.amount += part.amount;
            leaf.selectors.emplace_back(measured, std::move(*parts));
        }
    }
    out.push_back(std::move(leaf));
    return true;
}

}  // namespace bokslut
