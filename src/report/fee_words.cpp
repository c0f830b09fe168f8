#include "report/fee_words.hpp"

#include <algorithm>

#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

std::string count_words(const Rational& count) {
    return decimal_text(count);
}

void join(std::string& out, const std::string& part, const char* between) {
    if (part.empty()) return;
    if (!out.empty()) out += between;
    out += part;
}

std::string names_of(const std::vector<std::size_t>& members, const FeeDefinition& definition) {
    std::string out;
    for (std::size_t i = 0; i < members.size(); ++i)
        join(out, definition.members[members[i]].name, i + 1 == members.size() ? " och " : ", ");
    return out;
}

std::string date_words(const ReferenceDate& date) {
    const std::string when = date.years_before == 1 ? " året före" : " två år före";
    return std::to_string(date.day) + (date.month == 11 ? " november" : " december") + when;
}

std::string split_words(const SplitTotal& total) {
    switch (total.by) {
        case SplitBy::inhabitants:
            return "efter invånarantal";
        case SplitBy::cost_share:
            return "efter andel av kostnaderna";
        case SplitBy::area:
            return "efter yta";
        case SplitBy::weights:
            return "efter angivna vikter";
    }
    return "";
}

std::string parts_words(const FeeModel& model, const FeeDefinition& definition) {
    std::string out;
    if (model.fixed.sign() > 0) join(out, kronor_words(model.fixed) + " per medlem", " + ");
    if (model.per_inhabitant.sign() > 0) join(out, kronor_words(model.per_inhabitant) + " per invånare", " + ");
    for (const auto& [member, rate] : model.per_inhabitant_of)
        join(out, kronor_words(rate) + " per invånare för " + definition.members[member].name, ", ");
    std::vector<std::size_t> stated;
    for (const auto& [member, ore] : model.amounts) stated.push_back(member);
    if (!stated.empty())
        join(out, "ett belopp för " + (out.empty() ? "varje medlem" : names_of(stated, definition)), " + ");
    if (model.total)
        join(out,
             (model.total->ore ? kronor_words(*model.total->ore) : std::string("det som bidraget kräver")) +
                 " fördelat " + split_words(*model.total),
             " + ");
    if (model.as_booked) join(out, "som bokfört, ingen modell är angiven", " + ");
    return out;
}

std::string indexation_words(const FeeModel& model) {
    const Indexation& raised = model.indexation;
    switch (raised.kind) {
        case Indexation::Kind::none:
            return "";
        case Indexation::Kind::percentage:
            return "räknas därefter upp med " + percent_words(raised.rate, 0) + " om året";
        case Indexation::Kind::chain: {
            std::string out;
            for (const auto& [year, rate] : raised.chain)
                join(out, percent_words(rate, 0) + " till " + std::to_string(year), ", ");
            return "räknas upp med " + out;
        }
        case Indexation::Kind::series:
            return "räknas därefter upp med " + raised.series +
                   (raised.base ? " från " + std::to_string(*raised.base) + " års nivå" : "") +
                   (raised.lag ? ", " + std::to_string(raised.lag) + " år efter" : "");
    }
    return "";
}

std::string step_words(std::int64_t step) {
    if (step == 1) return "öre";
    if (step == 100) return "hela kronor";
    return step == 10'000 ? "hela hundratal kronor" : "hela tusental kronor";
}

std::string term_words(const FeeTerm& term) {
    switch (term.kind) {
        case FeeTerm::Kind::fixed:
            return kronor_words(term.rate);
        case FeeTerm::Kind::per_inhabitant:
            return count_words(term.quantity) + (term.inhabitants->projected ? " invånare (beräknat)" : " invånare") +
                   " × " + kronor_words(term.rate);
        case FeeTerm::Kind::amount:
            return "beslutat belopp " + kronor_words(term.rate);
        case FeeTerm::Kind::share:
            return kronor_words(term.rate) + " × " + count_words(term.quantity) + " / " + count_words(term.of) + " (" +
                   percent_words(term.quantity / term.of) + ")";
        case FeeTerm::Kind::booked:
            return "bokfört " + term.quantity.text() + ": " + kronor_words(term.rate);
    }
    return "";
}

}  // namespace

std::string kronor_words(const Rational& ore) {
    const Rational kronor = ore / Rational(100);
    const bool whole = Rational(kronor.rounded(Rounding::floor)) == kronor;
    return decimal_text(kronor, whole ? 0 : 2) + " kr";
}

std::string percent_words(const Rational& share, int decimals) {
    return decimal_text(share * Rational(100), decimals, std::max(decimals, 2)) + " %";
}

std::string rounding_words(const FeeModel& model) {
    std::string out = step_words(model.step_ore);
    if (model.rounding == Rounding::floor) out += ", nedåt";
    if (model.rounding == Rounding::ceiling) out += ", uppåt";
    return out;
}

std::string fee_rule(const FeeModel& model, const FeeDefinition& definition) {
    std::string out = parts_words(model, definition);
    if (!model.of.empty()) out += ", för " + names_of(model.of, definition);
    if (model.reference.stated) out += "; invånare " + date_words(model.reference);
    const bool indexed = model.indexation.kind != Indexation::Kind::none;
    if (model.as_booked && !indexed) return out + ".";
    out += (model.as_booked ? ". Gäller från " : ". Beslutat för ") + std::to_string(model.decided_for);
    if (model.has_raised_part()) join(out, indexation_words(model), "; ");
    if (indexed && model.follows_grant()) out += "; det som bidraget kräver räknas inte upp";
    if (model.until) out += "; gäller till och med " + std::to_string(*model.until);
    out += ". Avrundas till " + rounding_words(model);
    for (const CoFunder& funder : model.co_funders) {
        out += ". " + funder.name + " betalar ";
        if (funder.share) out += percent_words(*funder.share, 0) + " av hela kostnaden";
        if (funder.ore) out += (funder.share ? " och " : "") + kronor_words(*funder.ore);
    }
    if (model.grant)
        out += ". Motfinansierar ett bidrag på " + kronor_words(model.grant->ore) + " (bidrag/egen del " +
               count_words(model.grant->grant_part) + "/" + count_words(model.grant->own_part) + ")";
    return out + ".";
}

std::string fee_working(const ServiceFees& service, const MemberFee& fee) {
    if (fee.terms.empty()) return kronor_words(fee.exact) + ": ingen del av avgiften gäller medlemmen";
    std::string raised, shared;
    std::size_t terms = 0;
    bool rest = false;
    for (const FeeTerm& term : fee.terms) {
        const bool is_share = term.kind == FeeTerm::Kind::share;
        join(is_share ? shared : raised, term_words(term), " + ");
        if (!is_share) ++terms;
        rest = rest || term.raised_by_rest;
    }
    const bool indexed = service.factor != Rational(1) && !raised.empty();
    if (indexed) {
        if (terms > 1) raised = "(" + raised + ")";
        const bool booked = fee.terms.front().kind == FeeTerm::Kind::booked;
        const Rational decided(service.model->decided_for);
        const std::string from = (booked ? std::max(decided, fee.terms.front().quantity) : decided).text();
        raised += " × " + decimal_text(service.factor, 0, 9) + " (uppräkning från " + from + ")";
    }
    join(raised, shared, " + ");
    const bool plain = fee.terms.size() == 1 && !indexed &&
                       (fee.terms[0].kind == FeeTerm::Kind::fixed || fee.terms[0].kind == FeeTerm::Kind::amount ||
                        fee.terms[0].kind == FeeTerm::Kind::booked);
    if (!plain) raised += " = " + kronor_words(fee.exact);
    const Rational amount(fee.amount.ore());
    if (amount != fee.exact) raised += ", avrundat till " + kronor_words(amount);
    if (rest) raised += " (fick en del av det som blev över)";
    return raised;
}

std::string co_funder_working(const ServiceFees& service, const CoFunderFee& fee) {
    std::string out;
    if (fee.funder->share)
        out = percent_words(*fee.funder->share, 0) + " av hela kostnaden, där medlemmarna betalar " +
              kronor_words(Rational(service.of_members().ore()));
    if (fee.funder->ore) join(out, "fast del " + kronor_words(*fee.funder->ore * service.factor), " + ");
    const Rational amount(fee.amount.ore());
    out += " = " + kronor_words(fee.exact);
    return amount == fee.exact ? out : out + ", avrundat till " + kronor_words(amount);
}

std::string fee_key(const MemberFee& fee) {
    std::string out;
    for (const FeeTerm& term : fee.terms) {
        static const char* const names[] = {"fast", "per_invanare", "belopp", "totalt", "enligt_bokforingen"};
        join(out, names[static_cast<int>(term.kind)], "+");
    }
    return out;
}

}  // namespace bokslut
