#include "ledger/sie_strict.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace bokslut {
namespace {

// Breaches of the format that are mended or made do with otherwise.
constexpr std::string_view breaches[] = {
    "sie.account_not_numeric", "sie.amount_empty",     "sie.bad_account_type",    "sie.bad_quantity",
    "sie.brace_on_line",       "sie.checksum_place",   "sie.control_character",   "sie.date_mended",
    "sie.date_unread",         "sie.decimal_comma",    "sie.detail_missing",      "sie.label_case",
    "sie.flag_not_first",      "sie.format",           "sie.object_list_missing", "sie.quote_open",
    "sie.quote_unescaped",     "sie.record_forbidden", "sie.record_missing",      "sie.row_date_left_out",
    "sie.undeclared_account",  "sie.year_derived",
};

bool stops(const Finding& finding) {
    return finding.severity() == Severity::error ||
           std::find(std::begin(breaches), std::end(breaches), finding.code) != std::end(breaches);
}

}  // namespace

bool deliver_strictly(const Findings& all, Findings& findings) {
    const auto first = std::find_if(all.all().begin(), all.all().end(), stops);
    if (first == all.all().end()) {
        findings.append(all);
        return false;
    }
    for (auto at = all.all().begin(); at <= first; ++at) findings.add(at->code, at->arguments, at->place);
    findings.add("sie.stopped", {{"code", first->code}}, first->place);
    return true;
}

}  // namespace bokslut
