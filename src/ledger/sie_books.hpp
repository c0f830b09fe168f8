// Makes ledgers of what a SIE file says. Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "bokslut/ledger/sie.hpp"
#include "ledger/sie_content.hpp"
#include "ledger/voucher_columns.hpp"

namespace bokslut {

/// What the file declares.
Chart chart_of(const SieContent& content, const TextDecoder& decoder);

/// What the bytes say, apart from the records in them.
struct SieBytes {
    SieEncoding encoding = SieEncoding::ascii;
    LineEnd line_end = LineEnd::none;
    std::size_t size = 0;
    std::uint64_t fingerprint = 0;
    int damaged_line = 0;  ///< the first with a character that was lost before the file came here; 0 for none
    int control_line = 0;  ///< the first with a control character; 0 for none
};

/// The vouchers that were kept while the content was read, by the ids of accounts and object sets in its rows.
Vouchers vouchers_of(VoucherColumns& columns, const SieContent& content, const TextDecoder& decoder);

struct SieAnswer {
    std::optional<SieBooks> books;
    SieInfo info;
};

/// Hands on the findings of the records, checks the file as a whole and makes its ledgers, as SieReader::finish says.
SieAnswer make_books(SieContent content, const TextDecoder& decoder, const SieBytes& bytes, bool strict,
                     Findings& findings);

}  // namespace bokslut
