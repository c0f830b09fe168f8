// Fees as booked: every amount on the account is a member's, known, or told; and units and objects that are not there.
#include "bokslut/federation/fee_books.hpp"

#include "bokslut/federation/carry_over.hpp"
#include "bokslut/federation/fee_objects.hpp"
#include "bokslut/federation/fee_sheet.hpp"
#include "tests/federation/example.hpp"

using namespace bokslut;
using bokslut::test::fees_from;

namespace {

/// Income on account 3561 in 2024, by the object of dimension 20 (none: without object), unit 05.
Ledger ledger_of(const std::vector<std::pair<std::string, std::int64_t>>& kronor) {
    Ledger out;
    out.year = {{2024, 1, 1}, {2024, 12, 31}};
    out.accounts = {"3561"};
    for (const auto& [code, amount] : kronor) {
        ObjectSet objects = {{"1", "05"}};
        if (!code.empty()) objects.push_back({"20", code});
        out.object_sets.push_back(objects);
        const auto at = static_cast<std::uint32_t>(out.object_sets.size() - 1);
        out.balances.push_back({0, at, 202401, BalanceKind::movement, -Amount::from_kronor(amount)});
    }
    return out;
}

const std::string two_members = R"(
[[medlem]]
namn = "Ada"
kod  = "01"
[[medlem]]
namn = "Bro"
kod  = "02"
)";

std::vector<std::string> codes_of(const Findings& findings) {
    std::vector<std::string> codes;
    for (const Finding& finding : findings.all()) codes.push_back(finding.code);
    return codes;
}

}  // namespace

// What is booked on the account is the members', a deduction's, a surplus's or a co-funder's; the rest is told with
// object and amount, and so is an account where nothing is.
TEST_CASE("an as-booked service passes nothing over") {
    struct Case {
        const char* what;
        const char* fee;
        std::vector<std::pair<std::string, std::int64_t>> booked;
        std::vector<std::string> codes;
        std::int64_t members;
    };
    const std::vector<Case> cases = {
        {"only members", "", {{"01", 100}, {"02", 50}}, {}, 150},
        {"a member that pays nothing", "", {{"01", 100}}, {}, 100},
        {"an object of nobody", "", {{"01", 100}, {"77", 7}}, {"fees.other_object"}, 100},
        {"an object that is a deduction",
         "avdrag = [{ kod = \"77\", slag = \"beslutat projekt\" }]",
         {{"01", 100}, {"77", -7}},
         {},
         100},
        {"an object that is a surplus",
         "overskott = { objekt = { 2024 = \"77\" } }",
         {{"01", 100}, {"77", -7}},
         {},
         100},
        {"an object that is a co-funder",
         "medfinansiar = [{ namn = \"R\", kod = \"77\", belopp = 7 }]",
         {{"01", 100}, {"77", 7}},
         {},
         100},
        {"no object", "", {{"01", 100}, {"", 9}}, {"fees.without_object"}, 100},
        {"a member that the fee is not for",
         "medlemmar = [\"Ada\"]",
         {{"01", 100}, {"02", 50}},
         {"fees.other_object"},
         100},
        {"another account", "konto = \"3562\"", {{"01", 100}}, {"fees.nothing_booked"}, 0},
        {"only others", "", {{"77", 7}}, {"fees.nothing_booked", "fees.other_object"}, 0},
    };
    for (const Case& one : cases) {
        INFO(one.what);
        const std::string account = std::string(one.fee).find("konto") == std::string::npos ? "konto = \"3561\"\n" : "";
        const FeeDefinition fees =
            fees_from(two_members + "[[avgift]]\nfor = \"Bas\"\nbeslutad_for = 2024\nenligt_bokforingen = true\n" +
                      account + one.fee);
        const Ledger ledger = ledger_of(one.booked);
        const FeeBooks books({&ledger}, "20", "1");
        Findings findings;
        const FeeYear year = compute_year(fees, 2024, &books, findings);
        INFO(findings_message(findings));
        REQUIRE(year.complete);
        CHECK(codes_of(findings) == one.codes);
        CHECK(year.services[0].of_members() == Amount::from_kronor(one.members));
    }
}

// What is booked is raised from the year it was booked in: the index of the years before is not asked for.
TEST_CASE("what is booked is raised from the books' own year") {
    const FeeDefinition fees = fees_from(two_members + R"([[avgift]]
for                = "Bas"
konto              = "3561"
beslutad_for       = 2020
enligt_bokforingen = true
raknas_upp_med     = { serie = "PKV" }
[[index]]
namn    = "PKV"
procent = { 2025 = "10 %" }
)");
    const Ledger ledger = ledger_of({{"01", 100}});
    const FeeBooks books({&ledger}, "20", "1");
    Findings findings;
    const FeeYear year = compute_year(fees, 2025, &books, findings);
    INFO(findings_message(findings));
    REQUIRE(year.complete);
    CHECK(findings.empty());
    CHECK(year.services[0].of_members() == Amount::from_kronor(110));
}

// The amount and the object's name stand in what is told.
TEST_CASE("an object of nobody is told with its amount and name") {
    const FeeDefinition fees = fees_from(
        two_members + "[[avgift]]\nfor = \"Bas\"\nkonto = \"356\"\nbeslutad_for = 2024\nenligt_bokforingen = true");
    Ledger ledger = ledger_of({{"01", 100}, {"77", -7}});
    ledger.chart.objects["20"]["77"] = "Okänd";
    const FeeBooks books({&ledger}, "20", "1");
    Findings findings;
    compute_year(fees, 2024, &books, findings);
    REQUIRE(findings.all().size() == 1);
    CHECK(finding_text(findings.all()[0]) ==
          "Bas 2024: -7,00 kr är bokfört på konto 356 med objektet 77 Okänd, som inte står för någon som betalar, och "
          "ingår inte i avgifterna.");
    CHECK(findings.all()[0].place.line == 8);
}

// A member without code cannot be read from the books, nor held against them; the first service that needs it is named.
TEST_CASE("a member without a code is told once") {
    const std::string members = "[[medlem]]\nnamn = \"Ada\"\n[[medlem]]\nnamn = \"Bro\"\nkod = \"02\"\n";
    const auto fee = [](const char* service, const char* rest) {
        const char* account = std::string(service) == "Bas" ? "3561" : "3562";
        return std::string("[[avgift]]\nfor = \"") + service + "\"\nkonto = \"" + account +
               "\"\nbeslutad_for = 2024\n" + rest + "\n";
    };
    const Ledger ledger = ledger_of({{"02", 5}});
    const FeeBooks books({&ledger}, "20", "1");
    Findings booked;
    const FeeDefinition as_booked =
        fees_from(members + fee("Bas", "enligt_bokforingen = true") + fee("Mer", "enligt_bokforingen = true"));
    CHECK_FALSE(compute_year(as_booked, 2024, &books, booked).complete);
    CHECK(codes_of(booked) == std::vector<std::string>{"fees.member_without_code"});
    CHECK(booked.all()[0].place.line == 1);
    Findings compared;
    check_fees(fees_from(members + fee("Bas", "fast = 5")), 2024, books, compared);
    CHECK(codes_of(compared) == std::vector<std::string>{"fees.member_without_code"});
    Findings without_books;
    check_fees(fees_from(members + fee("Bas", "fast = 5")), 2023, books, without_books);
    CHECK(without_books.empty());
}

// A unit or object that is not in the books would end at zero whatever is booked: it is named.
TEST_CASE("a misspelt unit or object is told, not passed") {
    struct Case {
        const char* what;
        const char* unit;
        const char* object;
        const char* deduction;
        std::vector<std::string> codes;
    };
    const Ledger ledger = ledger_of({{"01", 100}, {"59", -100}});
    const FeeBooks books({&ledger}, "20", "1");
    for (const Case& one : std::vector<Case>{{"all there", "05", "59", "01", {}},
                                             {"a unit", "5", "59", "01", {"fees.unknown_unit"}},
                                             {"an object", "05", "95", "01", {"fees.unknown_object"}},
                                             {"a deduction", "05", "59", "95", {"fees.unknown_object"}}}) {
        INFO(one.what);
        FeeModel model;
        model.service = "Bas";
        model.account = "3561";
        model.carry_over = CarryOver{one.unit, "avtal", {{2024, one.object}, {2030, "framtid"}}, {}};
        model.deductions = {{one.deduction, Deduction::Kind::paid_on, "avtal", {}}};
        Findings findings;
        check_carry_over(model, 2024, books, findings);
        check_deductions(model, 2024, books, findings);
        CHECK(codes_of(findings) == one.codes);
    }
}

// What a member paid the year before is read from the account that the service had then.
TEST_CASE("last year's account is last year's") {
    const FeeDefinition fees = fees_from(two_members + R"([[avgift]]
for          = "Bas"
konto        = "3561"
beslutad_for = 2024
galler_till  = 2024
fast         = 5
[[avgift]]
for          = "Bas"
konto        = "3999"
beslutad_for = 2025
fast         = 6)");
    const Ledger ledger = ledger_of({{"01", 5}});
    const FeeBooks books({&ledger}, "20", "1");
    CHECK(previous_fee(fees, fees.models[1], 0, 2025, &books) == Amount::from_kronor(5));
}

// A service with a model passes nothing over either: objects of nobody, rows without object, and what is booked on an
// associated member that the model is not for.
TEST_CASE("a modelled service passes nothing over") {
    const std::string members = two_members + "[[medlem]]\nnamn = \"Ced\"\nkod = \"03\"\nadjungerad = true\n";
    struct Case {
        const char* what;
        const char* fee;
        std::vector<std::pair<std::string, std::int64_t>> booked;
        std::vector<std::string> codes;
    };
    for (const Case& one : std::vector<Case>{
             {"only members", "", {{"01", 5}, {"02", 5}}, {}},
             {"an object of nobody", "", {{"01", 5}, {"02", 5}, {"77", 7}}, {"fees.other_object"}},
             {"no object", "", {{"01", 5}, {"02", 5}, {"", 7}}, {"fees.without_object"}},
             {"an associated member", "", {{"01", 5}, {"02", 5}, {"03", 7}}, {"fees.not_in_model"}},
             {"one that is in the model",
              "belopp = { Ced = \"7,50 kr\" }",
              {{"01", 5}, {"02", 5}, {"03", 7}},
              {"fees.differs_from_ledger"}},
             {"a co-funder",
              "medfinansiar = [{ namn = \"R\", kod = \"77\", belopp = 7 }]",
              {{"01", 5}, {"02", 5}, {"77", 7}},
              {}},
         }) {
        INFO(one.what);
        const FeeDefinition fees = fees_from(
            members + "[[avgift]]\nfor = \"Bas\"\nkonto = \"3561\"\nbeslutad_for = 2024\nfast = 5\n" + one.fee);
        const Ledger ledger = ledger_of(one.booked);
        const FeeBooks books({&ledger}, "20", "1");
        Findings findings;
        check_fees(fees, 2024, books, findings);
        INFO(findings_message(findings));
        CHECK(codes_of(findings) == one.codes);
    }
}

// Two services may share an account where their members differ: each counts its own.
TEST_CASE("services that share an account count their own members") {
    const FeeDefinition fees = fees_from(two_members + R"([[avgift]]
for          = "A"
konto        = "3561"
beslutad_for = 2024
fast         = 5
medlemmar    = ["Ada"]
[[avgift]]
for                = "B"
konto              = "356"
beslutad_for       = 2024
enligt_bokforingen = true
medlemmar          = ["Bro"]
)");
    const Ledger ledger = ledger_of({{"01", 5}, {"02", 9}});
    const FeeBooks books({&ledger}, "20", "1");
    Findings findings;
    const FeeYear year = compute_year(fees, 2024, &books, findings);
    check_fees(fees, 2024, books, findings);
    INFO(findings_message(findings));
    CHECK(findings.empty());
    CHECK(year.of_member(0) == Amount::from_kronor(5));
    CHECK(year.of_member(1) == Amount::from_kronor(9));
    CHECK(previous_fee(fees, fees.models[0], 0, 2025, &books) == Amount::from_kronor(5));
    CHECK(previous_fee(fees, fees.models[0], 1, 2025, &books) == Amount());
}

// What is booked on a service that has no model for the year is told with its amount, once for each account.
TEST_CASE("a service that is booked without a model is told") {
    const auto codes = [](const std::string& rest, int year) {
        const FeeDefinition fees =
            fees_from(two_members + "[[avgift]]\nfor = \"Bas\"\nkonto = \"3561\"\nfast = 5\n" + rest);
        const Ledger ledger = ledger_of({{"01", 5}, {"77", 9}});
        const FeeBooks books({&ledger}, "20", "1");
        Findings findings;
        check_not_in_force(fees, year, books, findings);
        std::vector<std::string> out;
        for (const Finding& finding : findings.all()) out.push_back(finding_text(finding));
        return out;
    };
    CHECK(codes("beslutad_for = 2024", 2024).empty());
    CHECK(codes("beslutad_for = 2024", 2023).empty());
    CHECK(codes("beslutad_for = 2025", 2024) ==
          std::vector<std::string>{"Bas 2024: 5,00 kr är bokfört på medlemmarna på konto 3561, men ingen [[avgift]] "
                                   "gäller det året, så beloppet ingår inte i avgifterna."});
    CHECK(codes("beslutad_for = 2025\n[[avgift]]\nfor = \"Före\"\nkonto = \"356\"\nfast = 1\nbeslutad_for = 2024\n"
                "galler_till = 2024",
                2024)
              .empty());
}

// The level of what is booked is its own year's, whatever `bas` says; raised, it is a new fee and rounded as one.
TEST_CASE("what is booked and raised is rounded as it says") {
    const auto raised = [](const char* rounding) {
        Findings findings;
        const FeeDefinition fees = fees_from(two_members +
                                                 "[[avgift]]\nfor = \"Bas\"\nkonto = \"3561\"\n"
                                                 "beslutad_for = 2020\nenligt_bokforingen = true\n" +
                                                 rounding +
                                                 "raknas_upp_med = { serie = \"PKV\", bas = 2022 }\n[[index]]\nnamn = "
                                                 "\"PKV\"\nvarden = { 2022 = 50, 2024 = 100, 2025 = 103 }",
                                             findings);
        REQUIRE(codes_of(findings) == std::vector<std::string>{"fees.index_base_unused"});
        const Ledger ledger = ledger_of({{"01", 110}});
        const FeeBooks books({&ledger}, "20", "1");
        return compute_fees(fees.models[0], fees, 2025, &books, findings).value().of_members().ore();
    };
    CHECK(raised("") == 11'300);
    CHECK(raised("avrundas_till = \"öre\"\n") == 11'330);
    CHECK(raised("avrundas_till = \"hundratal\"\navrundning = \"uppåt\"\n") == 20'000);
}
