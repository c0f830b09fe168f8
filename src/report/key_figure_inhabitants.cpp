#include "report/key_figure_inhabitants.hpp"

#include <algorithm>

#include "bokslut/core/number_text.hpp"
#include "report/derivations.hpp"

namespace bokslut {

namespace {

const Label sum_of_members{"summan av medlemmarnas invånare", "the sum of the members' inhabitants"};

/// Columns that may stand for the year, the best first.
std::vector<const InhabitantColumn*> columns_for(const Inhabitants& inhabitants, int year) {
    std::vector<const InhabitantColumn*> dated, of_fee_year;
    for (const InhabitantColumn& column : inhabitants.columns()) {
        const bool near = column.date && *column.date >= Date{year - 1, 1, 1} && *column.date <= Date{year, 12, 31};
        if (near) dated.push_back(&column);
        if (!column.date && column.year == year) of_fee_year.push_back(&column);
    }
    std::stable_sort(dated.begin(), dated.end(), [](const auto* a, const auto* b) { return *a->date > *b->date; });
    dated.insert(dated.end(), of_fee_year.begin(), of_fee_year.end());
    return dated;
}

/// Members that pay member fees, and have no count in the column.
std::string without_count(const std::vector<Member>& members, const InhabitantColumn& column) {
    std::string names;
    for (std::size_t i = 0; i < members.size(); ++i)
        if (!members[i].associated && !column.counts.contains(i))
            names += (names.empty() ? "" : ", ") + members[i].name;
    return names;
}

CountedInhabitants sum_of(const std::vector<Member>& members, const InhabitantColumn& column, Language language) {
    CountedInhabitants out;
    out.date = column.date;
    std::vector<DerivedTerm> terms;
    for (std::size_t i = 0; i < members.size(); ++i) {
        out.associated = out.associated || members[i].associated;
        if (members[i].associated) continue;
        const auto& [count, place] = column.counts.at(i);
        out.count += count;
        terms.push_back({members[i].name, coming_of(Number{"", Rational(count), 0, ""}, given_at(place))});
    }
    out.from = computed(sum_of_members.in(language) + " (" + column.heading + ")", std::move(terms));
    return out;
}

std::optional<CountedInhabitants> of_members(const Definition& definition, int year, Language language,
                                             Findings& findings) {
    const std::vector<Member>& members = definition.fees.members;
    const auto columns = columns_for(definition.fees.inhabitants, year);
    const bool any = std::any_of(members.begin(), members.end(), [](const Member& one) { return !one.associated; });
    if (columns.empty() || !any) return std::nullopt;
    for (const InhabitantColumn* column : columns)
        if (without_count(members, *column).empty()) return sum_of(members, *column, language);
    if (!definition.key_figures.inhabitants.contains(year))
        findings.add("key_figures.inhabitants_incomplete",
                     {{"year", std::to_string(year)},
                      {"column", columns.front()->heading},
                      {"members", without_count(members, *columns.front())}},
                     definition.key_figures.place);
    return std::nullopt;
}

void compare(std::int64_t stated, const CountedInhabitants& members, int year, const Place& place, Findings& findings) {
    if (stated == members.count) return;
    const bool same_day = members.date == Date{year, 12, 31};
    const auto text = [](std::int64_t count) { return number_text(count, 0, NumberStyle::plain()); };
    findings.add(same_day ? "key_figures.inhabitants_differ" : "key_figures.inhabitants_other_day",
                 {{"year", std::to_string(year)},
                  {"stated", text(stated)},
                  {"members", text(members.count)},
                  {"day", members.date ? date_text(*members.date) : std::to_string(year)}},
                 place);
}

}  // namespace

std::optional<CountedInhabitants> counted_inhabitants(const Definition& definition, int year, Language language,
                                                      Findings& findings) {
    const KeyFigureSettings& settings = definition.key_figures;
    const auto members = of_members(definition, year, language, findings);
    const auto stated = settings.inhabitants.find(year);
    if (stated == settings.inhabitants.end()) return members;
    const Place& place = settings.inhabitant_places.at(year);
    if (members) compare(stated->second, *members, year, place, findings);
    return CountedInhabitants{stated->second, Date{year, 12, 31}, false, given_at(place)};
}

}  // namespace bokslut
