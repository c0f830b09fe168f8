#include "ledger/chunks.hpp"

#include <algorithm>
#include <cstring>

namespace bokslut {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// Vouchers are seldom longer than this, so the last one's beginning is near the end.
constexpr std::size_t mark_window = std::size_t{1} << 16;

// Behind the last #VER that can be found quickly: where the line before it ends.
std::size_t last_voucher(std::string_view bytes) {
    const std::size_t from = bytes.size() - std::min(bytes.size(), mark_window);
    const std::size_t mark = bytes.substr(from).rfind(voucher_mark);
    return mark == npos ? 0 : from + mark + 1;
}

// Behind the last line. A CR at the very end may be half of a CRLF.
std::size_t last_line(std::string_view bytes, bool at_end) {
    if (const std::size_t lf = bytes.rfind('\n'); lf != npos) return lf + 1;
    if (!at_end && bytes.ends_with('\r')) bytes.remove_suffix(1);
    return bytes.rfind('\r') + 1;  // npos + 1 is 0
}

}  // namespace

std::span<char> ChunkCutter::room() {
    const std::size_t end = kept_ + chunk_size_;
    if (memory_.size() < end + scan_slack) memory_.resize(end + scan_slack);
    return std::span(memory_).subspan(filled_, end - filled_);
}

bool ChunkCutter::take(Chunk& chunk, bool at_end) {
    if (in_long_line_) skip_long_line();
    chunk.is_head = before_vouchers_;
    chunk.is_long_line = false;
    if (const std::size_t size = cut(at_end); size > 0) {
        hand_out(chunk, size);
        return true;
    }
    kept_ = filled_;
    if (filled_ <= longest_line + 1 || in_long_line_) return false;
    chunk.is_long_line = in_long_line_ = true;
    chunk.memory.assign(memory_.begin(), memory_.begin() + static_cast<std::ptrdiff_t>(longest_line));
    chunk.memory.resize(longest_line + scan_slack);
    chunk.size = longest_line;
    drop(filled_);
    return true;
}

// How many bytes the next chunk has; 0 when it cannot be told yet.
std::size_t ChunkCutter::cut(bool at_end) {
    const std::string_view bytes = pending();
    if (in_long_line_) return 0;
    if (before_vouchers_) {
        if (const std::size_t mark = bytes.find(voucher_mark); mark != npos) {
            before_vouchers_ = false;
            return mark + 1;
        }
    }
    if (at_end) return bytes.size();
    if (const std::size_t voucher = last_voucher(bytes); voucher > 0) return voucher;
    return last_line(bytes, at_end);
}

void ChunkCutter::skip_long_line() {
    const std::string_view bytes = pending();
    const std::size_t end = bytes.find_first_of("\r\n");
    if (end == npos) return drop(filled_);
    if (bytes[end] == '\r' && end + 1 == bytes.size()) return drop(end);  // an LF may follow
    in_long_line_ = false;
    drop(bytes.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
}

// The memory itself changes hands, and what is left over is copied into that which comes back.
void ChunkCutter::hand_out(Chunk& chunk, std::size_t size) {
    const std::size_t left = filled_ - size;
    std::memset(memory_.data() + filled_, 0, scan_slack);
    std::swap(chunk.memory, memory_);
    chunk.size = size;
    if (memory_.size() < left + scan_slack) memory_.resize(left + chunk_size_ + scan_slack);
    std::copy_n(chunk.memory.data() + size, left, memory_.data());
    filled_ = kept_ = left;
}

void ChunkCutter::drop(std::size_t count) {
    std::copy(memory_.begin() + static_cast<std::ptrdiff_t>(count),
              memory_.begin() + static_cast<std::ptrdiff_t>(filled_), memory_.begin());
    filled_ -= count;
    kept_ = filled_;
}

}  // namespace bokslut
