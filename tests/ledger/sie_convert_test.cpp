#include <tuple>

#include "bokslut/core/error.hpp"
#include "bokslut/ledger/sie_file.hpp"
#include "tests/ledger/sie_corpus.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

SieFile file_of(const std::string& bytes) {
    Findings ignored;
    const auto file = read_sie_file(Source("test.se", bytes), ignored);
    REQUIRE(file);
    return *file;
}

std::string written(const SieFile& file) {
    Findings ignored;
    return write_sie(file, {}, ignored);
}

std::string converted(const std::string& bytes, SieType type, Findings& findings) {
    const auto file = convert_sie(file_of(bytes), type, findings);
    return file ? written(*file) : std::string();
}

// Openings and movements by account and month, over all objects: what a file without objects can know.
std::vector<std::string> totals(const Ledger& ledger) {
    std::map<std::tuple<BalanceKind, std::string, std::int32_t>, Amount> sums;
    for (const Balance& balance : ledger.balances)
        if (balance.kind != BalanceKind::budget)
            sums[{balance.kind, ledger.accounts[balance.account], balance.month}] += balance.amount;
    std::vector<std::string> texts;
    for (const auto& [key, amount] : sums) {
        const auto& [kind, account, month] = key;
        if (!amount.is_zero())
            texts.push_back(std::to_string(static_cast<int>(kind)) + " " + account + " " + std::to_string(month) + " " +
                            sie_amount(amount.ore()));
    }
    return texts;
}

// The lines that begin with a label, without their ends.
std::vector<std::string> records(const std::string& bytes, const std::string& label) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find("\r\n", at), bytes.size());
        const std::string line = bytes.substr(at, end - at);
        if (line.starts_with(label + " ")) found.push_back(line);
        at = end + 2;
    }
    return found;
}

using Lines = std::vector<std::string>;

const std::string books =
    head() + "#KTYP 5011 K\n#BKOD 84111\n#DIM 1 \"Enhet\"\n#OBJEKT 1 \"05\" \"Fem\"\n#OBJEKT 1 \"06\" \"Sex\"\n" +
    "#IB 0 1911 100\n#OIB 0 1911 {1 \"05\"} 60\n#UB 0 1911 70\n#RES 0 3011 -20\n#RES 0 5011 50\n" +
    voucher("#TRANS 1911 {1 \"05\"} -50\n#TRANS 5011 {1 \"05\" 6 \"P\"} 30\n#TRANS 5011 {1 \"06\"} 20\n",
            "A 1 20230115") +
    voucher("#TRANS 1911 {} 20\n#TRANS 3011 {1 \"05\"} -20\n", "A 2 20230228");

}  // namespace

TEST_CASE("sie convert: 4E to balances", "[sie_convert]") {
    // Proves what each type gets from vouchers, and what of the file it may not hold is told by record and count.
    struct Case {
        SieType type;
        Lines months, closings;
        std::string told;
    };
    const Lines totals_by_month{"#PSALDO 0 202301 1911 {} -50.00", "#PSALDO 0 202301 5011 {} 50.00",
                                "#PSALDO 0 202302 1911 {} 20.00", "#PSALDO 0 202302 3011 {} -20.00"};
    Lines with_objects = totals_by_month;
    for (const char* line : {"#PSALDO 0 202302 3011 {1 \"05\"} -20.00", "#PSALDO 0 202301 5011 {1 \"05\"} 30.00",
                             "#PSALDO 0 202301 5011 {1 \"06\"} 20.00", "#PSALDO 0 202301 5011 {6 \"P\"} 30.00",
                             "#PSALDO 0 202301 1911 {1 \"05\"} -50.00"})
        with_objects.push_back(line);
    const std::string no_objects = "#DIM 1 #OBJEKT 2 #OIB 1 ";
    const Case cases[] = {
        {SieType::type1, {}, {}, no_objects + "#VER 2 "},
        {SieType::type2, totals_by_month, {}, no_objects + "#VER 2 "},
        {SieType::type3, with_objects, {"#OUB 0 1911 {1 \"05\"} 10.00"}, "#VER 2 "},
        {SieType::type4i, {}, {}, "#BKOD 1 #IB 1 #UB 1 #OIB 1 #RES 2 "},
        {SieType::type4e, {}, {}, ""},
    };
    for (const Case& one : cases) {
        INFO(sie_type_text(one.type));
        Findings findings;
        const std::string bytes = converted(books, one.type, findings);
        CHECK(file_of(bytes).type() == one.type);
        Lines months = records(bytes, "#PSALDO"), expected = one.months;
        std::sort(months.begin(), months.end());
        std::sort(expected.begin(), expected.end());
        CHECK(months == expected);
        CHECK(records(bytes, "#OUB") == one.closings);
        const bool has_date = one.type == SieType::type2 || one.type == SieType::type3;
        CHECK(records(bytes, "#OMFATTN") == (has_date ? Lines{"#OMFATTN 20231231"} : Lines{}));
        std::string told;
        for (const Finding& finding : findings.all()) {
            CHECK(finding.code == "sie_file.left_out");
            told += finding.arguments[1].second + " " + finding.arguments[2].second + " ";
        }
        CHECK(told == one.told);
    }
}

TEST_CASE("sie convert: closings", "[sie_convert]") {
    // Proves that #UB and #RES are computed where the file has none at all, and by what the file says of the account.
    Findings findings;
    const std::string bytes =
        converted(head() + "#KTYP 3011 S\n#IB 0 1911 100\n" +
                      voucher("#TRANS 1911 {} -50\n#TRANS 5011 {} 30\n#TRANS 3011 {} 20\n", "A 1 20230115"),
                  SieType::type1, findings);
    CHECK(records(bytes, "#UB") == Lines{"#UB 0 1911 50.00", "#UB 0 3011 20.00"});
    CHECK(records(bytes, "#RES") == Lines{"#RES 0 5011 30.00"});
}

TEST_CASE("sie convert: openings of objects", "[sie_convert]") {
    // Proves that closing balances of objects without their openings are told.
    Findings findings;
    converted(head() + "#IB 0 1911 100\n" + voucher("#TRANS 1911 {1 2} 5\n#TRANS 3011 {} -5\n"), SieType::type3,
              findings);
    REQUIRE(findings.all().size() == 2);  // and #VER
    CHECK(findings.all()[0].code == "sie_file.object_openings_unknown");
}

TEST_CASE("sie convert: openings of several objects", "[sie_convert]") {
    // Proves that an opening balance of several objects is part of the closing balance of each.
    Findings findings;
    const std::string bytes = converted(head() + "#IB 0 1911 1000\n#OIB 0 1911 {1 \"10\" 6 \"B\"} 1000\n" +
                                            voucher("#TRANS 1911 {1 10} 500\n#TRANS 3011 {} -500\n"),
                                        SieType::type3, findings);
    CHECK(records(bytes, "#OUB") == Lines{"#OUB 0 1911 {1 \"10\"} 1500.00", "#OUB 0 1911 {6 \"B\"} 1000.00"});
    CHECK(findings.all().size() == 1);  // #VER
}

TEST_CASE("sie convert: months that the file states", "[sie_convert]") {
    // Proves that months come of the vouchers, where there are any, and not half of what the file says of them.
    Findings findings;
    const std::string stated = "#PSALDO 0 202301 1911 {} 111\n#PSALDO 0 202307 5011 {1 10} 3\n";
    const std::string bytes =
        converted(head() + "#IB 0 1911 1\n" + stated + voucher("#TRANS 1911 {} 5\n#TRANS 3011 {} -5\n"), SieType::type2,
                  findings);
    CHECK(records(bytes, "#PSALDO") == Lines{"#PSALDO 0 202301 1911 {} 5.00", "#PSALDO 0 202301 3011 {} -5.00"});
}

TEST_CASE("sie convert: 3 to 2", "[sie_convert]") {
    // Proves that an account's months are summed where only objects have them, and that rows of objects are told.
    Findings findings;
    const std::string bytes = converted(
        "#FLAGGA 0\n#SIETYP 3\n#RAR 0 20230101 20231231\n#OMFATTN 20230630\n#PSALDO 0 202301 3011 {1 05} -10\n"
        "#PSALDO 0 202301 3011 {1 06} -5\n#PSALDO 0 202301 5011 {} 15\n#PSALDO 0 202301 5011 {1 05} 15\n"
        "#PBUDGET 0 202301 5011 {1 05} 15\n#OMFATTN 20230630\n",
        SieType::type2, findings);
    CHECK(records(bytes, "#PSALDO") == Lines{"#PSALDO 0 202301 3011 {} -15.00", "#PSALDO 0 202301 5011 {} 15.00"});
    CHECK(records(bytes, "#OMFATTN") == Lines{"#OMFATTN 20230630", "#OMFATTN 20230630"});
    REQUIRE(findings.all().size() == 2);
    CHECK(finding_text(findings.all()[0]) == "Typ 2 får inte ha #PSALDO {…}; antal som inte är med: 3.");
    CHECK(finding_text(findings.all()[1]) == "Typ 2 får inte ha #PBUDGET {…}; antal som inte är med: 1.");
}

TEST_CASE("sie convert: what cannot be made", "[sie_convert]") {
    // Proves which types a file of a type suffices for; 4E for all.
    const std::pair<std::string, std::string> sources[] = {
        {head() + "#IB 0 1911 1\n" + voucher(""), "1 2 3 4E 4I "},
        {head() + voucher(""), "4I "},
        {"#SIETYP 3\n#RAR 0 20230101 20231231\n#OUB 0 1911 {1 2} 0\n", "1 2 3 "},
        {"#RAR 0 20230101 20231231\n#PSALDO 0 202301 1911 {} 0\n", "1 2 "},
        {"#RAR 0 20230101 20231231\n#UB 0 1911 5\n", "1 "},
        {"#SIETYP 4\n#RAR 0 20230101 20231231\n#UB 0 1911 5\n", "1 4E 4I "},
    };
    for (const auto& [bytes, expected] : sources) {
        INFO(bytes);
        std::string made;
        for (const SieType type : {SieType::type1, SieType::type2, SieType::type3, SieType::type4e, SieType::type4i}) {
            Findings findings;
            if (convert_sie(file_of(bytes), type, findings)) {
                made += std::string(sie_type_text(type)) + " ";
                CHECK_FALSE(findings.has_errors());
            } else {
                REQUIRE(findings.all().size() == 1);
                CHECK(findings.all()[0].code == "sie_file.cannot_convert");
            }
        }
        CHECK(made == expected);
    }
}

TEST_CASE("sie convert: properties", "[sie_convert]") {
    // Proves that every balance of an account and month is the same after books become type 2, 3 or a ledger's file.
    rc::prop("random books", [] {
        const std::string bytes = random_books().file();
        const Ledger ledger = read(bytes).current();
        for (const SieType type : {SieType::type2, SieType::type3}) {
            Findings findings;
            RC_ASSERT(totals(read(converted(bytes, type, findings)).current()) == totals(ledger));
            const auto file = sie_file_of(ledger, nullptr, type, {"Provet", "1", {2024, 1, 31}}, findings);
            RC_ASSERT(file.has_value());
            const ReadResult result = read(written(*file));
            RC_ASSERT(totals(result.current()) == totals(ledger));
            RC_ASSERT(result.current().name == ledger.name);
            RC_ASSERT(!result.findings.has_errors());
        }
    });
}

TEST_CASE("sie convert: a ledger", "[sie_convert]") {
    // Proves a ledger's file of each type, with the year before, budgets and names; and that months must be known.
    const Ledger ledger =
        read(books +
             "#PBUDGET 0 202301 5011 {} 9\n#PBUDGET 0 202301 5011 {1 05} 4\n#RAR -1 20220101 20221231\n"
             "#UB -1 1911 100\n#RES -1 3011 -7\n")
            .current();
    const Ledger previous = read(books + "#RAR -1 20220101 20221231\n#UB -1 1911 100\n#RES -1 3011 -7\n").previous();
    const SieOrigin origin{"Provet", "1.0", {2024, 1, 31}, "bok.state"};
    Findings findings;
    const std::string bytes = written(sie_file_of(ledger, &previous, SieType::type1, origin, findings).value());
    const std::string names = "#FNAMN \"Testf\x94rbundet\"\r\n";
    CHECK(
        bytes ==
        "#FLAGGA 0\r\n#PROGRAM \"Provet\" \"1.0\"\r\n#FORMAT PC8\r\n#GEN 20240131\r\n#SIETYP 1\r\n" + names +
            "#RAR 0 20230101 20231231\r\n#RAR -1 20220101 20221231\r\n"
            "#KONTO 1911 \"Bank\"\r\n#KONTO 2011 \"Eget kapital\"\r\n#KONTO 3011 \"Bidrag\"\r\n#KONTO 5011 \"Hyra\"\r\n"
            "#KTYP 5011 K\r\n#IB 0 1911 100.00\r\n#UB 0 1911 70.00\r\n#UB -1 1911 100.00\r\n#RES 0 3011 -20.00\r\n#RES "
            "0 5011 50.00\r\n"
            "#RES -1 3011 -7.00\r\n");
    CHECK(findings.all().size() == 1);
    CHECK(finding_message(findings.all().at(0))
              .starts_with(
                  "bok.state: påpekande: Typ 1 får inte ha #PBUDGET; antal som inte är med: 2. [sie_file.left_out]\n"));
    findings = {};

    const std::string of_objects = written(sie_file_of(ledger, &previous, SieType::type3, origin, findings).value());
    CHECK(records(of_objects, "#OBJEKT") == Lines{"#OBJEKT 1 \"05\" \"Fem\"", "#OBJEKT 1 \"06\" \"Sex\""});
    CHECK(records(of_objects, "#PBUDGET") ==
          Lines{"#PBUDGET 0 202301 5011 {} 9.00", "#PBUDGET 0 202301 5011 {1 \"05\"} 4.00"});
    CHECK(findings.empty());

    CHECK(sie_file_of(ledger, nullptr, SieType::type2, origin, findings));
    CHECK(finding_text(findings.all().at(0)) == "Typ 2 får inte ha #PBUDGET {…}; antal som inte är med: 1.");
    CHECK_FALSE(sie_file_of(previous, nullptr, SieType::type2, origin, findings));
    CHECK(findings.all().at(1).code == "sie_file.cannot_convert");
    CHECK(findings.all().at(1).place.file == "bok.state");
    CHECK_THROWS_AS(sie_file_of(ledger, nullptr, SieType::type4e, origin, findings), Error);
}

TEST_CASE("sie convert: real files", "[sie_convert]") {
    // Proves that every real file becomes every type that it suffices for, with the same balances.
    for (const std::string& path : corpus_files()) {
        INFO(path);
        const std::string bytes = file_bytes(path);
        const ReadResult before = read(bytes);
        for (const SieType type : {SieType::type1, SieType::type2, SieType::type3, SieType::type4i}) {
            INFO(sie_type_text(type));
            Findings findings;
            const auto file = convert_sie(file_of(bytes), type, findings);
            if (!file) continue;
            const ReadResult after = read(written(*file));
            CHECK(file_of(written(*file)).type() == type);
            if (type == SieType::type4i || !before.books) continue;
            REQUIRE(after.books);
            if (type != SieType::type1) CHECK(totals(after.current()) == totals(before.current()));
            const std::vector<std::string> codes = before.codes();
            const bool differs = std::any_of(codes.begin(), codes.end(), [](const std::string& code) {
                return code == "sie.closing_differs" || code == "sie.months_differ";
            });
            if (differs) continue;  // type 1 has what the file states
            for (const std::string& account : before.current().accounts)
                for (const BalanceKind kind : {BalanceKind::opening, BalanceKind::movement})
                    CHECK(after.current().total(account, kind).ore() == before.current().total(account, kind).ore());
        }
    }
}
