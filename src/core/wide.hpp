// 128-bit integers for intermediate results. Private: they never appear in a public header.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

#include "bokslut/core/error.hpp"

namespace bokslut {

// __extension__ keeps -Wpedantic quiet: ISO C++ has no 128-bit integer.
__extension__ typedef __int128 Int128;

// Templates, because big integers (rational.cpp) leave by the same door.
template <class Integer>
bool fits_in_int64(const Integer& value) {
    return value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
}

/// `value` as int64. Throws Error, naming `what` it is, when it does not fit.
template <class Integer>
std::int64_t to_int64(const Integer& value, const char* what) {
    if (!fits_in_int64(value)) throw Error(std::string(what) + " does not fit in 64 bits");
    return static_cast<std::int64_t>(value);
}

}  // namespace bokslut
