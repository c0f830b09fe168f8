// Findings made while a file is read, when its encoding is not yet known: places, excerpts and arguments are bytes
// until the end. Private.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "ledger/encoding.hpp"

namespace bokslut {

/// A line of the file, and perhaps a byte in it.
struct RawPlace {
    static constexpr std::size_t no_column = static_cast<std::size_t>(-1);
    int line = 0;  ///< from 1; 0 for the file as a whole
    std::size_t offset = no_column;
    std::string excerpt;  ///< the start of the line
};

/// Keeps no more of the line than an excerpt and a column need.
RawPlace raw_place(int line, std::string_view text, std::size_t offset = RawPlace::no_column);

/// Bytes of one file into text.
class TextDecoder {
public:
    TextDecoder(std::string file, Encoding encoding) : file_(std::move(file)), encoding_(encoding) {}

    const std::string& file() const { return file_; }
    Encoding encoding() const { return encoding_; }
    std::string text(std::string_view bytes) const { return to_utf8(bytes, encoding_); }
    Place place(const RawPlace& raw) const;
    /// The file as a whole.
    Place place() const;

private:
    std::string file_;
    Encoding encoding_;
};

/// An argument of a finding: bytes of the file, or text of ours that is UTF-8 already.
struct RawArgument {
    std::string name;
    std::string text;
    bool decoded = false;
};

class RawFindings {
public:
    void add(std::string code, std::vector<RawArgument> arguments, RawPlace place);
    void deliver(const TextDecoder& decoder, Findings& findings) const;

private:
    struct Raw {
        std::string code;
        std::vector<RawArgument> arguments;
        RawPlace place;
    };
    std::vector<Raw> kept_;
    std::map<std::string, std::size_t> count_;
};

}  // namespace bokslut
