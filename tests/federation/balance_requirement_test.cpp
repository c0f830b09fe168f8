// Proves what is said of reserves and deficits, each case with the paragraph it rests on.
#include "bokslut/federation/balance_requirement.hpp"

#include <algorithm>

#include "tests/catch.hpp"

using namespace bokslut;

namespace {

Amount tkr(std::int64_t n) {
    return Amount::from_kronor(n * 1000);
}

std::vector<std::string> codes(const BalanceRequirement& requirement) {
    Findings findings;
    check_balance_requirement(requirement, findings);
    std::vector<std::string> all;
    for (const Finding& finding : findings.all()) all.push_back(finding.code.substr(finding.code.find('.') + 1));
    return all;
}

struct DeficitCase {
    const char* what;
    int year;
    std::map<int, std::int64_t> results;  // tkr
    std::vector<DeficitDecision> decisions;
    std::map<int, std::int64_t> remaining;  // by year of origin, tkr
    std::map<int, std::int64_t> overdue;
    std::vector<std::string> codes;
};

DeficitDecision planned(int year) {
    return {year, "med överskotten de två följande åren", "direktionen 2022-05-20 § 31", "", {}, {}};
}

DeficitDecision excepted(int year, std::optional<Amount> amount) {
    DeficitDecision decision = planned(year);
    decision.reasons = "engångskostnad för flytten, direktionen 2022-05-20 § 32";
    decision.excepted = amount;
    return decision;
}

const std::vector<DeficitCase> deficit_cases = {
    {"KL 11:12: återställt på två år",
     2023,
     {{2021, -300}, {2022, 100}, {2023, 250}},
     {planned(2021)},
     {{2021, 0}},
     {{2021, 0}},
     {}},
    {"KL 11:12: det första av de två åren",
     2022,
     {{2021, -300}, {2022, 100}, {2023, 250}},
     {planned(2021)},
     {{2021, 200}},
     {{2021, 0}},
     {}},
    {"KL 11:12: inte återställt i tid",
     2024,
     {{2021, -300}, {2022, 100}, {2023, 0}, {2024, 50}},
     {planned(2021)},
     {{2021, 150}},
     {{2021, 150}},
     {"overdue"}},
    {"KL 11:12: återställt ett år för sent",
     2025,
     {{2021, -300}, {2022, 100}, {2023, 0}, {2024, 50}, {2025, 400}},
     {planned(2021)},
     {{2021, 0}},
     {{2021, 150}},
     {"overdue"}},
    {"KL 11:12: det äldsta underskottet först",
     2024,
     {{2021, -300}, {2022, -100}, {2023, 350}, {2024, 0}},
     {planned(2021), planned(2022)},
     {{2021, 0}, {2022, 50}},
     {{2021, 0}, {2022, 0}},
     {}},
    {"ett överskott räknas inte mot ett senare underskott",
     2024,
     {{2021, 500}, {2022, -100}, {2023, 0}, {2024, 0}},
     {planned(2022)},
     {{2022, 100}},
     {{2022, 0}},
     {}},
    {"KL 11:13: hela underskottet undantas",
     2024,
     {{2021, -300}, {2022, 0}, {2023, 0}, {2024, 0}},
     {excepted(2021, {})},
     {{2021, 0}},
     {{2021, 0}},
     {}},
    {"KL 11:13: en del undantas, resten ska återställas",
     2023,
     {{2021, -300}, {2022, 50}, {2023, 0}},
     {excepted(2021, tkr(100))},
     {{2021, 150}},
     {{2021, 0}},
     {}},
    {"LKBR 11:11, KL 11:12: texterna saknas",
     2024,
     {{2024, -300}},
     {},
     {{2024, 300}},
     {{2024, 0}},
     {"no_how", "no_plan"}},
    {"LKBR 11:11: ett år som ingen känner",
     2024,
     {{2021, -300}, {2022, 50}, {2024, 10}},
     {planned(2021)},
     {{2021, 240}},
     {{2021, 240}},
     {"overdue", "year_missing"}},
};

}  // namespace

TEST_CASE("deficits are restored oldest first, within three years") {
    for (const DeficitCase& c : deficit_cases) {
        INFO(c.what);
        std::map<int, Amount> results;
        for (const auto& [year, result] : c.results) results[year] = tkr(result);
        BalanceRequirement requirement;
        requirement.year = c.year;
        requirement.deficits = restore_deficits(results, c.year, c.decisions);
        std::map<int, std::int64_t> remaining, overdue;
        for (const Deficit& deficit : requirement.deficits.deficits) {
            remaining[deficit.year] = deficit.remaining().ore() / 100'000;
            overdue[deficit.year] = deficit.overdue(c.year).ore() / 100'000;
        }
        CHECK(remaining == c.remaining);
        CHECK(overdue == c.overdue);
        CHECK(codes(requirement) == c.codes);
    }
}

namespace {

struct ReserveCase {
    const char* what;
    int year;
    std::optional<std::int64_t> base;              // tkr
    std::int64_t result;                           // tkr
    std::int64_t rur_before, rur_added, rur_used;  // tkr
    std::int64_t reserve_before, reserve_added, reserve_used;
    const char* purpose;
    std::optional<std::int64_t> most;  // that the year may add to its own reserve
    std::vector<std::string> codes;
};

const std::vector<ReserveCase> reserve_cases = {
    {"KL 11:14: förbund utan underlag får inget svar", 2024, {}, 900, 0, 0, 0, 0, 100, 0, "", {}, {"no_base"}},
    {"KL 11:14: utan underlag och utan reserv finns inget att fråga om", 2024, {}, 900, 0, 0, 0, 0, 0, 0, "", {}, {}},
    {"KL 11:14 2013-2023: golvet men inget tak", 2023, 10000, 900, 5000, 800, 0, 0, 0, 0, "", 800, {}},
    {"KL 11:14 från 2024: taket", 2024, 10000, 900, 0, 0, 0, 400, 100, 0, "", 100, {}},
    {"KL 11:14 från 2024: över taket", 2024, 10000, 900, 0, 0, 0, 400, 101, 0, "", 100, {"too_much"}},
    {"SFS 2023:643 p. 3-4: RUR används medan resultatreserven fylls på",
     2024,
     10000,
     900,
     300,
     0,
     300,
     0,
     500,
     0,
     "räddningscentralens flytt",
     500,
     {}},
    {"SFS 2023:643: inget nytt till RUR från 2024", 2024, 10000, 900, 300, 100, 0, 0, 0, 0, "", 500, {"may_not_add"}},
    {"LKBR 11:10: använd utan att det sägs till vad", 2024, 10000, -100, 0, 0, 0, 200, 0, 100, "", 0, {"no_purpose"}},
    {"KL 11:14: mer använt än det fanns",
     2024,
     10000,
     -100,
     0,
     0,
     0,
     50,
     0,
     100,
     "underskott i insatserna",
     0,
     {"overdrawn"}},
};

BalanceRequirement made(const ReserveCase& c) {
    BalanceRequirementFacts facts;
    facts.year = c.year;
    facts.result = facts.adjusted = tkr(c.result);
    facts.balance_result = tkr(0);
    facts.equity = tkr(1000);
    facts.reserves["rur"] = {tkr(c.rur_added), tkr(c.rur_used), {}, {}};
    facts.reserves["resultatreserv"] = {tkr(c.reserve_added), tkr(c.reserve_used), {}, {}};
    BalanceRequirementSettings settings;
    if (c.base) settings.base[c.year] = {tkr(*c.base), {}};
    settings.before["rur"][c.year] = {tkr(c.rur_before), {}};
    settings.before["resultatreserv"][c.year] = {tkr(c.reserve_before), {}};
    settings.purpose = c.purpose;
    return make_balance_requirement(facts, settings);
}

}  // namespace

TEST_CASE("reserves are added to and used as the fiscal year's wording says") {
    for (const ReserveCase& c : reserve_cases) {
        INFO(c.what);
        const BalanceRequirement requirement = made(c);
        CHECK(codes(requirement) == c.codes);
        std::optional<Amount> most;
        for (const Reserve& reserve : requirement.reserves)
            if (reserve.limit) most = reserve.limit->most;
        CHECK(most == (c.most ? std::optional(tkr(*c.most)) : std::nullopt));
    }
}

TEST_CASE("the two reserves stand side by side") {
    const auto both =
        std::find_if(reserve_cases.begin(), reserve_cases.end(), [](const ReserveCase& c) { return c.rur_used != 0; });
    const BalanceRequirement requirement = made(*both);
    REQUIRE(requirement.reserves.size() == 2);
    CHECK(requirement.reserves[0].rule->id == "rur");
    CHECK(requirement.reserves[0].after() == tkr(0));
    CHECK_FALSE(requirement.reserves[0].limit);
    CHECK(requirement.reserves[1].rule->id == "resultatreserv");
    CHECK(requirement.reserves[1].after() == tkr(500));
}

TEST_CASE("a reserve that its accounts do not confirm is told (LKBR 6:2)") {
    BalanceRequirementFacts facts;
    facts.year = 2024;
    facts.reserves["resultatreserv"] = {tkr(0), tkr(0), tkr(100), tkr(90)};
    CHECK(codes(make_balance_requirement(facts, {})) == std::vector<std::string>{"reserve_differs"});
}
