#include "bokslut/federation/cost_sharing.hpp"

#include <algorithm>
#include <set>

#include "bokslut/core/settings.hpp"
#include "bokslut/federation/allocation.hpp"
#include "federation/given.hpp"

namespace bokslut {

namespace {

Amount whole_ore(const Rational& ore) {
    return Amount::from_ore(ore.rounded(Rounding::half_away_from_zero));
}

}  // namespace

PointCharges charge_points(const PointPrice& price) {
    PointCharges out;
    if (price.cost_ore && price.points.sign() > 0) out.exact_price = *price.cost_ore / price.points;
    out.capped = price.cap_ore && (!price.cost_ore || *price.cap_ore < out.exact_price);
    out.price = out.capped ? *price.cap_ore : out.exact_price;
    if (out.capped && price.cost_ore) out.not_covered = whole_ore(*price.cost_ore - out.price * price.points);
    for (const PointPrice::Producer& producer : price.producers) {
        const bool pays = folded(producer.name) != folded(price.paid_to);
        out.charges.push_back(pays ? whole_ore(out.price * producer.points) : Amount());
    }
    return out;
}

namespace {

void read_producers(Section& section, PointPrice& out, Findings& findings) {
    auto produced = section.section("producerat", findings);
    if (!produced) return;
    std::vector<std::string> names;
    std::set<std::string> met;
    const auto entries = produced->entries();
    if (entries.empty()) given::empty_list("producerat", section.place("producerat"), findings);
    for (const auto& [name, value] : entries) {
        const auto points = given::weight(value, "producerat", findings);
        if (!met.insert(folded(name)).second) given::twice(name, "producerat", value.place(), findings);
        names.push_back(name);
        if (points) out.producers.push_back({name, *points, ""});
    }
    // Who coordinates need not produce anything; a slip of the pen would make it pay.
    const std::string meant = nearest(out.paid_to, names);
    if (!meant.empty() && folded(meant) != folded(out.paid_to))
        findings.add("fees.unknown_member", {{"name", out.paid_to}, {"nearest", meant}}, section.place("till"));
}

void read_stated(Section& section, PointPrice& out, Findings& findings) {
    auto stated = section.section("uppges", findings);
    if (!stated) return;
    std::vector<std::string> names;
    for (const PointPrice::Producer& one : out.producers) names.push_back(one.name);
    std::set<std::string> met;
    for (const auto& [name, value] : stated->entries()) {
        const auto text = value.as_text();
        const auto producer = std::find_if(out.producers.begin(), out.producers.end(),
                                           [&](const auto& one) { return folded(one.name) == folded(name); });
        if (!text)
            findings.add("settings.wrong_kind", {{"key", "uppges"}, {"expected", "{ \"Medlem\" = \"ca 800 000 kr\" }"}},
                         value.place());
        else if (producer == out.producers.end())
            findings.add("fees.unknown_member", {{"name", name}, {"nearest", nearest(name, names)}}, value.place());
        else if (!met.insert(folded(name)).second)
            given::twice(name, "uppges", value.place(), findings);
        else
            producer->stated = *text;
    }
}

/// By name, or by the produced points.
void read_grant_weights(Section& section, const PointPrice& price, LeftOverGrant& out, Findings& findings) {
    const auto by = section.value("fordelas_efter");
    if (!by || !by->as_section()) {
        section.choice("fordelas_efter", {"poäng"}, findings);
        out.by_points = true;
        for (const PointPrice::Producer& producer : price.producers) {
            out.names.push_back(producer.name);
            out.weights.push_back(producer.points);
        }
        return;
    }
    std::set<std::string> met;
    for (const auto& [name, value] : by->as_section()->entries()) {
        const auto weight = given::weight(value, "fordelas_efter", findings);
        if (!met.insert(folded(name)).second) given::twice(name, "fordelas_efter", value.place(), findings);
        out.names.push_back(name);
        out.weights.push_back(weight.value_or(Rational()));
    }
}

void read_grant(Section& price, PointPrice& out, Findings& findings) {
    auto section = price.section("statsbidrag", findings);
    if (!section) return;
    LeftOverGrant grant;
    grant.place = section->place();
    for (const char* key : {"beviljat", "anvant"})
        if (!section->has(key)) given::missing(key, "[poangpris.statsbidrag]", section->place(), findings);
    grant.granted_ore = given::rate(*section, "beviljat", findings).value_or(Rational());
    grant.used_ore = given::rate(*section, "anvant", findings).value_or(Rational());
    read_grant_weights(*section, out, grant, findings);
    section->finish(findings);
    const bool any =
        std::any_of(grant.weights.begin(), grant.weights.end(), [](const Rational& w) { return w.sign() > 0; });
    if (!any) findings.add("fees.no_weight", {{"service", out.service}}, section->place("fordelas_efter"));
    if (any) out.grant = std::move(grant);
}

/// Whether every charge can be computed and shown.
bool check_size(const PointPrice& price, Findings& findings) {
    const Rational limit(settings_limit_ore);
    const Rational exact =
        price.cost_ore && price.points.sign() > 0 ? *price.cost_ore / price.points : price.cap_ore.value_or(Rational());
    bool fits = exact <= limit;
    for (const PointPrice::Producer& producer : price.producers) fits = fits && exact * producer.points <= limit;
    if (!fits) findings.add("fees.too_large", {{"service", price.service}}, price.place);
    return fits;
}

PointPrice read_point_price(Section section, Findings& findings) {
    PointPrice out;
    out.place = section.place();
    out.service = given::name(section, "for", "[[poangpris]]", findings);
    out.paid_to = section.text("till", findings).value_or("");
    out.cost_ore = given::rate(section, "kostnad", findings);
    if (const auto points = section.value("poang"))
        out.points = given::weight(*points, "poang", findings).value_or(Rational());
    out.cap_ore = given::rate(section, "hogst_per_poang", findings);
    if (section.has("kostnad") && !section.has("poang"))
        given::missing("poang", "[[poangpris]]", section.place(), findings);
    if (!section.has("kostnad") && !section.has("hogst_per_poang"))
        given::missing("kostnad", "[[poangpris]]", section.place(), findings);
    if (out.points.sign() == 0 && section.has("poang"))
        findings.add("fees.zero_points", {{"service", out.service}}, section.place("poang"));
    read_producers(section, out, findings);
    if (!section.has("producerat")) given::missing("producerat", "[[poangpris]]", section.place(), findings);
    read_stated(section, out, findings);
    read_grant(section, out, findings);
    section.finish(findings);
    return out;
}

}  // namespace

std::vector<PointPrice> read_point_prices(Section& file, Findings& findings) {
    std::vector<PointPrice> all;
    std::set<std::string> names;
    for (Section& section : file.sections("poangpris", findings)) {
        PointPrice price = read_point_price(section, findings);
        if (!names.insert(folded(price.service)).second)
            given::twice(price.service, "[[poangpris]]", section.place("for"), findings);
        if (check_size(price, findings)) all.push_back(std::move(price));
    }
    return all;
}

std::vector<Amount> share_left_over(Amount grant, Amount used, const std::vector<Rational>& weights) {
    std::vector<Amount> out;
    if (used >= grant) return out;
    for (const AllocationPart& part : allocate(grant - used, weights).parts) out.push_back(part.amount);
    return out;
}

Date census_date(bool autumn, int year) {
    return {year, autumn ? 9 : 2, 15};
}

Date half_term_date(bool autumn, int year) {
    return {year, autumn ? 10 : 3, 15};
}

PupilCharge charge_pupil(const Pupil& pupil) {
    using Rule = PupilCharge::Rule;
    PupilCharge out;
    if (pupil.form == Pupil::Form::adult) {
        Rational points = pupil.points;
        if (pupil.left) {
            constexpr int administration_weeks = 3;
            out.rule = Rule::per_point;
            out.administration = whole_ore(Rational(administration_weeks) * pupil.points_a_week * pupil.term_price);
            points = pupil.completed;
        }
        out.municipality = whole_ore(points * pupil.term_price) + out.administration;
        return out;
    }
    Rational term = pupil.term_price;
    if (pupil.left && *pupil.left < census_date(pupil.autumn, pupil.left->year)) {
        out.rule = Rule::left_before;
        term = Rational();
    } else if (pupil.left && *pupil.left <= half_term_date(pupil.autumn, pupil.left->year)) {
        out.rule = Rule::half_back;
        term /= Rational(2);
    }
    const bool halved = pupil.form == Pupil::Form::upper_secondary;
    out.municipality = whole_ore(halved ? term / Rational(2) : term);
    out.region = halved ? whole_ore(term) - out.municipality : Amount();
    return out;
}

}  // namespace bokslut
