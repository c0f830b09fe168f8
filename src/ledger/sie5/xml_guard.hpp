// Looks through XML before it is parsed, so that no file can make the parser take more than its bounds. Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bokslut {

enum class XmlDanger : std::uint8_t { none, document_type, too_deep, too_many };

struct XmlGuardAnswer {
    XmlDanger danger = XmlDanger::none;
    std::size_t at = 0;  ///< the byte where it shows
};

/// One pass, no memory. It does not say whether the text is well-formed: the parser does.
XmlGuardAnswer guard_xml(std::string_view text, std::size_t most_depth, std::size_t most_parts);

}  // namespace bokslut
