// Rates, shares and amounts as the förbund's file states them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/core/settings.hpp"

namespace bokslut::given {

/// A decimal number as people write it: "5,9855" is 59855/10000.
std::optional<Rational> number(std::string_view text);

/// Kronor with any number of decimals, in öre: "5,9855 kr", "135 tkr" or a whole number of kronor. Other values are
/// `fees.bad_rate`, negative ones `fees.negative`.
std::optional<Rational> rate(const Value& value, const std::string& key, Findings& findings);
std::optional<Rational> rate(Section& section, const std::string& key, Findings& findings);

/// "2,5 %" as 1/40. Other values are `fees.bad_percent`. A share may not be negative (`fees.negative`); a change may.
std::optional<Rational> percent(const Value& value, const std::string& key, Findings& findings);
std::optional<Rational> share(Section& section, const std::string& key, Findings& findings);

/// The largest weight, number of points or index value: no sum of them overflows when it is shown.
inline constexpr std::int64_t number_limit = 10'000'000'000;

/// A number that may not be negative, "912,5", with or without a unit after it ("km2"). Other values are
/// `report.bad_number`; above the limit, `fees.number_too_large`.
std::optional<Rational> weight(const Value& value, const std::string& key, Findings& findings);

/// A name that must be there and not blank: else `settings.missing_key`, or `fees.empty_list`.
std::string name(Section& section, const std::string& key, const std::string& section_name, Findings& findings);

/// Says that `key` is missing in `section`.
void missing(const std::string& key, const std::string& section, const Place& place, Findings& findings);

/// Says that `key` is given without anything in it (`fees.empty_list`).
void empty_list(const std::string& key, const Place& place, Findings& findings);

/// Says that `name` stands twice under `key`, perhaps in two spellings (`fees.twice`).
void twice(const std::string& name, const std::string& key, const Place& place, Findings& findings);

}  // namespace bokslut::given
