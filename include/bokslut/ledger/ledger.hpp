// The books of one fiscal year as balances: what every statement is computed from.
//
// Threads: values; const calls may run at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/calendar.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/ledger/chart.hpp"

namespace bokslut {

/// What a balance is. A closing balance is opening + movement. Debit is positive.
enum class BalanceKind : std::uint8_t { opening, movement, budget };

/// An object of a dimension, both as written in the books.
struct ObjectRef {
    std::string dimension;
    std::string code;
    friend auto operator<=>(const ObjectRef&, const ObjectRef&) = default;
};

/// The objects a row carries together, sorted by dimension (as numbers), then by code.
using ObjectSet = std::vector<ObjectRef>;

/// One balance: an account with a whole object set, in one month.
struct Balance {
    std::uint32_t account = 0;  ///< index into Ledger::accounts
    std::uint32_t objects = 0;  ///< index into Ledger::object_sets; 0 is the empty set
    std::int32_t month = 0;     ///< YYYYMM; 0 for opening balances and where the books do not say
    BalanceKind kind = BalanceKind::movement;
    Amount amount;  ///< debit positive

    friend bool operator==(const Balance&, const Balance&) = default;
};

/// What the books say of an object by itself: its part of an account's opening or closing balance (#OIB, #OUB). It is
/// stated beside the balances, dimension by dimension, and never added to them.
struct Marginal {
    std::string account;
    ObjectSet objects;
    bool closing = false;
    Amount amount;  ///< debit positive

    friend auto operator<=>(const Marginal&, const Marginal&) = default;
};

/// The books of one fiscal year. Balances are unique by (account, objects, month, kind), sorted by that, and never
/// zero. Budgets are kept as written: rows without objects are the account's total, rows with objects are parts of it.
struct Ledger {
    FiscalYear year;
    std::string name;          ///< the body's name (#FNAMN)
    std::string organisation;  ///< its number (#ORGNR), NNNNNN-NNNN
    Chart chart;
    std::vector<std::string> accounts;                ///< accounts with a balance, in NumberOrder
    std::vector<ObjectSet> object_sets{ObjectSet{}};  ///< in order; [0] is the empty set
    std::vector<Balance> balances;
    std::vector<Marginal> marginals;        ///< in order
    std::vector<std::string> sources;       ///< the files it was read from, in the order of their fingerprints
    std::vector<std::uint64_t> source_ids;  ///< fingerprints of their bytes, so that no file is counted twice
    /// Whether only totals per account and year are known (from #IB, #UB and #RES alone, as a comparison year):
    /// then openings and movements have no objects and no months.
    bool totals_only = false;
    /// Whether movements are told by object, as far as the books do. They are not where only totals by account were
    /// asked for (SieOptions::objects).
    bool objects_known = true;
    /// Whether the books give opening balances. A comparison year without #IB -1 has none: its closing balances then
    /// stand as movements from zero, and a change over the year cannot be told.
    bool openings_known = true;
    /// Errors found in its sources when they were read: what they are of is not known here, but figures may be wrong.
    std::size_t source_errors = 0;

    friend bool operator==(const Ledger&, const Ledger&) = default;

    /// Adds the balances of `other`, another part of the same year. Throws Error when the years differ. A file that is
    /// already in is a finding (`ledger.same_file_twice`); so are two exports of the same books, told by an opening
    /// balance of one account in both or by totals without vouchers (`ledger.parts_overlap`), and balances that reach
    /// ledger_limit_ore together
    /// (`ledger.amounts_too_large`); then nothing is added. That of another body is told (`ledger.other_body`). The
    /// order of merging makes no difference: where two files name an account differently, the name that comes first in
    /// order stays.
    void merge(const Ledger& other, Findings& findings);

    /// Sum over an account, all objects and months. Of budgets, the rows without objects when the account has any,
    /// otherwise the rows with objects of its lowest dimension; only those of the months `from` to `to` (YYYYMM) when
    /// they are given. Zero for an unknown account.
    Amount total(std::string_view account, BalanceKind kind, std::int32_t from = 0, std::int32_t to = 0) const;
};

/// Tells (`ledger.other_body`) when `other` is of another body than `ledger`: by the organisation numbers where both
/// have one, otherwise by the names.
void check_same_body(const Ledger& ledger, const Ledger& other, Findings& findings);

/// The smallest sum of absolute balances that a ledger may not reach, so that no statement can overflow.
inline constexpr std::int64_t ledger_limit_ore = std::int64_t{1} << 61;

}  // namespace bokslut
