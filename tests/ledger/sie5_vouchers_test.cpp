// Proves: the vouchers of a SIE 5 file are kept when asked for, and the rows that are found make up its movements.
#include "bokslut/core/source.hpp"
#include "bokslut/ledger/vouchers.hpp"
#include "sie5_files.hpp"
#include "tests/ledger/sie_corpus.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

Amount found(const Vouchers& vouchers, const RowFilter& filter) {
    Amount sum;
    for (const FoundRow& row : find_rows(vouchers, filter)) sum += row.row.amount();
    return sum;
}

// By account, month and object set, what is found is what the balances say.
void check_rows(const SieBooks& books) {
    const Ledger& ledger = books.current;
    std::size_t checked = 0;
    for (const Balance& balance : ledger.balances) {
        if (balance.kind != BalanceKind::movement) continue;
        const Month month{balance.month / 100, balance.month % 100};
        INFO(ledger.accounts[balance.account] + " " + std::to_string(balance.month));
        CHECK(found(books.vouchers.value(),
                    {[&](std::string_view account) { return account == ledger.accounts[balance.account]; },
                     [&](const ObjectSet& objects) { return objects == ledger.object_sets[balance.objects]; }, month,
                     month}) == balance.amount);
        ++checked;
    }
    CHECK(checked > 0);
}

}  // namespace

TEST_CASE("sie5 vouchers: what they say", "[vouchers]") {
    // Proves that each field comes back, that rows go by their own date, and that struck rows and other years do not
    // count.
    std::string bytes = replaced(sie5(), "text=\"Avgift\"", "text=\"Avgift \\&quot;A&quot; \\\"");
    bytes = replaced(bytes, "<LedgerEntry accountId=\"5010\" amount=\"200\"/>",
                     "<LedgerEntry accountId=\"5010\" amount=\"200\" ledgerDate=\"2024-03-01\" text=\"Lön\" "
                     "quantity=\"1.5\"/><LedgerEntry accountId=\"5010\" amount=\"9\"><Overstrike "
                     "date=\"2024-02-26\"/></LedgerEntry>");
    const Sie5Result result = read_xml(bytes, true);
    const SieBooks& books = result.read.value().books;
    REQUIRE(books.vouchers);
    CHECK(books.vouchers->size() == 2);
    CHECK(books.vouchers->row_count() == 5);
    check_rows(books);

    const Voucher first = *books.vouchers->begin();
    CHECK(first.series() + first.number() == "A1");
    CHECK(first.text() == "Avgift \\\"A\" \\");
    CHECK(first.date() == Date{2024, 1, 15});
    CHECK(first.registered() == Date{2024, 1, 15});
    CHECK(first.signature() == "x");
    const Voucher second = *std::next(books.vouchers->begin());
    const std::vector<VoucherRow> rows(second.rows().begin(), second.rows().end());
    CHECK(rows[0].date() == Date{2024, 3, 1});
    CHECK(rows[0].text() + rows[0].quantity() == "Lön1.5");
    CHECK(rows[1].kind() == VoucherRowKind::removed);
    CHECK(rows[1].amount() == Amount::from_kronor(9));
    CHECK_FALSE(rows[2].date());
    CHECK_FALSE(read_xml(bytes).read.value().books.vouchers);
}

TEST_CASE("sie5 vouchers: Sample.sie", "[vouchers]") {
    // Proves it for SIE-Gruppen's own sample: every movement is the sum of the rows found.
    if (corpus_folder().empty()) return;
    Findings findings;
    SieOptions options;
    options.keep_vouchers = true;
    const auto books = read_sie((corpus_folder() / "official/Sample.sie").string(), findings, options);
    REQUIRE(books);
    CHECK(books->vouchers.value().size() == 91);
    CHECK(books->vouchers.value().row_count() == 353);
    check_rows(*books);
    const Voucher first = *books->vouchers->begin();
    CHECK_FALSE(first.series().empty());
    CHECK(first.line() > 0);
}
