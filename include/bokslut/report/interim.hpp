// The interim report (delårsrapport): a part of the year against the same part last year, the year's forecast and its
// budget, and the balance sheet against last year's closing.
//
// Sources: LKBR 13:1-3, KL 11:16.
// Threads: functions without state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/calendar.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/report/document.hpp"

namespace bokslut {

/// One [[delarsrapport]] of the förbund's file: a report from the beginning of the year, made or to be made.
struct InterimSettings {
    Month to;
    std::optional<Date> handed;         ///< to the governing board and the auditors (KL 11:16)
    std::optional<Amount> adjustments;  ///< to the balance requirement, in the forecast
    std::string events, development;    ///< of the simplified management report
    Place place;
};
/// Reads [[delarsrapport]]: till, lamnad, balanskravsjusteringar, handelser and forvantad_utveckling. What is no month
/// or date is `interim.bad_date`.
std::vector<InterimSettings> read_interim_settings(Section& file, Findings& findings);

/// The months from the beginning of the year to `to`, both included; 0 when it is not in the year.
int months_until(const FiscalYear& year, Month to);
/// Whether a report of so many months of a year of twelve is one that the law asks for: no less than half the year and
/// no more than two thirds, in months (LKBR 13:1).
bool is_statutory_period(int months);
/// Checks that one of the year's interim reports covers 6 to 8 months (`interim.no_statutory_period`); others besides
/// it are lawful.
void check_interim_periods(const FiscalYear& year, const std::vector<Month>& ends, const Place& place,
                           Findings& findings);
/// The last day on which a report until `to` may be handed over: two months after the end of the period (KL 11:16).
Date last_day_to_hand_over(Month to);

struct InterimQuery {
    Month to;
    Language language = Language::swedish;
};
struct InterimReport {
    std::optional<Document> document;  ///< nothing when the report could not be made
    Findings findings;
};
/// Makes the interim report of the förbund whose file is `path`. A period that is not a part of a year in the books is
/// `interim.not_a_part`.
InterimReport make_interim_report(const std::string& path, const InterimQuery& query);

}  // namespace bokslut
