// Checks of a SIE file as a whole: that it agrees with itself. Private.
#pragma once

#include "bokslut/ledger/chart.hpp"
#include "ledger/sie_content.hpp"

namespace bokslut {

/// Findings `sie.type`, `sie.date_outside_year`, `sie.undeclared_account`, `sie.undeclared_object` and
/// `sie.closing_differs`. `content.rows` hold the openings and movements of the file's own year, which is known.
void check_sie(const SieContent& content, const Chart& chart, const TextDecoder& decoder, Findings& findings);

}  // namespace bokslut
