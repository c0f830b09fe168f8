// Proves that the öre that print as a figure are exactly those that do, by rounding every amount around it.
#include "bokslut/consistency/explain.hpp"

#include <algorithm>

#include "bokslut/core/error.hpp"
#include "tests/consistency/brute_force.hpp"

using namespace bokslut::test;
using namespace bokslut::consistency;

TEST_CASE("printed intervals hold what prints as the figure and nothing else") {
    for (const Printing printing : {Printing::half_away, Printing::half_even, Printing::truncate}) {
        for (const std::int64_t step : {1, 2, 3, 10, 100}) {
            for (std::int64_t shown = -4; shown <= 4; ++shown) {
                const Interval range = printed_interval(shown, step, printing);
                for (std::int64_t ore = -6 * step; ore <= 6 * step; ++ore) {
                    REQUIRE(range.contains(ore) == (shown_as(ore, step, printing) == shown));
                }
            }
            CHECK(printed_interval(0, step, printing, Zeros::exact) == exactly_zero);
            CHECK(printed_interval(1, step, printing, Zeros::exact) == printed_interval(1, step, printing));
        }
    }
    CHECK(printed_interval(5, 100'000, Printing::half_away) == Interval{450'000, 549'999});
    CHECK(printed_interval(-5, 100'000, Printing::half_away) == Interval{-549'999, -450'000});
    CHECK(printed_interval(0, 100'000, Printing::half_away) == Interval{-49'999, 49'999});
    CHECK(printed_interval(4, 100'000, Printing::half_even) == Interval{350'000, 450'000});
    CHECK(printed_interval(5, 100'000, Printing::half_even) == Interval{450'001, 549'999});
    CHECK_THROWS_AS(printed_interval(1, 0, Printing::half_away), bokslut::Error);
    CHECK_THROWS_AS(printed_interval(1'000'000'000'000'000, 100'000, Printing::half_away), bokslut::Error);
    CHECK_THROWS_AS(shown_as(1, -1, Printing::half_away), bokslut::Error);
}

TEST_CASE("in the range that a conflict leaves, its proof no longer holds; outside it does") {
    Random random(44);
    int checked = 0;
    for (int round = 0; round < 1500; ++round) {
        Shape shape;
        shape.coefficient = pick(random, 1, 3);
        const System system = small_system(random, shape);
        const Answer answer = decide(system);
        if (!answer.conflict) continue;
        for (const std::uint32_t print : answer.conflict->prints) {
            const Interval possible = possible_range(system, *answer.conflict, print);
            for (std::int64_t value = -shape.hard; value <= shape.hard; ++value) {
                System changed;
                for (Var var = 0; var < system.var_count(); ++var) changed.add_var(system.hard(var));
                for (std::uint32_t i = 0; i < system.print_count(); ++i) {
                    changed.add_print(system.print(i).var, i == print ? Interval{value, value} : system.print(i).range);
                }
                for (std::uint32_t i = 0; i < system.relation_count(); ++i) changed.add_relation(system.relation(i));
                if (answer.conflict->relations.empty()) continue;
                // The proof's sum misses zero for every value of the print outside the range. The checker takes the
                // prints one by one, so that a print at the other end of the same quantity may speak, too.
                if (!possible.contains(value)) REQUIRE(proof_holds(changed, *answer.conflict));
                if (possible.contains(value)) REQUIRE_FALSE(proof_holds(changed, *answer.conflict));
                ++checked;
            }
        }
    }
    CHECK(checked > 1000);
}

TEST_CASE("the nearest figure is the nearest of those that some possible amount prints as") {
    for (const Printing printing : {Printing::half_away, Printing::half_even, Printing::truncate}) {
        for (const Zeros zeros : {Zeros::rounded, Zeros::exact}) {
            for (std::int64_t low = -25; low <= 25; ++low) {
                for (std::int64_t high = low - 1; high <= 25; high += 3) {
                    std::optional<std::int64_t> nearest;
                    for (std::int64_t shown = -4; shown <= 4; ++shown) {
                        const Interval both = intersection({low, high}, printed_interval(shown, 10, printing, zeros));
                        if (both.empty()) continue;
                        if (!nearest || std::abs(shown - 1) < std::abs(*nearest - 1)) nearest = shown;
                    }
                    REQUIRE(nearest_shown({low, high}, 1, 10, printing, zeros) == nearest);
                }
            }
        }
    }
    CHECK(nearest_shown(unbounded, 3, 10, Printing::half_away) == 3);
    CHECK(nearest_shown({55, unbounded_above}, 3, 10, Printing::half_away) == 6);
}

TEST_CASE("a sum that is wrong by more than rounding: what each figure would have to be") {
    System system;
    const Var a = system.add_var(), b = system.add_var(), sum = system.add_var();
    system.add_relation(std::vector<Term>{{1, a}, {1, b}, {-1, sum}});
    const std::uint32_t print = system.add_print(a, half_away(12));
    system.add_print(b, half_away(45));
    system.add_print(sum, half_away(60));
    const Answer answer = decide(system);
    REQUIRE(answer.conflict);
    const Interval possible = possible_range(system, *answer.conflict, print);
    CHECK(possible == Interval{5'950'000 - 4'549'999, 6'049'999 - 4'450'000});
    CHECK(nearest_shown(possible, 12, tkr, Printing::half_away) == 14);
    CHECK_THROWS_AS(possible_range(system, *answer.conflict, 3), bokslut::Error);
}
