// Goals of god ekonomisk hushållning: what is measured is judged by computing, what people judge is kept apart from it.
//
// Sources: KL 11:1 and 11:6, LKBR 11:8. No statute says when a goal is partly met: here it is when the outcome is
// better than where it began but has not reached the target.
// Threads: values; functions without state.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"

namespace bokslut {

enum class GoalStatus { met, partly, not_met, not_measured };

/// "uppnått", "delvis uppnått", "ej uppnått", "ej mätt", also with "inte"; nothing for other words.
std::optional<GoalStatus> goal_status_named(std::string_view text);
/// The Swedish or English word.
std::string_view goal_status_text(GoalStatus status, Language language);

enum class GoalDirection { at_least, at_most, above, below };

struct GoalTarget {
    GoalDirection direction = GoalDirection::at_least;
    Rational value;

    bool met_by(const Rational& outcome) const;
    /// Whether `outcome` is nearer the target than `base`, in its direction.
    bool improved(const Rational& base, const Rational& outcome) const;
};

/// What is measured of a goal.
struct GoalMeasure {
    std::optional<GoalTarget> target;
    std::optional<Rational> base;      ///< where it began
    std::map<int, Rational> outcomes;  ///< by year
    int average_years = 1;             ///< the outcome is the mean of so many years

    /// The outcome of `year`: its own, or the mean with the years before it; nothing when one of them is missing.
    std::optional<Rational> outcome(int year) const;
    /// Met when the target is reached; partly when it is not but the outcome is better than the base; not measured
    /// without target or outcome.
    GoalStatus status(int year) const;
};

struct Goal {
    std::string text;
    std::string group;  ///< the unit or area it belongs to, or empty
    std::string unit;   ///< of the measure: "index", "%"; may be empty
    int decimals = 0;   ///< that its numbers are written with
    GoalMeasure measure;
    std::optional<GoalStatus> judged;  ///< by people
    Place place;

    /// What counts: as computed where it is measured, else as judged.
    GoalStatus status(int year) const;
};

struct GoalCount {
    int met = 0, partly = 0, not_met = 0, not_measured = 0;
    int all() const { return met + partly + not_met + not_measured; }
};
GoalCount count_goals(const std::vector<Goal>& goals, int year);

/// How the förbund sums its goals up: every financial goal met, and at least this share of the others.
struct SoundManagementRule {
    std::optional<Rational> least_met;  ///< per cent of the other goals that shall be met
    std::string judged_by;              ///< who judged what is not measured
};
/// Whether the rule is fulfilled; nothing when no rule is stated, or there are no goals to apply it to.
std::optional<bool> is_sound_management(const GoalCount& financial, const GoalCount& others,
                                        const SoundManagementRule& rule);

}  // namespace bokslut
