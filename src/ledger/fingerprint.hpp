// A fingerprint of a file's bytes, so that no file is counted twice. It guards against a slip, not against malice.
// Private.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ledger/byte_scan.hpp"

namespace bokslut {

/// The same bytes give the same value, in pieces of any size and on every machine. Eight words of eight bytes are mixed
/// at a time, each into a lane of its own, since a machine begins several multiplications while it waits for one.
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
        std::uint64_t value = length_;
        for (const std::uint64_t lane : last.lanes_) value = mixed(value, lane);
        return value;
    }

private:
    // Takes bytes until a whole block is there, and mixes it. Returns how many were taken.
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

    void mix(const char* block) {
        for (std::uint64_t& lane : lanes_) {
            lane = std::rotl(lane ^ load_word(block), 29) * factor;
            block += 8;
        }
    }

    static std::uint64_t mixed(std::uint64_t state, std::uint64_t lane) {
        state = (state ^ lane) * factor;
        return state ^ state >> 32;
    }

    static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;  // 2^64 / golden ratio, odd: no information is lost
    std::array<std::uint64_t, 8> lanes_{1, 2, 3, 4, 5, 6, 7, 8};  // so that words that change places are noticed
    std::uint64_t length_ = 0;
    std::array<char, 64> rest_{};
    std::size_t rest_size_ = 0;
};

}  // namespace bokslut
