#include "report/disclosure_report_facts.hpp"

#include <algorithm>
#include <filesystem>

namespace bokslut {

namespace {

void add(Label& all, const Label& one, const char* between = ", ") {
    all.sv += (all.sv.empty() ? "" : between) + one.sv;
    all.en += (all.en.empty() ? "" : between) + one.en;
}

bool has(const Findings& findings, std::string_view code) {
    return std::any_of(findings.all().begin(), findings.all().end(),
                       [&](const Finding& finding) { return finding.code == code; });
}

std::string month_text(Month month) {
    return date_text({month.year, month.month, 1}).substr(0, 7);
}

std::vector<const InterimSettings*> interim_reports(const Definition& definition, const FiscalYear& year) {
    std::vector<const InterimSettings*> all;
    for (const InterimSettings& one : definition.interim)
        if (months_until(year, one.to) > 0) all.push_back(&one);
    return all;
}

/// What LKBR 13:3 asks for and the interim report could not be made with.
Label lacking(const Findings& told) {
    Label all;
    const std::pair<const char*, Label> wanted[] = {
        {"interim.books_end", {"bokföring för hela perioden", "books for the whole period"}},
        {"interim.comparison_missing", {"samma period förra året", "the same period last year"}},
        {"interim.forecast_missing", {"prognos för helåret", "a forecast of the year"}},
        {"report.budget_missing", {"budget", "a budget"}},
        {"interim.balance_missing", {"balansräkningen vid förra årets slut", "the balance sheet of last year's end"}}};
    for (const auto& [code, what] : wanted)
        if (has(told, code)) add(all, what);
    return all;
}

/// A day against the last one that the law allows.
struct Day {
    Label what;
    std::optional<Date> handed;
    Date end;  ///< of the period
    Date last;
};

std::string judged_by(const Definition& definition) {
    if (!definition.sound_management.judged_by.empty()) return definition.sound_management.judged_by;
    const auto said = definition.disclosures.find("god_ekonomisk_hushallning");
    return said == definition.disclosures.end() ? "" : said->second.judged_by;
}

bool is_of(const TypedTable& table, const std::string& paragraph) {
    return table.law.find(paragraph) != std::string::npos;
}

std::string file_name(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

}  // namespace

const InterimSettings* statutory_interim(const Definition& definition, const FiscalYear& year) {
    for (const InterimSettings* one : interim_reports(definition, year))
        if (is_statutory_period(months_until(year, one->to))) return one;
    return nullptr;
}

DisclosureFact interim_fact(const Definition& definition, const FiscalYear& year, const std::optional<Findings>& told) {
    const auto all = interim_reports(definition, year);
    if (all.empty())
        return {std::nullopt,
                {"ingen [[delarsrapport]] är angiven för " + year.text(),
                 "no [[delarsrapport]] is stated for " + year.text()}};
    const InterimSettings* found = statutory_interim(definition, year);
    Label periods;
    for (const InterimSettings* one : found ? std::vector{found} : all) {
        const std::string count = std::to_string(months_until(year, one->to));
        add(periods,
            {"till och med " + month_text(one->to) + ", " + count + " månader",
             "until " + month_text(one->to) + ", " + count + " months"},
            "; ");
    }
    if (!found) return {false, periods};
    const Label without = told ? lacking(*told) : Label{"delårsrapporten gick inte att göra", "it could not be made"};
    if (without.sv.empty()) return {true, periods};
    return {std::nullopt, {periods.sv + "; saknas: " + without.sv, periods.en + "; missing: " + without.en}};
}

DisclosureFact handed_over_fact(const Definition& definition, const FiscalYear& year) {
    std::vector<Day> days = {{{"årsredovisningen", "the annual report"},
                              definition.decision.handed_over,
                              year.end,
                              {year.number() + 1, 4, 15}}};
    const auto interim = interim_reports(definition, year);
    for (const InterimSettings* one : interim)
        days.push_back({{"delårsrapporten " + month_text(one->to), "the interim report " + month_text(one->to)},
                        one->handed,
                        {one->to.year, one->to.month, days_in_month(one->to.year, one->to.month)},
                        last_day_to_hand_over(one->to)});
    Label late, known, unknown, early;
    for (const Day& day : days) {
        if (!day.handed) {
            add(unknown, day.what);
            continue;
        }
        const std::string handed = date_text(*day.handed), last = date_text(day.last);
        add(known, {day.what.sv + " " + handed, day.what.en + " " + handed});
        if (*day.handed <= day.end)
            add(early,
                {day.what.sv + " " + handed + ", före periodens slut",
                 day.what.en + " " + handed + ", before the end of the period"},
                "; ");
        if (*day.handed > day.last)
            add(late, {day.what.sv + " " + handed + ", senast " + last, day.what.en + " " + handed + ", by " + last},
                "; ");
    }
    if (interim.empty()) add(unknown, {"delårsrapporten", "the interim report"});
    if (!early.sv.empty()) return {false, early};
    if (!late.sv.empty()) return {false, late};
    if (unknown.sv.empty()) return {true, known};
    return {std::nullopt, {"dagen anges inte: " + unknown.sv, "the day is not stated: " + unknown.en}};
}

DisclosureFact goals_measured_fact(const GoalTables& goals, const Definition& definition) {
    std::vector<Goal> all = goals.goals;
    for (const FinancialGoal& goal : goals.financial) all.push_back(goal.goal);
    all.insert(all.end(), goals.indicators.begin(), goals.indicators.end());
    const std::string by = judged_by(definition);
    if (all.empty() && by.empty())
        return {std::nullopt, {"hur målen är bedömda anges inte", "how the goals were judged is not stated"}};
    if (all.empty()) return {false, {"bedömda av " + by + ", utan mätetal", "judged by " + by + ", without measures"}};
    const int year = definition.year.value();
    const auto measured = std::count_if(all.begin(), all.end(), [&](const Goal& goal) {
        return goal.measure.status(year) != GoalStatus::not_measured;
    });
    const std::string count = std::to_string(all.size()), with = std::to_string(measured);
    if (static_cast<std::size_t>(measured) == all.size())
        return {true, {with + " av " + count + " mål är mätta", with + " of " + count + " goals are measured"}};
    const std::string without = std::to_string(all.size() - static_cast<std::size_t>(measured));
    return {false,
            {without + " av " + count + " mål utan mätetal" + (by.empty() ? "" : ", bedömda av " + by),
             without + " of " + count + " goals without measures" + (by.empty() ? "" : ", judged by " + by)}};
}

DisclosureFact goals_evaluated_fact(const GoalTables& goals) {
    const std::size_t count = goals.financial.size() + goals.goals.size() + goals.indicators.size();
    if (count == 0) return {false, {}};
    return {true,
            {"rapporten utvärderar " + std::to_string(count) + " mål",
             "the report evaluates " + std::to_string(count) + " goals"}};
}

DisclosureFact staff_table_fact(const Definition& definition, const std::string& paragraph) {
    for (const TypedTable& table : definition.tables)
        if (is_of(table, paragraph)) return {true, {table.title, table.title}};
    return {false, {}};
}

DisclosureFact sick_leave_fact(const Definition& definition) {
    const auto said = definition.disclosures.find("sjukfranvaro");
    if (said == definition.disclosures.end() || said->second.not_applicable.empty()) return {true, {}};
    return {false, {said->second.not_applicable, said->second.not_applicable}};
}

DisclosureFact groups_left_out_fact(const Definition& definition, const Findings& told) {
    Label good, unknown;
    for (const TypedTable& table : definition.tables) {
        if (!is_of(table, "11:6")) continue;
        const auto of_table = [&](const Finding& finding) {
            return finding.code == "tables.group_size_missing" && !finding.arguments.empty() &&
                   finding.arguments.front().second == table.title;
        };
        const auto missing = std::find_if(told.all().begin(), told.all().end(), of_table);
        if (table.smallest_group == 0)
            add(unknown,
                {table.title + ": grupper_om_hogst anges inte", table.title + ": grupper_om_hogst not stated"});
        else if (table.counts.empty())
            add(unknown, {table.title + ": antal anställda per grupp saknas",
                          table.title + ": the number of employees by group is missing"});
        else if (missing != told.all().end())
            add(unknown, {table.title + ": antal anställda saknas för " + missing->arguments[1].second,
                          table.title + ": the number of employees is missing of " + missing->arguments[1].second});
        else
            add(good, {table.title + ": antal enligt " + file_name(table.counts),
                       table.title + ": numbers by " + file_name(table.counts)});
    }
    if (!unknown.sv.empty()) return {std::nullopt, unknown};
    if (!good.sv.empty()) return {true, good};
    return {std::nullopt,
            {"sjukfrånvaron är ingen tabell i rapporten ([[tabell]] med lag = \"LKBR 11:6\")",
             "sick leave is no table of the report ([[tabell]] with lag = \"LKBR 11:6\")"}};
}

}  // namespace bokslut
