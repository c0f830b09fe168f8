#include "bokslut/federation/carry_over.hpp"

#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

/// What was left of a year's surplus when `year` began. Where the books do not reach back to it, what is taken in now
/// was left.
Amount left_before(const FeeModel& model, int of, const std::string& code, int year, const FeeBooks& books) {
    Amount left;
    for (int before = of; before < year; ++before) {
        if (!books.has(before)) return books.income(year, model.account, code);
        left -= books.income(before, model.account, code);
    }
    return left;
}

/// A check of what is not in the books would hold of anything.
void check_known(const FeeModel& model, int year, const FeeBooks& books, Findings& findings) {
    const CarryOver& carried = *model.carry_over;
    const auto unknown = [&](const char* what, const std::string& code) {
        findings.add(what, {{"service", model.service}, {"year", std::to_string(year)}, {"code", code}}, carried.place);
    };
    if (!carried.unit.empty() && !books.knows_unit(carried.unit)) unknown("fees.unknown_unit", carried.unit);
    for (const int of : {year - 1, year})
        if (const auto object = carried.objects.find(of);
            object != carried.objects.end() && !books.knows_object(object->second))
            unknown("fees.unknown_object", object->second);
}

}  // namespace

std::optional<CarriedYear> carried_year(const FeeModel& model, int year, const FeeBooks& books) {
    if (!model.carry_over || !books.has(year)) return std::nullopt;
    CarriedYear out{&model, year, {}, {}, {}, {}, {}, model.carry_over->objects.contains(year)};
    for (const auto& [of, code] : model.carry_over->objects) {
        const Amount moved = books.income(year, model.account, code);
        if (of >= year) {
            out.carried_out -= moved;
            continue;
        }
        out.taken_in += moved;
        out.opening += left_before(model, of, code, year, books);
    }
    out.closing = out.opening - out.taken_in + out.carried_out;
    if (!model.carry_over->unit.empty()) out.unit_result = books.unit_result(year, model.carry_over->unit);
    return out;
}

void check_carry_over(const FeeModel& model, int year, const FeeBooks& books, Findings& findings) {
    const auto carried = carried_year(model, year, books);
    if (!carried) return;
    check_known(model, year, books, findings);
    const std::string text = std::to_string(year);
    if (const auto before = model.carry_over->objects.find(year - 1);
        before != model.carry_over->objects.end() && books.has(year - 1)) {
        const Amount out = -books.income(year - 1, model.account, before->second);
        const Amount in = books.income(year, model.account, before->second);
        if (out != in)
            findings.add("fees.carry_over_differs",
                         {{"service", model.service},
                          {"year", std::to_string(year - 1)},
                          {"next", text},
                          {"out", kronor_text(out)},
                          {"in", kronor_text(in)},
                          {"difference", kronor_text(in - out)}},
                         model.carry_over->place);
    }
    if (carried->agreed && carried->unit_result && !carried->unit_result->is_zero())
        findings.add("fees.not_to_zero",
                     {{"service", model.service}, {"year", text}, {"result", kronor_text(*carried->unit_result)}},
                     model.carry_over->place);
    if (model.carry_over->ground.empty() && !carried->carried_out.is_zero())
        findings.add("fees.no_ground",
                     {{"service", model.service}, {"year", text}, {"amount", kronor_text(carried->carried_out)}},
                     model.carry_over->place);
}

void check_deductions(const FeeModel& model, int year, const FeeBooks& books, Findings& findings) {
    for (const Deduction& deduction : model.deductions) {
        if (books.has(year) && !books.knows_object(deduction.code))
            findings.add("fees.unknown_object",
                         {{"service", model.service}, {"year", std::to_string(year)}, {"code", deduction.code}},
                         deduction.place);
        const Amount deducted = -books.income(year, model.account, deduction.code);
        if (deducted.is_zero() || !deduction.ground.empty()) continue;
        const char* why = deduction.kind == Deduction::Kind::project ? "of_project" : "of_costs";
        findings.add("fees.netted",
                     {{"service", model.service},
                      {"year", std::to_string(year)},
                      {"name", books.object_name(deduction.code)},
                      {"amount", kronor_text(deducted)},
                      {why, "LKBR 4:4 p. 6"}},
                     deduction.place);
    }
}

}  // namespace bokslut
