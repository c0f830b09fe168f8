// Dates, months and fiscal years.
//
// Threads: values; no shared state.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace bokslut {

/// A day of the Gregorian calendar. Only valid days are made by the readers below.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    friend auto operator<=>(const Date&, const Date&) = default;
};

/// Days in a month, leap years counted. Throws Error when `month` is not 1..12.
int days_in_month(int year, int month);
/// YYYYMMDD (as in SIE) or YYYY-MM-DD as a date; nothing when it is not a day that exists (there is no year 0).
std::optional<Date> read_date(std::string_view text);
/// "2023-12-31".
std::string date_text(Date date);

/// A month, ordered; as YYYYMM in `number()`.
struct Month {
    int year = 0;
    int month = 0;

    int number() const { return year * 100 + month; }
    friend auto operator<=>(const Month&, const Month&) = default;
};

/// YYYYMM or YYYY-MM; nothing when it is not a month.
std::optional<Month> read_month(std::string_view text);
/// YYYY as a year; nothing for other text.
std::optional<int> read_year(std::string_view text);
inline Month month_of(Date date) {
    return {date.year, date.month};
}

/// A fiscal year: first and last day, both included. That it must be a calendar year for a kommunalförbund (LKBR 1:5)
/// is a finding, not a property of this type.
struct FiscalYear {
    Date start;
    Date end;

    bool contains(Date date) const { return start <= date && date <= end; }
    bool is_calendar_year() const;
    /// The year it ends in, which is what reports call it.
    int number() const { return end.year; }
    /// "2023" when it begins and ends in the same year, "2022/2023" otherwise.
    std::string text() const;

    /// "2023-01-01–2023-12-31".
    std::string period_text() const;

    friend auto operator<=>(const FiscalYear&, const FiscalYear&) = default;
};

}  // namespace bokslut
