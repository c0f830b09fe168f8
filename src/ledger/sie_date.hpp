// Dates as programs write them in SIE files. Private.
#pragma once

#include <optional>
#include <string_view>

#include "bokslut/core/calendar.hpp"

namespace bokslut {

struct SieDate {
    Date date;
    bool as_written = true;  ///< YYYYMMDD; otherwise it was put right
};

/// YYYYMMDD. Also, put right: YYYY-MM-DD, YYMMDD (19 before years from 70), and seven digits that lack the zero of
/// month or day, when only one of the two ways to put it back makes a day. Nothing for other text.
std::optional<SieDate> read_sie_date(std::string_view text);

}  // namespace bokslut
