#include "bokslut/federation/indexation.hpp"

#include <set>

#include "bokslut/core/calendar.hpp"
#include "federation/given.hpp"

namespace bokslut {

namespace {

/// A table of years: `read` makes a number of each value.
template <class Read>
std::map<int, Rational> read_years(Section section, const std::string& key, Findings& findings, Read read) {
    std::map<int, Rational> years;
    const auto entries = section.entries();
    if (entries.empty()) given::empty_list(key, section.place(), findings);
    for (const auto& [name, value] : entries) {
        const auto year = read_year(name);
        if (!year) {
            findings.add("settings.wrong_kind", {{"key", key}, {"expected", "{ 2024 = ..., 2025 = ... }"}},
                         value.place());
            continue;
        }
        if (const auto number = read(value, key, findings)) years[*year] = *number;
    }
    return years;
}

}  // namespace

std::optional<Rational> IndexSeries::factor(int from, int to, int& missing) const {
    if (!values.empty()) {
        for (int year : {from, to})
            if (const auto found = values.find(year); found == values.end() || found->second.sign() <= 0) {
                missing = year;
                return std::nullopt;
            }
        return values.at(to) / values.at(from);
    }
    Rational factor(1);
    for (int year = std::min(from, to) + 1; year <= std::max(from, to); ++year) {
        const auto found = changes.find(year);
        if (found == changes.end()) {
            missing = year;
            return std::nullopt;
        }
        factor *= Rational(1) + found->second;
    }
    if (factor.sign() == 0) return factor;
    return from <= to ? factor : Rational(1) / factor;
}

std::vector<IndexSeries> read_indices(Section& file, Findings& findings) {
    std::vector<IndexSeries> all;
    std::set<std::string> names;
    for (Section& section : file.sections("index", findings)) {
        IndexSeries series;
        series.place = section.place();
        series.name = section.text("namn", findings).value_or("");
        if (series.name.empty()) given::missing("namn", "[[index]]", section.place(), findings);
        if (const auto values = section.section("varden", findings))
            series.values = read_years(*values, "varden", findings, given::weight);
        if (const auto changes = section.section("procent", findings))
            series.changes = read_years(*changes, "procent", findings, given::percent);
        if (!section.has("varden") && !section.has("procent"))
            given::missing("varden", "[[index]]", section.place(), findings);
        if (section.has("varden") && section.has("procent"))
            findings.add("fees.index_two_kinds", {{"index", series.name}}, section.place("procent"));
        if (!series.name.empty() && !names.insert(folded(series.name)).second)
            given::twice(series.name, "[[index]]", section.place("namn"), findings);
        section.finish(findings);
        all.push_back(std::move(series));
    }
    return all;
}

Indexation read_indexation(const Value& value, Findings& findings) {
    Indexation out;
    out.place = value.place();
    auto section = value.as_section();
    if (!section) {
        if (const auto rate = given::percent(value, "raknas_upp_med", findings)) {
            out.kind = Indexation::Kind::percentage;
            out.rate = *rate;
        }
        return out;
    }
    if (!section->has("serie")) {
        out.kind = Indexation::Kind::chain;
        out.chain = read_years(*section, "raknas_upp_med", findings, given::percent);
        return out;
    }
    out.kind = Indexation::Kind::series;
    out.series = section->text("serie", findings).value_or("");
    if (const auto base = section->integer("bas", findings, 1900)) out.base = static_cast<int>(*base);
    out.lag = static_cast<int>(section->integer("slapar", findings, 0, 10).value_or(0));
    section->finish(findings);
    return out;
}

std::optional<Rational> index_factor(const Indexation& indexation, const std::vector<IndexSeries>& series,
                                     int decided_for, int year, Findings& findings) {
    Rational factor(1);
    if (year <= decided_for || indexation.kind == Indexation::Kind::none) return factor;
    if (indexation.kind == Indexation::Kind::series) {
        std::vector<std::string> names;
        for (const IndexSeries& one : series) {
            names.push_back(one.name);
            if (folded(one.name) != folded(indexation.series)) continue;
            int missing = 0;
            const int base = indexation.base.value_or(decided_for);
            const auto found = one.factor(base - indexation.lag, year - indexation.lag, missing);
            if (!found)
                findings.add("fees.index_missing", {{"index", one.name}, {"year", std::to_string(missing)}},
                             indexation.place);
            return found;
        }
        findings.add("fees.unknown_index",
                     {{"index", indexation.series}, {"nearest", nearest(indexation.series, names)}}, indexation.place);
        return std::nullopt;
    }
    for (int raised = decided_for + 1; raised <= year; ++raised) {
        if (indexation.kind == Indexation::Kind::percentage) {
            factor *= Rational(1) + indexation.rate;
            continue;
        }
        const auto found = indexation.chain.find(raised);
        if (found == indexation.chain.end()) {
            findings.add("fees.index_missing", {{"index", "raknas_upp_med"}, {"year", std::to_string(raised)}},
                         indexation.place);
            return std::nullopt;
        }
        factor *= Rational(1) + found->second;
    }
    return factor;
}

}  // namespace bokslut
