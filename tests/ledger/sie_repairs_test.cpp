#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

using Codes = std::vector<std::string>;

ReadResult read_strictly(const std::string& bytes) {
    SieReader reader("test.se", SieOptions{.strict = true});
    reader.feed(bytes);
    ReadResult result;
    result.books = reader.finish(result.findings);
    return result;
}

SieInfo info_of(const std::string& bytes) {
    SieReader reader("test.se");
    Findings findings;
    reader.feed(bytes);
    reader.finish(findings);
    return reader.info().value();
}

const std::string balanced = "#TRANS 1911 {} 5\n#TRANS 3011 {} -5\n";

}  // namespace

TEST_CASE("sie repairs: what is read", "[sie]") {
    // Proves that what is mended counts as it was meant.
    const ReadResult quotes = read(head() + "#KONTO 1480 \"F\"rskott till \"leverant\"rer\"\n" + voucher(balanced));
    CHECK(quotes.codes() == Codes{"sie.quote_unescaped"});
    CHECK(quotes.current().chart.account_name("1480") == "F\"rskott till \"leverant\"rer");

    const ReadResult comma = read(head() + voucher("#TRANS 1911 {} 5,5\n#TRANS 3011 {} -5.50\n"));
    CHECK(comma.codes() == Codes{"sie.decimal_comma"});
    CHECK(comma.current().total("1911", BalanceKind::movement) == Amount::from_ore(550));

    const ReadResult date = read(head() + voucher(balanced, "A 1 230228"));
    CHECK(date.codes() == Codes{"sie.date_mended"});
    CHECK(date.current().balances[0].month == 202302);

    const ReadResult text = read(head() + voucher("#TRANS 1911 {} 5 \"Hyra\"\n#TRANS 3011 {} -5 20230230\n"));
    CHECK(text.codes() == Codes{"sie.row_date_left_out", "sie.date_unread"});
    CHECK(text.current().total("1911", BalanceKind::movement) == kr(5));

    const ReadResult quantities = read(head() + voucher("#TRANS 1911 {} 5 \"\" \"\" -1.2345\n"
                                                        "#TRANS 3011 {} -5 \"\" \"\" .5 \"sign\"\n"));
    CHECK(quantities.codes().empty());
}

TEST_CASE("sie repairs: the year of an import file", "[sie]") {
    // Proves that a file without #RAR is of the calendar year of its vouchers, when they are of one.
    std::string file = head() + voucher(balanced, "A 1 20230115") + voucher(balanced, "A 2 20231231");
    file.erase(file.find("#RAR"), 24);
    const ReadResult derived = read(file);
    CHECK(derived.codes() == Codes{"sie.year_derived"});
    CHECK(derived.current().year == FiscalYear{{2023, 1, 1}, {2023, 12, 31}});
    const ReadResult two_years = read(file + voucher(balanced, "A 3 20240101"));
    CHECK(two_years.codes() == Codes{"sie.no_year"});
    CHECK_FALSE(two_years.books);
}

TEST_CASE("sie repairs: corrections", "[sie]") {
    // Proves that #RTRANS is held against the #TRANS that follows, by account, objects and amount, whatever its other
    // fields; and that a voucher of removed rows alone is an empty one.
    struct Case {
        std::string rows;
        Codes codes;
    };
    const std::string rest = "#TRANS 3011 {} -5\n";
    const Case cases[] = {
        {"#RTRANS 1911 {1 01 6 P1} 5.00 20230301 \"\" 0 \"Anna\"\n#TRANS 1911 {6 \"P1\" 1 \"01\"} 5\n" + rest, {}},
        {"#BTRANS 1911 {} 9\n#RTRANS 1911 {} 5\n#TRANS 1911 {} 5\n" + rest, {}},
        {"#RTRANS 1911 {} 5\n#TRANS 2011 {} 5\n" + rest, {"sie.correction_unpaired"}},
        {"#RTRANS 1911 {} 5\n#TRANS 1911 {1 01} 5\n" + rest, {"sie.correction_unpaired"}},
        {"#RTRANS 1911 {} 4\n#TRANS 1911 {} 5\n" + rest, {"sie.correction_unpaired"}},
        {"#RTRANS 1911 {} 5\n#BTRANS 1911 {} 5\n#TRANS 1911 {} 5\n" + rest, {"sie.correction_unpaired"}},
        {"#TRANS 1911 {} 5\n" + rest + "#RTRANS 1911 {} 5\n", {"sie.correction_unpaired"}},
        {"#BTRANS 1911 {} 5\n#BTRANS 9999 {} x\n", {}},
    };
    for (const Case& expected : cases) {
        INFO(expected.rows);
        CHECK(read(head() + voucher(expected.rows)).codes() == expected.codes);
    }
    const SieInfo info = info_of(head() + voucher(cases[1].rows));
    CHECK(info.rows == 2);
    CHECK(info.corrections == 2);
}

TEST_CASE("sie repairs: none in strict reading", "[sie]") {
    // Proves that strict reading ends at the first breach, says so and hands out nothing, but lets remarks pass.
    std::string file = head() + "#RES 0 3011 -5\n" + voucher("#TRANS 1911 {} 5,00\n#TRANS 3011 -5\n");
    file.replace(file.find("ö"), 2, "\x94");
    const ReadResult result = read_strictly(file);
    CHECK(result.codes() == Codes{"sie.decimal_comma", "sie.stopped"});
    CHECK(result.findings.all()[1].place.line == 15);
    CHECK_FALSE(result.books);
    CHECK(read(file).books);

    const ReadResult remark = read_strictly("#FLAGGA 0\n#MOMSKOD 1\n" + file.substr(10, file.find("#VER") - 10) +
                                            voucher(balanced, "A 2 20230115") + voucher("", "A 1 20230115"));
    CHECK(remark.codes() == Codes{"sie.unknown_record", "sie.voucher_order"});
    CHECK(remark.books);
}

TEST_CASE("sie: older years and balances of objects", "[sie]") {
    // Proves that years before the last are kept as totals, and what objects have by themselves beside the balances.
    const ReadResult result =
        read(head("#RAR -1 20220101 20221231\n#RAR -2 20210101 20211231\n#RAR -3 20200101 20201231\n") +
             "#UB -1 1911 2\n#RES -1 3011 -2\n#UB -2 1911 1\n#RES -2 3011 -1\n#RES 0 3011 -5\n"
             "#OIB 0 1911 {1 01} 3 1.25\n#OUB 0 1911 {6 P1 1 01} 8\n#OUB -1 1911 {1 01} 4\n" +
             voucher(balanced));
    CHECK(result.codes().empty());
    CHECK(result.previous().total("1911", BalanceKind::movement) == kr(2));
    REQUIRE(result.books->earlier.size() == 1);
    CHECK(result.books->earlier[0].year.number() == 2021);
    CHECK(result.books->earlier[0].total("3011", BalanceKind::movement) == kr(-1));
    CHECK(result.current().marginals == std::vector<Marginal>{{"1911", {{"1", "01"}}, false, kr(3)},
                                                              {"1911", {{"1", "01"}, {"6", "P1"}}, true, kr(8)}});
    CHECK(result.previous().marginals == std::vector<Marginal>{{"1911", {{"1", "01"}}, true, kr(4)}});
    CHECK(result.current().balances.size() == 2);
}

TEST_CASE("sie: last year's closing and this year's opening", "[sie]") {
    // Proves that they may differ by the result that was moved to equity, and by nothing else.
    const std::string accounts = head("#RAR -1 20220101 20221231\n") + "#KONTO 2611 Moms\n";
    const std::string before = accounts + "#UB -1 1911 9\n#UB -1 2011 -7\n#RES -1 3011 -2\n";
    const std::string after = "#UB 0 1911 14\n#RES 0 3011 -5\n" + voucher(balanced);
    CHECK(read(before + "#IB 0 1911 9\n#IB 0 2011 -9\n#UB 0 2011 -9\n" + after).codes().empty());
    CHECK(read(before + "#IB 0 1911 9\n#IB 0 2011 -7\n#UB 0 2011 -7\n" + after).codes().empty());
    CHECK(read(before + "#IB 0 1911 9\n#IB 0 2011 -8\n#UB 0 2011 -8\n" + after).codes() ==
          Codes{"sie.opening_differs"});
    // A closed year has no result to move, and no other debt is equity.
    const std::string closed = accounts + "#UB -1 1911 9\n#UB -1 2011 -7\n#UB -1 2611 -2\n";
    CHECK(read(closed + "#IB 0 1911 9\n#IB 0 2011 -7\n#IB 0 2611 -2\n#UB 0 2011 -7\n#UB 0 2611 -2\n" + after)
              .codes()
              .empty());
    CHECK(read(closed + "#IB 0 1911 9\n#IB 0 2011 -5\n#IB 0 2611 -4\n#UB 0 2011 -5\n#UB 0 2611 -4\n" + after).codes() ==
          Codes{"sie.opening_differs", "sie.opening_differs"});
    CHECK(read(before + "#IB 0 1911 9\n#IB 0 2011 -7\n#IB 0 2611 -2\n#UB 0 2011 -7\n#UB 0 2611 -2\n" + after).codes() ==
          Codes{"sie.opening_differs"});
    CHECK(read(before + "#KTYP 2011 T\n#IB 0 1911 9\n#IB 0 2011 -9\n#UB 0 2011 -9\n" + after).codes() ==
          Codes{"sie.record_order", "sie.opening_differs"});
}

TEST_CASE("sie info: the type of a file by its records", "[sie]") {
    // Proves that #SIETYP holds unless the file has more than that type may.
    const auto type = [](const std::string& says, const std::string& records) {
        return sie_type_text(info_of("#FLAGGA 0\n" + says + "#RAR 0 20230101 20231231\n" + records).type);
    };
    const std::string month = "#PSALDO 0 202301 1911 {} 5\n";
    CHECK(type("", "") == "1");
    CHECK(type("", month) == "2");
    CHECK(type("#SIETYP 1\n", month) == "2");
    CHECK(type("#SIETYP 3\n", month) == "3");
    CHECK(type("#SIETYP 2\n", "#PSALDO 0 202301 1911 {1 01} 5\n") == "3");
    CHECK(type("", "#OUB 0 1911 {1 01} 5\n") == "3");
    CHECK(type("#SIETYP 4\n", "#IB 0 1911 5\n") == "4E");
    CHECK(type("#SIETYP 4\n", voucher(balanced)) == "4I");
    CHECK(type("#SIETYP 3\n", voucher(balanced)) == "4I");
    CHECK(type("#SIETYP 3\n", month + voucher(balanced)) == "4E");
    CHECK(type("#SIETYP x\n", "#UB 0 1911 5\n") == "1");
}

TEST_CASE("sie info: line ends in pieces", "[sie]") {
    // Proves that the first line's end is told however the bytes are cut.
    for (const auto& [bytes, end] : {std::pair{std::string("#FLAGGA 0\r\n#GEN 1\n"), LineEnd::crlf},
                                     {"#FLAGGA 0\r#GEN 1\r\n", LineEnd::cr},
                                     {"#FLAGGA 0\n#GEN 1\r\n", LineEnd::lf},
                                     {"#FLAGGA 0\r", LineEnd::cr},
                                     {"#FLAGGA 0", LineEnd::none}}) {
        for (const std::size_t size : {std::size_t{1}, std::size_t{10}, bytes.size()}) {
            SieReader reader("test.se");
            for (std::size_t at = 0; at < bytes.size(); at += size)
                reader.feed(std::string_view(bytes).substr(at, size));
            Findings findings;
            reader.finish(findings);
            CHECK(reader.info().value().line_end == end);
            CHECK(reader.info().value().bytes == bytes.size());
        }
    }
}

TEST_CASE("sie: escapes in account numbers", "[sie]") {
    // Proves that an account is the same one where it is declared and where it is used.
    const ReadResult result = read(head() + "#KONTO \"a\\\"b\" \"Annat\"\n#KTYP \"a\\\"b\" T\n" +
                                   voucher("#TRANS \"a\\\"b\" {} 5\n#TRANS 1911 {} -5\n"));
    CHECK(result.codes() == Codes{"sie.account_not_numeric"});
    CHECK(result.current().total("a\"b", BalanceKind::movement) == kr(5));
    CHECK(result.current().chart.account_types.at("a\"b") == 't');
}

TEST_CASE("sie: checksums of small files", "[sie]") {
    // Proves that the sum is taken between the two #KSUMMA, in any encoding, that a missing end is refused, and that
    // what stands after the sum is noticed.
    const std::string rest = head().substr(10) + voucher(balanced);
    const std::string file = "#FLAGGA 0\n#KSUMMA\n" + rest;
    const auto wrong = read(file + "#KSUMMA 1\n");
    CHECK(wrong.codes() == Codes{"sie.checksum_wrong"});
    CHECK(wrong.books);
    const std::string sum = wrong.findings.all()[0].arguments[1].second;
    CHECK(read(file + "#KSUMMA " + sum + "\n").codes().empty());
    std::string other = file;
    other.replace(other.find("ö"), 2, "\x94");
    CHECK(read(other + "#KSUMMA " + sum).codes().empty());
    CHECK(read(file).codes() == Codes{"sie.checksum_missing"});
    CHECK_FALSE(read(file).books);
    CHECK(read(file + "#KSUMMA " + sum + "\n" + voucher(balanced, "A 2 20230116")).codes() ==
          Codes{"sie.checksum_place"});
    const std::string empty = "#FLAGGA 0\n#KSUMMA\n" + head().substr(10);
    const std::string empty_sum = read(empty + "#KSUMMA 1\n").findings.all()[0].arguments[1].second;
    CHECK(read(empty + "#KSUMMA " + empty_sum + "\n").codes().empty());
    CHECK(read(empty + "#KSUMMA " + empty_sum + "\n#KSUMMA\n").codes() == Codes{"sie.checksum_place"});
    CHECK(info_of(file + "#KSUMMA " + sum).checksum == SieChecksum::right);
    CHECK(info_of(file).checksum == SieChecksum::missing);
    CHECK(info_of(file + "#KSUMMA 1").checksum == SieChecksum::wrong);
    CHECK(info_of("#FLAGGA 0\n" + rest).checksum == SieChecksum::none);
}
