// What fees cost to compute, with every working as values: 290 members, 20 services, 10 years.
#include "bokslut/federation/fees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <limits>
#include <string>
#include <string_view>

using namespace bokslut;

namespace {

/// Rates, fixed parts, totals by inhabitants and keys, indexation: four kinds in turn.
FeeDefinition definition(std::size_t members, std::size_t services, int years) {
    FeeDefinition out;
    for (std::size_t i = 0; i < members; ++i) {
        Member member;
        member.name = "Kommun " + std::to_string(i);
        member.cost_share = Rational(1, static_cast<std::int64_t>(members));
        out.members.push_back(std::move(member));
        for (int year = 0; year < years; ++year)
            out.inhabitants.give(i, 2020 + year, 2'000 + static_cast<std::int64_t>(i) * 379 + year * 17);
    }
    for (std::size_t i = 0; i < services; ++i) {
        FeeModel model;
        model.service = "Verksamhet " + std::to_string(i);
        model.decided_for = 2020;
        model.indexation.kind = Indexation::Kind::percentage;
        model.indexation.rate = Rational(25, 1000);
        if (i % 4 < 2) model.per_inhabitant = Rational(59'855 + static_cast<std::int64_t>(i), 100);
        if (i % 4 == 1) model.fixed = Rational(13'500'000);
        if (i % 4 == 2) model.total = SplitTotal{Rational(800'000'000), SplitBy::inhabitants, {}};
        if (i % 4 == 3) model.total = SplitTotal{Rational(800'000'000), SplitBy::cost_share, {}};
        out.models.push_back(std::move(model));
    }
    return out;
}

/// Of this process, in µs: other programs on the machine do not count.
std::int64_t processor_time() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000 + now.tv_nsec / 1'000;
}

struct Totals {
    std::size_t fees = 0, terms = 0;
    Amount amount;
};

Totals compute(const FeeDefinition& fees, int years) {
    Totals totals;
    Findings findings;
    for (int year = 2020; year < 2020 + years; ++year)
        for (const ServiceFees& service : compute_year(fees, year, nullptr, findings).services)
            for (const MemberFee& fee : service.fees) {
                ++totals.fees;
                totals.terms += fee.terms.size();
                totals.amount += fee.amount;
            }
    return totals;
}

}  // namespace

int main(int argc, char** argv) {
    const bool quick = argc > 1 && std::string_view(argv[1]) == "quick";
    const std::size_t members = quick ? 29 : 290, services = 20;
    const int years = 10, runs = quick ? 1 : 15;
    const FeeDefinition fees = definition(members, services, years);
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    Totals totals;
    for (int run = 0; run < runs; ++run) {
        const std::int64_t start = processor_time();
        totals = compute(fees, years);
        least = std::min(least, processor_time() - start);
    }
    fmt::print("{} fees, {} terms, {} öre: {} µs\n", totals.fees, totals.terms, totals.amount.ore(), least);
    const bool complete = totals.fees == members * services * static_cast<std::size_t>(years);
    return complete && totals.terms == totals.fees * 5 / 4 ? 0 : 1;
}
