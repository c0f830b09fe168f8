// #KSUMMA: the CRC-32 that a SIE file may carry over its own records. Private.
//
// Source: SIE filformat 4C, chapter 10.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "ledger/encoding.hpp"

namespace bokslut {

/// CRC-32 as zlib and PNG reckon it.
class Crc32 {
public:
    void add(std::string_view bytes);
    std::uint32_t value() const { return ~state_; }

private:
    std::uint32_t state_ = 0xFFFFFFFFU;
};

/// Adds the bytes of a line that count: the label with its '#', then the fields in order, those of an object list
/// included. Blanks between fields, quotes around them, braces and the backslash of `\"` do not count. `line` is in
/// CP437. A line of braces, or of nothing, adds nothing.
void add_record(Crc32& sum, std::string_view line);

/// The sum of a file whose encoding is not known until its end, since the bytes that count are those of CP437. A
/// character that CP437 lacks counts as "?".
class FileChecksum {
public:
    void line(std::string_view bytes);
    std::uint32_t value(Encoding encoding) const;

private:
    using Sums = std::array<Crc32, 3>;  // by Encoding
    void add_to(Sums& sums) const;

    std::string counted_;  // the bytes that count of the last lines: summed many at a time
    Sums sums_;            // of those before
};

}  // namespace bokslut
