#include "bokslut/federation/deficits.hpp"

#include <algorithm>

namespace bokslut {

namespace {

DeficitDecision read_decision(Section section, Findings& findings) {
    DeficitDecision decision;
    decision.place = section.place();
    if (!section.has("ar"))
        findings.add("settings.missing_key", {{"key", "ar"}, {"section", "[[balanskrav.underskott]]"}}, decision.place);
    decision.year = static_cast<int>(section.integer("ar", findings).value_or(0));
    decision.how = section.text("aterstalls", findings).value_or("");
    decision.plan = section.text("atgardsplan", findings).value_or("");
    decision.reasons = section.text("synnerliga_skal", findings).value_or("");
    decision.excepted = section.amount("undantas", Measure::Unit::kr, findings);
    if (decision.excepted && decision.reasons.empty())
        findings.add("balance_requirement.no_reasons", {{"year", std::to_string(decision.year)}},
                     section.place("undantas"));
    section.finish(findings);
    return decision;
}

Deficit deficit_of(int year, Amount amount, const std::vector<DeficitDecision>& decisions) {
    Deficit deficit;
    deficit.year = year;
    deficit.amount = amount;
    for (const DeficitDecision& decision : decisions)
        if (decision.year == year) deficit.decision = decision;
    if (!deficit.decision.reasons.empty())
        deficit.excepted = std::clamp(deficit.decision.excepted.value_or(amount), Amount(), amount);
    return deficit;
}

}  // namespace

std::vector<DeficitDecision> read_deficit_decisions(Section& section, Findings& findings) {
    std::vector<DeficitDecision> decisions;
    for (Section& one : section.sections("underskott", findings)) {
        DeficitDecision decision = read_decision(one, findings);
        if (std::any_of(decisions.begin(), decisions.end(), [&](const auto& d) { return d.year == decision.year; }))
            findings.add("balance_requirement.two_decisions", {{"year", std::to_string(decision.year)}},
                         decision.place);
        decisions.push_back(std::move(decision));
    }
    return decisions;
}

Amount Deficit::restored_by(int last) const {
    Amount sum;
    for (const auto& [when, part] : restored)
        if (when <= last) sum += part;
    return sum;
}

Amount Deficit::remaining() const {
    return amount - excepted - restored_by(9999);
}

Amount Deficit::overdue(int now) const {
    return now < due() ? Amount() : amount - excepted - restored_by(due());
}

Amount DeficitAccount::remaining() const {
    Amount sum;
    for (const Deficit& deficit : deficits) sum += deficit.remaining();
    return sum;
}

DeficitAccount restore_deficits(const std::map<int, Amount>& results, int year,
                                const std::vector<DeficitDecision>& decisions) {
    DeficitAccount account;
    int expected = 0;
    for (const auto& [when, result] : results) {
        if (when > year) break;
        if (!account.deficits.empty())
            for (; expected < when; ++expected) account.missing.push_back(expected);
        expected = when + 1;
        if (result.ore() < 0) account.deficits.push_back(deficit_of(when, -result, decisions));
        Amount left = std::max(result, Amount());
        for (Deficit& deficit : account.deficits) {
            const Amount part = std::min(left, deficit.remaining());
            if (part.ore() > 0) deficit.restored[when] = part;
            left -= part;
        }
    }
    if (!account.deficits.empty())
        for (; expected <= year; ++expected) account.missing.push_back(expected);
    return account;
}

}  // namespace bokslut
