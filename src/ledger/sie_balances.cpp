#include "ledger/sie_balances.hpp"

#include <algorithm>

#include "core/ascii.hpp"
#include "ledger/sie_amount.hpp"
#include "ledger/sie_layout.hpp"

namespace bokslut {
namespace {

using ByObject = std::map<std::tuple<std::uint32_t, std::int32_t, ObjectRef>, Amount>;

/// By account, month (or 0, for the year) and single object: a row with several counts for each of them.
ByObject object_sums(const Ledger& ledger, BalanceKind kind, bool by_month) {
    ByObject sums;
    for (const Balance& balance : ledger.balances) {
        if (balance.kind != kind) continue;
        for (const ObjectRef& object : ledger.object_sets[balance.objects])
            sums[{balance.account, by_month ? balance.month : 0, object}] += balance.amount;
    }
    return sums;
}

ObjectRef only_object(const SieLine& line) {
    if (!line.objects || line.objects->size() != 2) return {};
    return {(*line.objects)[0], (*line.objects)[1]};
}

Amount amount_of(const SieLine& line, std::size_t at) {
    return read_sie_amount(line.field(at)).value;
}

std::int32_t month_number(std::string_view text) {
    const auto month = read_month(text);
    return month ? month->number() : 0;
}

}  // namespace

BalanceRecords::BalanceRecords(SieFile& file, int year) : file_(file), year_(std::to_string(year)) {
    for (const SieEntry& entry : file.records) {
        const SieLine& line = entry.record;
        const SieLayout* layout = sie_layout(line.label);
        if (layout == nullptr) continue;
        if (layout->label == SieLabel::ktyp && !line.field(1).empty())
            types_[std::string(line.field(0))] = ascii::lower(line.field(1).front());
        if (!layout->is_by_year() || line.field(0) != year_) continue;
        const bool has_month = layout->field(1) == SieField::month;
        const std::string account(line.field(has_month ? 2 : 1));
        labels_.emplace(layout->label);
        if (layout->label == SieLabel::oib) add_object_openings(account, line);
        const bool of_several = line.objects && line.objects->size() > 2;
        if (of_several) continue;
        stated_.emplace(layout->label, account, has_month ? month_number(line.field(1)) : 0, only_object(line));
    }
}

void BalanceRecords::add(SieLabel label, const std::string& account, Amount amount, std::int32_t month,
                         const ObjectRef& object) {
    if (!amount.is_zero()) add_even_zero(label, account, amount, month, object);
}

void BalanceRecords::add_even_zero(SieLabel label, const std::string& account, Amount amount, std::int32_t month,
                                   const ObjectRef& object) {
    if (!stated_.emplace(label, account, month, object).second) return;
    const SieLayout& layout = sie_layout(label);
    SieLine line;
    line.label = layout.text();
    line.fields = {year_};
    if (layout.field(1) == SieField::month) line.fields.push_back(std::to_string(month));
    line.fields.push_back(account);
    line.fields.push_back(sie_amount_text(amount));
    if (layout.list_at != SieLayout::no_list) {
        line.objects.emplace();
        line.objects_at = layout.list_at;
        if (!object.dimension.empty()) line.objects = {object.dimension, object.code};
    }
    if (label == SieLabel::oib) object_openings_[{account, object}] += amount;
    file_.records.push_back({std::move(line), {}});
}

// A balance of several objects counts for each of them, as the movements do.
void BalanceRecords::add_object_openings(const std::string& account, const SieLine& line) {
    const std::vector<std::string> items = line.objects.value_or(std::vector<std::string>());
    for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        object_openings_[{account, {items[i], items[i + 1]}}] += amount_of(line, 2);
}

void BalanceRecords::add_openings(const Ledger& ledger) {
    for (const std::string& account : ledger.accounts)
        add(SieLabel::ib, account, ledger.total(account, BalanceKind::opening));
}

void BalanceRecords::add_object_openings(const Ledger& ledger) {
    for (const auto& [key, amount] : object_sums(ledger, BalanceKind::opening, false)) {
        const auto& [account, month, object] = key;
        add(SieLabel::oib, ledger.accounts[account], amount, 0, object);
    }
}

void BalanceRecords::add_months(const Ledger& ledger, bool with_objects) {
    std::map<std::pair<std::int32_t, std::uint32_t>, Amount> sums;
    for (const Balance& balance : ledger.balances)
        if (balance.kind == BalanceKind::movement) sums[{balance.month, balance.account}] += balance.amount;
    // Without its total, an account's objects would be taken for the whole of it.
    for (const auto& [key, amount] : sums)
        if (with_objects || !amount.is_zero())
            add_even_zero(SieLabel::psaldo, ledger.accounts[key.second], amount, key.first, {});
}

void BalanceRecords::add_object_months(const Ledger& ledger) {
    for (const auto& [key, amount] : object_sums(ledger, BalanceKind::movement, true)) {
        const auto& [account, month, object] = key;
        add(SieLabel::psaldo, ledger.accounts[account], amount, month, object);
    }
}

void BalanceRecords::add_object_closings(const Ledger& ledger) {
    std::map<std::pair<std::string, ObjectRef>, Amount> closings = object_openings_;
    for (const auto& [key, amount] : object_sums(ledger, BalanceKind::movement, false)) {
        const auto& [account, month, object] = key;
        closings[{ledger.accounts[account], object}] += amount;
    }
    for (const auto& [key, amount] : closings)
        if (is_balance_account(ledger, key.first)) add(SieLabel::oub, key.first, amount, 0, key.second);
}

std::size_t BalanceRecords::add_budgets(const Ledger& ledger, bool with_objects) {
    std::size_t left_out = 0;
    for (const Balance& balance : ledger.balances) {
        if (balance.kind != BalanceKind::budget) continue;
        const ObjectSet& objects = ledger.object_sets[balance.objects];
        if (objects.size() > (with_objects ? 1 : 0)) {
            ++left_out;
        } else {
            add(SieLabel::pbudget, ledger.accounts[balance.account], balance.amount, balance.month,
                objects.empty() ? ObjectRef() : objects.front());
        }
    }
    return left_out;
}

void BalanceRecords::add_closings(const Ledger& ledger) {
    const bool has_balances = states(SieLabel::ub);
    const bool has_results = states(SieLabel::res);
    for (const std::string& account : ledger.accounts) {
        const Amount opening = ledger.total(account, BalanceKind::opening);
        const Amount movement = ledger.total(account, BalanceKind::movement);
        const bool of_balance = is_balance_account(ledger, account);
        if (of_balance && !has_balances) add(SieLabel::ub, account, opening + movement);
        if (!of_balance && !has_results) add(SieLabel::res, account, movement);
    }
}

// What the file says of the account comes first; the first digit is only what nearly every Swedish chart has.
bool BalanceRecords::is_balance_account(const Ledger& ledger, const std::string& account) const {
    const auto type = types_.find(account);
    if (type != types_.end()) return type->second == 't' || type->second == 's';
    for (const SieLabel label : {SieLabel::ib, SieLabel::ub})
        if (stated_.contains({label, account, 0, {}})) return true;
    if (stated_.contains({SieLabel::res, account, 0, {}})) return false;
    return !ledger.total(account, BalanceKind::opening).is_zero() || account.starts_with('1') ||
           account.starts_with('2');
}

bool knows_months(const Ledger& ledger) {
    return !ledger.totals_only &&
           std::none_of(ledger.balances.begin(), ledger.balances.end(), [](const Balance& balance) {
               return balance.kind == BalanceKind::movement && balance.month == 0;
           });
}

}  // namespace bokslut
