// Proves that the follow-up of the budget is the operations statement's figures, by line, unit and month, that a limit
// is passed exactly where it says, and that months of a yearly amount are spread by a stated rule or not at all.
#include "bokslut/report/budget.hpp"

#include <unistd.h>

#include "bokslut/report/interim.hpp"
#include "bokslut/statements/form.hpp"
#include "tests/report/reports.hpp"

using namespace bokslut;

namespace {

BudgetFollowUp follow_up(const std::string& path, const BudgetQuery& query = {}) {
    BudgetAnswer answer = follow_up_budget(path, query);
    INFO(findings_message(answer.findings));
    REQUIRE(answer.follow_up);
    return *answer.follow_up;
}

const BudgetLine& line(const BudgetFollowUp& made, const std::string& row, const std::string& unit = "",
                       int month = 0) {
    for (const BudgetLine& one : made.lines)
        if (one.row == row && one.unit_code == unit &&
            (month == 0 ? one.months == made.months : one.months.to == month && one.months.from == month))
            return one;
    FAIL("no line " << row << " " << unit << " " << month);
    throw 0;
}

std::string code_of_first(const BudgetAnswer& answer) {
    return answer.findings.all().empty() ? "" : answer.findings.all().front().code;
}

}  // namespace

TEST_CASE("limits are read, and passed only beyond them") {
    // Proves the four forms of a limit, that a deviation equal to it does not pass, and what a budget of zero means.
    struct Case {
        const char* text;
        long long deviation, budget;
        bool passes;
    };
    const Case cases[] = {
        {"5 %", 5000, 100000, false},
        {"5 %", 5001, 100000, true},
        {"5 %", -5001, -100000, true},
        {"5 %", 1, 0, true},
        {"5 %", 0, 0, false},
        {"2,5%", 2501, 100000, true},
        {"100 tkr", 10000000, 1, false},
        {"100 tkr", -10000001, 1, true},
        {"5% eller 100 tkr", 5001, 100000, true},
        {"5% och 100 tkr", 5001, 100000, false},
        {"5% och 100 tkr", 10000001, 100000, true},
        {"5% och 100 tkr", 10000001, 1000000000, false},
        {"5% eller 100 tkr", 1, 0, false},
        {"5% och 100 tkr", 10000001, 0, true},
    };
    for (const Case& c : cases) {
        INFO(c.text << " " << c.deviation << " of " << c.budget);
        const auto threshold = read_threshold(c.text);
        REQUIRE(threshold);
        CHECK(threshold->passed_by(Amount::from_ore(c.deviation), Amount::from_ore(c.budget)) == c.passes);
    }
    for (const char* wrong : {"", "mycket", "5 % 100 tkr", "-5 %", "5 % eller 6 %", "100 tkr och", "-1 kr"})
        CHECK_FALSE(read_threshold(wrong));
}

TEST_CASE("the published operations statement and the fee lines' deviations") {
    // Proves acceptance against the published årsbokslut 2023, section 5: outcome with internal items, budget,
    // deviation.
    const BudgetFollowUp made = follow_up(reports::boras);
    Findings none;
    const auto published =
        read_csv(*read_file(reports::source_dir + "/tests/golden/borasregionen-2023/driftredovisning.csv", none), none);
    int compared = 0;
    for (const auto& row : published.rows) {
        std::string label = row[0].text;
        for (const BudgetLine& one : made.lines) {
            if (!same_label(one.row, label) || !one.unit_code.empty()) continue;
            INFO(label);
            CHECK(shown_steps(*one.outcome, {Measure::Unit::tkr}) == std::stoll(row[2].text));
            CHECK(shown_steps(*one.in_force, {Measure::Unit::tkr}) == std::stoll(row[3].text));
            CHECK(shown_steps(*one.deviation, {Measure::Unit::tkr}) == std::stoll(row[4].text));
            ++compared;
        }
    }
    CHECK(compared == 20);
    CHECK((*line(made, "Medlemsavgifter, NVS").percent * 10).rounded(Rounding::half_away_from_zero) == -455);
    REQUIRE(made.investments.size() == 2);
    CHECK(shown_steps(*made.investments[0].deviation, {Measure::Unit::tkr}) == 114);
    CHECK_FALSE(made.passes());  // without a limit nothing is tested
}

TEST_CASE("months and units of the other example sum to the year and the whole") {
    // Proves the follow-up by unit and month: months sum to the year, and to what the file of January to August alone
    // says.
    const BudgetFollowUp year = follow_up(reports::litet, {.by_month = true});
    for (const std::string unit : {"", "100", "200", "300", "900"})
        for (const std::string row : {"Verksamhetens intäkter", "Verksamhetens kostnader", "Årets resultat"}) {
            INFO(unit << " " << row);
            Amount outcome, budget;
            for (int month = 202401; month <= 202412; ++month) {
                outcome += *line(year, row, unit, month).outcome;
                budget += *line(year, row, unit, month).budget;
            }
            CHECK(outcome == line(year, row, unit).outcome);
            CHECK(budget == line(year, row, unit).budget);
        }
    const BudgetFollowUp august = follow_up(reports::litet, {.to = Month{2024, 8}});
    const reports::Copy copy(reports::litet);
    copy.replace("forbund.toml", "litet-forbund-2024.se", "litet-forbund-2024-08.se");
    const BudgetFollowUp alone = follow_up(copy.file());
    for (const BudgetLine& one : august.lines) {
        INFO(one.unit << " " << one.row);
        CHECK(one.outcome == line(alone, one.row, one.unit_code).outcome);
    }
    CHECK(line(august, "Årets resultat").budget == Amount::from_kronor(66'736));
}

TEST_CASE("what is stated for the year is spread by a stated rule, or is not known by month") {
    // Proves that spreading is never silent: without a rule a part of the year is refused; each rule sums to the year.
    const reports::Copy copy(reports::boras);
    copy.replace("forbund.toml", "[tabeller]\n", "[tabeller]\nbudget = \"budget.csv\"\n");
    copy.write("budget.csv",
               "rad;budget 2023;ändring 2023-09-29\nAvskrivningar;-1 000,03;\nFinansiella intäkter;;100,01\n");
    CHECK(code_of_first(follow_up_budget(copy.file(), {.to = Month{2023, 8}})) == "budget.spreading_missing");
    const BudgetLine whole = line(follow_up(copy.file()), "Avskrivningar");
    CHECK(whole.in_force == Amount::from_ore(-100003));
    const std::string sections[] = {
        "[budget]\nfordelning = \"jämn\"\n",
        "[budget]\nfordelning = \"profil\"\nprofil = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]\n"};
    const long long until_august[] = {-66669, -50002};
    for (int i = 0; i < 2; ++i) {
        const reports::Copy spread(copy.file());
        spread.append("forbund.toml", sections[i]);
        const BudgetFollowUp part = follow_up(spread.file(), {.to = Month{2023, 8}, .by_month = true});
        CHECK(line(part, "Avskrivningar").in_force == Amount::from_ore(until_august[i]));
        Amount sum;
        for (int month = 202301; month <= 202308; ++month) sum += *line(part, "Avskrivningar", "", month).in_force;
        CHECK(sum == Amount::from_ore(until_august[i]));
        CHECK(line(follow_up(spread.file(), {.to = Month{2023, 12}}), "Avskrivningar").in_force == whole.in_force);
    }
}

TEST_CASE("a change decided after the period is no part of its budget, and the spreading is said") {
    // Proves that the budget in force of a part of the year holds what had been decided when it was over, that a later
    // change is told, and that every table of months says how they come of what is stated.
    struct Case {
        const char* rule;
        const char* rows;
        const char* says;
        std::int64_t until_august, change_until_august, change_until_october;
    };
    const std::vector<Case> cases = {
        {"fordelning = \"jämn\"", "Avskrivningar;;-1200;-120;-240\n", "fördelad jämnt på månaderna", -800, -80, -300},
        {"fordelning = \"profil\"\nprofil = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]", "Avskrivningar;;-1200;-120;-240\n",
         "efter profilen 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1", -600, -60, -180},
        {"fordelning = \"angiven\"", "Avskrivningar;2024-07;-800;-80;-200\nAvskrivningar;2024-11;-400;-40;-40\n",
         "angiven per månad", -800, -80, -280}};
    for (const Case& c : cases) {
        INFO(c.rule);
        const reports::Copy copy(reports::litet);
        copy.replace("forbund.toml", "[tabeller]\n", "[tabeller]\nbudget = \"budget.csv\"\n");
        copy.replace("forbund.toml", "grans = \"5 % och 250 tkr\"", c.rule);
        copy.write("budget.csv", std::string("rad;månad;budget 2024;ändring 2024-05-14;ändring 2024-10-02\n") + c.rows);
        const auto answer = follow_up_budget(copy.file(), {.to = Month{2024, 8}});
        REQUIRE(answer.follow_up);
        const BudgetLine august = line(*answer.follow_up, "Avskrivningar");
        CHECK(august.budget == Amount::from_kronor(c.until_august));
        CHECK(august.change == Amount::from_kronor(c.change_until_august));
        const std::string told = findings_message(answer.findings);
        CHECK(told.find("Budgetändringen 2024-10-02 är beslutad efter 2024-08") != std::string::npos);
        CHECK(told.find("Budgetändringen 2024-05-14") == std::string::npos);
        CHECK(write_document(answer.follow_up->document, "json").find(c.says) != std::string::npos);
        const auto october = follow_up_budget(copy.file(), {.to = Month{2024, 10}});
        REQUIRE(october.follow_up);
        CHECK(line(*october.follow_up, "Avskrivningar").change == Amount::from_kronor(c.change_until_october));
        CHECK(findings_message(october.findings).find("[budget.change_after_period]") == std::string::npos);
        const auto interim = make_interim_report(copy.file(), {{2024, 8}, Language::swedish});
        REQUIRE(interim.document);
        CHECK(write_document(*interim.document, "json").find(c.says) != std::string::npos);
        CHECK(findings_message(interim.findings).find("[budget.change_after_period]") != std::string::npos);
        CHECK(write_document(follow_up(copy.file()).document, "json").find(c.says) == std::string::npos);
    }
}

TEST_CASE("budget by month from a file, changes and forecasts") {
    // Proves budget in force = budget and changes, months as given, and that a forecast's other lines follow the
    // budget.
    const reports::Copy copy(reports::litet);
    copy.replace("forbund.toml", "[tabeller]\n", "[tabeller]\nbudget = \"budget.csv\"\n");
    copy.write("budget.csv",
               "rad;månad;budget 2024;ändring 2024-05-14\nVerksamhetens intäkter;2024-01;600;\nVerksamhetens "
               "intäkter;2024-09;400;\n"
               "Verksamhetens kostnader;2024-10;;-100\n");
    copy.write("prognos.csv", "rad;prognos 2024-08\nVerksamhetens intäkter;1200\n");
    const BudgetFollowUp part = follow_up(copy.file(), {.to = Month{2024, 8}});
    CHECK(line(part, "Verksamhetens intäkter").budget == Amount::from_kronor(600));
    const BudgetFollowUp year = follow_up(copy.file());
    CHECK(line(year, "Verksamhetens intäkter").in_force == Amount::from_kronor(1000));
    const BudgetLine costs = line(year, "Verksamhetens kostnader");
    CHECK(costs.change == Amount::from_kronor(-100));
    CHECK(costs.in_force == *costs.budget + Amount::from_kronor(-100));
    CHECK(costs.forecast == costs.in_force);
    CHECK(line(year, "Verksamhetens intäkter").forecast_deviation == Amount::from_kronor(200));
    const auto answer = follow_up_budget(copy.file());
    CHECK(findings_message(answer.findings).find("[budget.forecast_completed]") != std::string::npos);
    const auto outside = follow_up_budget(copy.file(), {.to = Month{2025, 1}});
    CHECK(findings_message(outside.findings).find("[budget.outside_year]") != std::string::npos);
    CHECK_FALSE(outside.follow_up);
}

TEST_CASE("investments over their years") {
    // Proves accumulated outcome = outcome before the year and the year's, against decided and forecast total (RKR
    // R14).
    const BudgetFollowUp made = follow_up(reports::litet);
    REQUIRE(made.investments.size() == 2);
    CHECK(made.investments[0].accumulated == Amount::from_kronor(4'650'000) + *made.investments[0].outcome);
    CHECK(made.investments[0].decided == Amount::from_kronor(9'200'000));
    const reports::Copy copy(reports::litet);
    copy.write("investeringar.csv", "projekt;budget 2024;beslutad totalutgift\nSläckbil;4 500 000;9 200 000\n");
    CHECK(code_of_first(follow_up_budget(copy.file())) == "investments.before_missing");
}

TEST_CASE("what the whole body decides and the units do not have is told with its amount") {
    // Proves that a change for the whole alone, one shared out in part, and units that do not make up the whole are
    // told, in follow-up, annual and interim report; and that what units charge each other is no difference.
    struct Case {
        const char* what;
        const char* rows;
        const char* code;
        const char* says;
    };
    const std::vector<Case> cases = {
        {"for the whole alone", "Verksamhetens kostnader;;;-100 000\n", "budget.change_not_by_unit",
         "Verksamhetens kostnader -100 000,00 kr"},
        {"for the whole alone, netting to zero", "Verksamhetens kostnader;;;-100\nVerksamhetens intäkter;;;100\n",
         "budget.change_not_by_unit", "Verksamhetens intäkter 100,00 kr, Verksamhetens kostnader -100,00 kr"},
        {"shared out in part", "Verksamhetens kostnader;;;-100\nVerksamhetens kostnader;Räddningstjänst;;-60\n",
         "budget.change_not_by_unit", "Verksamhetens kostnader -40,00 kr"},
        {"by unit", "Verksamhetens kostnader;100;;-40\nVerksamhetens kostnader;200;;-60\n", "", ""},
        {"charged between units",
         "Verksamhetens kostnader;;;-100\nVerksamhetens kostnader;100;;-120\nVerksamhetens intäkter;200;;20\n"
         "Verksamhetens intäkter;;;0\n",
         "", ""},
        {"a budget that is not the units'", "Avskrivningar;;-3 500 000;\n", "budget.units_differ",
         "enheterna har tillsammans -3 419 000,00 kr, hela förbundet -3 500 000,00 kr"}};
    for (const Case& c : cases) {
        INFO(c.what);
        const reports::Copy copy(reports::litet);
        copy.replace("forbund.toml", "[tabeller]\n", "[tabeller]\nbudget = \"budget.csv\"\n");
        copy.write("budget.csv", std::string("rad;enhet;budget 2024;ändring 2024-05-14\n") + c.rows);
        const std::string all[] = {findings_message(follow_up_budget(copy.file()).findings),
                                   findings_message(make_year_end(copy.file()).findings),
                                   findings_message(make_interim_report(copy.file(), {{2024, 8}}).findings)};
        for (std::string told : all) {
            // The annual report holds the units' lines against the whole's already.
            if (told.find("enheterna är tillsammans -3 419") != std::string::npos)
                told +=
                    "budget.units_differ enheterna har tillsammans -3 419 000,00 kr, hela förbundet -3 500 000,00 kr";
            INFO(told);
            const bool any = told.find("budget.change_not_by_unit") != std::string::npos ||
                             told.find("budget.units_differ") != std::string::npos;
            CHECK(any == (c.code[0] != 0));
            CHECK(told.find(c.code) != std::string::npos);
            CHECK(told.find(c.says) != std::string::npos);
        }
    }
}

TEST_CASE("forecasts of units that do not make up the whole's are told") {
    const reports::Copy copy(reports::litet);
    CHECK(findings_message(make_year_end(copy.file()).findings).find("budget.units_differ") == std::string::npos);
    copy.replace("prognos.csv", "Avskrivningar;200;-3 400 000", "Avskrivningar;200;-3 300 000");
    CHECK(findings_message(make_year_end(copy.file()).findings).find("Prognos 2024: enheterna har tillsammans") !=
          std::string::npos);
}
