#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

struct Case {
    std::string bytes;  // a whole file
    std::string code;
    Arguments arguments;
    int line;
    int column;
    bool books;  // whether they are returned nevertheless
};

// After head(), which has eleven lines.
std::vector<Case> cases() {
    const std::string closed = voucher("#TRANS 1911 {} 5\n#TRANS 3011 {} -5\n");  // five lines
    return {
        {"<html>\n#VER", "sie.not_sie", {{"detail", "HTML"}}, 1, 0, false},
        {"", "sie.empty", {{"bytes", ""}}, 0, 0, false},
        {" \r\n\t\n", "sie.empty", {{"bytes", "5"}}, 0, 0, false},
        {"\xEF\xBB\xBF\n", "sie.empty", {{"bytes", "4"}}, 0, 0, false},
        {"{\n}\n", "sie.not_sie", {{"detail", ""}}, 0, 0, false},
        {std::string("\xFE\xFF\0#\0F", 6), "sie.utf16", {}, 0, 0, false},
        {std::string("#\0F\0L\0\n\0", 8), "sie.utf16", {}, 0, 0, false},
        {std::string("\0#\0F\0L\0\n", 8), "sie.utf16", {}, 0, 0, false},
        {head() + "#PROSA " + std::string(1'100'000, 'x') + "\n" + closed, "sie.line_too_long", {}, 12, 0, false},
        {head() + voucher("#TRANS 1911 {} 1.005\n"),
         "sie.bad_amount",
         {{"record", "#TRANS"}, {"text", "1.005"}},
         14,
         16,
         false},
        {head() + "#KONTO 1 \"å\"\n#IB 0 \"1911\" \"fem\"\n",
         "sie.bad_amount",
         {{"record", "#IB"}, {"text", "fem"}},
         13,
         15,
         false},
        {head() + "#PBUDGET 0 202301 3011 {1 \"å\"} 1-\n",
         "sie.bad_amount",
         {{"record", "#PBUDGET"}, {"text", "1-"}},
         12,
         32,
         false},
        {head() + "#UB 0 1911 99999999999999999999\n",
         "sie.amount_out_of_range",
         {{"record", "#UB"}, {"text", "99999999999999999999"}},
         12,
         12,
         false},
        {head() + voucher("", "A 1 20230229"),
         "sie.bad_date",
         {{"record", "#VER"}, {"text", "20230229"}},
         12,
         10,
         false},
        {head() + "#PSALDO 0 202313 1911 {} 5\n",
         "sie.bad_period",
         {{"record", "#PSALDO"}, {"text", "202313"}},
         12,
         11,
         false},
        {head("#RAR -1 20230101 20220101\n"),
         "sie.year_backwards",
         {{"start", "20230101"}, {"end", "20220101"}},
         8,
         18,
         false},
        {head() + voucher("#TRANS 1911 {}\n"),
         "sie.missing_field",
         {{"record", "#TRANS"}, {"field", "belopp"}},
         14,
         0,
         false},
        {head() + voucher("", "A 1"), "sie.missing_field", {{"record", "#VER"}, {"field", "verdatum"}}, 12, 0, false},
        {head() + "#RES x 1911 5\n", "sie.bad_year_number", {{"record", "#RES"}, {"text", "x"}}, 12, 6, false},
        {head() + "#RES \"\" 1911 5\n", "sie.missing_field", {{"record", "#RES"}, {"field", "årsnr"}}, 12, 0, false},
        {head() + "#UB 0 1911 \u22125.00\n",
         "sie.bad_amount",
         {{"record", "#UB"}, {"text", "\u22125.00"}, {"sign", "U+2212"}},
         12,
         12,
         false},
        {head() + "#UB 0 1911 -1 000.00\n",
         "sie.amount_split",
         {{"record", "#UB"}, {"text", "-1 000.00"}},
         12,
         12,
         false},
        {head() + voucher("#TRANS 1911 {} 12 500 \"text\"\n#TRANS 3011 {} -12500\n"),
         "sie.amount_split",
         {{"record", "#TRANS"}, {"text", "12 500"}},
         14,
         16,
         false},
        {head() + "#PSALDO 0 202301 1911 {} 4\n" + closed,
         "sie.month_unlike_vouchers",
         {{"account", "1911"},
          {"name", "Bank"},
          {"month", "2023-01"},
          {"stated", "4,00 kr"},
          {"computed", "5,00 kr"},
          {"difference", "1,00 kr"}},
         0,
         0,
         true},
        {head() + "#KONTO\n" + closed, "sie.missing_field", {{"record", "#KONTO"}, {"field", "kontonr"}}, 12, 0, true},
        {head() + "#OBJEKT 1\n" + closed,
         "sie.missing_field",
         {{"record", "#OBJEKT"}, {"field", "objektnr"}},
         12,
         0,
         true},
        {head() + voucher("#TRANS 1911 {1} 5\n"), "sie.bad_object_list", {{"record", "#TRANS"}}, 14, 14, false},
        {head() + voucher("#TRANS 1911 {1 01 5\n"), "sie.bad_object_list", {{"record", "#TRANS"}}, 14, 14, false},
        {head() + voucher("#TRANS 1911 {\n"), "sie.bad_object_list", {{"record", "#TRANS"}}, 14, 0, false},
        {head() + voucher("#TRANS 1911 {} 5\n#TRANS 3011 {} -4.99\n"),
         "sie.voucher_unbalanced",
         {{"series", "A"}, {"number", "1"}, {"difference", "0,01 kr"}},
         12,
         0,
         true},
        {head() + "#VER A 1 20230115\n{\n#TRANS 1911 {} 5\n",
         "sie.voucher_open",
         {{"series", "A"}, {"number", "1"}},
         12,
         0,
         true},
        {head() + "#VER B 1 20230115\n{\n#TRANS 1911 {} 5\n" + closed,
         "sie.voucher_open",
         {{"series", "B"}, {"number", "1"}, {"next", "15"}},
         12,
         0,
         true},
        {head() + "#TRANS 1911 {} 5\n" + closed, "sie.row_outside_voucher", {}, 12, 0, true},
        {head() + "#VER A 1 20230115\n#TRANS 1911 {} 5\n", "sie.row_outside_voucher", {}, 13, 0, true},
        {head() + "#UB 0 1911 4\n" + closed,
         "sie.closing_differs",
         {{"account", "1911"},
          {"name", "Bank"},
          {"stated", "4,00 kr"},
          {"computed", "5,00 kr"},
          {"difference", "1,00 kr"}},
         12,
         0,
         true},
        {head() + "#RES 0 3011 -4\n" + closed,
         "sie.closing_differs",
         {{"account", "3011"},
          {"name", "Bidrag"},
          {"stated", "-4,00 kr"},
          {"computed", "-5,00 kr"},
          {"difference", "-1,00 kr"}},
         12,
         0,
         true},
        {head() + "#UB 0 1911 5\n#RES 0 5011 0\n" + closed,
         "sie.closing_differs",
         {{"account", "3011"},
          {"name", "Bidrag"},
          {"stated", "0,00 kr"},
          {"computed", "-5,00 kr"},
          {"difference", "-5,00 kr"},
          {"missing", "#UB/#RES"}},
         17,
         0,
         true},
        {head() + "#IB 0 2011 7\n#UB 0 1911 5\n" + closed,
         "sie.closing_differs",
         {{"account", "2011"},
          {"name", "Eget kapital"},
          {"stated", "0,00 kr"},
          {"computed", "7,00 kr"},
          {"difference", "7,00 kr"},
          {"missing", "#UB"}},
         12,
         0,
         true},
        {head() + "#KTYP 3011 i\n#RES 0 5011 0\n" + closed,
         "sie.closing_differs",
         {{"account", "3011"},
          {"name", "Bidrag"},
          {"stated", "0,00 kr"},
          {"computed", "-5,00 kr"},
          {"difference", "-5,00 kr"},
          {"missing", "#RES"}},
         17,
         0,
         true},
        {head() + "#MOMSKOD 1911 1\n#MOMSKOD 1912 1\n" + closed,
         "sie.unknown_record",
         {{"label", "#MOMSKOD"}},
         12,
         0,
         true},
        {head() + "#RES 0 3011 0\n" + voucher("#TRANS 1912 {} 5\n#TRANS 1912 {} -5\n"),
         "sie.undeclared_account",
         {{"account", "1912"}},
         15,
         0,
         true},
        {head() + "#OBJEKT 1 01 Kansli\n#RES 0 3011 0\n" +
             voucher("#TRANS 1911 {1 02 6 P1} 5\n#TRANS 1911 {1 02} -5\n#TRANS 1911 {1 01} 0\n"),
         "sie.undeclared_object",
         {{"dimension", "1"}, {"object", "02"}},
         16,
         0,
         true},
        {"#FLAGGA 0\n#RAR 0 \"\" \"\"\n#RAR -1 20220101 20221231\n", "sie.no_year", {}, 0, 0, false},
        {head() + voucher("", "B 7 20240101"),
         "sie.date_outside_year",
         {{"series", "B"}, {"number", "7"}, {"date", "2024-01-01"}, {"year", "2023"}},
         12,
         0,
         true},
        {"#VER B 7 20240101\n#VER B 8 20240101\n#RAR 0 20230101 20231231\n",
         "sie.date_outside_year",
         {{"series", "B"}, {"number", "7"}, {"date", "2024-01-01"}, {"year", "2023"}, {"more", "1"}},
         1,
         0,
         true},
        {"#FLAGGA 0\n#RAR 0 20230101 20231231\n#SIETYP 2\n", "sie.type", {{"type", "2"}}, 0, 0, true},
        {"#FLAGGA 0\n#RAR 0 20230101 20231231\n", "sie.type", {{"type", "1"}}, 0, 0, true},
        {head("#OMFATTN 20230831\n") + "#RES 0 3011 -5\n" + closed,
         "sie.part_of_year",
         {{"year", "2023"}, {"date", "2023-08-31"}},
         0,
         0,
         true},
        {head() + "#IB 0 1911 5\n#IB 0 1911 5\n" + voucher(""),
         "sie.duplicate_balance",
         {{"record", "#IB"}, {"account", "1911"}},
         13,
         7,
         true},
        {head() + "#IB 0 1911 20000000000000000\n#PBUDGET 0 202301 2011 {} -3100000000000000\n" + voucher(""),
         "ledger.amounts_too_large",
         {{"account", "1911"}},
         0,
         0,
         false},
    };
}

// Small files lack what whole books have, and one has its year last.
std::vector<std::string> without_lacks(std::vector<std::string> codes) {
    std::erase(codes, "sie.record_missing");
    std::erase(codes, "sie.record_order");
    return codes;
}

}  // namespace

TEST_CASE("sie findings: each by a small file", "[sie]") {
    // Proves that each fault is found once, with its arguments and place, and whether books come out.
    for (const Case& expected : cases()) {
        INFO(expected.bytes);
        const ReadResult result = read(expected.bytes);
        CHECK(result.books.has_value() == expected.books);
        REQUIRE(without_lacks(result.codes()) == std::vector<std::string>{expected.code});
        const auto& all = result.findings.all();
        const Finding& finding =
            *std::find_if(all.begin(), all.end(), [&](const Finding& one) { return one.code == expected.code; });
        CHECK(finding.arguments == expected.arguments);
        CHECK(finding.place.file == "test.se");
        CHECK(finding.place.line == expected.line);
        CHECK(finding.place.column == expected.column);
    }
}

TEST_CASE("sie findings: what is counted nevertheless", "[sie]") {
    // Proves that an unbalanced voucher counts, an unfinished one and rows outside do not, and of two balances the
    // first.
    const ReadResult unbalanced = read(head() + voucher("#TRANS 1911 {} 5\n"));
    CHECK(unbalanced.current().total("1911", BalanceKind::movement) == kr(5));
    const ReadResult open = read(head() + "#TRANS 1911 {} 1\n#VER A 1 20230115\n{\n#TRANS 1911 {} 5\n");
    CHECK(open.current().balances.empty());
    const ReadResult twice = read(head() + "#IB 0 1911 5\n#IB 0 1911 6\n" + voucher(""));
    CHECK(twice.current().total("1911", BalanceKind::opening) == kr(5));
}

TEST_CASE("sie findings: no second finding for one fault", "[sie]") {
    // Proves that a voucher with an unreadable row is not called unbalanced too, and that what other files say is kept
    // apart.
    const ReadResult result = read(head() + voucher("#TRANS 1911 {} 5\n#TRANS 3011 {} x\n") + "#IB 0 1911 y\n");
    CHECK(result.codes() == std::vector<std::string>{"sie.bad_amount", "sie.bad_amount"});
    // A file without #UB and #RES, such as a selection, says nothing of closing balances.
    CHECK(read(head() + "#IB 0 2011 0\n" + voucher("#TRANS 1911 {} 5\n#TRANS 3011 {} -5\n")).codes() ==
          std::vector<std::string>{"sie.record_missing"});
    // Objects of a dimension that declares none.
    CHECK(read(head() + voucher("#TRANS 1911 {7 x} 5\n#TRANS 1911 {} -5\n")).codes().empty());
}

TEST_CASE("sie findings: excerpts", "[sie]") {
    // Proves that the excerpt is text whatever the encoding, and that the column counts characters.
    const ReadResult result =
        read(head() + "#KONTO 2 \"V\x84xel\"\n" + voucher("#TRANS 1911 {1 \"\x94\"} femtio \"\" \"h\x86ll\"\n"));
    REQUIRE(result.codes() == std::vector<std::string>{"sie.bad_amount"});
    CHECK(result.findings.all()[0].place.excerpt == "#TRANS 1911 {1 \"ö\"} femtio \"\" \"håll\"");
    CHECK(result.findings.all()[0].place.column == 21);
}

TEST_CASE("sie findings: long fields", "[sie]") {
    // Proves that a message holds no more of a field than a person reads.
    const ReadResult result = read(head() + voucher("#TRANS 1911 {} " + std::string(5000, 'x') + "\n"));
    REQUIRE(result.codes() == std::vector<std::string>{"sie.bad_amount"});
    for (const auto& [name, text] : result.findings.all()[0].arguments) CHECK(text.size() <= 103);
}

TEST_CASE("sie findings: many", "[sie]") {
    // Proves that findings beyond those kept are counted.
    std::string rows;
    for (int i = 0; i < 1500; ++i) rows += "#TRANS 1911 {} x\n";
    const ReadResult result = read(head() + voucher(rows));
    CHECK(result.findings.all().size() == Findings::kept_per_code);
    CHECK(result.findings.dropped().at("sie.bad_amount") == 500);
}
