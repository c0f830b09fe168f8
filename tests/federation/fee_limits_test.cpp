// Numbers beyond all measure are told at their place: no fault, no wait, no sum that overflows.
#include <limits>

#include "bokslut/federation/fee_audit.hpp"
#include "bokslut/federation/fee_sheet.hpp"
#include "bokslut/federation/simulation.hpp"
#include "tests/federation/example.hpp"

using namespace bokslut;
using bokslut::test::fees_from;

namespace {

const std::string two_members = "[[medlem]]\nnamn = \"Ada\"\n[[medlem]]\nnamn = \"Bro\"\n";

FeeDefinition definition(const std::string& fee, std::int64_t inhabitants) {
    FeeDefinition out = fees_from(two_members + "[[avgift]]\nfor = \"Prov\"\nbeslutad_for = 2024\n" + fee);
    for (std::size_t i = 0; i < 2; ++i)
        for (int year = 2024; year <= 2100; ++year) out.inhabitants.give(i, year, inhabitants);
    return out;
}

std::string code_of(const FeeDefinition& fees, int year) {
    Findings findings;
    if (compute_fees(fees.models[0], fees, year, nullptr, findings)) return findings.empty() ? "" : "and computed";
    REQUIRE(findings.all().size() == 1);
    return findings.all()[0].code;
}

}  // namespace

// Each way that a fee can leave its range, beside the nearest that does not.
TEST_CASE("a fee that is too large is told") {
    struct Case {
        const char* what;
        const char* fee;
        std::int64_t inhabitants;
        int year;
        const char* code;
    };
    const std::vector<Case> cases = {
        {"a rate times inhabitants", "per_invanare = \"900 mnkr\"", 1'000'000'000, 2024, "fees.too_large"},
        {"a hundred billion", "per_invanare = \"100 kr\"", 1'000'000'000, 2024, ""},
        {"an indexation", "fast = 1\nraknas_upp_med = \"900 %\"", 1, 2049, "fees.too_large"},
        {"six years of it", "fast = 1\nraknas_upp_med = \"900 %\"", 1, 2030, ""},
        {"the last year there is", "fast = 1\nraknas_upp_med = \"2,123456789012345 %\"", 1, 2100, ""},
        {"a total", "totalt = \"90000 mnkr\"\nraknas_upp_med = \"900 %\"", 5, 2026, "fees.too_large"},
        {"what a grant needs", "fast = 1\nmotfinansierar = { bidrag = \"90000 mnkr\", villkor = \"1/1000\" }", 5, 2024,
         "fees.too_large"},
        {"what a grant would match",
         "fast = \"90000 mnkr\"\nmotfinansierar = { bidrag = \"1 kr\", villkor = \"10000000000/1\" }", 5, 2024, ""},
        {"a co-funder", "fast = \"90000 mnkr\"\nmedfinansiar = [{ namn = \"R\", andel = \"99,999999999 %\" }]", 5, 2024,
         "fees.too_large"},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        CHECK(code_of(definition(one.fee, one.inhabitants), one.year) == one.code);
    }
}

// Inhabitants that grow or shrink: never below zero, never beyond measure, and the reason is told.
TEST_CASE("an increase that cannot be is told") {
    const auto told = [](const char* increase, int year) {
        FeeDefinition fees = fees_from(std::string("[avgifter]\ninvanare_okar = ") + increase + "\n" + two_members +
                                       "[[avgift]]\nfor = \"Prov\"\nbeslutad_for = 2024\nper_invanare = \"1 öre\"");
        for (std::size_t i = 0; i < 2; ++i) fees.inhabitants.give(i, 2024, 1'000);
        return code_of(fees, year);
    };
    CHECK(told("-500", 2026) == "");
    CHECK(told("-500", 2027) == "fees.impossible_inhabitants");
    CHECK(told("\"-100 %\"", 2027) == "");
    CHECK(told("\"1000 %\"", 2029) == "");
    CHECK(told("\"1000 %\"", 2034) == "fees.impossible_inhabitants");
    CHECK(told("5", 2060) == "fees.no_earlier_inhabitants");
    CHECK(Inhabitants().lack(0, 2024) == InhabitantLack::not_given);
}

// All whose inhabitants are missing are named, of rates and of totals.
TEST_CASE("every missing number of inhabitants is told at once") {
    for (const char* fee : {"per_invanare = \"1 kr\"", "totalt = \"9 kr\"", "per_invanare = 1\ntotalt = \"9 kr\""}) {
        INFO(fee);
        const FeeDefinition fees = fees_from(two_members + "[[avgift]]\nfor = \"Prov\"\nbeslutad_for = 2024\n" + fee);
        Findings findings;
        CHECK_FALSE(compute_fees(fees.models[0], fees, 2024, nullptr, findings).has_value());
        REQUIRE(findings.all().size() == 1);
        CHECK(finding_text(findings.all()[0]).find("Ada, Bro saknas") != std::string::npos);
    }
}

// Years of books that are out of range, and the years that fees are asked for.
TEST_CASE("years have a range") {
    Findings findings;
    CHECK(check_fee_year(1900, {}, findings));
    CHECK(check_fee_year(2100, {}, findings));
    CHECK(findings.empty());
    for (const long long year : {1899LL, 2101LL, 9999LL, std::numeric_limits<long long>::max()})
        CHECK_FALSE(check_fee_year(year, {}, findings));
    CHECK(findings.all().size() == 4);
    Ledger far;
    far.year = {{9999, 1, 1}, {9999, 12, 31}};
    const FeeBooks books({&far}, "20", "1");
    Findings told;
    check_fees(definition("fast = 1\nkonto = \"3\"\nraknas_upp_med = \"2,5 %\"", 1), 9999, books, told);
    REQUIRE(told.all().size() == 1);
    CHECK(told.all()[0].code == "fees.year_out_of_range");
}

// The least rate in whole öre whose rounded fees reach the total, whatever they are rounded to; 1 000 inhabitants each.
TEST_CASE("the rate reaches the total also with coarse rounding") {
    struct Case {
        const char* rounding;
        std::int64_t total;  // kronor
        std::int64_t rate, raised;
    };
    for (const Case& one :
         std::vector<Case>{{"avrundas_till = \"öre\"", 10'000, 500, 10'000},
                           {"avrundas_till = \"tusental\"", 10'500, 550, 12'000},
                           {"avrundas_till = \"tusental\"\navrundning = \"nedåt\"", 10'500, 600, 12'000},
                           {"avrundas_till = \"tusental\"\navrundning = \"uppåt\"", 11'500, 501, 12'000},
                           {"avrundas_till = \"hundratal\"\navrundning = \"nedåt\"", 1, 10, 200}}) {
        INFO(one.rounding << " " << one.total);
        const FeeDefinition fees = definition(std::string("per_invanare = \"1 kr\"\n") + one.rounding, 1'000);
        Findings findings;
        const auto found = rate_raising(fees.models[0], Amount::from_kronor(one.total), fees, 2024, nullptr, findings);
        REQUIRE(found.has_value());
        CHECK(found->rate == Rational(one.rate));
        CHECK(found->raised == Amount::from_kronor(one.raised));
        CHECK(found->exact == Rational(one.total * 100, 2'000));
    }
}

// No rate raises anything where the indexation is nothing, and none that can be computed raises too much.
TEST_CASE("a rate that cannot be found is told") {
    const auto told = [](const char* fee, std::int64_t total, int year) {
        const FeeDefinition fees = definition(fee, 1);
        Findings findings;
        CHECK_FALSE(rate_raising(fees.models[0], Amount::from_ore(total), fees, year, nullptr, findings).has_value());
        REQUIRE(findings.all().size() == 1);
        return findings.all()[0].code;
    };
    CHECK(told("per_invanare = 1\nraknas_upp_med = \"-100 %\"", 500, 2025) == "fees.no_rate");
    CHECK(told("per_invanare = 1", std::numeric_limits<std::int64_t>::max(), 2024) == "fees.too_large");
}

// Published fees read backwards with a rate that any number of inhabitants makes too large.
TEST_CASE("an audit with a huge rate ends") {
    const FeeDefinition fees = definition("per_invanare = \"900 mnkr\"", 1);
    const auto possible = possible_inhabitants(fees.models[0], 0, {90'000'000'000, 90'000'000'000}, fees, 2024);
    REQUIRE(possible.has_value());
    CHECK(possible->low == 1);
    CHECK(possible->high == 1);
}

// A thousand members and a thousand services, each fee within its limit, together beyond 64 bits of öre.
TEST_CASE("fees that are too large together are told") {
    FeeDefinition fees;
    for (int i = 0; i < 1'000; ++i) fees.members.push_back({"M" + std::to_string(i), "", false, {}, {}, {}, {}});
    for (const auto& [services, code] : {std::pair(10, ""), std::pair(1'000, "fees.sum_too_large")}) {
        FeeModel model;
        model.decided_for = 2024;
        model.fixed = Rational(9'999'999'999'900);
        fees.models.assign(static_cast<std::size_t>(services), model);
        Findings findings;
        const FeeYear year = compute_year(fees, 2024, nullptr, findings);
        CHECK(year.complete == findings.empty());
        CHECK((findings.empty() ? "" : findings.all()[0].code) == code);
        CHECK(year.of_member(0) == (findings.empty() ? 10 * Amount::from_kronor(99'999'999'999) : Amount()));
    }
}
