#include "bokslut/statements/selector.hpp"

#include <algorithm>

namespace bokslut {

namespace {

bool carries(const ObjectSet& objects, const ObjectRef& object) {
    return std::find(objects.begin(), objects.end(), object) != objects.end();
}

bool has_dimension(const ObjectSet& objects, std::string_view dimension) {
    return std::any_of(objects.begin(), objects.end(), [&](const ObjectRef& o) { return o.dimension == dimension; });
}

bool passes(const ObjectSet& objects, const ObjectFilter& filter) {
    switch (filter.kind) {
        case ObjectFilter::Kind::has:
            return carries(objects, {filter.dimension, filter.code});
        case ObjectFilter::Kind::has_any:
            return has_dimension(objects, filter.dimension);
        case ObjectFilter::Kind::has_none:
            return !has_dimension(objects, filter.dimension);
    }
    return false;
}

bool is_in(std::int32_t month, Months months) {
    return months.whole() || (months.from <= month && month <= months.to);
}

bool measures(BalanceMeasure measure, const Balance& balance, Months months) {
    if (balance.kind == BalanceKind::opening) return measure != BalanceMeasure::movement;
    if (balance.kind != BalanceKind::movement) return false;
    if (measure == BalanceMeasure::movement) return is_in(balance.month, months);
    if (measure == BalanceMeasure::opening) return !months.whole() && balance.month < months.from;
    return months.whole() || balance.month <= months.to;
}

bool on_side(Amount balance, BalanceSide side) {
    if (side == BalanceSide::any) return true;
    return side == BalanceSide::debit ? balance.ore() > 0 : balance.ore() < 0;
}

}  // namespace

bool counts(const ObjectSet& objects, const Selector& selector, const ObjectRef& unit) {
    if (!unit.code.empty() && !carries(objects, unit)) return false;
    return std::all_of(selector.objects.begin(), selector.objects.end(),
                       [&](const ObjectFilter& filter) { return passes(objects, filter); });
}

bool matches_any(std::string_view account, const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& p) { return matches(account, p); });
}

BalanceIndex::BalanceIndex(const Ledger& ledger) : ledger_(&ledger) {
    const auto& balances = ledger.balances;
    for (std::size_t begin = 0; begin < balances.size();) {
        std::size_t end = begin;
        while (end < balances.size() && balances[end].account == balances[begin].account) ++end;
        ranges_.emplace(ledger.accounts[balances[begin].account], Range{begin, end});
        begin = end;
    }
    for (const Balance& balance : balances) {
        if (balance.kind == BalanceKind::movement && balance.month == 0) outcome_by_month_ = false;
        if (balance.kind != BalanceKind::budget) continue;
        any_budget_ = true;
        if (balance.month == 0) budget_by_month_ = false;
        for (const ObjectRef& object : ledger.object_sets[balance.objects])
            if (std::find(budget_dimensions_.begin(), budget_dimensions_.end(), object.dimension) ==
                budget_dimensions_.end())
                budget_dimensions_.push_back(object.dimension);
    }
}

BalanceIndex::Range BalanceIndex::range(std::string_view account) const {
    const auto found = ranges_.find(account);
    return found == ranges_.end() ? Range{0, 0} : found->second;
}

Amount BalanceIndex::balance(std::string_view account, BalanceMeasure measure, Months months) const {
    Amount sum;
    const auto [begin, end] = range(account);
    for (std::size_t i = begin; i < end; ++i)
        if (measures(measure, ledger_->balances[i], months)) sum += ledger_->balances[i].amount;
    return sum;
}

Amount BalanceIndex::outcome(std::string_view account, BalanceMeasure measure, const Selector& selector,
                             const ObjectRef& unit, Months months) const {
    Amount sum;
    const auto [begin, end] = range(account);
    for (std::size_t i = begin; i < end; ++i) {
        const Balance& balance = ledger_->balances[i];
        if (measures(measure, balance, months) && counts(ledger_->object_sets[balance.objects], selector, unit))
            sum += balance.amount;
    }
    return sum;
}

Amount BalanceIndex::budget(std::string_view account, const Selector& selector, const ObjectRef& unit,
                            Months months) const {
    if (unit.code.empty() && selector.objects.empty())
        return ledger_->total(account, BalanceKind::budget, months.from, months.to);
    Amount sum;
    const auto [begin, end] = range(account);
    for (std::size_t i = begin; i < end; ++i) {
        const Balance& balance = ledger_->balances[i];
        if (balance.kind == BalanceKind::budget && is_in(balance.month, months) &&
            counts(ledger_->object_sets[balance.objects], selector, unit))
            sum += balance.amount;
    }
    return sum;
}

bool BalanceIndex::has_outcome(std::string_view account) const {
    const auto [begin, end] = range(account);
    for (std::size_t i = begin; i < end; ++i)
        if (ledger_->balances[i].kind != BalanceKind::budget) return true;
    return false;
}

bool BalanceIndex::has_budget(const ObjectRef& unit) const {
    if (unit.code.empty()) return any_budget_;
    return std::find(budget_dimensions_.begin(), budget_dimensions_.end(), unit.dimension) != budget_dimensions_.end();
}

bool BalanceIndex::knows(const Selector& selector, Basis basis, const ObjectRef& unit, Months months) const {
    if (basis == Basis::budget_change || basis == Basis::forecast) return false;
    if (!months.whole() && (basis == Basis::budget ? !budget_by_month_ : !outcome_by_month_)) return false;
    if (basis == Basis::budget) {
        if (selector.measure == BalanceMeasure::opening || !has_budget(unit)) return false;
        for (const ObjectFilter& filter : selector.objects)
            if (filter.kind != ObjectFilter::Kind::has_none && !has_budget({filter.dimension, "any"})) return false;
    } else if ((ledger_->totals_only || !ledger_->objects_known) && (!unit.code.empty() || !selector.objects.empty())) {
        return false;
    }
    return selector.measure != BalanceMeasure::opening || ledger_->openings_known || selector.every_account;
}

/// A year's movements sum to zero, so the sum of all openings is that of all closings.
BalanceMeasure BalanceIndex::measure_of(const Selector& selector) const {
    const bool stands_in = selector.measure == BalanceMeasure::opening && !ledger_->openings_known;
    return stands_in ? BalanceMeasure::closing : selector.measure;
}

template <class OnPart>
void BalanceIndex::each_part(const Selector& selector, Basis basis, const ObjectRef& unit, const LeftOut& left_out,
                             Months months, const OnPart& on_part) const {
    const BalanceMeasure measure = measure_of(selector);
    for (const std::string& account : selector.accounts) {
        if (left_out.has(account)) continue;
        if (basis == Basis::outcome && !on_side(balance(account, measure, months), selector.side)) continue;
        on_part(account, selector.sign * (basis == Basis::budget ? budget(account, selector, unit, months)
                                                                 : outcome(account, measure, selector, unit, months)));
    }
}

std::optional<Amount> BalanceIndex::sum(const Selector& selector, Basis basis, const ObjectRef& unit,
                                        const LeftOut& left_out, Months months) const {
    if (!knows(selector, basis, unit, months)) return std::nullopt;
    Amount sum;
    each_part(selector, basis, unit, left_out, months, [&](const std::string&, Amount amount) { sum += amount; });
    return sum;
}

std::optional<std::vector<AccountPart>> BalanceIndex::parts(const Selector& selector, Basis basis,
                                                            const ObjectRef& unit, const LeftOut& left_out,
                                                            Months months) const {
    if (!knows(selector, basis, unit, months)) return std::nullopt;
    std::vector<AccountPart> parts;
    each_part(selector, basis, unit, left_out, months, [&](const std::string& account, Amount amount) {
        if (!amount.is_zero()) parts.push_back({account, amount});
    });
    return parts;
}

}  // namespace bokslut
