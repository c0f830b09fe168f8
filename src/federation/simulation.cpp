#include "bokslut/federation/simulation.hpp"

#include "bokslut/core/number_text.hpp"

namespace bokslut {

std::optional<RateRaising> rate_raising(const FeeModel& model, Amount total, const FeeDefinition& definition, int year,
                                        const FeeBooks* books, Findings& findings) {
    const auto now = compute_fees(model, definition, year, books, findings);
    if (!now) return std::nullopt;
    Rational others;
    std::int64_t inhabitants = 0;
    for (const MemberFee& fee : now->fees) {
        others += fee.exact;
        if (model.per_inhabitant_of.contains(fee.member)) continue;
        for (const FeeTerm& term : fee.terms) {
            if (term.kind != FeeTerm::Kind::per_inhabitant) continue;
            others -= term.ore;
            inhabitants += term.inhabitants->count;
        }
    }
    if (inhabitants == 0) {
        findings.add("fees.no_rate", {{"service", model.service}}, model.place);
        return std::nullopt;
    }
    const Rational left = Rational(total.ore()) - others;
    if (left.sign() < 0) {
        findings.add("fees.total_too_small",
                     {{"service", model.service},
                      {"total", kronor_text(total)},
                      {"others", kronor_text(Amount::from_ore(others.rounded(Rounding::half_away_from_zero)))}},
                     model.place);
        return std::nullopt;
    }
    RateRaising out{left / now->factor / Rational(inhabitants), {}, model, total, {}, inhabitants};
    out.rate = Rational(out.exact.rounded(Rounding::ceiling));
    out.model.per_inhabitant = out.rate;
    if (const auto raised = compute_fees(out.model, definition, year, books, findings))
        out.raised = raised->of_members();
    return out;
}

}  // namespace bokslut
