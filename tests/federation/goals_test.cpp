// Proves the status of goals on each side of the target, moving averages, the count and how goals are summed up (KL
// 11:6, LKBR 11:8).
#include "bokslut/federation/goals.hpp"

#include "tests/catch.hpp"

using namespace bokslut;

namespace {

GoalMeasure measure(GoalDirection direction, int target, std::optional<Rational> base, std::map<int, Rational> outcomes,
                    int years = 1) {
    return {GoalTarget{direction, target}, std::move(base), std::move(outcomes), years};
}

}  // namespace

TEST_CASE("a status on each side of the target, in each direction") {
    // Proves met at the target, partly between base and target, not at the base or beyond it, not measured without
    // outcome.
    struct Case {
        GoalDirection direction;
        int target, base, outcome;
        GoalStatus status;
    };
    using enum GoalDirection;
    using enum GoalStatus;
    const Case cases[] = {
        {at_least, 79, 68, 79, met},     {at_least, 79, 68, 80, met},     {at_least, 79, 68, 78, partly},
        {at_least, 79, 68, 68, not_met}, {at_least, 79, 68, 60, not_met}, {at_most, 10, 20, 10, met},
        {at_most, 10, 20, 11, partly},   {at_most, 10, 20, 20, not_met},  {above, 0, -5, 0, partly},
        {above, 0, -5, 1, met},          {below, 5, 9, 5, partly},        {below, 5, 9, 4, met},
    };
    for (const Case& c : cases) {
        INFO(c.target << " from " << c.base << ": " << c.outcome);
        CHECK(measure(c.direction, c.target, Rational(c.base), {{2025, c.outcome}}).status(2025) == c.status);
    }
    CHECK(measure(at_least, 79, {}, {{2025, 78}}).status(2025) == not_met);  // no base to be better than
    CHECK(measure(at_least, 79, Rational(68), {}).status(2025) == not_measured);
    CHECK(GoalMeasure{{}, {}, {{2025, 78}}, 1}.status(2025) == not_measured);
}

TEST_CASE("a moving average needs all its years") {
    // Proves the exact mean of two years against the target, and that one year alone is not measured.
    const auto two = [](std::map<int, Rational> outcomes) {
        return measure(GoalDirection::at_least, 300, Rational(286), std::move(outcomes), 2);
    };
    CHECK(two({{2024, 290}, {2025, 310}}).status(2025) == GoalStatus::met);
    CHECK(two({{2024, 290}, {2025, 309}}).status(2025) == GoalStatus::partly);
    CHECK(two({{2024, 290}, {2025, 309}}).outcome(2025) == Rational(599, 2));
    CHECK(two({{2025, 400}}).status(2025) == GoalStatus::not_measured);
}

TEST_CASE("what is measured counts as computed, the rest as judged") {
    // Proves that people's status is kept apart and counts only where nothing is measured; 15 of 17, 2 partly.
    Goal measured{"a", "", "", 0, measure(GoalDirection::at_least, 1, {}, {{2023, 2}}), GoalStatus::not_met, {}};
    CHECK(measured.status(2023) == GoalStatus::met);
    std::vector<Goal> goals;
    for (int i = 0; i < 17; ++i)
        goals.push_back({"m", "", "", 0, {}, i < 15 ? GoalStatus::met : GoalStatus::partly, {}});
    const GoalCount count = count_goals(goals, 2023);
    CHECK(count.all() == 17);
    CHECK(count.met == 15);
    CHECK(count.partly == 2);
    const GoalCount financial{2, 0, 0, 0};
    CHECK(is_sound_management(financial, count, {Rational(80), ""}) == true);
    CHECK(is_sound_management(financial, count, {Rational(89), ""}) == false);
    CHECK(is_sound_management({1, 1, 0, 0}, count, {Rational(80), ""}) == false);
    CHECK_FALSE(is_sound_management(financial, count, {}));
    CHECK_FALSE(is_sound_management(financial, {}, {Rational(80), ""}));
}

TEST_CASE("the words of a status") {
    // Proves that the words people write are read, and that others are not guessed at.
    CHECK(goal_status_named("Uppnått") == GoalStatus::met);
    CHECK(goal_status_named("delvis uppnått") == GoalStatus::partly);
    CHECK(goal_status_named("ej uppnått") == GoalStatus::not_met);
    CHECK(goal_status_named("inte mätt") == GoalStatus::not_measured);
    CHECK_FALSE(goal_status_named("nästan"));
}
