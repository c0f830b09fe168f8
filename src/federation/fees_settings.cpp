// [avgifter] of the förbund's file, and everything else that fees are read from there.
#include <algorithm>
#include <set>

#include "bokslut/core/calendar.hpp"
#include "bokslut/federation/fees.hpp"
#include "federation/given.hpp"

namespace bokslut {

namespace {

std::optional<Increase> read_increase(const Value& value, Findings& findings) {
    if (const auto persons = value.as_integer()) {
        if (*persons >= -most_inhabitants && *persons <= most_inhabitants) return Increase{*persons, {}};
        findings.add("fees.number_too_large", {{"key", "invanare_okar"}, {"text", std::to_string(*persons)}},
                     value.place());
        return std::nullopt;
    }
    const auto rate = given::percent(value, "invanare_okar", findings);
    return rate ? std::optional<Increase>({0, *rate}) : std::nullopt;
}

/// One for all, or by member.
void read_increases(const Value& value, FeeDefinition& out, Findings& findings) {
    auto by_member = value.as_section();
    if (!by_member) {
        const auto all = read_increase(value, findings);
        for (std::size_t i = 0; all && i < out.members.size(); ++i) out.inhabitants.give(i, *all);
        return;
    }
    const auto entries = by_member->entries();
    if (entries.empty()) given::empty_list("invanare_okar", value.place(), findings);
    std::set<std::size_t> met;
    for (const auto& [name, one] : entries) {
        const auto member = find_member(out.members, name, one.place(), findings);
        const auto increase = read_increase(one, findings);
        if (member && !met.insert(*member).second) given::twice(name, "invanare_okar", one.place(), findings);
        if (member && increase) out.inhabitants.give(*member, *increase);
    }
}

/// Whether a text looks like a day and is none: "2024-02-30", "31 februari", "31 janauri". "30 dagar netto" does not.
bool is_wrong_day(const std::string& text) {
    static const std::vector<std::string> months = {"januari",   "februari", "mars",     "april",
                                                    "maj",       "juni",     "juli",     "augusti",
                                                    "september", "oktober",  "november", "december"};
    if (text.empty() || text.front() < '0' || text.front() > '9') return false;
    const auto blank = text.find(' ');
    if (blank == std::string::npos) return !read_date(text);
    const std::string word = folded(text.substr(blank + 1));
    if (nearest(word, months).empty()) return false;
    const auto month = std::find(months.begin(), months.end(), word) - months.begin() + 1;
    const auto day = given::number(text.substr(0, blank));
    constexpr int leap_year = 2024;
    return !day || month > 12 || Rational(day->rounded(Rounding::floor)) != *day || *day < Rational(1) ||
           *day > Rational(days_in_month(leap_year, static_cast<int>(month)));
}

/// The days that fees are paid on, or words such as "varje kvartal"; each has its own column.
std::vector<std::string> read_due(Section& section, Findings& findings) {
    const auto due = section.texts("forfaller", findings);
    const Place place = section.place("forfaller");
    if (section.has("forfaller") && due.empty()) given::empty_list("forfaller", place, findings);
    std::set<std::string> met;
    for (const std::string& text : due) {
        if (folded(text).find_first_not_of(' ') == std::string::npos)
            given::empty_list("forfaller", place, findings);
        else if (is_wrong_day(text))
            findings.add("settings.bad_date", {{"text", text}}, place);
        if (!met.insert(folded(text)).second) given::twice(text, "forfaller", place, findings);
    }
    return due;
}

}  // namespace

FeeDefinition read_fee_definition(Section& file, Findings& findings) {
    FeeDefinition out;
    out.members = read_members(file, findings);
    out.indices = read_indices(file, findings);
    out.models = read_fee_models(file, out.members, findings);
    out.point_prices = read_point_prices(file, findings);
    out.internal_costs = read_internal_costs(file, findings);
    auto section = file.section("avgifter", findings);
    if (!section) return out;
    out.dimension = section->text("koddel", findings).value_or("");
    out.due = read_due(*section, findings);
    if (const auto increase = section->value("invanare_okar")) read_increases(*increase, out, findings);
    section->finish(findings);
    return out;
}

}  // namespace bokslut
