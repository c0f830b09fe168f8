// Bytes from a file, with lines and columns.
//
// Threads: values; const calls may run at once.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/finding.hpp"

namespace bokslut {

/// A text in memory with a name for messages. Lines end in LF, CRLF or CR. A byte order mark at the start belongs to no
/// line. Places are found in time logarithmic in the number of lines.
class Source {
public:
    Source(std::string name, std::string bytes);

    const std::string& name() const { return name_; }
    std::string_view bytes() const { return bytes_; }
    /// A line (from 1) without its end; empty when there is no such line.
    std::string_view line(int number) const;
    /// The place of a byte: line and column (in characters, UTF-8) from 1, and the line as excerpt. Beyond the end: the
    /// place after the last character.
    Place place(std::size_t offset) const;
    /// The place of a line (from 1) and column (from 1; 0 for none).
    Place place_of_line(int line_number, int column = 0) const;

private:
    std::string name_;
    std::string bytes_;
    std::vector<std::size_t> line_starts_;
};

/// The bytes of a file; `path` is UTF-8. A file that is missing or cannot be read is a finding (`core.file_missing`,
/// `core.file_unreadable`; so is a directory) at `asked_for_at`, and nothing is returned.
std::optional<Source> read_file(const std::string& path, Findings& findings, const Place& asked_for_at = {});

/// A line shortened for an excerpt: at most 100 characters, cut on a character ("…" for what is cut), tabs as spaces,
/// control characters left out, bytes that are not UTF-8 as U+FFFD.
std::string excerpt_of(std::string_view line);

}  // namespace bokslut
