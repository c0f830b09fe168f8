// What the records of a SIE file say, before it is checked. Texts are bytes, as the file's encoding is not known until
// its end. Private.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/calendar.hpp"
#include "bokslut/ledger/sie_info.hpp"
#include "ledger/balance_builder.hpp"
#include "ledger/checksum.hpp"
#include "ledger/raw_findings.hpp"
#include "ledger/sie_label.hpp"

namespace bokslut {

/// A number with the name it is declared with; `dimension` for objects only.
struct SieDeclaration {
    std::string dimension;
    std::string number;
    std::string name;
    int line = 0;  ///< 0 where it is not kept
};

/// What #IB, #UB or #RES says of one account.
struct StatedBalance {
    std::int64_t ore = 0;
    RawPlace place;
};

/// By account id.
using StatedBalances = std::map<std::uint32_t, StatedBalance>;

/// One of the file's years.
struct SieYear {
    std::optional<FiscalYear> year;  ///< #RAR
    StatedBalances opening;          ///< #IB
    StatedBalances closing;          ///< #UB
    StatedBalances result;           ///< #RES

    bool has_balances() const { return !opening.empty() || !closing.empty() || !result.empty(); }
};

/// A row of #PSALDO: the change of a month.
struct PeriodBalance {
    std::uint32_t account = 0;
    std::uint32_t objects = 0;
    std::int32_t month = 0;
    std::int64_t ore = 0;
};

/// A row of #OIB or #OUB.
struct ObjectBalance {
    int year = 0;
    std::uint32_t account = 0;
    std::uint32_t objects = 0;
    bool closing = false;
    std::int64_t ore = 0;
};

/// The vouchers of one day, which came before the file said which its year is.
struct EarlyVouchers {
    std::string series;  ///< of the first
    std::string number;
    RawPlace place;
    std::size_t count = 0;
};

/// #KSUMMA: announced by a first one without a value, told by the last.
struct ToldChecksum {
    bool announced = false;
    std::optional<std::uint32_t> value;
    RawPlace place;    ///< of the last #KSUMMA
    FileChecksum sum;  ///< of the records between
};

struct SieContent {
    std::string program;              ///< #PROGRAM, name and version
    std::string generated;            ///< #GEN, the date
    std::string name;                 ///< #FNAMN
    std::string organisation;         ///< #ORGNR
    std::string currency;             ///< #VALUTA
    std::optional<std::string> type;  ///< #SIETYP
    std::optional<Date> covers_to;    ///< #OMFATTN: the books reach to this day
    /// By year number: the file's own year (0) first, which is always there, then backwards.
    std::map<int, SieYear, std::greater<>> years{{0, {}}};
    std::vector<SieDeclaration> accounts;
    std::vector<SieDeclaration> dimensions;
    std::vector<SieDeclaration> objects;
    std::map<std::uint32_t, char> account_types;  ///< #KTYP in lower case, by account id
    BalanceBuilder rows;                          ///< movements (#TRANS) and budgets; its ids are the ids used here
    std::vector<PeriodBalance> period_balances;
    std::vector<ObjectBalance> object_balances;
    std::size_t vouchers = 0;
    std::size_t voucher_rows = 0;  ///< #TRANS
    std::size_t corrections = 0;   ///< #RTRANS and #BTRANS
    std::map<Date, EarlyVouchers> early_vouchers;
    std::vector<RawPlace> account_uses;     ///< by account id: the first record with an amount; line 0 for none
    std::vector<RawPlace> object_set_uses;  ///< by object set id, likewise
    std::array<int, sie_label_count> first_lines{};  ///< by SieLabel: where the first such record stands; 0 for none
    ToldChecksum checksum;
    RawFindings findings;
    bool is_xml = false;      ///< SIE 5, which has no records to be there or not
    bool unreadable = false;  ///< an amount, date or object could not be read, so that sums would be wrong

    bool has(SieLabel label) const { return first_lines[static_cast<std::size_t>(label)] != 0; }
};

/// What the file says in #SIETYP (1 without it), unless it holds more than that type may: vouchers make it 4E, or 4I
/// when it has no balances; balances of objects make it 3, of months 2.
SieType type_of(const SieContent& content);

/// All of SieInfo but what the bytes say.
SieInfo info_of(const SieContent& content, const TextDecoder& decoder);

}  // namespace bokslut
