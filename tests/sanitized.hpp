// Whether this build has sanitizers. They make it some ten times slower, so tests that walk every figure of an example
// take every so many of them there; without sanitizers they take all.
#pragma once

#include <cstddef>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define BOKSLUT_IS_SANITIZED true
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define BOKSLUT_IS_SANITIZED true
#endif
#ifndef BOKSLUT_IS_SANITIZED
#define BOKSLUT_IS_SANITIZED false
#endif

namespace tests {

inline constexpr bool is_sanitized = BOKSLUT_IS_SANITIZED;

/// How far a test steps from one figure to the next.
constexpr std::size_t step(std::size_t sanitized) {
    return is_sanitized ? sanitized : 1;
}

}  // namespace tests
