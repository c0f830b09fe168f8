#include "ledger/byte_scan.hpp"

#include "tests/ledger/sie_files.hpp"

using namespace bokslut;

namespace {

// Bytes in which what is looked for is neither rare nor near nothing else, with slack behind.
std::string some_bytes() {
    const auto byte = rc::gen::weightedOneOf<char>({{6, rc::gen::element('a', '0', ' ', '{', '\x80', '\xFF', '\x20')},
                                                    {1, rc::gen::element('"', '}', '\n', '\x1F', '\x7F', '\0')},
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
        const auto check = [&](auto find, auto first, auto stop) {
            RC_ASSERT(find(at, '}') == plain_find(padded, '}'));
            RC_ASSERT(first(at, size) == plain_first(std::string_view(bytes).substr(0, size)));
            const auto [stopped_at, has_high] = stop(at);
            const std::size_t length = plain_stop(padded);
            RC_ASSERT(static_cast<std::size_t>(stopped_at - at) == length);
            RC_ASSERT(has_high == !plain_high_bytes(padded.substr(0, length)).empty());
        };
        check(portable_scan::find_in_32, portable_scan::first_bytes, portable_scan::text_stop);
        check(scan::find_in_32, scan::first_bytes, scan::text_stop);
        std::string high[2];
        portable_scan::each_high_byte(at, at + bytes.size(), [&high](const char* byte) { high[0] += *byte; });
        scan::each_high_byte(at, at + bytes.size(), [&high](const char* byte) { high[1] += *byte; });
        RC_ASSERT(high[0] == plain_high_bytes(bytes));
        RC_ASSERT(high[1] == plain_high_bytes(bytes));
    });
}
