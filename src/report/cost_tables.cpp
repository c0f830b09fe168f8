#include "report/cost_tables.hpp"

#include <algorithm>
#include <map>

#include "bokslut/core/settings.hpp"
#include "bokslut/federation/fee_sheet.hpp"
#include "report/fee_cells.hpp"
#include "report/fee_remarks.hpp"
#include "report/fee_words.hpp"

namespace bokslut {

using namespace fee_cells;

namespace {

std::string price_words(const PointPrice& price, const PointCharges& charges) {
    std::string out = kronor_words(charges.price) + " per poäng";
    if (price.cost_ore)
        out += ": budgeterade " + kronor_words(*price.cost_ore) + " på " + decimal_text(price.points) + " poäng är " +
               kronor_words(charges.exact_price);
    if (charges.capped && price.cost_ore)
        out += ", men högst " + kronor_words(*price.cap_ore) + " tas ut; " +
               kronor_words(Rational(charges.not_covered.ore())) + " täcks inte";
    return out + "." + (price.paid_to.empty() ? "" : " Betalas till " + price.paid_to + ".") +
           " Den som inte producerar betalar inget.";
}

/// What is stated of a producer, held against what it pays.
std::string stated_words(const PointPrice& price, const PointPrice::Producer& producer, Amount charge,
                         const Rational& each, Findings& findings) {
    if (producer.stated.empty()) return "";
    if (agrees_with(producer.stated, charge)) return producer.stated + ": stämmer";
    std::string working = decimal_text(producer.points) + " poäng × " + kronor_words(each);
    const auto stated = stated_amount(producer.stated);
    const bool priced = stated && producer.points.sign() > 0;
    const Rational implied = priced ? Rational(stated->ore()) / producer.points : Rational();
    if (priced && implied <= Rational(settings_limit_ore))
        working += " (det skrivna vore " + decimal_text(implied / Rational(100), 2, 2) + " kr per poäng)";
    findings.add("fees.stated_differs",
                 {{"service", price.service + ", " + producer.name},
                  {"stated", producer.stated},
                  {"working", working},
                  {"amount", kronor_words(Rational(charge.ore()))}},
                 price.place);
    return producer.stated + ": stämmer inte";
}

std::string rule_words(const Pupil& pupil, PupilCharge::Rule rule) {
    const bool adult = pupil.form == Pupil::Form::adult;
    const char* share = pupil.form == Pupil::Form::upper_secondary ? ", hälften var" : "";
    switch (rule) {
        case PupilCharge::Rule::whole:
            return adult ? "hela kursen" : std::string("hela terminen") + share;
        case PupilCharge::Rule::left_before:
            return "slutade före avstämningsdagen " + date_text(census_date(pupil.autumn, pupil.left->year)) +
                   ": ingen avgift";
        case PupilCharge::Rule::half_back:
            return "slutade senast " + date_text(half_term_date(pupil.autumn, pupil.left->year)) +
                   ": halva terminen krediteras" + share;
        case PupilCharge::Rule::per_point:
            return decimal_text(pupil.completed) + " av " + decimal_text(pupil.points) +
                   " poäng, och tre veckor i egen takt (" + decimal_text(pupil.points_a_week) + " poäng i veckan)";
    }
    return "";
}

}  // namespace

Table points_table(const PointPrice& price, Findings& findings) {
    const PointCharges charges = charge_points(price);
    Table table = kronor_table("poangpris", price.service + ", pris per poäng");
    table.columns = {{"poäng", "Poäng"}, {"belopp", "Belopp"}, {"skrivet", "Skrivet"}};
    Amount sum;
    Rational points;
    for (std::size_t i = 0; i < price.producers.size(); ++i) {
        const PointPrice::Producer& producer = price.producers[i];
        sum += charges.charges[i];
        points += producer.points;
        table.rows.push_back({producer.name,
                              RowKind::line,
                              0,
                              "",
                              {Number{"", producer.points, 0, ""}, kronor(charges.charges[i]),
                               Cell(stated_words(price, producer, charges.charges[i], charges.price, findings))}});
    }
    table.rows.push_back({"Summa", RowKind::total, 0, "", {Number{"", points, 0, ""}, kronor(sum), Cell()}});
    table.remarks.push_back(price_words(price, charges));
    return table;
}

std::optional<Table> left_over_table(const PointPrice& price) {
    if (!price.grant) return std::nullopt;
    const LeftOverGrant& grant = *price.grant;
    const auto ore = [](const Rational& exact) {
        return Amount::from_ore(exact.rounded(Rounding::half_away_from_zero));
    };
    const Amount granted = ore(grant.granted_ore), used = ore(grant.used_ore);
    Table table = kronor_table("poangpris/statsbidrag", price.service + ", statsbidrag som är kvar");
    table.measure.decimals = 2;
    table.columns = {{"andel", "Andel"}, {"belopp", "Belopp"}};
    const std::vector<Amount> parts = share_left_over(granted, used, grant.weights);
    Rational weights;
    for (const Rational& weight : grant.weights) weights += weight;
    Amount sum;
    for (std::size_t i = 0; i < grant.names.size(); ++i) {
        const Amount part = parts.empty() ? Amount() : parts[i];
        sum += part;
        table.rows.push_back({grant.names[i],
                              RowKind::line,
                              0,
                              "",
                              {Number{"", grant.weights[i] / weights * Rational(100), 2, "%"}, ore_figure(part)}});
    }
    table.rows.push_back({"Summa", RowKind::total, 0, "", {Number{"", Rational(100), 2, "%"}, ore_figure(sum)}});
    const Amount left = granted - used;
    const auto words = [](Amount amount) { return kronor_words(Rational(amount.ore())); };
    std::string remark = "Beviljat " + words(granted) + ", använt " + words(used) + ": ";
    if (left < Amount())
        remark += words(-left) + " mer än beviljat, och inget att dela.";
    else
        remark +=
            words(left) + " är kvar och delas efter " + (grant.by_points ? "producerade poäng." : "angivna vikter.");
    table.remarks.push_back(std::move(remark));
    return table;
}

std::optional<Table> pupils_table(const std::vector<PupilRow>& pupils) {
    if (pupils.empty()) return std::nullopt;
    Table table = kronor_table("elever", "Utbildning per elev");
    table.measure.decimals = 2;
    table.columns = {{"kommun", "Kommunen"}, {"region", "Regionen"}, {"regel", "Regel"}};
    std::map<std::string, std::vector<const PupilRow*>> homes;
    for (const PupilRow& pupil : pupils) homes[folded(pupil.home)].push_back(&pupil);
    Amount all, all_region;
    for (const auto& [key, rows] : homes) {
        const std::string& home = rows.front()->home;
        Amount sum, region;
        table.rows.push_back({home, RowKind::heading, 0, "", {}});
        for (const PupilRow* row : rows) {
            const PupilCharge charge = charge_pupil(row->pupil);
            sum += charge.municipality;
            region += charge.region;
            table.rows.push_back({row->name,
                                  RowKind::line,
                                  1,
                                  "",
                                  {ore_figure(charge.municipality), ore_figure(charge.region),
                                   Cell(rule_words(row->pupil, charge.rule))}});
        }
        table.rows.push_back({"Summa " + home, RowKind::sum, 0, "", {ore_figure(sum), ore_figure(region), Cell()}});
        all += sum;
        all_region += region;
    }
    table.rows.push_back({"Summa", RowKind::total, 0, "", {ore_figure(all), ore_figure(all_region), Cell()}});
    return table;
}

std::optional<Table> internal_costs_table(const InternalCosts& costs, Findings& findings) {
    std::vector<std::pair<const char*, SharedCosts>> methods;
    methods.emplace_back("Direkt", share_costs(costs.units, CostMethod::direct));
    if (!costs.order.empty())
        methods.emplace_back("Stegvis", share_costs(costs.units, CostMethod::step_down, costs.order));
    methods.emplace_back("Ömsesidigt", share_costs(costs.units, CostMethod::reciprocal));
    Table table = kronor_table("intern_fordelning", "Interna kostnader på verksamheterna");
    table.columns = {{"egen kostnad", "Egen kostnad"}};
    for (const auto& [name, shared] : methods) {
        if (shared.fault != CostFault::none) {
            findings.add("fees.costs_not_shared", {{"method", name}}, costs.place);
            return std::nullopt;
        }
        table.columns.push_back({name, name});
    }
    std::vector<Amount> sums(methods.size() + 1);
    for (std::size_t i = 0; i < costs.units.size(); ++i) {
        Row row{costs.units[i].name, RowKind::line, 0, "", {kronor(costs.units[i].cost)}};
        sums[0] += costs.units[i].cost;
        for (std::size_t m = 0; m < methods.size(); ++m) {
            row.cells.push_back(kronor(methods[m].second.charged[i]));
            sums[m + 1] += methods[m].second.charged[i];
        }
        table.rows.push_back(std::move(row));
    }
    Row total{"Summa", RowKind::total, 0, "", {}};
    for (const Amount sum : sums) total.cells.push_back(kronor(sum));
    table.rows.push_back(std::move(total));
    return table;
}

std::optional<Table> consolidation_table(const FeeDefinition& definition, Amount assets, Amount liabilities) {
    const auto lines = consolidation(definition, assets, liabilities);
    if (lines.empty()) return std::nullopt;
    Table table = kronor_table("andelar", "Att ta in i medlemmarnas sammanställda räkenskaper");
    table.law = "LKBR 12:5";
    table.measure.decimals = 2;
    table.columns = {
        {"andel", "Andel"}, {"tillgångar", "Tillgångar"}, {"avsättningar och skulder", "Avsättningar och skulder"}};
    for (const ConsolidationLine& line : lines)
        table.rows.push_back(
            {definition.members[line.member].name,
             RowKind::line,
             0,
             "",
             {Number{"", line.share * Rational(100), 2, "%"}, ore_figure(line.assets), ore_figure(line.liabilities)}});
    table.rows.push_back({"Summa",
                          RowKind::total,
                          0,
                          "",
                          {Number{"", Rational(100), 2, "%"}, ore_figure(assets), ore_figure(liabilities)}});
    return table;
}

}  // namespace bokslut
