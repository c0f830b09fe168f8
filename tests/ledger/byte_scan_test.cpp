#include "ledger/byte_scan.hpp"

#include "tests/ledger/sie_files.hpp"

using namespace bokslut;

namespace {

// Bytes in which what is looked for is neither rare nor near nothing else, with slack behind.
std::string some_bytes() {
    const auto byte = rc::gen::weightedOneOf<char>({{6, rc::gen::element('a', '0', ' ', '{', '\x80', '\xFF', '\x20')},
                                                    {1, rc::gen::element('"', '}', '.', '\n', '\x1F', '\x7F', '\0')},
                                                    {1, rc::gen::arbitrary<char>()}});
    return *rc::gen::container<std::string>(byte);
}

std::string with_slack(std::string bytes) {
    return bytes + std::string(scan_slack, '\n');
}

std::size_t plain_find(std::string_view bytes, char wanted) {
    return std::min<std::size_t>(bytes.substr(0, 32).find(wanted), 32);
}

std::size_t plain_stop(std::string_view bytes) {
    std::size_t at = 0;
    while (static_cast<unsigned char>(bytes[at]) >= 0x20 && bytes[at] != '"' && bytes[at] != '\x7F') ++at;
    return at;
}

std::string plain_high_bytes(const std::string& bytes) {
    std::string high;
    for (const char c : bytes) {
        if (static_cast<unsigned char>(c) >= 0x80) high += c;
    }
    return high;
}

Bytes32 plain_first(std::string_view bytes) {
    Bytes32 words{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        words[i / 8] |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * (i % 8));
    }
    return words;
}

}  // namespace

TEST_CASE("byte scan: both ways", "[ledger]") {
    // Proves that each way of looking at many bytes at once finds what looking at one at a time finds.
    rc::prop("any bytes", [] {
        const std::string bytes = some_bytes();
        const std::string padded = with_slack(bytes);
        const char* const at = padded.data();
        const std::size_t size = *rc::gen::inRange<std::size_t>(0, std::min<std::size_t>(bytes.size(), 32) + 1);
        const auto check = [&](auto find, auto first, auto first_16, auto stop) {
            const auto [brace, point] = find(at, '}', '.');
            RC_ASSERT(brace == plain_find(padded, '}'));
            RC_ASSERT(point == plain_find(padded, '.'));
            RC_ASSERT(first(at, size) == plain_first(std::string_view(bytes).substr(0, size)));
            if (size <= 16) RC_ASSERT(first_16(at, size) == first(at, size));
            const auto [length, high] = stop(at);
            RC_ASSERT(length == std::min<std::size_t>(plain_stop(padded), 64));
            for (std::size_t i = 0; i < 64; ++i) {
                RC_ASSERT((high >> i & 1) == (i < length && static_cast<unsigned char>(padded[i]) >= 0x80 ? 1U : 0U));
            }
        };
        check(portable_scan::find_two_in_32, portable_scan::first_bytes, portable_scan::first_bytes_16,
              portable_scan::text_stop);
        check(scan::find_two_in_32, scan::first_bytes, scan::first_bytes_16, scan::text_stop);
        const std::string other = with_slack(some_bytes());
        std::uint32_t equal = 0;
        for (std::size_t i = 0; i < 16; ++i) equal |= padded[i] == other[i] ? 1U << i : 0U;
        RC_ASSERT(portable_scan::equal_in_16(at, other.data()) == equal);
        RC_ASSERT(scan::equal_in_16(at, other.data()) == equal);
        std::string high[2];
        portable_scan::each_high_byte(at, at + bytes.size(), [&high](const char* byte) { high[0] += *byte; });
        scan::each_high_byte(at, at + bytes.size(), [&high](const char* byte) { high[1] += *byte; });
        RC_ASSERT(high[0] == plain_high_bytes(bytes));
        RC_ASSERT(high[1] == plain_high_bytes(bytes));
    });
}
