#include "report/fee_audit_tables.hpp"

#include <algorithm>
#include <cstdlib>

#include "bokslut/consistency/explain.hpp"
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

bool is_of(const FeeModel& model, const std::string& title) {
    for (const std::string& name : {model.service, model.heading()})
        if (folded(title).ends_with(folded(name))) return true;
    return false;
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
    for (const FeeModel& model : definition.models) {
        PublishedService service{&model, {}};
        for (const PrintedFigure& figure : published) {
            if (!figure.table.starts_with("not/") || figure.period.year != year || !is_of(model, figure.title))
                continue;
            if (!fits(figure, findings)) continue;
            for (std::size_t i = 0; i < definition.members.size(); ++i)
                if (plain_label(definition.members[i].name) == plain_label(figure.row))
                    service.fees.push_back(
                        {i, consistency::printed_interval(figure.shown, figure.measure.ore_per_step(),
                                                          consistency::Printing::half_away)});
        }
        if (!service.fees.empty()) services.push_back(std::move(service));
    }
    return services;
}

Cell count(std::int64_t value) {
    return Number{"", Rational(value), 0, ""};
}

Cell rate(const Rational& ore, Rounding towards) {
    const Rational kronor((ore * Rational(100)).rounded(towards), 10'000);
    return Number{"", kronor, 4, "kr/inv."};
}

Table inhabitants_table(const std::vector<PublishedService>& services, const FeeDefinition& definition, int year,
                        Findings& findings) {
    Table table = kronor_table("avgifter/granskning/invanare",
                               "Invånare som kan ge de publicerade avgifterna " + std::to_string(year));
    table.columns = {{"lägst", "Lägst"}, {"högst", "Högst"}, {"angivet", "Angivet"}, {"slutsats", "Slutsats"}};
    for (std::size_t member = 0; member < definition.members.size(); ++member) {
        CountInterval possible;
        std::string used;
        for (const PublishedService& service : services)
            for (const PublishedFee& fee : service.fees) {
                if (fee.member != member) continue;
                const auto one = possible_inhabitants(*service.model, member, fee.ore, definition, year);
                if (!one) continue;
                possible = intersection(possible, *one);
                used += (used.empty() ? "" : ", ") + service.model->heading();
            }
        if (used.empty()) continue;
        const std::string& name = definition.members[member].name;
        const auto given = definition.inhabitants.of(member, year);
        std::string verdict = given ? "stämmer" : "";
        if (possible.empty() || (given && !possible.contains(given->count))) {
            verdict = possible.empty() ? "inget antal kan ge alla" : "stämmer inte";
            findings.add(
                "fees.audit_impossible",
                {{"what", name},
                 {"why", possible.empty()
                             ? "inget antal invånare kan ge de publicerade avgifterna (" + used + ")."
                             : "de publicerade avgifterna (" + used + ") förutsätter " +
                                   decimal_text(Rational(possible.low)) + "–" + decimal_text(Rational(possible.high)) +
                                   " invånare, men " + decimal_text(Rational(given->count)) + " är angivet."}},
                definition.members[member].place);
        }
        Row row{name, RowKind::line, 0, "", {}};
        row.cells = {possible.empty() ? Cell() : count(possible.low), possible.empty() ? Cell() : count(possible.high),
                     given ? count(given->count) : Cell(), Cell(verdict)};
        table.rows.push_back(std::move(row));
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

/// One service's row: a rate alone if that could print everything, else with a fixed part.
Row rates_row(const PublishedService& service, const std::vector<PublishedFee>& fees,
              const std::vector<std::int64_t>& inhabitants, const FeeDefinition& definition) {
    const std::int64_t rounding = service.model->as_booked ? 50 : service.model->step_ore;
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

Table rates_table(const std::vector<PublishedService>& services, const FeeDefinition& definition, int year) {
    Table table = kronor_table("avgifter/granskning/satser",
                               "Satser som kan ge de publicerade avgifterna " + std::to_string(year));
    table.columns = {{"sats lägst", "Sats lägst"},
                     {"sats högst", "Sats högst"},
                     {"fast lägst", "Fast del lägst"},
                     {"fast högst", "Fast del högst"},
                     {"slutsats", "Slutsats"}};
    for (const PublishedService& service : services) {
        std::vector<PublishedFee> fees;
        std::vector<std::int64_t> inhabitants;
        for (const PublishedFee& fee : service.fees)
            if (const auto given = definition.inhabitants.of(fee.member, year); given && given->count > 0) {
                fees.push_back(fee);
                inhabitants.push_back(given->count);
            }
        if (fees.size() >= 2) table.rows.push_back(rates_row(service, fees, inhabitants, definition));
    }
    table.remarks.push_back("Varje medlem har angivna invånare, och avgiften är avrundad till hela kronor före tryck.");
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
