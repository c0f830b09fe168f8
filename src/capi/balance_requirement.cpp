#include "capi/year_end.hpp"

using namespace bokslut;
using namespace bokslut::capi;

namespace {

bokslut_balance_requirement requirement_of(const BalanceRequirement& from) {
    bokslut_balance_requirement out{};
    out.year = from.year;
    out.result_ore = ore_of(from.result, BOKSLUT_HAS_RESULT, out.known);
    out.adjusted_ore = ore_of(from.adjusted, BOKSLUT_HAS_ADJUSTED, out.known);
    out.balance_result_ore = ore_of(from.balance_result, BOKSLUT_HAS_BALANCE_RESULT, out.known);
    out.base_ore = ore_of(from.base, BOKSLUT_HAS_BASE, out.known);
    out.to_restore_ore = from.deficits.remaining().ore();
    out.base_of = borrowed(from.base_of);
    out.reserves = from.reserves.size();
    out.deficits = from.deficits.deficits.size();
    return out;
}

bokslut_reserve reserve_of(const Reserve& from, Language language) {
    bokslut_reserve out{};
    out.id = borrowed_literal(from.rule->id);
    out.name = borrowed(from.rule->name.in(language));
    out.before_ore = from.before.ore();
    out.added_ore = from.added.ore();
    out.used_ore = from.used.ore();
    out.after_ore = from.after().ore();
    out.booked_ore = ore_of(from.booked, BOKSLUT_HAS_BOOKED, out.known);
    if (!from.limit) return out;
    out.known |= BOKSLUT_HAS_LIMIT;
    out.floor_ore = from.limit->floor.ore();
    out.most_ore = from.limit->most.ore();
    out.ceiling_ore = ore_of(from.limit->ceiling, BOKSLUT_HAS_CEILING, out.known);
    return out;
}

bokslut_deficit deficit_of(const Deficit& from, int year) {
    bokslut_deficit out{};
    out.year = from.year;
    out.due_year = from.due();
    out.amount_ore = from.amount.ore();
    out.excepted_ore = from.excepted.ore();
    out.restored_ore = from.restored_by(year).ore();
    out.remaining_ore = from.remaining().ore();
    out.overdue_ore = from.overdue(year).ore();
    out.how = borrowed(from.decision.how);
    out.plan = borrowed(from.decision.plan);
    out.reasons = borrowed(from.decision.reasons);
    return out;
}

}  // namespace

bokslut_status bokslut_year_end_balance_requirement(const bokslut_year_end* year_end,
                                                    bokslut_balance_requirement* out) {
    return filling(out, [&] {
        fill(out, requirement_of(required(year_end, "year_end").requirement));
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_year_end_reserve(const bokslut_year_end* year_end, size_t index, bokslut_reserve* out) {
    return filling(out, [&] {
        const Reserve& reserve = item_at(required(year_end, "year_end").requirement.reserves, index, "index");
        fill(out, reserve_of(reserve, year_end->document.document.language));
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_year_end_deficit(const bokslut_year_end* year_end, size_t index, bokslut_deficit* out) {
    return filling(out, [&] {
        const BalanceRequirement& requirement = required(year_end, "year_end").requirement;
        fill(out, deficit_of(item_at(requirement.deficits.deficits, index, "index"), requirement.year));
        return BOKSLUT_OK;
    });
}
