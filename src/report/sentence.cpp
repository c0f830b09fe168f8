#include "report/sentence.hpp"

#include <algorithm>
#include <string>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "core/ascii.hpp"

namespace bokslut {

namespace {

struct UnitWord {
    std::string_view word;
    Measure::Unit unit;
};
/// Longer words first, as the first that fits is taken.
constexpr UnitWord unit_words[] = {{"miljoner kronor", Measure::Unit::mnkr},
                                   {"miljoner kr", Measure::Unit::mnkr},
                                   {"miljon kronor", Measure::Unit::mnkr},
                                   {"tusen kronor", Measure::Unit::tkr},
                                   {"tusen kr", Measure::Unit::tkr},
                                   {"kronor", Measure::Unit::kr},
                                   {"mnkr", Measure::Unit::mnkr},
                                   {"mkr", Measure::Unit::mnkr},
                                   {"tkr", Measure::Unit::tkr},
                                   {"kr", Measure::Unit::kr}};

struct NearWord {
    std::string_view word;
    Nearness nearness;
};
constexpr NearWord near_words[] = {
    {"ca", Nearness::about},      {"ca.", Nearness::about},     {"cirka", Nearness::about},
    {"omkring", Nearness::about}, {"ungefar", Nearness::about}, {"runt", Nearness::about},
    {"knappt", Nearness::barely}, {"nastan", Nearness::barely}, {"drygt", Nearness::over}};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

bool three_digits(std::string_view text, std::size_t at) {
    return at + 3 <= text.size() && ascii::is_digit(text[at]) && ascii::is_digit(text[at + 1]) &&
           ascii::is_digit(text[at + 2]) && (at + 3 == text.size() || !ascii::is_digit(text[at + 3]));
}

/// Where the number that begins at `at` ends: groups of three digits, then decimals.
std::size_t number_end(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && ascii::is_digit(text[end])) ++end;
    if (end - at <= 3)
        while (end < text.size() && text[end] == ' ' && three_digits(text, end + 1)) end += 4;
    if (end + 1 < text.size() && text[end] == ',' && ascii::is_digit(text[end + 1]))
        for (++end; end < text.size() && ascii::is_digit(text[end]);) ++end;
    return end;
}

/// The unit that stands at `at`; nothing before a slash, where the number is a rate.
std::optional<Measure::Unit> unit_at(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    for (const UnitWord& unit : unit_words) {
        if (!text.substr(at).starts_with(unit.word)) continue;
        const std::size_t end = at + unit.word.size();
        if (end < text.size() && (is_letter(text[end]) || text[end] == '/')) return std::nullopt;
        return unit.unit;
    }
    return std::nullopt;
}

/// The word before `at`.
std::string_view word_before(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && text[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > 0 && text[begin - 1] != ' ') --begin;
    return text.substr(begin, end - begin);
}

bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if ((at == 0 || !is_letter(text[at - 1])) &&
            (at + word.size() == text.size() || !is_letter(text[at + word.size()])))
            return true;
    return false;
}

/// Lower case, no-break blanks as blanks, and every minus as "-".
std::string plain(std::string_view sentence) {
    std::string text = folded(sentence);
    const auto put = [&text](std::string_view from, std::string_view to) {
        for (std::size_t at; (at = text.find(from)) != std::string::npos;) text.replace(at, from.size(), to);
    };
    for (std::string_view blank : {"\u00a0", "\u202f", "\u2009"}) put(blank, " ");
    for (std::string_view minus : {"\u2212", "\u2013"}) put(minus, "-");
    return text;
}

/// Where the last of some words stands before `end`; nothing when none does.
std::optional<std::size_t> last_word(std::string_view text, std::size_t end,
                                     std::initializer_list<std::string_view> words) {
    std::optional<std::size_t> last;
    for (std::string_view word : words)
        for (std::size_t at = text.find(word); at < end; at = text.find(word, at + 1))
            if (has_word(text.substr(at, word.size() + 1), word) && (at == 0 || !is_letter(text[at - 1])))
                last = std::max(last.value_or(at), at);
    return last;
}

/// What a sentence says of the sign before its amount: the nearest word counts.
int spoken_sign(std::string_view text, std::size_t begin) {
    const auto negative = last_word(text, begin, {"negativt", "negativ"});
    const auto positive = last_word(text, begin, {"positivt", "positiv"});
    if (!negative && !positive) return 0;
    return negative && (!positive || *negative > *positive) ? -1 : 1;
}

/// A number that is part of another text: of a code (A12), a range (380-390) or one with points (12.569).
bool is_inside(std::string_view text, std::size_t begin, std::size_t end) {
    const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : ' '; };
    if (end + 1 < text.size() && at(end) == '.' && ascii::is_digit(at(end + 1))) return true;
    if (begin == 0) return false;
    const char before = at(begin - 1);
    if (is_letter(before) || before == ',') return true;
    return (before == '.' || before == '-') && begin > 1 && ascii::is_digit(at(begin - 2));
}

std::optional<SpokenAmount> amount_at(std::string_view text, std::size_t begin, std::size_t end) {
    const auto unit = unit_at(text, end);
    const auto number = read_decimal(text.substr(begin, end - begin));
    if (!unit || !number) return std::nullopt;
    const int most = *unit == Measure::Unit::kr ? 2 : *unit == Measure::Unit::tkr ? 5 : 8;
    if (number.value.decimals > most) return std::nullopt;
    SpokenAmount spoken{number.value.digits, {*unit, number.value.decimals}, Nearness::printed, 0, 0};
    std::size_t start = begin;
    if (start > 0 && text[start - 1] == '-') --start;
    if (word_before(text, start) == "minus") start = text.rfind("minus", start);
    spoken.sign = start < begin ? -1 : spoken_sign(text, begin);
    const std::string_view before = word_before(text, start);
    for (const NearWord& near : near_words)
        if (before == near.word) spoken.nearness = near.nearness;
    return spoken;
}

}  // namespace

std::optional<SpokenAmount> read_spoken(std::string_view sentence) {
    const std::string text = plain(sentence);
    std::optional<SpokenAmount> first;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!ascii::is_digit(text[at])) continue;
        const std::size_t end = number_end(text, at);
        const auto amount = is_inside(text, at, end) ? std::nullopt : amount_at(text, at, end);
        if (amount) {
            if (first)
                ++first->others;
            else
                first = amount;
        }
        at = end;
    }
    return first;
}

consistency::Interval spoken_interval(const SpokenAmount& spoken, consistency::Printing rounding,
                                      consistency::Zeros zeros) {
    const std::int64_t step = spoken.measure.ore_per_step();
    if (spoken.nearness == Nearness::printed || spoken.digits == 0)
        return consistency::printed_interval(spoken.digits, step, rounding, zeros);
    std::int64_t last = step;
    for (std::int64_t digits = spoken.digits; digits % 10 == 0; digits /= 10) last *= 10;
    const std::int64_t ore = spoken.digits * step;
    return {spoken.nearness == Nearness::over ? ore : ore - last / 2,
            spoken.nearness == Nearness::barely ? ore : ore + last / 2};
}

}  // namespace bokslut
