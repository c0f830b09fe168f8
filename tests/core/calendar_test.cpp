#include "bokslut/core/calendar.hpp"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "bokslut/core/error.hpp"
#include "tests/catch.hpp"

using namespace bokslut;

TEST_CASE("calendar: leap years", "[calendar]") {
    // Proves the Gregorian rule where it bites: every fourth year, not every hundredth, but every four hundredth.
    const std::vector<std::pair<int, int>> february{{1900, 28}, {2000, 29}, {2023, 28}, {2024, 29}, {2100, 28}};
    for (const auto& [year, days] : february) {
        CAPTURE(year);
        CHECK(days_in_month(year, 2) == days);
    }
    CHECK_THROWS_AS(days_in_month(2023, 0), Error);
    CHECK_THROWS_AS(days_in_month(2023, 13), Error);
}

TEST_CASE("calendar: every day of eight centuries", "[calendar]") {
    // Proves that exactly the days that std::chrono knows are read, in both spellings, and written back the same.
    for (int year = 1600; year < 2400; ++year) {
        for (int month = 0; month <= 13; ++month) {
            for (int day = 0; day <= 32; ++day) {
                const std::chrono::year_month_day known{std::chrono::year(year),
                                                        std::chrono::month(static_cast<unsigned>(month)),
                                                        std::chrono::day(static_cast<unsigned>(day))};
                const Date date{year, month, day};
                const std::string dashed = date_text(date);
                const std::string packed = dashed.substr(0, 4) + dashed.substr(5, 2) + dashed.substr(8);
                const auto as_known = [&](const std::optional<Date>& read) {
                    return known.ok() ? read && *read == date : !read;
                };
                if (!as_known(read_date(dashed)) || !as_known(read_date(packed))) FAIL(dashed);
            }
        }
    }
}

TEST_CASE("calendar: dates as text", "[calendar]") {
    // Proves which texts are dates, and that nothing near one passes.
    CHECK(read_date("20231231") == Date{2023, 12, 31});
    CHECK(read_date("2023-12-31") == Date{2023, 12, 31});
    CHECK(read_date("20240229") == Date{2024, 2, 29});
    CHECK(date_text({2023, 2, 3}) == "2023-02-03");
    for (const char* text :
         {"",           "2023",       "202312",     "2023123",    "202312311",      "2023-1231", "202312-31",
          "2023/12/31", "2023-12/31", "2023/12-31", "31-12-2023", " 20231231",      "2023123a",  "+2023123",
          "-0231231",   "2023-12-3",  "2023-12- 1", "20230229",   "19000229",       "20230431",  "20230001",
          "20231301",   "20230100",   "00000101",   "0000-01-01", "2023\u201312-31"}) {
        CAPTURE(text);
        CHECK_FALSE(read_date(text));
    }
}

TEST_CASE("calendar: months", "[calendar]") {
    // Proves which texts are months, and their order and number.
    CHECK(read_month("202301") == Month{2023, 1});
    CHECK(read_month("2023-12") == Month{2023, 12});
    CHECK(Month{2023, 9}.number() == 202309);
    CHECK(Month{2022, 12} < Month{2023, 1});
    CHECK(month_of({2023, 8, 31}) == Month{2023, 8});
    for (const char* text : {"", "2023", "20231", "2023-1", "202313", "202300", "2023-13", "2023 12", "2023-1a",
                             "20-2312", "000001", "2023-012", "2023012", "20230101"}) {
        CAPTURE(text);
        CHECK_FALSE(read_month(text));
    }
}

TEST_CASE("calendar: fiscal years", "[calendar]") {
    // Proves what counts as a calendar year, what a year is called and which days are in it.
    struct Row {
        FiscalYear year;
        bool calendar;
        std::string text;
    };
    const std::vector<Row> rows{
        {{{2023, 1, 1}, {2023, 12, 31}}, true, "2023"},       {{{2022, 7, 1}, {2023, 6, 30}}, false, "2022/2023"},
        {{{2022, 1, 1}, {2023, 12, 31}}, false, "2022/2023"}, {{{2023, 1, 1}, {2023, 6, 30}}, false, "2023"},
        {{{2023, 1, 2}, {2023, 12, 31}}, false, "2023"},
    };
    for (const Row& row : rows) {
        CAPTURE(date_text(row.year.start), date_text(row.year.end));
        CHECK(row.year.is_calendar_year() == row.calendar);
        CHECK(row.year.text() == row.text);
        CHECK(row.year.number() == 2023);
        CHECK(row.year.contains(row.year.start));
        CHECK(row.year.contains(row.year.end));
        CHECK_FALSE(row.year.contains({2024, 1, 1}));
        CHECK_FALSE(row.year.contains({2021, 12, 31}));
    }
    CHECK(rows[1].year < rows[0].year);
}

TEST_CASE("years as text") {
    // Proves that a year is four digits and nothing else.
    CHECK(bokslut::read_year("2024") == 2024);
    for (const std::string text : {"", "24", "2024-", "20240", "år", "-024"}) {
        INFO(text);
        CHECK_FALSE(bokslut::read_year(text));
    }
}
