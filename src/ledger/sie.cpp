#include "bokslut/ledger/sie.hpp"

#include <filesystem>
#include <fstream>
#include <utility>

#include "bokslut/core/error.hpp"
#include "bokslut/ledger/sie5.hpp"
#include "core/path.hpp"
#include "ledger/sie5_file.hpp"
#include "ledger/sie_reading.hpp"

namespace bokslut {

struct SieReader::State {
    std::string name;
    SieOptions options;
    SieReading reading;
    Sie5Keeper keeper;
    bool passed_on = false;  // to `reading`: it is not SIE 5

    void feed(std::string_view bytes) {
        passed_on = passed_on || !bytes.empty();
        reading.feed(bytes);
    }
};

namespace {

bool feed_file(SieReading& reading, const std::string& path) {
    const std::filesystem::path where = path_of(path);
    std::error_code ignored;
    if (std::filesystem::is_directory(where, ignored)) return false;
    std::ifstream file(where, std::ios::binary);
    return reading.feed_all([&file](std::span<char> room) -> std::optional<std::size_t> {
        if (!file) return file.eof() ? std::optional<std::size_t>(0) : std::nullopt;
        file.read(room.data(), static_cast<std::streamsize>(room.size()));
        if (!file && !file.eof()) return std::nullopt;
        return static_cast<std::size_t>(file.gcount());
    });
}

}  // namespace

SieReader::SieReader(std::string name, const SieOptions& options)
    : state_(std::make_unique<State>(State{name, options, SieReading(name, options), {}, false})) {}

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
    if (!state->passed_on) state->feed(state->keeper.kept());
    auto books = state->reading.finish(findings);
    info_ = state->reading.info();
    return books;
}

std::optional<SieBooks> read_sie(const std::string& path, Findings& findings, const SieOptions& options,
                                 const Place& asked_for_at) {
    if (is_sie5_file(path)) return read_sie5_file(path, findings, options, asked_for_at);
    SieReading reading(path, options);
    if (feed_file(reading, path)) return reading.finish(findings);
    const auto source = read_file(path, findings, asked_for_at);  // it says why
    if (!source) return std::nullopt;
    SieReading second(path, options);  // the file came into being, or whole, since
    second.feed(source->bytes());
    return second.finish(findings);
}

}  // namespace bokslut
