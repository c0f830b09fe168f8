#include "bokslut/federation/fee_books.hpp"

#include <algorithm>

#include "bokslut/ledger/chart.hpp"

namespace bokslut {

FeeBooks::FeeBooks(std::vector<const Ledger*> ledgers, std::string dimension, std::string unit_dimension)
    : ledgers_(std::move(ledgers)), dimension_(std::move(dimension)), unit_dimension_(std::move(unit_dimension)) {}

const Ledger* FeeBooks::ledger(int year) const {
    for (const Ledger* ledger : ledgers_)
        if (ledger->year.number() == year && !ledger->totals_only && ledger->objects_known) return ledger;
    return nullptr;
}

bool FeeBooks::has(int year) const {
    return ledger(year) != nullptr;
}

int FeeBooks::latest(int year) const {
    int found = 0;
    for (const Ledger* ledger : ledgers_)
        if (ledger->year.number() <= year && has(ledger->year.number())) found = std::max(found, ledger->year.number());
    return found;
}

std::map<std::string, Amount> FeeBooks::by_object(int year, const std::string& account) const {
    std::map<std::string, Amount> sums;
    const Ledger* books = ledger(year);
    if (!books || dimension_.empty()) return sums;
    for (const Balance& balance : books->balances) {
        if (balance.kind != BalanceKind::movement || !books->accounts[balance.account].starts_with(account)) continue;
        for (const ObjectRef& object : books->object_sets[balance.objects])
            if (object.dimension == dimension_) sums[object.code] -= balance.amount;
    }
    std::erase_if(sums, [](const auto& entry) { return entry.second.is_zero(); });
    return sums;
}

Amount FeeBooks::income(int year, const std::string& account, const std::string& code) const {
    const auto sums = by_object(year, account);
    const auto found = sums.find(code);
    return found == sums.end() ? Amount() : found->second;
}

Amount FeeBooks::unit_result(int year, const std::string& unit) const {
    Amount result;
    const Ledger* books = ledger(year);
    if (!books) return result;
    const ObjectRef wanted{unit_dimension_, unit};
    for (const Balance& balance : books->balances) {
        const char first = books->accounts[balance.account].front();
        if (balance.kind != BalanceKind::movement || first < '3' || first > '8') continue;
        const ObjectSet& objects = books->object_sets[balance.objects];
        if (std::find(objects.begin(), objects.end(), wanted) != objects.end()) result -= balance.amount;
    }
    return result;
}

std::string FeeBooks::object_name(const std::string& code) const {
    for (const Ledger* ledger : ledgers_) {
        const std::string name = ledger->chart.object_name(dimension_, code);
        if (name != code) return name;
    }
    return code;
}

}  // namespace bokslut
