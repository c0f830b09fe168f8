// Which line of the income statement or balance sheet each account stands on.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/statements/form.hpp"
#include "bokslut/statements/form_settings.hpp"
#include "bokslut/statements/selector.hpp"

namespace bokslut {

/// The line of `form` with the longest prefix of `account`; nullptr when none has one. Lines that repeat accounts
/// (opening balances, "of which") do not own them.
const Line* owning_line(const Form& form, std::string_view account);

/// Whether the account holds write-downs of an asset, which lie in credit by nature: class 1, third digit 9
/// (Kommun-Bas).
inline bool is_write_down(std::string_view account) {
    return account.size() > 2 && account.front() == '1' && account[2] == '9';
}

/// Every account on its line: the one with the longest prefix, or a line for each side when the account changes side.
/// An account that two lines claim with the same prefix counts on the first, one that none claims on the leftover line.
class AccountMap {
public:
    struct Share {
        std::vector<std::string> accounts;
        BalanceSide side = BalanceSide::any;
    };

    /// A switching account whose lines do not exist is `statements.unknown_line`.
    AccountMap(const std::vector<std::string>& accounts, const Form& income, const Form& balance,
               const std::vector<SwitchingAccounts>& switching, Findings& findings);

    /// The accounts of a line, by side.
    const std::vector<Share>& shares(const std::string& line_id) const;
    /// The lines that claim an account; one when all is well (a switching account counts as on one).
    const std::vector<std::string>& lines(const std::string& account) const;
    bool switches(const std::string& account) const { return switching_.contains(account); }

private:
    void put(const std::string& account, const std::string& line_id, BalanceSide side);

    std::map<std::string, std::vector<Share>> shares_;
    std::map<std::string, std::vector<std::string>> lines_;
    std::map<std::string, bool> switching_;
};

}  // namespace bokslut
