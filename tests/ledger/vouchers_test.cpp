#include "bokslut/ledger/vouchers.hpp"

#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

SieBooks books_with_vouchers(std::string_view bytes) {
    SieOptions options;
    options.keep_vouchers = true;
    SieReader reader("test.se", options);
    reader.feed(bytes);
    Findings findings;
    auto books = reader.finish(findings);
    INFO(findings_message(findings));
    REQUIRE(books);
    return *std::move(books);
}

Amount sum_of(const std::vector<FoundRow>& rows) {
    Amount sum;
    for (const FoundRow& found : rows) sum += found.row.amount();
    return sum;
}

}  // namespace

TEST_CASE("vouchers: what they say", "[vouchers]") {
    // Proves that every field of vouchers and rows comes back as text, decoded, whatever form it is written in.
    const SieBooks books =
        books_with_vouchers(head() +
                            "#VER \"A\" 17 20230115 \"Hyra \\\"\xE5r 1\\\"\" 20230116 EB\n{\n"
                            "#TRANS 1911 {} -100.50\n"
                            "   #TRANS 5011 {1 \"10\" 6 \"P1\"} 60.50 20230117 \"f\xF6r\" 2.5 \"\xE4\"\n"
                            "#TRANS 5011 {} 40 20230115 \"Hyra \\\"\xE5r 1\\\"\"\n}\n"
                            "#VER B 1 20230228\n{\n#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n}\n");
    const Vouchers& vouchers = books.vouchers.value();
    CHECK(vouchers.size() == 2);
    CHECK(vouchers.row_count() == 5);

    const Voucher first = *vouchers.begin();
    CHECK(first.series() == "A");
    CHECK(first.number() == "17");
    CHECK(first.date() == Date{2023, 1, 15});
    CHECK(first.text() == "Hyra \"år 1\"");
    CHECK(first.registered() == Date{2023, 1, 16});
    CHECK(first.signature() == "EB");
    CHECK(first.line() == 12);
    const std::vector<VoucherRow> rows(first.rows().begin(), first.rows().end());
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].account() == "1911");
    CHECK(rows[0].objects().empty());
    CHECK(rows[0].amount().ore() == -10050);
    CHECK(rows[0].kind() == VoucherRowKind::counted);
    CHECK_FALSE(rows[0].date());
    CHECK(rows[0].text() + rows[0].quantity() + rows[0].signature() == "");
    CHECK(rows[1].objects() == ObjectSet{{"1", "10"}, {"6", "P1"}});
    CHECK(rows[1].date() == Date{2023, 1, 17});
    CHECK(rows[1].text() == "för");
    CHECK(rows[1].quantity() == "2.5");
    CHECK(rows[1].signature() == "ä");
    CHECK(rows[2].date() == Date{2023, 1, 15});
    CHECK(rows[2].text() == first.text());

    const Voucher second = *std::next(vouchers.begin());
    CHECK(second.series() == "B");
    CHECK(second.text() == "");
    CHECK_FALSE(second.registered());
    CHECK(second.line() == 18);
}

TEST_CASE("vouchers: rows that do not count", "[vouchers]") {
    // Proves that what was added and removed afterwards is kept as such, and that the rows found are those that count.
    const SieBooks books = books_with_vouchers(
        head() +
        "#VER \"a\\\\\"b\" 1 20230115\n{\n#BTRANS 1911 {} 5\n#BTRANS 3011 {} -5\n#RTRANS 1911 {} 7\n"
        "#TRANS 1911 {} 7\n#TRANS 3011 {} -7\n}\n");
    std::vector<VoucherRowKind> kinds;
    for (const VoucherRow row : (*books.vouchers->begin()).rows()) kinds.push_back(row.kind());
    using enum VoucherRowKind;
    CHECK(kinds == std::vector<VoucherRowKind>{removed, removed, added, counted, counted});
    const auto of_bank = [](std::string_view account) { return account == "1911"; };
    CHECK(sum_of(find_rows(*books.vouchers, {of_bank, {}, {}, {}})) == kr(7));
    CHECK((*books.vouchers->begin()).series() == "a\\\"b");
}

TEST_CASE("vouchers: rows without their date", "[vouchers]") {
    // Proves that a row whose date a program left out keeps its text, quantity and signature as such.
    const SieBooks books =
        books_with_vouchers(head() + voucher("#BTRANS 1911 {} 5 \"Bort\"\n#TRANS 1911 {} 5 \"Hyra\" 2 AB\n"
                                             "#TRANS 3011 {} -5 2023-01-16 \"Bidrag\"\n"));
    std::vector<std::string> told;
    for (const VoucherRow row : (*books.vouchers->begin()).rows())
        told.push_back((row.date() ? date_text(*row.date()) : "-") + "|" + row.text() + "|" + row.quantity() + "|" +
                       row.signature());
    CHECK(told == std::vector<std::string>{"-|Bort||", "-|Hyra|2|AB", "2023-01-16|Bidrag||"});
}

TEST_CASE("vouchers: only when asked for", "[vouchers]") {
    // Proves that nothing is kept unless the options say so, and that no vouchers are not the same as none kept.
    CHECK_FALSE(read(head() + voucher("#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n")).books.value().vouchers);
    const SieBooks books = books_with_vouchers(head() + "#IB 0 1911 1\n#IB 0 2011 -1\n#UB 0 1911 1\n#UB 0 2011 -1\n");
    CHECK(books.vouchers.value().size() == 0);
    CHECK(books.vouchers.value().begin() == books.vouchers.value().end());
}

TEST_CASE("vouchers: rows add up to balances", "[vouchers]") {
    // Proves that the rows found for an account, a month and an object add up to the ledger's movements.
    rc::prop("random books", [] {
        const SieBooks books = books_with_vouchers(random_books().file());
        for (const Balance& balance : books.current.balances) {
            if (balance.kind != BalanceKind::movement) continue;
            const std::string& account = books.current.accounts[balance.account];
            const ObjectSet& objects = books.current.object_sets[balance.objects];
            RowFilter filter;
            filter.account = [&account](std::string_view number) { return number == account; };
            filter.objects = [&objects](const ObjectSet& set) { return set == objects; };
            filter.from = filter.to = Month{balance.month / 100, balance.month % 100};
            RC_ASSERT(sum_of(find_rows(*books.vouchers, filter)) == balance.amount);
        }
        RC_ASSERT(sum_of(find_rows(*books.vouchers, {})).is_zero());
    });
}

TEST_CASE("vouchers: many of them", "[vouchers]") {
    // Proves that vouchers in several blocks are all met, in order, and that a row costs at most 40 bytes.
    std::string bytes = head();
    constexpr int count = 30'000;
    for (int i = 1; i <= count; ++i) {
        bytes += voucher(
            "#TRANS 1911 {} 12345.67\n#TRANS 3011 {} -12000.00\n#TRANS 3011 {1 \"10\"} -345.67 20230115 "
            "\"Leverantörsfaktura 1234\"\n",
            "A " + std::to_string(i) + " 20230115 \"Leverantörsfaktura 1234\" 20230115");
    }
    const SieBooks books = books_with_vouchers(bytes);
    const Vouchers& vouchers = books.vouchers.value();
    CHECK(vouchers.size() == count);
    CHECK(vouchers.row_count() == 3 * count);
    CHECK(vouchers.memory() < 40 * vouchers.row_count());
    int number = 0;
    bool in_order = true;
    for (const Voucher voucher : vouchers) in_order = in_order && voucher.number() == std::to_string(++number);
    CHECK(in_order);
    CHECK(number == count);
}
