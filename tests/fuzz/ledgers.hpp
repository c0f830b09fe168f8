// What must hold of every ledger and reading, whatever the file was.
#pragma once

#include <map>
#include <tuple>

#include "bokslut/ledger/sie.hpp"
#include "bokslut/ledger/vouchers.hpp"
#include "core/wide.hpp"
#include "fuzz.hpp"

namespace bokslut::fuzz {

inline void require_canonical(const Ledger& ledger) {
    require(!ledger.object_sets.empty() && ledger.object_sets[0].empty(), "the first object set is the empty one");
    for (std::size_t i = 1; i < ledger.accounts.size(); ++i)
        require(NumberOrder()(ledger.accounts[i - 1], ledger.accounts[i]), "accounts are in order, each once");
    for (std::size_t i = 0; i < ledger.balances.size(); ++i) {
        const Balance& balance = ledger.balances[i];
        require(balance.account < ledger.accounts.size(), "a balance has an account");
        require(balance.objects < ledger.object_sets.size(), "a balance has an object set");
        require(!balance.amount.is_zero(), "no balance is zero");
        const auto key = [](const Balance& b) { return std::tuple(b.account, b.objects, b.month, b.kind); };
        require(i == 0 || key(ledger.balances[i - 1]) < key(balance), "balances are in order, each once");
    }
    for (const std::string& account : ledger.accounts) ledger.total(account, BalanceKind::budget);  // cannot overflow
}

/// A file can never be counted twice.
inline void require_merged_once(Ledger ledger) {
    Findings findings;
    const Ledger before = ledger;
    ledger.merge(before, findings);
    require(ledger == before && findings.has_errors(), "a ledger is not merged with itself");
}

/// Another file with the same balances is refused, or counts as much again.
inline void require_merged_twice(const Ledger& ledger) {
    Ledger other = ledger;
    other.sources = {"other"};
    for (std::uint64_t& id : other.source_ids) ++id;
    other.chart.accounts.emplace("9999", "");
    other.chart.objects["9"].emplace("9", "");
    Findings findings;
    Ledger merged = ledger;
    merged.merge(other, findings);
    if (findings.has_errors()) return require(merged == ledger, "what is not merged changes nothing");
    require(merged.balances.size() == ledger.balances.size(), "as many balances");
    for (std::size_t i = 0; i < ledger.balances.size(); ++i)
        require(merged.balances[i].amount == 2 * ledger.balances[i].amount, "every balance twice");
    require(merged.chart.accounts.contains("9999"), "what the other declares is declared");
}

/// What drill-down finds is what was summed.
inline void require_rows_make_up(const Ledger& ledger, const Vouchers& vouchers) {
    if (vouchers.size() == 0) return;  // then movements come from elsewhere
    std::map<std::tuple<std::string, ObjectSet, std::int32_t>, Int128> left;
    for (const Balance& balance : ledger.balances)
        if (balance.kind == BalanceKind::movement)
            left[{ledger.accounts[balance.account], ledger.object_sets[balance.objects], balance.month}] +=
                balance.amount.ore();
    for (const FoundRow& found : find_rows(vouchers, {})) {
        const Date date =
            vouchers.by_row_date() ? found.row.date().value_or(found.voucher.date()) : found.voucher.date();
        left[{found.row.account(), found.row.objects(), month_of(date).number()}] -= found.row.amount().ore();
    }
    for (const auto& [key, ore] : left) require(ore == 0, "the rows that are found make up the balances");
}

inline void require_sound(const SieBooks& books) {
    require_canonical(books.current);
    require_merged_once(books.current);
    require_merged_twice(books.current);
    if (books.previous) require_canonical(*books.previous);
    if (books.vouchers) require_rows_make_up(books.current, *books.vouchers);
}

}  // namespace bokslut::fuzz
