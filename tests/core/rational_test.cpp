#include "bokslut/core/rational.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "bokslut/core/error.hpp"
#include "tests/core/number_generators.hpp"

using namespace bokslut;
using bokslut::test::any_int64;
using bokslut::test::highest;
using bokslut::test::lowest;
using bokslut::test::nonzero_int64;
using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

namespace {

// Whether T and a rate meet in an expression.
template <class T>
constexpr bool mixes =
    std::is_invocable_v<std::plus<>, Rational, T> || std::is_invocable_v<std::multiplies<>, T, Rational> ||
    std::is_invocable_v<std::equal_to<>, Rational, T> || std::is_invocable_v<std::less<>, T, Rational> ||
    std::is_assignable_v<Rational&, T>;
template <class... T>
constexpr bool makes_one = std::is_constructible_v<Rational, T...>;

// Floating point never becomes a rate, not even through an operator; whole numbers do.
template <class T>
constexpr bool kept_out =
    !mixes<T> && !makes_one<T> && !std::is_convertible_v<T, Rational> && !std::is_convertible_v<Rational, T> &&
    !makes_one<T, int> && !makes_one<int, T> && !makes_one<T, T>;
static_assert(kept_out<float> && kept_out<double> && kept_out<long double>);
static_assert(mixes<int> && makes_one<int> && makes_one<int, std::int64_t> && std::is_convertible_v<int, Rational>);

const std::vector<Rounding> all_rules{Rounding::half_away_from_zero, Rounding::half_even, Rounding::toward_zero,
                                      Rounding::floor, Rounding::ceiling};

// The same number twice: ours, and Boost's to compare with.
struct Pair {
    Rational ours;
    cpp_rational boosts;
};

std::string text_of(const cpp_rational& value) {
    const std::string whole = numerator(value).str();
    return denominator(value) == 1 ? whole : whole + "/" + denominator(value).str();
}

Pair make_pair_of(std::int64_t n, std::int64_t d) {
    // Boost 1.74 refuses a negative denominator.
    const cpp_rational boosts = d < 0 ? cpp_rational(-cpp_int(n), -cpp_int(d)) : cpp_rational(cpp_int(n), cpp_int(d));
    return {Rational(n, d), boosts};
}

// One to four fractions of any int64 multiplied or divided, so that about half of the values overflow two int64.
Pair any_pair() {
    Pair pair = make_pair_of(*any_int64(), *nonzero_int64());
    const int more = *rc::gen::inRange(0, 4);
    for (int i = 0; i < more; ++i) {
        const Pair factor = make_pair_of(*any_int64(), *nonzero_int64());
        pair.ours *= factor.ours;
        pair.boosts *= factor.boosts;
    }
    return pair;
}

Pair nonzero_pair() {
    Pair pair = any_pair();
    return pair.ours.sign() == 0 ? make_pair_of(1, *nonzero_int64()) : pair;
}

cpp_int reference_rounded(const cpp_rational& value, Rounding rule) {
    cpp_int below = numerator(value) / denominator(value);
    if (cpp_rational(below) > value) --below;
    const cpp_int above = cpp_rational(below) == value ? below : cpp_int(below + 1);
    if (rule == Rounding::floor) return below;
    if (rule == Rounding::ceiling) return above;
    if (rule == Rounding::toward_zero) return value < 0 ? above : below;
    const cpp_rational half = cpp_rational(below) + cpp_rational(1, 2);
    if (value < half) return below;
    if (value > half) return above;
    if (rule == Rounding::half_even) return below % 2 == 0 ? below : above;
    return value < 0 ? below : above;
}

bool fits(const cpp_int& value) {
    return value >= lowest && value <= highest;
}

}  // namespace

TEST_CASE("rational: lowest terms", "[rational]") {
    // Proves that fractions are reduced, with a positive denominator, also where a sign or a product leaves int64.
    const std::vector<std::pair<Rational, std::string>> rows{
        {Rational(), "0"},
        {Rational(-12), "-12"},
        {Rational(0, -7), "0"},
        {Rational(6, 8), "3/4"},
        {Rational(6, -8), "-3/4"},
        {Rational(-6, -8), "3/4"},
        {Rational(lowest, lowest), "1"},
        {Rational(lowest, 2), "-4611686018427387904"},
        {Rational(lowest), "-9223372036854775808"},
        {Rational(lowest, -1), "9223372036854775808"},
        {Rational(1, lowest), "-1/9223372036854775808"},
        {Rational(highest, lowest), "-9223372036854775807/9223372036854775808"},
        {-Rational(lowest), "9223372036854775808"},
        {Rational(highest) * highest, "85070591730234615847396907784232501249"},
        {Rational(1, highest) / highest, "1/85070591730234615847396907784232501249"},
        {Rational(1, 3) + Rational(1, 6), "1/2"},
        {Rational(1, 3) - Rational(5, 6), "-1/2"},
        {Rational(25, 1000) * 4, "1/10"},
        {Rational(1) / Rational(-2, 3), "-3/2"},
    };
    for (const auto& [value, text] : rows) CHECK(value.text() == text);
    CHECK_THROWS_AS(Rational(1, 0), Error);
    CHECK_THROWS_AS(Rational(1) / Rational(), Error);
    CHECK_THROWS_AS(Rational(highest) * highest / 0, Error);
}

TEST_CASE("rational: large and back", "[rational]") {
    // Proves that a value which has been beyond int64 is equal to, and ordered as, the same value which has not.
    const Rational large = Rational(highest) * highest;
    CHECK(large / highest == Rational(highest));
    CHECK(large - large == 0);
    CHECK((large - large).sign() == 0);
    CHECK(large + 1 - large == 1);
    CHECK(large != Rational(highest));
    CHECK(large > highest);
    CHECK(-large < lowest);
    CHECK(large + 1 > large);
    CHECK(Rational(lowest, -1) > highest);
    CHECK(Rational(lowest, -1) - 1 == highest);
    CHECK(large.sign() == 1);
    CHECK((-large).sign() == -1);

    Rational copied = large;
    copied += 1;
    CHECK(copied != large);
    Rational self = large;
    self -= self;
    CHECK(self == 0);
    const Rational taken = std::move(copied);
    CHECK(taken == large + 1);
}

TEST_CASE("rational: as Boost's", "[rational]") {
    // Proves that every operation gives the same number as Boost's cpp_rational, within and beyond int64.
    rc::prop("arithmetic and order", [] {
        const Pair a = any_pair();
        const Pair b = nonzero_pair();
        RC_ASSERT(a.ours.text() == text_of(a.boosts));
        RC_ASSERT((a.ours + b.ours).text() == text_of(a.boosts + b.boosts));
        RC_ASSERT((a.ours - b.ours).text() == text_of(a.boosts - b.boosts));
        RC_ASSERT((a.ours * b.ours).text() == text_of(a.boosts * b.boosts));
        RC_ASSERT((a.ours / b.ours).text() == text_of(a.boosts / b.boosts));
        RC_ASSERT((-a.ours).text() == text_of(-a.boosts));
        RC_ASSERT((a.ours == b.ours) == (a.boosts == b.boosts));
        RC_ASSERT((a.ours < b.ours) == (a.boosts < b.boosts));
        RC_ASSERT((a.ours > b.ours) == (a.boosts > b.boosts));
        RC_ASSERT(a.ours.sign() == a.boosts.sign());
    });
}

TEST_CASE("rational: a field", "[rational]") {
    // Proves the laws that make rates safe to reorder: associative, commutative, distributive, with inverses.
    rc::prop("laws", [] {
        const Rational a = any_pair().ours;
        const Rational b = any_pair().ours;
        const Rational c = nonzero_pair().ours;
        RC_ASSERT(a + b == b + a);
        RC_ASSERT(a * b == b * a);
        RC_ASSERT((a + b) + c == a + (b + c));
        RC_ASSERT((a * b) * c == a * (b * c));
        RC_ASSERT(a * (b + c) == a * b + a * c);
        RC_ASSERT(a + 0 == a);
        RC_ASSERT(a * 1 == a);
        RC_ASSERT(a - a == 0);
        RC_ASSERT(a + -a == 0);
        RC_ASSERT(c / c == 1);
        RC_ASSERT(a / c * c == a);
        RC_ASSERT((a < b) == (a + c < b + c));
        RC_ASSERT((a <=> b) == (0 <=> (b <=> a)));
    });
}

TEST_CASE("rational: rounded", "[rational]") {
    // Proves rounding by every rule, and that an answer beyond int64 is refused.
    rc::prop("as the reference", [] {
        const Pair a = any_pair();
        for (const Rounding rule : all_rules) {
            const cpp_int expected = reference_rounded(a.boosts, rule);
            if (fits(expected)) {
                RC_ASSERT(a.ours.rounded(rule) == static_cast<std::int64_t>(expected));
            } else {
                RC_ASSERT_THROWS_AS(a.ours.rounded(rule), Error);
            }
        }
    });
    CHECK(Rational(5, 2).rounded(Rounding::half_even) == 2);
    CHECK(Rational(5, 2).rounded(Rounding::half_away_from_zero) == 3);
    // beyond int64 as a fraction, a half away from the edges as a number
    const Rational nearly = Rational(highest) + Rational(1, 2);
    CHECK(nearly.rounded(Rounding::floor) == highest);
    CHECK_THROWS_AS(nearly.rounded(Rounding::half_away_from_zero), Error);
    CHECK((Rational(lowest) - Rational(1, 3)).rounded(Rounding::half_even) == lowest);
}

TEST_CASE("rational: a rate times an amount", "[rational]") {
    // Proves that the product is exact and rounded once to öre, as the same product made step by step.
    CHECK(multiply_rounded(Rational(25, 1000), Amount::from_ore(10'020), Rounding::half_away_from_zero).ore() == 251);
    CHECK(multiply_rounded(Rational(25, 1000), Amount::from_ore(10'020), Rounding::half_even).ore() == 250);
    CHECK(multiply_rounded(Rational(-1, 3), Amount::from_ore(100), Rounding::floor).ore() == -34);
    CHECK(multiply_rounded(Rational(1, 2), Amount::from_ore(lowest), Rounding::floor).ore() == lowest / 2);
    CHECK_THROWS_AS(multiply_rounded(-1, Amount::from_ore(lowest), Rounding::floor), Error);
    CHECK_THROWS_AS(multiply_rounded(2, Amount::from_ore(highest), Rounding::floor), Error);
    rc::prop("as the reference", [] {
        const Pair rate = any_pair();
        const std::int64_t ore = *any_int64();
        for (const Rounding rule : all_rules) {
            const cpp_int expected = reference_rounded(rate.boosts * ore, rule);
            if (fits(expected)) {
                RC_ASSERT(multiply_rounded(rate.ours, Amount::from_ore(ore), rule).ore() == expected);
            } else {
                RC_ASSERT_THROWS_AS(multiply_rounded(rate.ours, Amount::from_ore(ore), rule), Error);
            }
        }
    });
}
