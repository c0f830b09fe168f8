#include "ledger/state_text.hpp"

#include <cstddef>

namespace bokslut {
namespace {

constexpr std::string_view special = "\t\n\r\\";
constexpr std::string_view letters = "tnr\\";
constexpr std::string_view kinds[] = {"opening", "movement", "budget"};

}  // namespace

std::string_view state_kind_text(BalanceKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<BalanceKind> state_kind(std::string_view text) {
    for (const BalanceKind kind : {BalanceKind::opening, BalanceKind::movement, BalanceKind::budget})
        if (text == state_kind_text(kind)) return kind;
    return std::nullopt;
}

void append_state_line(std::string& bytes, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) bytes += '\t';
        for (const char c : fields[i]) {
            const std::size_t at = special.find(c);
            if (at != std::string_view::npos) bytes += '\\';
            bytes += at != std::string_view::npos ? letters[at] : c;
        }
    }
    bytes += '\n';
}

std::optional<std::vector<std::string>> state_fields(std::string_view line) {
    std::vector<std::string> fields(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\t') {
            fields.emplace_back();
        } else if (line[i] != '\\') {
            fields.back() += line[i];
        } else {
            const std::size_t at = i + 1 < line.size() ? letters.find(line[i + 1]) : std::string_view::npos;
            if (at == std::string_view::npos) return std::nullopt;
            fields.back() += special[at];
            ++i;
        }
    }
    return fields;
}

}  // namespace bokslut
