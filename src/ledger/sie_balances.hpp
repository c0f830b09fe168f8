// Balances of a ledger as records of a SIE file. Private.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "bokslut/ledger/sie_file.hpp"
#include "ledger/sie_label.hpp"

namespace bokslut {

/// Which balance a record states: label, account, month (0 for none) and object (empty for the account's total).
using StatedKey = std::tuple<SieLabel, std::string, std::int32_t, ObjectRef>;

/// Adds records of one year to a file, those that it does not state already. Zeros are left out but where said.
class BalanceRecords {
public:
    /// `year` is 0 or -1.
    BalanceRecords(SieFile& file, int year);

    bool states(SieLabel label) const { return labels_.contains(label); }
    void add(SieLabel label, const std::string& account, Amount amount, std::int32_t month = 0,
             const ObjectRef& object = {});

    /// #IB, and #OIB of single objects.
    void add_openings(const Ledger& ledger);
    void add_object_openings(const Ledger& ledger);
    /// #PSALDO of each account and month; zeros too, should the balances of objects stand beside it.
    void add_months(const Ledger& ledger, bool with_objects);
    /// #PSALDO of each account, month and object.
    void add_object_months(const Ledger& ledger);
    /// #OUB of each balance account and object: what #OIB states, and the movement.
    void add_object_closings(const Ledger& ledger);
    /// #PBUDGET as the ledger has it; without objects only, unless `with_objects`. Returns how many were left out.
    std::size_t add_budgets(const Ledger& ledger, bool with_objects);
    /// #UB of balance accounts and #RES of others; each only when the file has none at all.
    void add_closings(const Ledger& ledger);

private:
    void add_object_openings(const std::string& account, const SieLine& line);
    void add_even_zero(SieLabel label, const std::string& account, Amount amount, std::int32_t month,
                       const ObjectRef& object);
    bool is_balance_account(const Ledger& ledger, const std::string& account) const;

    SieFile& file_;
    std::string year_;
    std::set<StatedKey> stated_;
    std::set<SieLabel> labels_;                                            // with a record of the year
    std::map<std::string, char, std::less<>> types_;                       // #KTYP, in lower case
    std::map<std::pair<std::string, ObjectRef>, Amount> object_openings_;  // #OIB
};

/// Whether every movement has a month.
bool knows_months(const Ledger& ledger);

}  // namespace bokslut
