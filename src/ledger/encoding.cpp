#include "ledger/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "ledger/byte_scan.hpp"

namespace bokslut {
namespace {

// Code page 437 from byte 0x80.
constexpr std::array<char16_t, 128> cp437{
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF, 0x00EE,
    0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9, 0x00FF, 0x00D6,
    0x00DC, 0x00A2, 0x00A3, 0x00A5, 0x20A7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA, 0x00F1, 0x00D1, 0x00AA,
    0x00BA, 0x00BF, 0x2310, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB, 0x2591, 0x2592, 0x2593, 0x2502,
    0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557, 0x255D, 0x255C, 0x255B, 0x2510, 0x2514,
    0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x255E, 0x255F, 0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550,
    0x256C, 0x2567, 0x2568, 0x2564, 0x2565, 0x2559, 0x2558, 0x2552, 0x2553, 0x256B, 0x256A, 0x2518, 0x250C,
    0x2588, 0x2584, 0x258C, 0x2590, 0x2580, 0x03B1, 0x00DF, 0x0393, 0x03C0, 0x03A3, 0x03C3, 0x00B5, 0x03C4,
    0x03A6, 0x0398, 0x03A9, 0x03B4, 0x221E, 0x03C6, 0x03B5, 0x2229, 0x2261, 0x00B1, 0x2265, 0x2264, 0x2320,
    0x2321, 0x00F7, 0x2248, 0x00B0, 0x2219, 0x00B7, 0x221A, 0x207F, 0x00B2, 0x25A0, 0x00A0,
};

// Windows-1252 from byte 0x80 to 0x9F; above that it is Latin-1.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

// å ä ö Å Ä Ö é ü, the letters that tell the two apart.
constexpr std::string_view cp437_swedish = "\x86\x84\x94\x8F\x8E\x99\x82\x81";
constexpr std::string_view latin1_swedish = "\xE5\xE4\xF6\xC5\xC4\xD6\xE9\xFC";

// Whether any of eight bytes is below 0x20 or is 0x7F. A byte above 0x7F may be taken for one, but only beside one.
bool may_hold_control(std::uint64_t word) {
    const std::uint64_t below_blank = (word - all_bytes(0x20)) & ~word;
    const std::uint64_t from_delete = word ^ all_bytes(0x7F);
    return ((below_blank | ((from_delete - all_bytes(1)) & ~from_delete)) & high_bits) != 0;
}

bool is_control(char c) {
    return (static_cast<std::uint8_t>(c) < 0x20 && c != '\t') || c == '\x7F';
}

// Nearly no line may: eight bytes at a time.
bool may_hold_control(std::string_view bytes) {
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
        if (may_hold_control(load_word(bytes.data()))) return true;
    }
    return std::any_of(bytes.begin(), bytes.end(), is_control);
}

// What begins each Swedish letter in UTF-8, and U+FFFD. In CP437 they are signs of frames and of mathematics.
constexpr char swedish_utf8_lead = '\xC3';
constexpr char damaged_letter_lead = '\xEF';

char32_t without_control(char32_t code) {
    return code < 0x20 || code == 0x7F ? U' ' : code;
}

char32_t high_character(std::uint8_t byte, Encoding encoding) {
    const std::size_t high = byte - 0x80U;
    if (encoding == Encoding::cp437) return cp437[high];
    return high < windows_1252.size() ? windows_1252[high] : byte;
}

constexpr char end_of_file_mark = '\x1A';  // of old systems

}  // namespace

constexpr std::array<std::uint64_t, 256> LetterCount::letter_kinds = [] {
    std::array<std::uint64_t, 256> kinds{};
    for (const char letter : cp437_swedish) kinds[static_cast<std::uint8_t>(letter)] = cp437_one;
    for (const char letter : latin1_swedish) kinds[static_cast<std::uint8_t>(letter)] = latin1_one;
    for (const char lead : {swedish_utf8_lead, damaged_letter_lead})
        kinds[static_cast<std::uint8_t>(lead)] = maybe_utf8_one;
    return kinds;
}();

bool LetterCount::look(std::string_view bytes) {
    std::uint64_t counts = 0;
    bool ascii = true;
    scan::each_high_byte(bytes.data(), bytes.data() + bytes.size(), [&](const char* at) {
        ascii = false;
        counts += letter_kinds[static_cast<std::uint8_t>(*at)];
    });
    return !ascii && add(counts, bytes);
}

bool LetterCount::look_at_characters(std::string_view bytes) {
    const char* const end = bytes.data() + bytes.size();
    const char* next = bytes.data();  // behind the last character
    bool valid = true, lost = false;
    scan::each_high_byte(bytes.data(), end, [&](const char* at) {
        if (at < next) return;
        const utf8::Character character = utf8::character_at({at, static_cast<std::size_t>(end - at)}, 0);
        next = at + character.length;
        valid = valid && character.valid;
        if (!character.valid) return;
        lost = lost || character.code == utf8::replacement;
        if (*at != swedish_utf8_lead) return;
        ++utf8_;
        cp437_ -= letter_kinds[static_cast<std::uint8_t>(at[1])] & (latin1_one - 1);  // the second byte of Ä is its ä
    });
    const bool is_first_bad = valid_utf8_ && !valid;
    valid_utf8_ = valid_utf8_ && valid;
    return lost || is_first_bad;
}

void LetterCount::add(const LetterCount& other) {
    ascii_ = ascii_ && other.ascii_;
    valid_utf8_ = valid_utf8_ && other.valid_utf8_;
    cp437_ += other.cp437_;
    latin1_ += other.latin1_;
    utf8_ += other.utf8_;
}

void EncodingDetector::line(std::string_view bytes) {
    ++line_;
    if (line_ == 1) has_byte_order_mark_ = bytes.starts_with(utf8::byte_order_mark);
    if (first_control_line_ == 0 && may_hold_control(bytes)) look_for_control(bytes);
    if (letters_.look(bytes) && first_damaged_line_ == 0) first_damaged_line_ = line_;
}

void EncodingDetector::look_for_control(std::string_view bytes) {
    if (bytes.ends_with(end_of_file_mark)) bytes.remove_suffix(1);
    if (std::any_of(bytes.begin(), bytes.end(), is_control)) first_control_line_ = line_;
}

Encoding EncodingDetector::decide() const {
    if (has_byte_order_mark_ || letters_.is_utf8()) return Encoding::utf8;
    return letters_.is_rather_latin1() ? Encoding::latin1 : Encoding::cp437;
}

SieEncoding EncodingDetector::described() const {
    if (has_byte_order_mark_) return SieEncoding::utf8_with_mark;
    if (letters_.ascii()) return SieEncoding::ascii;
    switch (decide()) {
        case Encoding::cp437:
            return SieEncoding::cp437;
        case Encoding::latin1:
            return SieEncoding::latin1;
        default:
            return SieEncoding::utf8;
    }
}

utf8::Character character_at(std::string_view bytes, std::size_t at, Encoding encoding) {
    const auto byte = static_cast<std::uint8_t>(bytes[at]);
    if (byte < 0x80) return {byte};
    if (encoding == Encoding::utf8) return utf8::character_at(bytes, at);
    return {high_character(byte, encoding)};
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
    std::string text;
    text.reserve(bytes.size());
    std::size_t at = utf8::printable_ascii(bytes);  // nearly always all of it
    text.append(bytes, 0, at);
    while (at < bytes.size()) {
        const utf8::Character character = character_at(bytes, at, encoding);
        utf8::append(text, without_control(character.code));
        at += character.length;
    }
    return text;
}

std::optional<char> cp437_byte(char32_t character) {
    if (character < 0x80) return static_cast<char>(character);
    const auto found = std::find(cp437.begin(), cp437.end(), character);
    if (found == cp437.end()) return std::nullopt;
    return static_cast<char>(0x80 + (found - cp437.begin()));
}

}  // namespace bokslut
