// Lines out of bytes that come in pieces of any size. Private.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bokslut {

/// Hands out each line without its end: LF, CRLF or CR. A line that lies within one piece is not copied.
class LineSplitter {
public:
    template <class OnLine>
    void feed(std::string_view bytes, const OnLine& on_line) {
        if (after_cr_ && !bytes.empty()) {
            if (bytes.front() == '\n') bytes.remove_prefix(1);
            after_cr_ = false;
        }
        while (!bytes.empty()) {
            const std::size_t end = bytes.find('\n');
            split_at_cr(bytes.substr(0, end), end != std::string_view::npos, on_line);
            bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        }
    }

    /// The last line, when it has no end.
    template <class OnLine>
    void finish(const OnLine& on_line) {
        if (!rest_.empty()) end_line({}, on_line);
    }

private:
    // `bytes` hold no LF; `ended` says that one comes after them.
    template <class OnLine>
    void split_at_cr(std::string_view bytes, bool ended, const OnLine& on_line) {
        for (std::size_t cr = bytes.find('\r'); cr != std::string_view::npos; cr = bytes.find('\r')) {
            end_line(bytes.substr(0, cr), on_line);
            bytes.remove_prefix(cr + 1);
            if (bytes.empty()) {
                after_cr_ = !ended;
                return;
            }
        }
        if (ended) {
            end_line(bytes, on_line);
        } else {
            rest_ += bytes;
        }
    }

    template <class OnLine>
    void end_line(std::string_view tail, const OnLine& on_line) {
        if (rest_.empty()) return on_line(tail);
        rest_ += tail;
        on_line(std::string_view(rest_));
        rest_.clear();
    }

    std::string rest_;       // the start of a line whose end has not come
    bool after_cr_ = false;  // the last piece ended in CR: an LF that comes first belongs to it
};

}  // namespace bokslut
