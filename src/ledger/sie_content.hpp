// What the records of a SIE file say, before it is checked. Texts are bytes, as the file's encoding is not known until
// its end. Private.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/calendar.hpp"
#include "ledger/balance_builder.hpp"
#include "ledger/raw_findings.hpp"

namespace bokslut {

/// A number with the name it is declared with; `dimension` for objects only.
struct SieDeclaration {
    std::string dimension;
    std::string number;
    std::string name;
};

/// What #IB, #UB or #RES says of one account.
struct StatedBalance {
    std::int64_t ore = 0;
    RawPlace place;
};

/// By account id.
using StatedBalances = std::map<std::uint32_t, StatedBalance>;

/// One of the file's years: 0, its own, or -1, the one before.
struct SieYear {
    std::optional<FiscalYear> year;  ///< #RAR
    StatedBalances opening;          ///< #IB
    StatedBalances closing;          ///< #UB
    StatedBalances result;           ///< #RES
};

/// A row of #PSALDO: the change of a month.
struct PeriodBalance {
    std::uint32_t account = 0;
    std::uint32_t objects = 0;
    std::int32_t month = 0;
    std::int64_t ore = 0;
};

/// A voucher dated outside the fiscal year, or before it was known.
struct SuspectVoucher {
    std::string series;
    std::string number;
    Date date;
    RawPlace place;
};

struct SieContent {
    std::string name;               ///< #FNAMN
    std::string type;               ///< #SIETYP
    std::optional<Date> covers_to;  ///< #OMFATTN: the books reach to this day
    std::array<SieYear, 2> years;   ///< 0 and -1
    std::vector<SieDeclaration> accounts;
    std::vector<SieDeclaration> dimensions;
    std::vector<SieDeclaration> objects;
    std::map<std::uint32_t, char> account_types;  ///< #KTYP in lower case, by account id
    BalanceBuilder rows;                          ///< movements (#TRANS) and budgets; its ids are the ids used here
    std::vector<PeriodBalance> period_balances;
    std::size_t vouchers = 0;
    std::vector<SuspectVoucher> suspect_vouchers;
    std::vector<RawPlace> account_uses;     ///< by account id: the first record with an amount; line 0 for none
    std::vector<RawPlace> object_set_uses;  ///< by object set id, likewise
    RawFindings findings;
    bool unreadable = false;  ///< an amount, date or object could not be read, so that sums would be wrong
};

}  // namespace bokslut
