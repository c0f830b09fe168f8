// Writes where a figure comes from: as a table to read, and as JSON.
//
// Threads: functions without state.
#pragma once

#include <string>

#include "bokslut/core/finding.hpp"
#include "bokslut/report/trace.hpp"

namespace bokslut {

/// The figure in kronor: of a sum its parts, else its lines and their accounts, with what was brought forward and what
/// was moved. With `accounts` a sum has lines and accounts as well.
std::string write_trace_text(const Trace& trace, bool accounts, Language language = Language::swedish);

/// {"version", "figure": {"id", "table", "unit", "row", "column", "shown", "measure", "ore", "given"}, "parts": [{"id",
/// "label", "year", "basis", "at", "ore"}], "lines": [{"id", "label", "unit", "year", "basis", "at", "ore", "given":
/// {"file", "line"} or null, "accounts": [{"account", "name", "ore", "opening_ore", "vouchers": [{"series", "number",
/// "date", "text", "ore"}]}]}]}; the vouchers where they were asked for. UTF-8, ended by a line end.
std::string write_trace_json(const Trace& trace);

}  // namespace bokslut
