// UTF-8, as far as places and messages need it.
//
// Threads: functions without state.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bokslut::utf8 {

/// One character of a text. An invalid byte counts as one character, U+FFFD.
struct Character {
    char32_t code = 0;
    std::size_t length = 1;  ///< bytes
    bool valid = true;
};

inline constexpr char32_t replacement = 0xFFFD;
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The character that begins at `at`, which is less than the size. Overlong forms and surrogates are invalid.
inline Character character_at(std::string_view text, std::size_t at);
/// Where the first invalid byte stands; npos when there is none.
std::size_t first_invalid(std::string_view text);
/// How many characters `text` has.
std::size_t length(std::string_view text);
/// The first `count` characters.
std::string_view prefix(std::string_view text, std::size_t count);
/// What is no text but steers what shows it: control characters, line and paragraph separators, marks that change the
/// direction of writing, and codes that are no characters.
bool is_control(char32_t code);
/// How many characters of printable ASCII `text` begins with, which are copied as they are.
std::size_t printable_ascii(std::string_view text);
void append(std::string& text, char32_t code);
std::u32string decoded(std::string_view text);
/// `text` on one line, safe to print: tabs and line ends as spaces, other control characters left out, invalid bytes as
/// U+FFFD.
std::string one_line(std::string_view text);

/// character_at() of what is not ASCII.
Character longer_character_at(std::string_view text, std::size_t at);

inline Character character_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? Character{byte, 1, true} : longer_character_at(text, at);
}

}  // namespace bokslut::utf8
