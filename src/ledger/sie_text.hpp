// Text as a SIE file can hold it. What cannot be written is replaced by something that reads alike, or by "?", and
// remembered. Private.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "bokslut/core/finding.hpp"

namespace bokslut {

/// The bytes in CP437 of text in which every character is there; "?" for others.
std::string cp437_bytes(std::string_view text);

/// One for a whole file.
class SieTextWriter {
public:
    explicit SieTextWriter(bool utf8) : utf8_(utf8) {}

    /// `text` without control characters and, unless the file is UTF-8, with every character in CP437. The result is
    /// UTF-8 either way. `line` is the place, should something be replaced.
    std::string writable(std::string_view text, int line);
    /// A finding for each character that was replaced, with its count and first place in `file`.
    void tell(const std::string& file, Findings& findings) const;

private:
    struct Seen {
        std::size_t count = 0;
        int line = 0;
        std::string by;
    };
    bool is_writable(char32_t code) const;
    void replace(char32_t code, int line, std::string& out);

    bool utf8_;
    std::map<char32_t, Seen> seen_;
};

}  // namespace bokslut
