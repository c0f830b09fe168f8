#include "bokslut/ledger/sie.hpp"

#include <sstream>

#include "bokslut/core/error.hpp"
#include "ledger/sie_parser.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

// The plainest reader there is, for files whose rows are written alike: sums by account of one kind of record.
std::map<std::string, std::int64_t> plain_sums(const std::string& bytes, const std::string& begin) {
    std::map<std::string, std::int64_t> sums;
    std::istringstream lines(bytes);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(begin)) continue;
        const std::string account = line.substr(begin.size(), line.find(' ', begin.size()) - begin.size());
        std::string amount = line.substr(line.find_last_of(' ') + 1);
        std::erase_if(amount, [](char c) { return c == '.' || c == '\r'; });
        sums[account] += std::stoll(amount);
    }
    return sums;
}

std::size_t voucher_count(const std::string& bytes) {
    SieParser parser(SieOptions{});
    std::istringstream lines(bytes);
    for (std::string line; std::getline(lines, line);) parser.line(line);
    return parser.take_content().vouchers;
}

}  // namespace

TEST_CASE("sie: the example's books", "[sie]") {
    // Proves that both real-size files are read without a finding, and agree with the plainest reader to the öre.
    const std::pair<std::string, std::size_t> files[] = {{"borasregionen-2022.se", 1378},
                                                         {"borasregionen-2023.se", 1457}};
    for (const auto& [name, vouchers] : files) {
        INFO(name);
        const std::string bytes = file_bytes(example_path(name));
        Findings findings;
        const auto books = read_sie(example_path(name), findings);
        REQUIRE(books);
        CHECK(findings_message(findings) == "");
        CHECK(voucher_count(bytes) == vouchers);
        CHECK(books->current.name == "Boråsregionen Sjuhärads kommunalförbund");
        CHECK(books->current.year.is_calendar_year());
        CHECK_FALSE(books->current.totals_only);

        auto openings = plain_sums(bytes, "#IB 0 ");
        auto movements = plain_sums(bytes, "#TRANS ");
        auto closings = plain_sums(bytes, "#UB 0 ");
        closings.merge(plain_sums(bytes, "#RES 0 "));
        CHECK(books->current.accounts.size() == 55);
        for (const std::string& account : books->current.accounts) {
            INFO(account);
            const Amount opening = books->current.total(account, BalanceKind::opening);
            const Amount movement = books->current.total(account, BalanceKind::movement);
            CHECK(opening.ore() == openings[account]);
            CHECK(movement.ore() == movements[account]);
            CHECK((opening + movement).ore() == closings[account]);
        }
    }
}

TEST_CASE("sie: pieces of any size", "[sie]") {
    // Proves that it does not matter where the bytes are cut, byte by byte included, nor how lines end.
    const std::string lf = file_bytes(example_path("borasregionen-2023.se"));
    const ReadResult whole = read(lf);
    REQUIRE(whole.books);
    for (const std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{1000}}) {
        CHECK(read(lf, size).current() == whole.current());
    }
    std::string unix_ends = lf;
    std::erase(unix_ends, '\r');
    std::string mac_ends = unix_ends;
    std::string dos_ends;
    for (char& c : mac_ends) c = c == '\n' ? '\r' : c;
    for (const char c : unix_ends) dos_ends += c == '\n' ? std::string("\r\n") : std::string(1, c);
    while (unix_ends.ends_with('\n')) unix_ends.pop_back();
    dos_ends += "\x1A";
    for (const std::string* bytes : {&unix_ends, &mac_ends, &dos_ends}) {
        for (const std::size_t size : {std::size_t{1}, std::string::npos}) {
            ReadResult other = read(*bytes, size);
            REQUIRE(other.books);
            CHECK(other.findings.empty());
            CHECK(other.current().balances == whole.current().balances);
        }
    }
}

TEST_CASE("sie: which rows count", "[sie]") {
    // Proves that #TRANS alone counts: #RTRANS is a mark on the next row, #BTRANS a row taken away.
    const ReadResult result = read(head() + voucher("#RTRANS 1911 {} 7 \"\" \"\" 0 \"sign\"\n#TRANS 1911 {} 7\n"
                                                    "#BTRANS 1911 {} 100\n#TRANS 5011 {} -7\n"));
    CHECK(result.codes().empty());
    CHECK(result.current().total("1911", BalanceKind::movement) == kr(7));
}

TEST_CASE("sie: loose layout", "[sie]") {
    // Proves that blank lines, indentation, tabs, braces on other lines, other cases and record orders are taken, each
    // with a remark where the format asks for something else.
    const ReadResult result = read(
        "\n \t\n  #flagga 0\n#VER A 1 20230115 \"x\" {\n\t#trans\t1911\t{}\t12,5\n  #TRANS 3011 -12.50\n } \n"
        "#VER A 2 2023-02-01\n{ #TRANS 1911 {} 1\n#TRANS 3011 {} -1.0\n}\n"
        "#VER A 3 20230301\n{\n}\n"
        "#RAR 0 20230101 20231231\n#SIETYP 4\n#KONTO 1911 Bank\n#KONTO 3011 Bidrag\n\x1A");
    CHECK(result.codes() == std::vector<std::string>{"sie.label_case", "sie.brace_on_line", "sie.decimal_comma",
                                                     "sie.object_list_missing", "sie.date_mended", "sie.record_order",
                                                     "sie.record_missing"});
    CHECK(result.current().total("1911", BalanceKind::movement) == Amount::from_ore(1350));
    CHECK(result.current().total("3011", BalanceKind::movement) == Amount::from_ore(-1350));
}

TEST_CASE("sie: balances by month and objects", "[sie]") {
    // Proves that a row counts in its voucher's month with its whole object set, whichever way that is written.
    const ReadResult result = read(head() +
                                   voucher("#TRANS 5011 {6 P1 1 \"01\"} 3 20230401\n#TRANS 5011 {1 01  6 P1} 2\n"
                                           "#TRANS 1911 {} -5\n") +
                                   voucher("#TRANS 5011 {10 x 6 P1} 1\n#TRANS 1911 {1 \"\"} -1\n", "A 2 20231231"));
    CHECK(result.codes().empty());
    CHECK(result.current().object_sets ==
          std::vector<ObjectSet>{{}, {{"1", "01"}, {"6", "P1"}}, {{"6", "P1"}, {"10", "x"}}});
    CHECK(result.current().balances == std::vector<Balance>{{0, 0, 202301, BalanceKind::movement, kr(-5)},
                                                            {0, 0, 202312, BalanceKind::movement, kr(-1)},
                                                            {1, 1, 202301, BalanceKind::movement, kr(5)},
                                                            {1, 2, 202312, BalanceKind::movement, kr(1)}});
}

TEST_CASE("sie: declarations", "[sie]") {
    // Proves that accounts, dimensions and objects keep their names, the first one when there are two.
    const ReadResult result = read(head() +
                                   "#DIM 1 Enhet\n#UNDERDIM 2 \"Del \\\"av\\\" enhet\" 1\n#OBJEKT 1 01 Kansli\n"
                                   "#OBJEKT 1 01 Annat\n#KONTO 1911 Kassa\n" +
                                   voucher(""));
    const Chart& chart = result.current().chart;
    CHECK(chart.account_name("1911") == "Bank");
    CHECK(chart.dimensions.at("1") == "Enhet");
    CHECK(chart.dimensions.at("2") == "Del \"av\" enhet");
    CHECK(chart.object_name("1", "01") == "Kansli");
    CHECK(result.current().name == "Testförbundet");
}

TEST_CASE("sie: the year before", "[sie]") {
    // Proves how #IB -1, #UB -1 and #RES -1 become last year's totals, and that a missing #IB -1 is remembered.
    const std::string closings = "#RAR -1 20220101 20221231\n#UB -1 1911 50\n#UB -1 2011 -30\n#RES -1 3011 -20\n";
    const ReadResult without = read(head() + closings + voucher(""));
    CHECK(without.previous().year.number() == 2022);
    CHECK(without.previous().totals_only);
    CHECK_FALSE(without.previous().openings_known);
    CHECK(without.previous().total("1911", BalanceKind::opening) == kr(0));
    CHECK(without.previous().total("1911", BalanceKind::movement) == kr(50));
    CHECK(without.previous().total("3011", BalanceKind::movement) == kr(-20));
    CHECK(without.previous().chart == without.current().chart);

    const ReadResult with =
        read(head() + closings + "#IB -1 1911 40\n#IB -1 2011 -30\n#IB -1 5011 -10\n" + voucher(""));
    CHECK(with.previous().openings_known);
    CHECK(with.previous().total("1911", BalanceKind::opening) == kr(40));
    CHECK(with.previous().total("1911", BalanceKind::movement) == kr(10));
    CHECK(with.previous().total("2011", BalanceKind::movement) == kr(0));
    CHECK(with.previous().total("5011", BalanceKind::movement) == kr(10));

    CHECK_FALSE(read(head() + "#RAR -1 20220101 20221231\n" + voucher("")).books->previous);
    CHECK_FALSE(read(head() + "#UB -1 1911 50\n" + voucher("")).books->previous);
}

TEST_CASE("sie: books without vouchers", "[sie]") {
    // Proves that month balances, or else the closing balances, stand in for the vouchers.
    const std::string stated =
        "#IB 0 1911 10\n#IB 0 5011 1\n#UB 0 1911 15\n#UB 0 3011 -5\n#RES 0 3011 -5\n#RES 0 5011 1\n";
    const ReadResult totals = read(head() + stated);
    CHECK(totals.codes() == std::vector<std::string>{"sie.balances_differ"});
    CHECK(totals.current().totals_only);
    CHECK(totals.current().total("1911", BalanceKind::movement) == kr(5));
    CHECK(totals.current().total("3011", BalanceKind::movement) == kr(-5));
    CHECK(totals.current().total("5011", BalanceKind::movement) == kr(1));

    const ReadResult months = read(head() +
                                   "#PSALDO 0 202301 1911 {} 5\n#PSALDO 0 202301 3011 {6 P1} -5\n"
                                   "#PSALDO 0 202301 3011 {1 01} -3\n#PSALDO 0 202301 3011 {1 02} -2\n"
                                   "#PSALDO 0 202302 3011 {1 02} -7\n#PSALDO 0 202302 3011 {} -9\n"
                                   "#PSALDO -1 202201 1911 {} 99\n");
    CHECK(months.codes().empty());
    CHECK_FALSE(months.current().totals_only);
    CHECK(months.current().total("1911", BalanceKind::movement) == kr(5));
    CHECK(months.current().total("3011", BalanceKind::movement) == kr(-14));
    CHECK(months.current().balances.size() == 4);

    const ReadResult both =
        read(head() + "#PSALDO 0 202301 1911 {} 5\n" + voucher("#TRANS 1911 {} 3\n#TRANS 3011 {} -3\n"));
    CHECK(both.current().total("1911", BalanceKind::movement) == kr(3));

    CHECK_FALSE(read(head() + "#PBUDGET 0 202301 3011 {} 5\n").current().totals_only);
}

TEST_CASE("sie: misuse", "[sie]") {
    // Proves that a reader that has finished refuses more.
    SieReader reader("test.se");
    Findings findings;
    reader.finish(findings);
    CHECK_THROWS_AS(reader.feed("x"), Error);
    CHECK_THROWS_AS(reader.finish(findings), Error);
}

TEST_CASE("sie: files that cannot be read", "[sie]") {
    // Proves that a missing file and a folder are findings where the file was asked for.
    Findings findings;
    const Place asked{"forbund.toml", 3, 1, {}};
    CHECK_FALSE(read_sie("no/such/file.se", findings, {}, asked));
    CHECK_FALSE(read_sie(BOKSLUT_SOURCE_DIR, findings, {}, asked));
    REQUIRE(findings.all().size() == 2);
    CHECK(findings.all()[0].code == "core.file_missing");
    CHECK(findings.all()[1].code == "core.file_unreadable");
    CHECK(findings.all()[1].place.line == 3);
}
