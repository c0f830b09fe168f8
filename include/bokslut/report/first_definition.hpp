// A first file for a förbund, written from its own books: what the books tell is filled in, the rest stands as
// comments.
//
// Threads: functions without state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"

namespace bokslut {

/// The text of a förbund's file for the SIE files `books`, to be saved as `path` (file names are written as seen from
/// there). Units, projects and counterparts come from #DIM and #OBJEKT, internal accounts from names that begin with
/// "Intern" when they net to zero; accounts that fit no line, and accounts on the other side, are listed with what to
/// do. Nothing is returned when a file cannot be read.
std::optional<std::string> first_definition(const std::vector<std::string>& books, const std::string& path,
                                            Findings& findings);

}  // namespace bokslut
