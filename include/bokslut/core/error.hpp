// Errors that a programmer causes: misuse of a function, or an amount that leaves its range.
// What a user's data can cause is a Finding (finding.hpp), never this.
//
// Threads: values; no shared state.
#pragma once

#include <stdexcept>
#include <string>

namespace bokslut {

/// Thrown for misuse and overflow. The text is English and for developers.
class Error : public std::runtime_error {
public:
    explicit Error(const std::string& text) : std::runtime_error(text) {}
};

}  // namespace bokslut
