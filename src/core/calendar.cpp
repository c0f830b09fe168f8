#include "bokslut/core/calendar.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>

#include "bokslut/core/error.hpp"
#include "core/ascii.hpp"

namespace bokslut {
namespace {

bool is_leap_year(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

bool is_month(int year, int month) {
    return year >= 1 && month >= 1 && month <= 12;
}

// Nothing but digits: a sign or a blank, which the standard readers let through, is no part of a date.
std::optional<int> read_digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (!ascii::is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Date> checked_date(std::string_view year, std::string_view month, std::string_view day) {
    const auto y = read_digits(year);
    const auto m = read_digits(month);
    const auto d = read_digits(day);
    if (!y || !m || !d || !is_month(*y, *m)) return std::nullopt;
    if (*d < 1 || *d > days_in_month(*y, *m)) return std::nullopt;
    return Date{*y, *m, *d};
}

}  // namespace

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) throw Error(fmt::format("there is no month {}", month));
    if (month == 2 && is_leap_year(year)) return 29;
    return days[static_cast<std::size_t>(month - 1)];
}

std::optional<Date> read_date(std::string_view text) {
    if (text.size() == 8) return checked_date(text.substr(0, 4), text.substr(4, 2), text.substr(6));
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    return checked_date(text.substr(0, 4), text.substr(5, 2), text.substr(8));
}

std::string date_text(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::optional<int> read_year(std::string_view text) {
    if (text.size() != 4) return std::nullopt;
    const auto month = read_month(std::string(text) + "01");
    if (!month) return std::nullopt;
    return month->year;
}

std::optional<Month> read_month(std::string_view text) {
    const bool dashed = text.size() == 7 && text[4] == '-';
    if (!dashed && text.size() != 6) return std::nullopt;
    const auto year = read_digits(text.substr(0, 4));
    const auto month = read_digits(text.substr(dashed ? 5 : 4));
    if (!year || !month || !is_month(*year, *month)) return std::nullopt;
    return Month{*year, *month};
}

bool FiscalYear::is_calendar_year() const {
    return start == Date{end.year, 1, 1} && end == Date{end.year, 12, 31};
}

std::string FiscalYear::period_text() const {
    return date_text(start) + "–" + date_text(end);
}

std::string FiscalYear::text() const {
    if (start.year == end.year) return fmt::format("{}", end.year);
    return fmt::format("{}/{}", start.year, end.year);
}

}  // namespace bokslut
