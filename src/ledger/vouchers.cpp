#include "bokslut/ledger/vouchers.hpp"

#include <algorithm>

#include "ledger/sie_record.hpp"
#include "ledger/voucher_columns.hpp"

namespace bokslut {
namespace {

Date date_of(std::int32_t number) {
    return {number / 10'000, number / 100 % 100, number % 100};
}

std::optional<Date> optional_date(std::int32_t number) {
    if (number == 0) return std::nullopt;
    return date_of(number);
}

std::string text_of(const VoucherStore& store, std::string_view bytes) {
    return to_utf8(unescaped(bytes), store.encoding);
}

// What the predicate says of each value; it lets all through when there is none.
template <class Value, class Predicate>
std::vector<bool> answers(const std::vector<Value>& values, const Predicate& predicate) {
    std::vector<bool> answers;
    for (const Value& value : values) answers.push_back(!predicate || predicate(value));
    return answers;
}

bool is_between(Month month, const RowFilter& filter) {
    return (!filter.from || *filter.from <= month) && (!filter.to || month <= *filter.to);
}

}  // namespace

const std::string& VoucherRow::account() const {
    return store_->accounts[account_index()];
}

std::uint32_t VoucherRow::account_index() const {
    return block_->accounts[at_];
}

const ObjectSet& VoucherRow::objects() const {
    return store_->object_sets[objects_index()];
}

std::uint32_t VoucherRow::objects_index() const {
    return block_->objects[at_];
}

Amount VoucherRow::amount() const {
    return Amount::from_ore(block_->ore[at_]);
}

VoucherRowKind VoucherRow::kind() const {
    return details_of_row(*block_, voucher_, at_).kind;
}

std::optional<Date> VoucherRow::date() const {
    return optional_date(details_of_row(*block_, voucher_, at_).date);
}

std::string VoucherRow::text() const {
    return text_of(*store_, details_of_row(*block_, voucher_, at_).texts.text);
}

std::string VoucherRow::quantity() const {
    return text_of(*store_, details_of_row(*block_, voucher_, at_).texts.quantity);
}

std::string VoucherRow::signature() const {
    return text_of(*store_, details_of_row(*block_, voucher_, at_).texts.signature);
}

std::string Voucher::series() const {
    return text_of(*store_, details_of_voucher(store_->blocks[block_], at_).texts.series);
}

std::string Voucher::number() const {
    return text_of(*store_, details_of_voucher(store_->blocks[block_], at_).texts.number);
}

Date Voucher::date() const {
    return date_of(store_->blocks[block_].dates[at_]);
}

std::string Voucher::text() const {
    return text_of(*store_, details_of_voucher(store_->blocks[block_], at_).texts.text);
}

std::optional<Date> Voucher::registered() const {
    return optional_date(details_of_voucher(store_->blocks[block_], at_).date);
}

std::string Voucher::signature() const {
    return text_of(*store_, details_of_voucher(store_->blocks[block_], at_).texts.signature);
}

int Voucher::line() const {
    return static_cast<int>(store_->blocks[block_].lines[at_]);
}

Voucher::Rows Voucher::rows() const {
    const VoucherBlock& block = store_->blocks[block_];
    const auto row = [&](std::uint32_t at) { return VoucherIterator<VoucherRow>(VoucherRow(store_, &block, at_, at)); };
    return {row(block.first_rows[at_]), row(block.first_rows[at_ + 1])};
}

void Voucher::next() {
    if (++at_ < store_->blocks[block_].dates.size()) return;
    ++block_;
    at_ = 0;
}

std::size_t Vouchers::size() const {
    std::size_t size = 0;
    for (const VoucherBlock& block : store_->blocks) size += block.dates.size();
    return size;
}

std::size_t Vouchers::row_count() const {
    std::size_t count = 0;
    for (const VoucherBlock& block : store_->blocks) count += block.ore.size();
    return count;
}

VoucherIterator<Voucher> Vouchers::begin() const {
    return VoucherIterator<Voucher>(Voucher(store_.get(), 0, 0));
}

VoucherIterator<Voucher> Vouchers::end() const {
    return VoucherIterator<Voucher>(Voucher(store_.get(), store_->blocks.size(), 0));
}

const std::vector<std::string>& Vouchers::accounts() const {
    return store_->accounts;
}

const std::vector<ObjectSet>& Vouchers::object_sets() const {
    return store_->object_sets;
}

bool Vouchers::by_row_date() const {
    return store_->by_row_date;
}

std::size_t Vouchers::memory() const {
    std::size_t bytes = 0;
    for (const VoucherBlock& block : store_->blocks) bytes += block.memory();
    return bytes;
}

std::vector<FoundRow> find_rows(const Vouchers& vouchers, const RowFilter& filter) {
    const std::vector<bool> accounts = answers(vouchers.accounts(), filter.account);
    const std::vector<bool> sets = answers(vouchers.object_sets(), filter.objects);
    const bool by_row_date = vouchers.by_row_date();
    std::vector<FoundRow> found;
    for (const Voucher voucher : vouchers) {
        if (!by_row_date && !is_between(month_of(voucher.date()), filter)) continue;
        for (const VoucherRow row : voucher.rows()) {
            bool passes = accounts[row.account_index()] && sets[row.objects_index()];
            if (passes && by_row_date) passes = is_between(month_of(row.date().value_or(voucher.date())), filter);
            if (passes && row.kind() == VoucherRowKind::counted) found.push_back({voucher, row});
        }
    }
    return found;
}

}  // namespace bokslut
