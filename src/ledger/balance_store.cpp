// BalanceBuilder::store: sums with ids become balances in canonical order, so that the same books give the same ledger
// whatever the order of their rows.
#include <algorithm>
#include <utility>

#include "ledger/balance_builder.hpp"

namespace bokslut {
namespace {

struct Sum {
    BalanceKey key;
    Int128 ore;
};

// Distinct values in order, and where each of the given ones (by id) stands among them.
template <class Value>
struct Ranking {
    std::vector<Value> values;
    std::vector<std::uint32_t> rank_of;
};

template <class Value, class Before>
void put_in_order(std::vector<Value>& values, const Before& before) {
    std::sort(values.begin(), values.end(), before);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

template <class Value, class Before>
std::uint32_t rank(const std::vector<Value>& values, const Value& value, const Before& before) {
    return static_cast<std::uint32_t>(std::lower_bound(values.begin(), values.end(), value, before) - values.begin());
}

Ranking<std::string> ranked_accounts(const std::vector<std::string>& accounts, const BalanceBuilder::TextOf& text_of) {
    std::vector<std::string> numbers;
    for (const std::string& account : accounts) numbers.push_back(text_of(account));
    Ranking<std::string> ranking{numbers, {}};
    put_in_order(ranking.values, NumberOrder());
    for (const std::string& number : numbers) ranking.rank_of.push_back(rank(ranking.values, number, NumberOrder()));
    return ranking;
}

// Sets that no sum is by count as empty, which comes first: there may be many of them.
Ranking<ObjectSet> ranked_sets(const std::vector<ObjectSet>& sets, const std::vector<bool>& used,
                               const BalanceBuilder::TextOf& text_of) {
    Ranking<ObjectSet> ranking{{ObjectSet{}}, std::vector<std::uint32_t>(sets.size(), 0)};
    std::vector<std::pair<std::size_t, ObjectSet>> decoded;  // by id
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if (!used[i]) continue;
        ObjectSet set;
        for (const ObjectRef& object : sets[i]) set.push_back({text_of(object.dimension), text_of(object.code)});
        decoded.emplace_back(i, in_order(std::move(set)));
        ranking.values.push_back(decoded.back().second);
    }
    put_in_order(ranking.values, ObjectSetOrder());
    for (const auto& [id, set] : decoded) ranking.rank_of[id] = rank(ranking.values, set, ObjectSetOrder());
    return ranking;
}

// In order, each key once, no zeros. Ids that share a rank (texts that differ only in bytes which the encoding does not
// know) are added together.
void make_canonical(std::vector<Sum>& sums) {
    std::sort(sums.begin(), sums.end(), [](const Sum& a, const Sum& b) { return a.key < b.key; });
    std::vector<Sum> distinct;
    for (const Sum& sum : sums) {
        if (!distinct.empty() && distinct.back().key == sum.key) {
            distinct.back().ore += sum.ore;
        } else {
            distinct.push_back(sum);
        }
    }
    std::erase_if(distinct, [](const Sum& sum) { return sum.ore == 0; });
    sums = std::move(distinct);
}

bool too_large(const std::vector<Sum>& sums, const std::vector<std::string>& accounts, Findings& findings,
               const Place& place) {
    Int128 all = 0;
    std::vector<Int128> by_account(accounts.size());
    for (const Sum& sum : sums) {
        const Int128 size = sum.ore < 0 ? -sum.ore : sum.ore;
        all += size;
        by_account[sum.key.account] += size;
    }
    if (all < ledger_limit_ore) return false;
    const auto largest = std::max_element(by_account.begin(), by_account.end()) - by_account.begin();
    findings.add("ledger.amounts_too_large", {{"account", accounts[static_cast<std::size_t>(largest)]}}, place);
    return true;
}

// Leaves out the values that are not used; returns the new number of each.
template <class Value>
std::vector<std::uint32_t> compact(std::vector<Value>& values, const std::vector<bool>& used) {
    std::vector<std::uint32_t> new_numbers;
    std::vector<Value> kept;
    for (std::size_t i = 0; i < values.size(); ++i) {
        new_numbers.push_back(static_cast<std::uint32_t>(kept.size()));
        if (used[i]) kept.push_back(std::move(values[i]));
    }
    values = std::move(kept);
    return new_numbers;
}

void write(Ledger& ledger, const std::vector<Sum>& sums, std::vector<std::string> accounts,
           std::vector<ObjectSet> sets) {
    std::vector<bool> account_used(accounts.size());
    std::vector<bool> set_used(sets.size());
    set_used[0] = true;  // the empty set, which every ledger has
    for (const Sum& sum : sums) {
        account_used[sum.key.account] = true;
        set_used[sum.key.objects] = true;
    }
    const auto account_number = compact(accounts, account_used);
    const auto set_number = compact(sets, set_used);
    ledger.balances.clear();
    for (const auto& [key, ore] : sums) {
        ledger.balances.push_back({account_number[key.account], set_number[key.objects], key.month, key.kind,
                                   Amount::from_ore(to_int64(ore, "a balance"))});
    }
    ledger.accounts = std::move(accounts);
    ledger.object_sets = std::move(sets);
}

}  // namespace

bool BalanceBuilder::store(Ledger& ledger, const TextOf& text_of, Findings& findings, const Place& place) const {
    Ranking<std::string> accounts = ranked_accounts(accounts_, text_of);
    std::vector<bool> used(object_sets_.size());
    each_sum([&used](const BalanceKey& key, Int128) { used[key.objects] = true; });
    Ranking<ObjectSet> sets = ranked_sets(object_sets_, used, text_of);
    std::vector<Sum> sums;
    each_sum([&](const BalanceKey& key, Int128 ore) {
        sums.push_back({{accounts.rank_of[key.account], sets.rank_of[key.objects], key.month, key.kind}, ore});
    });
    make_canonical(sums);
    if (too_large(sums, accounts.values, findings, place)) return false;
    write(ledger, sums, std::move(accounts.values), std::move(sets.values));
    return true;
}

}  // namespace bokslut
