// Sums rows into balances: accounts and object sets are interned, sums are 128 bits wide. Private.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/ledger/ledger.hpp"
#include "core/wide.hpp"
#include "ledger/sum_table.hpp"
#include "ledger/text_hash.hpp"

namespace bokslut {

/// Orders object sets; the empty one comes first.
struct ObjectSetOrder {
    bool operator()(const ObjectSet& a, const ObjectSet& b) const;
};

struct ObjectHash {
    std::size_t operator()(const ObjectRef& object) const;
};
struct ObjectSetHash {
    std::size_t operator()(const ObjectSet& objects) const;
};

/// Sorted by dimension; an object that is named twice stands once.
ObjectSet in_order(ObjectSet objects);

/// What rows are summed by.
struct BalanceKey {
    std::uint32_t account;
    std::uint32_t objects;
    std::int32_t month;
    BalanceKind kind;
    friend auto operator<=>(const BalanceKey&, const BalanceKey&) = default;
};

/// Sums over rows in any order. Sums cannot overflow: it would take 2^64 rows.
class BalanceBuilder {
public:
    /// Ids count from 0 in the order they were first asked for; the empty object set is 0.
    std::uint32_t account(std::string_view number);
    std::uint32_t object_set(ObjectSet objects);

    void add(const BalanceKey& key, Int128 ore);
    /// Of a month and kind, to add many rows to. Valid until the builder goes away.
    SumTable& sums(std::int32_t month, BalanceKind kind) { return sums_.of({month, kind}); }
    void add(const Ledger& ledger);

    const std::vector<std::string>& accounts() const { return accounts_; }
    const std::vector<ObjectSet>& object_sets() const { return object_sets_; }
    /// By account, over all objects and months.
    std::vector<Int128> totals(BalanceKind kind) const;

    /// Every sum; those of one key may come in several parts.
    template <class OnSum>
    void each_sum(const OnSum& on_sum) const {
        for (const auto& [when, table] : sums_.all()) {
            const auto [month, kind] = when;
            table.each([&](const SumTable::Entry& entry) {
                on_sum(BalanceKey{entry.account, entry.objects, month, kind}, Int128{entry.ore});
            });
        }
        for (const auto& [key, ore] : wide_) on_sum(key, ore);
    }

    /// Turns a text of the builder into one of the ledger.
    using TextOf = std::function<std::string(std::string_view)>;
    /// Replaces the accounts, object sets and balances of `ledger`, in the order that Ledger promises. Amounts that
    /// reach ledger_limit_ore are a finding (`ledger.amounts_too_large`) at `place`; then `ledger` is left alone, and
    /// false returned.
    bool store(Ledger& ledger, const TextOf& text_of, Findings& findings, const Place& place) const;

private:
    std::vector<std::string> accounts_;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> account_ids_;
    std::vector<ObjectSet> object_sets_{ObjectSet{}};
    std::unordered_map<ObjectSet, std::uint32_t, ObjectSetHash> object_set_ids_{{ObjectSet{}, 0}};
    SumTables<std::pair<std::int32_t, BalanceKind>> sums_;
    std::vector<std::pair<BalanceKey, Int128>> wide_;  // amounts beyond 64 bits
};

}  // namespace bokslut
