// Published fees read backwards: the inhabitants and rates that could print them, on the real figures and by hand.
#include "bokslut/federation/fee_audit.hpp"

#include <map>

#include "bokslut/consistency/explain.hpp"
#include "tests/federation/example.hpp"

using namespace bokslut;
using bokslut::test::Example;

namespace {

/// What is printed in tkr as öre.
consistency::Interval tkr(std::int64_t shown) {
    return consistency::printed_interval(shown, 100'000, consistency::Printing::half_away);
}

/// The published notes in the order of the members without Varberg.
const std::map<std::string, std::vector<std::int64_t>> published_2023 = {
    {"Adm.", {11, 133, 11, 41, 13, 14, 29, 14}},
    {"BRB", {58, 685, 57, 212, 65, 72, 150, 74}},
    {"DSO", {199, 882, 198, 366, 206, 214, 299, 216}},
    {"VO-college", {34, 398, 33, 123, 38, 42, 87, 43}},
};

std::vector<PublishedFee> published(const std::vector<std::int64_t>& shown) {
    std::vector<PublishedFee> fees;
    for (std::size_t i = 0; i < shown.size(); ++i) fees.push_back({i, tkr(shown[i])});
    return fees;
}

}  // namespace

// The transcribed inhabitants lie within what the four published notes allow, and the bounds are sharp: one person
// beyond them prints another figure in some note.
TEST_CASE("the published notes bound every member's inhabitants") {
    const Example example;
    for (std::size_t member = 0; member < 8; ++member) {
        INFO(example.fees.members[member].name);
        CountInterval possible;
        for (const auto& [service, shown] : published_2023)
            possible = intersection(
                possible,
                possible_inhabitants(example.model(service), member, tkr(shown[member]), example.fees, 2023).value());
        CHECK(possible.contains(example.fees.inhabitants.of(member, 2023)->count));
        CHECK(possible.high - possible.low < 200);
        const auto prints_all = [&](std::int64_t count) {
            FeeDefinition fees = example.fees;
            fees.inhabitants.give(member, 2023, count);
            for (const auto& [service, shown] : published_2023) {
                Findings findings;
                const auto computed = compute_fees(example.model(service), fees, 2023, nullptr, findings);
                if (!tkr(shown[member]).contains(computed->of(member)->amount.ore())) return false;
            }
            return true;
        };
        CHECK((prints_all(possible.low) && prints_all(possible.high)));
        CHECK_FALSE(prints_all(possible.low - 1));
        CHECK_FALSE(prints_all(possible.high + 1));
    }
}

// With the inhabitants known, the rates follow: 5,9855 kr could print note 7 and 1,16 kr note 4; note 8 needs a fixed
// part, of 135 tkr or thereabouts.
TEST_CASE("the published notes bound every rate") {
    const Example example;
    std::vector<std::int64_t> inhabitants;
    for (std::size_t member = 0; member < 8; ++member)
        inhabitants.push_back(example.fees.inhabitants.of(member, 2023)->count);
    const auto within = [](const Rational& low, const Rational& value, const Rational& high) {
        return low <= value && value <= high;
    };
    const PossibleRates brb = possible_rates(published(published_2023.at("BRB")), inhabitants, false);
    CHECK(brb.possible);
    CHECK(within(brb.rate_low, Rational(59'855, 100), brb.rate_high));
    CHECK(brb.rate_high - brb.rate_low < Rational(3));
    CHECK(brb.fixed_high == Rational());
    const PossibleRates admin = possible_rates(published(published_2023.at("Adm.")), inhabitants, false);
    CHECK(within(admin.rate_low, 116, admin.rate_high));

    const PossibleRates flat = possible_rates(published(published_2023.at("DSO")), inhabitants, false);
    CHECK(flat.decided);
    CHECK_FALSE(flat.possible);
    CHECK(flat.conflict.size() == 2);
    const PossibleRates both = possible_rates(published(published_2023.at("DSO")), inhabitants, true);
    CHECK(both.possible);
    CHECK(within(both.rate_low, 653, both.rate_high));
    CHECK(within(both.fixed_low, 13'500'000, both.fixed_high));
    CHECK(both.fixed_high - both.fixed_low < Rational(200'000));
}

// By hand: 100 inhabitants print 1 tkr between 500 and 1 499,99 kr, so the rate is 5 to 15 kr (to half a krona's
// rounding); with another of 50 that prints 1 tkr at least 10 kr.
TEST_CASE("the bounds of a rate by hand") {
    const PossibleRates one = possible_rates(published({1}), {100}, false, 0);
    CHECK(one.rate_low == Rational(500));
    CHECK(one.rate_high == Rational(149'999, 100));
    const PossibleRates two = possible_rates(published({1, 1}), {100, 50}, false, 0);
    CHECK(two.rate_low == Rational(1'000));
    const PossibleRates none = possible_rates(published({1, 5}), {100, 50}, false, 0);
    CHECK_FALSE(none.possible);
    CHECK(none.conflict == std::vector<std::size_t>{0, 1});
}

TEST_CASE("models without a rate say nothing of inhabitants") {
    const Example example;
    CHECK_FALSE(possible_inhabitants(example.model("MC"), 1, tkr(1), example.fees, 2023).has_value());
    CHECK_FALSE(possible_inhabitants(example.model("Adm."), 8, tkr(21), example.fees, 2023).has_value());  // Varberg
    CHECK_FALSE(possible_inhabitants(example.model("Navet"), 1, tkr(1), example.fees, 2023).has_value());
}

// A rate of the file raised by its own index is found, however many decimals it has: 6,53 kr × 1,025 is 669,325 öre,
// and large members leave less than a hundredth of an öre about it.
TEST_CASE("a rate finer than a hundredth of an öre is found") {
    const Rational rate = Rational(653) * Rational(41, 40);
    const std::vector<std::int64_t> inhabitants = {9'741, 114'378, 1'000'003, 587'549};
    for (const bool with_fixed : {false, true}) {
        std::vector<PublishedFee> fees;
        for (std::size_t i = 0; i < inhabitants.size(); ++i) {
            const Rational exact = rate * Rational(inhabitants[i]) + Rational(with_fixed ? 13'837'500 : 0);
            const std::int64_t ore = (exact / Rational(100)).rounded(Rounding::half_away_from_zero) * 100;
            fees.push_back({i, {ore, ore}});
        }
        const PossibleRates found = possible_rates(fees, inhabitants, with_fixed);
        REQUIRE(found.possible);
        CHECK((found.rate_low <= rate && rate <= found.rate_high));
        CHECK(found.rate_high - found.rate_low < Rational(1, 100));
    }
}
