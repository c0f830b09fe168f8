#include "core/utf8.hpp"

namespace bokslut::utf8 {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

/// What the first byte of a character says: its length and the bits it carries; length 0 for no such byte.
Character lead(unsigned char byte) {
    if (byte < 0x80) return {byte, 1, true};
    if (byte >= 0xC2 && byte < 0xE0) return {static_cast<char32_t>(byte & 0x1F), 2, true};
    if (byte >= 0xE0 && byte < 0xF0) return {static_cast<char32_t>(byte & 0x0F), 3, true};
    if (byte >= 0xF0 && byte < 0xF5) return {static_cast<char32_t>(byte & 0x07), 4, true};
    return {replacement, 0, false};
}

bool is_allowed(char32_t code, std::size_t length) {
    if (length == 3) return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
    if (length == 4) return code >= 0x10000 && code <= 0x10FFFF;
    return true;
}

}  // namespace

bool is_control(char32_t code) {
    const auto within = [code](char32_t first, char32_t last) { return first <= code && code <= last; };
    return code < 0x20 || within(0x7F, 0x9F) || code == 0x61C || within(0x200E, 0x200F) || within(0x2028, 0x202E) ||
           within(0x2066, 0x2069) || code == 0xFEFF || (code & 0xFFFE) == 0xFFFE;
}

Character longer_character_at(std::string_view text, std::size_t at) {
    constexpr Character invalid = {replacement, 1, false};
    Character character = lead(byte_at(text, at));
    if (!character.valid || text.size() - at < character.length) return invalid;
    for (std::size_t i = 1; i < character.length; ++i) {
        const unsigned char byte = byte_at(text, at + i);
        if ((byte & 0xC0) != 0x80) return invalid;
        character.code = (character.code << 6) | (byte & 0x3Fu);
    }
    return is_allowed(character.code, character.length) ? character : invalid;
}

std::size_t first_invalid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (!character.valid) return at;
        at += character.length;
    }
    return std::string_view::npos;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += character_at(text, at).length) ++count;
    return count;
}

std::string_view prefix(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count) at += character_at(text, at).length;
    return text.substr(0, at);
}

std::size_t printable_ascii(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= ' ' && text[count] < '\x7F') ++count;
    return count;
}

void append(std::string& text, char32_t code) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto put_rest = [&](int shift) { put(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put_rest(0);
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put_rest(6);
        put_rest(0);
    } else {
        put(0xF0 | (code >> 18));
        put_rest(12);
        put_rest(6);
        put_rest(0);
    }
}

std::u32string decoded(std::string_view text) {
    std::u32string codes;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        codes += character.code;
        at += character.length;
    }
    return codes;
}

std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = printable_ascii(text.substr(at));
        line.append(text, at, plain);
        if ((at += plain) == text.size()) break;
        const Character character = character_at(text, at);
        at += character.length;
        if (character.code == '\t' || character.code == '\n') {
            line += ' ';
        } else if (!is_control(character.code)) {
            append(line, character.code);
        }
    }
    return line;
}

}  // namespace bokslut::utf8
