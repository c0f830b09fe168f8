// A file's bytes, come in pieces of any size, as chunks of whole lines. Private.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/byte_scan.hpp"

namespace bokslut {

/// The longest line that is read, without its end. Longer ones are no SIE, and would not fit in bounded memory.
inline constexpr std::size_t longest_line = std::size_t{1} << 20;

/// Where a voucher begins, most likely, after some line: another record (#VERSION) may begin so too, both where a chunk
/// is cut and where the head of the file is taken to end.
inline constexpr std::string_view voucher_mark = "\n#VER";

/// Whole lines of the file, in memory that is used again and again.
struct Chunk {
    std::vector<char> memory;
    std::size_t size = 0;
    bool is_head = false;       ///< before the first voucher
    bool is_long_line = false;  ///< no line, but the beginning of one longer than longest_line

    /// scan_slack bytes behind it are readable. It ends with a line, or with the file; then a zero byte follows.
    std::string_view bytes() const { return {memory.data(), size}; }
};

/// Cuts before a #VER where it can, so that vouchers stay whole, and otherwise after some line. Too long lines are left
/// out, but for the beginning of each.
class ChunkCutter {
public:
    static constexpr std::size_t usual_size = std::size_t{1} << 18;
    explicit ChunkCutter(std::size_t chunk_size = usual_size) : chunk_size_(chunk_size) {}

    /// Where the next bytes of the file are to be written; then say how many were.
    std::span<char> room();
    void wrote(std::size_t count) { filled_ += count; }
    /// Whether it is time to take: there is no more room.
    bool is_full() const { return filled_ >= kept_ + chunk_size_; }

    /// The next chunk, if enough has come for one. At the file's end: take until there is none.
    bool take(Chunk& chunk, bool at_end);

private:
    std::string_view pending() const { return {memory_.data(), filled_}; }
    std::size_t cut(bool at_end);
    void skip_long_line();
    void hand_out(Chunk& chunk, std::size_t size);
    void drop(std::size_t count);

    std::size_t chunk_size_;
    std::vector<char> memory_;
    std::size_t filled_ = 0;
    std::size_t kept_ = 0;  // of them, those that were left over from the chunk before
    bool before_vouchers_ = true;
    bool in_long_line_ = false;
};

/// Hands out each line of a chunk without its end: LF, CRLF or CR.
template <class OnLine>
void each_line(std::string_view bytes, const OnLine& on_line) {
    while (!bytes.empty()) {
        std::string_view line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
        bool ended = false;  // by the CR of a CRLF
        for (std::size_t cr = line.find('\r'); cr != std::string_view::npos; cr = line.find('\r')) {
            on_line(line.substr(0, cr));
            line.remove_prefix(cr + 1);
            ended = line.empty();
        }
        if (!ended) on_line(line);
    }
}

}  // namespace bokslut
