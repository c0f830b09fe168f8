#include "report/fee_audit_tables.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "bokslut/consistency/explain.hpp"
#include "bokslut/core/calendar.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/federation/fee_audit.hpp"
#include "report/fee_cells.hpp"
#include "report/fee_words.hpp"

namespace bokslut {

using namespace fee_cells;

namespace {

/// A service's published fees.
struct PublishedService {
    const FeeModel* model = nullptr;
    std::vector<PublishedFee> fees;
};

/// How much of the title's end is the service's name or short name; 0 where it ends otherwise.
std::size_t matching(const FeeModel& model, const std::string& title) {
    std::size_t longest = 0;
    for (const std::string& name : {model.service, model.heading()})
        if (folded(title).ends_with(folded(name))) longest = std::max(longest, folded(name).size());
    return longest;
}

/// The service that a note is about: the one whose name is the longest end of its title, in force where two are as
/// long. Nothing where that one is not in force.
const FeeModel* model_of(const FeeDefinition& definition, const std::string& title, int year) {
    const FeeModel* best = nullptr;
    std::size_t longest = 0;
    for (const FeeModel& model : definition.models) {
        const std::size_t one = matching(model, title);
        if (one == 0 || one < longest || (one == longest && !model.in_force(year))) continue;
        longest = one;
        best = &model;
    }
    return best && best->in_force(year) ? best : nullptr;
}

/// Whether the figure is within what amounts can be.
bool fits(const PrintedFigure& figure, Findings& findings) {
    const std::int64_t limit = settings_limit_ore / figure.measure.ore_per_step();
    if (figure.shown <= limit && figure.shown >= -limit) return true;
    findings.add("report.bad_number", {{"text", number_text(figure.shown, figure.measure.decimals)}}, figure.place);
    return false;
}

std::vector<PublishedService> by_service(const std::vector<PrintedFigure>& published, const FeeDefinition& definition,
                                         int year, Findings& findings) {
    std::vector<PublishedService> services;
    for (const FeeModel& model : definition.models) services.push_back({&model, {}});
    for (const PrintedFigure& figure : published) {
        if (!figure.table.starts_with("not/") || figure.period.year != year) continue;
        const FeeModel* model = model_of(definition, figure.title, year);
        if (!model || !fits(figure, findings)) continue;
        auto& fees = services[static_cast<std::size_t>(model - definition.models.data())].fees;
        for (std::size_t i = 0; i < definition.members.size(); ++i)
            if (plain_label(definition.members[i].name) == plain_label(figure.row))
                fees.push_back({i, consistency::printed_interval(figure.shown, figure.measure.ore_per_step(),
                                                                 consistency::Printing::half_away)});
    }
    std::erase_if(services, [](const PublishedService& service) { return service.fees.empty(); });
    return services;
}

Cell count(std::int64_t value) {
    return Number{"", Rational(value), 0, ""};
}

Cell rate(const Rational& ore, Rounding towards) {
    const Rational kronor((ore * Rational(100)).rounded(towards), 10'000);
    return Number{"", kronor, 4, "kr/inv."};
}

/// What the services that count a member's inhabitants on the same day allow.
struct Counted {
    CountInterval possible;
    std::optional<InhabitantCount> given;
    std::string used;
};

/// By the day, or by a fee year as its day nought.
std::map<Date, Counted> counted(const std::vector<PublishedService>& services, std::size_t member,
                                const FeeDefinition& definition, int year) {
    std::map<Date, Counted> days;
    for (const PublishedService& service : services) {
        const ReferenceDate& reference = service.model->reference;
        const auto given = definition.inhabitants.of(member, year, reference);
        const Date day = given ? given->date.value_or(Date{given->year, 0, 0}) : reference.in(year);
        for (const PublishedFee& fee : service.fees) {
            if (fee.member != member) continue;
            const auto one = possible_inhabitants(*service.model, member, fee.ore, definition, year);
            if (!one) continue;
            Counted& counted = days[day];
            counted.possible = intersection(counted.possible, *one);
            counted.given = given;
            counted.used += (counted.used.empty() ? "" : ", ") + service.model->heading();
        }
    }
    return days;
}

/// Why the figures cannot all be true; empty where they can.
std::string impossible_words(const Counted& counted) {
    const CountInterval& possible = counted.possible;
    if (possible.empty()) return "inget antal invånare kan ge de publicerade avgifterna (" + counted.used + ").";
    if (!counted.given || possible.contains(counted.given->count)) return "";
    return "de publicerade avgifterna (" + counted.used + ") förutsätter " + decimal_text(Rational(possible.low)) +
           "–" + decimal_text(Rational(possible.high)) + " invånare, men " +
           decimal_text(Rational(counted.given->count)) + " är angivet.";
}

Table inhabitants_table(const std::vector<PublishedService>& services, const FeeDefinition& definition, int year,
                        Findings& findings) {
    Table table = kronor_table("avgifter/granskning/invanare",
                               "Invånare som kan ge de publicerade avgifterna " + std::to_string(year));
    table.columns = {{"lägst", "Lägst"}, {"högst", "Högst"}, {"angivet", "Angivet"}, {"slutsats", "Slutsats"}};
    for (std::size_t member = 0; member < definition.members.size(); ++member) {
        const auto days = counted(services, member, definition, year);
        for (const auto& [day, counted] : days) {
            std::string name = definition.members[member].name;
            if (days.size() > 1) name += day.month == 0 ? ", " + std::to_string(day.year) : ", " + date_text(day);
            const CountInterval& possible = counted.possible;
            const std::string why = impossible_words(counted);
            const char* wrong = possible.empty() ? "inget antal kan ge alla" : "stämmer inte";
            if (!why.empty())
                findings.add("fees.audit_impossible", {{"what", name}, {"why", why}}, definition.members[member].place);
            Row row{name, RowKind::line, 0, "", {}};
            row.cells = {possible.empty() ? Cell() : count(possible.low),
                         possible.empty() ? Cell() : count(possible.high),
                         counted.given ? count(counted.given->count) : Cell(),
                         Cell(std::string(!why.empty()    ? wrong
                                          : counted.given ? "stämmer"
                                                          : ""))};
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

std::string conflict_words(const PossibleRates& rates, const std::vector<PublishedFee>& fees,
                           const FeeDefinition& definition) {
    std::string names;
    for (const std::size_t at : rates.conflict)
        names += (names.empty()                 ? ""
                  : at == rates.conflict.back() ? " och "
                                                : ", ") +
                 definition.members[fees[at].member].name;
    return names;
}

constexpr std::int64_t default_step_ore = 100;

/// How the fees of the table's services were rounded before they were printed; what is not in whole kronor by name.
std::string rounding_remark(const std::vector<const FeeModel*>& models) {
    std::string others;
    for (const FeeModel* model : models)
        if (!model->as_booked &&
            (model->step_ore != default_step_ore || model->rounding != Rounding::half_away_from_zero))
            others += (others.empty() ? "" : "; ") + model->service + " till " + rounding_words(*model);
    return "Varje medlem har angivna invånare, och avgiften är avrundad till hela kronor före tryck" +
           (others.empty() ? "" : " (" + others + ")") + ".";
}

/// One service's row: a rate alone if that could print everything, else with a fixed part.
Row rates_row(const PublishedService& service, const std::vector<PublishedFee>& fees,
              const std::vector<std::int64_t>& inhabitants, const FeeDefinition& definition) {
    const FeeModel& model = *service.model;
    const Rational step(model.as_booked ? default_step_ore : model.step_ore);
    const Rational rounding = model.rounding == Rounding::half_away_from_zero ? step / Rational(2) : step;
    const PossibleRates alone = possible_rates(fees, inhabitants, false, rounding);
    Row row{service.model->service, RowKind::line, 0, "", {}};
    if (alone.possible) {
        row.cells = {rate(alone.rate_low, Rounding::floor), rate(alone.rate_high, Rounding::ceiling), Cell(), Cell(),
                     Cell(std::string("samma sats för alla"))};
        return row;
    }
    const PossibleRates both = possible_rates(fees, inhabitants, true, rounding);
    if (both.possible) {
        row.cells = {
            rate(both.rate_low, Rounding::floor), rate(both.rate_high, Rounding::ceiling),
            kronor(Amount::from_ore(both.fixed_low.rounded(Rounding::floor))),
            kronor(Amount::from_ore(both.fixed_high.rounded(Rounding::ceiling))),
            Cell("fast del och sats; en sats ensam kan inte ge både " + conflict_words(alone, fees, definition))};
        return row;
    }
    row.cells = {Cell(), Cell(), Cell(), Cell(),
                 Cell(both.decided ? "varken sats eller fast del och sats: " + conflict_words(both, fees, definition) +
                                         " kan inte förenas"
                                   : std::string("inte avgjort"))};
    return row;
}

/// Whether the member has a rate of its own, or is associated and pays only what it is named for.
bool pays_otherwise(const FeeModel& model, std::size_t member, const FeeDefinition& definition) {
    const bool associated = definition.members[member].associated;
    return model.per_inhabitant_of.contains(member) || (!model.as_booked && !model.pays_common(member, associated));
}

Table rates_table(const std::vector<PublishedService>& services, const FeeDefinition& definition, int year) {
    Table table = kronor_table("avgifter/granskning/satser",
                               "Satser som kan ge de publicerade avgifterna " + std::to_string(year));
    table.columns = {{"sats lägst", "Sats lägst"},
                     {"sats högst", "Sats högst"},
                     {"fast lägst", "Fast del lägst"},
                     {"fast högst", "Fast del högst"},
                     {"slutsats", "Slutsats"}};
    std::vector<const FeeModel*> models;
    std::vector<std::string> own_rates;
    for (const PublishedService& service : services) {
        std::vector<PublishedFee> fees;
        std::vector<std::int64_t> inhabitants;
        std::string named;
        for (const PublishedFee& fee : service.fees) {
            const auto given = definition.inhabitants.of(fee.member, year, service.model->reference);
            if (pays_otherwise(*service.model, fee.member, definition)) {
                named += (named.empty() ? "" : ", ") + definition.members[fee.member].name;
            } else if (given && given->count > 0) {
                fees.push_back(fee);
                inhabitants.push_back(given->count);
            }
        }
        if (!named.empty())
            own_rates.push_back(service.model->service + ": utan " + named +
                                ", som betalar efter annat än satsen för alla.");
        if (fees.size() < 2) continue;
        models.push_back(service.model);
        table.rows.push_back(rates_row(service, fees, inhabitants, definition));
    }
    table.remarks.push_back(rounding_remark(models));
    table.remarks.insert(table.remarks.end(), own_rates.begin(), own_rates.end());
    return table;
}

}  // namespace

std::vector<Table> audit_tables(const std::vector<PrintedFigure>& published, const FeeDefinition& definition, int year,
                                Findings& findings) {
    const auto services = by_service(published, definition, year, findings);
    std::vector<Table> tables;
    tables.push_back(inhabitants_table(services, definition, year, findings));
    tables.push_back(rates_table(services, definition, year));
    std::erase_if(tables, [](const Table& table) { return table.rows.empty(); });
    return tables;
}

}  // namespace bokslut
