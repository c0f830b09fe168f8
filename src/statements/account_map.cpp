#include "statements/account_map.hpp"

#include <algorithm>

namespace bokslut {

namespace {

bool owns_accounts(const Line& line) {
    return line.selects && !line.of_which && line.measure != BalanceMeasure::opening;
}

/// The length of the longest prefix of `account` that the line has; -1 when it has none.
int longest_prefix(const Line& line, std::string_view account) {
    int longest = -1;
    for (const std::string& prefix : line.accounts)
        if (matches(account, prefix)) longest = std::max(longest, static_cast<int>(prefix.size()));
    return longest;
}

/// The lines that share the longest prefix.
std::vector<const Line*> owners(const Form& form, std::string_view account, int& longest) {
    std::vector<const Line*> found;
    for (const Line& line : form.lines) {
        if (!owns_accounts(line)) continue;
        const int length = longest_prefix(line, account);
        if (length < 0 || length < longest) continue;
        if (length > longest) found.clear();
        longest = length;
        found.push_back(&line);
    }
    return found;
}

/// Where an account without a line counts: class 1 among assets, 2 among liabilities, the rest in the result. Class 9
/// is internal and stands outside the statements.
const Line* leftover_line(const Form& income, const Form& balance, std::string_view account) {
    if (account.starts_with('9')) return nullptr;
    const LineSide side = account.starts_with('1')   ? LineSide::asset
                          : account.starts_with('2') ? LineSide::liability
                                                     : LineSide::income;
    for (const Form* form : {&income, &balance})
        for (const Line& line : form->lines)
            if (line.leftover && line.side == side) return &line;
    return nullptr;
}

const SwitchingAccounts* switching_of(const std::vector<SwitchingAccounts>& all, std::string_view account) {
    for (const SwitchingAccounts& switching : all)
        if (matches_any(account, switching.accounts)) return &switching;
    return nullptr;
}

/// The ids of the debit and credit line; empty when a label is unknown, which is a finding.
std::pair<std::string, std::string> side_lines(const Form& balance, const SwitchingAccounts& switching,
                                               Findings& findings) {
    const auto id = [&](const std::string& label) {
        const Line* line = balance.labelled(label);
        if (line && line->selects) return line->id;
        add_unknown_line(label, balance, switching.place, findings);
        return std::string();
    };
    return {id(switching.debit_line), id(switching.credit_line)};
}

}  // namespace

const Line* owning_line(const Form& form, std::string_view account) {
    int longest = -1;
    const auto found = owners(form, account, longest);
    return found.empty() ? nullptr : found.front();
}

AccountMap::AccountMap(const std::vector<std::string>& accounts, const Form& income, const Form& balance,
                       const std::vector<SwitchingAccounts>& switching, Findings& findings) {
    std::map<const SwitchingAccounts*, std::pair<std::string, std::string>> sides;
    for (const SwitchingAccounts& s : switching) sides[&s] = side_lines(balance, s, findings);

    for (const std::string& account : accounts) {
        if (const SwitchingAccounts* s = switching_of(switching, account)) {
            if (!account.starts_with('1') && !account.starts_with('2'))
                findings.add("statements.account_wrong_statement", {{"account", account}, {"line", s->debit_line}},
                             s->place);
            const auto& [debit, credit] = sides[s];
            if (debit.empty() || credit.empty()) continue;
            switching_[account] = true;
            put(account, debit, BalanceSide::debit);
            put(account, credit, BalanceSide::credit);
            lines_[account] = {debit};
            continue;
        }
        int longest = -1;
        auto found = owners(income, account, longest);
        const int longest_income = longest;
        auto in_balance = owners(balance, account, longest);
        if (longest > longest_income) found.clear();
        found.insert(found.end(), in_balance.begin(), in_balance.end());
        for (const Line* line : found) {
            lines_[account].push_back(line->id);
            const bool of_balance = account.starts_with('1') || account.starts_with('2') || account.starts_with("89");
            if (line->id.starts_with(balance.prefix + "/") != of_balance && line->added)
                findings.add("statements.account_wrong_statement", {{"account", account}, {"line", line->label.sv}},
                             line->place);
        }
        // On two lines it is a finding, and counts once; on none it counts among the leftovers.
        const Line* line = found.empty() ? leftover_line(income, balance, account) : found.front();
        if (line) put(account, line->id, BalanceSide::any);
    }
}

void AccountMap::put(const std::string& account, const std::string& line_id, BalanceSide side) {
    auto& shares = shares_[line_id];
    auto share = std::find_if(shares.begin(), shares.end(), [&](const Share& s) { return s.side == side; });
    if (share == shares.end()) share = shares.insert(shares.end(), Share{{}, side});
    share->accounts.push_back(account);
}

const std::vector<AccountMap::Share>& AccountMap::shares(const std::string& line_id) const {
    static const std::vector<Share> none;
    const auto found = shares_.find(line_id);
    return found == shares_.end() ? none : found->second;
}

const std::vector<std::string>& AccountMap::lines(const std::string& account) const {
    static const std::vector<std::string> none;
    const auto found = lines_.find(account);
    return found == lines_.end() ? none : found->second;
}

}  // namespace bokslut
