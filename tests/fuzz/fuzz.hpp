// What the fuzz targets share. A target is a function of bytes that aborts when what it proves does not hold.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "bokslut/core/finding.hpp"

// The name that libFuzzer calls; replay.cpp calls it too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace bokslut::fuzz {

/// Aborts, so that fuzzer and sanitizers keep the input, unless `holds`.
inline void require(bool holds, const std::string& what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what.c_str());
    std::abort();
}

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Whether the same is found, at the same places. Cheaper than comparing what is told.
inline bool same_findings(const Findings& a, const Findings& b) {
    const auto same = [](const Finding& x, const Finding& y) {
        return x.code == y.code && x.arguments == y.arguments && x.place.line == y.place.line &&
               x.place.column == y.place.column && x.place.excerpt == y.place.excerpt;
    };
    return std::equal(a.all().begin(), a.all().end(), b.all().begin(), b.all().end(), same) &&
           a.dropped() == b.dropped();
}

/// Everything that users are told, which also proves that every finding can be told in both languages.
inline std::string told(const Findings& findings) {
    return findings_message(findings, Language::swedish) + findings_message(findings, Language::english);
}

}  // namespace bokslut::fuzz
