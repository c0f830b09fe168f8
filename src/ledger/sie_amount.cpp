#include "ledger/sie_amount.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/ascii.hpp"

namespace bokslut {
namespace {

AmountResult fault(NumberFault why) {
    return {Amount(), why};
}

// Counts downwards, since the smallest int64 has no positive counterpart.
bool push_digit(std::int64_t& negative, int digit) {
    return !__builtin_mul_overflow(negative, 10, &negative) && !__builtin_sub_overflow(negative, digit, &negative);
}

// Takes digits off the front of `text`; false when the amount leaves its range.
bool take_digits(std::string_view& text, std::int64_t& negative) {
    while (!text.empty() && ascii::is_digit(text.front())) {
        if (!push_digit(negative, text.front() - '0')) return false;
        text.remove_prefix(1);
    }
    return true;
}

NumberFault syntax_fault(std::string_view text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == std::string_view::npos) return text.empty() ? NumberFault::not_a_number : NumberFault::none;
    const std::string_view decimals = text.substr(digits + 1);
    const char sign = text[digits];
    if (sign != '.' && sign != ',') return NumberFault::not_a_number;
    if (decimals.find_first_not_of("0123456789") != std::string_view::npos) return NumberFault::not_a_number;
    if (decimals.size() > 2) return NumberFault::too_many_decimals;
    if (digits == 0 && decimals.empty()) return NumberFault::not_a_number;
    if (sign == ',' && (digits == 0 || decimals.empty())) return NumberFault::not_a_number;
    return NumberFault::none;
}

}  // namespace

bool is_sie_quantity(std::string_view text) {
    const auto is_digits = [](std::string_view part) { return std::all_of(part.begin(), part.end(), ascii::is_digit); };
    if (text.starts_with('-')) text.remove_prefix(1);
    const std::size_t point = std::min(text.find_first_of(".,"), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view decimals = point == text.size() ? std::string_view() : text.substr(point + 1);
    return is_digits(whole) && is_digits(decimals) && whole.size() + decimals.size() > 0;
}

AmountResult read_sie_amount(std::string_view text) {
    if (text.empty()) return fault(NumberFault::empty);
    const bool minus = text.front() == '-';
    if (minus) text.remove_prefix(1);
    if (const NumberFault why = syntax_fault(text); why != NumberFault::none) return fault(why);

    std::int64_t negative = 0;
    if (!take_digits(text, negative)) return fault(NumberFault::out_of_range);
    if (!text.empty()) text.remove_prefix(1);
    const std::size_t missing_decimals = 2 - text.size();
    if (!take_digits(text, negative)) return fault(NumberFault::out_of_range);
    for (std::size_t i = 0; i < missing_decimals; ++i) {
        if (!push_digit(negative, 0)) return fault(NumberFault::out_of_range);
    }
    std::int64_t ore = negative;
    if (!minus && __builtin_sub_overflow(std::int64_t{0}, negative, &ore)) return fault(NumberFault::out_of_range);
    return {Amount::from_ore(ore)};
}

std::string sie_amount_text(Amount amount) {
    return number_text(amount.ore(), 2, {"", "-", "."});
}

}  // namespace bokslut
