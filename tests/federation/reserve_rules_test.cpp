// Proves how much a year may add to a reserve, under each wording of KL 11:14, with the figures of a real report.
#include "bokslut/federation/reserve_rules.hpp"

#include "tests/catch.hpp"

using namespace bokslut;

namespace {

Amount mnkr(std::int64_t hundredths) {
    return Amount::from_kronor(hundredths * 10'000);
}

struct Case {
    const char* what;
    int year;                                     // whose wording
    std::int64_t base, result, adjusted, before;  // mnkr
    std::int64_t equity, pensions;                // mnkr
    std::int64_t floor_percent, floor, most;      // mnkr with two decimals
    std::optional<std::int64_t> ceiling;          // mnkr with two decimals
};

const std::vector<Case> cases = {
    // Göteborg 2016-2018: S, R, J and the reserve before, from the published reports. 2013-2023: floor only.
    {"Göteborg 2016, KL 11:14 i lydelsen 2013-2023", 2016, 28956, 938, 502, 657, 1, 0, 1, 28956, 21244, {}},
    {"Göteborg 2017, KL 11:14 i lydelsen 2013-2023", 2017, 30399, 2128, 1304, 869, 1, 0, 1, 30399, 100001, {}},
    {"Göteborg 2018, KL 11:14 i lydelsen 2013-2023", 2018, 31295, 1792, 1053, 1869, 1, 0, 1, 31295, 74005, {}},
    // The same figures from 2024: the reserve holds at most 5 % of S.
    {"Göteborg 2016, KL 11:14 från 2024", 2024, 28956, 938, 502, 657, 1, 0, 1, 28956, 21244, 144780},
    {"Göteborg 2017, KL 11:14 från 2024", 2024, 30399, 2128, 1304, 869, 1, 0, 1, 30399, 65095, 151995},
    {"Göteborg 2018, KL 11:14 från 2024", 2024, 31295, 1792, 1053, 1869, 1, 0, 1, 31295, 0, 156475},
    // KL 11:14: 2 % when equity with the pension obligations is negative.
    {"eget kapital mindre än pensionerna", 2023, 1000, 100, 100, 0, 10, 11, 2, 2000, 8000, {}},
    {"eget kapital lika stort som pensionerna", 2023, 1000, 100, 100, 0, 11, 11, 1, 1000, 9000, {}},
    // The smaller of the two results counts, also when it is årets resultat.
    {"resultatet mindre än efter justeringar", 2024, 1000, 30, 90, 0, 1, 0, 1, 1000, 2000, 5000},
    {"negativt resultat", 2024, 1000, -5, 40, 0, 1, 0, 1, 1000, 0, 5000},
    // A förbund read by the letter: S = 0, so the ceiling is 0.
    {"förbund med underlaget noll", 2024, 0, 50, 50, 0, 1, 0, 1, 0, 0, 0},
};

}  // namespace

TEST_CASE("a year may add what its wording of KL 11:14 allows") {
    for (const Case& c : cases) {
        INFO(c.what);
        const ReserveRule* rule = reserve_rule(c.year);
        REQUIRE(rule);
        const ReserveLimit limit =
            reserve_limit(*rule, {mnkr(c.base * 100), mnkr(c.result * 100), mnkr(c.adjusted * 100),
                                  mnkr(c.before * 100), mnkr(c.equity * 100), mnkr(c.pensions * 100)});
        CHECK(limit.floor_percent == c.floor_percent);
        CHECK(limit.floor == mnkr(c.floor));
        CHECK(limit.most == mnkr(c.most));
        CHECK(limit.ceiling == (c.ceiling ? std::optional(mnkr(*c.ceiling)) : std::nullopt));
    }
}

TEST_CASE("a part of an öre is never added: the floor is rounded up and the ceiling down") {
    const auto ore = [](std::int64_t n) { return Amount::from_ore(n); };
    const ReserveLimit limit = reserve_limit(*reserve_rule(2024), {ore(1001), ore(1000), ore(1000), ore(0), {}, {}});
    CHECK(limit.floor == ore(11));    // 10,01
    CHECK(limit.ceiling == ore(50));  // 50,05
    CHECK(limit.most == ore(50));
}

TEST_CASE("the fiscal year says which reserve there is") {
    CHECK(reserve_rule(2012) == nullptr);
    CHECK(reserve_rule(2013)->id == "rur");
    CHECK(reserve_rule(2023)->id == "rur");
    CHECK(reserve_rule(2024)->id == "resultatreserv");
    CHECK_FALSE(reserve_rule(2023)->may_add(2024));
    CHECK(reserve_rule(2023)->exists(2024));
    CHECK_FALSE(reserve_rule(2024)->exists(2023));
}
