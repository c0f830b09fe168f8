#include "bokslut/federation/fee_objects.hpp"

#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

/// The first service of the year that needs the member's code.
const FeeModel* needing_code(const FeeDefinition& definition, std::size_t member, int year, bool as_booked) {
    const bool associated = definition.members[member].associated;
    for (const FeeModel& model : definition.models) {
        if (!model.in_force(year) || model.account.empty() || model.as_booked != as_booked) continue;
        if (model.is_for(member, associated)) return &model;
    }
    return nullptr;
}

}  // namespace

bool check_member_codes(const FeeDefinition& definition, int year, bool as_booked, Findings& findings) {
    bool all = true;
    for (std::size_t i = 0; i < definition.members.size(); ++i) {
        const Member& member = definition.members[i];
        const FeeModel* model = member.code.empty() ? needing_code(definition, i, year, as_booked) : nullptr;
        if (!model) continue;
        findings.add("fees.member_without_code", {{"member", member.name}, {"service", model->service}}, member.place);
        all = false;
    }
    return all;
}

void check_other_objects(const FeeModel& model, const std::set<std::string>& codes, int year, const FeeBooks& books,
                         Findings& findings) {
    std::set<std::string> known = codes;
    for (const CoFunder& funder : model.co_funders) known.insert(funder.code);
    for (const Deduction& deduction : model.deductions) known.insert(deduction.code);
    if (model.carry_over)
        for (const auto& [of, code] : model.carry_over->objects) known.insert(code);
    known.erase("");
    for (const auto& [code, amount] : books.by_object(year, model.account)) {
        if (known.contains(code)) continue;
        const std::string name = books.object_name(code);
        findings.add(code.empty() ? "fees.without_object" : "fees.other_object",
                     {{"service", model.service},
                      {"year", std::to_string(year)},
                      {"amount", kronor_text(amount)},
                      {"account", model.account},
                      {"object", name == code ? code : code + " " + name}},
                     model.place);
    }
}

}  // namespace bokslut
