#include "bokslut/ledger/ledger.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "bokslut/core/error.hpp"
#include "ledger/balance_builder.hpp"

namespace bokslut {
namespace {

// The name of a file that both ledgers were read from.
std::optional<std::string> common_source(const Ledger& a, const Ledger& b) {
    for (std::size_t i = 0; i < b.source_ids.size(); ++i) {
        const auto found = std::find(a.source_ids.begin(), a.source_ids.end(), b.source_ids[i]);
        if (found != a.source_ids.end()) return i < b.sources.size() ? b.sources[i] : std::string();
    }
    return std::nullopt;
}

std::span<const Balance> balances_of(const Ledger& ledger, std::string_view account) {
    const auto found = std::lower_bound(ledger.accounts.begin(), ledger.accounts.end(), account, NumberOrder());
    if (found == ledger.accounts.end() || *found != account) return {};
    const auto number = static_cast<std::uint32_t>(found - ledger.accounts.begin());
    const auto begin = std::partition_point(ledger.balances.begin(), ledger.balances.end(),
                                            [number](const Balance& balance) { return balance.account < number; });
    const auto end = std::partition_point(begin, ledger.balances.end(),
                                          [number](const Balance& balance) { return balance.account == number; });
    return {begin, end};
}

// Which of an account's budget rows make up its total: "" is those without objects, otherwise those of the dimension.
std::string total_dimension(const Ledger& ledger, std::span<const Balance> balances) {
    std::optional<std::string> lowest;
    for (const Balance& balance : balances) {
        if (balance.kind != BalanceKind::budget) continue;
        const ObjectSet& objects = ledger.object_sets[balance.objects];
        if (objects.empty()) return {};
        const std::string& first = objects.front().dimension;  // sets are sorted
        if (!lowest || NumberOrder()(first, *lowest)) lowest = first;
    }
    return lowest.value_or("");
}

// Takes a copy, since the two may be one: a ledger without sources can be merged with itself.
template <class Value>
void append(std::vector<Value>& values, std::vector<Value> more) {
    values.insert(values.end(), more.begin(), more.end());
}

bool has_dimension(const ObjectSet& objects, const std::string& dimension) {
    return dimension.empty() ? objects.empty() : !objects.empty() && objects.front().dimension == dimension;
}

/// An account that both state an opening balance of: then they are two exports of the same books, not two parts.
std::optional<std::string> opening_in_both(const Ledger& a, const Ledger& b) {
    for (const std::string& account : a.accounts)
        if (!a.total(account, BalanceKind::opening).is_zero() && !b.total(account, BalanceKind::opening).is_zero())
            return account;
    return std::nullopt;
}

}  // namespace

void Ledger::merge(const Ledger& other, Findings& findings) {
    if (year != other.year) throw Error("ledgers of two fiscal years cannot be merged");
    if (const auto file = common_source(*this, other)) {
        findings.add("ledger.same_file_twice", {{"file", *file}}, Place{*file, 0, 0, {}});
        return;
    }
    if (const auto account = opening_in_both(*this, other); account || totals_only || other.totals_only) {
        findings.add("ledger.parts_overlap",
                     {{"file", other.sources.empty() ? "" : other.sources.front()}, {"account", account.value_or("")}},
                     Place{other.sources.empty() ? std::string() : other.sources.front(), 0, 0, {}});
        return;
    }
    BalanceBuilder sums;
    sums.add(*this);
    sums.add(other);
    const Place place{other.sources.empty() ? std::string() : other.sources.front(), 0, 0, {}};
    if (!sums.store(
            *this, [](std::string_view text) { return std::string(text); }, findings, place))
        return;
    append(marginals, other.marginals);
    std::sort(marginals.begin(), marginals.end());
    chart.add(other.chart);
    if (name.empty()) name = other.name;
    totals_only = totals_only || other.totals_only;
    openings_known = openings_known && other.openings_known;
    append(sources, other.sources);
    append(source_ids, other.source_ids);
}

Amount Ledger::total(std::string_view account, BalanceKind kind) const {
    const std::span<const Balance> rows = balances_of(*this, account);
    const std::string dimension = kind == BalanceKind::budget ? total_dimension(*this, rows) : std::string();
    Amount sum;
    for (const Balance& row : rows) {
        if (row.kind != kind) continue;
        if (kind == BalanceKind::budget && !has_dimension(object_sets[row.objects], dimension)) continue;
        sum += row.amount;
    }
    return sum;
}

}  // namespace bokslut
