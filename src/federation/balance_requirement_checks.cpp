#include "bokslut/core/number_text.hpp"
#include "bokslut/federation/balance_requirement.hpp"

namespace bokslut {

namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

void check_addition(const BalanceRequirement& requirement, const Reserve& reserve, Findings& findings) {
    if (reserve.added.is_zero()) return;
    Arguments arguments = {{"reserve", reserve.rule->name.sv},
                           {"law", std::string(reserve.rule->law)},
                           {"year", std::to_string(requirement.year)},
                           {"amount", kronor_text(reserve.added)}};
    if (!reserve.rule->may_add(requirement.year)) return findings.add("balance_requirement.may_not_add", arguments);
    if (!reserve.limit) return findings.add("balance_requirement.no_base", arguments);
    if (reserve.added <= reserve.limit->most) return;
    arguments.push_back({"most", kronor_text(reserve.limit->most)});
    findings.add("balance_requirement.too_much", std::move(arguments));
}

void check_use(const BalanceRequirement& requirement, const Reserve& reserve, Findings& findings) {
    if (reserve.used.is_zero()) return;
    const Arguments arguments = {{"reserve", reserve.rule->name.sv},
                                 {"law", std::string(reserve.rule->law)},
                                 {"year", std::to_string(requirement.year)},
                                 {"amount", kronor_text(reserve.used)},
                                 {"before", kronor_text(reserve.before)}};
    if (reserve.used > reserve.before) findings.add("balance_requirement.overdrawn", arguments);
    if (requirement.purpose.empty()) findings.add("balance_requirement.no_purpose", arguments);
}

void check_booked(const BalanceRequirement& requirement, const Reserve& reserve, Findings& findings) {
    if (!reserve.booked || *reserve.booked == reserve.after()) return;
    findings.add("balance_requirement.reserve_differs", {{"reserve", reserve.rule->name.sv},
                                                         {"year", std::to_string(requirement.year)},
                                                         {"computed", kronor_text(reserve.after())},
                                                         {"booked", kronor_text(*reserve.booked)}});
}

void check_deficit(const BalanceRequirement& requirement, const Deficit& deficit, Findings& findings) {
    const Arguments arguments = {
        {"origin", std::to_string(deficit.year)},        {"year", std::to_string(requirement.year)},
        {"due", std::to_string(deficit.due())},          {"amount", kronor_text(deficit.amount)},
        {"remaining", kronor_text(deficit.remaining())}, {"overdue", kronor_text(deficit.overdue(requirement.year))}};
    const Place& place = deficit.decision.place;
    if (!deficit.overdue(requirement.year).is_zero()) findings.add("balance_requirement.overdue", arguments, place);
    if (deficit.remaining().is_zero()) return;
    if (deficit.decision.how.empty()) findings.add("balance_requirement.no_how", arguments, place);
    if (deficit.decision.plan.empty()) findings.add("balance_requirement.no_plan", arguments, place);
}

}  // namespace

void check_balance_requirement(const BalanceRequirement& requirement, Findings& findings) {
    for (const Reserve& reserve : requirement.reserves) {
        check_addition(requirement, reserve, findings);
        check_use(requirement, reserve, findings);
        check_booked(requirement, reserve, findings);
    }
    for (const Deficit& deficit : requirement.deficits.deficits) check_deficit(requirement, deficit, findings);
    for (const int missing : requirement.deficits.missing)
        findings.add("balance_requirement.year_missing", {{"missing", std::to_string(missing)}});
}

}  // namespace bokslut
