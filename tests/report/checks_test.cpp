// Proves that every check of statements fires on books that break it, with the code it should have, and on no others;
// and that what a förbund's file may do to the forms keeps the statements whole. Tiny ledgers, each a few lines.
#include <unistd.h>

#include "tests/report/reports.hpp"

using reports::Line;

namespace {

/// Accounts and a voucher or two, as "account amount, account amount".
struct Voucher {
    std::string rows;  ///< "1910 {} 100.00\n3010 {} -100.00"
};

struct Case {
    std::string why;
    std::string openings;  ///< #IB, #UB -1 … as written
    std::vector<Voucher> vouchers;
    std::string settings;
    std::vector<std::string>
        codes;  ///< of findings that are not remarks of the setting (tiny books, budget, comparison)
    bool made = true;
};

std::string sie(const std::string& records, const std::vector<Voucher>& vouchers) {
    std::string out = "#FLAGGA 0\n#SIETYP 4\n#FNAMN \"Prov\"\n#RAR 0 20240101 20241231\n" + records;
    int number = 0;
    for (const Voucher& voucher : vouchers) {
        out += "#VER A " + std::to_string(++number) + " 20240110\n{\n";
        std::istringstream rows(voucher.rows);
        for (std::string row; std::getline(rows, row);) out += "#TRANS " + row + "\n";
        out += "}\n";
    }
    return out;
}

/// The case as files in a folder of its own.
class Files {
public:
    explicit Files(const Case& c) : copy_(reports::litet) {
        copy_.write("bok.se", sie(c.openings, c.vouchers));
        copy_.write("forbund.toml",
                    "[forbund]\nrapportar = 2024\nvisa_i = \"kr\"\ndecimaler = 2\n[bokforing]\nfiler = [\"bok.se\"]\n" +
                        c.settings);
    }
    std::string file() const { return copy_.file(); }
    const reports::Copy& copy() const { return copy_; }

private:
    reports::Copy copy_;
};

std::vector<std::string> codes(const bokslut::Findings& findings) {
    std::vector<std::string> out;
    for (const auto& finding : findings.all())
        if (finding.code != "sie.undeclared_account" && finding.code != "sie.record_missing" &&
            finding.code != "report.budget_missing" && finding.code != "report.comparison_missing")
            out.push_back(finding.code);
    return out;
}

const std::string opening = "#IB 0 1910 1000.00\n#IB 0 2010 -1000.00\n";
const Voucher income{"1910 {} 100.00\n3010 {} -100.00"};

long long ore(const bokslut::Document& document, const std::string& table, const std::string& row,
              const std::string& column = "2024") {
    for (const Line& line : reports::lines_of(document))
        if (line.table == table && line.row == row && line.column == column && line.unit.empty()) return line.ore;
    FAIL("no figure " << table << " | " << row << " | " << column);
    return 0;
}

bokslut::Document made(const Case& c) {
    const Files files(c);
    auto year_end = bokslut::make_year_end(files.file());
    INFO(bokslut::findings_message(year_end.findings));
    REQUIRE(year_end.document);
    CHECK_FALSE(year_end.findings.has_errors());
    return std::move(*year_end.document);
}

void sheet_ties(const bokslut::Document& document) {
    CHECK(ore(document, "balansrakning", "Summa tillgångar") ==
          ore(document, "balansrakning", "Summa eget kapital, avsättningar och skulder"));
}

const std::string row = "[[rad]]\ni = \"balansräkningen\"\n";
const std::string result_row = "[[rad]]\ni = \"resultaträkningen\"\n";

}  // namespace

TEST_CASE("each check fires on what it is for") {
    // Proves, case by case, the findings of small books; the first case proves that sound books have none.
    const std::vector<Case> cases = {
        {"sound books", opening, {income}, "", {}},
        {"an account on no line",
         opening,
         {{"1910 {} 100.00\n8110 {} -100.00"}},
         "",
         {"statements.account_on_no_line"}},
        {"an account on no line whose rows cancel",
         opening,
         {{"8110 {1 \"a\"} 50.00\n8110 {1 \"b\"} -50.00"}},
         "",
         {"statements.account_on_no_line"}},
        {"a balance account on no line",
         opening,
         {{"1910 {} 100.00\n2110 {} -100.00"}},
         "",
         {"statements.account_on_no_line"}},
        {"internal items that do not net",
         opening,
         {income},
         "[interna_poster]\nkonton = [\"3010\"]\n",
         {"statements.eliminations_not_zero", "statements.not_balanced", "statements.cash_flow_differs"}},
        {"class 9 that does not net",
         opening,
         {{"1910 {} 100.00\n9010 {} -100.00"}},
         "",
         {"statements.class_nine", "statements.not_balanced", "statements.cash_flow_differs"}},
        {"equity past the result", opening, {{"1910 {} 100.00\n2010 {} -100.00"}}, "", {"statements.equity_differs"}},
        {"a liability in debit", opening, {{"2610 {} 100.00\n1910 {} -100.00"}}, "", {"statements.liability_in_debit"}},
        {"an asset in credit", opening, {{"1510 {} -100.00\n1910 {} 100.00"}}, "", {"statements.asset_in_credit"}},
        {"write-downs lie in credit by nature",
         opening,
         {{"1590 {} -100.00\n6010 {} 100.00"}},
         "",
         {"balance_requirement.no_how", "balance_requirement.no_plan"}},
        {"a note that does not cover its line",
         opening,
         {income, {"1910 {} 50.00\n3110 {} -50.00"}},
         result_row + "rad = \"Verksamhetens intäkter\"\nnot = { rader = [\"301\"] }\n",
         {"statements.note_differs"}},
        {"a roll-forward that does not end in the line",
         opening,
         {{"1210 {} 100.00\n1910 {} -100.00"}},
         row + "rad = \"Maskiner och inventarier\"\nnot = { forandringar = [{ namn = \"Avskrivningar\", rad = "
               "\"Avskrivningar\" }] }\n",
         {"statements.roll_forward_differs"}},
        {"two notes with one number",
         opening,
         {income},
         result_row + "rad = \"Verksamhetens intäkter\"\nnot = { nummer = 3 }\n" + result_row +
             "rad = \"Verksamhetens kostnader\"\nnot = { nummer = 3 }\n",
         {"statements.note_number_twice"},
         false},
        {"a note by a koddel that is not declared",
         opening,
         {income},
         result_row + "rad = \"Verksamhetens intäkter\"\nnot = { per = \"motpart\" }\n",
         {"statements.unknown_dimension"},
         false},
        {"last year's result not moved",
         "#IB 0 1910 1000.00\n#IB 0 2010 -900.00\n",
         {income},
         "",
         {"statements.unmoved_result"}},
        {"an opening balance that is not last year's closing",
         opening + "#RAR -1 20230101 20231231\n#UB -1 1910 1000.00\n#UB -1 2010 -1000.00\n#UB -1 1510 10.00\n#UB -1 "
                   "2510 -10.00\n",
         {income},
         "",
         {"sie.record_order", "sie.opening_differs", "sie.opening_differs", "ledger.opening_differs",
          "ledger.opening_differs"}},
        {"a reserve with a minus sign",
         opening,
         {income},
         "[balanskrav]\nreservering_till_resultatreserv = \"-10 kr\"\n",
         {"statements.given_negative"},
         false},
        {"the old reserve in a new year",
         opening,
         {income},
         "[balanskrav]\nreservering_till_rur = \"10 kr\"\n",
         {"statements.given_without_row"},
         false},
        {"an included account that is not internal",
         opening,
         {income},
         "[interna_poster]\nkonton = [\"391\"]\nmed_i_driftredovisningen = { 2024 = [\"3010\"] }\n",
         {"statements.included_not_internal"},
         false},
        {"a result account that changes side",
         opening,
         {income},
         "[[vaxlande_konto]]\nkonton = [\"301\"]\ndebet = \"Fordringar\"\nkredit = \"Kortfristiga skulder\"\n",
         {"statements.account_wrong_statement"},
         false},
        {"a balance account among income",
         opening,
         {income},
         result_row + "efter = \"Avskrivningar\"\nnamn = \"Bank\"\nkonton = [\"191\"]\nslag = \"intäkt\"\n",
         {"statements.account_wrong_statement"},
         false},
        {"a row beside nothing",
         opening,
         {income},
         result_row + "efter = \"\"\nnamn = \"Bank\"\n",
         {"settings.missing_key"},
         false},
        {"a row of two units",
         "#DIM 1 \"Enhet\"\n#OBJEKT 1 a A\n#OBJEKT 1 b B\n" + opening,
         {{"1910 {} 100.00\n3010 {1 \"a\" 1 \"b\"} -100.00"}},
         "[koddelar]\nenhet = 1\n",
         {"statements.units_differ"}},
        {"a budget in total beside units",
         "#DIM 1 \"Enhet\"\n#OBJEKT 1 a A\n" + opening +
             "#PBUDGET 0 202401 3010 {1 \"a\"} -50.00\n#PBUDGET 0 202402 3010 {} -10.00\n",
         {{"1910 {} 100.00\n3010 {1 \"a\"} -100.00"}},
         "[koddelar]\nenhet = 1\n",
         {"statements.units_differ"}},
        {"books that end in August", "#OMFATTN 20240831\n" + opening, {income}, "", {"sie.part_of_year"}},
        {"slag on a row that exists",
         opening,
         {income},
         result_row + "rad = \"Avskrivningar\"\nslag = \"kostnad\"\n",
         {"statements.row_key_ignored"},
         false},
        {"a year beyond all years",
         opening,
         {income},
         "[[kassaflode.justering]]\nnamn = \"x\"\nar = 4294969320\nbelopp = {}\n",
         {"settings.not_allowed"},
         false},
        {"an amount beyond all books",
         opening,
         {income},
         "[balanskrav]\nanvandning_av_resultatreserv = \"90000000000000 kr\"\n",
         {"settings.bad_amount"},
         false},
    };
    for (const Case& c : cases) {
        INFO(c.why);
        const Files files(c);
        const auto year_end = bokslut::make_year_end(files.file());
        INFO(bokslut::findings_message(year_end.findings));
        CHECK(codes(year_end.findings) == c.codes);
        CHECK(year_end.document.has_value() == c.made);
    }
}

TEST_CASE("rows of a förbund's own stay within the sums") {
    // Proves that a row with accounts from anywhere in the balance sheet is counted once in the totals and in the cash
    // flow.
    struct Own {
        std::string why, settings, account, label;
    };
    for (const std::string layout : {"lagen", "kommunalförbund"})
        for (const Own& own :
             {Own{"accounts no line has, beside a line",
                  "efter = \"Kortfristiga skulder\"\nnamn = \"Depositioner\"\nkonton = [\"211\"]\n", "2110",
                  "Depositioner"},
              Own{"accounts of equity, outside a group",
                  "fore = \"Avsättningar\"\nnamn = \"Donationsfond\"\nkonton = [\"209\"]\n", "2090", "Donationsfond"},
              Own{"accounts of a group's line, outside the group",
                  "efter = \"Bidrag till infrastruktur\"\nnamn = \"Andelar\"\nkonton = [\"135\"]\n", "1350",
                  "Andelar"}}) {
            INFO(layout << ", " << own.why);
            const Case c{own.why, opening, {{"1910 {} 70.00\n" + own.account + " {} -70.00"}}, row + own.settings, {}};
            const Files files(c);
            files.copy().replace("forbund.toml", "visa_i", "uppstallning = \"" + layout + "\"\nvisa_i");
            const auto year_end = bokslut::make_year_end(files.file());
            INFO(bokslut::findings_message(year_end.findings));
            REQUIRE(year_end.document);
            for (const std::string& code : codes(year_end.findings))
                CHECK((code == "statements.equity_differs" && own.account == "2090"));
            sheet_ties(*year_end.document);
            CHECK(std::abs(ore(*year_end.document, "balansrakning", own.label)) == 7000);
            CHECK(ore(*year_end.document, "kassaflodesanalys", "Årets kassaflöde") == 7000);
        }
}

TEST_CASE("which accounts are liquid is the förbund's choice") {
    // Proves that the cash flow ends in the liquid accounts, narrower or wider than the form's, to the öre.
    struct Liquid {
        std::string prefixes;
        long long flow;
    };
    for (const Liquid& liquid : {Liquid{"\"19\"", 10000}, Liquid{"\"191\"", 6000}, Liquid{"\"19\", \"1681\"", 13000}}) {
        INFO(liquid.prefixes);
        const auto document = made({"",
                                    opening,
                                    {{"1910 {} 60.00\n1980 {} 40.00\n1681 {} 30.00\n3010 {} -130.00"}},
                                    "[kassaflode]\nlikvida_medel = [" + liquid.prefixes + "]\n",
                                    {}});
        CHECK(ore(document, "kassaflodesanalys", "Årets kassaflöde") == liquid.flow);
    }
}

TEST_CASE("reserves print with the sign of the table") {
    // Proves that amounts are given positive: a reservation lowers the balance-requirement result, a use raises it.
    const auto document =
        made({"",
              opening,
              {income},
              "[balanskrav]\nreservering_till_resultatreserv = \"30 kr\"\nanvandning_av_resultatreserv = \"5 kr\"\n",
              {}});
    CHECK(ore(document, "balanskravsutredning", "Reservering av medel till resultatreserv") == -3000);
    CHECK(ore(document, "balanskravsutredning", "Balanskravsresultat") == 7500);
}

TEST_CASE("a reserve is shown at the beginning and at the end of the year") {
    // Proves LKBR 6:2 from 2024: "varav resultatreserv" under both equity rows, from one setting.
    const auto document = made({"",
                                "#IB 0 1910 1000.00\n#IB 0 2010 -900.00\n#IB 0 2071 -100.00\n",
                                {{"2010 {} 20.00\n2071 {} -20.00"}},
                                row + "rad = \"varav resultatreserv\"\nkonton = [\"2071\"]\n",
                                {}});
    std::vector<long long> reserves;
    for (const Line& line : reports::lines_of(document))
        if (line.row == "varav resultatreserv") reserves.push_back(line.ore);
    CHECK(reserves == std::vector<long long>{10000, 12000});
}

TEST_CASE("a declared adjustment is no purchase, and is said") {
    // Proves that an adjustment moves amounts within the cash flow only, and stands in words under the table.
    const auto document =
        made({"",
              opening,
              {{"1210 {} 100.00\n1910 {} -100.00"}},
              "[koddelar]\nprojekt = 6\n[[kassaflode.justering]]\nnamn = \"Obetalda fakturor\"\nbelopp = { "
              "\"Investering i immateriella och materiella anläggningstillgångar, netto\" = \"40 kr\", "
              "\"Ökning/minskning av kortfristiga skulder\" = \"-40 kr\" }\n",
              {}});
    CHECK(ore(document, "investeringsredovisning", "Investeringar utan projekt") == 10000);
    CHECK(ore(document, "kassaflodesanalys",
              "Investering i immateriella och materiella anläggningstillgångar, netto") == -6000);
    CHECK(bokslut::write_document(document, "text").find("Obetalda fakturor") != std::string::npos);
}

TEST_CASE("internal accounts may be named by prefix on one side and by number on the other") {
    // Proves that what the operations statement counts does not depend on how the accounts are spelt, in outcome and
    // budget.
    for (const std::string internal : {"\"3910\", \"6910\"", "\"391\", \"691\"", "\"39\", \"69\""}) {
        INFO(internal);
        const auto document = made({"",
                                    opening + "#PBUDGET 0 202401 3910 {} -60.00\n#PBUDGET 0 202401 6910 {} 60.00\n",
                                    {income, {"3910 {} -50.00\n6910 {} 50.00"}},
                                    "[interna_poster]\nkonton = [" + internal +
                                        "]\nmed_i_driftredovisningen = { 2024 = [\"3910\", \"6910\"] }\n",
                                    {}});
        CHECK(ore(document, "resultatrakning", "Verksamhetens intäkter") == 10000);
        CHECK(ore(document, "driftredovisning", "Verksamhetens intäkter") == 15000);
        CHECK(ore(document, "driftredovisning", "Verksamhetens intäkter", "budget 2024") == 6000);
        CHECK(ore(document, "driftredovisning", "Verksamhetens intäkter", "avvikelse") == 9000);
    }
}

TEST_CASE("amounts without a year belong to the year of the file") {
    // Proves that --year does not move a declared adjustment or a given amount to another year.
    const reports::Copy copy(reports::boras);
    copy.append("forbund.toml", R"(
[[kassaflode.justering]]
namn = "Brutto"
belopp = { "Minskning/ökning kortfristiga fordringar" = "1000 kr", "Minskning/ökning kortfristiga skulder" = "-1000 kr" }
)");
    const auto with = reports::report(copy.file(), 2022);
    const auto without = reports::report(reports::boras, 2022);
    REQUIRE(with.size() == without.size());
    for (std::size_t i = 0; i < with.size(); ++i) CHECK(with[i].ore == without[i].ore);
}

TEST_CASE("two exports of one year are not added together") {
    // Proves that a second export of the same books, with other bytes, is refused, and that the figures are those of
    // one.
    const Case c{"", opening, {income}, "", {}};
    const Files files(c);
    files.copy().write("igen.se", sie("#GEN 20250202\n" + opening, {income}));
    files.copy().replace("forbund.toml", "[\"bok.se\"]", "[\"bok.se\", \"igen.se\"]");
    const auto year_end = bokslut::make_year_end(files.file());
    CHECK(codes(year_end.findings) == std::vector<std::string>{"ledger.parts_overlap"});
    REQUIRE(year_end.document);
    CHECK(ore(*year_end.document, "resultatrakning", "Verksamhetens intäkter") == 10000);
}

TEST_CASE("rows moved and added in any order") {
    // Proves that adding after a row, moving the added row and adding again keeps every row.
    const auto document = made({"",
                                opening,
                                {income},
                                result_row + "efter = \"Årets resultat\"\nnamn = \"X\"\n" + result_row +
                                    "rad = \"X\"\nfore = \"Verksamhetens intäkter\"\n" + result_row +
                                    "efter = \"Årets resultat\"\nnamn = \"Y\"\n",
                                {}});
    const auto lines = reports::lines_of(document);
    CHECK(lines.front().row == "X");
    CHECK(ore(document, "resultatrakning", "Y") == 0);
}

TEST_CASE("a file of totals gives a report of totals") {
    // Proves that a SIE file of type 1, without vouchers, is the year's own books: balances are read, and said to be
    // unchecked.
    const Case c{"", "", {}, "", {}};
    const Files files(c);
    files.copy().write(
        "bok.se",
        "#FLAGGA 0\n#SIETYP 1\n#FNAMN \"Prov\"\n#RAR 0 20240101 20241231\n#IB 0 1910 1000.00\n#IB 0 2010 -1000.00\n"
        "#UB 0 1910 1100.00\n#UB 0 2010 -1000.00\n#RES 0 3010 -100.00\n");
    const auto year_end = bokslut::make_year_end(files.file());
    CHECK(codes(year_end.findings) == std::vector<std::string>{"sie.type"});
    REQUIRE(year_end.document);
    CHECK(ore(*year_end.document, "resultatrakning", "Årets resultat") == 10000);
    sheet_ties(*year_end.document);
}
