// [intern_fordelning] of the förbund's file.
#include <set>

#include "bokslut/federation/internal_costs.hpp"
#include "federation/given.hpp"

namespace bokslut {

namespace {

std::optional<std::size_t> find_unit(const std::vector<CostUnit>& units, const std::string& name, const Place& place,
                                     Findings& findings) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (folded(units[i].name) == folded(name)) return i;
        names.push_back(units[i].name);
    }
    findings.add("report.unknown_unit", {{"unit", name}, {"nearest", nearest(name, names)}}, place);
    return std::nullopt;
}

void read_use(Section& section, std::size_t unit, InternalCosts& out, Findings& findings) {
    auto use = section.section("nyttjas_av", findings);
    if (!use) return;
    const auto entries = use->entries();
    if (entries.empty()) given::empty_list("nyttjas_av", section.place("nyttjas_av"), findings);
    for (const auto& [name, value] : entries) {
        const auto user = find_unit(out.units, name, value.place(), findings);
        const auto much = given::weight(value, "nyttjas_av", findings);
        if (user && much && !out.units[unit].use.emplace(*user, *much).second)
            given::twice(name, "nyttjas_av", value.place(), findings);
    }
}

}  // namespace

std::optional<InternalCosts> read_internal_costs(Section& file, Findings& findings) {
    auto section = file.section("intern_fordelning", findings);
    if (!section) return std::nullopt;
    InternalCosts out;
    out.place = section->place();
    auto units = section->sections("enhet", findings);
    std::set<std::string> names;
    for (Section& unit : units) {
        const auto ore = given::rate(unit, "kostnad", findings);
        out.units.push_back({given::name(unit, "namn", "[[intern_fordelning.enhet]]", findings),
                             Amount::from_ore(ore.value_or(Rational()).rounded(Rounding::half_away_from_zero)),
                             {}});
        if (!unit.has("kostnad")) given::missing("kostnad", "[[intern_fordelning.enhet]]", unit.place(), findings);
        if (!names.insert(folded(out.units.back().name)).second)
            given::twice(out.units.back().name, "[[intern_fordelning.enhet]]", unit.place("namn"), findings);
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        read_use(units[i], i, out, findings);
        units[i].finish(findings);
    }
    for (const std::string& name : section->texts("ordning", findings))
        if (const auto unit = find_unit(out.units, name, section->place("ordning"), findings))
            out.order.push_back(*unit);
    section->finish(findings);
    if (units.empty()) {
        given::missing("enhet", "[intern_fordelning]", out.place, findings);
        return std::nullopt;
    }
    return out;
}

}  // namespace bokslut
