// SieParser: what the hot path has read and found regular. Each function says what the plain path would have, had it
// met the same lines.
#include "ledger/chunks.hpp"
#include "ledger/sie_parser.hpp"

namespace bokslut {

void SieParser::regular_voucher(const RegularVoucher& voucher, std::string_view chunk) {
    line_number_ += static_cast<int>(voucher.blank_lines + 1);
    line_ = voucher.line.of(chunk);
    if (!among_regular_) begin_regular();
    ++content_.vouchers;
    content_.voucher_rows += voucher.rows;
    const std::string_view series = voucher.series.of(chunk);
    const NumberVerdict verdict = voucher.number_value == 0 ? numbers_.add(series, voucher.number.of(chunk))
                                                            : numbers_.add(series, voucher.number_value);
    if (verdict != NumberVerdict::fine) [[unlikely]]
        voucher_number(verdict, series, voucher.number.of(chunk));
    if (voucher.date != last_date_in_year_) regular_date(voucher, chunk);
    if (content_.checksum.announced) [[unlikely]] {
        const std::string_view lines = chunk.substr(0, voucher.end).substr(voucher.line.begin);
        each_line(lines, [this](std::string_view line) { content_.checksum.sum.line(line); });
    }
}

// What only other lines can change, and so needs no look at each of the vouchers that follow.
void SieParser::begin_regular() {
    among_regular_ = true;
    is_sie_ = true;
    if (mark_) expect_no_mark();
    if (content_.checksum.value) report_once("sie.checksum_place", {});
    look_at_regular();
    if (voucher_.state == VoucherState::open) drop_open_voucher(line_number_);
    voucher_.state = VoucherState::none;
}

void SieParser::look_at_regular() {
    const auto is_at = [this](SieLabel label, int line) {
        int& first = content_.first_lines[static_cast<std::size_t>(label)];
        if (first == 0) first = line;
    };
    is_at(SieLabel::ver, line_number_);
    is_at(SieLabel::trans, line_number_ + 2);  // behind the brace
    if (content_.vouchers == 0) look_at_order(sie_record_rule(SieLabel::ver));
}

void SieParser::regular_date(const RegularVoucher& voucher, std::string_view chunk) {
    const Date date{voucher.date / 10'000, voucher.date / 100 % 100, voucher.date % 100};
    if (voucher_date(date, voucher.series.of(chunk), voucher.number.of(chunk))) last_date_in_year_ = voucher.date;
}

std::uint32_t SieParser::regular_account(std::string_view number, std::string_view line, std::uint32_t lines_after) {
    const std::uint32_t id = content_.rows.account(number);
    use(content_.account_uses, id, line, lines_after);
    return id;
}

std::uint32_t SieParser::regular_list(const std::string& list, std::string_view line, std::uint32_t lines_after) {
    const auto [known, is_new] = set_ids_.try_emplace(list, 0);
    if (!is_new) return known->second;
    known->second = content_.rows.object_set(split_object_list(list).value());
    use(content_.object_set_uses, known->second, line, lines_after);
    return known->second;
}

void SieParser::use(std::vector<RawPlace>& uses, std::uint32_t id, std::string_view line, std::uint32_t lines_after) {
    if (id >= uses.size()) uses.resize(id + std::size_t{1});
    if (uses[id].line == 0) uses[id] = raw_place(line_number_ + static_cast<int>(lines_after), line);
}

void SieParser::long_line(std::string_view beginning) {
    if (is_hopeless()) return;
    among_regular_ = false;
    ++line_number_;
    line_ = beginning;
    if (is_sie_) return report_unreadable("sie.line_too_long", {}, here());
    if (lines_before_label_++ == 0) first_line_ = here();
}

}  // namespace bokslut
