#include "bokslut/core/amount.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <functional>
#include <optional>
#include <type_traits>

#include "bokslut/core/error.hpp"
#include "tests/core/number_generators.hpp"

using bokslut::Amount;
using bokslut::Error;
using bokslut::test::any_int64;
using bokslut::test::highest;
using bokslut::test::lowest;
using boost::multiprecision::cpp_int;

namespace {

template <class T>
concept made_from_ore = requires(T value) {
    Amount::from_ore(value);
};
template <class T>
concept made_from_kronor = requires(T value) {
    Amount::from_kronor(value);
};
template <class T>
constexpr bool multiplies_amount = std::is_invocable_v<std::multiplies<>, T, Amount>;
// Whether T and an amount meet in any other expression.
template <class T>
constexpr bool mixes =
    std::is_invocable_v<std::multiplies<>, Amount, T> || std::is_invocable_v<std::plus<>, Amount, T> ||
    std::is_invocable_v<std::minus<>, T, Amount> || std::is_invocable_v<std::equal_to<>, Amount, T> ||
    std::is_invocable_v<std::less<>, T, Amount> || std::is_assignable_v<Amount&, T> ||
    std::is_constructible_v<Amount, T> || std::is_convertible_v<Amount, T>;

// Money and floating point never meet.
template <class T>
constexpr bool kept_out = !made_from_ore<T> && !made_from_kronor<T> && !multiplies_amount<T> && !mixes<T>;
static_assert(kept_out<float> && kept_out<double> && kept_out<long double>);

// Whole numbers of every width do compile where they have a meaning, plain literals too ...
static_assert(made_from_ore<int> && made_from_ore<std::int64_t> && made_from_kronor<short> && multiplies_amount<int>);
static_assert(Amount::from_ore(5).ore() == 5);
// ... but never pass for money by themselves.
static_assert(!mixes<int> && !mixes<std::int64_t>);
static_assert(std::is_trivially_copyable_v<Amount> && sizeof(Amount) == 8);

// The exact answer in öre; nothing when it leaves int64.
std::optional<Amount> as_amount(const cpp_int& exact) {
    if (exact < lowest || exact > highest) return std::nullopt;
    return Amount::from_ore(static_cast<std::int64_t>(exact));
}

template <class Operation>
std::optional<Amount> answer_of(Operation operation) {
    try {
        return operation();
    } catch (const Error&) {
        return std::nullopt;
    }
}

}  // namespace

TEST_CASE("amount: kronor and öre", "[amount]") {
    // Proves that kronor are a hundred öre, up to the last krona that fits.
    CHECK(Amount().ore() == 0);
    CHECK(Amount().is_zero());
    CHECK_FALSE(Amount::from_ore(-1).is_zero());
    CHECK(Amount::from_kronor(-12).ore() == -1200);
    CHECK(Amount::from_kronor(highest / 100).ore() == highest / 100 * 100);
    CHECK(Amount::from_kronor(lowest / 100).ore() == lowest / 100 * 100);
    CHECK_THROWS_AS(Amount::from_kronor(highest / 100 + 1), Error);
    CHECK_THROWS_AS(Amount::from_kronor(lowest / 100 - 1), Error);
}

TEST_CASE("amount: edges", "[amount]") {
    // Proves that each operation throws exactly one öre outside the range, and that a refused sum changes nothing.
    const Amount least = Amount::from_ore(lowest);
    const Amount most = Amount::from_ore(highest);
    const Amount one = Amount::from_ore(1);
    CHECK((most - one + one) == most);
    CHECK_THROWS_AS(most + one, Error);
    CHECK_THROWS_AS(least - one, Error);
    CHECK_THROWS_AS(-least, Error);
    CHECK(-most == least + one);
    CHECK(1 * least == least);
    CHECK_THROWS_AS(-1 * least, Error);
    CHECK_THROWS_AS(2 * most, Error);

    Amount sum = most;
    CHECK_THROWS_AS(sum += one, Error);
    CHECK(sum == most);
    sum = least;
    CHECK_THROWS_AS(sum -= one, Error);
    CHECK(sum == least);
}

TEST_CASE("amount: order", "[amount]") {
    // Proves that amounts are ordered as their öre.
    CHECK(Amount::from_ore(-1) < Amount());
    CHECK(Amount::from_ore(lowest) < Amount::from_ore(highest));
    CHECK(Amount::from_ore(7) == Amount::from_ore(7));
    CHECK(Amount::from_ore(7) != Amount::from_ore(8));
}

TEST_CASE("amount: arithmetic against big integers", "[amount]") {
    // Proves that every operation gives the exact answer or throws, never a wrapped one.
    rc::prop("sum, difference, product, negation", [] {
        const std::int64_t x = *any_int64();
        const std::int64_t y = *any_int64();
        const Amount a = Amount::from_ore(x);
        const Amount b = Amount::from_ore(y);
        RC_ASSERT(answer_of([&] { return a + b; }) == as_amount(cpp_int(x) + y));
        RC_ASSERT(answer_of([&] { return a - b; }) == as_amount(cpp_int(x) - y));
        RC_ASSERT(answer_of([&] { return x * b; }) == as_amount(cpp_int(x) * y));
        RC_ASSERT(answer_of([&] { return -a; }) == as_amount(-cpp_int(x)));
        RC_ASSERT(answer_of([&] { return Amount::from_kronor(x); }) == as_amount(cpp_int(x) * 100));
    });
}
