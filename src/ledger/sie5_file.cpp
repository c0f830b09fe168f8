#include "ledger/sie5_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "bokslut/core/source.hpp"
#include "bokslut/ledger/sie5.hpp"
#include "core/path.hpp"
#include "core/utf8.hpp"

namespace bokslut {
namespace {

constexpr std::size_t beginning_size = std::size_t{1} << 16;
constexpr std::size_t first_look = 64;
constexpr std::string_view blanks = " \t\r\n";

// UTF-16 is refused later, by name; here it only has to be recognised.
std::string without_zeros(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        if (c != '\0') kept += c;
    }
    return kept;
}

bool skip_past(std::string_view& text, std::string_view end) {
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + end.size());
    return true;
}

// Past byte order mark, blanks, comments and processing instructions, to the first element or declaration.
std::string_view first_markup(std::string_view text) {
    for (const std::string_view mark :
         {utf8::byte_order_mark, std::string_view("\xFF\xFE"), std::string_view("\xFE\xFF")})
        if (text.starts_with(mark)) text.remove_prefix(mark.size());
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
        if (text.starts_with("<?")) {
            if (!skip_past(text, "?>")) return {};
        } else if (text.starts_with("<!--")) {
            if (!skip_past(text, "-->")) return {};
        } else {
            return text;
        }
    }
}

// Nearly every file is SIE 4, and is known as such by its first bytes.
bool may_be_markup(std::string_view beginning) {
    const std::size_t first = beginning.find_first_not_of(std::string_view(" \t\r\n\xEF\xBB\xBF\xFF\xFE\0", 10));
    return first == std::string_view::npos ? beginning.size() < first_look : beginning[first] == '<';
}

}  // namespace

bool is_sie5(std::string_view beginning) {
    const bool is_wide = beginning.substr(0, 4).find('\0') != std::string_view::npos;
    const std::string narrow = is_wide ? without_zeros(beginning) : std::string();
    std::string_view markup = first_markup(is_wide ? std::string_view(narrow) : beginning);
    constexpr std::string_view type_declaration = "<!DOCTYPE";
    if (!markup.starts_with('<')) return false;
    markup.remove_prefix(markup.starts_with(type_declaration) ? type_declaration.size() : 1);
    markup.remove_prefix(std::min(markup.find_first_not_of(blanks), markup.size()));
    std::string_view name = markup.substr(0, markup.find_first_of(" \t\r\n>/["));
    name.remove_prefix(name.find(':') + 1);  // npos + 1 is 0
    return name == "Sie" || name == "SieEntry";
}

std::string_view Sie5Keeper::pass_on(std::string_view bytes) {
    if (verdict_ == Verdict::other) {
        kept_ = {};
        return bytes;
    }
    // A byte more than the bound is enough to refuse it.
    kept_ += bytes.substr(0, std::min(bytes.size(), sie5_most_bytes + 1 - kept_.size()));
    if (verdict_ == Verdict::unknown) verdict_ = verdict();
    return verdict_ == Verdict::other ? std::string_view(kept_) : std::string_view();
}

Sie5Keeper::Verdict Sie5Keeper::verdict() const {
    if (!may_be_markup(kept_)) return Verdict::other;
    if (kept_.size() < beginning_size) return Verdict::unknown;
    return bokslut::is_sie5(std::string_view(kept_).substr(0, beginning_size)) ? Verdict::sie5 : Verdict::other;
}

bool Sie5Keeper::is_sie5() const {
    return verdict_ == Verdict::sie5 || (verdict_ == Verdict::unknown && bokslut::is_sie5(kept_));
}

bool is_sie5_file(const std::string& path) {
    std::error_code fault;
    if (!std::filesystem::is_regular_file(path_of(path), fault)) return false;
    std::ifstream file(path_of(path), std::ios::binary);
    std::string beginning(first_look, '\0');
    file.read(beginning.data(), first_look);
    beginning.resize(static_cast<std::size_t>(file.gcount()));
    if (!may_be_markup(beginning)) return false;
    const std::size_t seen = beginning.size();
    beginning.resize(beginning_size);
    file.read(beginning.data() + seen, static_cast<std::streamsize>(beginning_size - seen));
    beginning.resize(seen + static_cast<std::size_t>(file.gcount()));
    return is_sie5(beginning);
}

std::optional<SieBooks> read_sie5_file(const std::string& path, Findings& findings, const SieOptions& options,
                                       const Place& asked_for_at) {
    std::error_code fault;
    if (const auto size = std::filesystem::file_size(path_of(path), fault); !fault && size > sie5_most_bytes) {
        findings.add("sie5.too_large", {{"size", std::to_string(size >> 20) + " MB"}}, {path, 0, 0, {}});
        return std::nullopt;
    }
    const auto source = read_file(path, findings, asked_for_at);
    if (!source) return std::nullopt;
    auto read = read_sie5(path, source->bytes(), findings, options);
    if (!read) return std::nullopt;
    return std::move(read->books);
}

}  // namespace bokslut
