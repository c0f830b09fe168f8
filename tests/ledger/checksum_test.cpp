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
