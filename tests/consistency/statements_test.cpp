// Proves that whole statements of rounded figures are never called impossible, whatever their sums: signs, differences,
// figures printed twice, eliminations that are not printed; and that the order of things does not matter.
#include <fmt/core.h>
#include <rapidcheck.h>

#include <numeric>

#include "tests/consistency/brute_force.hpp"

using namespace bokslut::test;
using namespace bokslut::consistency;

namespace {

// Sums of sums with any signs, repeated figures, products by small factors now and then.
struct Statement {
    System system;
    std::vector<std::int64_t> amounts;
};

Statement random_statement(Random& random) {
    Statement made;
    const std::int64_t size = pick(random, 0, 1) == 0 ? tkr : 300 * tkr;
    for (std::int64_t leaves = pick(random, 5, 40); leaves > 0; --leaves) {
        const bool elimination = pick(random, 0, 9) == 0;
        made.amounts.push_back(pick(random, elimination ? 0 : -size, size));
        const Var var = made.system.add_var(elimination ? at_least_zero : unbounded);
        if (!elimination) made.system.add_print(var, half_away(rounded(made.amounts.back())));
    }
    for (std::int64_t sums = pick(random, 3, 25); sums > 0; --sums) {
        std::vector<Term> terms;
        std::int64_t amount = 0;
        for (std::int64_t parts = pick(random, 1, 6); parts > 0; --parts) {
            const auto var = static_cast<Var>(pick(random, 0, static_cast<std::int64_t>(made.amounts.size()) - 1));
            const std::int32_t factor = pick(random, 0, 3) == 0 ? -1 : 1;
            terms.push_back({factor, var});
            amount += factor * made.amounts[var];
        }
        const Var sum = made.system.add_var();
        made.amounts.push_back(amount);
        terms.insert(terms.begin() + pick(random, 0, static_cast<std::int64_t>(terms.size())), {-1, sum});
        made.system.add_relation(terms);
        if (pick(random, 0, 9) != 0) made.system.add_print(sum, half_away(rounded(amount)));
    }
    return made;
}

}  // namespace

TEST_CASE("a ledger's own rounded figures are never called impossible: whole statements") {
    Random random(17);
    int undecided = 0;
    for (int round = 0; round < 3000; ++round) {
        const Statement made = random_statement(random);
        const Answer answer = decide(made.system);
        REQUIRE(answer.verdict != Verdict::impossible);
        REQUIRE(is_shown(made.system, answer));
        undecided += answer.verdict == Verdict::undecided;
    }
    fmt::print("whole statements: {} of 3000 not decided\n", undecided);
    CHECK(undecided == 0);
}

TEST_CASE("with one figure moved far away: both number types and any order of relations give one verdict") {
    rc::check([] {
        Random random(*rc::gen::arbitrary<unsigned>());
        Statement made = random_statement(random);
        System turned;
        const auto wrong =
            static_cast<std::uint32_t>(pick(random, 0, static_cast<std::int64_t>(made.system.print_count()) - 1));
        System system;
        for (Var var = 0; var < made.system.var_count(); ++var) {
            system.add_var(made.system.hard(var));
            turned.add_var(made.system.hard(var));
        }
        for (std::uint32_t i = 0; i < made.system.print_count(); ++i) {
            const auto& print = made.system.print(i);
            const std::int64_t by = i == wrong ? pick(random, 1, 4) * tkr : 0;
            system.add_print(print.var, {print.range.low + by, print.range.high + by});
            turned.add_print(print.var, {print.range.low + by, print.range.high + by});
        }
        for (std::uint32_t i = 0; i < made.system.relation_count(); ++i) {
            const auto other = static_cast<std::uint32_t>(made.system.relation_count()) - 1 - i;
            system.add_relation(made.system.relation(i));
            std::vector<Term> terms(made.system.relation(other).begin(), made.system.relation(other).end());
            std::reverse(terms.begin(), terms.end());
            for (Term& term : terms) term.coefficient = -term.coefficient;
            turned.add_relation(terms);
        }
        Options fractions;
        fractions.force_rational = true;
        const Answer answer = decide(system), slow = decide(system, fractions), other = decide(turned);
        RC_ASSERT(is_shown(system, answer));
        RC_ASSERT(is_shown(system, slow));
        RC_ASSERT(is_shown(turned, other));
        RC_ASSERT(answer.verdict != Verdict::undecided);
        RC_ASSERT(answer.verdict == slow.verdict);
        RC_ASSERT(answer.verdict == other.verdict);
    });
}
