#include <algorithm>
#include <set>
#include <vector>

#include "bokslut/ledger/sie_file.hpp"
#include "bokslut/ledger/state.hpp"
#include "ledger/sie_amount.hpp"
#include "ledger/sie_balances.hpp"
#include "ledger/sie_label.hpp"

namespace bokslut {
namespace {

SieYearInfo year_info(const Ledger& ledger, int number) {
    SieYearInfo info;
    info.number = number;
    info.year = ledger.year;
    Findings none;
    const auto file = sie_file_of(ledger, nullptr, SieType::type1, {}, none);
    const auto add = [](std::optional<Amount>& sum, const SieLine& line) {
        sum = sum.value_or(Amount()) + read_sie_amount(line.field(2)).value;
    };
    for (const SieEntry& entry : file.value().records) {
        const SieLabel label = sie_label(entry.record.label);
        if (label == SieLabel::ib) add(info.opening, entry.record);
        if (label == SieLabel::ub) add(info.closing, entry.record);
        if (label == SieLabel::res) add(info.result, entry.record);
    }
    return info;
}

// Years of their own, and those that only a later year's file tells of; the latest first.
std::vector<const Ledger*> years_of(const LedgerState& state) {
    std::vector<const Ledger*> years;
    for (const std::vector<Ledger>* ledgers : {&state.own, &state.told})
        for (const Ledger& ledger : *ledgers)
            if (std::none_of(years.begin(), years.end(),
                             [&](const Ledger* known) { return known->year == ledger.year; }))
                years.push_back(&ledger);
    std::sort(years.begin(), years.end(), [](const Ledger* a, const Ledger* b) { return b->year < a->year; });
    return years;
}

}  // namespace

SieInfo info_of(const LedgerState& state) {
    SieInfo info;
    info.encoding = SieEncoding::utf8;
    info.line_end = LineEnd::lf;
    info.checksum = SieChecksum::right;
    std::set<std::string> accounts;
    for (const Ledger& ledger : state.own) {
        info.name = ledger.name;
        for (const auto& [number, name] : ledger.chart.accounts) accounts.insert(number);
    }
    info.accounts = accounts.size();
    const bool has_months = std::all_of(state.own.begin(), state.own.end(), knows_months);
    info.type = has_months ? SieType::type2 : SieType::type1;
    int number = 0;
    for (const Ledger* ledger : years_of(state)) info.years.push_back(year_info(*ledger, number--));
    return info;
}

}  // namespace bokslut
