#include "ledger/chunks.hpp"

#include "ledger/fingerprint.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;

namespace {

// Of all chunks; a long line as "long:" and the first of its bytes.
std::vector<std::string> lines(std::string_view bytes, std::size_t piece_size, std::size_t chunk_size) {
    std::vector<std::string> lines;
    ChunkCutter cutter(chunk_size);
    Chunk chunk;
    const auto take = [&](bool at_end) {
        if (!cutter.take(chunk, at_end)) return false;
        const std::string_view all = chunk.bytes();
        if (chunk.is_long_line) lines.push_back("long:" + std::string(all.substr(0, 1)));
        if (!chunk.is_long_line) each_line(all, [&lines](std::string_view line) { lines.emplace_back(line); });
        return true;
    };
    while (!bytes.empty()) {
        const std::span<char> room = cutter.room();
        const std::size_t count = std::min({room.size(), bytes.size(), piece_size});
        std::copy_n(bytes.data(), count, room.data());
        cutter.wrote(count);
        bytes.remove_prefix(count);
        if (cutter.is_full()) take(false);
    }
    while (take(true)) {
    }
    return lines;
}

// The plainest way: normalise the ends, then cut.
std::vector<std::string> plain_lines(const std::string& bytes) {
    std::vector<std::string> lines{""};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n' && i > 0 && bytes[i - 1] == '\r') continue;
        if (bytes[i] == '\n' || bytes[i] == '\r') {
            lines.emplace_back();
        } else {
            lines.back() += bytes[i];
        }
    }
    if (lines.back().empty()) lines.pop_back();
    return lines;
}

}  // namespace

TEST_CASE("chunks: ends and pieces", "[ledger]") {
    // Proves that LF, CRLF and CR end a line, wherever the bytes are cut.
    rc::prop("as the plainest way", [] {
        const auto part = rc::gen::element<std::string>("\r", "\n", "\r\n", "a", "bc", "\n#VER A", "\n#VERA");
        std::string bytes;
        for (const std::string& text : *rc::gen::container<std::vector<std::string>>(part)) bytes += text;
        const std::size_t piece = *rc::gen::inRange<std::size_t>(1, 6);
        const std::size_t chunk = *rc::gen::inRange<std::size_t>(1, 40);
        RC_ASSERT(lines(bytes, piece, chunk) == plain_lines(bytes));
    });
}

TEST_CASE("chunks: vouchers stay whole", "[ledger]") {
    // Proves that a chunk begins with a #VER when one is near, and that what stands before the first is apart.
    const std::string voucher = "#VER A 1 20230101\n{\n#TRANS 1911 {} 1\n}\n";
    const std::string head = "#FLAGGA 0\n#RAR 0 20230101 20231231\n";
    std::string bytes = head;
    for (int i = 0; i < 10; ++i) bytes += voucher;
    ChunkCutter cutter(150);
    Chunk chunk;
    std::vector<std::string> chunks;
    for (std::string_view left = bytes; !left.empty();) {
        const std::span<char> room = cutter.room();
        const std::size_t count = std::min(room.size(), left.size());
        std::copy_n(left.data(), count, room.data());
        cutter.wrote(count);
        left.remove_prefix(count);
        while (cutter.take(chunk, left.empty())) {
            CHECK(chunk.is_head == chunks.empty());
            chunks.emplace_back(chunk.bytes());
            if (!left.empty()) break;
        }
    }
    REQUIRE(chunks.size() >= 3);
    CHECK(chunks[0] == head);
    std::string joined;
    for (const std::string& text : chunks) joined += text;
    CHECK(joined == bytes);
    for (std::size_t i = 1; i < chunks.size(); ++i) CHECK(chunks[i].starts_with("#VER "));
}

TEST_CASE("chunks: long lines", "[ledger]") {
    // Proves that the longest line is read whole, that a longer one is cut off and told once, that the lines around it
    // are read, and that no more memory is held than a few such lines.
    const std::string longest(longest_line, 'x');
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        CAPTURE(end.size());
        const std::vector<std::string> whole = lines("a" + end + longest + end + "b", 100'000, 1000);
        CHECK(whole == std::vector<std::string>{"a", longest, "b"});
        const std::vector<std::string> longer =
            lines("a" + end + longest + longest + longest + end + "b", 99'999, 1000);
        CHECK(longer == std::vector<std::string>{"a", "long:x", "b"});
    }
    CHECK(lines(longest + longest + "y", 7777, 500) == std::vector<std::string>{"long:x"});
}

TEST_CASE("fingerprint: pieces and differences", "[ledger]") {
    // Proves that pieces do not matter, and that changing, adding or removing a byte is noticed.
    rc::prop("any bytes", [](const std::string& bytes, char other) {
        Fingerprint whole;
        whole.feed(bytes);
        Fingerprint cut;
        const std::size_t at = *rc::gen::inRange<std::size_t>(0, bytes.size() + 1);
        cut.feed(std::string_view(bytes).substr(0, at));
        cut.feed(std::string_view(bytes).substr(at));
        RC_ASSERT(whole.value() == cut.value());
        cut.feed(std::string_view(&other, 1));
        RC_ASSERT(whole.value() != cut.value());
        std::string changed = bytes;
        if (at == bytes.size() || bytes[at] == other) return;
        changed[at] = other;
        Fingerprint third;
        third.feed(changed);
        RC_ASSERT(whole.value() != third.value());
    });
}
