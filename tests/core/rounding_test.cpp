#include "bokslut/core/rounding.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <concepts>
#include <vector>

#include "bokslut/core/error.hpp"
#include "tests/core/number_generators.hpp"

using namespace bokslut;
using bokslut::test::any_int64;
using bokslut::test::highest;
using bokslut::test::lowest;
using bokslut::test::nonzero_int64;
using boost::multiprecision::cpp_int;

namespace {

const std::vector<Rounding> all_rules{Rounding::half_away_from_zero, Rounding::half_even, Rounding::toward_zero,
                                      Rounding::floor, Rounding::ceiling};

template <class N, class D>
concept divides = requires(N n, D d) {
    divide_rounded(n, d);
};
static_assert(divides<int, std::int64_t>);
static_assert(!divides<double, int> && !divides<int, double> && !divides<float, float>);

// Chooses between the whole numbers on either side by their distance to the fraction. Shares no idea with the library,
// which looks at the remainder after cutting toward zero.
cpp_int reference_quotient(cpp_int n, cpp_int d, Rounding rule) {
    if (d < 0) {
        n = -n;
        d = -d;
    }
    cpp_int below = n / d;
    while (below * d > n) --below;
    cpp_int above = below;
    while (above * d < n) ++above;

    if (rule == Rounding::floor) return below;
    if (rule == Rounding::ceiling) return above;
    if (rule == Rounding::toward_zero) return n < 0 ? above : below;
    const cpp_int distance_below = n - below * d;
    const cpp_int distance_above = above * d - n;
    if (distance_below < distance_above) return below;
    if (distance_above < distance_below) return above;
    if (rule == Rounding::half_even) return below % 2 == 0 ? below : above;
    return n < 0 ? below : above;
}

}  // namespace

TEST_CASE("rounding: the halves", "[rounding]") {
    // Proves what each rule does with halves and with less and more than halves, written out by hand.
    struct Row {
        int numerator;  // of a fraction with denominator 4
        int half_away, half_even, toward_zero, floor, ceiling;
    };
    const std::vector<Row> rows{
        {-10, -3, -2, -2, -3, -2}, {-7, -2, -2, -1, -2, -1}, {-6, -2, -2, -1, -2, -1}, {-5, -1, -1, -1, -2, -1},
        {-4, -1, -1, -1, -1, -1},  {-2, -1, 0, 0, -1, 0},    {-1, 0, 0, 0, -1, 0},     {0, 0, 0, 0, 0, 0},
        {1, 0, 0, 0, 0, 1},        {2, 1, 0, 0, 0, 1},       {3, 1, 1, 0, 0, 1},       {6, 2, 2, 1, 1, 2},
        {10, 3, 2, 2, 2, 3},
    };
    for (const Row& row : rows) {
        CAPTURE(row.numerator);
        CHECK(divide_rounded(row.numerator, 4) == row.half_away);
        CHECK(divide_rounded(row.numerator, 4, Rounding::half_away_from_zero) == row.half_away);
        CHECK(divide_rounded(row.numerator, 4, Rounding::half_even) == row.half_even);
        CHECK(divide_rounded(row.numerator, 4, Rounding::toward_zero) == row.toward_zero);
        CHECK(divide_rounded(row.numerator, 4, Rounding::floor) == row.floor);
        CHECK(divide_rounded(row.numerator, 4, Rounding::ceiling) == row.ceiling);
    }
}

TEST_CASE("rounding: every small fraction against big integers", "[rounding]") {
    // Proves every rule on every fraction of numerators -40..40 and denominators -9..9.
    for (const Rounding rule : all_rules) {
        for (std::int64_t n = -40; n <= 40; ++n) {
            for (std::int64_t d = -9; d <= 9; ++d) {
                if (d == 0) continue;
                CAPTURE(static_cast<int>(rule), n, d);
                REQUIRE(divide_rounded(n, d, rule) == reference_quotient(n, d, rule));
            }
        }
    }
}

TEST_CASE("rounding: large fractions against big integers", "[rounding]") {
    // Proves every rule over the whole of int64, where doubling a remainder or changing a sign overflows 64 bits.
    rc::prop("as the reference", [] {
        const std::int64_t n = *any_int64();
        const std::int64_t d = *nonzero_int64();
        RC_PRE(!(n == lowest && d == -1));
        for (const Rounding rule : all_rules) RC_ASSERT(divide_rounded(n, d, rule) == reference_quotient(n, d, rule));
    });
    rc::prop("exact halves", [] {
        const std::int64_t half = *rc::gen::inRange<std::int64_t>(1, highest / 5);
        const std::int64_t odd = 2 * *rc::gen::inRange<std::int64_t>(-3, 3) + 1;
        for (const Rounding rule : all_rules) {
            RC_ASSERT(divide_rounded(odd * half, 2 * half, rule) == reference_quotient(odd, 2, rule));
        }
    });
}

TEST_CASE("rounding: what cannot be divided", "[rounding]") {
    // Proves that division by zero, the one quotient beyond int64 and an unknown rule are refused.
    for (const Rounding rule : all_rules) {
        CHECK_THROWS_AS(divide_rounded(1, 0, rule), Error);
        CHECK_THROWS_AS(divide_rounded(lowest, -1, rule), Error);
        CHECK(divide_rounded(lowest, 1, rule) == lowest);
        CHECK(divide_rounded(highest, -1, rule) == -highest);
        CHECK(divide_rounded(lowest, lowest, rule) == 1);
    }
    CHECK_THROWS_AS(divide_rounded(1, 2, static_cast<Rounding>(99)), Error);
}

TEST_CASE("measure: öre in a step", "[rounding]") {
    // Proves the size of the last shown digit for every unit and number of decimals, and the refusal beyond whole öre.
    struct Row {
        Measure::Unit unit;
        std::string_view name;
        std::vector<std::int64_t> ore;  // by number of decimals
    };
    const std::vector<Row> rows{
        {Measure::Unit::kr, "kr", {100, 10, 1}},
        {Measure::Unit::tkr, "tkr", {100'000, 10'000, 1'000, 100, 10, 1}},
        {Measure::Unit::mnkr, "mnkr", {100'000'000, 10'000'000, 1'000'000, 100'000, 10'000, 1'000, 100, 10, 1}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(Measure{row.unit, 0}.name() == row.name);
        for (std::size_t i = 0; i < row.ore.size(); ++i) {
            CHECK(Measure{row.unit, static_cast<int>(i)}.ore_per_step() == row.ore[i]);
        }
        CHECK_THROWS_AS((Measure{row.unit, static_cast<int>(row.ore.size())}.ore_per_step()), Error);
        CHECK_THROWS_AS((Measure{row.unit, -1}.ore_per_step()), Error);
    }
    CHECK_THROWS_AS((Measure{static_cast<Measure::Unit>(99), 0}.name()), Error);
}

TEST_CASE("measure: by name", "[rounding]") {
    // Proves that a measure is found by its name in any case, and by nothing else.
    CHECK(measure_named("kr") == Measure{Measure::Unit::kr, 0});
    CHECK(measure_named("tkr") == Measure{Measure::Unit::tkr, 0});
    CHECK(measure_named("MNkr") == Measure{Measure::Unit::mnkr, 0});
    CHECK(measure_named("TKR") == Measure{Measure::Unit::tkr, 0});
    for (const std::string_view other : {"", "k", "kr ", "tk", "tkrr", "kkr", "SEK", "[r"}) {
        CAPTURE(other);
        CHECK_FALSE(measure_named(other));
    }
}

TEST_CASE("measure: the shown number", "[rounding]") {
    // Proves that an amount is rounded once, straight from öre to the shown digit.
    struct Row {
        std::int64_t ore;
        Measure measure;
        Rounding rule;
        std::int64_t steps;
    };
    const Measure tkr{Measure::Unit::tkr, 0};
    const std::vector<Row> rows{
        {119'850'000, tkr, Rounding::half_away_from_zero, 1199},
        {119'849'999, tkr, Rounding::half_away_from_zero, 1198},
        {-119'850'000, tkr, Rounding::half_away_from_zero, -1199},
        {119'850'000, tkr, Rounding::half_even, 1198},
        {-1, tkr, Rounding::floor, -1},
        {1, tkr, Rounding::ceiling, 1},
        // rounded by way of whole kronor this would become 1 tkr
        {49'999, tkr, Rounding::half_away_from_zero, 0},
        {123'456, {Measure::Unit::tkr, 1}, Rounding::half_away_from_zero, 12},
        {155'000'000, {Measure::Unit::mnkr, 1}, Rounding::half_away_from_zero, 16},
        {12'345, {Measure::Unit::kr, 2}, Rounding::half_away_from_zero, 12'345},
        {lowest, {Measure::Unit::kr, 2}, Rounding::floor, lowest},
        {highest, {Measure::Unit::kr, 0}, Rounding::ceiling, highest / 100 + 1},
    };
    for (const Row& row : rows) {
        CAPTURE(row.ore, row.measure.name(), row.measure.decimals);
        CHECK(shown_steps(Amount::from_ore(row.ore), row.measure, row.rule) == row.steps);
    }
    CHECK_THROWS_AS(shown_steps(Amount(), Measure{Measure::Unit::kr, 3}), Error);
}
