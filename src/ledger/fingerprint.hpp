// A fingerprint of a file's bytes, so that no file is counted twice. It guards against a slip, not against malice.
// Private.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bokslut {

/// The same bytes give the same value, in pieces of any size and on every machine. Eight bytes are mixed at a time.
class Fingerprint {
public:
    void feed(std::string_view bytes) {
        length_ += bytes.size();
        if (rest_size_ > 0) bytes.remove_prefix(fill_rest(bytes));
        while (bytes.size() >= rest_.size()) {
            mix(bytes.data());
            bytes.remove_prefix(rest_.size());
        }
        fill_rest(bytes);
    }

    std::uint64_t value() const {
        Fingerprint last = *this;
        std::fill(last.rest_.begin() + static_cast<std::ptrdiff_t>(rest_size_), last.rest_.end(), '\0');
        last.mix(last.rest_.data());
        return last.state_ ^ length_;
    }

private:
    // Takes bytes until a whole word is there, and mixes it. Returns how many were taken.
    std::size_t fill_rest(std::string_view bytes) {
        const std::size_t taken = std::min(bytes.size(), rest_.size() - rest_size_);
        std::copy_n(bytes.data(), taken, rest_.begin() + static_cast<std::ptrdiff_t>(rest_size_));
        rest_size_ += taken;
        if (rest_size_ == rest_.size()) {
            mix(rest_.data());
            rest_size_ = 0;
        }
        return taken;
    }

    void mix(const char* eight_bytes) {
        std::uint64_t word = 0;
        std::memcpy(&word, eight_bytes, sizeof word);
        if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
        state_ = (state_ ^ word) * 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio, odd: no information is lost
        state_ ^= state_ >> 32;
    }

    std::uint64_t state_ = 0;
    std::uint64_t length_ = 0;
    std::array<char, 8> rest_{};
    std::size_t rest_size_ = 0;
};

}  // namespace bokslut
