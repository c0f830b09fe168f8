#include "ledger/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/utf8.hpp"

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

bool is_ascii(std::string_view bytes) {
    // Nearly every line is: eight bytes at a time.
    std::uint64_t word = 0;
    for (; bytes.size() >= sizeof word; bytes.remove_prefix(sizeof word)) {
        std::memcpy(&word, bytes.data(), sizeof word);
        if ((word & 0x8080808080808080U) != 0) return false;
    }
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
}

char32_t without_control(char32_t code) {
    return code < 0x20 || code == 0x7F ? U' ' : code;
}

char32_t high_character(std::uint8_t byte, Encoding encoding) {
    const std::size_t high = byte - 0x80U;
    if (encoding == Encoding::cp437) return cp437[high];
    return high < windows_1252.size() ? windows_1252[high] : byte;
}

}  // namespace

void EncodingDetector::line(std::string_view bytes) {
    if (at_start_) has_byte_order_mark_ = bytes.starts_with(utf8::byte_order_mark);
    at_start_ = false;
    if (is_ascii(bytes)) return;
    valid_utf8_ = valid_utf8_ && utf8::first_invalid(bytes) == std::string_view::npos;
    for (const char c : bytes) {
        if (cp437_swedish.find(c) != std::string_view::npos) ++cp437_letters_;
        if (latin1_swedish.find(c) != std::string_view::npos) ++latin1_letters_;
    }
}

Encoding EncodingDetector::decide() const {
    if (has_byte_order_mark_ || valid_utf8_) return Encoding::utf8;
    return latin1_letters_ > cp437_letters_ ? Encoding::latin1 : Encoding::cp437;
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto byte = static_cast<std::uint8_t>(bytes[at]);
        utf8::Character character{byte};
        if (byte >= 0x80 && encoding == Encoding::utf8) character = utf8::character_at(bytes, at);
        if (byte >= 0x80 && encoding != Encoding::utf8) character.code = high_character(byte, encoding);
        utf8::append(text, without_control(character.code));
        at += character.length;
    }
    return text;
}

}  // namespace bokslut
