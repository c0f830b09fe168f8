// What the förbund's balance accounts rest on (LKBR 4:6).
//
// Threads: functions without state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/settings.hpp"

namespace bokslut {

/// One [[balansspecifikation]]: accounts by prefix, the document, and what it adds up to.
struct Specification {
    std::vector<std::string> accounts;
    std::string document;          ///< "Kundreskontra 2023-12-31"
    std::optional<Amount> amount;  ///< debit positive, of all its accounts together
    Place place;
};
/// Reads [[balansspecifikation]]: konton, underlag and belopp.
std::vector<Specification> read_specifications(Section& file, Findings& findings);

}  // namespace bokslut
