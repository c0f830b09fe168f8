#include "ledger/checksum.hpp"

#include "tests/ledger/sie_files.hpp"

using namespace bokslut;

namespace {

std::uint32_t sum_of(std::initializer_list<std::string_view> lines, Encoding encoding) {
    FileChecksum sum;
    for (const std::string_view line : lines) sum.line(line);
    return sum.value(encoding);
}

}  // namespace

TEST_CASE("checksum: CRC-32", "[sie]") {
    // Proves that the sum is the one of zlib and PNG, by its published check value, in pieces as well.
    Crc32 sum;
    CHECK(sum.value() == 0);
    sum.add("1234");
    sum.add("");
    sum.add("56789");
    CHECK(sum.value() == 3421780262U);
}

TEST_CASE("checksum: many bytes at once", "[sie]") {
    // Proves that eight bytes at a time give what one at a time gives, from any place.
    std::string bytes;
    for (int i = 0; i < 300; ++i) bytes += static_cast<char>(static_cast<unsigned char>(i * 7 + i / 9));
    for (std::size_t begin = 0; begin < 20; ++begin) {
        for (std::size_t size = 0; size < 200; ++size) {
            const std::string_view part = std::string_view(bytes).substr(begin, size);
            Crc32 whole, by_byte;
            whole.add(part);
            for (std::size_t i = 0; i < part.size(); ++i) by_byte.add(part.substr(i, 1));
            REQUIRE(whole.value() == by_byte.value());
        }
    }
}

TEST_CASE("checksum: many lines at once", "[sie]") {
    // Proves that a long file's sum is that of its records one after the other.
    FileChecksum sum;
    Crc32 cp437, latin1;
    for (int i = 0; i < 9000; ++i) {
        sum.line("#VER A " + std::to_string(i) + " 20230101 \"f\x94r\xE5\"");
        const auto add = [i](Crc32& crc, const std::string& text) {
            add_record(crc, "#VER A " + std::to_string(i) + " 20230101 \"f" + text + "\"");
        };
        add(cp437, "\x94r\xE5");
        add(latin1, "?r\x86");  // a closing quote of Windows-1252, and å
    }
    CHECK(sum.value(Encoding::cp437) == cp437.value());
    CHECK(sum.value(Encoding::latin1) == latin1.value());
}

TEST_CASE("checksum: which bytes count", "[sie]") {
    // Proves the known sums of whole records: no separators, quotes or braces, but blanks within a field, the quote of
    // an escape and the objects of a list; the same in every encoding, since those of CP437 are summed.
    CHECK(sum_of({}, Encoding::cp437) == 0);
    CHECK(sum_of({R"(#KONTO 1915 "Kassa \"special\"")"}, Encoding::cp437) == 1921122205U);
    const auto whole = [](const std::string& o, const std::string& a, Encoding encoding) {
        return sum_of({"#FORMAT PC8", "#FNAMN \"" + o + "vningsbolaget AB\"", "#VER A 1 20250102 \"R" + a + "kning\"",
                       "{", "  #TRANS 1930 {1 \"100\"} -250.00", "", "\t#TRANS\t5010 {}  250.00 \"\"", "}"},
                      encoding);
    };
    CHECK(whole("\x99", "\x84", Encoding::cp437) == 18666585U);
    CHECK(whole("Ö", "ä", Encoding::utf8) == 18666585U);
    CHECK(whole("\xD6", "\xE4", Encoding::latin1) == 18666585U);
    CHECK(whole("Ö", "ä", Encoding::cp437) != 18666585U);
    CHECK(sum_of({"#A \"–\""}, Encoding::utf8) == sum_of({"#A ?"}, Encoding::cp437));
}
