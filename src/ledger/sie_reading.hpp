// A SIE file being read: cut into chunks of lines, of which the hot path takes the regular vouchers and SieParser all
// else. Both meet the parser in the file's order. Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/ledger/sie.hpp"
#include "ledger/chunks.hpp"
#include "ledger/encoding.hpp"
#include "ledger/fingerprint.hpp"
#include "ledger/sie_books.hpp"
#include "ledger/sie_parser.hpp"
#include "ledger/sie_rows.hpp"

namespace bokslut {

/// What is read must not depend on these: they are for tests and measurements.
struct ReadingPath {
    bool rows_at_once = true;  ///< the hot path
    std::size_t chunk_size = ChunkCutter::usual_size;
};

/// How the first line ends, in pieces of any size.
class LineEndFinder {
public:
    void feed(std::string_view bytes) {
        if (found_ != LineEnd::none || bytes.empty()) return;
        const std::size_t at = after_cr_ ? 0 : bytes.find_first_of("\r\n");
        if (at == std::string_view::npos) return;
        const bool cr = after_cr_ || bytes[at] == '\r';
        const std::size_t next = after_cr_ ? 0 : at + 1;
        after_cr_ = cr && next == bytes.size();
        if (!cr) found_ = LineEnd::lf;
        if (cr && !after_cr_) found_ = bytes[next] == '\n' ? LineEnd::crlf : LineEnd::cr;
    }
    LineEnd found() const { return after_cr_ ? LineEnd::cr : found_; }

private:
    LineEnd found_ = LineEnd::none;
    bool after_cr_ = false;
};

/// A chunk and what one thread has made of it and of those before.
struct ChunkReader {
    ChunkReader(const SieOptions& options, bool rows_at_once);

    /// Looks at nothing but the chunk and what this reader has seen before.
    void read() {
        const bool lines_only = chunk.is_head || chunk.is_long_line || !at_once;
        lines_only ? rows.leave(chunk.bytes()) : rows.read(chunk.bytes());
    }

    Chunk chunk;
    bool at_once;          ///< whether the hot path may be taken
    std::size_t turn = 0;  ///< chunks count from 0
    SieRows rows;
    std::vector<std::uint32_t> account_ids;  ///< of SieRows, as ids of the parser
    std::vector<std::uint32_t> list_ids = {0};
};

class SieReading {
public:
    SieReading(std::string name, const SieOptions& options, const ReadingPath& path = {});

    /// The bytes of the file, in pieces of any size.
    void feed(std::string_view bytes);
    /// Reads into the room, at its beginning, and says how much; 0 at the end of the file, nothing when it fails.
    using Read = std::function<std::optional<std::size_t>(std::span<char>)>;
    /// The same on several threads, if the options say so. False when the file could not be read.
    bool feed_all(const Read& read);

    std::optional<SieBooks> finish(Findings& findings);
    const std::optional<SieInfo>& info() const { return info_; }

private:
    void wrote(std::span<const char> bytes);
    bool take(ChunkReader& reader, bool at_end);
    bool take_next(ChunkReader& reader, const Read& read);
    void meet(ChunkReader& reader);
    void look_for_text(std::string_view line);
    void meet_lines(std::string_view bytes);
    void meet_long_line(std::string_view beginning);
    void meet_first_use(ChunkReader& reader, const FirstUse& use);
    void keep(const ChunkReader& reader, std::size_t voucher);
    void add_sums(const ChunkReader& reader);
    void work_together(const Read& read);

    std::string name_;
    SieOptions options_;
    ReadingPath path_;
    ChunkCutter cutter_;
    Fingerprint fingerprint_;
    LineEndFinder line_end_;
    std::size_t size_ = 0;
    EncodingDetector encoding_;
    SieParser parser_;
    ChunkReader own_;
    std::optional<SieInfo> info_;
    std::size_t turn_ = 0;
    bool has_text_ = false;
    bool at_end_ = false;
    bool failed_ = false;
};

}  // namespace bokslut
