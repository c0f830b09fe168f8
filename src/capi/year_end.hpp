// A report behind its handle, and its options as the C API gives them. Private.
#pragma once

#include "bokslut/report/year_end.hpp"
#include "capi/document.hpp"

struct bokslut_year_end {
    bokslut_document document;
    bokslut_findings findings;
    bokslut::BalanceRequirement requirement;
};

namespace bokslut::capi {

YearEndOptions report_options(const bokslut_report_options* given);

}  // namespace bokslut::capi
