// Proves that conflicts are proven: the checker accepts every one that is answered, refuses it when one multiplier,
// figure, relation or print is changed, and agrees with trying every amount on small systems of any shape.
#include <fmt/core.h>

#include "tests/consistency/brute_force.hpp"
#include "tests/consistency/networks.hpp"

using namespace bokslut::test;
using bokslut::consistency::Answer;
using bokslut::consistency::Conflict;
using bokslut::consistency::decide;
using bokslut::consistency::Options;
using bokslut::consistency::Verdict;

namespace {

// Every single change to the numbers of the proof must be refused.
void refuse_changes(const System& system, const Conflict& conflict) {
    for (std::size_t i = 0; i < conflict.proof.relations.size(); ++i) {
        for (const char* other :
             {"0", "2", "-1", "1", "7", "", "-", "x", "00", "1e3", "123456789012345678901234567890"}) {
            Conflict changed = conflict;
            if (changed.proof.relations[i].factor == other) continue;
            changed.proof.relations[i].factor = other;
            REQUIRE_FALSE(proof_holds(system, changed));
        }
        Conflict without = conflict;
        without.proof.relations.erase(without.proof.relations.begin() + static_cast<std::ptrdiff_t>(i));
        REQUIRE_FALSE(proof_holds(system, without));
        without = conflict;
        without.relations.erase(without.relations.begin() + static_cast<std::ptrdiff_t>(i));
        REQUIRE_FALSE(proof_holds(system, without));
    }
    for (std::size_t i = 0; i < conflict.proof.figures.size(); ++i) {
        Conflict changed = conflict;
        changed.proof.figures[i].factor += "0";
        REQUIRE_FALSE(proof_holds(system, changed));
    }
    for (std::size_t i = 0; i < conflict.prints.size(); ++i) {
        Conflict without = conflict;
        without.prints.erase(without.prints.begin() + static_cast<std::ptrdiff_t>(i));
        REQUIRE_FALSE(proof_holds(system, without));
    }
    Conflict beyond = conflict;
    beyond.prints.push_back(static_cast<std::uint32_t>(system.print_count()));
    REQUIRE_FALSE(proof_holds(system, beyond));
    beyond = conflict;
    beyond.relations.push_back(static_cast<std::uint32_t>(system.relation_count()));
    beyond.proof.relations.push_back({beyond.relations.back(), "1"});
    REQUIRE_FALSE(proof_holds(system, beyond));
}

// Without any one of its relations, the rest of the conflict is possible (in fractions at least: never impossible).
void require_irreducible(const System& system, const Conflict& conflict) {
    for (const std::uint32_t left_out : conflict.relations) {
        System rest;
        for (Var var = 0; var < system.var_count(); ++var) rest.add_var(system.hard(var));
        for (const auto& print : system.prints()) rest.add_print(print.var, print.range);
        for (const std::uint32_t index : conflict.relations) {
            if (index != left_out) rest.add_relation(system.relation(index));
        }
        REQUIRE(decide(rest).verdict != Verdict::impossible);
    }
}

}  // namespace

TEST_CASE("every conflict's proof is accepted, and refused when anything in it is changed") {
    Random random(99);
    int conflicts = 0;
    for (int round = 0; round < 1500; ++round) {
        const TreeOverYears tree = tree_over_years(random);
        System system = tree.system;
        std::vector<std::int64_t> amounts = amounts_in(tree, random, 3 * tkr);
        amounts[static_cast<std::size_t>(pick(random, 0, static_cast<std::int64_t>(amounts.size()) - 1))] += 2 * tkr;
        for (Var var = 0; var < amounts.size(); ++var) {
            system.add_print(var, amounts[var] == 0 ? Interval{0, 0} : half_away(rounded(amounts[var])));
        }
        const Answer answer = decide(system);
        REQUIRE(is_shown(system, answer));
        if (!answer.conflict) continue;
        ++conflicts;
        refuse_changes(system, *answer.conflict);
        require_irreducible(system, *answer.conflict);
    }
    CHECK(conflicts > 300);
}

TEST_CASE("small systems of any shape: the verdict is what trying every amount says, with fractions, too") {
    Random random(5);
    int undecided = 0, impossible = 0, possible = 0;
    for (int round = 0; round < 4000; ++round) {
        Shape shape;
        shape.coefficient = pick(random, 1, 3);
        shape.width = pick(random, 0, 7);
        const System system = small_system(random, shape);
        const bool truth = possible_by_trying(system);
        for (const bool force_rational : {false, true}) {
            Options options;
            options.force_rational = force_rational;
            const Answer answer = decide(system, options);
            REQUIRE(is_shown(system, answer));
            REQUIRE(answer.verdict != (truth ? Verdict::impossible : Verdict::feasible));
            // Undecided only where fractions of an öre would fit.
            REQUIRE((!truth || answer.verdict == Verdict::feasible));
            undecided += answer.verdict == Verdict::undecided;
            if (answer.conflict) refuse_changes(system, *answer.conflict);
        }
        ++(truth ? possible : impossible);
    }
    fmt::print("small systems: {} possible, {} impossible, {} of those twice not decided\n", possible, impossible,
               undecided);
    CHECK(possible > 300);
    CHECK(impossible > 300);
    CHECK(undecided < 2 * impossible / 5);
}
