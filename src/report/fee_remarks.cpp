#include "report/fee_remarks.hpp"

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "report/fee_words.hpp"
#include "report/sentence.hpp"

namespace bokslut {

namespace {

std::string words(Amount amount) {
    return kronor_words(Rational(amount.ore()));
}

/// The amount of the words, unless it is larger than any that can be given.
std::optional<SpokenAmount> spoken_in(const std::string& text) {
    const auto spoken = read_spoken(text);
    const bool fits = spoken && spoken->digits <= settings_limit_ore / spoken->measure.ore_per_step();
    return fits ? spoken : std::nullopt;
}

/// "37 kr per invånare × 229 500 invånare".
std::string basis_of(const ServiceFees& service, const FeeDefinition& definition) {
    std::int64_t inhabitants = 0;
    for (const MemberFee& fee : service.fees)
        for (const FeeTerm& term : fee.terms)
            if (term.inhabitants) inhabitants += term.inhabitants->count;
    std::string rule = fee_rule(*service.model, definition);
    rule.resize(std::min(rule.find(". "), rule.size()));
    return rule + (inhabitants ? " × " + decimal_text(Rational(inhabitants)) + " invånare" : std::string());
}

}  // namespace

bool agrees_with(const std::string& text, Amount amount) {
    const auto spoken = spoken_in(text);
    if (!spoken) return false;
    const auto interval = spoken_interval(*spoken, consistency::Printing::half_away, consistency::Zeros::rounded);
    return interval.contains(amount < Amount() ? -amount.ore() : amount.ore());
}

std::optional<Amount> stated_amount(const std::string& text) {
    const auto spoken = spoken_in(text);
    if (!spoken) return std::nullopt;
    return spoken->digits * Amount::from_ore(spoken->measure.ore_per_step());
}

void remark_on_fees(const FeeYear& fees, const FeeDefinition& definition, Findings& findings) {
    for (const ServiceFees& service : fees.services) {
        const FeeModel& model = *service.model;
        const Amount own = service.of_members();
        if (!model.stated.empty() && !agrees_with(model.stated, own))
            findings.add("fees.stated_differs",
                         {{"service", model.service},
                          {"stated", model.stated},
                          {"working", basis_of(service, definition)},
                          {"amount", words(own)}},
                         model.place);
        if (service.grant && !service.grant->lost.is_zero())
            findings.add("fees.grant_not_matched",
                         {{"service", model.service},
                          {"grant", words(service.grant->grant)},
                          {"needed", words(service.grant->needed)},
                          {"terms", model.grant->grant_part.text() + "/" + model.grant->own_part.text()},
                          {"own", words(own)},
                          {"received", words(service.grant->received)},
                          {"lost", words(service.grant->lost)}},
                         model.grant->place);
    }
}

}  // namespace bokslut
