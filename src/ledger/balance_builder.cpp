#include "ledger/balance_builder.hpp"

#include <algorithm>
#include <utility>

namespace bokslut {
namespace {

constexpr std::size_t hash_factor = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio

bool object_before(const ObjectRef& a, const ObjectRef& b) {
    const NumberOrder before;
    if (a.dimension != b.dimension) return before(a.dimension, b.dimension);
    return before(a.code, b.code);
}

}  // namespace

bool ObjectSetOrder::operator()(const ObjectSet& a, const ObjectSet& b) const {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), object_before);
}

std::size_t ObjectHash::operator()(const ObjectRef& object) const {
    return TextHash()(object.dimension) * hash_factor ^ TextHash()(object.code);
}

std::size_t ObjectSetHash::operator()(const ObjectSet& objects) const {
    std::size_t hash = objects.size();
    for (const ObjectRef& object : objects) hash = (hash ^ ObjectHash()(object)) * hash_factor;
    return hash;
}

ObjectSet in_order(ObjectSet objects) {
    if (objects.size() < 2) return objects;
    std::sort(objects.begin(), objects.end(), object_before);
    objects.erase(std::unique(objects.begin(), objects.end()), objects.end());
    return objects;
}

void BalanceBuilder::add(const BalanceKey& key, Int128 ore) {
    if (!fits_in_int64(ore)) return wide_.emplace_back(key, ore), void();
    sums(key.month, key.kind).add(key.account, key.objects, static_cast<std::int64_t>(ore));
}

std::uint32_t BalanceBuilder::account(std::string_view number) {
    if (const auto found = account_ids_.find(number); found != account_ids_.end()) return found->second;
    const auto id = static_cast<std::uint32_t>(accounts_.size());
    accounts_.emplace_back(number);
    account_ids_.emplace(number, id);
    return id;
}

std::uint32_t BalanceBuilder::object_set(ObjectSet objects) {
    const auto id = static_cast<std::uint32_t>(object_sets_.size());
    const auto [at, is_new] = object_set_ids_.try_emplace(in_order(std::move(objects)), id);
    if (is_new) object_sets_.push_back(at->first);
    return at->second;
}

void BalanceBuilder::add(const Ledger& ledger) {
    std::vector<std::uint32_t> account_ids;
    for (const std::string& number : ledger.accounts) account_ids.push_back(account(number));
    std::vector<std::uint32_t> set_ids;
    for (const ObjectSet& objects : ledger.object_sets) set_ids.push_back(object_set(objects));
    for (const Balance& balance : ledger.balances) {
        add({account_ids[balance.account], set_ids[balance.objects], balance.month, balance.kind},
            balance.amount.ore());
    }
}

std::vector<Int128> BalanceBuilder::totals(BalanceKind kind) const {
    std::vector<Int128> totals(accounts_.size());
    each_sum([&](const BalanceKey& key, Int128 ore) {
        if (key.kind == kind) totals[key.account] += ore;
    });
    return totals;
}

}  // namespace bokslut
