#include "cli/sie_reading.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>

#include "cli/progress.hpp"
#include "core/path.hpp"

namespace bokslut::cli {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 18;

/// Whether the file is a state, or markup such as SIE 5: those are not read in pieces.
bool is_read_whole(std::string_view beginning) {
    constexpr std::string_view blanks_and_mark = " \t\r\n\xEF\xBB\xBF";
    const std::size_t first = beginning.find_first_not_of(blanks_and_mark);
    return is_state(beginning) || (first != std::string_view::npos && beginning[first] == '<');
}

class Reading {
public:
    Reading(const std::string& path, const SieOptions& options)
        : path_(path), options_(options), reader_(path, options) {
        read_.report.file = path;
    }

    BooksRead read() {
        const auto begin = std::chrono::steady_clock::now();
        feed();
        const auto time = std::chrono::steady_clock::now() - begin;
        read_.report.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(time).count();
        return std::move(read_);
    }

private:
    void feed() {
        const std::filesystem::path where = path_of(path_);
        std::error_code error;
        const std::uintmax_t size = std::filesystem::file_size(where, error);
        Progress progress(path_, error ? 0 : size);
        std::ifstream file(where, std::ios::binary);
        std::string piece(piece_size, '\0');
        std::size_t bytes = 0;
        while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0) {
            const std::string_view part(piece.data(), static_cast<std::size_t>(file.gcount()));
            if (bytes == 0) read_.is_state = is_state(part);
            if (bytes == 0 && is_read_whole(part)) return read_whole();
            reader_.feed(part);
            progress.at(bytes += part.size());
        }
        if (!file.eof()) return read_whole();  // it says why
        auto books = reader_.finish(read_.report.findings);
        if (books) read_.ledgers = LedgerState::of(std::move(*books));
        read_.report.info = reader_.info();
    }

    void read_whole() {
        read_.ledgers = read_ledgers(path_, read_.report.findings, options_);
        for (const Finding& finding : read_.report.findings.all())
            read_.opened = read_.opened && !finding.code.starts_with("core.file_");
    }

    std::string path_;
    SieOptions options_;
    SieReader reader_;
    BooksRead read_;
};

}  // namespace

const Ledger* ledger_of_year(const LedgerState& state, std::optional<int> year, const std::string& file,
                             Findings& findings) {
    const Ledger* found = nullptr;
    for (const Ledger& ledger : state.own)
        if (!year || ledger.year.number() == *year) found = &ledger;
    if (found == nullptr)
        findings.add("report.no_such_year", {{"year", year ? std::to_string(*year) : ""}, {"years", years_text(state)}},
                     Place{file, 0, 0, {}});
    return found;
}

std::string years_text(const LedgerState& state) {
    std::string text;
    for (const Ledger& ledger : state.own) text += (text.empty() ? "" : ", ") + ledger.year.text();
    return text;
}

BooksRead read_books(const std::string& path, const SieOptions& options) {
    return Reading(path, options).read();
}

}  // namespace bokslut::cli
