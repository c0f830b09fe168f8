#include "ledger/line_splitter.hpp"

#include "ledger/fingerprint.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;

namespace {

std::vector<std::string> lines(std::string_view bytes, std::size_t piece_size) {
    std::vector<std::string> lines;
    LineSplitter splitter;
    const auto keep = [&lines](std::string_view line) { lines.emplace_back(line); };
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece_size, bytes.size()))) {
        splitter.feed(bytes.substr(0, piece_size), keep);
        splitter.feed("", keep);
    }
    splitter.finish(keep);
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

TEST_CASE("line splitter: ends and pieces", "[ledger]") {
    // Proves that LF, CRLF and CR end a line, wherever the bytes are cut.
    rc::prop("as the plainest way", [] {
        const std::string bytes = *rc::gen::container<std::string>(rc::gen::element('\r', '\n', 'a', 'b'));
        const std::size_t size = *rc::gen::inRange<std::size_t>(1, 6);
        RC_ASSERT(lines(bytes, size) == plain_lines(bytes));
    });
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
