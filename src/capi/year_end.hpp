// The options of a report, as the C API gives them. Private.
#pragma once

#include "bokslut/report/year_end.hpp"
#include "capi/wall.hpp"

namespace bokslut::capi {

YearEndOptions report_options(const bokslut_report_options* given);

}  // namespace bokslut::capi
