#include "ledger/sie5/xml_text.hpp"

#include <algorithm>

#include "core/ascii.hpp"
#include "core/utf8.hpp"
#include "ledger/encoding.hpp"

namespace bokslut {
namespace {

// The value of encoding="…" in the XML declaration; empty when there is none.
std::string_view declared_encoding(std::string_view bytes) {
    if (!bytes.starts_with("<?xml")) return {};
    bytes = bytes.substr(0, bytes.find("?>"));
    constexpr std::string_view key = "encoding";
    const std::size_t at = bytes.find(key);
    if (at == std::string_view::npos) return {};
    bytes.remove_prefix(at + key.size());
    const std::size_t quote = bytes.find_first_of("\"'");
    if (quote == std::string_view::npos) return {};
    const std::string_view value = bytes.substr(quote + 1);
    return value.substr(0, value.find(bytes[quote]));
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view other) { return ascii::equal_in_any_case(name, other); });
}

bool is_wide(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
           bytes.substr(0, 4).find('\0') != std::string_view::npos;
}

// to_utf8 makes blanks of control characters, line ends too: it is given what stands between them.
std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        text += to_utf8(bytes.substr(0, end), Encoding::latin1);
        bytes.remove_prefix(end);
        for (; !bytes.empty() && (bytes.front() == '\r' || bytes.front() == '\n'); bytes.remove_prefix(1))
            text += bytes.front();
    }
    return text;
}

}  // namespace

XmlText xml_text(std::string_view bytes) {
    XmlText read;
    if (is_wide(bytes)) {
        read.unknown_encoding = "UTF-16";
        return read;
    }
    if (bytes.starts_with(utf8::byte_order_mark)) {
        bytes.remove_prefix(utf8::byte_order_mark.size());
        read.encoding = SieEncoding::utf8_with_mark;
    }
    const std::string_view encoding = declared_encoding(bytes);
    const bool says_latin1 = is_one_of(encoding, {"ISO-8859-1", "ISO8859-1", "latin1", "windows-1252"});
    if (!says_latin1 && !is_one_of(encoding, {"", "UTF-8", "UTF8", "US-ASCII"})) {
        read.unknown_encoding = encoding;
        return read;
    }
    read.is_declared_wrong = !says_latin1 && utf8::first_invalid(bytes) != std::string_view::npos;
    const bool is_latin1 = says_latin1 || read.is_declared_wrong;
    if (is_latin1) read.encoding = SieEncoding::latin1;
    read.text = is_latin1 ? from_windows_1252(bytes) : std::string(bytes);
    return read;
}

}  // namespace bokslut
