// The inhabitants that key figures are divided by: the members' own, or what [nyckeltal] says. Private.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "bokslut/report/definition.hpp"
#include "bokslut/report/table.hpp"

namespace bokslut {

struct CountedInhabitants {
    std::int64_t count = 0;
    std::optional<Date> date;  ///< of the count; nothing where the file does not say
    bool associated = false;   ///< the förbund has associated members too, who are not counted
    std::shared_ptr<const Derivation> from;
};

/// Those of [nyckeltal], at 31 December of `year`; else the sum of the members' (associated ones left out): at 31
/// December, or by the latest day before it in the same year or the one before, or by the column of the fee year. A
/// day that some member lacks is not used: `key_figures.inhabitants_incomplete`. Where both are stated and differ,
/// `key_figures.inhabitants_differ`, or `key_figures.inhabitants_other_day` when they were counted on different days.
std::optional<CountedInhabitants> counted_inhabitants(const Definition& definition, int year, Language language,
                                                      Findings& findings);

}  // namespace bokslut
