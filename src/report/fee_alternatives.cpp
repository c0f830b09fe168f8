// Fees over several years, and two alternatives side by side.
#include <set>

#include "bokslut/core/settings.hpp"
#include "report/fee_cells.hpp"
#include "report/fee_tables.hpp"

namespace bokslut {

using namespace fee_cells;

namespace {

Amount of_service(const FeeYear& fees, const std::string& service) {
    for (const ServiceFees& one : fees.services)
        if (folded(one.model->service) == folded(service)) return one.of_members();
    return {};
}

std::vector<std::string> service_names(const std::vector<const FeeYear*>& years) {
    std::vector<std::string> names;
    std::set<std::string> met;
    for (const FeeYear* year : years)
        for (const ServiceFees& service : year->services)
            if (met.insert(folded(service.model->service)).second) names.push_back(service.model->service);
    return names;
}

Row amounts_row(const std::string& label, RowKind kind, const std::vector<Amount>& amounts) {
    Row row{label, kind, 0, "", {}};
    for (const Amount amount : amounts) row.cells.push_back(kronor(amount));
    return row;
}

/// First, second, difference in kronor and per cent.
Row compared(const std::string& label, RowKind kind, Amount first, Amount second) {
    Row row = amounts_row(label, kind, {first, second, second - first});
    row.cells.push_back(percent_change(second, first));
    return row;
}

Amount of_named(const Alternative& alternative, const std::string& member) {
    for (std::size_t i = 0; i < alternative.definition.members.size(); ++i)
        if (folded(alternative.definition.members[i].name) == folded(member)) return alternative.fees.of_member(i);
    return {};
}

}  // namespace

std::vector<Table> plan_tables(const FeeDefinition& definition, const std::vector<FeeYear>& years) {
    const std::string span = std::to_string(years.front().year) + "–" + std::to_string(years.back().year);
    Table members = kronor_table("avgifter/plan", "Plan " + span + " per medlem (KL 11:6)");
    Table services = kronor_table("avgifter/plan/verksamheter", "Plan " + span + " per verksamhet (KL 11:6)");
    Table counts = kronor_table("avgifter/plan/invanare", "Invånare i planen " + span);
    std::vector<const FeeYear*> all;
    for (const FeeYear& year : years) {
        const std::string name = std::to_string(year.year);
        for (Table* table : {&members, &services, &counts}) table->columns.push_back({name, name});
        all.push_back(&year);
    }
    const auto over_years = [&](auto amount_of) {
        std::vector<Amount> amounts;
        for (const FeeYear& year : years) amounts.push_back(amount_of(year));
        return amounts;
    };
    std::vector<Amount> sums(years.size());
    bool projected = false;
    for (std::size_t member = 0; member < definition.members.size(); ++member) {
        const auto amounts = over_years([&](const FeeYear& year) { return year.of_member(member); });
        for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += amounts[i];
        members.rows.push_back(amounts_row(definition.members[member].name, RowKind::line, amounts));
        Row count{definition.members[member].name, RowKind::line, 0, "", {}};
        bool any = false;
        for (const FeeYear& year : years) {
            const auto own = FeeView{definition, year, nullptr}.inhabitants(member);
            any = any || own;
            projected = projected || (own && own->projected);
            count.cells.push_back(own ? Cell(Number{"", Rational(own->count), 0, ""}) : Cell());
        }
        if (any) counts.rows.push_back(std::move(count));
    }
    members.rows.push_back(amounts_row("Summa", RowKind::total, sums));
    for (const std::string& name : service_names(all))
        services.rows.push_back(
            amounts_row(name, RowKind::line, over_years([&](const FeeYear& year) { return of_service(year, name); })));
    services.rows.push_back(amounts_row("Summa", RowKind::total, sums));
    if (projected) counts.remarks.push_back("Kommande års invånare är beräknade med invanare_okar under [avgifter].");
    std::vector<Table> tables = {std::move(members), std::move(services)};
    if (!counts.rows.empty()) tables.push_back(std::move(counts));
    return tables;
}

std::vector<Table> comparison_tables(const Alternative& first, const Alternative& second) {
    Table members = kronor_table("avgifter/jamforelse", "Jämförelse per medlem");
    Table services = kronor_table("avgifter/jamforelse/verksamheter", "Jämförelse per verksamhet");
    for (Table* table : {&members, &services})
        table->columns = {{first.name, first.name},
                          {second.name, second.name},
                          {"skillnad", "Skillnad"},
                          {"skillnad %", "Skillnad %"}};
    std::vector<std::string> names;
    std::set<std::string> met;
    for (const Alternative* one : {&first, &second})
        for (const Member& member : one->definition.members)
            if (met.insert(folded(member.name)).second) names.push_back(member.name);
    Amount a, b;
    for (const std::string& name : names) {
        const Amount in_first = of_named(first, name), in_second = of_named(second, name);
        a += in_first;
        b += in_second;
        members.rows.push_back(compared(name, RowKind::line, in_first, in_second));
    }
    members.rows.push_back(compared("Summa", RowKind::total, a, b));
    for (const std::string& name : service_names({&first.fees, &second.fees}))
        services.rows.push_back(
            compared(name, RowKind::line, of_service(first.fees, name), of_service(second.fees, name)));
    services.rows.push_back(compared("Summa", RowKind::total, a, b));
    return {std::move(members), std::move(services)};
}

}  // namespace bokslut
