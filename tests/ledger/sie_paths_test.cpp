// The hot path against the plain one, which reads every line by itself: whatever the bytes, pieces and threads, both
// give the same books and the same findings, in the same order.
#include <algorithm>
#include <filesystem>
#include <set>

#include "ledger/sie_reading.hpp"
#include "tests/ledger/sie_corpus.hpp"
#include "tests/ledger/sie_files.hpp"
#include "tests/sanitized.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

ReadResult finished(SieReading& reading) {
    ReadResult result;
    result.books = reading.finish(result.findings);
    return result;
}

ReadResult fed(std::string_view bytes, const SieOptions& options, const ReadingPath& path) {
    SieReading reading("test.se", options, path);
    reading.feed(bytes);
    return finished(reading);
}

ReadResult read_together(std::string_view bytes, const SieOptions& options, const ReadingPath& path) {
    SieReading reading("test.se", options, path);
    reading.feed_all([&bytes](std::span<char> room) -> std::optional<std::size_t> {
        const std::size_t count = std::min(room.size(), bytes.size());
        std::copy_n(bytes.data(), count, room.data());
        bytes.remove_prefix(count);
        return count;
    });
    return finished(reading);
}

std::string date_or_none(const std::optional<Date>& date) {
    return date ? date_text(*date) : "-";
}

// All that the vouchers say.
std::string told(const std::optional<Vouchers>& vouchers) {
    if (!vouchers) return "none";
    std::string told;
    for (const Voucher voucher : *vouchers) {
        told += std::to_string(voucher.line()) + "|" + voucher.series() + "|" + voucher.number() + "|" +
                date_text(voucher.date()) + "|" + voucher.text() + "|" + date_or_none(voucher.registered()) + "|" +
                voucher.signature() + "\n";
        for (const VoucherRow row : voucher.rows()) {
            told += " " + row.account() + "|";
            for (const ObjectRef& object : row.objects()) told += object.dimension + ":" + object.code + ",";
            told += "|" + std::to_string(row.amount().ore()) + "|" + std::to_string(static_cast<int>(row.kind())) +
                    "|" + date_or_none(row.date()) + "|" + row.text() + "|" + row.quantity() + "|" + row.signature() +
                    "\n";
        }
    }
    return told;
}

void check_same(const ReadResult& a, const ReadResult& b) {
    REQUIRE(findings_message(a.findings) == findings_message(b.findings));
    REQUIRE(a.books.has_value() == b.books.has_value());
    if (!a.books) return;
    REQUIRE(a.books->current == b.books->current);
    REQUIRE(a.books->previous == b.books->previous);
    REQUIRE(told(a.books->vouchers) == told(b.books->vouchers));
}

void check_paths(std::string_view bytes, std::size_t chunk_size = 300) {
    for (const bool objects : {true, false}) {
        SieOptions options;
        options.objects = objects;
        options.keep_vouchers = objects;
        const ReadResult plain = fed(bytes, options, {false, ChunkCutter::usual_size});
        check_same(plain, fed(bytes, options, {true, ChunkCutter::usual_size}));
        check_same(plain, fed(bytes, options, {true, chunk_size}));
        for (const int threads : {1, 2, 3}) {
            options.threads = threads;
            check_same(plain, read_together(bytes, options, {true, chunk_size}));
        }
    }
}

std::string damaged(std::string bytes) {
    const auto place = [&bytes] { return *rc::gen::inRange<std::size_t>(0, bytes.size()); };
    const auto part = rc::gen::element<std::string>(
        "\"", "\\\"", "\\", "{", "}", " ", "  ", "\t", "\r", "\n", "\r\n", "#VER ", "#TRANS ", "#BTRANS ", "#trans ",
        "-", ".", ",", "0", "99999999", "\x84", "\xC3\xA5", "\xC3", "\xEF\xBF\xBD", "\x1A", "\x7F",
        std::string(1, '\0'), "20230131", "20240101", " \"\"", " \"text\" 1.5 \"AB\"", "#KSUMMA\n",
        "#RAR 0 20230101 20231231\n", "12345678901234567890", std::string(8, '\xFF'), std::string(8, '\0'));
    for (int i = *rc::gen::inRange(0, 8); i > 0 && !bytes.empty(); --i) {
        if (*rc::gen::arbitrary<bool>()) {
            bytes.insert(place(), *part);
        } else {
            bytes.erase(place(), *rc::gen::inRange<std::size_t>(1, 12));
        }
    }
    return bytes;
}

std::string with_line_ends(std::string bytes, const std::string& end) {
    for (std::size_t at = bytes.find('\n'); at != std::string::npos; at = bytes.find('\n', at + end.size())) {
        bytes.replace(at, 1, end);
    }
    return bytes;
}

}  // namespace

TEST_CASE("sie paths: rows of every kind", "[sie]") {
    // Proves that each form of a line means the same on both paths.
    const std::string rows[] = {
        "#TRANS 1911 {} 100.00\n#TRANS 3011 {} -100.00\n",
        "#TRANS 1911 {} 100\n#TRANS 3011 {} -100.0\n",
        "  #TRANS 1911 {} 100 20230115 \"text\" 2.5 \"AB\"\n\t#TRANS 3011 {} -100 \"\" \"\" \"\" CD\n",
        "#TRANS 1911 {1 \"10\"} 100 \"20230116\" \"a \\\"b\\\" c\"\n#TRANS 3011 {1 10 6 \"P 1\"} -100\n",
        "#TRANS \"1911\" { } 100\n#TRANS 30 {  1  10 } -100\n",
        "#TRANS 1911 {1 \"10\" 6} 100\n#TRANS 3011 {} -100\n",
        "#TRANS 1911 {1 \"a}b\"} 100\n#TRANS 3011 {1 \"\"} -100\n",
        "#TRANS 1911 {1 \"10\" 6 \"P12\" 20 \"123456789012\"} 100\n#TRANS 3011 {} -100\n",
        "#TRANS 1911 {} 100 \"text\"\n#TRANS 3011 {} -100 20230199\n",
        "#TRANS 1911 {} 123456789012.34\n#TRANS 3011 {} -123456789012.34\n",
        "#TRANS 1911 {} 92233720368547758.07\n#TRANS 3011 {} -92233720368547758.07\n",
        "#TRANS 1911 {} 100,50\n#TRANS 3011 {} -100.50\n",
        "#TRANS 1911 {} .5\n#TRANS 3011 {} -.50\n",
        "#TRANS 1911 {} 1.005\n#TRANS 3011 {} -1.005\n",
        "#TRANS 1911 {} 1\n#TRANS 3011 {} -2\n",
        "#TRANS 1911 1\n#TRANS 3011 {} -1\n",
        "#trans 1911 {} 1\n#TRANS 3011 {} -1\n",
        "#BTRANS 1911 {} 5\n#RTRANS 1911 {} 1\n#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n",
        "\n#TRANS 1911 {} 1\n\n#TRANS 3011 {} -1\n",
        "#TRANS 1911 {} 1 20230115 \"f\x94rbund\"\n#TRANS 3011 {} -1 20230115 \"f\xEF\xBF\xBDrbund\"\n",
        "#TRANS 1911 {} 1 20230115 \"open\n#TRANS 3011 {} -1 20230115 \"a\" b\" 1\n",
        "#TRANS 1911 {} 1 20230115 \"C:\\dir\\\" 1\n#TRANS 3011 {} -1 20230115 \"a\\\n",
        "#TRANS  1911  {}   100.00  \n#TRANS\t3011\t{1\t\"10\"}\t-100.00\t20230115\t\"text\"\t\"\" \n",
        "#TRANS 1911 {1  2} 100 20230115  f\x94rbund  1.5 AB\t\n#TRANS  301 {}-100 \"20230115\"\"text\"\n",
        "#TRANS 1911 {}\t100.00\"text\"\n#TRANS 3011 {} -100.00 20230115 ab\"c\"d a\\b\n",
        "#TRANS 1911 {} 1 \"\" \"a \"b\" c d\"\n#TRANS 3011 {} -1 20230115 \"a 24\" b c\" 2 AB\n",
        "#TRANS 1911 {} 1 \xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\n#TRANS 3011 {} -1\n",
        "",
    };
    const std::string vouchers[] = {"A 1 20230115",
                                    "A 2 20230115 \"text\"",
                                    "\"A\" \"3\" \"20230115\" text 20230116 AB",
                                    "\"\" \"\" 20230115",
                                    "A 5 20240115",
                                    "A 6 20230100",
                                    "A 4 20230115 \"\" \"\" \"\"",
                                    "B 1 20230131 \"a\tb\" 20230132",
                                    "\t#\t9\t20230115\t\"text\"\t",
                                    "A  10  20230115  \x8Fterf\x94ring  20230116  AB  ",
                                    "A 7 \xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
                                    "A 8 20230115 \"\" \xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
                                    "A 9 20230201 \"a \"b\" c d\"",
                                    "A 11 20230201 \"a 24\" b c\" 20230202 AB",
                                    "A 1 20230201 \"x\" extra { more"};
    std::string all = head();
    for (const std::string& block : rows) {
        for (const std::string& fields : vouchers) {
            const std::string one = head() + voucher(block, fields);
            check_paths(one);
            check_paths(with_line_ends(one, "\r\n"), 40);
            check_paths(with_line_ends(one, "\r"), 40);
            check_paths(one.substr(0, one.size() - 1));
            all += voucher(block, fields) + (fields.size() % 2 == 0 ? "" : "\n\n#PROSA x\n");
        }
    }
    check_paths(all);
    check_paths(all, 4000);
}

TEST_CASE("sie paths: the forms of real programs", "[sie]") {
    // Proves that the hot path takes vouchers as programs write them, with tabs, columns of blanks, blanks that end
    // lines, texts without quotes and signs for series: that they cost no more than those of the standard's examples.
    for (const std::string one : {
             "#VER A 1 20230115\n{\n#TRANS 1911 {} 1.00\n#TRANS 3011 {} -1.00\n}\n",
             "#VER A     1 20230115 \"text\" 20230116 SNI\n{\n   #TRANS  1911 {} 1.00\n   #TRANS  3011 {} -1.00\n}\n "
             "\n",
             "#VER 0     1     20230115 \"text\" 20230116\n{\n   #TRANS     1911 {}    19.00 20230115\n   #TRANS     "
             "3011 {}   -19.00 20230115\n}\n",
             "#VER\tA 1 20230115 \x8Fterf\x94ring\n{\n\t#TRANS\t1911 {}      17    20230115 \x8Fterf\x94ring\n"
             "\t#TRANS\t3011 {}     -17    20230115 \x8Fterf\x94ring\n}\n",
             "#VER # 1 20230115 \"text\" 20230116 \"2 Anna Ek\"\n{\n#TRANS 1911  {} -1 20230115 \"18\\A01 Cykel\" \n"
             "#TRANS 3011  {} 1 20230115 \"18\\A01 Cykel\" \n}\n",
             "#VER\t\"1\"\t\"1\"\t20230115\t\"text\"\t\n{\n#TRANS\t1911\t{1 \"2\"\t10 \"12\"}\t-31.00\t20230115\t"
             "\"text\"\t\"\"\n#TRANS\t3011\t{}\t31.00\t20230115\t\"text\"\t0.00\n}\n",
         }) {
        INFO(one);
        check_paths(head() + one);
        SieRows rows({true, true});
        const std::string padded = one + std::string(scan_slack, '\0');
        rows.read(std::string_view(padded).substr(0, one.size()));
        rows.read(std::string_view(padded).substr(
            0, one.size()));  // again: the first bytes that are no UTF-8 are left to lines
        CHECK(rows.vouchers().size() == 1);
        CHECK(rows.rows().size() == 2);
    }
}

TEST_CASE("sie paths: bad bytes in UTF-8", "[sie]") {
    // Proves that what is no UTF-8 is told with its first line and decides the encoding alike, wherever it stands: in
    // the head, in a text of the hot path, of a voucher that is irregular besides, in several chunks, at the end of the
    // file, or everywhere, as in files of other encodings.
    enum Where { in_head, first, middle, last, many, irregular, every, at_end };
    const auto file = [](const std::set<Where>& places, const std::string& bad, const std::string& letter) {
        const auto bad_at = [&](std::initializer_list<Where> wanted) {
            const auto is_there = [&](Where place) { return places.contains(place); };
            return std::any_of(wanted.begin(), wanted.end(), is_there) ? bad : std::string();
        };
        std::string bytes = head("#PROSA \"" + letter + letter + bad_at({in_head}) + "\"\n");
        for (int i = 0; i < 60; ++i) {
            const std::string here = bad_at({every}) + (i == 0 ? bad_at({first}) : "") +
                                     (i == 31 ? bad_at({middle}) : "") + (i % 7 == 5 ? bad_at({many}) : "") +
                                     (i == 59 ? bad_at({last}) : "");
            const std::string there = i == 20 ? bad_at({irregular}) : "";
            bytes += voucher("#TRANS 1911 {} 1 20230115 \"" + there + letter + "\"\n#TRANS 3011 {} -" +
                                 (i == 20 ? "2" : "1") + " \"\" \"" + here + "\" 1 " + letter + "\n",
                             "A " + std::to_string(i + 1) + " 20230115 \"" + letter + here + "\"");
        }
        return bytes + "#PROSA \"" + letter + bad_at({at_end});
    };
    const std::set<Where> cases[] = {{},
                                     {in_head},
                                     {first},
                                     {middle},
                                     {last},
                                     {many},
                                     {irregular},
                                     {every},
                                     {in_head, middle},
                                     {irregular, middle},
                                     {first, every, in_head},
                                     {at_end},
                                     {middle, at_end}};
    for (const std::set<Where>& places : cases) {
        for (const std::string letter : {"\xC3\xB6", "\x94", "\xF6", "x"}) {
            for (const std::string bad : {"\xFF", "\xC3", "\x94", "\xEF\xBF\xBD", "\xFF\xEF\xBF\xBD\xC3\xB6"}) {
                const std::string bytes = file(places, bad, letter);
                check_paths(bytes, 1000);
                check_paths(bytes, 200);
            }
        }
    }
    const auto told_line = [&](std::set<Where> places) {
        const ReadResult result = fed(file(places, "\xFF", "\xC3\xB6"), {}, {true, 1000});
        for (const Finding& finding : result.findings.all())
            if (finding.code == "sie.damaged_text") return finding.place.line;
        return 0;
    };
    constexpr int head_lines = 12, voucher_lines = 5;
    CHECK(told_line({}) == 0);
    CHECK(told_line({in_head, middle}) == 8);
    CHECK(told_line({first, last}) == head_lines + 1);
    CHECK(told_line({irregular, middle}) == head_lines + 20 * voucher_lines + 3);
    CHECK(told_line({middle, last}) == head_lines + 31 * voucher_lines + 1);
    CHECK(told_line({at_end}) == head_lines + 60 * voucher_lines + 1);
}

TEST_CASE("sie paths: the hot path of other encodings", "[sie]") {
    // Proves that only the first voucher with bytes that are no UTF-8 leaves the hot path.
    for (const std::string letter : {"\x94", "\xF6"}) {
        std::string bytes;
        for (int i = 1; i <= 9; ++i) {
            bytes += voucher("#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n",
                             "A " + std::to_string(i) + " 20230115 \"f" + letter + "rbund\"");
        }
        SieRows rows({true, true});
        const std::string padded = bytes + std::string(scan_slack, '\0');
        rows.read(std::string_view(padded).substr(0, bytes.size()));
        CHECK(rows.vouchers().size() == 8);
        CHECK(rows.other_lines().front().voucher == 0);
        rows.read(std::string_view(padded).substr(0, bytes.size()));
        CHECK(rows.vouchers().size() == 9);
    }
}

TEST_CASE("sie paths: checksums", "[sie]") {
    // Proves that #KSUMMA counts the vouchers of the hot path as those of the plain one, wherever it is announced and
    // whatever the encoding, and that the sum of such a file is that of its lines.
    const std::string vouchers =
        voucher("#TRANS 1911 {1 \"10\" 6 \"P 1\"} 100.00 20230115 \"a \\\"b\\\" \" 2.5 AB\n#TRANS 3011 {} -100\n",
                "A 1 20230115 \"f\x94r f\x94rbund\"") +
        "\n\n#VER\t\"\" 2 20230131 f\xF6rbund  \n {\t\n  #TRANS  1911  {1  10} 7 \"\" \n\t#TRANS 3011 {} -7\n } \n" +
        "#VER A 3 20230201 \"f\xC3\xB6rbund\"\n{\n#TRANS 1911 {} 1.00\n#TRANS 3011 {} -1.00\n}\n" +
        voucher("#TRANS 1911 {} 1\n#TRANS 3011 {} -2\n", "A 4 20230201") +
        voucher("#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n", "A 5 20230201");
    std::string many;
    for (int i = 0; i < 400; ++i) many += vouchers;  // more than are summed at once
    const std::string flag = "#FLAGGA 0\n";
    const std::string rest = head().substr(flag.size());
    REQUIRE(head().starts_with(flag));
    for (const std::string& rows : {vouchers, many}) {
        check_paths(flag + "#KSUMMA\n" + rest + rows + "#KSUMMA 1\n" + rows, 4000);
        check_paths(flag + rest + rows + "#KSUMMA\n" + rows + "#KSUMMA 1\n", 4000);
        check_paths(with_line_ends(flag + "#KSUMMA\n" + rest + rows + "#KSUMMA 1\n", "\r\n"), 4000);
        check_paths(with_line_ends(flag + "#KSUMMA\n" + rest + rows + "#KSUMMA 1\n", "\r"), 4000);
        FileChecksum sum;
        each_line(rest + rows, [&sum](std::string_view line) { sum.line(line); });
        const std::string seal = "#KSUMMA " + std::to_string(sum.value(Encoding::cp437)) + "\n";
        const ReadResult sealed = read(flag + "#KSUMMA\n" + rest + rows + seal);
        CHECK(findings_message(sealed.findings).find("#KSUMMA") == std::string::npos);
    }
}

TEST_CASE("sie paths: amounts beside lists", "[sie]") {
    // Proves that an amount is read alike wherever its point stands, and whatever points stand around it.
    std::string all = head();
    int number = 0;
    for (const std::string list : {"", "1 \"10\"", "1 \"1.5\"", "1 10. 6 .", "1 \"10\" 6 \"P.12345678\"",
                                   "1 \"10\" 6 \"P123456789012345\"", "1 \"10\" 6 \"P12345678901234567\""}) {
        for (const std::string amount :
             {"0.00",        "5.25",         "12.3",   "123.",    "1234.56",  "123456.78", "1234567.89",
              "12345678.90", "123456789.01", "5",      "1234567", "00012.50", "1.234",     ".5",
              "1a.50",       "12-3.45",      "--1.00", "1..50",   "1.5.5",    "123456,78"}) {
            for (const std::string minus : {"", "-"}) {
                const std::string opposite = minus.empty() ? "-" : "";
                const std::string one = voucher("#TRANS 1911 {" + list + "} " + minus + amount + "\n#TRANS 3011 {} " +
                                                    opposite + amount + " 20230115 \"1.50\"\n",
                                                "A " + std::to_string(++number) + " 20230115");
                all += one;
                check_paths(head() + one);
            }
        }
    }
    check_paths(all, 4000);
}

TEST_CASE("sie paths: lines longer than any are read", "[sie]") {
    // Proves that they are refused wherever they stand in the file, and nothing beyond them is looked at.
    constexpr std::size_t chunk_size = 20'000;  // smaller ones are looked at again and again until such a line ends
    const std::string long_text = "A 9 20230115 \"" + std::string(longest_line + 50'000, 'x');
    for (const int before : {0, 3000, 4000}) {
        std::string bytes = head();
        for (int i = 1; i <= before; ++i)
            bytes += voucher("#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n", "B " + std::to_string(i) + " 20230115");
        check_paths(bytes + "#VER " + long_text, chunk_size);
        check_paths(bytes + voucher("#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n", long_text + '"'), chunk_size);
        const ReadResult result =
            fed(bytes + voucher("#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n", long_text + '"'), {}, {});
        CHECK(result.findings.all().front().code == "sie.line_too_long");
    }
}

TEST_CASE("sie paths: what is no SIE", "[sie]") {
    // Proves that bytes after the place where reading gave up decide nothing, not even how the first line is shown.
    std::string words;
    for (int i = 0; i < 50; ++i) words += "l\xC3\xA4r\n";
    for (const std::string& first : {std::string("<l\xC3\xA4r>\n"), words}) {
        check_paths(first + std::string(700, 'm') + "\ns\x84 b\x94\n");
        std::string vouchers;
        for (int i = 0; i < 9; ++i)
            vouchers +=
                "#VER A " + std::to_string(i) + " 20240101 \"s\x84\"\n{\n#TRANS 1911 {} 1\n#TRANS 3011 {} -1\n}\n";
        check_paths(first + vouchers);
        check_paths("#VER " + std::string(longest_line, 'x') + "\n" + first + vouchers, 20'000);
        // What looks like a first voucher, with too many lines behind it that are none.
        std::string hopeless;
        for (int i = 0; i < 49; ++i) hopeless += "y\n";
        for (const std::string& label : {std::string("#VERX"), "#VER " + std::string(longest_line, 'x')}) {
            for (const std::string& none : {hopeless.substr(2), hopeless}) {
                const std::string bytes = "x\n" + label + "\n" + none + vouchers;
                CHECK(read(bytes).codes().back() == "sie.not_sie");
                check_paths(bytes, 20'000);
            }
        }
    }
}

TEST_CASE("sie paths: damaged books", "[sie]") {
    // Proves it for random books with random damage.
    rc::prop("damaged", [] {
        const std::string bytes = damaged(random_books().file());
        check_paths(with_line_ends(bytes, *rc::gen::element<std::string>("\n", "\r\n")),
                    *rc::gen::inRange<std::size_t>(1, 600));
    });
}

TEST_CASE("sie paths: the examples", "[sie]") {
    // Proves it for whole files.
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::string(BOKSLUT_SOURCE_DIR) + "/examples")) {
        if (entry.path().extension() == ".se") check_paths(file_bytes(entry.path().string()), 5000);
    }
}

TEST_CASE("sie paths: real files", "[sie]") {
    // Proves it for every real file; under sanitizers for every fifth.
    const std::filesystem::path corpus = corpus_folder();
    if (corpus.empty()) return;
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus))
        if (entry.is_regular_file()) files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    for (std::size_t i = 0; i < files.size(); i += tests::step(5)) {
        INFO(files[i]);
        check_paths(file_bytes(files[i]), 20'000);
    }
}

TEST_CASE("sie paths: amounts beyond 64 bits", "[sie]") {
    // Proves that sums of rows which leave 64 bits on their way, but not at the end, are right.
    const auto rows = [](const std::string& sign, const std::string& other) {
        return "#TRANS 1911 {} " + sign + "90000000000000.00\n#TRANS 3011 {} " + other + "90000000000000.00\n";
    };
    std::string bytes = head();
    for (int i = 1; i <= 3000; ++i) {
        bytes += voucher(i <= 1500 ? rows("", "-") : rows("-", ""), "A " + std::to_string(i) + " 20230115");
    }
    bytes += voucher("#TRANS 1911 {} 7\n#TRANS 3011 {} -7\n", "A 3001 20230115");
    check_paths(bytes, 2000);
    CHECK(read(bytes).current().total("1911", BalanceKind::movement) == kr(7));
}
