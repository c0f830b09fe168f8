// Hashing of texts that lets a std::unordered_map be asked with a string_view, so that a look-up allocates nothing.
// Private.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace bokslut {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

}  // namespace bokslut
