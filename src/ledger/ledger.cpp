#include "bokslut/ledger/ledger.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

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

// The order of merging makes no difference: of two names, one that is not empty, and the first in order.
void merge_name(std::string& name, const std::string& other) {
    if (name.empty() || (!other.empty() && other < name)) name = other;
}

template <class Names>
void merge_names(Names& names, const Names& others) {
    for (const auto& [number, name] : others) merge_name(names[number], name);
}

void merge_charts(Chart& chart, const Chart& other) {
    merge_names(chart.accounts, other.accounts);
    for (const auto& [account, type] : other.account_types) {
        char& known = chart.account_types.try_emplace(account, type).first->second;
        known = std::min(known, type);
    }
    merge_names(chart.dimensions, other.dimensions);
    for (const auto& [dimension, names] : other.objects) merge_names(chart.objects[dimension], names);
}

// Takes a copy, as below.
void merge_marginals(std::vector<Marginal>& marginals, std::vector<Marginal> others) {
    marginals.insert(marginals.end(), others.begin(), others.end());
    std::sort(marginals.begin(), marginals.end());
}

// In order, whatever the order of merging. Takes a copy, since the two ledgers may be one: one without sources can be
// merged with itself.
void merge_sources(Ledger& ledger, Ledger other) {
    std::vector<std::pair<std::uint64_t, std::string>> all;
    for (const Ledger* one : {&ledger, &other})
        for (std::size_t i = 0; i < one->source_ids.size(); ++i)
            all.emplace_back(one->source_ids[i], i < one->sources.size() ? one->sources[i] : std::string());
    std::sort(all.begin(), all.end());
    ledger.sources.clear();
    ledger.source_ids.clear();
    for (auto& [id, name] : all) {
        ledger.source_ids.push_back(id);
        ledger.sources.push_back(std::move(name));
    }
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

/// Whether two files hold the same amounts in every month: then they are hardly two parts of a year.
bool has_same_amounts(const Ledger& a, const Ledger& b) {
    return !b.source_ids.empty() && !b.sources.empty() && !b.balances.empty() && a.balances == b.balances &&
           a.accounts == b.accounts && a.object_sets == b.object_sets;
}

// The file that is named in findings.
std::string first_source(const Ledger& ledger) {
    return ledger.sources.empty() ? std::string() : ledger.sources.front();
}

bool are_same_body(const Ledger& a, const Ledger& b) {
    if (!a.organisation.empty() && !b.organisation.empty()) return a.organisation == b.organisation;
    return a.name.empty() || b.name.empty() || a.name == b.name;
}

// "Bolaget (556000-0001)".
std::string body_text(const Ledger& ledger) {
    if (ledger.organisation.empty()) return ledger.name;
    return ledger.name.empty() ? ledger.organisation : ledger.name + " (" + ledger.organisation + ")";
}

}  // namespace

void check_same_body(const Ledger& ledger, const Ledger& other, Findings& findings) {
    if (are_same_body(ledger, other)) return;
    const std::string file = first_source(other);
    findings.add("ledger.other_body", {{"file", file}, {"body", body_text(other)}, {"other", body_text(ledger)}},
                 Place{file, 0, 0, {}});
}

void Ledger::merge(const Ledger& other, Findings& findings) {
    if (year != other.year) throw Error("ledgers of two fiscal years cannot be merged");
    if (const auto file = common_source(*this, other)) {
        findings.add("ledger.same_file_twice", {{"file", *file}}, Place{*file, 0, 0, {}});
        return;
    }
    if (const auto account = opening_in_both(*this, other); account || totals_only || other.totals_only) {
        findings.add("ledger.parts_overlap", {{"file", first_source(other)}, {"account", account.value_or("")}},
                     Place{first_source(other), 0, 0, {}});
        return;
    }
    check_same_body(*this, other, findings);
    if (has_same_amounts(*this, other))
        findings.add("ledger.parts_equal", {{"file", other.sources.front()}}, Place{other.sources.front(), 0, 0, {}});
    BalanceBuilder sums;
    sums.add(*this);
    sums.add(other);
    const Place place{first_source(other), 0, 0, {}};
    if (!sums.store(
            *this, [](std::string_view text) { return std::string(text); }, findings, place))
        return;
    merge_marginals(marginals, other.marginals);
    merge_charts(chart, other.chart);
    merge_name(name, other.name);
    merge_name(organisation, other.organisation);
    source_errors += other.source_errors;
    totals_only = totals_only || other.totals_only;
    objects_known = objects_known && other.objects_known;
    openings_known = openings_known && other.openings_known;
    merge_sources(*this, other);
}

Amount Ledger::total(std::string_view account, BalanceKind kind, std::int32_t from, std::int32_t to) const {
    const std::span<const Balance> rows = balances_of(*this, account);
    const std::string dimension = kind == BalanceKind::budget ? total_dimension(*this, rows) : std::string();
    Amount sum;
    for (const Balance& row : rows) {
        if (row.kind != kind || (from != 0 && (row.month < from || row.month > to))) continue;
        if (kind == BalanceKind::budget && !has_dimension(object_sets[row.objects], dimension)) continue;
        sum += row.amount;
    }
    return sum;
}

}  // namespace bokslut
