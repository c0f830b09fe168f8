// What reads alike among the characters of CP437. Private.
#pragma once

#include <optional>
#include <string_view>

namespace bokslut {

/// What is written for a character that CP437 does not have, in characters that it has; nothing when there is none.
std::optional<std::string_view> cp437_replacement(char32_t character);
/// A letter and the mark that follows it as one letter.
std::optional<std::string_view> cp437_composed(char32_t base, char32_t mark);

}  // namespace bokslut
