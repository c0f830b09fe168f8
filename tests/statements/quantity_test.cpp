// Proves that quantities have one definition, that values given in the file win, and that sums expand to their leaves.
#include "bokslut/statements/quantity.hpp"

#include "bokslut/core/error.hpp"
#include "bokslut/statements/statement.hpp"
#include "tests/statements/books.hpp"

using namespace bokslut;

namespace {

Quantity leaf(const std::string& id, std::vector<std::string> accounts, BalanceMeasure measure, int sign = 1) {
    return {id, {{sign, std::move(accounts), measure, BalanceSide::any, {}}}, {}};
}

}  // namespace

TEST_CASE("an id is defined once") {
    // Proves that defining an id twice is refused: equal ids must be one quantity.
    Quantities quantities;
    quantities.add(leaf("a", {}, BalanceMeasure::closing));
    CHECK_THROWS_AS(quantities.add(leaf("a", {}, BalanceMeasure::closing)), Error);
    CHECK(quantities.find("a") == 0u);
    CHECK_FALSE(quantities.find("b"));
}

TEST_CASE("values at the end, at the start, and the change between") {
    // Proves the three dates of a term, nested in sums, and that a result has no opening balance.
    const auto books = books::read(
        "#IB 0 1910 100.00\n#IB 0 2010 -100.00\n#VER A 1 20240101\n{\n#TRANS 1910 {} 30.00\n#TRANS 3010 {} "
        "-30.00\n}\n");
    Quantities quantities;
    const auto cash = quantities.add(leaf("cash", {"1910"}, BalanceMeasure::closing));
    const auto income = quantities.add(leaf("income", {"3010"}, BalanceMeasure::movement, -1));
    const auto change = quantities.add({"change", {}, {{1, cash, At::change}}});
    const auto opening = quantities.add({"opening", {}, {{1, cash, At::opening}}});
    const auto both = quantities.add({"both", {}, {{1, cash, At::closing}, {-1, income, At::closing}}});
    Evaluator evaluator(quantities, {&books.current}, {});
    const Column year{2024, Basis::outcome, {}, {}};
    CHECK(evaluator.value(change, year)->ore() == 3000);
    CHECK(evaluator.value(opening, year)->ore() == 10000);
    CHECK(evaluator.value(both, year)->ore() == 10000);
    CHECK(evaluator.value(both, year, At::opening)->ore() == 10000);
    CHECK(evaluator.value(income, year, At::opening)->ore() == 0);
    CHECK_FALSE(evaluator.value(cash, Column{2023, Basis::outcome, {}, {}}));

    const auto expanded = quantities.expand(change);
    CHECK(expanded.at({cash, false}) == 1);
    CHECK(expanded.at({cash, true}) == -1);
}

TEST_CASE("given values stand in for the column they are given for, and no other") {
    // Proves the key of a given value: year, basis and unit.
    const auto books = books::read("#VER A 1 20240101\n{\n#TRANS 1910 {} 30.00\n#TRANS 3010 {} -30.00\n}\n");
    Quantities quantities;
    const auto income = quantities.add(leaf("income", {"3010"}, BalanceMeasure::movement, -1));
    const auto sum = quantities.add({"sum", {}, {{2, income, At::closing}}});
    quantities.give(income, 2024, Basis::budget, "", {Amount::from_ore(700), {}});
    quantities.give(income, 2024, Basis::budget, "10", {Amount::from_ore(50), {}});
    Evaluator evaluator(quantities, {&books.current}, {});
    CHECK(evaluator.value(sum, {2024, Basis::budget, {}, {}})->ore() == 1400);
    CHECK(evaluator.value(income, {2024, Basis::budget, {}, {"1", "10"}})->ore() == 50);
    CHECK_FALSE(evaluator.value(income, {2024, Basis::budget, {}, {"1", "20"}}));
    CHECK(evaluator.value(income, {2024, Basis::outcome, {}, {}})->ore() == 3000);
    CHECK(evaluator.is_given(income, {2024, Basis::budget, {}, {}}));
    CHECK_FALSE(evaluator.is_given(income, {2024, Basis::outcome, {}, {}}));
}

TEST_CASE("internal accounts by column") {
    // Proves that the whole body leaves internal accounts out, except those its column includes, and that a unit counts
    // all.
    const auto books = books::read(
        "#VER A 1 20240101\n{\n#TRANS 3910 {1 \"10\"} -30.00\n#TRANS 6910 {1 \"20\"} 30.00\n#TRANS 1910 {} "
        "5.00\n#TRANS 3010 {1 \"10\"} -5.00\n}\n");
    Quantities quantities;
    const auto income = quantities.add(leaf("income", {"3010", "3910"}, BalanceMeasure::movement, -1));
    Evaluator evaluator(quantities, {&books.current}, {"3910", "6910"});
    CHECK(evaluator.value(income, {2024, Basis::outcome, {}, {}})->ore() == 500);
    CHECK(evaluator.value(income, {2024, Basis::outcome, {"3910"}, {}})->ore() == 3500);
    CHECK(evaluator.value(income, {2024, Basis::outcome, {}, {"1", "10"}})->ore() == 3500);
}
