// How keys and names are compared, and the nearest of them: folded(), slug() and nearest() of settings.hpp.

#include <algorithm>
#include <cstddef>
#include <utility>

#include "bokslut/core/settings.hpp"
#include "core/utf8.hpp"

namespace bokslut {
namespace {

char32_t folded_character(char32_t code) {
    if (code >= U'A' && code <= U'Z') return code - U'A' + U'a';
    switch (code) {
        case U'å':
        case U'Å':
        case U'ä':
        case U'Ä':
            return U'a';
        case U'ö':
        case U'Ö':
            return U'o';
        case U'é':
        case U'É':
            return U'e';
        case U'ü':
        case U'Ü':
            return U'u';
        default:
            return code;
    }
}

/// Whether `code` only adds a mark to the letter before it: "å" may be written as "a" and a ring.
bool is_mark(char32_t code) {
    return code >= 0x0300 && code <= 0x036F;
}

/// Letters to put in, leave out, change, or swap with the next, to make `a` of `b`.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last = std::exchange(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Character character = utf8::character_at(text, at);
        at += character.length;
        if (!is_mark(character.code)) utf8::append(result, folded_character(character.code));
    }
    return result;
}

std::string slug(std::string_view text, std::string_view between) {
    std::string name;
    bool gap = false;
    for (const char c : folded(text)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain && gap && !name.empty()) name += between;
        if (plain) name += c;
        gap = !plain;
    }
    return name;
}

std::string nearest(std::string_view text, const std::vector<std::string>& candidates) {
    const std::u32string wanted = utf8::decoded(folded(text));
    if (wanted.empty()) return {};
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    const std::string* found = nullptr;
    for (const std::string& candidate : candidates) {
        const std::u32string other = utf8::decoded(folded(candidate));
        const std::size_t least = std::max(wanted.size(), other.size()) - std::min(wanted.size(), other.size());
        if (least >= best) continue;
        const std::size_t changes = distance(wanted, other);
        if (changes >= best) continue;
        best = changes;
        found = &candidate;
    }
    return found == nullptr ? std::string() : *found;
}

}  // namespace bokslut
