#include "bokslut/ledger/state.hpp"

#include <filesystem>
#include <fstream>

#include "bokslut/ledger/sie_file.hpp"
#include "ledger/checksum.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

LedgerState state_of(const std::string& bytes, const std::string& name = "test.se") {
    return LedgerState::of(read(bytes, std::string_view::npos, name).books.value());
}

std::optional<LedgerState> read_back(const std::string& bytes, Findings& findings) {
    return read_state(Source("books.state", bytes), findings);
}

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> codes;
    for (const Finding& finding : findings.all()) codes.push_back(finding.code);
    return codes;
}

// Lines with a checksum that is right.
std::string summed(const std::string& lines) {
    Crc32 sum;
    sum.add(lines);
    char text[9];
    std::snprintf(text, sizeof text, "%08x", sum.value());
    return lines + "checksum\t" + text + "\n";
}

const std::string books =
    head() +
    "#RAR -1 20220101 20221231\n#DIM 1 \"Enhet\"\n#OBJEKT 1 \"05\" \"Fem\\\"\\\"\tx\"\n"
    "#UB -1 1911 100\n#IB 0 1911 100\n#PBUDGET 0 202301 3011 {} -9\n#OIB 0 1911 {1 05} 60\n#OUB 0 1911 {1 05} 10\n" +
    voucher("#TRANS 1911 {1 05 6 \"P\\1\"} -50\n#TRANS 3011 {} 50\n");

}  // namespace

TEST_CASE("state: the bytes", "[state]") {
    // Proves the form that the header describes, and that it does not change: what was written must be read for years.
    LedgerState state = state_of(books);
    state.own[0].name = "Rad 1\nRad 2";
    state.own[0].source_ids = {0x0123456789abcdefU};
    state.told[0].source_ids = {0xfedcba9876543210U};
    const std::string chart =
        "account\t1911\tBank\naccount\t2011\tEget kapital\naccount\t3011\tBidrag\naccount\t5011\tHyra\n"
        "dimension\t1\tEnhet\nobject\t1\t05\tFem\"\" x\n";
    const std::string expected = summed(
        "bokslut state 2\ntold\t2022-01-01\t2022-12-31\nname\tTestförbundet\ntotals-only\nno-openings\n"
        "source\tfedcba9876543210\ttest.se\n" +
        chart +
        "balance\tmovement\t0\t10000\t1911\nown\t2023-01-01\t2023-12-31\nname\tRad 1\\nRad 2\n"
        "source\t0123456789abcdef\ttest.se\n" +
        chart +
        "balance\topening\t0\t10000\t1911\nbalance\tmovement\t202301\t-5000\t1911\t1\t05\t6\tP\\\\1\n"
        "balance\tmovement\t202301\t5000\t3011\nbalance\tbudget\t202301\t-900\t3011\n"
        "marginal\topening\t6000\t1911\t1\t05\nmarginal\tclosing\t1000\t1911\t1\t05\n");
    CHECK(write_state(state) == expected);
    Findings findings;
    CHECK(read_back(expected, findings) == state);
    CHECK(findings.empty());
    CHECK(is_state(expected));
    CHECK_FALSE(is_state(books));
}

TEST_CASE("state: any order of merging", "[state]") {
    // Proves that books in parts give the same bytes however they are merged, through states or not, and that no file
    // is counted twice on the way.
    rc::prop("parts of two years", [] {
        const RandomBooks random = random_books();
        const std::string second_year = "#RAR 0 20240101 20241231\n#RAR -1 20230101 20231231\n#UB -1 1911 5\n";
        std::vector<LedgerState> parts{
            state_of(head("#ORGNR 2220000000\n") + random.openings, "a.se"),
            state_of("#RAR 0 20230101 20231231\n#OIB 0 1911 {1 2} 5\n#FNAMN \"Ett\"\n#ORGNR 222000-0000\n#KONTO 1911 "
                     "\"Annat namn\"\n" +
                         RandomBooks::all(random.vouchers),
                     "b.se"),
            state_of(second_year + "#KONTO 1911 \"\"\n" + voucher("#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n"), "c.se"),
            state_of(second_year + "#KONTO 1911 \"Bank\"\n#KONTO 9 x\n" + voucher(""), "d.se")};
        LedgerState expected;
        Findings findings;
        for (const LedgerState& part : parts) expected.merge(part, findings);
        RC_ASSERT(findings.empty());

        for (std::size_t i = parts.size(); i > 1; --i)
            std::swap(parts[i - 1], parts[*rc::gen::inRange<std::size_t>(0, i)]);
        while (parts.size() > 1) {
            const std::size_t at = *rc::gen::inRange<std::size_t>(0, parts.size() - 1);
            LedgerState merged = parts[at];
            merged.merge(parts[at + 1], findings);
            if (*rc::gen::arbitrary<bool>()) merged = read_back(write_state(merged), findings).value();
            parts[at] = merged;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        }
        RC_ASSERT(findings.empty());
        RC_ASSERT(write_state(parts[0]) == write_state(expected));
        RC_ASSERT(parts[0] == expected);

        LedgerState again = parts[0];
        again.merge(expected, findings);
        RC_ASSERT(codes(findings) == (std::vector<std::string>{"ledger.same_file_twice", "ledger.same_file_twice"}));
        RC_ASSERT(again == expected);
    });
}

TEST_CASE("state: years that cannot be told apart", "[state]") {
    // Proves that a year which shares days with another, or ends in the same calendar year, is refused and told, and
    // that years in a row are not.
    const auto of_year = [](const std::string& dates) {
        std::string bytes = head();
        return state_of(bytes.replace(bytes.find("20230101 20231231"), 17, dates));
    };
    for (const auto& [dates, is_refused] : {std::pair{"20230701 20240630", true},
                                            {"20220701 20230630", true},
                                            {"20230101 20230630", true},
                                            {"20240101 20240630", false},
                                            {"20210101 20221231", false}}) {
        INFO(dates);
        LedgerState state = of_year("20230101 20231231");
        Findings findings;
        state.merge(of_year(dates), findings);
        CHECK(codes(findings) ==
              (is_refused ? std::vector<std::string>{"ledger.years_overlap"} : std::vector<std::string>{}));
        CHECK(state.own.size() == (is_refused ? 1U : 2U));
    }
}

TEST_CASE("state: errors of its sources", "[state]") {
    // Proves that a state does not make books with errors look right: how many there were is kept, summed and told.
    const std::string unbalanced = head() + voucher("#TRANS 1911 {} 5\n#TRANS 3011 {} -4\n");
    LedgerState state = state_of(unbalanced, "a.se");
    CHECK(state.own.at(0).source_errors == 1);
    Findings findings;
    state.merge(state_of("#RAR 0 20230101 20231231\n" + voucher("#TRANS 5011 {} 5\n"), "b.se"), findings);
    CHECK(findings.empty());
    const auto again = read_back(write_state(state), findings);
    REQUIRE(again);
    CHECK(*again == state);
    REQUIRE(codes(findings) == std::vector<std::string>{"state.source_errors"});
    CHECK(finding_text(findings.all()[0]).find("antal: 2") != std::string::npos);
    CHECK_FALSE(read_back(summed("bokslut state 2\nown\t2023-01-01\t2023-12-31\nerrors\t0\n"), findings));
}

TEST_CASE("state: books of another body", "[state]") {
    // Proves that files of two bodies are told, by their numbers where both have one and otherwise by their names, in
    // whatever year.
    const auto of = [](const std::string& name, const std::string& number, const std::string& year) {
        const std::string dates = "#RAR 0 " + year + "0101 " + year + "1231\n";
        return state_of("#FLAGGA 0\n#FNAMN \"" + name + "\"\n#ORGNR \"" + number + "\"\n" + dates +
                            voucher("#TRANS 1 {} " + std::to_string(name.size()) + "\n#TRANS 2 {} -" +
                                        std::to_string(name.size()) + "\n",
                                    "A 1 " + year + "0115"),
                        name + number + year + ".se");
    };
    struct Case {
        std::string name, number;
        bool is_other;
    };
    for (const auto& [name, number, is_other] :
         {Case{"Ett", "222000-0001", false}, Case{"Ett nytt", "2220000001", false}, Case{"Ett", "222000-0002", true},
          Case{"Ett", "", false}, Case{"Nummer två", "", true}, Case{"", "", false}}) {
        for (const std::string year : {"2023", "2024"}) {
            INFO(name << number << year);
            LedgerState state = of("Ett ", "222000-0001", "2023");
            state.own[0].name = "Ett";
            Findings findings;
            state.merge(of(name, number, year), findings);
            CHECK(codes(findings) ==
                  (is_other ? std::vector<std::string>{"ledger.other_body"} : std::vector<std::string>{}));
            CHECK(state.own.size() == (year == "2023" ? 1U : 2U));
        }
    }
}

TEST_CASE("state: account types", "[state]") {
    // Proves that what the books say an account is survives state and merging, and decides what is written.
    LedgerState state = state_of(head() +
                                 "#KTYP 1911 K\n#KTYP 3011 s\n#PSALDO 0 202301 1911 {} 5\n"
                                 "#PSALDO 0 202301 3011 {} -5\n");
    Findings findings;
    const auto again = read_back(write_state(state), findings);
    REQUIRE(again);
    CHECK(*again == state);
    LedgerState merged;
    merged.merge(*again, findings);
    const auto file = sie_file_of(merged.own.at(0), nullptr, SieType::type1, {}, findings);
    const std::string bytes = write_sie(file.value(), {}, findings);
    CHECK(bytes.find("#KTYP 1911 K\r\n") != std::string::npos);
    CHECK(bytes.find("#KTYP 3011 S\r\n") != std::string::npos);
    CHECK(bytes.find("#RES 0 1911 5.00\r\n") != std::string::npos);
    CHECK(bytes.find("#UB 0 3011 -5.00\r\n") != std::string::npos);
    CHECK(findings.empty());
    const std::string lines = "bokslut state 2\nown\t2023-01-01\t2023-12-31\ntype\t1911\t";
    CHECK(read_back(summed(lines + "k\n"), findings));
    for (const char* wrong : {"x\n", "\n", "kk\n"}) CHECK_FALSE(read_back(summed(lines + wrong), findings));
}

TEST_CASE("state: what it holds", "[state]") {
    // Proves the summary of a state: the latest year is 0, years that are only told of are there, and sums are those of
    // the records that would be written.
    const SieInfo info = info_of(state_of(books));
    CHECK(info.name == "Testförbundet");
    CHECK(info.accounts == 4);
    CHECK(info.type == SieType::type2);
    REQUIRE(info.years.size() == 2);
    CHECK(info.years[0].number == 0);
    CHECK(info.years[0].opening == kr(100));
    CHECK(info.years[0].closing == kr(50));
    CHECK(info.years[0].result == kr(50));
    CHECK(info.years[1].number == -1);
    CHECK(info.years[1].year->text() == "2022");
    CHECK(info.years[1].closing == kr(100));
    CHECK_FALSE(info.years[1].opening);
}

TEST_CASE("state: damage", "[state]") {
    // Proves that any change of a byte, and any cut, is found, and that another version is told from damage.
    const std::string whole = write_state(state_of(books));
    rc::prop("a byte", [&whole] {
        std::string bytes = whole;
        char& byte = bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())];
        byte = static_cast<char>(byte ^ *rc::gen::inRange(1, 256));
        Findings findings;
        RC_ASSERT(!read_back(bytes, findings));
        RC_ASSERT(findings.all().size() == 1U);
        RC_ASSERT(findings.has_errors());
    });
    rc::prop("a cut", [&whole] {
        Findings findings;
        RC_ASSERT(!read_back(whole.substr(0, *rc::gen::inRange<std::size_t>(0, whole.size())), findings));
        RC_ASSERT(codes(findings) == std::vector<std::string>{"state.damaged"});
    });
    Findings findings;
    std::string shouted = summed("bokslut state 2\n");
    const std::size_t letter = shouted.find_first_of("abcdef", shouted.rfind('\t'));
    REQUIRE(letter != std::string::npos);
    shouted[letter] = static_cast<char>(shouted[letter] - 'a' + 'A');
    CHECK_FALSE(read_back(shouted, findings));
    findings = {};
    CHECK_FALSE(read_back("bokslut state 1\nanything", findings));
    REQUIRE(findings.all().size() == 1);
    CHECK(finding_message(findings.all()[0], Language::english)
              .starts_with(
                  "books.state: error: The file is of version 1; this bokslut can read version 2. [state.version]"));
}

TEST_CASE("state: wrong lines", "[state]") {
    // Proves that lines which no ledger gives are refused although their checksum is right.
    const std::string start = "bokslut state 2\nown\t2023-01-01\t2023-12-31\n";
    Findings none;
    REQUIRE(read_back(summed(start), none));
    for (const std::string line : {"",
                                   "x",
                                   "own",
                                   "own\t2023-01-01",
                                   "own\t2023-01-01\t2022-12-31",
                                   "own\t2023-01-01\t2023-12-31",
                                   "name",
                                   "name\ta\tb",
                                   "name\ta\\x",
                                   "name\ta\\",
                                   "totals-only\t1",
                                   "source\tx\ta",
                                   "source\t1",
                                   "account\t1",
                                   "object\t1\t2",
                                   "balance\tclosing\t0\t1\t1911",
                                   "balance\topening\t0\t1",
                                   "balance\topening\t0\t1\t1911\t1",
                                   "balance\topening\t0\t1x\t1911",
                                   "balance\topening\t13\t1\t1911",
                                   "balance\topening\t0\t\t1911",
                                   "marginal\topening\t1",
                                   "marginal\tboth\t1\t1911",
                                   "marginal\topening\tx\t1911",
                                   "marginal\topening\t1\t1911\t1",
                                   "balance\topening\t0\t9223372036854775808\t1911",
                                   "balance\topening\t0\t2305843009213693952\t1911"}) {
        INFO(line);
        Findings findings;
        CHECK_FALSE(read_back(summed(start + line + "\n"), findings));
        CHECK(codes(findings) == std::vector<std::string>{"state.damaged"});
    }
    Findings findings;
    CHECK_FALSE(read_back(summed("bokslut state 2\nname\tx\n"), findings));
    CHECK_FALSE(read_back(summed("bokslut state x\n"), findings));
    CHECK_FALSE(read_back("", findings));
    CHECK(codes(findings) == std::vector<std::string>{"state.damaged", "state.damaged", "state.damaged"});
}

TEST_CASE("state: files of either kind", "[state]") {
    // Proves that SIE files and states are told apart by what they hold, and that a state does not say where its files
    // lay.
    const auto folder = std::filesystem::temp_directory_path() / "bokslut-state-test";
    std::filesystem::create_directories(folder);
    const auto write = [&folder](const std::string& name, const std::string& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return (folder / name).string();
    };
    Findings findings;
    auto from_sie = read_ledgers(write("books.se", books), findings);
    REQUIRE(from_sie);
    const auto from_state = read_ledgers(write("books.state", write_state(*from_sie)), findings);
    for (auto* ledgers : {&from_sie->own, &from_sie->told})
        for (Ledger& ledger : *ledgers) ledger.sources.assign(1, "books.se");
    CHECK(from_state == from_sie);
    findings = {};
    CHECK_FALSE(read_ledgers(write("damaged.state", "bokslut state 2\n"), findings));
    CHECK_FALSE(read_ledgers((folder / "missing.state").string(), findings));
    CHECK(codes(findings) == std::vector<std::string>{"state.damaged", "core.file_missing"});
    std::filesystem::remove_all(folder);
}
