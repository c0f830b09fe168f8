#include "ledger/sie_parser.hpp"

#include <utility>

#include "core/utf8.hpp"
#include "ledger/wide_text.hpp"

namespace bokslut {
namespace {

constexpr std::size_t label_bytes = 40;  // of an unknown label, in its message

// Without blanks around it, and without the end mark (Ctrl-Z) of old systems.
std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    const std::size_t end = text.find_last_not_of(" \t\x1A");
    return end == std::string_view::npos || end < begin ? std::string_view() : text.substr(begin, end + 1 - begin);
}

}  // namespace

void SieParser::line(std::string_view text) {
    if (is_hopeless()) return;
    ++line_number_;
    if (line_number_ == 1 && text.starts_with(utf8::byte_order_mark)) text.remove_prefix(utf8::byte_order_mark.size());
    line_ = text;
    std::string_view rest = trimmed(text);
    // Braces stand alone on their line; if something follows nevertheless, it is a record.
    while (!rest.empty() && (rest.front() == '{' || rest.front() == '}')) {
        rest.front() == '{' ? open_block() : close_block();
        rest = trimmed(rest.substr(1));
    }
    if (!rest.empty()) record(rest);
}

void SieParser::finish() {
    if (voucher_.state == VoucherState::open) drop_open_voucher();
}

void SieParser::record(std::string_view text) {
    split_record(text, record_);
    const SieLabel label = sie_label(record_.label);
    if (!is_sie_) recognise(label);
    switch (label) {
        case SieLabel::trans:
            return transaction();
        case SieLabel::ver:
            return voucher();
        case SieLabel::unknown:
            return unknown();
        default:
            return dispatch(label);
    }
}

void SieParser::recognise(SieLabel label) {
    if (lines_before_label_ == 0) first_line_ = here();
    const bool is_markup = lines_before_label_ == 0 && record_.label.starts_with('<');  // an error page, or SIE 5
    is_sie_ = label != SieLabel::unknown;
    lines_before_label_ = is_markup ? hopeless_lines : lines_before_label_ + 1;
}

void SieParser::unknown() {
    const std::string_view label = record_.label.substr(0, label_bytes);
    if (unknown_labels_.contains(label) || unknown_labels_.size() >= Findings::kept_per_code) return;
    unknown_labels_.emplace(label);
    report("sie.unknown_record", {{"label", std::string(label)}}, here());
}

void SieParser::voucher() {
    if (voucher_.state == VoucherState::open) drop_open_voucher();
    ++content_.vouchers;
    voucher_.state = record_.opens_block ? VoucherState::open : VoucherState::announced;
    voucher_.series = unescaped(field(0));
    voucher_.number = unescaped(field(1));
    voucher_.damaged = false;
    voucher_.rows.clear();
    voucher_.line = line_number_;
    voucher_.text = line_;
    voucher_date();
}

void SieParser::voucher_date() {
    const auto read = date(2, "verdatum");
    voucher_.month = read ? month_of(*read).number() : 0;
    const auto& year = content_.years[0].year;
    if (!read || (year && year->contains(*read))) return;
    content_.suspect_vouchers.push_back({voucher_.series, voucher_.number, *read, here()});
}

void SieParser::open_block() {
    if (voucher_.state == VoucherState::announced) voucher_.state = VoucherState::open;
}

void SieParser::close_block() {
    if (voucher_.state != VoucherState::open) return;
    voucher_.state = VoucherState::none;
    Int128 sum = 0;
    for (const Row& row : voucher_.rows) {
        sum += row.ore;
        content_.rows.add({row.account, row.objects, voucher_.month, BalanceKind::movement}, row.ore);
    }
    if (sum == 0 || voucher_.damaged) return;
    report("sie.voucher_unbalanced",
           {{"series", voucher_.series}, {"number", voucher_.number}, {"difference", wide_kronor_text(sum)}},
           voucher_place());
}

// A voucher that never ends may lack rows: none of it counts.
void SieParser::drop_open_voucher() {
    voucher_.state = VoucherState::none;
    report("sie.voucher_open", {{"series", voucher_.series}, {"number", voucher_.number}}, voucher_place());
}

void SieParser::transaction() {
    if (voucher_.state != VoucherState::open) return report("sie.row_outside_voucher", {}, here());
    const auto number = account(0);
    const auto read = part(1, "belopp");
    if (number && read) {
        voucher_.rows.push_back({*number, read->objects, read->ore});
    } else {
        voucher_.damaged = true;
    }
}

RawPlace SieParser::voucher_place() const {
    return raw_place(voucher_.line, voucher_.text);
}

RawPlace SieParser::here() const {
    return raw_place(line_number_, line_);
}

RawPlace SieParser::here(std::string_view part) const {
    return raw_place(line_number_, line_, static_cast<std::size_t>(part.data() - line_.data()));
}

void SieParser::report(const char* code, std::vector<RawArgument> arguments, RawPlace place) {
    content_.findings.add(code, std::move(arguments), std::move(place));
}

void SieParser::report_unreadable(const char* code, std::vector<RawArgument> arguments, RawPlace place) {
    content_.unreadable = true;
    report(code, std::move(arguments), std::move(place));
}

}  // namespace bokslut
