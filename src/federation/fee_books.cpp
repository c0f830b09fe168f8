#include "bokslut/federation/fee_books.hpp"

#include <algorithm>

#include "bokslut/ledger/chart.hpp"

namespace bokslut {

FeeBooks::FeeBooks(std::vector<const Ledger*> ledgers, std::string dimension, std::string unit_dimension)
    : ledgers_(std::move(ledgers)), dimension_(std::move(dimension)), unit_dimension_(std::move(unit_dimension)) {
    if (dimension_.empty()) return;
    for (const Ledger* ledger : ledgers_) {
        if (!has(ledger->year.number())) continue;
        auto& accounts = income_[ledger->year.number()];
        for (const Balance& balance : ledger->balances) {
            if (balance.kind != BalanceKind::movement) continue;
            auto& objects = accounts[ledger->accounts[balance.account]];
            bool any = false;
            for (const ObjectRef& object : ledger->object_sets[balance.objects]) {
                if (object.dimension != dimension_) continue;
                objects[object.code] -= balance.amount;
                any = true;
            }
            if (!any) objects[""] -= balance.amount;
        }
    }
}

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
    const auto books = income_.find(year);
    if (books == income_.end()) return sums;
    for (auto at = books->second.lower_bound(account); at != books->second.end() && at->first.starts_with(account);
         ++at)
        for (const auto& [code, amount] : at->second) sums[code] += amount;
    std::erase_if(sums, [](const auto& entry) { return entry.second.is_zero(); });
    return sums;
}

Amount FeeBooks::income(int year, const std::string& account, const std::string& code) const {
    Amount sum;
    const auto books = income_.find(year);
    if (books == income_.end()) return sum;
    for (auto at = books->second.lower_bound(account); at != books->second.end() && at->first.starts_with(account);
         ++at)
        if (const auto found = at->second.find(code); found != at->second.end()) sum += found->second;
    return sum;
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

bool FeeBooks::knows(const ObjectRef& object) const {
    return std::any_of(ledgers_.begin(), ledgers_.end(), [&](const Ledger* ledger) {
        const auto declared = ledger->chart.objects.find(object.dimension);
        if (declared != ledger->chart.objects.end() && declared->second.contains(object.code)) return true;
        return std::any_of(ledger->object_sets.begin(), ledger->object_sets.end(), [&](const ObjectSet& objects) {
            return std::find(objects.begin(), objects.end(), object) != objects.end();
        });
    });
}

std::string FeeBooks::object_name(const std::string& code) const {
    for (const Ledger* ledger : ledgers_) {
        const std::string name = ledger->chart.object_name(dimension_, code);
        if (name != code) return name;
    }
    return code;
}

}  // namespace bokslut
