// The real figures: the fees of the published example by their models, held against its books to the öre.
#include "tests/federation/example.hpp"

#include "bokslut/federation/carry_over.hpp"
#include "bokslut/federation/fee_sheet.hpp"

using namespace bokslut;
using bokslut::test::Example;

// Notes 4, 7, 8, 10 and 12 of the 2023 column: each member row by the published model, in whole kronor, is what is
// booked, and the co-funder of note 12 pays what the members pay together.
TEST_CASE("the models give the booked fees to the öre") {
    const Example example;
    const FeeBooks books = example.books();
    struct Case {
        const char* service;
        Rational fixed, per_inhabitant;  // öre
    };
    for (const Case& one :
         {Case{"Adm.", 0, Rational(116)}, Case{"BRB", 0, Rational(59855, 100)}, Case{"DSO", 13'500'000, Rational(653)},
          Case{"VO-college", 0, Rational(3477, 10)}, Case{"NVS", 0, Rational(59855, 100)}}) {
        INFO(one.service);
        const FeeModel& model = example.model(one.service);
        CHECK(model.fixed == one.fixed);
        CHECK(model.per_inhabitant == one.per_inhabitant);
        Findings findings;
        const auto fees = compute_fees(model, example.fees, 2023, &books, findings);
        REQUIRE(fees.has_value());
        for (const MemberFee& fee : fees->fees) {
            const Member& member = example.fees.members[fee.member];
            INFO(member.name);
            if (member.associated) continue;
            CHECK(fee.amount.ore() % 100 == 0);
            CHECK(fee.amount == books.income(2023, model.account, member.code));
            const Rational by_hand =
                one.fixed + one.per_inhabitant * Rational(example.fees.inhabitants.of(fee.member, 2023)->count);
            CHECK(fee.exact == by_hand);
        }
    }
    const FeeModel& nvs = example.model("NVS");
    Findings findings;
    const auto fees = compute_fees(nvs, example.fees, 2023, &books, findings);
    REQUIRE(fees->co_funders.size() == 1);
    CHECK(fees->co_funders[0].amount == fees->of_members());
    CHECK(fees->co_funders[0].amount == books.income(2023, "3570", "55"));
    CHECK(fees->of_members() == Amount::from_kronor(1'373'673));
    const auto college = compute_fees(example.model("VO-college"), example.fees, 2023, &books, findings);
    CHECK(college->co_funders.at(0).amount == books.income(2023, "3568", "54"));
}

// The fees of Medarbetarcentrum are those booked in 2022 times 1,025, to within an öre.
TEST_CASE("Medarbetarcentrum is last year's fees times 1,025") {
    const Example example;
    const FeeBooks books = example.books();
    Findings findings;
    const auto fees = compute_fees(example.model("MC"), example.fees, 2023, &books, findings);
    REQUIRE(fees->fees.size() == 4);
    CHECK(fees->factor == Rational(41, 40));
    for (const MemberFee& fee : fees->fees) {
        const std::string& code = example.fees.members[fee.member].code;
        const Rational last(books.income(2022, "3567", code).ore());
        CHECK(fee.amount == books.income(2023, "3567", code));
        CHECK(fee.exact == last * Rational(41, 40));
        const Rational off = last * Rational(41, 40) - Rational(fee.amount.ore());
        CHECK((off < Rational(1) && off > Rational(-1)));
    }
}

// Överskott out of 2022 is Överskott into 2023; the agreed units, three in 2022 and five in 2023, end at exactly
// zero, and the debt rolls forward from one year to the next.
TEST_CASE("surpluses are carried over to the öre") {
    const Example example;
    const FeeBooks books = example.books();
    for (const auto& [year, agreed] : {std::pair(2022, 3), std::pair(2023, 5)}) {
        int zero = 0;
        for (const FeeModel& model : example.fees.models) {
            const auto carried = carried_year(model, year, books);
            if (!carried || !carried->agreed) continue;
            INFO(model.service << " " << year);
            CHECK(carried->unit_result == Amount());
            CHECK(carried->carried_out > Amount());
            ++zero;
            if (year == 2022) {
                const auto next = carried_year(model, 2023, books);
                CHECK(next->opening == carried->closing);
                CHECK(next->taken_in == carried->carried_out);
                CHECK(next->closing == next->carried_out);
            }
        }
        CHECK(zero == agreed);
    }
}

// The whole check of the example says nothing, in either year; a rate that is changed is told member by member, and a
// surplus that is not carried over as a unit that does not end at zero.
TEST_CASE("the example has no difference, and a changed model has") {
    Example example;
    const FeeBooks books = example.books();
    Findings none;
    for (int year : {2022, 2023}) check_fees(example.fees, year, books, none);
    INFO(findings_message(none));
    CHECK(none.empty());

    for (FeeModel& model : example.fees.models)
        if (model.heading() == "DSO") model.per_inhabitant = Rational(654);
    Findings told;
    check_fees(example.fees, 2023, books, told);
    REQUIRE(told.all().size() == 8);
    CHECK(
        finding_text(told.all()[1]) ==
        "Dataskyddsombud 2023: Borås ska enligt modellen betala 883 032,00 kr, men bokfört är 881 888,00 kr; skillnad "
        "-1 144,00 kr.");

    for (FeeModel& model : example.fees.models)
        if (model.heading() == "DSO") model.carry_over = CarryOver{"03", "", {{2023, "58"}}, {}};
    Findings others;
    check_carry_over(example.model("DSO"), 2023, books, others);
    REQUIRE(others.all().size() == 1);
    CHECK(others.all()[0].code == "fees.not_to_zero");
}

// Members, the associated one apart: its fee is no member fee.
TEST_CASE("Varberg is associated and pays by its own agreement") {
    const Example example;
    const FeeBooks books = example.books();
    Findings findings;
    const FeeYear fees = compute_year(example.fees, 2023, &books, findings);
    REQUIRE(findings.empty());
    const std::size_t varberg = find_member(example.fees.members, "varberg", {}, findings).value();
    CHECK(example.fees.members[varberg].associated);
    CHECK(example.fees.models[1].service == "Administration");
    CHECK(fees.services[1].of(varberg)->amount == books.income(2023, "3562", "08"));
    CHECK(fees.services[0].of(varberg)->amount == books.income(2023, "3561", "08"));
    CHECK(previous_fee(example.fees, example.model("DSO"), 0, 2023, &books) == Amount::from_ore(19'256'540));
}
