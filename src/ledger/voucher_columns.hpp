// How vouchers are kept: in blocks of columns, so that none is ever moved to make room, and few bytes are spent on
// each. Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/ledger/vouchers.hpp"
#include "ledger/encoding.hpp"

namespace bokslut {

/// The texts of a voucher or row, as bytes of the file with its escapes.
struct VoucherTexts {
    std::string_view series, number;  ///< of vouchers only
    std::string_view text;
    std::string_view quantity;  ///< of rows only
    std::string_view signature;
};

struct VoucherFields {
    VoucherTexts texts;
    std::int32_t date = 0;        ///< YYYYMMDD
    std::int32_t registered = 0;  ///< 0 for none
    int line = 0;
};

struct RowFields {
    std::uint32_t account = 0;
    std::uint32_t objects = 0;
    std::int64_t ore = 0;
    VoucherRowKind kind = VoucherRowKind::counted;
    std::int32_t date = 0;  ///< 0 for none
    VoucherTexts texts;
};

/// Some thousand vouchers. What most rows lack, and all that is text, stands in `details`; where a row says the same
/// date or text as its voucher, only that.
struct VoucherBlock {
    std::vector<std::uint32_t> first_rows;  ///< by voucher, and one more at the end
    std::vector<std::int32_t> dates;
    std::vector<std::uint32_t> lines;
    std::vector<std::uint32_t> voucher_details;  ///< where they begin

    std::vector<std::uint32_t> accounts;  ///< by row
    std::vector<std::uint32_t> objects;
    std::vector<std::int64_t> ore;
    std::vector<std::uint32_t> row_details;  ///< 0 when there are none

    std::string details;

    std::size_t memory() const;
};

struct VoucherStore {
    std::vector<VoucherBlock> blocks;
    std::vector<std::string> accounts;
    std::vector<ObjectSet> object_sets;
    Encoding encoding = Encoding::utf8;
    bool by_row_date = false;  ///< balances go by the date of the row, where it has one
};

/// Takes vouchers one after the other, each before its rows.
class VoucherColumns {
public:
    void voucher(const VoucherFields& voucher);
    void row(const RowFields& row);
    /// A row that counts and says nothing more.
    void bare_row(std::uint32_t account, std::uint32_t objects, std::int64_t ore) { put_row(account, objects, ore, 0); }

    /// All of it; the columns are done then.
    std::vector<VoucherBlock> take();

private:
    void finish_block();
    void put_row(std::uint32_t account, std::uint32_t objects, std::int64_t ore, std::uint32_t details) {
        block_.accounts.push_back(account);
        block_.objects.push_back(objects);
        block_.ore.push_back(ore);
        block_.row_details.push_back(details);
    }
    std::uint32_t begin_details(std::uint8_t flags);
    std::uint8_t date_flag(std::int32_t date) const;
    void put_date(std::int32_t date);
    void put_text(std::string_view text);
    void append(std::string_view text);

    std::vector<VoucherBlock> blocks_;
    VoucherBlock block_;
    std::string voucher_text_;  // of the last voucher
};

/// Details taken apart.
struct VoucherDetails {
    VoucherRowKind kind = VoucherRowKind::counted;
    std::int32_t date = 0;  ///< 0 for none
    VoucherTexts texts;
};
VoucherDetails details_of_voucher(const VoucherBlock& block, std::uint32_t voucher);
VoucherDetails details_of_row(const VoucherBlock& block, std::uint32_t voucher, std::uint32_t row);

}  // namespace bokslut
