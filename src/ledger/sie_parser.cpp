#include "ledger/sie_parser.hpp"

#include <utility>

#include "core/utf8.hpp"
#include "ledger/sie_mending.hpp"

namespace bokslut {
namespace {

constexpr std::size_t label_bytes = 40;  // of an unknown label, in its message

}  // namespace

void SieParser::line(std::string_view text) {
    if (is_hopeless()) return;
    among_regular_ = false;
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
    if (voucher_.state == VoucherState::open) drop_open_voucher(0);
}

void SieParser::record(std::string_view text) {
    split_record(text, record_);
    const SieLabel label = sie_label(record_.label);
    if (!is_sie_) recognise(label);
    if (mark_ && label != SieLabel::trans) expect_no_mark();
    if (label != SieLabel::ksumma) sum_up(text);
    if (label == SieLabel::unknown) return unknown();
    look_at_record(label, text);
    switch (label) {
        case SieLabel::trans:
            return transaction();
        case SieLabel::ver:
            return voucher();
        default:
            return dispatch(label);
    }
}

void SieParser::sum_up(std::string_view text) {
    if (content_.checksum.announced) content_.checksum.sum.line(text);
    if (content_.checksum.value) report_once("sie.checksum_place", {});
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

void SieParser::look_at_record(SieLabel label, std::string_view text) {
    int& first_line = content_.first_lines[static_cast<std::size_t>(label)];
    const bool is_first = first_line == 0;
    if (is_first) first_line = line_number_;
    if (record_.loose_quote || record_.open_quote) look_at_quotes(label, text);
    const SieRecordRule& rule = sie_record_rule(label);
    if (record_.label != rule.text) report_once("sie.label_case", {record_argument()});
    if (label == SieLabel::trans) return;  // nothing below is about rows
    look_at_order(rule);
    if (rule.once && !is_first) report("sie.record_twice", {record_argument()}, here());
    if (record_.fields.size() < rule.fields) {
        report("sie.detail_missing",
               {record_argument(),
                {"fields", std::to_string(record_.fields.size()), true},
                {"needed", std::to_string(rule.fields), true}},
               here());
    }
}

// The format's order is flag, identification, chart, balances. Nothing here depends on it.
void SieParser::look_at_order(const SieRecordRule& rule) {
    if (rule.group == SieGroup::anywhere) return;
    if (content_.vouchers > 0) group_ = SieGroup::balances;
    if (rule.group < group_ && rule.label == SieLabel::flagga) return report_once("sie.flag_not_first", {});
    if (rule.group < group_) return report_once("sie.record_order", {record_argument()});
    group_ = rule.group;
    if (group_ == SieGroup::flag) group_ = SieGroup::identification;
}

void SieParser::look_at_quotes(SieLabel label, std::string_view text) {
    mend_loose_quotes(label, text, record_);
    const bool loose = record_.loose_quote;
    const std::string_view last = record_.fields.empty() ? std::string_view() : record_.fields.back();
    report(loose ? "sie.quote_unescaped" : "sie.quote_open",
           {record_argument(), {"text", std::string(loose ? record_.loose_field : last)}}, here());
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

void SieParser::report_once(const char* code, std::vector<RawArgument> arguments) {
    if (told_once_.emplace(code).second) report(code, std::move(arguments), here());
}

void SieParser::report_unreadable(const char* code, std::vector<RawArgument> arguments, RawPlace place) {
    content_.unreadable = true;
    report(code, std::move(arguments), std::move(place));
}

}  // namespace bokslut
