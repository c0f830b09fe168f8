// The words and lines of a state (see state.hpp). Private.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/ledger/ledger.hpp"

namespace bokslut {

inline constexpr std::string_view state_mark = "bokslut state ";
inline constexpr std::string_view state_version = "2";

std::string_view state_kind_text(BalanceKind kind);
std::optional<BalanceKind> state_kind(std::string_view text);

/// Adds a line with its end.
void append_state_line(std::string& bytes, const std::vector<std::string>& fields);
/// The fields of a line, which stands without its end; nothing when a backslash stands before what it should not.
std::optional<std::vector<std::string>> state_fields(std::string_view line);

}  // namespace bokslut
