// Fee models as data: every kind and their sum, indexation, rounding, co-funders, grants, plans; and bad input.
#include "bokslut/federation/fees.hpp"

#include "bokslut/federation/fee_sheet.hpp"
#include "bokslut/federation/simulation.hpp"
#include "tests/federation/example.hpp"

using namespace bokslut;
using bokslut::test::fees_from;

namespace {

const std::string two_members = R"(
[[medlem]]
namn = "Ada"
andel_kostnader = "60 %"
yta = "100 km2"
[[medlem]]
namn = "Bro"
andel_kostnader = "40 %"
yta = "300 km2"
[[medlem]]
namn = "Ced"
adjungerad = true
)";

/// Ada 1 000, Bro 2 000 and Ced 500 inhabitants for fees of 2024.
FeeDefinition definition(const std::string& fee) {
    FeeDefinition out = fees_from(two_members + "[[avgift]]\nfor = \"Prov\"\nbeslutad_for = 2024\n" + fee);
    const std::int64_t counts[] = {1000, 2000, 500};
    for (std::size_t i = 0; i < 3; ++i) out.inhabitants.give(i, 2024, counts[i]);
    return out;
}

std::vector<std::int64_t> fees_of(const FeeDefinition& fees, int year = 2024) {
    Findings findings;
    const auto service = compute_fees(fees.models[0], fees, year, nullptr, findings);
    INFO(findings_message(findings));
    REQUIRE(service.has_value());
    std::vector<std::int64_t> out;
    for (const MemberFee& fee : service->fees) out.push_back(fee.amount.ore());
    return out;
}

}  // namespace

// Each kind of model by hand, and their combination; associated members only where they are named.
TEST_CASE("every kind of fee model") {
    struct Case {
        const char* what;
        const char* fee;
        std::vector<std::int64_t> ore;
    };
    const std::vector<Case> cases = {
        {"per inhabitant", "per_invanare = \"6,53 kr\"", {653'000, 1'306'000}},
        {"in whole kronor", "per_invanare = \"0,0125 kr\"", {1'300, 2'500}},
        {"to the öre", "per_invanare = \"0,01255 kr\"\navrundas_till = \"öre\"", {1'255, 2'510}},
        {"an amount as it was decided", "belopp = { Ada = \"5,50 kr\", Ced = \"7,25 kr\" }", {550, 725}},
        {"downwards", "per_invanare = \"0,0129 kr\"\navrundning = \"nedåt\"", {1'200, 2'500}},
        {"fixed", "fast = \"135 tkr\"", {13'500'000, 13'500'000}},
        {"fixed and per inhabitant", "fast = 10\nper_invanare = \"1 kr\"", {101'000, 201'000}},
        {"another rate for a named member",
         "per_invanare = \"41 kr\"\nper_invanare_for = { Ced = \"11 kr\" }",
         {4'100'000, 8'200'000, 550'000}},
        {"a total by inhabitants", "totalt = \"100 kr\"", {3'300, 6'700}},
        {"a total by key", "totalt = \"1 000 kr\"\nfordelas_efter = \"andel\"", {60'000, 40'000}},
        {"a total by area", "totalt = \"1 000 kr\"\nfordelas_efter = \"yta\"", {25'000, 75'000}},
        {"a total by weights", "totalt = \"1 000 kr\"\nfordelas_efter = { Ada = 1, Ced = \"0,5\" }", {66'700, 33'300}},
        {"fixed amounts", "belopp = { Bro = \"7 kr\", Ced = 3 }", {700, 300}},
        {"a subset", "per_invanare = \"1 kr\"\nmedlemmar = [\"Bro\"]", {200'000}},
        {"what a grant must be matched with",
         "fordelas_efter = \"invånare\"\n"
         "motfinansierar = { bidrag = \"700 kr\", villkor = \"70/30\" }",
         {10'000, 20'000}},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        CHECK(fees_of(definition(one.fee)) == one.ore);
    }
}

// Raised by a percentage, a chain, index numbers or yearly changes, from the year after the decision; the worked
// series has a lag of two years: fees of 2026 follow 2024 over 2022.
TEST_CASE("indexation") {
    const std::string series = R"(
[[index]]
namn   = "KPI"
varden = { 2022 = "200", 2023 = "210", 2024 = "230" }
[[index]]
namn    = "PKV"
procent = { 2024 = "3 %", 2025 = "2 %", 2026 = "-1 %" }
)";
    struct Case {
        const char* what;
        const char* indexation;
        int year;
        Rational factor;
    };
    const std::vector<Case> cases = {
        {"not yet", "\"2,5 %\"", 2024, 1},
        {"a year", "\"2,5 %\"", 2025, Rational(41, 40)},
        {"two years", "\"2,5 %\"", 2026, Rational(1681, 1600)},
        {"a chain", "{ 2025 = \"2 %\", 2026 = \"3 %\" }", 2026, Rational(10506, 10000)},
        {"index numbers with lag 2", "{ serie = \"KPI\", slapar = 2 }", 2026, Rational(23, 20)},
        {"index numbers with lag 2, one year", "{ serie = \"KPI\", slapar = 2 }", 2025, Rational(21, 20)},
        {"yearly changes", "{ serie = \"pkv\" }", 2026, Rational(102 * 99, 10000)},
        {"amounts in the level of another year", "{ serie = \"KPI\", bas = 2022 }", 2024, 1},
        {"yearly changes from a base", "{ serie = \"PKV\", bas = 2023, slapar = 0 }", 2025, Rational(103 * 102, 10000)},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        const FeeDefinition fees = definition(
            std::string("fast = \"1 000 kr\"\navrundas_till = \"öre\"\nraknas_upp_med = ") + one.indexation + series);
        Findings findings;
        const auto service = compute_fees(fees.models[0], fees, one.year, nullptr, findings);
        INFO(findings_message(findings));
        REQUIRE(service.has_value());
        CHECK(service->factor == one.factor);
        CHECK(service->fees[0].exact == one.factor * Rational(100'000));
    }
}

// The parts of a split total sum to it whatever the weights, also when it is raised and rounded.
TEST_CASE("a raised total is rounded once and shared exactly") {
    FeeDefinition fees = definition("totalt = \"1 001 kr\"\nraknas_upp_med = \"2,5 %\"");
    for (std::size_t i = 0; i < 3; ++i) fees.inhabitants.give(i, 2025, 1);
    Findings findings;
    const auto service = compute_fees(fees.models[0], fees, 2025, nullptr, findings);
    CHECK(service->split == Amount::from_kronor(1026));
    CHECK(service->of_members() == service->split);
}

// Co-funders: a share of the whole, a fixed part, both; what is left is the members'.
TEST_CASE("co-funders") {
    const FeeDefinition fees = definition(R"(per_invanare = "1 kr"
medfinansiar = [{ namn = "Regionen", andel = "50 %" }, { namn = "Staten", andel = "20 %", belopp = "5 kr" }])");
    Findings findings;
    const auto service = compute_fees(fees.models[0], fees, 2024, nullptr, findings);
    REQUIRE(service->co_funders.size() == 2);
    CHECK(service->of_members() == Amount::from_kronor(3000));
    CHECK(service->co_funders[0].amount == Amount::from_kronor(5000));
    CHECK(service->co_funders[1].amount == Amount::from_kronor(2005));
}

// A 70/30 grant of 700 tkr needs 300 tkr; missed by ten per cent, 630 are received and 70 lost. The region's 11 050
// tkr are to be matched to the same level: 8 000 tkr lose 3 050.
TEST_CASE("a grant that is not matched") {
    const auto kronor = [](std::int64_t k) { return Amount::from_kronor(k); };
    const MatchedGrant vocational{Rational(70'000'000), 70, 30, {}};
    const GrantOutcome full = match_grant(vocational, kronor(300'000));
    CHECK(full.needed == kronor(300'000));
    CHECK(full.received == kronor(700'000));
    CHECK(full.lost == Amount());
    const GrantOutcome missed = match_grant(vocational, kronor(270'000));
    CHECK(missed.received == kronor(630'000));
    CHECK(missed.lost == kronor(70'000));
    CHECK(match_grant(vocational, kronor(400'000)).received == kronor(700'000));
    const GrantOutcome drum = match_grant({Rational(1'105'000'000), 1, 1, {}}, kronor(8'000'000));
    CHECK(drum.needed == kronor(11'050'000));
    CHECK(drum.lost == kronor(3'050'000));
}

// Borlänge: 52 000 inhabitants and 490 more a year, for three years at 41 kr.
TEST_CASE("inhabitants grow by the stated number a year") {
    FeeDefinition fees = fees_from(R"(
[avgifter]
invanare_okar = { "Borlänge" = 490 }
[[medlem]]
namn = "Borlänge"
[[avgift]]
for = "Bas"
beslutad_for = 2018
per_invanare = "41 kr"
)");
    fees.inhabitants.give(0, 2018, 52'000);
    const std::int64_t counts[] = {52'000, 52'490, 52'980, 53'470};
    for (int i = 0; i < 4; ++i) {
        Findings findings;
        const auto service = compute_fees(fees.models[0], fees, 2018 + i, nullptr, findings);
        REQUIRE(service.has_value());
        CHECK(service->fees[0].terms[0].inhabitants->count == counts[i]);
        CHECK(service->fees[0].terms[0].inhabitants->projected == (i > 0));
        CHECK(service->fees[0].amount == Amount::from_kronor(41 * counts[i]));
    }
}

// The reference date of a fee: by default the column of the year itself, else 1 November the year before; stated, only
// that date.
TEST_CASE("inhabitants of a reference date") {
    Inhabitants inhabitants;
    inhabitants.give(0, Date{2023, 11, 1}, 10);
    inhabitants.give(0, Date{2022, 12, 31}, 20);
    CHECK(inhabitants.of(0, 2024)->count == 10);
    CHECK(inhabitants.of(0, 2024)->date == Date{2023, 11, 1});
    CHECK(inhabitants.of(0, 2024, {2, 12, 31, true})->count == 20);
    CHECK_FALSE(inhabitants.of(0, 2023).has_value());
    inhabitants.give(0, 2024, 30);
    CHECK(inhabitants.of(0, 2024)->count == 30);
    CHECK(inhabitants.of(0, 2024, {1, 11, 1, true})->count == 10);
    inhabitants.give(0, Increase{0, Rational(1, 100)});
    CHECK(inhabitants.of(0, 2026)->count == 30);  // 30,3 is 30 persons, and again
}

// The rate that raises a total, with a fixed part: 3 000 inhabitants, 2 x 100 kr fixed.
TEST_CASE("the rate that raises a total") {
    const FeeDefinition fees = definition("fast = 100\nper_invanare = \"1 kr\"");
    Findings findings;
    const auto found = rate_raising(fees.models[0], Amount::from_kronor(10'000), fees, 2024, nullptr, findings);
    REQUIRE(found.has_value());
    CHECK(found->exact == Rational(980'000, 3'000));
    CHECK(found->rate == Rational(327));
    CHECK(found->raised == Amount::from_kronor(10'010));
    CHECK_FALSE(rate_raising(fees.models[0], Amount::from_kronor(199), fees, 2024, nullptr, findings).has_value());
    CHECK(findings.all().back().code == "fees.total_too_small");
    const FeeDefinition fixed = definition("fast = 100");
    CHECK_FALSE(rate_raising(fixed.models[0], Amount::from_kronor(500), fixed, 2024, nullptr, findings).has_value());
    CHECK(findings.all().back().code == "fees.no_rate");
}

// Instalments sum to the fee, the first ones larger; to the öre only where the fee is.
TEST_CASE("instalments") {
    const auto ore = [](std::int64_t fee) {
        std::vector<std::int64_t> parts;
        for (const Amount part : instalments(Amount::from_ore(fee), 4)) parts.push_back(part.ore());
        return parts;
    };
    CHECK(ore(100'200) == std::vector<std::int64_t>{25'100, 25'100, 25'000, 25'000});
    CHECK(ore(100'201) == std::vector<std::int64_t>{25'051, 25'050, 25'050, 25'050});
}

// LKBR 12:5: two lines for each member, which sum to the förbund's own.
TEST_CASE("members consolidate by their share of assets and liabilities") {
    const FeeDefinition fees = fees_from(R"(
[[medlem]]
namn = "Emmaboda"
andel_kostnader  = "61,2 %"
andel_tillgangar = "57 %"
[[medlem]]
namn = "Torsås"
andel_kostnader  = "38,8 %"
andel_tillgangar = "43 %"
)");
    const auto lines = consolidation(fees, Amount::from_ore(1'001), Amount::from_ore(-503));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].assets == Amount::from_ore(571));
    CHECK(lines[1].assets == Amount::from_ore(430));
    CHECK(lines[0].liabilities == Amount::from_ore(-287));
    CHECK(lines[1].liabilities == Amount::from_ore(-216));
    CHECK(consolidation(fees_from("[[medlem]]\nnamn = \"Ensam\""), Amount(), Amount()).empty());
}

// What is wrong in the file is a finding at its line.
TEST_CASE("bad input of the file is told with its place") {
    struct Case {
        const char* what;
        const char* text;
        const char* code;
        int line;
    };
    const std::string fee = two_members + "[[avgift]]\nfor = \"Prov\"\nbeslutad_for = 2024\n";  // 15 lines
    const std::vector<Case> cases = {
        {"an unknown member", "belopp = { Adda = 3 }", "fees.unknown_member", 16},
        {"an unknown member in a list", "fast = 1\nmedlemmar = [\"Ada\",\n\"Brro\"]", "fees.unknown_member", 18},
        {"a negative rate", "per_invanare = \"-6,53 kr\"", "fees.negative", 16},
        {"no rate", "per_invanare = \"sex kronor\"", "fees.bad_rate", 16},
        {"no percentage", "fast = 1\nraknas_upp_med = \"2,5\"", "fees.bad_percent", 17},
        {"nothing to pay", "", "fees.empty_model", 13},
        {"an unknown key", "fast = 1\nper_invanre = \"1 kr\"", "settings.unknown_key", 17},
        {"two models for one service", "fast = 1\n[[avgift]]\nfor = \"prov\"\nbeslutad_for = 2025\nfast = 2",
         "fees.two_models", 17},
        {"a co-funder who pays all", "fast = 1\nmedfinansiar = [{ namn = \"R\", andel = \"100 %\" }]",
         "fees.share_too_large", 17},
        {"terms of a grant", "fast = 1\nmotfinansierar = { bidrag = \"1 kr\", villkor = \"hälften\" }",
         "settings.wrong_kind", 17},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        Findings findings;
        fees_from(fee + one.text, findings);
        INFO(findings_message(findings));
        REQUIRE(findings.all().size() == 1);
        CHECK(findings.all()[0].code == one.code);
        CHECK(findings.all()[0].place.line == one.line);
    }
    Findings keys;
    fees_from(
        "[[medlem]]\nnamn = \"A\"\nandel_kostnader = \"60 %\"\n[[medlem]]\nnamn = \"B\"\nandel_kostnader = \"39,5 %\"",
        keys);
    REQUIRE(keys.all().size() == 1);
    CHECK(keys.all()[0].place.line == 4);
    CHECK(finding_text(keys.all()[0]).find("99,5 %, inte 100 %") != std::string::npos);
    Findings later;
    fees_from(fee + "fast = 1\ngaller_till = 2024\n[[avgift]]\nfor = \"Prov\"\nbeslutad_for = 2025\nfast = 2", later);
    CHECK(later.empty());
}

// What is missing when fees are computed is told at the model.
TEST_CASE("missing inhabitants, indices and weights are told at the model") {
    const auto told = [](const std::string& fee, int year) {
        const FeeDefinition fees = definition(fee);
        Findings findings;
        CHECK_FALSE(compute_fees(fees.models[0], fees, year, nullptr, findings).has_value());
        REQUIRE(findings.all().size() == 1);
        CHECK(findings.all()[0].place.line >= 12);
        return findings.all()[0].code;
    };
    CHECK(told("per_invanare = \"1 kr\"", 2025) == "fees.no_inhabitants");
    CHECK(told("fast = 1\nraknas_upp_med = { 2025 = \"1 %\" }", 2026) == "fees.index_missing");
    CHECK(told("fast = 1\nraknas_upp_med = { serie = \"PKV\" }", 2026) == "fees.unknown_index");
    CHECK(told("totalt = \"1 kr\"\nfordelas_efter = { Ada = 0 }", 2024) == "fees.no_weight");
    CHECK(told("konto = \"35\"\nenligt_bokforingen = true", 2024) == "fees.no_books");
}

// The table of inhabitants: unknown members, columns and numbers at their cell.
TEST_CASE("bad input of the table of inhabitants is told with its place") {
    const FeeDefinition fees = fees_from(two_members);
    Findings findings;
    Inhabitants out;
    read_inhabitants(read_csv(Source("invanare.csv", "kommun;2024;slag\nAda;1 000;\nBroo;5;\nCed;-1;\n"), findings),
                     fees.members, out, findings);
    std::vector<std::string> codes;
    for (const Finding& finding : findings.all())
        codes.push_back(finding.code + " " + std::to_string(finding.place.line));
    CHECK(codes ==
          std::vector<std::string>{"fees.inhabitants_column 1", "fees.unknown_member 3", "report.bad_number 4"});
    CHECK(out.of(0, 2024)->count == 1000);
}
