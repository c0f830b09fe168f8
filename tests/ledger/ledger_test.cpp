#include "bokslut/ledger/ledger.hpp"

#include <stdexcept>

#include "bokslut/core/error.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

TEST_CASE("ledger: budget totals", "[ledger]") {
    // Proves which budget rows make up an account's total: those without objects, else those by its lowest dimension.
    const ReadResult result = read(head() +
                                   "#PBUDGET 0 202301 3011 {} -100\n"
                                   "#PBUDGET 0 202302 3011 {} -50\n"
                                   "#PBUDGET 0 202301 3011 {1 01} -70\n"
                                   "#PBUDGET 0 202301 5011 {10 A} 9\n"
                                   "#PBUDGET 0 202301 5011 {6 P1} 30\n"
                                   "#PBUDGET 0 202302 5011 {10 A 6 P2} 4\n" +
                                   voucher(""));
    CHECK(result.codes().empty());
    const Ledger& ledger = result.current();
    CHECK(ledger.balances.size() == 6);
    CHECK(ledger.total("3011", BalanceKind::budget) == kr(-150));
    CHECK(ledger.total("5011", BalanceKind::budget) == kr(34));
    CHECK(ledger.total("5011", BalanceKind::movement) == kr(0));
    CHECK(ledger.total("9999", BalanceKind::budget) == kr(0));
    CHECK(Ledger().total("1911", BalanceKind::opening) == kr(0));
}

TEST_CASE("ledger: merging", "[ledger]") {
    // Proves that a merge adds what is alike, drops what becomes zero, and keeps accounts and objects in order.
    Ledger ledger = read(head() + "#IB 0 1911 10\n" + voucher("#TRANS 1911 {1 02} 5\n#TRANS 5011 {} -5\n"),
                         std::string_view::npos, "a.se")
                        .current();
    const Ledger more = read(head() + "#OBJEKT 1 01 \"Kansli\"\n" +
                                 voucher("#TRANS 1911 {1 02} -5\n#TRANS 5011 {} 4\n#TRANS 301 {1 01} 1\n"),
                             std::string_view::npos, "b.se")
                            .current();
    Findings findings;
    ledger.merge(more, findings);
    CHECK(findings.empty());
    CHECK(ledger.accounts == std::vector<std::string>{"301", "1911", "5011"});
    CHECK(ledger.object_sets == std::vector<ObjectSet>{{}, {{"1", "01"}}});
    CHECK(ledger.balances == std::vector<Balance>{{0, 1, 202301, BalanceKind::movement, kr(1)},
                                                  {1, 0, 0, BalanceKind::opening, kr(10)},
                                                  {2, 0, 202301, BalanceKind::movement, kr(-1)}});
    std::vector<std::string> sources = ledger.sources;  // in the order of their fingerprints
    std::sort(sources.begin(), sources.end());
    CHECK(sources == std::vector<std::string>{"a.se", "b.se"});
    CHECK(ledger.source_ids.size() == 2);
    CHECK(ledger.chart.object_name("1", "01") == "Kansli");
}

TEST_CASE("ledger: the same file twice", "[ledger]") {
    // Proves that a copy under another name is noticed, and nothing is added.
    const std::string file = head() + voucher("#TRANS 1911 {} 5\n#TRANS 5011 {} -5\n");
    Ledger ledger = read(file, 7, "a.se").current();
    const Ledger before = ledger;
    Findings findings;
    ledger.merge(read(file, 1000, "copy.se").current(), findings);
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all()[0].code == "ledger.same_file_twice");
    CHECK(findings.all()[0].arguments[0].second == "copy.se");
    CHECK(ledger == before);
}

TEST_CASE("ledger: merging what cannot be merged", "[ledger]") {
    // Proves that two years are refused, and that amounts which no sum could hold, and a second export of the same
    // books (an opening balance in both), add nothing.
    Ledger ledger = read(head() + "#IB 0 1911 20000000000000000\n" + voucher("")).current();
    Ledger other_year = ledger;
    other_year.year.end.year = 2024;
    Findings findings;
    CHECK_THROWS_AS(ledger.merge(other_year, findings), Error);

    const Ledger before = ledger;
    ledger.merge(read(head() + "#IB 0 1912 4000000000000000\n" + voucher("")).current(), findings);
    ledger.merge(read(head() + "#IB 0 1911 1\n" + voucher("")).current(), findings);
    REQUIRE(findings.all().size() == 2);
    CHECK(findings.all()[0].code == "ledger.amounts_too_large");
    CHECK(findings.all()[1].code == "ledger.parts_overlap");
    CHECK(ledger == before);
}

TEST_CASE("ledger: a ledger made by hand", "[ledger]") {
    // Proves that an empty ledger, and one without sources, can be merged, even with itself.
    Ledger ledger;
    Findings findings;
    ledger.merge(Ledger(), findings);
    CHECK(ledger == Ledger());
    ledger.accounts = {"1911"};
    ledger.balances = {{0, 0, 0, BalanceKind::movement, kr(1)}};
    ledger.sources = {"by hand"};
    ledger.merge(ledger, findings);
    CHECK(findings.empty());
    CHECK(ledger.total("1911", BalanceKind::movement) == kr(2));
}
