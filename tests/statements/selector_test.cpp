// Proves what a selector picks: accounts, measure, objects, side, units and budgets.
#include "bokslut/statements/selector.hpp"

#include "tests/statements/books.hpp"

using namespace bokslut;

namespace {

const std::string records = R"(#IB 0 1910 100.00
#IB 0 2610 -100.00
#PBUDGET 0 202401 3010 {} -50.00
#PBUDGET 0 202401 5010 {1 "10"} 20.00
#PBUDGET 0 202401 5010 {1 "20"} 5.00
#VER A 1 20240101
{
#TRANS 1910 {} 300.00
#TRANS 3010 {1 "10" 6 "P1"} -200.00
#TRANS 3010 {1 "20"} -100.00
}
#VER A 2 20240201
{
#TRANS 2610 {} 150.00
#TRANS 1910 {} -150.00
}
)";

Selector selector(std::vector<std::string> accounts, BalanceMeasure measure) {
    return {1, std::move(accounts), measure, BalanceSide::any, {}};
}

}  // namespace

TEST_CASE("measures of a balance") {
    // Proves opening, movement and closing, and that closing is their sum.
    const auto books = books::read(records);
    const BalanceIndex index(books.current);
    CHECK(index.sum(selector({"1910"}, BalanceMeasure::opening), Basis::outcome, {}, {})->ore() == 10000);
    CHECK(index.sum(selector({"1910"}, BalanceMeasure::movement), Basis::outcome, {}, {})->ore() == 15000);
    CHECK(index.sum(selector({"1910"}, BalanceMeasure::closing), Basis::outcome, {}, {})->ore() == 25000);
    CHECK(index.sum(selector({"4711"}, BalanceMeasure::closing), Basis::outcome, {}, {})->ore() == 0);
}

TEST_CASE("objects and units") {
    // Proves the three object filters and the unit, on rows that carry several objects.
    const auto books = books::read(records);
    const BalanceIndex index(books.current);
    const auto sum = [&](std::vector<ObjectFilter> filters, const ObjectRef& unit) {
        Selector s = selector({"3010"}, BalanceMeasure::movement);
        s.objects = std::move(filters);
        return index.sum(s, Basis::outcome, unit, {})->ore();
    };
    CHECK(sum({}, {}) == -30000);
    CHECK(sum({}, {"1", "10"}) == -20000);
    CHECK(sum({{"6", "P1", ObjectFilter::Kind::has}}, {}) == -20000);
    CHECK(sum({{"6", "", ObjectFilter::Kind::has_any}}, {"1", "20"}) == 0);
    CHECK(sum({{"6", "", ObjectFilter::Kind::has_none}}, {}) == -10000);
}

TEST_CASE("the side of an account") {
    // Proves that an account stands on the side of its whole balance at the date: credit at the opening, debit at the
    // end.
    const auto books = books::read(records);
    const BalanceIndex index(books.current);
    for (const auto& [measure, side, ore] : {std::tuple(BalanceMeasure::opening, BalanceSide::credit, -10000),
                                             std::tuple(BalanceMeasure::opening, BalanceSide::debit, 0),
                                             std::tuple(BalanceMeasure::closing, BalanceSide::credit, 0),
                                             std::tuple(BalanceMeasure::closing, BalanceSide::debit, 5000)}) {
        Selector s = selector({"2610"}, measure);
        s.side = side;
        CHECK(index.sum(s, Basis::outcome, {}, {})->ore() == ore);
    }
}

TEST_CASE("budgets: totals and parts are never added together") {
    // Proves that rows without objects are an account's total, that rows by object are summed where there is none, and
    // that a budget the books do not have is nothing, not zero.
    const auto books = books::read(records);
    const BalanceIndex index(books.current);
    const auto sum = [&](const std::string& account, const ObjectRef& unit) {
        return index.sum(selector({account}, BalanceMeasure::movement), Basis::budget, unit, {});
    };
    CHECK(sum("3010", {})->ore() == -5000);
    CHECK(sum("5010", {})->ore() == 2500);
    CHECK(sum("5010", {"1", "20"})->ore() == 500);
    CHECK_FALSE(sum("5010", {"7", "20"}));
    Selector of_project = selector({"5010"}, BalanceMeasure::movement);
    of_project.objects = {{"6", "P1", ObjectFilter::Kind::has}};
    CHECK_FALSE(index.sum(of_project, Basis::budget, {}, {}));
    CHECK_FALSE(index.sum(selector({"1910"}, BalanceMeasure::opening), Basis::budget, {}, {}));
    const auto without = books::read("#IB 0 1910 1.00\n#IB 0 2010 -1.00\n");
    CHECK_FALSE(BalanceIndex(without.current).sum(selector({"1910"}, BalanceMeasure::movement), Basis::budget, {}, {}));
}

TEST_CASE("accounts that are left out") {
    // Proves that internal accounts do not count where the column leaves them out.
    const auto books = books::read(records);
    const BalanceIndex index(books.current);
    const Selector s = selector({"1910", "3010"}, BalanceMeasure::movement);
    CHECK(index.sum(s, Basis::outcome, {}, {})->ore() == -15000);
    CHECK(index.sum(s, Basis::outcome, {}, {{"30"}, {}})->ore() == 15000);
}
