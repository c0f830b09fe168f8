#include "bokslut/core/source.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "core/path.hpp"
#include "core/utf8.hpp"

namespace bokslut {
namespace {

constexpr std::size_t excerpt_length = 100;

std::vector<std::size_t> line_starts_of(std::string_view bytes) {
    // A byte order mark is no part of the first line, so that its first character stands in column 1.
    std::vector<std::size_t> starts = {bytes.starts_with(utf8::byte_order_mark) ? utf8::byte_order_mark.size() : 0};
    for (std::size_t at = bytes.find_first_of("\r\n"); at != std::string_view::npos;
         at = bytes.find_first_of("\r\n", at + 1)) {
        if (bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n') ++at;
        starts.push_back(at + 1);
    }
    return starts;
}

std::optional<std::string> bytes_of(const std::filesystem::path& path) {
    std::error_code failed;
    if (std::filesystem::is_directory(path, failed)) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string bytes;
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (!failed) bytes.reserve(static_cast<std::size_t>(size));
    std::array<char, 1 << 16> piece;
    do {
        file.read(piece.data(), piece.size());
        bytes.append(piece.data(), static_cast<std::size_t>(file.gcount()));
    } while (file);
    if (file.bad()) return std::nullopt;
    return bytes;
}

}  // namespace

Source::Source(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)), line_starts_(line_starts_of(bytes_)) {}

std::string_view Source::line(int number) const {
    if (number < 1 || static_cast<std::size_t>(number) > line_starts_.size()) return {};
    const std::size_t index = static_cast<std::size_t>(number) - 1;
    const std::size_t end = index + 1 < line_starts_.size() ? line_starts_[index + 1] : bytes_.size();
    std::string_view text = std::string_view(bytes_).substr(line_starts_[index], end - line_starts_[index]);
    if (text.ends_with('\n')) text.remove_suffix(1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

Place Source::place(std::size_t offset) const {
    const auto after = std::upper_bound(line_starts_.begin() + 1, line_starts_.end(), offset);
    const std::size_t start = *(after - 1);
    const std::size_t end = std::clamp(offset, start, bytes_.size());
    const std::string_view before = std::string_view(bytes_).substr(start, end - start);
    return place_of_line(static_cast<int>(after - line_starts_.begin()), static_cast<int>(utf8::length(before)) + 1);
}

Place Source::place_of_line(int line_number, int column) const {
    return {name_, line_number, column, excerpt_of(line(line_number))};
}

std::optional<Source> read_file(const std::string& path, Findings& findings, const Place& asked_for_at) {
    const std::filesystem::path where = path_of(path);
    std::error_code ignored;
    if (std::filesystem::status(where, ignored).type() == std::filesystem::file_type::not_found) {
        findings.add("core.file_missing", {{"file", path}}, asked_for_at);
        return std::nullopt;
    }
    std::optional<std::string> bytes = bytes_of(where);
    if (!bytes) {
        findings.add("core.file_unreadable", {{"file", path}}, asked_for_at);
        return std::nullopt;
    }
    return Source(path, std::move(*bytes));
}

std::string excerpt_of(std::string_view line) {
    // Control characters are left out, so more than the first hundred may be needed; four times that is plenty.
    const std::string text = utf8::one_line(utf8::prefix(line, 4 * excerpt_length));
    if (utf8::length(text) <= excerpt_length) return text;
    return std::string(utf8::prefix(text, excerpt_length - 1)) + "…";
}

}  // namespace bokslut
