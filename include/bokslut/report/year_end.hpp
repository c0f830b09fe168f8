// The year-end: from the förbund's file and the books it names to the report. The one façade for command, C API and
// bindings.
//
// Threads: functions without state.
#pragma once

#include <optional>
#include <string>

#include "bokslut/core/finding.hpp"
#include "bokslut/federation/balance_requirement.hpp"
#include "bokslut/report/document.hpp"
#include "bokslut/report/trace.hpp"

namespace bokslut {

struct YearEndOptions {
    std::optional<int> year;                      ///< wins over `rapportar`
    Language language = Language::swedish;        ///< of labels; findings are told in any language later
    std::optional<RoundingPolicy> rounding = {};  ///< wins over [avrundning]
    bool disclosures = false;                     ///< with the disclosure check as the last chapter
};

struct YearEnd {
    std::optional<Document> document;                       ///< nothing when the report could not be made
    std::optional<BalanceRequirement> balance_requirement;  ///< of the year; there whenever the document is
    Findings findings;
};

/// Makes the annual report of the förbund whose file is `path`. Never throws for what the user's data can cause.
YearEnd make_year_end(const std::string& path, const YearEndOptions& options = {});

/// Where a figure of that report comes from.
struct TraceResult {
    std::optional<Trace> trace;  ///< nothing when there is no report, or not one figure that is meant
    Findings findings;           ///< of the report, and `report.unknown_figure` or `report.several_figures`
};
TraceResult trace_figure(const std::string& path, const TraceQuery& query, const YearEndOptions& options = {});

}  // namespace bokslut
