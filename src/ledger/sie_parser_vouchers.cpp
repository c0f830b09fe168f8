// SieParser: vouchers and their rows.
#include <utility>

#include "ledger/sie_amount.hpp"
#include "ledger/sie_mending.hpp"
#include "ledger/sie_parser.hpp"
#include "ledger/wide_text.hpp"

namespace bokslut {

void SieParser::voucher() {
    if (voucher_.state == VoucherState::open) drop_open_voucher(line_number_);
    ++content_.vouchers;
    if (record_.opens_block) report_once("sie.brace_on_line", {});
    voucher_.state = record_.opens_block ? VoucherState::open : VoucherState::announced;
    voucher_.series = unescaped(field(0));
    voucher_.number = unescaped(field(1));
    voucher_.damaged = false;
    voucher_.rows.clear();
    voucher_.row_texts.clear();
    if (options_.keep_vouchers)
        voucher_.texts = {std::string(field(4)), std::string(field(3)), {}, std::string(field(5))};
    voucher_.line = line_number_;
    voucher_.text = line_;
    voucher_number(numbers_.add(voucher_.series, voucher_.number), voucher_.series, voucher_.number);
    voucher_date();
}

void SieParser::voucher_number(NumberVerdict verdict, std::string_view series, std::string_view number) {
    if (verdict == NumberVerdict::fine) return;
    report(verdict == NumberVerdict::twice ? "sie.voucher_twice" : "sie.voucher_order",
           {{"series", std::string(series)}, {"number", std::string(number)}}, here());
}

void SieParser::voucher_date() {
    const auto read = date(2, "verdatum");
    voucher_.month = read ? month_of(*read).number() : 0;
    voucher_.date = read ? voucher_.month * 100 + read->day : 0;
    if (read) voucher_date(*read, voucher_.series, voucher_.number);
}

// Whether it is known to be in the year.
bool SieParser::voucher_date(Date date, std::string_view series, std::string_view number) {
    const auto& year = content_.years.at(0).year;
    if (!year) {
        EarlyVouchers& early = content_.early_vouchers[date];
        if (early.count++ == 0) early = {std::string(series), std::string(number), here(), 1};
        return false;
    }
    if (year->contains(date)) return true;
    report("sie.date_outside_year",
           {{"series", std::string(series)},
            {"number", std::string(number)},
            {"date", date_text(date), true},
            {"year", year->text(), true}},
           here());
    return false;
}

void SieParser::open_block() {
    if (voucher_.state == VoucherState::announced) voucher_.state = VoucherState::open;
}

void SieParser::close_block() {
    if (mark_) expect_no_mark();
    if (voucher_.state != VoucherState::open) return;
    voucher_.state = VoucherState::none;
    Int128 sum = 0;
    for (const Row& row : voucher_.rows) {
        if (row.kind != VoucherRowKind::counted) continue;  // only kept
        sum += row.ore;
        const std::uint32_t objects = options_.objects ? row.objects : 0;
        content_.rows.add({row.account, objects, voucher_.month, BalanceKind::movement}, row.ore);
    }
    if (options_.keep_vouchers && !voucher_.damaged && voucher_.date != 0) keep_voucher();
    if (sum == 0 || voucher_.damaged) return;
    report("sie.voucher_unbalanced",
           {{"series", voucher_.series}, {"number", voucher_.number}, {"difference", wide_kronor_text(sum)}},
           voucher_place());
}

// A voucher that never ends may lack rows: none of it counts. `next` is the line where another begins, or 0.
void SieParser::drop_open_voucher(int next) {
    voucher_.state = VoucherState::none;
    std::vector<RawArgument> arguments{{"series", voucher_.series}, {"number", voucher_.number}};
    if (next != 0) arguments.push_back({"next", std::to_string(next), true});
    report("sie.voucher_open", std::move(arguments), voucher_place());
}

void SieParser::transaction() {
    ++content_.voucher_rows;
    if (voucher_.state != VoucherState::open) {
        mark_.reset();
        return report("sie.row_outside_voucher", {}, here());
    }
    const auto number = account(0);
    const auto read = part(1, "belopp");
    const bool has_date = read && !mend_left_out_date(record_);
    if (number && read) {
        voucher_.rows.push_back({*number, read->objects, read->ore, VoucherRowKind::counted});
        if (options_.keep_vouchers) voucher_.row_texts.push_back(kept_texts(2));
    } else {
        voucher_.damaged = true;
    }
    if (mark_ && read && mark_->account == field(0) && mark_->ore == read->ore &&
        mark_->objects == content_.rows.object_sets()[read->objects]) {
        mark_.reset();
    }
    if (mark_) expect_no_mark();
    if (!read) return;  // where its fields stand is not known
    has_date ? row_date()
             : report("sie.row_date_left_out", {record_argument(), {"text", std::string(field(3))}}, here(field(3)));
    quantity(4);
}

// The row's own date decides nothing, since a row counts in its voucher's month; but what stands there must be one.
void SieParser::row_date() {
    const std::string_view text = field(2);
    if (text.empty() || text == row_date_) return;
    const auto read = read_sie_date(text);
    if (read && read->as_written) {
        row_date_ = text;
        return;
    }
    report(read ? "sie.date_mended" : "sie.date_unread",
           {record_argument(), {"text", std::string(text)}, {"date", read ? date_text(read->date) : "", true}},
           here(text));
}

// #BTRANS is a row that was taken away, #RTRANS a mark on the row that follows: only #TRANS counts.
void SieParser::correction(bool is_mark) {
    ++content_.corrections;
    if (voucher_.state != VoucherState::open) return report("sie.row_outside_voucher", {}, here());
    const AmountResult ore = read_sie_amount(field(1));
    const auto objects = split_object_list(record_.list.value_or(std::string_view()));
    mend_left_out_date(record_);
    if (options_.keep_vouchers && ore && objects && !field(0).empty()) {
        const VoucherRowKind kind = is_mark ? VoucherRowKind::added : VoucherRowKind::removed;
        voucher_.rows.push_back({account_id(field(0)), content_.rows.object_set(*objects), ore.value.ore(), kind});
        voucher_.row_texts.push_back(kept_texts(2));
    }
    if (!is_mark) return;
    mark_ = Mark{std::string(field(0)), in_order(objects.value_or(ObjectSet{})),
                 ore ? std::optional(ore.value.ore()) : std::nullopt, here()};
}

// Another record came than the row that was marked.
void SieParser::expect_no_mark() {
    report("sie.correction_unpaired", {{"series", voucher_.series}, {"number", voucher_.number}}, mark_->place);
    mark_.reset();
}

RawPlace SieParser::voucher_place() const {
    return raw_place(voucher_.line, voucher_.text);
}

}  // namespace bokslut
