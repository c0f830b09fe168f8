#include "federation/given.hpp"

#include <algorithm>
#include <utility>

#include "bokslut/core/number_text.hpp"

namespace bokslut::given {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// Takes `ending` (in any case) off the end of `text`, if it is there.
bool take_ending(std::string_view& text, std::string_view ending) {
    if (text.size() < ending.size()) return false;
    if (folded(text.substr(text.size() - ending.size())) != folded(ending)) return false;
    text = trimmed(text.substr(0, text.size() - ending.size()));
    return true;
}

/// The text of a value: a whole number as its digits.
std::string text_of(const Value& value) {
    if (const auto whole = value.as_integer()) return std::to_string(*whole);
    return value.as_text().value_or("");
}

std::optional<Rational> refused(const char* code, const Value& value, const std::string& key, Findings& findings) {
    findings.add(code, {{"key", key}, {"text", text_of(value)}}, value.place());
    return std::nullopt;
}

std::optional<Rational> not_negative(std::optional<Rational> number, const Value& value, const std::string& key,
                                     Findings& findings) {
    if (number && number->sign() < 0) return refused("fees.negative", value, key, findings);
    return number;
}

}  // namespace

std::optional<Rational> number(std::string_view text) {
    const auto read = read_decimal(text);
    if (!read) return std::nullopt;
    std::int64_t denominator = 1;
    for (int i = 0; i < read.value.decimals; ++i) denominator *= 10;
    return Rational(read.value.digits, denominator);
}

std::optional<Rational> rate(const Value& value, const std::string& key, Findings& findings) {
    const std::string text = text_of(value);
    std::string_view rest = trimmed(text);
    std::int64_t ore = 100;
    for (const auto& [unit, in_ore] : {std::pair<std::string_view, std::int64_t>{"mnkr", 100'000'000},
                                       {"tkr", 100'000},
                                       {"kronor", 100},
                                       {"kr", 100},
                                       {"öre", 1}})
        if (take_ending(rest, unit)) {
            ore = in_ore;
            break;
        }
    const auto read = number(rest);
    if (!read) return refused("fees.bad_rate", value, key, findings);
    if (*read * Rational(ore) > Rational(settings_limit_ore)) return refused("fees.bad_rate", value, key, findings);
    return not_negative(*read * Rational(ore), value, key, findings);
}

std::optional<Rational> rate(Section& section, const std::string& key, Findings& findings) {
    const auto value = section.value(key);
    return value ? rate(*value, key, findings) : std::nullopt;
}

std::optional<Rational> percent(const Value& value, const std::string& key, Findings& findings) {
    const std::string text = text_of(value);
    std::string_view rest = trimmed(text);
    if (!take_ending(rest, "%") && !take_ending(rest, "procent"))
        return refused("fees.bad_percent", value, key, findings);
    const auto read = number(rest);
    if (!read || *read < Rational(-100) || *read > Rational(1000))
        return refused("fees.bad_percent", value, key, findings);
    return *read / Rational(100);
}

std::optional<Rational> share(Section& section, const std::string& key, Findings& findings) {
    const auto value = section.value(key);
    return value ? not_negative(percent(*value, key, findings), *value, key, findings) : std::nullopt;
}

std::optional<Rational> weight(const Value& value, const std::string& key, Findings& findings) {
    const std::string text = text_of(value);
    std::string_view rest = trimmed(text);
    for (const std::string_view unit : {"km2", "km²", "%"}) take_ending(rest, unit);
    const auto read = number(rest);
    if (!read) return refused("report.bad_number", value, key, findings);
    if (*read > Rational(number_limit)) return refused("fees.number_too_large", value, key, findings);
    return not_negative(read, value, key, findings);
}

std::string name(Section& section, const std::string& key, const std::string& section_name, Findings& findings) {
    if (!section.has(key)) missing(key, section_name, section.place(), findings);
    const auto text = section.text(key, findings);
    if (text && text->find_first_not_of(' ') == std::string::npos) empty_list(key, section.place(key), findings);
    return text.value_or("");
}

void missing(const std::string& key, const std::string& section, const Place& place, Findings& findings) {
    findings.add("settings.missing_key", {{"key", key}, {"section", section}}, place);
}

void empty_list(const std::string& key, const Place& place, Findings& findings) {
    findings.add("fees.empty_list", {{"key", key}}, place);
}

void twice(const std::string& name, const std::string& key, const Place& place, Findings& findings) {
    findings.add("fees.twice", {{"name", name}, {"key", key}}, place);
}

}  // namespace bokslut::given
