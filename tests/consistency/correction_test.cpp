// Proves that correction sets are the smallest there are up to 3 prints, preferred as asked, and irreducible beyond,
// and that each freed print comes with a conflict of its own.
#include <fmt/core.h>

#include <map>

#include "bokslut/core/error.hpp"
#include "tests/consistency/brute_force.hpp"
#include "tests/consistency/networks.hpp"
#include "tests/sanitized.hpp"

using namespace bokslut::test;
using bokslut::consistency::correct;
using bokslut::consistency::Correction;
using bokslut::consistency::decide_without;
using bokslut::consistency::exactly_zero;
using bokslut::consistency::Preference;
using bokslut::consistency::Verdict;
using Prints = std::vector<std::uint32_t>;

namespace {

// The best set by trying all of that size: lowest sum of ranks, then the later prints.
std::optional<Prints> best_by_trying(const System& system, std::size_t size, const std::vector<std::int32_t>& rank) {
    std::optional<std::pair<std::int64_t, Prints>> best;
    Prints set;
    const std::function<void(std::uint32_t)> extend = [&](std::uint32_t next) {
        if (set.size() == size) {
            std::int64_t sum = 0;
            for (const std::uint32_t print : set) sum += rank[print];
            if (best && (sum > best->first || (sum == best->first && set < best->second))) return;
            if (possible_by_trying(system, set)) best.emplace(sum, set);
            return;
        }
        for (; next < system.print_count(); ++next) {
            set.push_back(next);
            extend(next + 1);
            set.pop_back();
        }
    };
    extend(0);
    if (!best) return std::nullopt;
    return best->second;
}

void require_explained(const System& system, const Correction& correction) {
    REQUIRE(correction.rest.verdict == Verdict::feasible);
    REQUIRE(correction.conflicts.size() == correction.prints.size());
    for (std::size_t i = 0; i < correction.prints.size(); ++i) {
        const auto& conflict = correction.conflicts[i];
        if (!correction.exact && conflict.prints.empty()) continue;  // only fractions of an öre would fit without it
        REQUIRE(proof_holds(system, conflict));
        for (const std::uint32_t print : correction.prints) {
            const bool stands_in = std::count(conflict.prints.begin(), conflict.prints.end(), print) > 0;
            REQUIRE(stands_in == (print == correction.prints[i]));
        }
    }
}

}  // namespace

TEST_CASE("correction sets are exactly smallest, and of those the preferred") {
    Random random(31);
    std::map<std::size_t, int> sizes;
    for (int round = 0; round < 1200; ++round) {
        Shape shape;
        shape.hard = 4;
        shape.width = pick(random, 0, 2);
        const System system = small_system(random, shape);
        Preference preference;
        const bool ranked = pick(random, 0, 1) == 1;
        for (std::size_t i = 0; i < system.print_count(); ++i) {
            preference.rank.push_back(ranked ? static_cast<std::int32_t>(pick(random, -2, 2)) : 0);
        }
        const Correction correction = correct(system, ranked ? preference : Preference());
        if (correction.rest.verdict == Verdict::undecided) continue;  // an integer gap on the way
        require_explained(system, correction);
        ++sizes[correction.prints.size()];
        std::size_t size = 0;
        std::optional<Prints> best;
        while (size <= 3 && !(best = best_by_trying(system, size, preference.rank))) ++size;
        REQUIRE(correction.exact == best.has_value());
        if (best) REQUIRE(correction.prints == *best);
    }
    for (const auto& [size, count] : sizes) fmt::print("correction sets of {}: {}\n", size, count);
    CHECK(sizes[1] > 100);
    CHECK(sizes[2] > 50);
    CHECK(sizes[3] > 10);
}

TEST_CASE("many errors in a large report are found, one by one, without echoes") {
    Random random(8);
    for (const std::int64_t errors : {1, 2, 3, 7}) {
        if (tests::is_sanitized && errors > 2) continue;  // takes many minutes there
        const TwoWayTable table = two_way_table(20, 15);
        const std::vector<std::int64_t> amounts = amounts_in(table, random, 500 * tkr);
        System system = table.network.system();
        std::vector<std::uint32_t> wrong;
        for (std::int64_t i = 0; i < errors; ++i) {
            wrong.push_back(table.cells[static_cast<std::size_t>(i)][static_cast<std::size_t>(i)]);
        }
        for (Var var = 0; var < amounts.size(); ++var) {
            const bool is_wrong = std::count(wrong.begin(), wrong.end(), var) > 0;
            system.add_print(var,
                             half_away(rounded(amounts[var]) + (is_wrong ? 10 * static_cast<std::int64_t>(var) : 0)));
        }
        std::sort(wrong.begin(), wrong.end());
        const Correction correction = correct(system);
        CHECK(correction.prints == wrong);
        CHECK(correction.exact == (errors <= 3));
        require_explained(system, correction);
        for (const std::uint32_t print : correction.prints) {
            Prints others = correction.prints;
            std::erase(others, print);
            CHECK(decide_without(system, others).verdict == Verdict::impossible);
        }
    }
}

TEST_CASE("what no print can cure is said; a preference needs a rank for each print; nothing wrong, nothing freed") {
    System system;
    const Var a = system.add_var({1, 5}), b = system.add_var({7, 9}), c = system.add_var();
    system.add_print(c, {0, 0});
    CHECK(correct(system).prints.empty());
    CHECK(correct(system).exact);
    CHECK_THROWS_AS(correct(system, Preference{{1, 2}}), bokslut::Error);
    system.add_relation(std::vector<Term>{{1, a}, {-1, b}});
    const Correction correction = correct(system);
    CHECK(correction.prints.empty());
    CHECK(correction.rest.verdict == Verdict::impossible);
    REQUIRE(correction.rest.conflict);
    CHECK(correction.rest.conflict->prints.empty());
    CHECK(correction.rest.conflict->relations == Prints{0});
}

TEST_CASE("the same quantity printed as 1 199 and as 1 198: one finding, the later print") {
    System system;
    const Var first = system.add_var(), second = system.add_var();
    system.add_print(first, half_away(1199));
    system.add_print(second, half_away(1198));
    system.add_relation(std::vector<Term>{{1, first}, {-1, second}});
    const Correction correction = correct(system);
    CHECK(correction.prints == Prints{1});
    REQUIRE(correction.conflicts.size() == 1);
    CHECK(correction.conflicts[0].relations == Prints{0});
    CHECK(correction.conflicts[0].prints == Prints{0, 1});
}
