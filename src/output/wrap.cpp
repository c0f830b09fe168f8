#include "output/wrap.hpp"

#include <algorithm>
#include <iterator>

#include "core/ascii.hpp"
#include "core/utf8.hpp"

namespace bokslut::output {

namespace {

/// Whether what follows a digit and a blank belongs to the number: another group of digits, or its unit.
bool continues_number(std::string_view rest) {
    if (!rest.empty() && ascii::is_digit(rest.front())) return true;
    constexpr std::string_view units[] = {"kr", "tkr", "mnkr", "%", "§"};
    const std::string_view word = rest.substr(0, rest.find_first_of(" ,.;:)"));
    return std::find(std::begin(units), std::end(units), word) != std::end(units);
}

/// The first word: up to a blank that does not stand within a number.
std::string_view first_word(std::string_view text) {
    std::size_t end = text.find(' ');
    while (end != std::string_view::npos && end > 0 && ascii::is_digit(text[end - 1]) &&
           continues_number(text.substr(end + 1))) {
        end = text.find(' ', end + 1);
    }
    return text.substr(0, end);
}

bool is_combining(char32_t code) {
    return code >= 0x300 && code <= 0x36F;
}

/// The first `width` characters, with the marks that belong to them.
std::string_view first_characters(std::string_view text, std::size_t width) {
    std::size_t taken = 0;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Character character = utf8::character_at(text, at);
        if (!is_combining(character.code) && ++taken > width) return text.substr(0, at);
        at += character.length;
    }
    return text;
}

}  // namespace

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Character character = utf8::character_at(text, at);
        if (!is_combining(character.code)) ++width;
        at += character.length;
    }
    return width;
}

std::size_t width_of(const std::vector<std::string>& lines) {
    std::size_t widest = 0;
    for (const std::string& line : lines) widest = std::max(widest, width_of(line));
    return widest;
}

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::string_view word = first_word(text);
        longest = std::max(longest, width_of(word));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return longest;
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    while (times-- > 0) text += piece;
    return text;
}

std::string right_aligned(std::string_view text, std::size_t width) {
    const std::size_t own = width_of(text);
    return std::string(width > own ? width - own : 0, ' ').append(text);
}

std::string left_aligned(std::string_view text, std::size_t width) {
    const std::size_t own = width_of(text);
    return std::string(text).append(width > own ? width - own : 0, ' ');
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t width_after) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;  // of the last line
    const auto room = [&] { return std::max<std::size_t>(lines.size() == 1 ? width : width_after, 1); };
    while (!text.empty()) {
        std::string_view word = first_word(text);
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        std::size_t wide = width_of(word);
        while (!word.empty()) {
            const std::size_t blank = used > 0 ? 1 : 0;
            if (used + blank + wide <= room()) {
                lines.back().append(blank, ' ').append(word);
                used += blank + wide;
                break;
            }
            if (used == 0) {
                const std::string_view piece = first_characters(word, room());
                lines.back() = piece;
                word.remove_prefix(piece.size());
                wide -= width_of(piece);
            }
            lines.emplace_back();
            used = 0;
        }
    }
    if (lines.size() > 1 && lines.back().empty()) lines.pop_back();
    return lines;
}

}  // namespace bokslut::output
