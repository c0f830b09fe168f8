// The number of a body, in the format's form. Private.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "core/ascii.hpp"

namespace bokslut {

/// Whether it is written NNNNNN-NNNN.
inline bool is_organisation_number(std::string_view text) {
    return text.size() == 11 && text[6] == '-' && std::count_if(text.begin(), text.end(), ascii::is_digit) == 10;
}

/// NNNNNN-NNNN of ten digits; other numbers (persons', with a century, foreign) as they are.
inline std::string organisation_number(std::string_view text) {
    const bool lacks_hyphen = text.size() == 10 && std::all_of(text.begin(), text.end(), ascii::is_digit);
    return lacks_hyphen ? std::string(text.substr(0, 6)) + "-" + std::string(text.substr(6)) : std::string(text);
}

}  // namespace bokslut
