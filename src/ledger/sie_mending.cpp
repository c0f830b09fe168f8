#include "ledger/sie_mending.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "core/ascii.hpp"
#include "ledger/sie_date.hpp"

namespace bokslut {
namespace {

// How many fields stand before the name of a record that ends in one; nothing for other records.
std::optional<std::size_t> fields_before_name(SieLabel label) {
    switch (label) {
        case SieLabel::fnamn:
        case SieLabel::prosa:
            return 0;
        case SieLabel::konto:
        case SieLabel::dim:
            return 1;
        case SieLabel::objekt:
            return 2;
        default:
            return std::nullopt;
    }
}

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

}  // namespace

std::optional<std::string_view> split_amount(const SieRecord& record, std::size_t at, std::string_view line) {
    const auto is_bare = [&](std::string_view field) { return field.data() > line.data() && field.data()[-1] != '"'; };
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

void mend_last_text(SieLabel label, std::string_view line, SieRecord& record) {
    const auto before = fields_before_name(label);
    if (!before || record.fields.size() <= *before) return;
    const std::string_view last_before = *before == 0 ? record.label : record.fields[*before - 1];
    std::size_t begin = static_cast<std::size_t>(last_before.data() + last_before.size() - line.data());
    if (begin < line.size() && line[begin] == '"') ++begin;  // the end of a number in quotes
    const auto name = last_text(line, begin);
    if (!name) return;
    record.fields.resize(*before);
    record.fields.push_back(*name);
}

bool is_text_for_date(std::string_view field) {
    const bool eight_digits = field.size() == 8 && field.find_first_not_of("0123456789") == std::string_view::npos;
    return !field.empty() && !eight_digits && !read_sie_date(field);
}

}  // namespace bokslut
