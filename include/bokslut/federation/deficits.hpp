// Negative balance-requirement results and how later years make them good: one account for each year of origin, the
// oldest restored first.
//
// Sources: KL 11:12 (within the three nearest following years, by an åtgärdsplan), KL 11:13 (synnerliga skäl), LKBR
// 11:11 (what the förvaltningsberättelse says of it).
// Threads: values; functions without state.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/settings.hpp"

namespace bokslut {

/// How many years after its own a deficit must be restored (KL 11:12).
inline constexpr int deficit_years = 3;

/// What the förbund says of a deficit: [[balanskrav.underskott]].
struct DeficitDecision {
    int year = 0;
    std::string how;                 ///< aterstalls: when and how (LKBR 11:11)
    std::string plan;                ///< atgardsplan: the decision on it (KL 11:12)
    std::string reasons;             ///< synnerliga_skal: why it is not to be restored (KL 11:13)
    std::optional<Amount> excepted;  ///< undantas: how much of it; with reasons alone, all
    Place place;
};

/// Reads [[balanskrav.underskott]] of the section [balanskrav]. A deficit without a year is `settings.missing_key`, an
/// exception without reasons `balance_requirement.no_reasons`.
std::vector<DeficitDecision> read_deficit_decisions(Section& section, Findings& findings);

/// The account of one year's deficit. All amounts are positive.
struct Deficit {
    int year = 0;
    Amount amount;
    Amount excepted;                 ///< not to be restored, for synnerliga skäl
    std::map<int, Amount> restored;  ///< by the year that did it
    DeficitDecision decision;        ///< empty texts where the file says nothing

    int due() const { return year + deficit_years; }
    Amount restored_by(int year) const;  ///< in all years to and including `year`
    Amount remaining() const;
    /// What was not restored when the time was out at the end of `year`; zero before that.
    Amount overdue(int year) const;
};

struct DeficitAccount {
    std::vector<Deficit> deficits;  ///< oldest first, restored ones too
    std::vector<int> missing;       ///< years whose result is needed and nobody states

    Amount remaining() const;
};

/// Sets each year's surplus against the deficits of years before it, oldest first, to and including `year`. `results`
/// are balance-requirement results by year, signed.
DeficitAccount restore_deficits(const std::map<int, Amount>& results, int year,
                                const std::vector<DeficitDecision>& decisions);

}  // namespace bokslut
