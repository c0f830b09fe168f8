#include "bokslut/ledger/sie_info.hpp"

#include "bokslut/core/error.hpp"

namespace bokslut {

std::string_view sie_type_text(SieType type) {
    switch (type) {
        case SieType::type1:
            return "1";
        case SieType::type2:
            return "2";
        case SieType::type3:
            return "3";
        case SieType::type4e:
            return "4E";
        case SieType::type4i:
            return "4I";
        case SieType::type5:
            return "5";
    }
    throw Error("no such SIE type");
}

std::string_view sie_encoding_text(SieEncoding encoding) {
    switch (encoding) {
        case SieEncoding::ascii:
            return "ASCII";
        case SieEncoding::cp437:
            return "CP437";
        case SieEncoding::utf8:
            return "UTF-8";
        case SieEncoding::utf8_with_mark:
            return "UTF-8 BOM";
        case SieEncoding::latin1:
            return "Latin-1";
    }
    throw Error("no such encoding");
}

std::string_view line_end_text(LineEnd end) {
    switch (end) {
        case LineEnd::none:
            return "";
        case LineEnd::lf:
            return "LF";
        case LineEnd::crlf:
            return "CRLF";
        case LineEnd::cr:
            return "CR";
    }
    throw Error("no such line end");
}

}  // namespace bokslut
