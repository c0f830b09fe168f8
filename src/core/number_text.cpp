#include "bokslut/core/number_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <optional>
#include <span>

#include "bokslut/core/error.hpp"
#include "core/ascii.hpp"

namespace bokslut {
namespace {

using namespace std::string_view_literals;

constexpr std::array group_separators{" "sv, "\u00a0"sv, "\u202f"sv, "\u2009"sv};
constexpr std::array blanks{" "sv, "\u00a0"sv, "\u202f"sv, "\u2009"sv, "\t"sv, "\r"sv, "\n"sv};
constexpr std::array minus_signs{"-"sv, "\u2013"sv, "\u2212"sv};

// Takes one of `tokens` off the front of `text`, if one stands there.
bool take_front(std::string_view& text, std::span<const std::string_view> tokens) {
    for (const std::string_view token : tokens) {
        if (!text.starts_with(token)) continue;
        text.remove_prefix(token.size());
        return true;
    }
    return false;
}

bool take_back(std::string_view& text, std::span<const std::string_view> tokens) {
    for (const std::string_view token : tokens) {
        if (!text.ends_with(token)) continue;
        text.remove_suffix(token.size());
        return true;
    }
    return false;
}

std::string_view trimmed(std::string_view text) {
    while (take_front(text, blanks)) {
    }
    while (take_back(text, blanks)) {
    }
    return text;
}

// A number taken apart, before anyone asks how large it is.
struct Scanned {
    NumberFault fault = NumberFault::none;
    bool negative = false;
    std::string digits;  // whole part and decimals, without separators
    std::size_t decimals = 0;
};

// Moves the digits at the front of `text` to the end of `digits`; says how many.
std::size_t take_digits(std::string_view& text, std::string& digits) {
    std::size_t count = 0;
    while (count < text.size() && ascii::is_digit(text[count])) ++count;
    digits += text.substr(0, count);
    text.remove_prefix(count);
    return count;
}

bool take_whole_part(std::string_view& text, std::string& digits) {
    const std::size_t first = take_digits(text, digits);
    while (take_front(text, group_separators)) {
        if (first > 3 || take_digits(text, digits) != 3) return false;
    }
    return first > 0;
}

bool take_decimals(std::string_view& text, Scanned& scanned) {
    if (text.empty()) return true;
    constexpr std::array decimal_signs{","sv, "."sv};
    if (!take_front(text, decimal_signs)) return false;
    scanned.decimals = take_digits(text, scanned.digits);
    return scanned.decimals > 0;
}

// Takes the sign off: whether it was negative, or nothing when it was so in more ways than one ("-5-", "(-5)").
std::optional<bool> take_sign(std::string_view& text) {
    int signs = 0;
    if (text.size() >= 2 && text.front() == '(' && text.back() == ')') {
        text = text.substr(1, text.size() - 2);
        ++signs;
    }
    if (take_front(text, minus_signs)) ++signs;
    if (take_back(text, minus_signs)) ++signs;
    text = trimmed(text);
    if (signs > 1) return std::nullopt;
    return signs == 1;
}

Scanned scan(std::string_view text) {
    Scanned scanned;
    text = trimmed(text);
    if (text.empty()) {
        scanned.fault = NumberFault::empty;
        return scanned;
    }
    const std::optional<bool> negative = take_sign(text);
    scanned.negative = negative.value_or(false);
    if (!negative || !take_whole_part(text, scanned.digits) || !take_decimals(text, scanned) || !text.empty()) {
        scanned.fault = NumberFault::not_a_number;
    }
    return scanned;
}

// The number scanned, if it has at most `most_decimals`. Decimals are judged before range, so that many decimals are
// never called a large number.
DecimalResult evaluate(const Scanned& scanned, std::size_t most_decimals) {
    if (scanned.fault != NumberFault::none) return {{}, scanned.fault};
    if (scanned.decimals > most_decimals) return {{}, NumberFault::too_many_decimals};
    std::int64_t value = 0;
    for (const char c : scanned.digits) {
        // With its sign from the start, because INT64_MIN has no positive counterpart.
        const std::int64_t digit = scanned.negative ? '0' - c : c - '0';
        if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit, &value)) {
            return {{}, NumberFault::out_of_range};
        }
    }
    return {{value, static_cast<int>(scanned.decimals)}, NumberFault::none};
}

// Takes the word at the end of `text` as a unit; `otherwise` when there is none, nothing when it is another word.
std::optional<Measure> take_unit(std::string_view& text, Measure::Unit otherwise) {
    std::size_t start = text.size();
    while (start > 0 && ascii::is_letter(text[start - 1])) --start;
    const std::string_view word = text.substr(start);
    text = text.substr(0, start);
    if (word.empty()) return Measure{otherwise, 0};
    if (ascii::equal_in_any_case(word, "kronor")) return Measure{Measure::Unit::kr, 0};
    return measure_named(word);
}

// How many decimals of `unit` reach down to a whole öre.
int decimals_of_ore(Measure::Unit unit) {
    int decimals = 0;
    for (std::int64_t ore = Measure{unit, 0}.ore_per_step(); ore > 1; ore /= 10) ++decimals;
    return decimals;
}

void append_grouped(std::string& out, std::string_view digits, std::string_view group) {
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += group;
        out += digits[i];
    }
}

// The digits of |steps|, with zeros in front so that at least one stands before the decimals.
std::string padded_digits(std::int64_t steps, std::size_t decimals) {
    const auto bits = static_cast<std::uint64_t>(steps);
    const fmt::format_int magnitude(steps < 0 ? 0 - bits : bits);
    std::string digits(magnitude.data(), magnitude.size());
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    return digits;
}

}  // namespace

std::string number_text(std::int64_t steps, int decimals, const NumberStyle& style) {
    if (decimals < 0 || decimals > max_decimals) throw Error(fmt::format("a number with {} decimals", decimals));
    const auto fraction = static_cast<std::size_t>(decimals);
    const std::string digits = padded_digits(steps, fraction);
    const std::string_view whole(digits.data(), digits.size() - fraction);

    std::string out;
    out.reserve(style.minus.size() + digits.size() + whole.size() / 3 * style.group.size() + style.decimal.size());
    if (steps < 0) out += style.minus;
    append_grouped(out, whole, style.group);
    if (fraction > 0) {
        out += style.decimal;
        out.append(digits, whole.size(), fraction);
    }
    return out;
}

DecimalResult read_decimal(std::string_view text) {
    return evaluate(scan(text), max_decimals);
}

AmountResult read_amount(std::string_view text, Measure::Unit unit) {
    text = trimmed(text);
    if (text.empty()) return {{}, NumberFault::empty};
    const std::optional<Measure> measure = take_unit(text, unit);
    if (!measure || text.empty()) return {{}, NumberFault::not_a_number};

    const int most_decimals = decimals_of_ore(measure->unit);
    const DecimalResult read = evaluate(scan(text), static_cast<std::size_t>(most_decimals));
    if (!read) return {{}, read.fault};
    const std::int64_t step = Measure{measure->unit, read.value.decimals}.ore_per_step();
    std::int64_t ore = 0;
    if (__builtin_mul_overflow(read.value.digits, step, &ore)) return {{}, NumberFault::out_of_range};
    return {Amount::from_ore(ore), NumberFault::none};
}

std::string decimal_text(const Rational& value, int least, int most, const NumberStyle& style) {
    std::int64_t scale = 1;
    for (int decimals = 0;; ++decimals, scale *= 10) {
        if (decimals < least) continue;
        const Rational steps = value * Rational(scale);
        const std::int64_t rounded = steps.rounded(Rounding::half_away_from_zero);
        if (decimals >= most || Rational(rounded) == steps) return number_text(rounded, decimals, style);
    }
}

std::string kronor_text(Amount amount) {
    return number_text(amount.ore(), 2, NumberStyle::plain()) + " kr";
}

}  // namespace bokslut
