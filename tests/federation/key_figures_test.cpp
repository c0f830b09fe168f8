// Proves the formulas of key figures on published figures, and that what has no answer says why.
#include "bokslut/federation/key_figures.hpp"

#include <algorithm>

#include "tests/catch.hpp"

using namespace bokslut;
using I = KeyInput;

namespace {

const KeyFigureRule& rule(const std::string& id) {
    const auto& rules = key_figure_rules();
    return *std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return one.id == id; });
}

struct Case {
    const char* what;
    const char* id;
    KeyInputs inputs;
    std::optional<std::int64_t> hundredths;  // of the measure
    const char* undefined;
};

const std::vector<Case> cases = {
    {"Kramfors 2017: 380,3 / 919,3", "soliditet", {{I::equity, 3803}, {I::assets, 9193}}, 4137, ""},
    {"Göteborg 2016: (17 004 - 564) / 14 758",
     "kassalikviditet",
     {{I::current_assets, 17004}, {I::inventories, 564}, {I::short_debt, 14758}},
     11140,
     ""},
    {"Göteborg 2017: (15 728 - 591) / 14 719",
     "kassalikviditet",
     {{I::current_assets, 15728}, {I::inventories, 591}, {I::short_debt, 14719}},
     10284,
     ""},
    {"Luleå 2018: 4 520 / 4 488", "nettokostnadsandel", {{I::net_costs, 4520}, {I::fees, 4488}}, 10071, ""},
    {"Grästorp: 331 295 tkr / 5 693 invånare, kronor",
     "nettokostnad_invanare",
     {{I::net_costs, 33129500000}, {I::inhabitants, 5693}},
     5819340,
     ""},
    {"result and depreciation over investments",
     "sjalvfinansiering",
     {{I::result, 100}, {I::depreciation, 300}, {I::investments, 800}},
     5000,
     ""},
    {"a negative result", "resultat_andel", {{I::result, -50}, {I::fees, 1000}}, -500, ""},
    {"no investments",
     "sjalvfinansiering",
     {{I::result, 100}, {I::depreciation, 300}, {I::investments, 0}},
     {},
     "nettoinvesteringar är inte större än noll"},
    {"no short-term debt",
     "balanslikviditet",
     {{I::current_assets, 10}, {I::short_debt, 0}},
     {},
     "kortfristiga skulder är inte större än noll"},
    {"fees not stated", "nettokostnadsandel", {{I::net_costs, 10}}, {}, "medlemsavgifter saknas"},
    {"pensions not stated",
     "soliditet_pensioner",
     {{I::equity, 10}, {I::assets, 20}},
     {},
     "ansvarsförbindelse för pensioner saknas"},
    {"inhabitants not stated", "medlemsavgift_invanare", {{I::fees, 10}}, {}, "invånare 31 december saknas"},
};

}  // namespace

TEST_CASE("key figures are what their formulas say") {
    for (const Case& c : cases) {
        INFO(c.what);
        const KeyFigure figure = key_figure(rule(c.id), c.inputs);
        CHECK(figure.value.has_value() == c.hundredths.has_value());
        if (figure.value && c.hundredths)
            CHECK((*figure.value * 100).rounded(Rounding::half_away_from_zero) == *c.hundredths);
        CHECK(figure.undefined.sv == c.undefined);
    }
}

TEST_CASE("formulas are written as they are computed") {
    CHECK(rule("kassalikviditet").formula(Language::swedish) ==
          "(omsättningstillgångar - förråd) / kortfristiga skulder");
    CHECK(rule("rorelsekapital").formula(Language::english) == "current assets - short-term liabilities");
}

TEST_CASE("the debt and provision ratio is 100 less the equity ratio") {
    const KeyInputs inputs = {
        {I::equity, 300}, {I::provisions, 50}, {I::short_debt, 470}, {I::long_debt, 180}, {I::assets, 1000}};
    CHECK(*key_figure(rule("skuld_och_avsattningsgrad"), inputs).value + *key_figure(rule("soliditet"), inputs).value ==
          Rational(100));
}
