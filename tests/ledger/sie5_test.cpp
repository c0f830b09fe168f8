// Proves: a SIE 5 file gives the same ledger as the same books in SIE 4, row by row and finding by finding.
#include <fstream>
#include <tuple>

#include "sie5_files.hpp"
#include "sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

const std::string same_in_sie4 =
    "#FLAGGA 0\n#PROGRAM \"Prov\" 1\n#FORMAT PC8\n#GEN 20250101\n#SIETYP 4\n#FNAMN \"Provförbundet\"\n#RAR 0 20240101 "
    "20241231\n#RAR -1 20230101 20231231\n"
    "#DIM 1 \"Enhet\"\n#OBJEKT 1 \"10\" \"Kansli\"\n"
    "#KONTO 1910 \"Bank\"\n#KONTO 2010 \"Eget kapital\"\n#KONTO 3010 \"Avgifter\"\n#KONTO 5010 \"Löner\"\n"
    "#KTYP 1910 T\n#KTYP 2010 S\n#KTYP 3010 I\n#KTYP 5010 K\n"
    "#IB 0 1910 1000\n#IB 0 2010 -1000\n#UB 0 1910 1300\n#UB 0 2010 -1000\n#RES 0 3010 -500\n#RES 0 5010 200\n"
    "#VER A 1 20240115\n{\n#TRANS 1910 {} 500\n#TRANS 3010 {1 \"10\"} -500\n}\n"
    "#VER A 2 20240225\n{\n#TRANS 5010 {} 200\n#TRANS 1910 {} -200\n}\n";

const std::string row = "<LedgerEntry accountId=\"5010\" amount=\"200\"/>";

}  // namespace

TEST_CASE("the same books in SIE 5 and SIE 4 give the same ledger") {
    const Sie5Result xml = read_xml(sie5());
    CHECK(xml.codes().empty());
    Ledger ledger = xml.current();
    const ReadResult text = read(same_in_sie4);
    CHECK(text.codes().empty());
    ledger.sources = text.current().sources;
    ledger.source_ids = text.current().source_ids;
    CHECK(ledger.organisation == "222000-0000");
    ledger.organisation = text.current().organisation;
    CHECK(ledger == text.current());
    CHECK(xml.counts().entries == 2);
    CHECK(xml.counts().rows == 4);
}

TEST_CASE("UTF-8 with and without byte order mark, ISO-8859-1 and prefixes give the same ledger") {
    const Ledger plain = read_xml(sie5()).current();
    std::string latin1 = replaced(sie5(), "utf-8", "ISO-8859-1");
    latin1 = replaced(replaced(latin1, "Löner", "L\xF6ner"), "Provförbundet", "Provf\xF6rbundet");
    std::string prefixed = replaced(sie5(), "xmlns=", "xmlns:s=");
    for (std::size_t at = prefixed.find('<', 2); at != std::string::npos; at = prefixed.find('<', at + 1))
        prefixed.insert(prefixed[at + 1] == '/' ? at + 2 : at + 1, "s:");
    for (const std::string& bytes : {"\xEF\xBB\xBF" + sie5(), latin1, prefixed}) {
        Sie5Result same = read_xml(bytes);
        CHECK(same.codes().empty());
        Ledger ledger = same.current();
        ledger.source_ids = plain.source_ids;
        CHECK(ledger == plain);
    }
    // It says UTF-8, or nothing, and is Latin-1.
    const Sie5Result wrong = read_xml(replaced(latin1, "ISO-8859-1", "utf-8"));
    CHECK(wrong.codes() == std::vector<std::string>{"sie5.encoding_differs"});
    CHECK(wrong.current().name == "Provförbundet");
}

TEST_CASE("rows that are struck out do not count, and what other programs add is skipped") {
    const std::string struck =
        "<LedgerEntry accountId=\"5010\" amount=\"77.50\"><Overstrike date=\"2024-02-26\" by=\"x\"/></LedgerEntry>";
    const std::string foreign =
        "<x:Note xmlns:x=\"urn:x\"><LedgerEntry accountId=\"5010\" amount=\"1\"/></x:Note>"
        "<LedgerEntry xmlns=\"urn:x\" accountId=\"5010\" amount=\"1\"/>";
    const Sie5Result result = read_xml(replaced(sie5(), row, row + struck + foreign));
    CHECK(result.codes().empty());
    CHECK(result.counts().rows == 5);
    CHECK(result.counts().overstruck == 1);
    CHECK(result.counts().foreign == 2);
    CHECK(result.current().balances == read_xml(sie5()).current().balances);
}

TEST_CASE("sub-ledgers, documents and signatures are counted, and told once") {
    const std::string more =
        "<CustomerInvoices primaryAccountId=\"1510\"><CustomerInvoice id=\"1\"/><CustomerInvoice id=\"2\"/>"
        "</CustomerInvoices><Documents><EmbeddedFile id=\"1\">QUJD</EmbeddedFile></Documents>"
        "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>";
    const Sie5Result result = read_xml(sie5(sie5_accounts, sie5_journal + more));
    CHECK(result.codes() == std::vector<std::string>{"sie5.counted_only"});
    CHECK(result.findings.all()[0].arguments[0].second == "CustomerInvoice 2, EmbeddedFile 1, Signature 1");
    CHECK(result.counts().signatures == 1);
    CHECK(result.counts().foreign == 0);
}

TEST_CASE("budgets, balances per object and the year before") {
    const std::string more =
        "<OpeningBalance month=\"2024-01\" amount=\"400\"><ObjectReference dimId=\"1\" "
        "objectId=\"10\"/></OpeningBalance>"
        "<ClosingBalance month=\"2023-12\" amount=\"1000\"/><OpeningBalance month=\"2023-01\" amount=\"900\"/>"
        "<Budget month=\"2024-03\" amount=\"12.5\"/>"
        "<BudgetMultidim month=\"2024-03\" amount=\"2.5\"><ObjectReference dimId=\"6\" objectId=\"P\"/>"
        "<ObjectReference dimId=\"1\" objectId=\"10\"/></BudgetMultidim>"
        "<Budget month=\"2023-03\" amount=\"1\"/>";
    const Sie5Result result = read_xml(replaced(sie5(), "<OpeningBalance", more + "<OpeningBalance"));
    CHECK(result.has("sie5.other_years"));
    const Ledger& ledger = result.current();
    CHECK(ledger.total("1910", BalanceKind::opening) == Amount::from_kronor(1000));  // the whole, not its parts
    CHECK(ledger.total("1910", BalanceKind::budget) == Amount::from_ore(1250));
    const ObjectSet both{{"1", "10"}, {"6", "P"}};
    CHECK(std::find(ledger.object_sets.begin(), ledger.object_sets.end(), both) != ledger.object_sets.end());
    CHECK(ledger.marginals == std::vector<Marginal>{{"1910", {{"1", "10"}}, false, Amount::from_kronor(400)}});
    const Ledger& before = result.read->books.previous.value();
    CHECK(before.year.number() == 2023);
    CHECK(before.total("1910", BalanceKind::opening) == Amount::from_kronor(900));
    CHECK(before.total("1910", BalanceKind::movement) == Amount::from_kronor(100));
}

TEST_CASE("a row counts in the month it is entered in the ledger, and only in the file's own year") {
    const std::string dated = replaced(row, "accountId", "ledgerDate=\"2024-04-01\" accountId");
    const Sie5Result moved = read_xml(replaced(sie5(), row, dated));
    const auto& balances = moved.current().balances;
    CHECK(std::any_of(balances.begin(), balances.end(), [](const Balance& b) { return b.month == 202404; }));

    std::string other = sie5_journal;
    other =
        "<Journal id=\"B\"><JournalEntry id=\"1\" journalDate=\"2023-05-01\">"
        "<LedgerEntry accountId=\"1910\" amount=\"9\"/><LedgerEntry accountId=\"3010\" amount=\"-9\"/>"
        "</JournalEntry></Journal>" +
        other;
    const Sie5Result result = read_xml(sie5(sie5_accounts, other));
    CHECK(result.codes() == std::vector<std::string>{"sie5.other_years"});
    CHECK(result.current().balances == read_xml(sie5()).current().balances);
}

TEST_CASE("an import file is of the calendar year of its entries") {
    std::string entry = "<SieEntry xmlns=\"http://www.sie.se/sie5\"><Accounts/>" + sie5_journal + "</SieEntry>";
    const Sie5Result result = read_xml(entry);
    CHECK(result.has("sie.year_derived"));
    CHECK(result.current().year.text() == "2024");
    CHECK(result.current().total("1910", BalanceKind::movement) == Amount::from_kronor(300));
    CHECK_FALSE(result.findings.has_errors());
    CHECK(read_xml(replaced(entry, "2024-02-25", "2023-02-25")).codes() == std::vector<std::string>{"sie.no_year"});
}

TEST_CASE("what is wrong is told by code, and at its line") {
    const std::string years = sie5_years;
    struct Case {
        std::string what, with, code;
        int line;
        bool is_read;
    };
    const std::vector<Case> cases{
        {"amount=\"200\"/>", "amount=\"200.01\"/>", "sie.closing_differs", 8, true},
        {row, replaced(row, "200", "201"), "sie.voucher_unbalanced", 17, true},
        {row, replaced(row, "200", "200.005"), "sie.bad_amount", 18, false},
        {row, replaced(row, "200", "200,00"), "sie.bad_amount", 18, false},
        {row, replaced(row, "200", "+-200"), "sie.bad_amount", 18, false},
        {row, replaced(row, "200", "99999999999999999999"), "sie.amount_out_of_range", 18, false},
        {row, "<LedgerEntry accountId=\"5010\"/>", "sie.missing_field", 18, false},
        {row, "<LedgerEntry amount=\"200\"/>", "sie.missing_field", 18, false},
        {row, replaced(row, "/>", "><ObjectReference dimId=\"1\"/></LedgerEntry>"), "sie.missing_field", 18, false},
        {row, replaced(row, "accountId", "ledgerDate=\"x\" accountId"), "sie5.bad_date", 18, false},
        {row, row + "<Ledgerentry/>", "sie.unknown_record", 18, true},
        {row, replaced(row, "5010", "5011"), "sie.undeclared_account", 18, true},
        {"objectId=\"10\"", "objectId=\"11\"", "sie.undeclared_object", 15, true},
        {"2024-02-25", "2024-02-30", "sie5.bad_date", 17, false},
        {"2024-02-25", "2025-02-25", "sie.date_outside_year", 17, true},
        {"Entry id=\"2\"", "Entry id=\"1\"", "sie.voucher_twice", 17, true},
        {"month=\"2024-01\"", "month=\"2024\"", "sie5.bad_date", 5, false},
        {"month=\"2024-01\"", "month=\"2019-01\"", "sie5.balance_outside_years", 5, true},
        {"month=\"2024-12\"", "month=\"2024-11\" amount=\"1\"/><ClosingBalance month=\"2024-12\"",
         "sie.duplicate_balance", 5, true},
        {"<OpeningBalance month=\"2024-01\" amount=\"1000\"/>",
         "<OpeningBalance month=\"2024-01\" amount=\"1000\"><ObjectReference dimId=\"1\" objectId=\"10\"/>"
         "</OpeningBalance>",
         "sie5.balance_without_total", 5, true},
        {"SEK", "EUR", "sie.currency", 3, true},
        {"primary=\"true\"", "primary=\"false\"", "sie5.no_primary_year", 2, false},
        {"closed=\"true\"", "primary=\"1\"", "sie5.no_primary_year", 2, false},
        {"end=\"2024-12\"", "end=\"2023-12\"", "sie5.bad_date", 3, false},
        {"primary=\"true\"", "primary=\"true\" lastCoveredDate=\"2024-06-30\"", "sie.part_of_year", 0, true},
        {"http://www.sie.se/sie5", "http://www.sie.se/sie6", "sie5.not_sie5", 1, false},
        {"<Sie ", "<!DOCTYPE Sie><Sie ", "sie5.document_type", 2, false},
        {"</Journal>", "", "sie5.not_well_formed", 22, false},
        {"</Sie>", "</Sie><Sie/>", "sie5.not_well_formed", 22, false},
        {"name=\"Prov\"", std::string("name=\"P\0v\"", 10), "sie5.not_well_formed", 3, false},
        {"utf-8", "utf-16", "sie5.encoding", 0, false},
    };
    for (const Case& one : cases) {
        CAPTURE(one.what, one.with);
        const Sie5Result result = read_xml(replaced(sie5(), one.what, one.with));
        CHECK(result.read.has_value() == one.is_read);
        CHECK(result.has(one.code));
        for (const Finding& finding : result.findings.all()) {
            if (finding.code == one.code) CHECK(finding.place.line == one.line);
            CHECK_FALSE(finding_text(finding).empty());
        }
    }
}

TEST_CASE("years long before are kept as totals, and later ones told") {
    const std::string years =
        "<FiscalYears><FiscalYear start=\"2022-01\" end=\"2022-12\"/><FiscalYear start=\"2023-01\" end=\"2023-12\"/>"
        "<FiscalYear start=\"2024-01\" end=\"2024-12\" primary=\"true\"/>"
        "<FiscalYear start=\"2025-01\" end=\"2025-12\"/></FiscalYears>";
    const std::string more =
        "<ClosingBalance month=\"2022-12\" amount=\"70\"/><OpeningBalance month=\"2025-01\" amount=\"1300\"/>";
    const Sie5Result result =
        read_xml(replaced(sie5(sie5_accounts, sie5_journal, years), "<OpeningBalance", more + "<OpeningBalance"));
    CHECK(result.has("sie5.other_years"));
    REQUIRE(result.read->books.earlier.size() == 1);
    CHECK(result.read->books.earlier[0].year.number() == 2022);
    CHECK(result.read->books.earlier[0].total("1910", BalanceKind::movement) == Amount::from_kronor(70));
}

TEST_CASE("SieReader reads SIE 5 in pieces of any size, and says what the file is") {
    const std::string bytes = sie5();
    for (const std::size_t piece_size : {std::size_t{1}, std::size_t{7}, bytes.size()}) {
        SieReader reader("prov.sie");
        for (std::size_t at = 0; at < bytes.size(); at += piece_size) reader.feed(bytes.substr(at, piece_size));
        Findings findings;
        const auto books = reader.finish(findings);
        REQUIRE(books);
        CHECK(books->current == read_xml(bytes).current());
        REQUIRE(reader.info());
        CHECK(sie_type_text(reader.info()->type) == "5");
        CHECK(reader.info()->program == "Prov 1");
        CHECK(reader.info()->rows == 4);
        CHECK(reader.info()->bytes == bytes.size());
    }
    for (const std::string other : {"<html>\n</html>", "  \n#FLAGGA 0\n#RAR 0 20240101 20241231\n", "", "\n", "<"}) {
        const ReadResult whole = read(other);
        const ReadResult pieces = read(other, 1);
        CHECK(whole.codes() == pieces.codes());
        CHECK(whole.books.has_value() == other.ends_with("1231\n"));
    }
}

TEST_CASE("UTF-16 is refused with a sentence") {
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("<Sie xmlns='http://www.sie.se/sie5'/>")) wide += std::string(1, c) + '\0';
    CHECK(is_sie5(wide));
    CHECK(read_xml(wide).codes() == std::vector<std::string>{"sie5.encoding"});
    CHECK(read_xml(wide.substr(2)).codes() == std::vector<std::string>{"sie5.encoding"});
}

TEST_CASE("only XML whose outermost element is Sie or SieEntry is SIE 5") {
    for (const std::string yes : {"<Sie/>", "<?xml version='1.0'?>\n<!-- <a> -->\n<SieEntry>",
                                  "\xEF\xBB\xBF<s:Sie x='y'", " \n<Sie\t", "<!DOCTYPE Sie [", "<!DOCTYPE SieEntry>"})
        CHECK(is_sie5(yes));
    for (const std::string no : {"", "#FLAGGA 0", "<!DOCTYPE html>", "<html>", "<Sier>", "<?xml", "<!-- <Sie>", "Sie"})
        CHECK_FALSE(is_sie5(no));
}
