#include "report/safe_link.hpp"

#include <fmt/format.h>

#include "core/ascii.hpp"

namespace bokslut {

namespace {

bool begins(std::string_view address, std::string_view scheme) {
    return address.size() > scheme.size() && ascii::equal_in_any_case(address.substr(0, scheme.size()), scheme);
}

/// What a URI is written with (RFC 3986), but the quote, which ends attributes.
bool is_plain(char c) {
    return ascii::is_digit(c) || ascii::is_letter(c) ||
           std::string_view("-._~:/?#[]@!$&()*+,;=%").find(c) != std::string_view::npos;
}

}  // namespace

std::optional<std::string> safe_link(std::string_view address) {
    if (!begins(address, "http://") && !begins(address, "https://") && !begins(address, "mailto:")) return std::nullopt;
    std::string out;
    for (const char c : address)
        out += is_plain(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

}  // namespace bokslut
