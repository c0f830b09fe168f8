#include "bokslut/federation/fee_objects.hpp"

#include <algorithm>

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

/// Its co-funders', deductions' and surpluses'.
void add_own_objects(const FeeModel& model, std::set<std::string>& codes) {
    for (const CoFunder& funder : model.co_funders) codes.insert(funder.code);
    for (const Deduction& deduction : model.deductions) codes.insert(deduction.code);
    if (!model.carry_over) return;
    for (const auto& [of, code] : model.carry_over->objects) codes.insert(code);
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

bool paid_to_another(const FeeDefinition& definition, const FeeModel& model, std::size_t member, int year) {
    const bool associated = definition.members[member].associated;
    if (model.is_for(member, associated)) return false;
    return std::any_of(definition.models.begin(), definition.models.end(), [&](const FeeModel& other) {
        return &other != &model && other.in_force(year) && same_account(other.account, model.account) &&
               other.is_for(member, associated);
    });
}

void check_other_objects(const FeeModel& model, const FeeDefinition& definition, std::set<std::string> codes, int year,
                         const FeeBooks& books, Findings& findings) {
    for (const FeeModel& other : definition.models)
        if (&other == &model || (other.in_force(year) && same_account(other.account, model.account)))
            add_own_objects(other, codes);
    for (std::size_t i = 0; i < definition.members.size(); ++i)
        if (paid_to_another(definition, model, i, year)) codes.insert(definition.members[i].code);
    codes.erase("");
    for (const auto& [code, amount] : books.by_object(year, model.account)) {
        if (codes.contains(code)) continue;
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

void check_not_in_model(const FeeModel& model, const FeeDefinition& definition, std::size_t member, int year,
                        const FeeBooks& books, Findings& findings) {
    const Member& who = definition.members[member];
    if (model.account.empty() || model.as_booked || who.code.empty() || !who.associated) return;
    if (model.is_for(member, true) || paid_to_another(definition, model, member, year)) return;
    const Amount booked = books.income(year, model.account, who.code);
    if (booked.is_zero()) return;
    findings.add("fees.not_in_model",
                 {{"service", model.service},
                  {"year", std::to_string(year)},
                  {"amount", kronor_text(booked)},
                  {"who", who.name}},
                 model.place);
}

void check_not_in_force(const FeeDefinition& definition, int year, const FeeBooks& books, Findings& findings) {
    std::vector<const FeeModel*> covered;
    for (const FeeModel& model : definition.models)
        if (model.in_force(year)) covered.push_back(&model);
    for (const FeeModel& model : definition.models) {
        const bool met = std::any_of(covered.begin(), covered.end(), [&](const FeeModel* other) {
            return folded(other->service) == folded(model.service) || same_account(other->account, model.account);
        });
        if (met || model.account.empty()) continue;
        covered.push_back(&model);
        Amount booked;
        for (const Member& member : definition.members)
            if (!member.code.empty()) booked += books.income(year, model.account, member.code);
        if (booked.is_zero()) continue;
        findings.add("fees.not_in_force",
                     {{"service", model.service},
                      {"year", std::to_string(year)},
                      {"amount", kronor_text(booked)},
                      {"account", model.account}},
                     model.place);
    }
}

}  // namespace bokslut
