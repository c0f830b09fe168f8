// Texts of rows that come again and again, as numbers. Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/byte_scan.hpp"
#include "ledger/text_hash.hpp"

namespace bokslut {

inline constexpr std::uint32_t no_text_id = ~std::uint32_t{0};

/// Account numbers. Those of four digits, nearly all, are looked up without hashing.
class AccountTexts {
public:
    /// no_text_id when the number is new.
    std::uint32_t find(std::string_view number) const {
        return is_four_digits(number) ? find_four(digits_of(number)) : find_other(number);
    }
    /// The same for four digits, as bytes from 0 to 9, the first one lowest.
    std::uint32_t find_four(std::uint32_t digits) const { return four_[value_of(digits)]; }
    std::uint32_t add(std::string_view number);
    /// Forgets those from this id on.
    void shrink(std::size_t size);

    const std::vector<std::string>& texts() const { return texts_; }

private:
    static std::uint32_t digits_of(std::string_view four) { return load_half_word(four.data()) ^ 0x30303030U; }
    static bool is_four_digits(std::string_view number) {
        if (number.size() != 4) return false;
        const std::uint32_t digits = digits_of(number);
        return (((digits + 0x76767676U) | digits) & 0x80808080U) == 0;
    }
    static std::uint32_t value_of(std::uint32_t digits) {
        const std::uint32_t pairs = digits * 10 + (digits >> 8);
        return (pairs & 0xFF) * 100 + (pairs >> 16 & 0xFF);
    }
    std::uint32_t find_other(std::string_view number) const;

    std::vector<std::uint32_t> four_ = std::vector<std::uint32_t>(10'000, no_text_id);
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> others_;
    std::vector<std::string> texts_;
};

/// Object lists of at most 31 bytes, as written between the braces.
class ListTexts {
public:
    ListTexts() { rebuild(); }

    /// no_text_id when the list is new.
    std::uint32_t find(const char* at, std::size_t size) const {
        // Most are short, and then half the work is enough.
        return size <= 16 ? find(with_size(scan::first_bytes_16(at, size), size)) : find(key_of(at, size));
    }
    std::uint32_t add(std::string_view list);
    /// Whether the list may be added: not so many others have come to the same place that looking there takes long.
    /// They only do in files that are made for it.
    bool has_room_for(std::string_view list) const;
    /// Forgets those from this id on.
    void shrink(std::size_t size);

    const std::vector<std::string>& texts() const { return texts_; }

private:
    static constexpr std::size_t most_looks = 64;
    // Few of the slots are taken, so that nearly every list is found in the first that is looked at: a second look
    // costs more than the memory.
    static constexpr std::size_t slots_for_each = 4;

    // The last byte, which no list reaches, tells the size: a list with zero bytes is another than one without.
    static Bytes32 key_of(const char* at, std::size_t size) { return with_size(scan::first_bytes(at, size), size); }
    static Bytes32 with_size(Bytes32 key, std::size_t size) {
        key[3] |= std::uint64_t{size} << 56;
        return key;
    }
    [[gnu::always_inline]] std::uint32_t find(const Bytes32& key) const {
        for (std::size_t slot = home_of(key);; slot = after(slot)) {
            const std::uint32_t id = slots_[slot];
            if (id == no_text_id || equal(keys_[id], key)) return id;
        }
    }
    static bool equal(const Bytes32& a, const Bytes32& b) {  // without a branch for each word
        return ((a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2]) | (a[3] ^ b[3])) == 0;
    }
    static std::uint64_t hash_of(const Bytes32& key) {
        // The size adds nothing: what differs only in zero bytes is no list.
        return key[0] * 0x9E3779B97F4A7C15U ^ key[1] * 0xC2B2AE3D27D4EB4FU ^ key[2] * 0x165667B19E3779F9U ^
               (key[3] << 8) * 0xD6E8FEB86659FD93U;
    }
    static Bytes32 key_of(std::string_view list);
    std::size_t home_of(const Bytes32& key) const { return hash_of(key) >> shift_; }
    std::size_t after(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }
    void put(std::uint32_t id);
    void rebuild();

    std::vector<std::uint32_t> slots_;  // ids; a power of two, at least two
    unsigned shift_ = 63;
    std::vector<Bytes32> keys_;
    std::vector<std::string> texts_;
};

}  // namespace bokslut
