#include "ledger/encoding.hpp"

#include <algorithm>

#include "ledger/chunks.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

Encoding decide(std::initializer_list<std::string_view> lines) {
    EncodingDetector detector;
    for (const std::string_view line : lines) detector.line(line);
    return detector.decide();
}

std::string in_encoding(const std::string& utf8, const std::string& aa, const std::string& ae, const std::string& oe) {
    std::string bytes = utf8;
    for (const auto& [letter, byte] : {std::pair{std::string("å"), aa}, {"ä", ae}, {"ö", oe}}) {
        for (std::size_t at = bytes.find(letter); at != std::string::npos; at = bytes.find(letter)) {
            bytes.replace(at, letter.size(), byte);
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("encoding: which it is", "[encoding]") {
    // Proves the order of the rules: byte order mark, valid UTF-8, majority of Swedish letters, CP437 when even.
    CHECK(decide({}) == Encoding::utf8);
    CHECK(decide({"plain ASCII"}) == Encoding::utf8);
    CHECK(decide({"\xEF\xBB\xBF"
                  "damaged \x86\x86"}) == Encoding::utf8);
    CHECK(decide({"first",
                  "\xEF\xBB\xBF"
                  "\x86\x86"}) == Encoding::cp437);
    CHECK(decide({"f\xC3\xB6rbund"}) == Encoding::utf8);
    CHECK(decide({"f\xF6rbund"}) == Encoding::latin1);
    CHECK(decide({"f\x94rbund"}) == Encoding::cp437);
    CHECK(decide({"f\x94rbund", "f\xC3\xB6rbund"}) == Encoding::cp437);
    CHECK(decide({"\x94", "\xF6"}) == Encoding::cp437);
    CHECK(decide({"\x94", "\xF6\xE5"}) == Encoding::latin1);
    CHECK(decide({"\xC3"}) == Encoding::cp437);
}

TEST_CASE("encoding: damaged UTF-8", "[encoding]") {
    // Proves that letters of UTF-8 that are more than bad bytes, or letters of another encoding, make the text UTF-8
    // nevertheless, capitals too, and that the first line with a bad byte is known; and that nothing is said of bytes
    // beyond ASCII that are right in their encoding.
    struct Case {
        std::vector<std::string> lines;
        Encoding encoding;
        int damaged_line;
    };
    const std::string longest(longest_line, '\xC3');
    const Case cases[] = {
        {{"f\xC3\xB6rbund", "a", "int\xC3\xA4kt\xFF", "\xFF"}, Encoding::utf8, 3},
        {{"\xFF\xFE", "f\xC3\xB6rbund"}, Encoding::utf8, 1},
        {{"f\xC3\xB6rbund", "f\xC3"}, Encoding::utf8, 2},
        {{"f\xC3\xB6rbund f\xC3\xB6r", "\xE2\x82"}, Encoding::utf8, 2},
        {{"\xC3\x84RLIG", "\xC3\x84PPLE\xFF"}, Encoding::utf8, 2},
        {{"f\xC3\xB6rbund f\xC3\xB6r", "f\x94rbund"}, Encoding::utf8, 2},
        {{"f\xC3\xB6rbund f\xC3\xB6r", "f\xF6rbund"}, Encoding::utf8, 2},
        {{"f\xC3\xB6rbund", "\xFF", "f\xEF\xBF\xBDrbund"}, Encoding::utf8, 2},
        {{"f\xC3\xB6rbund", "f\xEF\xBF\xBDrbund", "\xFF"}, Encoding::utf8, 2},
        {{"\xEF\xBB\xBF#FLAGGA 0", "f\x94rbund"}, Encoding::utf8, 2},
        {{"f\x94rbund", "f\xC3\xB6rbund"}, Encoding::cp437, 0},
        {{"\xC3\x84", "\x94"}, Encoding::cp437, 0},
        {{"f\xF6rbund", "f\xC3\xB6rbund"}, Encoding::latin1, 0},
        {{"f\x94rbund", "\xC3\xC3 \xC3", "\xEF\xBF\xBD"}, Encoding::cp437, 0},
        {{"f\xF6rbund", "\xC3\xC3 \xC3"}, Encoding::latin1, 0},
        {{longest, "f\x94rbund"}, Encoding::cp437, 0},
        {{"f\xC3\xB6rbund", longest}, Encoding::utf8, 2},
    };
    for (const Case& one : cases) {
        INFO(one.lines.front().substr(0, 30));
        EncodingDetector detector;
        for (const std::string& line : one.lines) detector.line(line);
        CHECK(detector.decide() == one.encoding);
        CHECK(detector.first_damaged_line() == one.damaged_line);
    }
}

TEST_CASE("encoding: letters are counted alike in pieces", "[encoding]") {
    // Proves that a text of at most 64 bytes, with its bytes beyond ASCII flagged, tells what the same text as a line
    // does; that texts can be counted in any order and apart; and that only the first bad text is told.
    rc::prop("texts", [] {
        const auto texts = *rc::gen::container<std::vector<std::string>>(rc::gen::map(
            rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "a", "\xC3\xB6", "\xC3\x84", "\x84", "\xE4", "\xC3", "\xFF", "\xEF\xBF\xBD", "\xE2\x82\xAC", "\xE2")),
            [](const std::vector<std::string>& parts) {
                std::string text;
                for (const std::string& part : parts) text += part;
                return text.substr(0, 64);
            }));
        LetterCount lines, pieces, first, second;
        bool told = false;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::string& text = texts[i];
            std::uint64_t high = 0;
            for (std::size_t at = 0; at < text.size(); ++at)
                high |= std::uint64_t{static_cast<std::uint8_t>(text[at]) >= 0x80} << at;
            const bool lost = text.find("\xEF\xBF\xBD") != std::string::npos;
            const bool bad = utf8::first_invalid(text) != std::string::npos;
            const bool tells = lines.look(text);
            RC_ASSERT(tells == pieces.look(text.data(), high));
            RC_ASSERT(tells == (lost || (bad && !told)));
            told = told || bad;
            (i % 2 == 0 ? first : second).look(text);
        }
        second.add(first);
        for (const LetterCount& other : {pieces, second}) {
            RC_ASSERT(other.ascii() == lines.ascii());
            RC_ASSERT(other.is_utf8() == lines.is_utf8());
            RC_ASSERT(other.is_rather_latin1() == lines.is_rather_latin1());
        }
        RC_ASSERT(told || lines.is_utf8());
    });
}

TEST_CASE("encoding: what is said of it", "[encoding]") {
    // Proves how a file's encoding is named, and that the first damaged line and the first control character are found,
    // but not the mark that old systems put at the end.
    const auto detect = [](std::initializer_list<std::string_view> lines) {
        EncodingDetector detector;
        for (const std::string_view line : lines) detector.line(line);
        return detector;
    };
    CHECK(detect({"plain"}).described() == SieEncoding::ascii);
    CHECK(detect({"\xEF\xBB\xBF#FLAGGA 0"}).described() == SieEncoding::utf8_with_mark);
    CHECK(detect({"f\xC3\xB6rbund"}).described() == SieEncoding::utf8);
    CHECK(detect({"f\x94rbund"}).described() == SieEncoding::cp437);
    CHECK(detect({"f\xF6rbund"}).described() == SieEncoding::latin1);

    CHECK(detect({"a", "f\xEF\xBF\xBDrbund", "\xEF\xBF\xBD"}).first_damaged_line() == 2);
    CHECK(detect({"a\tb", "12345678\t", "f\xC3\xB6rbund 1234"}).first_control_line() == 0);
    CHECK(detect({"a", "\x1A"}).first_control_line() == 0);
    for (const char* bad :
         {"1234567890123\x07", "\x01", "12345678\x7F", "\x1A#VER", "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x1F"}) {
        CHECK(detect({"fine", bad, bad}).first_control_line() == 2);
    }
}

TEST_CASE("encoding: control characters wherever they stand", "[encoding]") {
    // Proves that the quick look, eight bytes at a time, finds what the plain one finds.
    rc::prop("any bytes", [] {
        const std::string bytes = *rc::gen::container<std::string>(
            rc::gen::element('a', '\t', ' ', '~', '\x7F', '\x80', '\xFF', '\x1F', '\x01'));
        bool control = false;
        for (const char c : bytes) control = control || c == '\x7F' || c == '\x1F' || c == '\x01';
        EncodingDetector detector;
        detector.line(bytes);
        RC_ASSERT((detector.first_control_line() == 1) == control);
    });
}

TEST_CASE("encoding: bytes of CP437", "[encoding]") {
    // Proves that each of the 256 bytes comes back from its character, and that others have none.
    for (int byte = 0x20; byte < 0x100; ++byte) {
        const std::string text(1, static_cast<char>(byte));
        CHECK(cp437_byte(character_at(text, 0, Encoding::cp437).code) == text.front());
    }
    CHECK_FALSE(cp437_byte(U'–'));
}

TEST_CASE("encoding: as UTF-8", "[encoding]") {
    // Proves that each encoding is read, that control characters go, and that what cannot be read becomes U+FFFD.
    CHECK(to_utf8("\x86\x84\x94\x8F\x8E\x99\x82\x81\x9D", Encoding::cp437) == "åäöÅÄÖéü¥");
    CHECK(to_utf8("\xE5\xE4\xF6\xC5\xC4\xD6\xE9\xFC\x96\x80\x81", Encoding::latin1) == "åäöÅÄÖéü–€\uFFFD");
    CHECK(to_utf8("f\xC3\xB6r\xC3 \xE2\x82\xAC", Encoding::utf8) == "för\uFFFD €");
    for (const Encoding encoding : {Encoding::cp437, Encoding::latin1, Encoding::utf8}) {
        CHECK(to_utf8(std::string_view("a\tb\0c\x7F", 6), encoding) == "a b c ");
    }
}

TEST_CASE("encoding: the same books in each", "[encoding][sie]") {
    // Proves that names, objects and findings are the same whichever encoding the file is written in.
    const std::string text = head() +
                             "#OBJEKT 1 \"Skövde\" \"Kansli åäö\"\n#KONTO 1912 \"Växel på hög\"\n#RES 0 3011 0\n" +
                             voucher("#TRANS 1912 {1 \"Skövde\"} 1\n#TRANS 5011 {} -1\n") +
                             voucher("#TRANS 1912 {1 \"Växjö\"} 1 \"\" \"å\"\n", "å 2 20230115 ö");
    const ReadResult utf8 = read(text);
    const ReadResult marked = read("\xEF\xBB\xBF" + text);
    const ReadResult cp437 = read(in_encoding(text, "\x86", "\x84", "\x94"));
    const ReadResult latin1 = read(in_encoding(text, "\xE5", "\xE4", "\xF6"));
    CHECK(utf8.current().name == "Testförbundet");
    CHECK(utf8.current().chart.account_name("1912") == "Växel på hög");
    CHECK(utf8.current().object_sets[1] == ObjectSet{{"1", "Skövde"}});
    CHECK(utf8.codes() == std::vector<std::string>{"sie.voucher_unbalanced", "sie.undeclared_object"});
    for (const ReadResult* other : {&marked, &cp437, &latin1}) {
        Ledger ledger = other->current();
        ledger.source_ids = utf8.current().source_ids;
        CHECK(ledger == utf8.current());
        CHECK(findings_message(other->findings) == findings_message(utf8.findings));
    }
}

TEST_CASE("encoding: books in UTF-8 with a bad byte", "[encoding][sie]") {
    // Proves that one bad byte spoils one letter, not every text of the file, and is told with its line.
    const std::string text = head() + "#KONTO 1912 \"V\xFFxel på hög\"\n" +
                             voucher("#TRANS 1912 {} 0 20230115 \"Återköp\"\n") + "#PROSA \"cut in an \xC3";
    const ReadResult result = read(text);
    CHECK(result.current().name == "Testförbundet");
    CHECK(result.current().chart.account_name("1912") == "V\uFFFDxel på hög");
    const auto& findings = result.findings.all();
    const auto damaged = std::find_if(findings.begin(), findings.end(),
                                      [](const Finding& finding) { return finding.code == "sie.damaged_text"; });
    REQUIRE(damaged != findings.end());
    CHECK(damaged->place.line == 12);
}
