// Costs that members share by use: a price per point, and education by the term.
//
// Threads: functions without state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/calendar.hpp"
#include "bokslut/core/csv.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/federation/members.hpp"

namespace bokslut {

/// A grant that is left over when it is settled: the cooperating members share it.
struct LeftOverGrant {
    Rational granted_ore, used_ore;
    std::vector<std::string> names;
    std::vector<Rational> weights;  ///< one for each name
    bool by_points = false;         ///< the weights are the produced points
    Place place;
};

/// A price per point from what is budgeted, with a cap: [[poangpris]] of the förbund's file (the BRvux agreement).
struct PointPrice {
    std::string service;
    std::string paid_to;               ///< who coordinates, is paid, and does not pay itself
    std::optional<Rational> cost_ore;  ///< budgeted
    Rational points;                   ///< budgeted
    std::optional<Rational> cap_ore;   ///< the most per point
    struct Producer {
        std::string name;
        Rational points;     ///< produced; none: pays nothing
        std::string stated;  ///< what a text says it pays: "ca 800 000 kr"
    };
    std::vector<Producer> producers;
    std::optional<LeftOverGrant> grant;
    Place place;
};

struct PointCharges {
    Rational exact_price;  ///< öre per point before the cap; zero where no cost is budgeted
    Rational price;        ///< öre per point that is charged
    bool capped = false;
    Amount not_covered;           ///< of the budgeted cost, on the budgeted points, because of the cap
    std::vector<Amount> charges;  ///< one for each producer, rounded to the öre; zero for the coordinator
};

PointCharges charge_points(const PointPrice& price);

/// Reads [[poangpris]]. No budgeted points are `fees.zero_points`, a producer that stands twice is `fees.twice`; a
/// charge above settings_limit_ore is `fees.too_large`, and the price is left out. A grant whose weights are all zero
/// is `fees.no_weight`.
std::vector<PointPrice> read_point_prices(Section& file, Findings& findings);

/// Grant that is left over, shared in proportion to `weights` (points, inhabitants), exactly to the öre; empty where
/// nothing is left or no weight is above zero.
std::vector<Amount> share_left_over(Amount grant, Amount used, const std::vector<Rational>& weights);

/// A pupil's term at the region's naturbruk schools (agreement 2025-2028, section 3).
struct Pupil {
    enum class Form {
        upper_secondary,  ///< gymnasieskola: the region and the home municipality pay half each
        adapted,          ///< anpassad gymnasieskola: the home municipality pays all
        adult             ///< vuxenutbildning: the home municipality pays all, per completed point
    };

    Form form = Form::upper_secondary;
    bool autumn = true;          ///< else spring
    Rational term_price;         ///< öre for the whole term; for adults, öre per point
    std::optional<Date> left;    ///< nothing: stayed the term, or completed the course
    Rational points, completed;  ///< adults: of the course, and done when leaving
    Rational points_a_week;      ///< adults: the pupil's own pace
};

/// The days that decide: census (15 September, 15 February), and the last day that half the term is credited (15
/// October, 15 March).
Date census_date(bool autumn, int year);
Date half_term_date(bool autumn, int year);

struct PupilCharge {
    enum class Rule {
        whole,        ///< the whole term, or course
        left_before,  ///< left before the census date: nothing
        half_back,    ///< left from the census date to the half-term date: half is credited
        per_point     ///< an adult who left: completed points and three weeks at the pupil's own pace
    };

    Rule rule = Rule::whole;
    Amount municipality;
    Amount region;
    Amount administration;  ///< the three weeks; within `municipality`
};

PupilCharge charge_pupil(const Pupil& pupil);

/// A pupil of the table that `elever` under [tabeller] names.
struct PupilRow {
    std::string name;
    std::string home;  ///< the municipality
    Pupil pupil;
};

/// Reads elev;kommun;utbildning;termin;pris;slutade and, for adults, poang;genomforda;poang_per_vecka. utbildning is
/// gymnasium, anpassad or vuxen; termin is HT2025 or VT2026. A column that is missing is `settings.missing_key`, what
/// cannot be read `report.bad_number`, `settings.bad_date` or `settings.not_allowed`; more points done than the course
/// has are `fees.more_than_course`, a pupil who stands twice in a term outside adult education is `fees.twice`, a
/// charge that is too large is `fees.too_large`. The row is left out. A
/// municipality that is nearly one of `members` is `fees.pupil_home`.
std::vector<PupilRow> read_pupils(const CsvTable& table, const Place& place, Findings& findings,
                                  const std::vector<Member>& members = {});

}  // namespace bokslut
