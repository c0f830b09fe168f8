#include "ledger/sie_mending.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "core/ascii.hpp"
#include "ledger/sie_amount.hpp"
#include "ledger/sie_date.hpp"

namespace bokslut {
namespace {

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), ascii::is_digit);
}

// Three digits, which may be part of a number written with blanks between thousands.
bool is_thousand(std::string_view text) {
    return text.size() == 3 && all_digits(text);
}

bool is_last_thousand(std::string_view text) {
    const std::size_t point = text.find_first_of(".,");
    const bool has_decimals = point != std::string_view::npos && point + 1 < text.size();
    return has_decimals && is_thousand(text.substr(0, point)) && all_digits(text.substr(point + 1));
}

std::size_t place_in(std::string_view line, std::string_view part) {
    return static_cast<std::size_t>(part.data() - line.data());
}

bool is_quoted(std::string_view line, std::string_view field) {
    const std::size_t begin = place_in(line, field);
    return begin > 0 && line[begin - 1] == '"';
}

void mend_name(std::size_t before, std::string_view line, SieRecord& record) {
    if (record.fields.size() <= before) return;
    const std::string_view last_before = before == 0 ? record.label : record.fields[before - 1];
    std::size_t begin = place_in(line, last_before) + last_before.size();
    if (begin < line.size() && line[begin] == '"') ++begin;  // the end of a number in quotes
    const auto name = last_text(line, begin);
    if (!name) return;
    record.fields.resize(before);
    record.fields.push_back(*name);
    if (place_in(line, record.loose_field) >= begin) record.loose_field = *name;
}

// What is read as a date where one stands.
bool is_date(std::string_view field) {
    return !field.empty() && !is_text_for_date(field);
}

/// A text that other fields may follow.
struct InnerText {
    std::size_t at;                        ///< the fields before it
    bool (*may_follow)(std::string_view);  ///< what the field right behind it is, when it is not empty
};

std::optional<InnerText> inner_text(SieLabel label, const SieRecord& record) {
    switch (label) {
        case SieLabel::ver:
            return InnerText{3, is_date};
        case SieLabel::trans:
        case SieLabel::rtrans:
        case SieLabel::btrans: {
            const bool has_no_date = record.fields.size() > 2 && is_text_for_date(record.fields[2]);
            return InnerText{has_no_date ? std::size_t{2} : std::size_t{3}, is_sie_quantity};
        }
        default:
            return std::nullopt;
    }
}

// Perhaps with the brace of a voucher's rows.
bool is_line_end(std::string_view rest) {
    rest = trimmed(rest);
    return rest.empty() || rest == "{";
}

// The fields that may stand behind the text, and none that a quote of the text could have made.
bool are_fields_behind(std::string_view rest, const InnerText& text) {
    if (rest.empty() || !is_blank(rest.front()) || is_line_end(rest)) return false;
    SieRecord fields;
    split_record(rest, fields);
    if (fields.loose_quote || fields.open_quote || fields.lists > 0 || fields.fields.size() > 1) return false;
    return fields.label.empty() || text.may_follow(fields.label);
}

constexpr int most_quotes_behind = 4;  // of a date and one field more

std::optional<std::size_t> end_of_text(std::string_view line, std::size_t from, const InnerText& text) {
    const std::size_t last = line.rfind('"');
    std::size_t quote = last;
    for (int behind = 0; behind <= most_quotes_behind && quote > from; ++behind, quote = line.rfind('"', quote - 1))
        if (line[quote - 1] != '\\' && are_fields_behind(line.substr(quote + 1), text)) return quote;
    if (last > from && is_line_end(line.substr(last + 1))) return last;
    return std::nullopt;
}

void mend_text(const InnerText& text, std::string_view line, SieRecord& record) {
    if (record.fields.size() < text.at + 2) return;
    const std::string_view begun = record.fields[text.at], behind = record.fields[text.at + 1];
    if (!is_quoted(line, begun) || behind.empty() || text.may_follow(behind)) return;
    // A loose quote within other quotes says nothing of this text.
    const std::string_view loose = record.loose_field;
    const std::size_t begin = place_in(line, begun);
    const bool is_of_text = loose.data() == begun.data() || (place_in(line, loose) > begin && !is_quoted(line, loose));
    if (!is_of_text) return;
    const auto end = end_of_text(line, begin + begun.size(), text);
    if (!end) return;
    split_record(line, {begin, *end}, record);
    record.loose_quote = true;
    record.loose_field = record.fields[text.at];
}

}  // namespace

std::optional<std::string_view> split_amount(const SieRecord& record, std::size_t at, std::string_view line) {
    const auto is_bare = [line](std::string_view field) { return !is_quoted(line, field); };
    const std::string_view first = record.fields[at];
    const std::string_view digits = first.substr(first.starts_with('-') ? 1 : 0);
    if (digits.empty() || digits.size() > 3 || !all_digits(digits) || !is_bare(first)) return std::nullopt;
    std::size_t end = at + 1;
    while (end < record.fields.size() && is_thousand(record.fields[end]) && is_bare(record.fields[end])) ++end;
    const bool has_decimals =
        end < record.fields.size() && is_last_thousand(record.fields[end]) && is_bare(record.fields[end]);
    if (has_decimals) ++end;
    const bool is_row = sie_label(record.label) == SieLabel::trans;  // its date follows
    const bool is_split =
        end > at + 1 && (is_row || has_decimals || end > at + 2 || record.fields[at + 1].front() == '0');
    if (!is_split) return std::nullopt;
    const std::string_view last = record.fields[end - 1];
    return std::string_view(first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data()));
}

std::string_view foreign_minus(std::string_view text) {
    if (text.find("\xE2\x88\x92") != std::string_view::npos) return "U+2212";
    if (text.find("\xE2\x80\x93") != std::string_view::npos) return "U+2013";
    return {};
}

void mend_loose_quotes(SieLabel label, std::string_view line, SieRecord& record) {
    if (!record.loose_quote) return;
    if (const auto before = fields_before_name(label)) return mend_name(*before, line, record);
    if (const auto text = inner_text(label, record)) mend_text(*text, line, record);
}

bool is_text_for_date(std::string_view field) {
    const bool eight_digits = field.size() == 8 && field.find_first_not_of("0123456789") == std::string_view::npos;
    return !field.empty() && !eight_digits && !read_sie_date(field);
}

bool mend_left_out_date(SieRecord& row) {
    constexpr std::size_t date_at = 2;
    if (row.fields.size() <= date_at || !is_text_for_date(row.fields[date_at])) return false;
    row.fields.insert(row.fields.begin() + date_at, std::string_view());
    return true;
}

}  // namespace bokslut
