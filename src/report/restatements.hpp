// Comparison years that are restated: what the change is, line by line, and why.
//
// Sources: LKBR 5:6, 6:5 (last year restated where principles changed), RKR R12.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "bokslut/core/settings.hpp"
#include "bokslut/report/restatement.hpp"
#include "bokslut/report/table.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut {

/// Reads [[omrakning]]. Missing keys are `settings.missing_key`.
std::vector<Restatement> read_restatements(Section& file, Findings& findings);

/// A line as its own year's report has it, and restated.
struct RestatedLine {
    std::string id;
    Label label;
    Amount before, change;
    Place place;  ///< of the change
};

/// Gives the restated amounts to the comparison year of `input`. Rows that are no line with accounts are
/// `statements.unknown_line`; changes that do not balance are `restatements.not_balanced`; a year other than the
/// comparison year is left alone.
std::vector<RestatedLine> restate(const std::vector<Restatement>& restatements, const StatementInput& input,
                                  Statements& statements, Findings& findings);

Table restatement_table(const std::vector<Restatement>& restatements, const std::vector<RestatedLine>& lines, int year,
                        Measure measure, Language language);

}  // namespace bokslut
