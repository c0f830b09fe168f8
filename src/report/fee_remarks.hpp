// What fees say of texts and agreements: a total that is stated otherwise, a grant that is not matched.
#pragma once

#include <optional>
#include <string>

#include "bokslut/federation/fees.hpp"

namespace bokslut {

/// Whether `amount` may be what the words stand for: "ca 8 000 tkr" is 7 500 to 8 500. Words without an amount agree
/// with nothing.
bool agrees_with(const std::string& words, Amount amount);

/// The amount that stands in the words.
std::optional<Amount> stated_amount(const std::string& words);

/// `fees.stated_differs` and `fees.grant_not_matched`.
void remark_on_fees(const FeeYear& fees, const FeeDefinition& definition, Findings& findings);

}  // namespace bokslut
