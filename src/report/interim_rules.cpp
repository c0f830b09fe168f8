#include <algorithm>

#include "bokslut/report/interim.hpp"

namespace bokslut {

std::vector<InterimSettings> read_interim_settings(Section& file, Findings& findings) {
    std::vector<InterimSettings> all;
    for (Section& section : file.sections("delarsrapport", findings)) {
        InterimSettings out;
        out.place = section.place();
        const auto bad = [&](const char* key, const std::string& text) {
            findings.add("interim.bad_date", {{"key", key}, {"text", text}}, section.place(key));
        };
        const auto to = section.text("till", findings);
        const auto month = to ? read_month(*to) : std::nullopt;
        if (!to) findings.add("settings.missing_key", {{"key", "till"}, {"section", "[[delarsrapport]]"}}, out.place);
        if (to && !month) bad("till", *to);
        if (const auto text = section.text("lamnad", findings)) {
            out.handed = read_date(*text);
            if (!out.handed) bad("lamnad", *text);
        }
        out.adjustments = section.amount("balanskravsjusteringar", Measure::Unit::kr, findings);
        out.events = section.text("handelser", findings).value_or("");
        out.development = section.text("forvantad_utveckling", findings).value_or("");
        section.finish(findings);
        if (!month) continue;
        out.to = *month;
        all.push_back(std::move(out));
    }
    return all;
}

int months_until(const FiscalYear& year, Month to) {
    if (to < month_of(year.start) || to > month_of(year.end)) return 0;
    return (to.year - year.start.year) * 12 + to.month - year.start.month + 1;
}

bool is_statutory_period(int months) {
    return 2 * months >= 12 && 3 * months <= 2 * 12;
}

void check_interim_periods(const FiscalYear& year, const std::vector<Month>& ends, const Place& place,
                           Findings& findings) {
    std::string periods;
    for (const Month& to : ends) {
        const int months = months_until(year, to);
        if (is_statutory_period(months)) return;
        periods += (periods.empty() ? "" : ", ") + std::to_string(months);
    }
    findings.add("interim.no_statutory_period", {{"year", year.text()}, {"months", periods}}, place);
}

Date last_day_to_hand_over(Month to) {
    const int month = to.month + 2;
    const Month last = month > 12 ? Month{to.year + 1, month - 12} : Month{to.year, month};
    return {last.year, last.month, days_in_month(last.year, last.month)};
}

}  // namespace bokslut
