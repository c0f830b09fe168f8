#include "bokslut/federation/fee_sheet.hpp"

#include <algorithm>
#include <set>

#include "bokslut/core/number_text.hpp"
#include "bokslut/federation/carry_over.hpp"
#include "bokslut/federation/fee_objects.hpp"

namespace bokslut {

namespace {

void compare(const ServiceFees& fees, const std::string& who, const std::string& code, Amount model,
             const std::map<std::string, Amount>& booked, Findings& findings) {
    if (code.empty()) return;
    const auto found = booked.find(code);
    const Amount there = found == booked.end() ? Amount() : found->second;
    if (there == model) return;
    findings.add("fees.differs_from_ledger",
                 {{"service", fees.model->service},
                  {"year", std::to_string(fees.year)},
                  {"who", who},
                  {"model", kronor_text(model)},
                  {"booked", kronor_text(there)},
                  {"difference", kronor_text(there - model)}},
                 fees.model->place);
}

}  // namespace

std::optional<Amount> previous_fee(const FeeDefinition& definition, const FeeModel& model, std::size_t member, int year,
                                   const FeeBooks* books) {
    const auto before = std::find_if(definition.models.begin(), definition.models.end(), [&](const FeeModel& one) {
        return folded(one.service) == folded(model.service) && one.in_force(year - 1);
    });
    const bool known = before != definition.models.end();
    const std::string& account = known && !before->account.empty() ? before->account : model.account;
    const std::string& code = definition.members[member].code;
    if (paid_to_another(definition, known ? *before : model, member, year - 1)) return Amount();
    if (books && books->has(year - 1) && !account.empty() && !code.empty())
        return books->income(year - 1, account, code);
    if (!known) return std::nullopt;
    Findings told;
    const auto fees = compute_fees(*before, definition, year - 1, books, told);
    if (!fees) return std::nullopt;
    const MemberFee* fee = fees->of(member);
    return fee ? fee->amount : Amount();
}

std::vector<Amount> instalments(Amount fee, std::size_t count) {
    const std::vector<Rational> equal(count, Rational(1));
    std::vector<Amount> parts;
    for (const AllocationPart& part : allocate(fee, equal, fee.ore() % 100 == 0 ? 100 : 1).parts)
        parts.push_back(part.amount);
    return parts;
}

std::vector<ConsolidationLine> consolidation(const FeeDefinition& definition, Amount assets, Amount liabilities) {
    std::vector<ConsolidationLine> lines;
    std::vector<Rational> shares;
    for (std::size_t i = 0; i < definition.members.size(); ++i) {
        if (!definition.members[i].asset_share) continue;
        lines.push_back({i, *definition.members[i].asset_share, {}, {}});
        shares.push_back(lines.back().share);
    }
    const Allocation of_assets = allocate(assets, shares), of_liabilities = allocate(liabilities, shares);
    if (of_assets.fault != AllocationFault::none) return {};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].assets = of_assets.parts[i].amount;
        lines[i].liabilities = of_liabilities.parts[i].amount;
    }
    return lines;
}

void compare_with_books(const ServiceFees& fees, const FeeDefinition& definition, const FeeBooks& books,
                        Findings& findings) {
    const FeeModel& model = *fees.model;
    if (model.account.empty() || model.as_booked || !books.has(fees.year)) return;
    const auto booked = books.by_object(fees.year, model.account);
    std::set<std::string> codes;
    for (std::size_t i = 0; i < definition.members.size(); ++i) {
        const Member& member = definition.members[i];
        const MemberFee* fee = fees.of(i);
        codes.insert(member.code);
        if (!fee && member.associated)
            check_not_in_model(model, definition, i, fees.year, books, findings);
        else if (fee || !paid_to_another(definition, model, i, fees.year))
            compare(fees, member.name, member.code, fee ? fee->amount : Amount(), booked, findings);
    }
    for (const CoFunderFee& fee : fees.co_funders)
        compare(fees, fee.funder->name, fee.funder->code, fee.amount, booked, findings);
    check_other_objects(model, definition, codes, fees.year, books, findings);
}

void check_fees(const FeeDefinition& definition, int year, const FeeBooks& books, Findings& findings,
                bool must_compute) {
    if (!books.has(year) || definition.models.empty() || !check_fee_year(year, {}, findings)) return;
    if (must_compute) check_member_codes(definition, year, false, findings);
    for (const FeeModel& model : definition.models) {
        check_carry_over(model, year, books, findings);
        if (!model.in_force(year) || model.account.empty() || model.as_booked) continue;
        Findings own;
        const auto fees = compute_fees(model, definition, year, &books, own);
        if (fees) compare_with_books(*fees, definition, books, own);
        if (fees || must_compute) findings.append(own);
    }
}

}  // namespace bokslut
