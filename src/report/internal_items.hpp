// What the figures of the table "Interna poster" are called. Private.
#pragma once

#include <string>

namespace bokslut {

/// "intern/verksamhetens_intakter" for the internal items in the line "rr/verksamhetens_intakter".
inline std::string internal_id(const std::string& line_id) {
    return "intern/" + line_id.substr(line_id.find('/') + 1);
}

}  // namespace bokslut
