// Proves that the verdict on two-way tables and trees over two years is the one that flows in a network give.
#include "bokslut/consistency/feasibility.hpp"

#include <fmt/core.h>

#include "tests/consistency/networks.hpp"

using namespace bokslut::test;
using bokslut::consistency::Answer;
using bokslut::consistency::decide;
using bokslut::consistency::Verdict;

namespace {

struct Counts {
    int single = 0, joint = 0, possible = 0;
};

// Decides `system`, compares with the flow, and counts.
void compare(const Network& network, const System& system, Counts& counts) {
    const bool possible = circulates(network, bokslut::test::known_bounds(system));
    const Answer answer = decide(system);
    REQUIRE(answer.verdict == (possible ? Verdict::feasible : Verdict::impossible));
    REQUIRE(is_shown(system, answer));
    ++(possible ? counts.possible : breaks_a_single_sum(system) ? counts.single : counts.joint);
}

void report(const char* what, const Counts& counts) {
    fmt::print("{}: {} break a single sum, {} are impossible only jointly, {} remain possible\n", what, counts.single,
               counts.joint, counts.possible);
    CHECK(counts.single > 0);
    CHECK(counts.joint > 0);
    CHECK(counts.possible > 0);
}

// One to three prints moved by 1.
void move_some(std::vector<std::int64_t>& shown, Random& random) {
    for (std::int64_t moved = pick(random, 1, 3); moved > 0; --moved) {
        shown[static_cast<std::size_t>(pick(random, 0, static_cast<std::int64_t>(shown.size()) - 1))] +=
            pick(random, 0, 1) == 0 ? 1 : -1;
    }
}

// Three rows and two columns of zeros with row totals 1, 1, 1, column totals 0, 0 and grand total 1 (ecosystem.md 1.2).
// `interval` says which öre print as a figure.
template <class Interval_of>
System zeros_and_ones(const TwoWayTable& table, Interval_of interval) {
    System system = table.network.system();
    for (const auto& row : table.cells) {
        for (const Var cell : row) system.add_print(cell, interval(0));
    }
    for (const Var total : table.row_totals) system.add_print(total, interval(1));
    for (const Var total : table.column_totals) system.add_print(total, interval(0));
    system.add_print(table.grand_total, interval(1));
    return system;
}

}  // namespace

TEST_CASE("two-way tables with moved prints: the verdict is the exact one") {
    Random random(1103);
    Counts counts;
    const TwoWayTable first = two_way_table(3, 2);
    // With the closed intervals of Calculations 1.1 every sum holds by itself, and all together cannot.
    const auto closed = [](std::int64_t shown) { return Interval{shown * tkr - tkr / 2, shown * tkr + tkr / 2}; };
    compare(first.network, zeros_and_ones(first, closed), counts);
    CHECK(counts.joint == 1);
    // Half away from zero, three times 0,5 is more than the 1,5 that prints as 2: one öre, seen in the grand total.
    compare(first.network, zeros_and_ones(first, [](std::int64_t shown) { return half_away(shown); }), counts);
    CHECK(counts.single == 1);
    for (int round = 2; round < 3000; ++round) {
        const TwoWayTable table =
            two_way_table(static_cast<std::size_t>(pick(random, 2, 5)), static_cast<std::size_t>(pick(random, 2, 5)));
        std::vector<std::int64_t> shown = amounts_in(table, random, pick(random, 0, 1) == 0 ? tkr : 500 * tkr);
        for (std::int64_t& figure : shown) figure = rounded(figure);
        move_some(shown, random);
        System system = table.network.system();
        for (Var var = 0; var < shown.size(); ++var) system.add_print(var, half_away(shown[var]));
        compare(table.network, system, counts);
    }
    report("two-way tables", counts);
}

TEST_CASE("trees over two years with rounded and exact zeros: the verdict is the exact one") {
    Random random(2026);
    Counts counts;
    for (int round = 0; round < 3000; ++round) {
        const TreeOverYears tree = tree_over_years(random);
        std::vector<std::int64_t> shown = amounts_in(tree, random, pick(random, 0, 1) == 0 ? tkr : 50 * tkr);
        const std::vector<std::int64_t> exact = shown;
        for (std::int64_t& figure : shown) figure = rounded(figure);
        move_some(shown, random);
        System system = tree.system;
        for (Var var = 0; var < shown.size(); ++var) {
            const bool exact_zero = shown[var] == 0 && exact[var] == 0 && pick(random, 0, 1) == 0;
            if (pick(random, 0, 19) == 0) continue;  // not printed; far enough for any flow
            system.add_print(var, exact_zero ? Interval{0, 0} : half_away(shown[var]));
        }
        System bounded = system;
        for (Var var = 0; var < shown.size(); ++var) bounded.add_print(var, {-10000 * tkr, 10000 * tkr});
        REQUIRE(decide(system).verdict == decide(bounded).verdict);
        compare(tree.network, bounded, counts);
    }
    report("trees over two years", counts);
}

TEST_CASE("a ledger's own rounded figures are never called impossible: tables and trees") {
    Random random(7);
    for (int round = 0; round < 3500; ++round) {
        const TwoWayTable table =
            two_way_table(static_cast<std::size_t>(pick(random, 1, 7)), static_cast<std::size_t>(pick(random, 1, 5)));
        const std::vector<std::int64_t> amounts = amounts_in(table, random, pick(random, 0, 1) == 0 ? tkr : 500 * tkr);
        System system = table.network.system();
        for (Var var = 0; var < amounts.size(); ++var) system.add_print(var, half_away(rounded(amounts[var])));
        const Answer answer = decide(system);
        REQUIRE(answer.verdict == Verdict::feasible);
        REQUIRE(is_shown(system, answer));
    }
    for (int round = 0; round < 3500; ++round) {
        const TreeOverYears tree = tree_over_years(random);
        const std::vector<std::int64_t> amounts = amounts_in(tree, random, pick(random, 0, 1) == 0 ? tkr : 500 * tkr);
        System system = tree.system;
        for (Var var = 0; var < amounts.size(); ++var) {
            system.add_print(var, amounts[var] == 0 ? Interval{0, 0} : half_away(rounded(amounts[var])));
        }
        const Answer answer = decide(system);
        REQUIRE(answer.verdict == Verdict::feasible);
        REQUIRE(is_shown(system, answer));
    }
}
