// Proves the interim report: which periods are lawful (LKBR 13:1), its columns (13:3), and that it is made of the
// months it says.
#include "bokslut/report/interim.hpp"

#include <unistd.h>

#include "tests/report/reports.hpp"

using namespace bokslut;

namespace {

const FiscalYear year_2024{{2024, 1, 1}, {2024, 12, 31}};

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> all;
    for (const Finding& finding : findings.all()) all.push_back(finding.code);
    return all;
}

bool has(const Findings& findings, const std::string& code) {
    const auto all = codes(findings);
    return std::find(all.begin(), all.end(), code) != all.end();
}

InterimReport august(const std::string& path) {
    return make_interim_report(path, {{2024, 8}});
}

const reports::Line& line(const std::vector<reports::Line>& lines, const std::string& table, const std::string& row,
                          const std::string& column) {
    for (const auto& one : lines)
        if (one.table == table && one.row == row && one.column == column) return one;
    FAIL("no " << table << " " << row << " " << column);
    throw 0;
}

}  // namespace

TEST_CASE("at least one interim report of six to eight months") {
    // Proves LKBR 13:1 for reports of 5, 6, 8 and 9 months, alone and together: months count, not days (30 June is
    // 0.496 of the year), and one of 9 months is lawful beside one of 8.
    struct Case {
        std::vector<Month> ends;
        bool lawful;
    };
    const Case cases[] = {{{{2024, 5}}, false},
                          {{{2024, 6}}, true},
                          {{{2024, 7}}, true},
                          {{{2024, 8}}, true},
                          {{{2024, 9}}, false},
                          {{{2024, 4}, {2024, 8}}, true},
                          {{{2024, 5}, {2024, 9}}, false},
                          {{{2024, 8}, {2024, 9}}, true}};
    for (const Case& c : cases) {
        Findings findings;
        check_interim_periods(year_2024, c.ends, {}, findings);
        INFO(c.ends.front().number() << " of " << c.ends.size());
        CHECK(findings.empty() == c.lawful);
    }
    CHECK(months_until(year_2024, {2024, 6}) == 6);
    CHECK(months_until(year_2024, {2025, 1}) == 0);
}

TEST_CASE("handed over within two months") {
    // Proves KL 11:16: the last day is two months after the end of the period, and a later one is told.
    CHECK(last_day_to_hand_over({2024, 8}) == Date{2024, 10, 31});
    CHECK(last_day_to_hand_over({2023, 12}) == Date{2024, 2, 29});
    const reports::Copy copy(reports::litet);
    CHECK_FALSE(has(august(copy.file()).findings, "interim.late"));
    copy.replace("forbund.toml", "lamnad = \"2024-10-11\"", "lamnad = \"2024-11-01\"");
    CHECK(has(august(copy.file()).findings, "interim.late"));
}

TEST_CASE("four columns, the balance sheet against last closing, and the forecast of the balance requirement") {
    // Proves LKBR 13:2-3 on the example: the period is that of the file of January to August alone, and the forecast of
    // the balance-requirement result is the forecast result and the stated adjustments.
    const InterimReport made = august(reports::litet);
    INFO(findings_message(made.findings));
    REQUIRE(made.document);
    const auto lines = reports::lines_of(*made.document);
    const std::string result = "Årets resultat";
    CHECK(line(lines, "resultatrakning", result, "2024-08").ore == 59'796'974);
    CHECK(line(lines, "resultatrakning", result, "2023-08").ore == 100'956'900);
    CHECK(line(lines, "resultatrakning", result, "prognos 2024").ore == -15'400'000);
    CHECK(line(lines, "resultatrakning", result, "budget 2024").ore == 10'000'000);
    CHECK(line(lines, "balanskrav_prognos", "Balanskravsresultat enligt prognosen", "prognos 2024").ore == -15'400'000);

    const reports::Copy copy(reports::litet);
    copy.replace("forbund.toml", "litet-forbund-2024.se", "litet-forbund-2024-08.se");
    const auto alone = reports::report(copy.file());
    int compared = 0;
    for (const auto& one : alone) {
        if ((one.table != "resultatrakning" && one.table != "balansrakning") || !one.unit.empty() ||
            one.column != "2024")
            continue;
        if (one.row.starts_with("Panter") || one.row.starts_with("Pensions")) continue;  // stated for the year's end
        INFO(one.table << " " << one.row);
        CHECK(line(lines, one.table, one.row, "2024-08").ore == one.ore);
        CHECK(line(lines, one.table, one.row, one.table == "balansrakning" ? "2023-12-31" : "2023-08").row == one.row);
        ++compared;
    }
    CHECK(compared > 25);
}

TEST_CASE("a balance sheet without last year's closing is told") {
    // Proves LKBR 13:3: the balance sheet stands against 31 December, and its absence is never silent.
    const reports::Copy copy(reports::litet);
    CHECK_FALSE(has(august(copy.file()).findings, "interim.balance_missing"));
    copy.change_books([](const std::string& sie) {
        return std::regex_replace(sie, std::regex(R"((^|\n)#(RAR|IB|UB|RES|OIB|OUB|PSALDO|PBUDGET) -1 [^\n]*)"), "$1");
    });
    const InterimReport made = august(copy.file());
    INFO(findings_message(made.findings));
    CHECK(made.document);
    CHECK(has(made.findings, "interim.balance_missing"));
}

TEST_CASE("what an interim report lacks is told with its paragraph") {
    // Proves that no column is left out in silence, and that what is no part of the year is refused.
    const reports::Copy copy(reports::litet);
    copy.replace("forbund.toml", "utfall        = \"utfall-2023-08.csv\"", "");
    copy.replace("forbund.toml", "prognos       = \"prognos.csv\"", "");
    copy.replace("forbund.toml", "balanskravsjusteringar = \"0 kr\"", "");
    copy.replace("forbund.toml", "lamnad = \"2024-10-11\"", "");
    const InterimReport made = august(copy.file());
    REQUIRE(made.document);
    for (const char* code :
         {"interim.comparison_missing", "interim.forecast_missing", "interim.adjustments_missing", "interim.no_date"}) {
        INFO(code);
        CHECK(has(made.findings, code));
    }
    const InterimReport nine = make_interim_report(reports::litet, {{2024, 9}});
    CHECK_FALSE(has(nine.findings, "interim.no_statutory_period"));  // the one of eight months is stated
    CHECK(has(make_interim_report(reports::litet, {{2024, 12}}).findings, "interim.not_a_part"));
    const reports::Copy early(reports::litet);
    early.replace("forbund.toml", "litet-forbund-2024.se", "litet-forbund-2024-08.se");
    CHECK(has(make_interim_report(early.file(), {{2024, 10}}).findings, "interim.books_end"));
}
