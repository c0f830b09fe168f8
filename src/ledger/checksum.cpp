#include "ledger/checksum.hpp"

#include <cstddef>
#include <string>

#include "ledger/sie_record.hpp"

namespace bokslut {
namespace {

constexpr std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> values{};
    for (std::uint32_t byte = 0; byte < values.size(); ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit) value = value >> 1 ^ ((value & 1) != 0 ? 0xEDB88320U : 0U);
        values[byte] = value;
    }
    return values;
}();

std::string as_cp437(std::string_view bytes, Encoding encoding) {
    std::string converted;
    for (std::size_t at = 0; at < bytes.size();) {
        const utf8::Character character = character_at(bytes, at, encoding);
        converted += cp437_byte(character.code).value_or('?');
        at += character.length;
    }
    return converted;
}

}  // namespace

void Crc32::add(std::string_view bytes) {
    for (const char byte : bytes) state_ = table[(state_ ^ static_cast<std::uint8_t>(byte)) & 0xFFU] ^ state_ >> 8;
}

void add_record(Crc32& sum, std::string_view line) {
    for_each_field(line, [&sum](std::string_view field) { sum.add(unescaped(field)); });
}

void FileChecksum::line(std::string_view bytes) {
    const bool same_in_all = is_ascii(bytes);
    for (const Encoding encoding : {Encoding::cp437, Encoding::utf8, Encoding::latin1}) {
        Crc32& sum = sums_[static_cast<std::size_t>(encoding)];
        if (same_in_all || encoding == Encoding::cp437) {
            add_record(sum, bytes);
        } else {
            add_record(sum, as_cp437(bytes, encoding));
        }
    }
}

std::uint32_t FileChecksum::value(Encoding encoding) const {
    return sums_[static_cast<std::size_t>(encoding)].value();
}

}  // namespace bokslut
