#include "ledger/sie_text.hpp"

#include <fmt/format.h>

#include "core/utf8.hpp"
#include "ledger/cp437_replacements.hpp"
#include "ledger/encoding.hpp"

namespace bokslut {
namespace {

constexpr std::string_view unknown = "?";

bool is_control(char32_t code) {
    return code < 0x20 || code == 0x7F;
}

bool is_printable_ascii(std::string_view text) {
    return utf8::printable_ascii(text) == text.size();
}

}  // namespace

std::string cp437_bytes(std::string_view text) {
    if (is_printable_ascii(text)) return std::string(text);
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Character character = utf8::character_at(text, at);
        at += character.length;
        bytes += cp437_byte(character.code).value_or('?');
    }
    return bytes;
}

bool SieTextWriter::is_writable(char32_t code) const {
    return !is_control(code) && (utf8_ || cp437_byte(code));
}

void SieTextWriter::replace(char32_t code, int line, std::string& out) {
    Seen& seen = seen_[code];
    if (seen.count++ == 0) {
        seen.line = line;
        seen.by = is_control(code) ? " " : cp437_replacement(code).value_or(unknown);
    }
    out += seen.by;
}

std::string SieTextWriter::writable(std::string_view text, int line) {
    if (is_printable_ascii(text)) return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Character character = utf8::character_at(text, at);
        at += character.length;
        const utf8::Character next = at < text.size() ? utf8::character_at(text, at) : utf8::Character{};
        if (const auto whole = cp437_composed(character.code, next.code); whole && !utf8_) {
            out += *whole;
            at += next.length;
        } else if (is_writable(character.code)) {
            utf8::append(out, character.code);
        } else {
            replace(character.code, line, out);
        }
    }
    return out;
}

void SieTextWriter::tell(const std::string& file, Findings& findings) const {
    for (const auto& [code, seen] : seen_) {
        std::string character;
        if (!is_control(code)) utf8::append(character, code);
        findings.add(seen.by == unknown ? "sie_file.character_lost" : "sie_file.character_replaced",
                     {{"character", character},
                      {"number", fmt::format("U+{:04X}", static_cast<std::uint32_t>(code))},
                      {"by", seen.by == " " ? "" : seen.by},
                      {"count", std::to_string(seen.count)}},
                     Place{file, seen.line, 0, {}});
    }
}

}  // namespace bokslut
