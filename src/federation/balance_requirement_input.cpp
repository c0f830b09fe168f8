#include "federation/balance_requirement_input.hpp"

#include <algorithm>

#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

/// What an older wording reserved lowers a surplus, which the books do not say.
bool lowered_by_reserving(const BalanceRequirementFacts& facts, int year, Amount stated) {
    const auto before = facts.before_reserving.find(year);
    return before != facts.before_reserving.end() && stated.ore() >= 0 && stated <= before->second;
}

void check_earlier(const BalanceRequirementFacts& facts, int year, const Given& given, Findings& findings) {
    if (year >= facts.year || year == 0)
        return findings.add(
            "balance_requirement.not_earlier",
            {{"year", std::to_string(year == 0 ? facts.year : year)}, {"reported", std::to_string(facts.year)}},
            given.place);
    const auto result = facts.earlier.find(year), before = facts.before_reserving.find(year);
    if (result == facts.earlier.end() && before == facts.before_reserving.end()) return;
    const Amount books = result != facts.earlier.end() ? result->second : before->second;
    if (books == given.amount || lowered_by_reserving(facts, year, given.amount)) return;
    findings.add("balance_requirement.earlier_differs",
                 {{"year", std::to_string(year)}, {"stated", kronor_text(given.amount)}, {"books", kronor_text(books)}},
                 given.place);
}

/// A decision on a later year waits for its report.
void check_decision(const BalanceRequirement& requirement, const DeficitDecision& decision, Findings& findings) {
    if (decision.year > requirement.year || decision.year == 0) return;
    const std::string year = std::to_string(decision.year);
    const auto& all = requirement.deficits.deficits;
    const auto deficit =
        std::find_if(all.begin(), all.end(), [&](const Deficit& one) { return one.year == decision.year; });
    if (deficit == all.end()) return findings.add("balance_requirement.no_deficit", {{"year", year}}, decision.place);
    const Amount excepted = decision.excepted.value_or(Amount());
    if (excepted.ore() < 0 || excepted > deficit->amount)
        findings.add("balance_requirement.excepted_amount",
                     {{"year", year}, {"amount", kronor_text(excepted)}, {"deficit", kronor_text(deficit->amount)}},
                     decision.place);
}

}  // namespace

void check_balance_requirement_input(const BalanceRequirement& requirement, const BalanceRequirementFacts& facts,
                                     const BalanceRequirementSettings& settings, Findings& findings) {
    for (const auto& [year, given] : settings.earlier) check_earlier(facts, year, given, findings);
    for (const DeficitDecision& decision : settings.deficits) check_decision(requirement, decision, findings);
}

}  // namespace bokslut
