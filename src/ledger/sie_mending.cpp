#include "ledger/sie_mending.hpp"

#include <cstddef>
#include <optional>

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

}  // namespace

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
