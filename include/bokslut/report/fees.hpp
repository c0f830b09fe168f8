// The fee document: the sheet that every member gets, why a member pays what it pays, plans and comparisons.
//
// Threads: functions without state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/report/document.hpp"

namespace bokslut {

struct FeeOptions {
    std::optional<int> year;  ///< wins over `rapportar`
    std::string explain;      ///< a member: why does it pay this?
    std::string compare;      ///< path of another file, to set beside
    int plan = 1;             ///< how many years, from the year on (KL 11:6: three)
    std::string raise;        ///< "Dataskyddsombud=2 600 tkr": the rate that raises a total
    std::string audit;        ///< path of published fees: which inhabitants and rates could print them
};

/// One fee as it is written to CSV and JSON.
struct FeeRow {
    enum class Payer { member, associated, co_funder };

    std::string file;  ///< of --compare: which file; else empty
    int year = 0;
    std::string service;
    std::string payer;
    Payer kind = Payer::member;
    Amount amount;
    Rational exact;       ///< öre, before rounding
    std::string key;      ///< what it is computed from: "fast+per_invanare"
    std::string working;  ///< in words
};

struct FeeReport {
    std::optional<Document> document;  ///< nothing when the fees could not be computed
    std::vector<FeeRow> rows;
    Findings findings;
};

/// Computes the fees of the förbund whose file is `path`. Never throws for what the user's data can cause.
FeeReport make_fees(const std::string& path, const FeeOptions& options = {});

}  // namespace bokslut
