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
        return is_four_digits(number) ? find_four(number.data()) : find_other(number);
    }
    /// The same for four digits.
    std::uint32_t find_four(const char* at) const { return four_[value_of(at)]; }
    static bool are_digits(const char* four) {
        const std::uint32_t digits = load_half_word(four) ^ 0x30303030U;
        return (((digits + 0x76767676U) | digits) & 0x80808080U) == 0;
    }
    std::uint32_t add(std::string_view number);
    /// Forgets those from this id on.
    void shrink(std::size_t size);

    const std::vector<std::string>& texts() const { return texts_; }

private:
    static bool is_four_digits(std::string_view number) { return number.size() == 4 && are_digits(number.data()); }
    static std::uint32_t value_of(const char* four) {
        const std::uint32_t digits = load_half_word(four) ^ 0x30303030U;
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
        const Bytes32 key = key_of(at, size);
        const std::uint64_t hash = hash_of(key);
        for (std::size_t slot = hash >> shift_;; slot = (slot + 1) & (slots_.size() - 1)) {
            const auto [tag, id] = slots_[slot];
            if (id == no_text_id) return no_text_id;
            if (tag == static_cast<std::uint32_t>(hash) && equal(keys_[id], key)) return id;
        }
    }
    std::uint32_t add(std::string_view list);
    /// Forgets those from this id on.
    void shrink(std::size_t size);

    const std::vector<std::string>& texts() const { return texts_; }

private:
    // Few of the slots are taken, so that nearly every list is found in the first that is looked at: a second look
    // costs more than the memory.
    static constexpr std::size_t slots_for_each = 4;
    struct Slot {
        std::uint32_t tag = 0;  // of the hash
        std::uint32_t id = no_text_id;
    };

    // The last byte, which no list reaches, tells the size: a list with zero bytes is another than one without.
    static Bytes32 key_of(const char* at, std::size_t size) {
        Bytes32 key = scan::first_bytes(at, size);
        key[3] |= std::uint64_t{size} << 56;
        return key;
    }
    static bool equal(const Bytes32& a, const Bytes32& b) {  // without a branch for each word
        return ((a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2]) | (a[3] ^ b[3])) == 0;
    }
    static std::uint64_t hash_of(const Bytes32& key) {
        return key[0] * 0x9E3779B97F4A7C15U ^ key[1] * 0xC2B2AE3D27D4EB4FU ^ key[2] * 0x165667B19E3779F9U ^
               key[3] * 0xD6E8FEB86659FD93U;
    }
    void put(std::uint32_t id);
    void rebuild();

    std::vector<Slot> slots_;  // a power of two, at least two
    unsigned shift_ = 63;
    std::vector<Bytes32> keys_;
    std::vector<std::string> texts_;
};

}  // namespace bokslut
