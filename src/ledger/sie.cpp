#include "bokslut/ledger/sie.hpp"

#include <filesystem>
#include <fstream>
#include <utility>

#include "bokslut/core/error.hpp"
#include "core/ascii.hpp"
#include "ledger/encoding.hpp"
#include "ledger/fingerprint.hpp"
#include "ledger/line_splitter.hpp"
#include "ledger/sie_books.hpp"
#include "ledger/sie_parser.hpp"

namespace bokslut {

struct SieReader::State {
    std::string name;
    SieOptions options;
    LineSplitter lines;
    EncodingDetector encoding;
    Fingerprint fingerprint;
    SieParser parser;

    void line(std::string_view text) {
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
    if (state_->parser.is_hopeless()) return;
    state_->fingerprint.feed(bytes);
    state_->lines.feed(bytes, [this](std::string_view text) { state_->line(text); });
}

std::optional<SieBooks> SieReader::finish(Findings& findings) {
    if (!state_) throw Error("SieReader::finish was called before");
    const std::unique_ptr<State> state = std::move(state_);
    state->lines.finish([&state](std::string_view text) { state->line(text); });
    state->parser.finish();

    const TextDecoder decoder(state->name, state->encoding.decide());
    if (!state->parser.is_sie()) {
        const RawPlace& first = state->parser.first_line();
        findings.add("sie.not_sie", {{"detail", kind_of(first.excerpt)}}, decoder.place(first));
        return std::nullopt;
    }
    SieContent content = state->parser.take_content();
    content.findings.deliver(decoder, findings);
    const bool has_year = content.years[0].year.has_value();
    if (!has_year && !content.unreadable) findings.add("sie.no_year", {}, decoder.place());
    if (!has_year || content.unreadable) return std::nullopt;
    return make_books(std::move(content), decoder, state->fingerprint.value(), findings);
}

std::optional<SieBooks> read_sie(const std::string& path, Findings& findings, const SieOptions& options,
                                 const Place& asked_for_at) {
    SieReader reader(path, options);
    if (feed_file(reader, path)) return reader.finish(findings);
    const auto source = read_file(path, findings, asked_for_at);  // it says why
    if (!source) return std::nullopt;
    SieReader second(path, options);  // the file came into being, or whole, since
    second.feed(source->bytes());
    return second.finish(findings);
}

}  // namespace bokslut
