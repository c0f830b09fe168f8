// What is written for a character that CP437 does not have: something that reads alike. Data, sorted by character.

#include "ledger/cp437_replacements.hpp"

#include <algorithm>

namespace bokslut {
namespace {

struct Replacement {
    char32_t character;
    std::string_view by;
};

// clang-format off
constexpr Replacement replacements[] = {
    // Latin-1
    {U'\u00A4', "kr"}, {U'\u00A6', "|"}, {U'\u00A7', "par."}, {U'\u00A8', "\""}, {U'\u00A9', "(c)"}, {U'\u00AD', ""},
    {U'\u00AE', "(r)"}, {U'\u00AF', "-"}, {U'\u00B3', "3"}, {U'\u00B4', "'"}, {U'\u00B6', ""}, {U'\u00B8', ","},
    {U'\u00B9', "1"}, {U'\u00BE', "3/4"}, {U'\u00C0', "A"}, {U'\u00C1', "A"}, {U'\u00C2', "A"}, {U'\u00C3', "A"},
    {U'\u00C8', "E"}, {U'\u00CA', "E"}, {U'\u00CB', "E"}, {U'\u00CC', "I"}, {U'\u00CD', "I"}, {U'\u00CE', "I"},
    {U'\u00CF', "I"}, {U'\u00D0', "D"}, {U'\u00D2', "O"}, {U'\u00D3', "O"}, {U'\u00D4', "O"}, {U'\u00D5', "O"},
    {U'\u00D7', "x"}, {U'\u00D8', "Ö"}, {U'\u00D9', "U"}, {U'\u00DA', "U"}, {U'\u00DB', "U"}, {U'\u00DD', "Y"},
    {U'\u00DE', "Th"}, {U'\u00E3', "a"}, {U'\u00F0', "d"}, {U'\u00F5', "o"}, {U'\u00F8', "ö"}, {U'\u00FD', "y"},
    {U'\u00FE', "th"},
    // Latin Extended-A
    {U'\u0100', "A"}, {U'\u0101', "a"}, {U'\u0102', "A"}, {U'\u0103', "a"}, {U'\u0104', "A"}, {U'\u0105', "a"},
    {U'\u0106', "C"}, {U'\u0107', "c"}, {U'\u010C', "C"}, {U'\u010D', "c"}, {U'\u010E', "D"}, {U'\u010F', "d"},
    {U'\u0110', "D"}, {U'\u0111', "d"}, {U'\u0112', "E"}, {U'\u0113', "e"}, {U'\u0116', "E"}, {U'\u0117', "e"},
    {U'\u0118', "E"}, {U'\u0119', "e"}, {U'\u011A', "E"}, {U'\u011B', "e"}, {U'\u011E', "G"}, {U'\u011F', "g"},
    {U'\u0122', "G"}, {U'\u0123', "g"}, {U'\u012A', "I"}, {U'\u012B', "i"}, {U'\u012E', "I"}, {U'\u012F', "i"},
    {U'\u0130', "I"}, {U'\u0131', "i"}, {U'\u0136', "K"}, {U'\u0137', "k"}, {U'\u013B', "L"}, {U'\u013C', "l"},
    {U'\u013D', "L"}, {U'\u013E', "l"}, {U'\u0141', "L"}, {U'\u0142', "l"}, {U'\u0143', "N"}, {U'\u0144', "n"},
    {U'\u0145', "N"}, {U'\u0146', "n"}, {U'\u0147', "N"}, {U'\u0148', "n"}, {U'\u014C', "O"}, {U'\u014D', "o"},
    {U'\u0150', "Ö"}, {U'\u0151', "ö"}, {U'\u0152', "OE"}, {U'\u0153', "oe"}, {U'\u0158', "R"}, {U'\u0159', "r"},
    {U'\u015A', "S"}, {U'\u015B', "s"}, {U'\u015E', "S"}, {U'\u015F', "s"}, {U'\u0160', "S"}, {U'\u0161', "s"},
    {U'\u0162', "T"}, {U'\u0163', "t"}, {U'\u0164', "T"}, {U'\u0165', "t"}, {U'\u016A', "U"}, {U'\u016B', "u"},
    {U'\u016E', "U"}, {U'\u016F', "u"}, {U'\u0170', "Ü"}, {U'\u0171', "ü"}, {U'\u0172', "U"}, {U'\u0173', "u"},
    {U'\u0178', "Y"}, {U'\u0179', "Z"}, {U'\u017A', "z"}, {U'\u017B', "Z"}, {U'\u017C', "z"}, {U'\u017D', "Z"},
    {U'\u017E', "z"}, {U'\u0218', "S"}, {U'\u0219', "s"}, {U'\u021A', "T"}, {U'\u021B', "t"},
    {U'\u02C6', "^"}, {U'\u02DC', "~"}, {U'\u03BC', "µ"}, {U'\u1E9E', "SS"},
    // blanks and marks without width
    {U'\u2002', " "}, {U'\u2003', " "}, {U'\u2004', " "}, {U'\u2005', " "}, {U'\u2006', " "}, {U'\u2007', " "},
    {U'\u2008', " "}, {U'\u2009', " "}, {U'\u200A', " "}, {U'\u200B', ""}, {U'\u200C', ""}, {U'\u200D', ""},
    {U'\u200E', ""}, {U'\u200F', ""},
    // dashes, quotes and other punctuation
    {U'\u2010', "-"}, {U'\u2011', "-"}, {U'\u2012', "-"}, {U'\u2013', "-"}, {U'\u2014', "-"}, {U'\u2015', "-"},
    {U'\u2018', "'"}, {U'\u2019', "'"}, {U'\u201A', "'"}, {U'\u201B', "'"}, {U'\u201C', "\""}, {U'\u201D', "\""},
    {U'\u201E', "\""}, {U'\u201F', "\""}, {U'\u2020', "+"}, {U'\u2022', "·"}, {U'\u2026', "..."}, {U'\u2028', " "},
    {U'\u2029', " "}, {U'\u202F', " "}, {U'\u2030', "o/oo"}, {U'\u2032', "'"}, {U'\u2033', "\""}, {U'\u2039', "<"},
    {U'\u203A', ">"}, {U'\u2044', "/"}, {U'\u205F', " "}, {U'\u20AC', "EUR"}, {U'\u2116', "nr"}, {U'\u2122', "(TM)"},
    {U'\u2126', "Ω"}, {U'\u212B', "Å"}, {U'\u2190', "<-"}, {U'\u2192', "->"}, {U'\u2212', "-"}, {U'\u2215', "/"},
    {U'\u2260', "<>"}, {U'\u3000', " "}, {U'\uFB01', "fi"}, {U'\uFB02', "fl"}, {U'\uFEFF', ""},
};

struct Composition {
    char32_t base, mark;
    std::string_view by;
};

// Letters that some systems take apart, into the letter and its mark.
constexpr Composition compositions[] = {
    {U'A', U'\u0308', "Ä"}, {U'A', U'\u030A', "Å"}, {U'E', U'\u0301', "É"}, {U'O', U'\u0308', "Ö"},
    {U'U', U'\u0308', "Ü"}, {U'a', U'\u0300', "à"}, {U'a', U'\u0308', "ä"}, {U'a', U'\u030A', "å"},
    {U'e', U'\u0300', "è"}, {U'e', U'\u0301', "é"}, {U'o', U'\u0308', "ö"}, {U'u', U'\u0308', "ü"},
};
// clang-format on

}  // namespace

std::optional<std::string_view> cp437_replacement(char32_t character) {
    const auto found = std::lower_bound(std::begin(replacements), std::end(replacements), character,
                                        [](const Replacement& one, char32_t wanted) { return one.character < wanted; });
    if (found == std::end(replacements) || found->character != character) return std::nullopt;
    return found->by;
}

std::optional<std::string_view> cp437_composed(char32_t base, char32_t mark) {
    for (const Composition& one : compositions) {
        if (one.base == base && one.mark == mark) return one.by;
    }
    return std::nullopt;
}

}  // namespace bokslut
