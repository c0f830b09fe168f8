// Proves: SIE-Gruppen's own sample of SIE 5 is read whole: 91 entries, 353 rows, 10 of them struck out, and every one
// of its 316 accounts ties.
#include "bokslut/core/number_text.hpp"
#include "bokslut/core/source.hpp"
#include "sie5_files.hpp"
#include "tests/ledger/sie_corpus.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

Sie5Result read_sample(const std::string& name) {
    Findings findings;
    const auto source = read_file((corpus_folder() / "official" / name).string(), findings);
    REQUIRE(source);
    return read_xml(source->bytes());
}

// What the file states, taken from its text without an XML parser: the amount of an element after `at`.
Amount stated(std::string_view account, const std::string& element) {
    const std::size_t begin = account.find("<" + element);
    if (begin == std::string_view::npos) return {};
    account.remove_prefix(account.find("amount=\"", begin) + 8);
    return read_amount(account.substr(0, account.find('"'))).value;
}

}  // namespace

TEST_CASE("Sample.sie: entries, rows, struck rows and every account") {
    if (corpus_folder().empty()) return;
    const Sie5Result result = read_sample("Sample.sie");
    CHECK(result.codes() == std::vector<std::string>{"sie5.counted_only"});
    CHECK(result.counts().entries == 91);
    CHECK(result.counts().rows == 353);
    CHECK(result.counts().overstruck == 10);
    CHECK(result.current().year.text() == "2014");
    CHECK(result.current().name == "Övningsbolaget AB");

    Findings findings;
    const std::string text(read_file((corpus_folder() / "official/Sample.sie").string(), findings)->bytes());
    std::size_t ties = 0;
    std::size_t moved = 0;
    for (std::size_t at = text.find("<Account id="); at != std::string::npos; at = text.find("<Account id=", at + 1)) {
        const std::size_t next = text.find("<Account ", at + 1);
        const std::string_view account =
            std::string_view(text).substr(at, std::min(next, text.find("</Accounts>")) - at);
        const std::string id(account.substr(13, account.find('"', 13) - 13));
        const Amount movement = result.current().total(id, BalanceKind::movement);
        const Amount opening = result.current().total(id, BalanceKind::opening);
        CHECK(opening == stated(account, "OpeningBalance month=\"2014-01\""));
        ties += opening + movement == stated(account, "ClosingBalance month=\"2014-12\"") ? 1U : 0U;
        moved += movement.is_zero() ? 0U : 1U;
    }
    CHECK(result.read->books.previous.value().total("3010", BalanceKind::movement) == Amount::from_kronor(-1870000));
    CHECK(ties == 316);
    CHECK(moved > 50);
}

TEST_CASE("SampleEntry.sie is an import file without entries: told in one sentence") {
    if (corpus_folder().empty()) return;
    CHECK(read_sample("SampleEntry.sie").codes() == std::vector<std::string>{"sie.no_year"});
}
