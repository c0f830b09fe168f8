// A fee in words: the rule, and one member's working.
#pragma once

#include <string>

#include "bokslut/federation/fees.hpp"

namespace bokslut {

/// Öre as kronor in plain style: "881 888 kr", "5,9855 kr".
std::string kronor_words(const Rational& ore);
/// "49,84 %".
std::string percent_words(const Rational& share, int decimals = 2);

/// "135 000 kr per medlem + 6,53 kr per invånare. Beslutat för 2023; räknas därefter upp med 2,5 % om året."
std::string fee_rule(const FeeModel& model, const FeeDefinition& definition);
/// "135 000 kr + 114 378 invånare × 6,53 kr = 881 888,34 kr, avrundat till 881 888 kr."
std::string fee_working(const ServiceFees& service, const MemberFee& fee);
/// "50 % av hela kostnaden, när medlemmarna betalar 1 373 673 kr: 1 373 673 kr."
std::string co_funder_working(const ServiceFees& service, const CoFunderFee& fee);
/// The keys of the file that the fee is computed from, joined by "+".
std::string fee_key(const MemberFee& fee);

/// "öre, nedåt": how a model rounds.
std::string rounding_words(const FeeModel& model);

}  // namespace bokslut
