#include "cli/input.hpp"

#include <filesystem>
#include <iostream>
#include <utility>

#include "core/path.hpp"

namespace bokslut::cli {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 18;

/// 0 where it has none, such as a pipe.
std::size_t size_of(const std::string& path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path_of(path), error);
    return error ? 0 : static_cast<std::size_t>(size);
}

std::ifstream opened(const std::string& path, bool is_standard_input) {
    return is_standard_input ? std::ifstream() : std::ifstream(path_of(path), std::ios::binary);
}

}  // namespace

std::string input_name(const std::string& path, Language language) {
    if (path != "-") return path;
    return language == Language::swedish ? "standardindata" : "standard input";
}

Input::Input(const std::string& path, Language language)
    : is_standard_input_(path == "-"),
      path_(path),
      name_(input_name(path, language)),
      file_(opened(path, is_standard_input_)),
      stream_(is_standard_input_ ? std::cin : file_),
      progress_(name_, is_standard_input_ ? 0 : size_of(path), language),
      piece_(piece_size, '\0') {}

std::string_view Input::next() {
    stream_.read(piece_.data(), static_cast<std::streamsize>(piece_.size()));
    const auto count = static_cast<std::size_t>(stream_.gcount());
    progress_.at(read_ += count);
    return std::string_view(piece_).substr(0, count);
}

bool Input::is_whole(Findings& findings) const {
    if (stream_.eof()) return true;
    Findings why;
    if (!is_standard_input_) read_file(path_, why);
    if (why.empty()) why.add("core.file_unreadable", {{"file", name_}});
    findings.append(why);
    return false;
}

std::optional<Source> read_input(const std::string& path, Findings& findings, Language language) {
    Input input(path, language);
    std::string bytes;
    for (std::string_view piece = input.next(); !piece.empty(); piece = input.next()) bytes += piece;
    if (!input.is_whole(findings)) return std::nullopt;
    return Source(input.name(), std::move(bytes));
}

}  // namespace bokslut::cli
