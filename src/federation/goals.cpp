#include "bokslut/federation/goals.hpp"

#include "bokslut/core/settings.hpp"

namespace bokslut {

std::optional<GoalStatus> goal_status_named(std::string_view text) {
    const std::string word = folded(text);
    if (word == "uppnatt" || word == "uppfyllt") return GoalStatus::met;
    if (word == "delvis uppnatt" || word == "delvis uppfyllt") return GoalStatus::partly;
    if (word == "ej uppnatt" || word == "inte uppnatt") return GoalStatus::not_met;
    if (word == "ej matt" || word == "inte matt") return GoalStatus::not_measured;
    return std::nullopt;
}

std::string_view goal_status_text(GoalStatus status, Language language) {
    const bool english = language == Language::english;
    switch (status) {
        case GoalStatus::met:
            return english ? "met" : "uppnått";
        case GoalStatus::partly:
            return english ? "partly met" : "delvis uppnått";
        case GoalStatus::not_met:
            return english ? "not met" : "inte uppnått";
        case GoalStatus::not_measured:
            break;
    }
    return english ? "not measured" : "inte mätt";
}

bool GoalTarget::met_by(const Rational& outcome) const {
    switch (direction) {
        case GoalDirection::at_least:
            return outcome >= value;
        case GoalDirection::at_most:
            return outcome <= value;
        case GoalDirection::above:
            return outcome > value;
        case GoalDirection::below:
            return outcome < value;
    }
    return false;
}

bool GoalTarget::improved(const Rational& base, const Rational& outcome) const {
    const bool upwards = direction == GoalDirection::at_least || direction == GoalDirection::above;
    return upwards ? outcome > base : outcome < base;
}

std::optional<Rational> GoalMeasure::outcome(int year) const {
    Rational sum;
    for (int back = 0; back < average_years; ++back) {
        const auto of_year = outcomes.find(year - back);
        if (of_year == outcomes.end()) return std::nullopt;
        sum += of_year->second;
    }
    return sum / average_years;
}

GoalStatus GoalMeasure::status(int year) const {
    const auto reached = outcome(year);
    if (!target || !reached) return GoalStatus::not_measured;
    if (target->met_by(*reached)) return GoalStatus::met;
    return base && target->improved(*base, *reached) ? GoalStatus::partly : GoalStatus::not_met;
}

GoalStatus Goal::status(int year) const {
    const GoalStatus computed = measure.status(year);
    return computed == GoalStatus::not_measured ? judged.value_or(computed) : computed;
}

GoalCount count_goals(const std::vector<Goal>& goals, int year) {
    GoalCount count;
    for (const Goal& goal : goals) {
        switch (goal.status(year)) {
            case GoalStatus::met:
                ++count.met;
                break;
            case GoalStatus::partly:
                ++count.partly;
                break;
            case GoalStatus::not_met:
                ++count.not_met;
                break;
            case GoalStatus::not_measured:
                ++count.not_measured;
                break;
        }
    }
    return count;
}

std::optional<bool> is_sound_management(const GoalCount& financial, const GoalCount& others,
                                        const SoundManagementRule& rule) {
    if (!rule.least_met || financial.all() == 0 || others.all() == 0) return std::nullopt;
    return financial.met == financial.all() && Rational(100 * others.met, others.all()) >= *rule.least_met;
}

}  // namespace bokslut
