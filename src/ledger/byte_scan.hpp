// Looking at many bytes at once: 16 with SSE2, which every x86-64 has, or 8 in a plain word elsewhere. Both paths are
// compiled where they can be, so that the tests can hold them against each other. Private.
//
// The functions may look at up to `scan_slack` bytes from `at` on, whatever they return: a caller keeps so many bytes
// readable behind its text.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__) && !defined(BOKSLUT_PORTABLE_SCAN)
#define BOKSLUT_HAS_SSE2_SCAN 1
#include <emmintrin.h>
#endif

namespace bokslut {

inline constexpr std::size_t scan_slack = 64;

/// Up to 32 bytes, the rest zero: a key that compares without a loop.
using Bytes32 = std::array<std::uint64_t, 4>;

/// Eight bytes, the first one lowest whatever the machine.
inline std::uint64_t load_word(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
}

/// Four bytes, likewise.
inline std::uint32_t load_half_word(const char* at) {
    std::uint32_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap32(word);
    return word;
}

/// Two bytes, likewise.
inline std::uint32_t load_pair(const char* at) {
    std::uint16_t pair = 0;
    std::memcpy(&pair, at, sizeof pair);
    if constexpr (std::endian::native == std::endian::big) pair = __builtin_bswap16(pair);
    return pair;
}

/// A byte in all eight places of a word.
constexpr std::uint64_t all_bytes(std::uint8_t byte) {
    return std::uint64_t{0x0101010101010101U} * byte;
}

inline constexpr std::uint64_t high_bits = all_bytes(0x80);

/// Flags (the high bit) the bytes that are zero. Flags above the lowest one may be false: a borrow makes them.
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
    return (word - all_bytes(1)) & ~word & high_bits;
}

/// The place of the lowest flag; there must be one.
inline std::size_t first_flag(std::uint64_t flags) {
    return static_cast<std::size_t>(std::countr_zero(flags)) / 8;
}

/// Where two bytes stand.
struct TwoPlaces {
    std::size_t first;
    std::size_t second;
};

namespace portable_scan {

/// The place of `wanted` among the 32 bytes from `at` on, or 32.
inline std::size_t find_in_32(const char* at, char wanted) {
    for (std::size_t i = 0; i < 32; i += 8) {
        const std::uint64_t found = zero_bytes(load_word(at + i) ^ all_bytes(static_cast<std::uint8_t>(wanted)));
        if (found != 0) return i + first_flag(found);
    }
    return 32;
}

/// The place of each among the 32 bytes from `at` on, or 32.
inline TwoPlaces find_two_in_32(const char* at, char first, char second) {
    return {find_in_32(at, first), find_in_32(at, second)};
}

/// Flags, a bit for each, those of 16 bytes that are the same in both places.
inline std::uint32_t equal_in_16(const char* a, const char* b) {
    std::uint32_t equal = 0;
    for (std::size_t i = 0; i < 16; ++i) equal |= std::uint32_t{a[i] == b[i]} << i;
    return equal;
}

/// The first `size` (at most 32) bytes from `at` on.
inline Bytes32 first_bytes(const char* at, std::size_t size) {
    Bytes32 bytes{};
    for (std::size_t i = 0; i < size; i += 8) {
        const std::size_t left = size - i;
        const std::uint64_t mask = left >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * left)) - 1;
        bytes[i / 8] = load_word(at + i) & mask;
    }
    return bytes;
}

/// The first `size` (at most 16) bytes from `at` on.
inline Bytes32 first_bytes_16(const char* at, std::size_t size) {
    return first_bytes(at, size);
}

/// How far a text goes, up to 64 bytes, and which of them, a bit for each, are beyond ASCII.
struct TextStop {
    std::size_t size;
    std::uint64_t high;
};

/// Before the first quote, control character or DEL from `at` on.
inline TextStop text_stop(const char* at) {
    std::uint64_t high = 0;
    for (std::size_t i = 0; i < 64; i += 8) {
        const std::uint64_t word = load_word(at + i);
        const std::uint64_t controls = (word - all_bytes(0x20)) & ~word & high_bits;
        const std::uint64_t stops = controls | zero_bytes(word ^ all_bytes('"')) | zero_bytes(word ^ all_bytes(0x7F));
        const std::uint64_t here = stops == 0 ? high_bits : (stops & -stops) - 1;
        for (std::uint64_t found = word & high_bits & here; found != 0; found &= found - 1) {
            high |= std::uint64_t{1} << (i + first_flag(found));
        }
        if (stops != 0) return {i + first_flag(stops), high};
    }
    return {64, high};
}

/// Hands out the place of each byte that is not ASCII.
template <class OnByte>
void each_high_byte(const char* at, const char* end, const OnByte& on_byte) {
    for (; end - at >= 8; at += 8) {
        for (std::uint64_t found = load_word(at) & high_bits; found != 0; found &= found - 1) {
            on_byte(at + first_flag(found));
        }
    }
    for (; at != end; ++at) {
        if (static_cast<std::uint8_t>(*at) >= 0x80) on_byte(at);
    }
}

}  // namespace portable_scan

#ifdef BOKSLUT_HAS_SSE2_SCAN
namespace sse2_scan {

inline __m128i load_16(const char* at) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

inline std::uint32_t flags_of(__m128i bytes) {
    return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
}

inline std::uint32_t equal_in_16(const char* a, const char* b) {
    return flags_of(_mm_cmpeq_epi8(load_16(a), load_16(b)));
}

inline std::size_t find_in_32(__m128i low, __m128i high, char wanted) {
    const __m128i all_wanted = _mm_set1_epi8(wanted);
    const std::uint64_t found =
        flags_of(_mm_cmpeq_epi8(low, all_wanted)) | std::uint64_t{flags_of(_mm_cmpeq_epi8(high, all_wanted))} << 16;
    return static_cast<std::size_t>(std::countr_zero(found | std::uint64_t{1} << 32));
}

inline TwoPlaces find_two_in_32(const char* at, char first, char second) {
    const __m128i low = load_16(at), high = load_16(at + 16);
    return {find_in_32(low, high, first), find_in_32(low, high, second)};
}

/// 32 bytes that are set and 32 that are not: read from the middle, less `size`, it masks all but `size` bytes.
struct alignas(64) SizeMasks {
    std::array<char, 64> bytes{};
    constexpr SizeMasks() {
        for (std::size_t i = 0; i < 32; ++i) bytes[i] = static_cast<char>(-1);
    }
};
inline constexpr SizeMasks size_masks;

inline std::uint64_t lower_half(__m128i two) {
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(two));
}
inline std::uint64_t upper_half(__m128i two) {
    return lower_half(_mm_unpackhi_epi64(two, two));
}

inline Bytes32 first_bytes_16(const char* at, std::size_t size) {
    const __m128i bytes = _mm_and_si128(load_16(at), load_16(size_masks.bytes.data() + (32 - size)));
    return {lower_half(bytes), upper_half(bytes), 0, 0};
}

inline Bytes32 first_bytes(const char* at, std::size_t size) {
    const char* mask = size_masks.bytes.data() + (32 - size);
    const __m128i low = _mm_and_si128(load_16(at), load_16(mask));
    const __m128i high = _mm_and_si128(load_16(at + 16), load_16(mask + 16));
    return {lower_half(low), upper_half(low), lower_half(high), upper_half(high)};
}

using portable_scan::TextStop;

inline std::uint64_t text_stops_in_16(__m128i bytes) {
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    const __m128i others =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)));
    return flags_of(_mm_or_si128(controls, others));
}

// Texts end within 16 bytes as often as behind them: a branch on that would be guessed wrong.
inline TextStop text_stop(const char* at) {
    std::uint64_t high = 0;
    for (std::size_t i = 0; i < 64; i += 32) {
        const __m128i first = load_16(at + i), second = load_16(at + i + 16);
        const std::uint64_t stops = text_stops_in_16(first) | text_stops_in_16(second) << 16;
        const std::uint64_t high_here = flags_of(first) | std::uint64_t{flags_of(second)} << 16;
        if (stops != 0) {
            const auto size = static_cast<std::size_t>(std::countr_zero(stops));
            return {i + size, high | (high_here & ((std::uint64_t{1} << size) - 1)) << i};
        }
        high |= high_here << i;
    }
    return {64, high};
}

template <class OnByte>
void each_high_byte(const char* at, const char* end, const OnByte& on_byte) {
    for (; end - at >= 16; at += 16) {
        for (std::uint32_t found = flags_of(load_16(at)); found != 0; found &= found - 1) {
            on_byte(at + std::countr_zero(found));
        }
    }
    portable_scan::each_high_byte(at, end, on_byte);
}

}  // namespace sse2_scan
namespace scan = sse2_scan;
#else
namespace scan = portable_scan;
#endif

}  // namespace bokslut
