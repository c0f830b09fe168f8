#include "report/entity.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "core/utf8.hpp"

namespace bokslut {

namespace {

struct Named {
    std::string_view name, text;
};

/// Those that are used in texts of Western Europe.
constexpr Named known[] = {
    {"amp", "&"},      {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", "\u00a0"},
    {"shy", "\u00ad"}, {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"minus", "−"},  {"times", "×"},
    {"bull", "•"},     {"middot", "·"}, {"sect", "§"},   {"para", "¶"},   {"deg", "°"},    {"euro", "€"},
    {"pound", "£"},    {"copy", "©"},   {"reg", "®"},    {"laquo", "«"},  {"raquo", "»"},  {"lsquo", "‘"},
    {"rsquo", "’"},    {"ldquo", "“"},  {"rdquo", "”"},  {"bdquo", "„"},  {"frac12", "½"}, {"frac14", "¼"},
    {"frac34", "¾"},   {"aring", "å"},  {"auml", "ä"},   {"ouml", "ö"},   {"Aring", "Å"},  {"Auml", "Ä"},
    {"Ouml", "Ö"},     {"eacute", "é"}, {"Eacute", "É"}, {"egrave", "è"}, {"uuml", "ü"},   {"Uuml", "Ü"},
    {"aelig", "æ"},    {"oslash", "ø"}, {"AElig", "Æ"},  {"Oslash", "Ø"}, {"szlig", "ß"},  {"agrave", "à"},
};

}  // namespace

std::string entity_text(std::string_view entity) {
    if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';') return std::string(entity);
    std::string_view name = entity.substr(1, entity.size() - 2);
    if (name.front() != '#') {
        const auto found =
            std::find_if(std::begin(known), std::end(known), [name](const Named& one) { return one.name == name; });
        return std::string(found == std::end(known) ? entity : found->text);
    }
    name.remove_prefix(1);
    const bool hexadecimal = !name.empty() && (name.front() == 'x' || name.front() == 'X');
    if (hexadecimal) name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    const bool character = read.ec == std::errc() && read.ptr == name.data() + name.size() && code > 0 &&
                           code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    std::string out;
    utf8::append(out, character ? static_cast<char32_t>(code) : utf8::replacement);
    return out;
}

}  // namespace bokslut
