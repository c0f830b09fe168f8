#include <algorithm>
#include <sstream>

#include "ledger/checksum.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

// The same balances, whatever files they were read from.
void assert_same_books(const Ledger& a, const Ledger& b) {
    RC_ASSERT(a.year == b.year);
    RC_ASSERT(a.name == b.name);
    RC_ASSERT(a.chart == b.chart);
    RC_ASSERT(a.accounts == b.accounts);
    RC_ASSERT(a.object_sets == b.object_sets);
    RC_ASSERT(a.balances == b.balances);
    RC_ASSERT(a.totals_only == b.totals_only);
}

std::vector<std::string> shuffled(std::vector<std::string> texts) {
    for (std::size_t i = texts.size(); i > 1; --i) std::swap(texts[i - 1], texts[*rc::gen::inRange<std::size_t>(0, i)]);
    return texts;
}

}  // namespace

TEST_CASE("sie properties: sums", "[sie]") {
    // Proves that random books that agree with themselves give no finding, and the sums that were put in.
    rc::prop("random books", [] {
        RandomBooks books = random_books();
        const ReadResult result = read(books.file());
        RC_ASSERT(findings_message(result.findings) == "");
        for (const auto& [account, ore] : books.movements) {
            RC_ASSERT(result.current().total(account, BalanceKind::movement).ore() == ore);
        }
    });
}

TEST_CASE("sie properties: strict reading", "[sie]") {
    // Proves that books without a fault read alike strictly, with a checksum of their own as well; and that a checksum
    // notices a changed digit.
    rc::prop("random books in ASCII", [] {
        std::string file = random_books().file();
        for (const std::string letter : {"å", "ö"}) {
            for (std::size_t at = file.find(letter); at != std::string::npos; at = file.find(letter)) {
                file.replace(at, letter.size(), "o");
            }
        }
        const std::string flag = "#FLAGGA 0\n";
        FileChecksum sum;
        std::istringstream lines(file.substr(flag.size()));
        for (std::string line; std::getline(lines, line);) sum.line(line);
        const std::string seal = "#KSUMMA " + std::to_string(sum.value(Encoding::cp437)) + "\n";
        const std::string sealed = flag + "#KSUMMA\n" + file.substr(flag.size()) + seal;

        SieReader reader("test.se", SieOptions{.strict = true});
        reader.feed(sealed);
        Findings findings;
        const auto books = reader.finish(findings);
        RC_ASSERT(findings_message(findings) == "");
        RC_ASSERT(books.has_value());
        RC_ASSERT(reader.info().value().checksum == SieChecksum::right);
        assert_same_books(books->current, read(file).current());

        std::string changed = sealed;
        char& digit = changed[*rc::gen::inRange(changed.find("#KONTO"), changed.find("#KONTO") + 11)];
        if (digit < '0' || digit > '9') return;
        digit = digit == '7' ? '8' : '7';
        const auto codes = read(changed).codes();
        RC_ASSERT(std::find(codes.begin(), codes.end(), "sie.checksum_wrong") != codes.end());
    });
}

TEST_CASE("sie properties: order of vouchers", "[sie]") {
    // Proves that the ledger does not depend on the order of the vouchers.
    rc::prop("shuffled vouchers", [] {
        const RandomBooks books = random_books();
        RandomBooks other = books;
        other.vouchers = shuffled(books.vouchers);
        assert_same_books(read(books.file()).current(), read(other.file()).current());
    });
}

TEST_CASE("sie properties: pieces", "[sie]") {
    // Proves that it does not matter where the bytes are cut, for the findings either.
    rc::prop("any piece size", [] {
        RandomBooks books = random_books();
        books.vouchers.push_back(voucher("#TRANS 1911 {1 \"02\"} 1\r\n#TRANS 1912 {} x\r\n"));
        const ReadResult whole = read(books.file());
        const ReadResult cut = read(books.file(), *rc::gen::inRange<std::size_t>(1, 40));
        RC_ASSERT(findings_message(cut.findings) == findings_message(whole.findings));
        RC_ASSERT(cut.books.has_value() == whole.books.has_value());
    });
}

TEST_CASE("sie properties: parts", "[sie]") {
    // Proves that vouchers split over two files and merged, in either order, give the same ledger.
    rc::prop("two parts", [] {
        const RandomBooks books = random_books();
        std::vector<std::string> parts[2];
        for (const std::string& block : books.vouchers) parts[*rc::gen::inRange(0, 2)].push_back(block);
        const std::string first = head() + books.openings + RandomBooks::all(parts[0]);
        const std::string second = head() + "#PROSA \"part two\"\n" + RandomBooks::all(parts[1]);
        const Ledger whole = read(head() + books.openings + RandomBooks::all(books.vouchers)).current();

        Findings findings;
        Ledger merged = read(first).current();
        merged.merge(read(second).current(), findings);
        assert_same_books(merged, whole);
        Ledger other_way = read(second).current();
        other_way.merge(read(first).current(), findings);
        assert_same_books(other_way, whole);
        RC_ASSERT(findings.empty());
    });
}

TEST_CASE("sie properties: any bytes", "[sie]") {
    // Proves that no bytes crash the reader or make a finding without text: noise, and files damaged in a few places.
    const auto survives = [](const std::string& bytes) {
        const ReadResult result = read(bytes, *rc::gen::inRange<std::size_t>(1, 100));
        findings_message(result.findings);
        RC_ASSERT(result.books || result.findings.has_errors());
    };
    rc::prop("noise", [&] { survives(*rc::gen::arbitrary<std::string>()); });
    rc::prop("noise of SIE's own characters", [&] {
        const auto word = rc::gen::element<std::string>(
            "#TRANS", "#VER", "#RAR", "#IB", "#UB", "#RES", "#PSALDO", "#KONTO", "0", "-1", "1911", "{", "}", "\"",
            "\\\"", "\n", "\r", " ", "\t", "20230101", "202301", "20231231", "1.5", "\x84", "\xC3", "\x1A", "#RTRANS",
            "#BTRANS", "#KSUMMA", "#OIB", "#OMFATTN", "#KTYP", "-2", "180501", ",", "\\", "#VALUTA");
        std::string bytes = *rc::gen::element<std::string>("", "#FLAGGA 0\n", head());
        for (const std::string& part : *rc::gen::container<std::vector<std::string>>(word)) bytes += part + " ";
        survives(bytes);
    });
    rc::prop("damaged files", [&] {
        std::string bytes = random_books().file();
        const int count = *rc::gen::inRange(1, 10);
        for (int i = 0; i < count; ++i) {
            const std::size_t at = *rc::gen::inRange<std::size_t>(0, bytes.size());
            switch (*rc::gen::inRange(0, 3)) {
                case 0:
                    bytes[at] = *rc::gen::arbitrary<char>();
                    break;
                case 1:
                    bytes.erase(at, *rc::gen::inRange<std::size_t>(1, 30));
                    break;
                default:
                    bytes.insert(at, bytes.substr(*rc::gen::inRange<std::size_t>(0, bytes.size()), 25));
                    break;
            }
        }
        survives(bytes);
    });
}
