#include "ledger/checksum.hpp"

#include <cstddef>
#include <string>

#include "ledger/byte_scan.hpp"
#include "ledger/sie_record.hpp"

namespace bokslut {
namespace {

constexpr std::size_t summed_at_once = std::size_t{1} << 16;  // bytes

// What a byte does to the sum when none to seven bytes follow it.
using Table = std::array<std::uint32_t, 256>;
constexpr std::array<Table, 8> tables = [] {
    std::array<Table, 8> all{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit) value = value >> 1 ^ ((value & 1) != 0 ? 0xEDB88320U : 0U);
        all[0][byte] = value;
    }
    for (std::size_t following = 1; following < all.size(); ++following) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t value = all[following - 1][byte];
            all[following][byte] = value >> 8 ^ all[0][value & 0xFFU];
        }
    }
    return all;
}();

std::string as_cp437(std::string_view bytes, Encoding encoding) {
    std::string converted;
    converted.reserve(bytes.size());
    const char* const end = bytes.data() + bytes.size();
    const char* next = bytes.data();  // behind the last character
    scan::each_high_byte(bytes.data(), end, [&](const char* at) {
        if (at < next) return;
        converted.append(next, at);
        const utf8::Character character = character_at(bytes, static_cast<std::size_t>(at - bytes.data()), encoding);
        converted += cp437_byte(character.code).value_or('?');
        next = at + character.length;
    });
    return converted.append(next, end);
}

}  // namespace

void Crc32::add(std::string_view bytes) {
    // Eight at a time: the way from one state to the next is what takes the time.
    for (; bytes.size() >= tables.size(); bytes.remove_prefix(tables.size())) {
        const std::uint64_t word = load_word(bytes.data()) ^ state_;
        state_ = 0;
        for (std::size_t i = 0; i < tables.size(); ++i) state_ ^= tables[tables.size() - 1 - i][word >> 8 * i & 0xFFU];
    }
    for (const char byte : bytes) {
        state_ = tables[0][(state_ ^ static_cast<std::uint8_t>(byte)) & 0xFFU] ^ state_ >> 8;
    }
}

void add_record(Crc32& sum, std::string_view line) {
    for_each_field(line, [&sum](std::string_view field) { sum.add(unescaped(field)); });
}

void FileChecksum::line(std::string_view bytes) {
    for_each_field(bytes, [this](std::string_view field) { append_unescaped(counted_, field); });
    if (counted_.size() < summed_at_once) return;
    add_to(sums_);
    counted_.clear();
}

void FileChecksum::add_to(Sums& sums) const {
    const auto of = [&sums](Encoding encoding) -> Crc32& { return sums[static_cast<std::size_t>(encoding)]; };
    of(Encoding::cp437).add(counted_);
    for (const Encoding encoding : {Encoding::utf8, Encoding::latin1}) of(encoding).add(as_cp437(counted_, encoding));
}

std::uint32_t FileChecksum::value(Encoding encoding) const {
    Sums sums = sums_;
    add_to(sums);
    return sums[static_cast<std::size_t>(encoding)].value();
}

}  // namespace bokslut
