// The bytes of an XML file as UTF-8. Private.
#pragma once

#include <string>
#include <string_view>

#include "bokslut/ledger/sie_info.hpp"

namespace bokslut {

struct XmlText {
    SieEncoding encoding = SieEncoding::utf8;
    std::string text;                ///< UTF-8, without byte order mark
    std::string unknown_encoding;    ///< not empty: `text` is not read
    bool is_declared_wrong = false;  ///< it says UTF-8 (or nothing), but is not, and was read as Windows-1252
};

/// Reads UTF-8 with or without byte order mark, and ISO-8859-1 as its superset Windows-1252. Lines are kept as they
/// are.
XmlText xml_text(std::string_view bytes);

}  // namespace bokslut
