#include "bokslut/federation/simulation.hpp"

#include <algorithm>

#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

/// By `rate`, with every fee rounded; nothing where the fees become too large.
std::optional<Amount> raised_by(const Rational& rate, FeeModel& model, const FeeDefinition& definition, int year,
                                const FeeBooks* books) {
    model.per_inhabitant = rate;
    Findings told;  // with the fees as they are
    const auto fees = compute_fees(model, definition, year, books, told);
    return fees ? std::optional<Amount>(fees->of_members()) : std::nullopt;
}

/// The least rate in whole öre whose rounded fees reach the total, into `out`: rounding may take it above or below the
/// exact one. False where none does that can be computed.
bool find_rate(RateRaising& out, const FeeDefinition& definition, int year, const FeeBooks* books) {
    const auto reaches = [&](std::int64_t ore) {
        const auto raised = raised_by(Rational(ore), out.model, definition, year, books);
        return !raised || *raised >= out.total;
    };
    std::int64_t high = std::max<std::int64_t>(1, out.exact.rounded(Rounding::ceiling)), low = -1;
    while (!reaches(high) && high <= settings_limit_ore) high *= 2;
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (reaches(middle) ? high : low) = middle;
    }
    const auto raised = raised_by(Rational(high), out.model, definition, year, books);
    out.rate = Rational(high);
    out.raised = raised.value_or(Amount());
    return raised && *raised >= out.total;
}

}  // namespace

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
    if (inhabitants == 0 || now->factor.sign() == 0) {
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
    if (out.exact <= Rational(settings_limit_ore) && find_rate(out, definition, year, books)) return out;
    findings.add("fees.too_large", {{"service", model.service}, {"year", std::to_string(year)}}, model.place);
    return std::nullopt;
}

}  // namespace bokslut
