// Selectors: which balances of a ledger a figure is the sum of.
//
// Threads: values; const calls may run at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bokslut/ledger/ledger.hpp"
#include "bokslut/statements/column.hpp"

namespace bokslut {

/// Which balance of an account. Closing is opening + movement.
enum class BalanceMeasure { opening, movement, closing };

/// When a term of a sum is measured: at the column's end, at its start, or the difference.
enum class At { closing, opening, change };

/// Which accounts of a selector count, by the sign of the account's whole balance at the date: an account that moves
/// between assets and liabilities stands on one side only.
enum class BalanceSide { any, debit, credit };

/// Keeps rows by the objects they carry.
struct ObjectFilter {
    enum class Kind {
        has,      ///< rows with the object `code` of the dimension
        has_any,  ///< rows with any object of the dimension
        has_none  ///< rows without an object of the dimension
    };
    std::string dimension;
    std::string code;
    Kind kind = Kind::has;
};

/// A signed sum over accounts, or over every account of the ledger. `sign` turns the ledger's debit-positive balance
/// into the statement's sign.
struct Selector {
    int sign = 1;
    std::vector<std::string> accounts;  ///< whole account numbers, in NumberOrder
    BalanceMeasure measure = BalanceMeasure::movement;
    BalanceSide side = BalanceSide::any;
    std::vector<ObjectFilter> objects;
    bool every_account = false;  ///< `accounts` is all there are; their openings and closings then have the same sum
};

/// Whether `account` begins with `prefix`. The empty prefix matches every account.
inline bool matches(std::string_view account, std::string_view prefix) {
    return account.starts_with(prefix);
}
/// Whether it begins with one of them.
bool matches_any(std::string_view account, const std::vector<std::string>& prefixes);

/// Whether a row with these objects counts: it passes the selector's filters and carries `unit` when that is set.
bool counts(const ObjectSet& objects, const Selector& selector, const ObjectRef& unit);

/// Internal accounts that a column leaves out: those with one of the prefixes, unless they have one of `except`.
struct LeftOut {
    std::vector<std::string> prefixes;
    std::vector<std::string> except;

    bool has(std::string_view account) const { return matches_any(account, prefixes) && !matches_any(account, except); }
};

/// What one account adds to a selector's sum.
struct AccountPart {
    std::string account;
    Amount amount;  ///< with the selector's sign
};

/// A ledger with its balances found by account. Keeps a reference: the ledger must outlive it.
class BalanceIndex {
public:
    explicit BalanceIndex(const Ledger& ledger);

    const Ledger& ledger() const { return *ledger_; }
    /// The sum the selector picks, outcome or budget, of the rows that pass its filters and carry `unit` when that is
    /// set; accounts that are left out do not count. Nothing when the ledger cannot say: objects,
    /// months or budgets of a year known by totals only, opening balances not given, a budget that is not in the books,
    /// or not by unit or month, budget changes and forecasts. Budgets have no opening balance: opening is nothing. Of
    /// `months`, opening is the balance before the first and closing that after the last.
    std::optional<Amount> sum(const Selector& selector, Basis basis, const ObjectRef& unit, const LeftOut& left_out,
                              Months months = {}) const;
    /// The accounts that sum() adds up, in order, those without an amount left out; nothing where sum() is nothing.
    std::optional<std::vector<AccountPart>> parts(const Selector& selector, Basis basis, const ObjectRef& unit,
                                                  const LeftOut& left_out, Months months = {}) const;
    /// The whole balance of an account, debit positive.
    Amount balance(std::string_view account, BalanceMeasure measure, Months months = {}) const;
    /// Whether the account has any opening balance or movement, even when they sum to zero.
    bool has_outcome(std::string_view account) const;
    /// Whether the books hold any budget, for the unit's dimension when `unit` is set.
    bool has_budget(const ObjectRef& unit) const;

private:
    using Range = std::pair<std::size_t, std::size_t>;
    Range range(std::string_view account) const;
    bool knows(const Selector& selector, Basis basis, const ObjectRef& unit, Months months) const;
    BalanceMeasure measure_of(const Selector& selector) const;
    template <class OnPart>
    void each_part(const Selector& selector, Basis basis, const ObjectRef& unit, const LeftOut& left_out, Months months,
                   const OnPart& on_part) const;
    Amount outcome(std::string_view account, BalanceMeasure measure, const Selector& selector, const ObjectRef& unit,
                   Months months) const;
    Amount budget(std::string_view account, const Selector& selector, const ObjectRef& unit, Months months) const;

    const Ledger* ledger_;
    std::unordered_map<std::string_view, Range> ranges_;
    bool any_budget_ = false;
    bool outcome_by_month_ = true, budget_by_month_ = true;
    std::vector<std::string> budget_dimensions_;  // dimensions that budget rows carry
};

}  // namespace bokslut
