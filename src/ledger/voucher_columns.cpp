// Details are a byte of flags, then what they announce: a date of four bytes, and texts, each behind its size, of which
// a byte holds seven bits. A voucher's series and number always follow its text.
#include "ledger/voucher_columns.hpp"

#include <cstring>
#include <limits>
#include <utility>

#include "bokslut/core/error.hpp"

namespace bokslut {
namespace {

constexpr std::size_t rows_in_block = std::size_t{1} << 15;

constexpr std::uint8_t kind_mask = 3;      // VoucherRowKind
constexpr std::uint8_t other_date = 4;     // one follows
constexpr std::uint8_t same_date = 8;      // the voucher's
constexpr std::uint8_t has_text = 16;      // one follows
constexpr std::uint8_t same_text = 32;     // the voucher's
constexpr std::uint8_t has_quantity = 64;  // of rows
constexpr std::uint8_t has_signature = 128;

std::uint8_t flag(bool set, std::uint8_t which) {
    return set ? which : std::uint8_t{0};
}

class DetailCursor {
public:
    DetailCursor(std::string_view details, std::uint32_t at) : details_(details), at_(at) {}

    std::uint8_t flags() { return static_cast<std::uint8_t>(details_[at_++]); }
    std::int32_t date() {
        std::int32_t date = 0;
        std::memcpy(&date, details_.data() + at_, sizeof date);
        at_ += sizeof date;
        return date;
    }
    std::string_view text() {
        std::size_t size = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<std::uint8_t>(details_[at_++]);
            size |= std::size_t{byte & 127U} << shift;
            if (byte < 128) break;
        }
        at_ += size;
        return details_.substr(at_ - size, size);
    }

private:
    std::string_view details_;
    std::size_t at_;
};

VoucherDetails shared_details(DetailCursor& cursor, std::uint8_t flags, std::int32_t voucher_date) {
    VoucherDetails details;
    details.kind = static_cast<VoucherRowKind>(flags & kind_mask);
    if ((flags & other_date) != 0) details.date = cursor.date();
    if ((flags & same_date) != 0) details.date = voucher_date;
    if ((flags & has_text) != 0) details.texts.text = cursor.text();
    return details;
}

template <class Value>
std::size_t bytes_of(const std::vector<Value>& values) {
    return values.capacity() * sizeof(Value);
}

}  // namespace

std::size_t VoucherBlock::memory() const {
    return sizeof *this + bytes_of(first_rows) + bytes_of(dates) + bytes_of(lines) + bytes_of(voucher_details) +
           bytes_of(accounts) + bytes_of(objects) + bytes_of(ore) + bytes_of(row_details) + details.capacity();
}

void VoucherColumns::voucher(const VoucherFields& voucher) {
    if (block_.accounts.size() >= rows_in_block) finish_block();
    if (block_.details.empty()) block_.details += '\0';  // nothing begins at 0
    block_.first_rows.push_back(static_cast<std::uint32_t>(block_.accounts.size()));
    block_.dates.push_back(voucher.date);
    block_.lines.push_back(static_cast<std::uint32_t>(voucher.line));
    voucher_text_ = voucher.texts.text;

    const VoucherTexts& texts = voucher.texts;
    const auto flags = static_cast<std::uint8_t>(date_flag(voucher.registered) | flag(!texts.text.empty(), has_text) |
                                                 flag(!texts.signature.empty(), has_signature));
    block_.voucher_details.push_back(begin_details(flags));
    put_date(voucher.registered);
    put_text(texts.text);
    append(texts.series);
    append(texts.number);
    put_text(texts.signature);
}

void VoucherColumns::row(const RowFields& row) {
    const VoucherTexts& texts = row.texts;
    const bool repeats = !texts.text.empty() && texts.text == voucher_text_;
    const auto flags = static_cast<std::uint8_t>(
        static_cast<std::uint8_t>(row.kind) | date_flag(row.date) | flag(repeats, same_text) |
        flag(!repeats && !texts.text.empty(), has_text) | flag(!texts.quantity.empty(), has_quantity) |
        flag(!texts.signature.empty(), has_signature));
    if (flags == 0) return bare_row(row.account, row.objects, row.ore);
    put_row(row.account, row.objects, row.ore, begin_details(flags));
    put_date(row.date);
    if (!repeats) put_text(texts.text);
    put_text(texts.quantity);
    put_text(texts.signature);
}

std::vector<VoucherBlock> VoucherColumns::take() {
    if (!block_.dates.empty()) finish_block();
    return std::move(blocks_);
}

void VoucherColumns::finish_block() {
    block_.first_rows.push_back(static_cast<std::uint32_t>(block_.accounts.size()));
    blocks_.push_back(block_);  // a copy, which has no room to spare
    for (auto* column : {&block_.first_rows, &block_.lines, &block_.voucher_details, &block_.accounts, &block_.objects,
                         &block_.row_details}) {
        column->clear();
    }
    block_.dates.clear();
    block_.ore.clear();
    block_.details.clear();
}

std::uint32_t VoucherColumns::begin_details(std::uint8_t flags) {
    const std::size_t at = block_.details.size();
    // Blocks end between vouchers: only a voucher with gigabytes of text comes here.
    if (at > std::numeric_limits<std::uint32_t>::max()) throw Error("a voucher's texts are too large to keep");
    block_.details += static_cast<char>(flags);
    return static_cast<std::uint32_t>(at);
}

std::uint8_t VoucherColumns::date_flag(std::int32_t date) const {
    if (date == 0) return 0;
    return date == block_.dates.back() ? same_date : other_date;
}

void VoucherColumns::put_date(std::int32_t date) {
    if (date_flag(date) != other_date) return;
    block_.details.append(reinterpret_cast<const char*>(&date), sizeof date);
}

// Empty texts are announced by no flag.
void VoucherColumns::put_text(std::string_view text) {
    if (!text.empty()) append(text);
}

void VoucherColumns::append(std::string_view text) {
    std::size_t size = text.size();
    for (; size >= 128; size >>= 7) block_.details += static_cast<char>((size & 127) | 128);
    block_.details += static_cast<char>(size);
    block_.details += text;
}

VoucherDetails details_of_voucher(const VoucherBlock& block, std::uint32_t voucher) {
    DetailCursor cursor(block.details, block.voucher_details[voucher]);
    const std::uint8_t flags = cursor.flags();
    VoucherDetails details = shared_details(cursor, flags, block.dates[voucher]);
    details.texts.series = cursor.text();
    details.texts.number = cursor.text();
    if ((flags & has_signature) != 0) details.texts.signature = cursor.text();
    return details;
}

VoucherDetails details_of_row(const VoucherBlock& block, std::uint32_t voucher, std::uint32_t row) {
    if (block.row_details[row] == 0) return {};
    DetailCursor cursor(block.details, block.row_details[row]);
    const std::uint8_t flags = cursor.flags();
    VoucherDetails details = shared_details(cursor, flags, block.dates[voucher]);
    if ((flags & same_text) != 0) details.texts.text = details_of_voucher(block, voucher).texts.text;
    if ((flags & has_quantity) != 0) details.texts.quantity = cursor.text();
    if ((flags & has_signature) != 0) details.texts.signature = cursor.text();
    return details;
}

}  // namespace bokslut
