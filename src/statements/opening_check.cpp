#include "statements/opening_check.hpp"

#include <set>

#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

/// Opening balances against the closing balances of the year before (LKBR 4:4 p. 7). Equity is compared as a whole,
/// since last year's result moves within it.
class OpeningCheck {
public:
    OpeningCheck(const BalanceIndex& previous, const BalanceIndex& current, Findings& findings)
        : previous_(previous), current_(current), findings_(findings) {}

    void run() {
        if (!current_.ledger().openings_known) return;
        std::set<std::string, NumberOrder> accounts;
        for (const BalanceIndex* books : {&previous_, &current_})
            accounts.insert(books->ledger().accounts.begin(), books->ledger().accounts.end());
        Amount equity_opening, equity_closing;
        for (const std::string& account : accounts) {
            const Amount opening = current_.balance(account, BalanceMeasure::opening);
            if (account.starts_with("20") || account.starts_with("89")) {
                equity_opening += opening;
                equity_closing += previous_.balance(account, BalanceMeasure::closing);
            } else if (is_balance_account(account) && opening != previous_.balance(account, BalanceMeasure::closing)) {
                differs(account, opening, previous_.balance(account, BalanceMeasure::closing));
            }
        }
        // Moved: the equity accounts opened with the result in them. Not moved: without it.
        const Amount moved = equity_closing + result();
        if (equity_opening != equity_closing && equity_opening != moved) differs("20", equity_opening, moved);
    }

private:
    static bool is_balance_account(const std::string& account) {
        return account.starts_with('1') || account.starts_with('2');
    }

    /// Last year's result, credit negative, with what had not been moved before.
    Amount result() const {
        Amount sum;
        for (const std::string& account : previous_.ledger().accounts)
            if (!is_balance_account(account) && !account.starts_with("89") && !account.starts_with('9'))
                sum += previous_.balance(account, BalanceMeasure::movement);
        for (const std::string& account : previous_.ledger().accounts)
            sum -= previous_.balance(account, BalanceMeasure::opening);
        return sum;
    }

    void differs(const std::string& account, Amount opening, Amount closing) {
        findings_.add("ledger.opening_differs",
                      {{"account", account},
                       {"name", account == "20" ? "eget kapital" : current_.ledger().chart.account_name(account)},
                       {"year", current_.ledger().year.text()},
                       {"opening", kronor_text(opening)},
                       {"previous", previous_.ledger().year.text()},
                       {"closing", kronor_text(closing)},
                       {"difference", kronor_text(opening - closing)}});
    }

    const BalanceIndex& previous_;
    const BalanceIndex& current_;
    Findings& findings_;
};

}  // namespace

void check_opening(const BalanceIndex& previous, const BalanceIndex& current, Findings& findings) {
    OpeningCheck(previous, current, findings).run();
}

}  // namespace bokslut
