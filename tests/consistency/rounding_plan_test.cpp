// Proves that a rounding plan is the best there is: every relation holds when that can be, otherwise they are wrong by
// as little as can be, and as few figures as possible are moved.
#include "bokslut/consistency/rounding_plan.hpp"

#include <fmt/core.h>

#include <tuple>

#include "bokslut/core/error.hpp"
#include "tests/consistency/brute_force.hpp"
#include "tests/consistency/networks.hpp"

using namespace bokslut::test;
using bokslut::consistency::plan_rounding;
using bokslut::consistency::RoundingInput;
using bokslut::consistency::RoundingPlan;

namespace {

std::int64_t floor_units(std::int64_t ore, std::int64_t step) {
    return ore / step - (ore % step < 0 ? 1 : 0);
}

struct Worth {
    std::int64_t wrong_by = 0;
    std::int64_t moved = 0;
    friend auto operator<=>(const Worth&, const Worth&) = default;
};

Worth worth_of(const System& system, const RoundingInput& input, const std::vector<std::int64_t>& shown) {
    Worth worth;
    for (std::uint32_t index = 0; index < system.relation_count(); ++index) {
        const std::int64_t sum = sum_of(system.relation(index), shown);
        worth.wrong_by += sum < 0 ? -sum : sum;
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (!input.fixed.empty() && input.fixed[i]) continue;
        worth.moved += shown[i] != rounded(input.exact[i], input.step);
    }
    return worth;
}

std::vector<Interval> choices(const RoundingInput& input) {
    std::vector<Interval> bounds;
    for (std::size_t i = 0; i < input.exact.size(); ++i) {
        const std::int64_t down = floor_units(input.exact[i], input.step);
        bounds.push_back({down, down + (input.exact[i] % input.step != 0)});
        if (!input.fixed.empty() && input.fixed[i]) bounds.back() = {*input.fixed[i], *input.fixed[i]};
    }
    return bounds;
}

// What the plan says of itself is so, and every figure is one that the amount can be shown as.
void require_honest(const System& system, const RoundingInput& input, const RoundingPlan& plan) {
    const std::vector<Interval> bounds = choices(input);
    std::vector<Var> moved;
    for (Var var = 0; var < bounds.size(); ++var) {
        REQUIRE(bounds[var].contains(plan.shown[var]));
        const bool is_fixed = !input.fixed.empty() && input.fixed[var];
        if (!is_fixed && plan.shown[var] != rounded(input.exact[var], input.step)) moved.push_back(var);
    }
    REQUIRE(plan.moved == moved);
    std::vector<std::uint32_t> broken;
    for (std::uint32_t index = 0; index < system.relation_count(); ++index) {
        if (sum_of(system.relation(index), plan.shown) != 0) broken.push_back(index);
    }
    REQUIRE(plan.broken == broken);
}

// Relations make the last quantities from the first ones, or tie two of them together.
System sums_with(Random& random, std::int64_t leaves, std::int64_t sums, RoundingInput& input) {
    System system;
    for (std::int64_t i = 0; i < leaves; ++i) {
        system.add_var();
        input.exact.push_back(pick(random, -25, 25));
    }
    for (std::int64_t i = 0; i < sums; ++i) {
        std::vector<Term> terms;
        std::int64_t amount = 0;
        for (Var var = 0; var < input.exact.size(); ++var) {
            const auto factor = static_cast<std::int32_t>(pick(random, -1, 1));
            if (factor == 0) continue;
            terms.push_back({factor, var});
            amount += factor * input.exact[var];
        }
        terms.push_back({-1, system.add_var()});
        input.exact.push_back(amount);
        system.add_relation(terms);
    }
    return system;
}

}  // namespace

TEST_CASE("small systems: the plan is as good as the best of all choices") {
    Random random(12);
    int whole = 0, broken = 0;
    for (int round = 0; round < 2500; ++round) {
        RoundingInput input;
        input.step = pick(random, 2, 10);
        const System system = sums_with(random, pick(random, 1, 6), pick(random, 1, 5), input);
        if (pick(random, 0, 2) == 0) {
            input.fixed.resize(input.exact.size());
            for (std::size_t i = 0; i < input.fixed.size(); ++i) {
                if (pick(random, 0, 3) == 0) input.fixed[i] = rounded(input.exact[i], input.step) + pick(random, 0, 1);
            }
        }
        const RoundingPlan plan = plan_rounding(system, input);
        require_honest(system, input, plan);
        Worth best = worth_of(system, input, plan.shown);
        const Worth found = best;
        any_choice(choices(input), [&](const auto& shown) {
            best = std::min(best, worth_of(system, input, shown));
            return false;
        });
        REQUIRE(std::pair(found.wrong_by, found.moved) == std::pair(best.wrong_by, best.moved));
        ++(plan.broken.empty() ? whole : broken);
    }
    fmt::print("rounding plans: all relations hold in {}, cannot in {}\n", whole, broken);
    CHECK(whole > 500);
    CHECK(broken > 200);
}

TEST_CASE("tables and trees can always be shown so that they add up") {
    Random random(13);
    for (int round = 0; round < 300; ++round) {
        const TwoWayTable table = two_way_table(static_cast<std::size_t>(pick(random, 2, 12)), 6);
        const TreeOverYears tree = tree_over_years(random);
        for (const auto& [system, exact] : {std::pair(table.network.system(), amounts_in(table, random, 50 * tkr)),
                                            std::pair(tree.system, amounts_in(tree, random, 50 * tkr))}) {
            const RoundingInput input{exact, tkr, {}};
            const RoundingPlan plan = plan_rounding(system, input);
            require_honest(system, input, plan);
            REQUIRE(plan.broken.empty());
            REQUIRE(plan_rounding(system, input).shown == plan.shown);
        }
    }
}

TEST_CASE("what stands alone is rounded plainly; misuse is refused") {
    System system;
    system.add_var();
    const Var a = system.add_var(), b = system.add_var();
    system.add_relation(std::vector<Term>{{1, a}, {-1, b}});
    const RoundingPlan plan = plan_rounding(system, {{-150, 149, 149}, 100, {}});
    CHECK(plan.shown == std::vector<std::int64_t>{-2, 1, 1});
    CHECK(plan.moved.empty());
    CHECK(plan_rounding(system, {{-150, 149, 149}, 100, {{}, 2, {}}}).shown == std::vector<std::int64_t>{-2, 2, 2});
    CHECK(plan_rounding(system, {{0, 149, 149}, 100, {{}, 7, {}}}).broken == std::vector<std::uint32_t>{0});
    CHECK_THROWS_AS(plan_rounding(system, {{1}, 100, {}}), bokslut::Error);
    CHECK_THROWS_AS(plan_rounding(system, {{1, 2, 3}, 0, {}}), bokslut::Error);
    CHECK_THROWS_AS(plan_rounding(system, {{1, 2, 3}, 100, {{}}}), bokslut::Error);
    CHECK_THROWS_AS(plan_rounding(system, {{1, 2, System::largest_end + 1}, 100, {}}), bokslut::Error);
}
