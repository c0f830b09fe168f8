// Lines of a given width, for plain text. Width counts characters; combining marks have none.
//
// Threads: functions without state.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bokslut::output {

/// Characters in `text`.
std::size_t width_of(std::string_view text);
/// The widest of some lines.
std::size_t width_of(const std::vector<std::string>& lines);
/// The width of the widest word, as wrapped() takes words: the least at which none is cut.
std::size_t longest_word(std::string_view text);

/// `text` with blanks before or after it to make it `width` wide; wider texts are left as they are.
std::string right_aligned(std::string_view text, std::size_t width);
std::string left_aligned(std::string_view text, std::size_t width);
/// `piece` that many times.
std::string repeated(std::string_view piece, std::size_t times);

/// The words of `text` on lines at most `width` wide, those after the first at most `width_after`. A word that is wider
/// is cut; the groups of a number and its unit ("1 234 567 kr") are one word. Always at least one line, without blanks
/// at its ends.
std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t width_after);
inline std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    return wrapped(text, width, width);
}

}  // namespace bokslut::output
