// The reserves that even out results between years, and how much a year may add to them, by fiscal year.
//
// Sources: KL 11:14 in its wording of 2013-2023 (resultatutjämningsreserv, SFS 2012:800 and 2018:600) and from 2024
// (resultatreserv, SFS 2023:642).
// Threads: values; functions without state.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/statements/form.hpp"

namespace bokslut {

/// One kind of reserve and the rule for adding to it.
struct ReserveRule {
    std::string_view id;  ///< "rur", "resultatreserv": of the balance sheet's line too
    Label name;
    Label heading;  ///< short, of a column
    std::string_view law;
    int first_year = 0;                  ///< the first fiscal year that may add to it
    int last_year = 0;                   ///< the last one; it may be used after that
    int floor_percent = 1;               ///< of the base: what the result must exceed
    int strained_floor_percent = 2;      ///< the same when equity less the pension obligations is negative
    std::optional<int> ceiling_percent;  ///< of the base: the most the reserve may hold after the addition

    bool may_add(int year) const { return first_year <= year && year <= last_year; }
    bool exists(int year) const { return first_year <= year; }
};

/// All of them, oldest first.
const std::vector<ReserveRule>& reserve_rules();
/// The rule that lets `year` add to a reserve; nullptr where none does.
const ReserveRule* reserve_rule(int year);

/// What the limit is computed from.
struct ReserveQuestion {
    Amount base;      ///< taxes, general grants and equalisation, or what the assembly decided stands for them
    Amount result;    ///< årets resultat
    Amount adjusted;  ///< årets resultat efter balanskravsjusteringar
    Amount before;    ///< in the reserve before the addition
    Amount equity;    ///< at the end of the year
    Amount pensions;  ///< ansvarsförbindelse for pensions, positive
};

struct ReserveLimit {
    int floor_percent = 0;
    Amount floor;                   ///< what the result must exceed; part of an öre counts as a whole one
    std::optional<Amount> ceiling;  ///< the most the reserve may hold; nothing where the wording has none
    Amount most;                    ///< that may be added, never negative
};

/// max(0, min(min(result, adjusted) - floor, ceiling - before)), to the öre, rounded so that the law is kept.
ReserveLimit reserve_limit(const ReserveRule& rule, const ReserveQuestion& question);

}  // namespace bokslut
