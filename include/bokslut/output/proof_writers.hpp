// Writes what a check of printed figures found: as a list to read, and as JSON.
//
// Threads: functions without state.
#pragma once

#include <string>

#include "bokslut/core/finding.hpp"
#include "bokslut/report/proof.hpp"

namespace bokslut {

/// A list in the manner of an auditor's: what, where, how much, why, what would repair it.
std::string write_proof_text(const Proof& proof, Language language = Language::swedish);

/// {"version", "figures", "relations": {"derived", "written", "unchecked"}, "verdict", "findings": [{"code",
/// "severity", "text", "remedy", "amount_ore", "figures": [{"table", "unit", "row", "column", "shown"}], "relations":
/// [sentences], "proved", "refers_to": [indices]}]}, UTF-8, ended by a line end.
std::string write_proof_json(const Proof& proof, Language language = Language::swedish);

}  // namespace bokslut
