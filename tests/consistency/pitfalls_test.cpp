// Proves the cases that other checkers get wrong (ecosystem.md 1.1): negative weights, open ends, intervals that only
// touch, unequal and equal prints of one quantity; and the edges of the numbers.
#include "bokslut/core/error.hpp"
#include "tests/consistency/brute_force.hpp"

using namespace bokslut::test;
using namespace bokslut::consistency;

namespace {

System sum_of_two(std::int32_t first, std::int32_t second, Interval a, Interval b, Interval sum) {
    System system;
    for (const Interval range : {a, b, sum}) system.add_print(system.add_var(), range);
    system.add_relation(std::vector<Term>{{first, 0}, {second, 1}, {-1, 2}});
    return system;
}

Verdict verdict_of(const System& system) {
    const Answer answer = decide(system);
    REQUIRE(is_shown(system, answer));
    return answer.verdict;
}

}  // namespace

TEST_CASE("a negative weight swaps the ends") {
    // 10..12 minus 1..4 is 6..11.
    for (std::int64_t shown = 0; shown < 20; ++shown) {
        const System system = sum_of_two(1, -1, {10, 12}, {1, 4}, {shown, shown});
        CHECK(verdict_of(system) == (shown >= 6 && shown <= 11 ? Verdict::feasible : Verdict::impossible));
    }
    for (std::int64_t shown = -30; shown < 0; ++shown) {
        const System system = sum_of_two(-2, -3, {1, 3}, {2, 4}, {shown, shown});
        // -9 and -17 lie between, but only fractions give them.
        const bool between = shown == -9 || shown == -17;
        if (!between) CHECK(possible_by_trying(system) == (shown >= -18 && shown <= -8));
        CHECK(verdict_of(system) == (between                       ? Verdict::undecided
                                     : shown >= -18 && shown <= -8 ? Verdict::feasible
                                                                   : Verdict::impossible));
    }
}

TEST_CASE("one öre decides, and no end is half open") {
    CHECK(verdict_of(sum_of_two(1, 1, half_away(1), half_away(1), half_away(3))) == Verdict::feasible);  // 250 000
    CHECK(verdict_of(sum_of_two(1, 1, half_away(1), half_away(1), half_away(1))) == Verdict::feasible);  // 100 000
    CHECK(verdict_of(sum_of_two(1, 1, half_away(1), half_away(1), half_away(0))) == Verdict::impossible);
    CHECK(verdict_of(sum_of_two(1, 1, {1, 2}, {1, 2}, {4, 9})) == Verdict::feasible);
    CHECK(verdict_of(sum_of_two(1, 1, {1, 2}, {1, 2}, {5, 9})) == Verdict::impossible);
    // Half away from zero, 0,5 + 0,5 + 0,5 is above what prints as 1.
    System system = sum_of_two(1, 1, half_away(1), half_away(1), half_away(1));
    const Var third = system.add_var();
    system.add_print(third, half_away(1));
    system.add_relation(std::vector<Term>{{1, 0}, {1, 1}, {1, third}, {-1, 2}});
    CHECK(verdict_of(system) == Verdict::impossible);
}

TEST_CASE("open ends bound nothing on their side") {
    CHECK(verdict_of(sum_of_two(1, 1, unbounded, {1, 2}, {1000, 1000})) == Verdict::feasible);
    CHECK(verdict_of(sum_of_two(1, 1, at_least_zero, {1, 2}, {1000, 1000})) == Verdict::feasible);
    CHECK(verdict_of(sum_of_two(1, 1, at_least_zero, {1, 2}, {0, 0})) == Verdict::impossible);
    CHECK(verdict_of(sum_of_two(1, -1, at_least_zero, at_least_zero, {-7, -7})) == Verdict::feasible);
    CHECK(verdict_of(sum_of_two(1, 1, {unbounded_below, 3}, {unbounded_below, 3}, {7, unbounded_above})) ==
          Verdict::impossible);
    // The same elimination in two rows that want different amounts of it.
    System system;
    const Var elimination = system.add_var(at_least_zero), income = system.add_var(), cost = system.add_var();
    system.add_relation(std::vector<Term>{{1, elimination}, {-1, income}});
    system.add_relation(std::vector<Term>{{1, elimination}, {1, cost}});
    system.add_print(income, {3, 4});
    system.add_print(cost, {-4, -4});
    CHECK(verdict_of(system) == Verdict::feasible);
    CHECK(decide(system).witness[elimination] == 4);
    system.add_print(cost, {-9, 0});
    CHECK(verdict_of(system) == Verdict::feasible);
    system.add_print(income, {0, 3});
    CHECK(verdict_of(system) == Verdict::impossible);
}

TEST_CASE("equal prints are one, unequal prints of one quantity are a conflict without relations") {
    System system;
    const Var var = system.add_var();
    for (int i = 0; i < 3; ++i) system.add_print(var, half_away(5));
    CHECK(verdict_of(system) == Verdict::feasible);
    system.add_print(var, half_away(6));
    const Answer answer = decide(system);
    REQUIRE(answer.verdict == Verdict::impossible);
    CHECK(answer.conflict->relations.empty());
    CHECK(answer.conflict->prints == std::vector<std::uint32_t>{0, 3});
    Conflict other = *answer.conflict;
    other.prints = {0, 1};
    CHECK_FALSE(proof_holds(system, other));
    CHECK(decide_without(system, {3}).verdict == Verdict::feasible);
    CHECK_THROWS_AS(decide_without(system, {4}), bokslut::Error);
}

TEST_CASE("a quantity that is its own opposite is zero; terms of one quantity are added; empty relations hold") {
    System system;
    const Var a = system.add_var(), b = system.add_var(), c = system.add_var();
    system.add_relation(std::vector<Term>{{1, a}, {1, b}});
    system.add_relation(std::vector<Term>{{1, a}, {-1, b}});
    system.add_relation(std::vector<Term>{{2, c}, {3, c}, {-5, c}});
    system.add_relation({});
    CHECK(verdict_of(system) == Verdict::feasible);
    CHECK(decide(system).witness == std::vector<std::int64_t>{0, 0, 0});
    system.add_print(b, {1, 2});
    CHECK(verdict_of(system) == Verdict::impossible);
    CHECK(decide(system).conflict->relations == std::vector<std::uint32_t>{0, 1});
    CHECK(decide(System()).verdict == Verdict::feasible);
}

TEST_CASE("where only fractions would fit the answer is undecided, as at a limit") {
    CHECK(decide(sum_of_two(2, 2, {0, 9}, {0, 9}, {7, 7})).verdict == Verdict::undecided);
    CHECK(decide(sum_of_two(2, 2, {0, 9}, {0, 9}, {7, 8})).verdict == Verdict::feasible);
    System system;  // a triangle, which nothing can fold
    for (int i = 0; i < 3; ++i) system.add_print(system.add_var(), {0, 10});
    system.add_relation(std::vector<Term>{{1, 0}, {1, 1}, {2, 2}});
    system.add_relation(std::vector<Term>{{1, 0}, {2, 1}, {1, 2}});
    system.add_relation(std::vector<Term>{{2, 0}, {1, 1}, {1, 2}});
    CHECK(verdict_of(system) == Verdict::feasible);
    for (Var var = 0; var < 3; ++var) system.add_print(var, {1, 10});
    CHECK(verdict_of(system) == Verdict::impossible);
    Options none;
    none.pivot_limit = 0;
    CHECK(decide(system, none).verdict != Verdict::feasible);
}

TEST_CASE("amounts at the edge are exact, and beyond it refused") {
    constexpr std::int64_t edge = System::largest_end;
    CHECK(verdict_of(sum_of_two(1, 1, {edge / 2, edge / 2}, {edge / 2, edge / 2}, {edge, edge})) == Verdict::feasible);
    CHECK(verdict_of(sum_of_two(1, 1, {edge, edge}, {edge, edge}, {edge, edge})) == Verdict::impossible);
    System system;
    const Var var = system.add_var();
    CHECK_THROWS_AS(system.add_print(var, {0, edge + 1}), bokslut::Error);
    CHECK_THROWS_AS(system.add_print(var, {-edge - 1, 0}), bokslut::Error);
    CHECK_THROWS_AS(system.add_print(var, {1, 0}), bokslut::Error);
    CHECK_THROWS_AS(system.add_print(var + 1, {0, 1}), bokslut::Error);
    CHECK_THROWS_AS(system.add_var({1, 0}), bokslut::Error);
    CHECK_THROWS_AS(system.add_relation(std::vector<Term>{{1, 1}}), bokslut::Error);
    CHECK_THROWS_AS(system.hard(1), bokslut::Error);
    CHECK_THROWS_AS(system.print(0), bokslut::Error);
    CHECK_THROWS_AS(system.relation(0), bokslut::Error);
    CHECK(system.print_count() == 0);
    // Sums that no 64 bits hold: never a wrong answer.
    System large;
    std::vector<Term> terms;
    for (int i = 0; i < 40; ++i) {
        const Var part = large.add_var();
        large.add_print(part, {edge, edge});
        terms.push_back({1, part});
    }
    terms.push_back({-1, large.add_var()});
    large.add_relation(terms);
    CHECK(decide(large).verdict == Verdict::undecided);
    large.add_print(40, {0, edge});
    CHECK(decide(large).verdict != Verdict::feasible);
}
