#include "bokslut/ledger/sie.hpp"

#include <filesystem>
#include <fstream>
#include <utility>

#include "bokslut/core/error.hpp"
#include "bokslut/ledger/sie5.hpp"
#include "core/ascii.hpp"
#include "ledger/encoding.hpp"
#include "ledger/fingerprint.hpp"
#include "ledger/line_splitter.hpp"
#include "ledger/sie5_file.hpp"
#include "ledger/sie_books.hpp"
#include "ledger/sie_parser.hpp"

namespace bokslut {
namespace {

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

}  // namespace

struct SieReader::State {
    std::string name;
    Sie5Keeper keeper;
    SieOptions options;
    LineSplitter lines;
    EncodingDetector encoding;
    Fingerprint fingerprint;
    LineEndFinder line_end;
    std::size_t bytes = 0;
    SieParser parser;

    void feed(std::string_view piece) {
        if (parser.is_hopeless()) return;
        fingerprint.feed(piece);
        line_end.feed(piece);
        bytes += piece.size();
        lines.feed(piece, [this](std::string_view text) { line(text); });
    }
    void line(std::string_view text) {
        if (parser.is_hopeless()) return;  // nor what comes in the same piece, or the encoding would depend on pieces
        encoding.line(text);
        parser.line(text);
    }
};

namespace {

constexpr std::size_t piece_size = std::size_t{1} << 18;

// What the bytes are instead, as far as their beginning tells.
std::string kind_of(std::string_view first_line) {
    const auto begins_with = [first_line](std::string_view text) {
        return ascii::equal_in_any_case(first_line.substr(0, text.size()), text);
    };
    if (begins_with("<!doctype html") || begins_with("<html")) return "HTML";
    if (begins_with("<?xml")) return "XML";
    if (begins_with("%PDF")) return "PDF";
    if (begins_with("PK\x03\x04")) return "ZIP";
    return {};
}

bool feed_file(SieReader& reader, const std::string& path) {
    const std::filesystem::path where(std::u8string(path.begin(), path.end()));
    std::error_code ignored;
    if (std::filesystem::is_directory(where, ignored)) return false;
    std::ifstream file(where, std::ios::binary);
    std::string piece(piece_size, '\0');
    while (file) {
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        reader.feed(std::string_view(piece).substr(0, static_cast<std::size_t>(file.gcount())));
    }
    return file.eof();
}

}  // namespace

SieReader::SieReader(std::string name, const SieOptions& options) : state_(std::make_unique<State>()) {
    state_->name = std::move(name);
    state_->options = options;
}

SieReader::~SieReader() = default;
SieReader::SieReader(SieReader&&) noexcept = default;
SieReader& SieReader::operator=(SieReader&&) noexcept = default;

void SieReader::feed(std::string_view bytes) {
    if (!state_) throw Error("SieReader::feed after finish");
    state_->feed(state_->keeper.pass_on(bytes));
}

std::optional<SieBooks> SieReader::finish(Findings& findings) {
    if (!state_) throw Error("SieReader::finish was called before");
    const std::unique_ptr<State> state = std::move(state_);
    if (state->keeper.is_sie5()) {
        auto read = read_sie5(state->name, state->keeper.kept(), findings, state->options);
        if (!read) return std::nullopt;
        info_ = std::move(read->info);
        return std::move(read->books);
    }
    if (state->bytes == 0) state->feed(state->keeper.kept());
    state->lines.finish([&state](std::string_view text) { state->line(text); });
    state->parser.finish();

    const TextDecoder decoder(state->name, state->encoding.decide());
    if (!state->parser.is_sie()) {
        const RawPlace& first = state->parser.first_line();
        findings.add("sie.not_sie", {{"detail", kind_of(first.excerpt)}}, decoder.place(first));
        return std::nullopt;
    }
    const SieBytes bytes{state->encoding.described(),
                         state->line_end.found(),
                         state->bytes,
                         state->fingerprint.value(),
                         state->encoding.first_damaged_line(),
                         state->encoding.first_control_line()};
    SieAnswer answer = make_books(state->parser.take_content(), decoder, bytes, state->options.strict, findings);
    info_ = std::move(answer.info);
    return std::move(answer.books);
}

std::optional<SieBooks> read_sie(const std::string& path, Findings& findings, const SieOptions& options,
                                 const Place& asked_for_at) {
    if (is_sie5_file(path)) return read_sie5_file(path, findings, options, asked_for_at);
    SieReader reader(path, options);
    if (feed_file(reader, path)) return reader.finish(findings);
    const auto source = read_file(path, findings, asked_for_at);  // it says why
    if (!source) return std::nullopt;
    SieReader second(path, options);  // the file came into being, or whole, since
    second.feed(source->bytes());
    return second.finish(findings);
}

}  // namespace bokslut
