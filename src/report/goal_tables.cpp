#include "report/goal_tables.hpp"

#include <algorithm>
#include <filesystem>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/csv.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/report/labels.hpp"
#include "report/derivations.hpp"

namespace bokslut {

namespace {

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Rational rational(const Decimal& decimal) {
    Rational value(decimal.digits);
    for (int i = 0; i < decimal.decimals; ++i) value /= 10;
    return value;
}

/// The year that a heading names: "2024", "2024-12-31", "241231" or a text with a year in it.
std::optional<int> year_in(const std::string& text) {
    std::string digits;
    for (const char c : text + " ") {
        if (c >= '0' && c <= '9') {
            digits += c;
            continue;
        }
        if (digits.size() == 6) return 2000 + std::stoi(digits.substr(0, 2));
        if (digits.size() == 4 || digits.size() == 8)
            if (const auto year = read_year(digits.substr(0, 4))) return year;
        digits.clear();
    }
    return std::nullopt;
}

/// A CSV file by the folded names of its columns. A name that ends in a blank is followed by a year in the heading.
class Sheet {
public:
    Sheet(const TableFile& file, int year, Findings& findings) : year_(year), findings_(findings) {
        if (const auto source = read_file(file.path, findings, file.place)) csv_ = read_csv(*source, findings);
    }

    /// Makes a finding of each heading that nobody asked for, and of each of `wanted` that is not there.
    bool has(const std::vector<std::string>& wanted, const std::vector<std::string>& more, const std::string& name) {
        bool all = !csv_.heading.empty();
        for (const std::string& want : wanted) {
            if (csv_.heading.empty() || !named(want).empty()) continue;
            findings_.add("goals.column_missing", {{"column", want}, {"table", name}}, csv_.heading.front().place);
            all = false;
        }
        for (const auto* names : {&wanted, &more})
            for (const std::string& dated : *names)
                if (dated.ends_with(' ') && dated != "utfall ") check_year(dated, name);
        for (const CsvCell& cell : csv_.heading) {
            const std::string text = folded(cell.text);
            const auto is = [&](const std::string& known) {
                return text == known || (known.ends_with(' ') && (text + " ").starts_with(known));
            };
            if (std::any_of(wanted.begin(), wanted.end(), is) || std::any_of(more.begin(), more.end(), is)) continue;
            findings_.add("report.given_column", {{"column", cell.text}, {"table", name}}, cell.place);
        }
        return all;
    }

    /// The column of the name; of several years', that of the reported one.
    std::optional<std::size_t> column(const std::string& name) const {
        const auto fitting = of_year(name);
        return fitting.size() == 1 ? std::optional(fitting.front()) : std::nullopt;
    }
    const std::vector<CsvCell>& heading() const { return csv_.heading; }
    const std::vector<std::vector<CsvCell>>& rows() const { return csv_.rows; }
    const CsvCell& cell(const std::vector<CsvCell>& row, const std::string& name) const {
        static const CsvCell none;
        const auto index = column(name);
        return index ? row[*index] : none;
    }

private:
    std::vector<std::size_t> named(const std::string& name) const {
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < csv_.heading.size(); ++i) {
            const std::string text = folded(csv_.heading[i].text);
            if (text == name || (name.ends_with(' ') && (text + " ").starts_with(name))) all.push_back(i);
        }
        return all;
    }

    /// The columns of the reported year, else those of no year. A target can be set for a later year.
    std::vector<std::size_t> of_year(const std::string& name) const {
        const auto all = named(name);
        if (!name.ends_with(' ')) return all.empty() ? all : std::vector{all.front()};
        std::vector<std::size_t> exact, undated, later;
        for (const std::size_t i : all) {
            const auto year = year_in(csv_.heading[i].text);
            if (!year) undated.push_back(i);
            if (year == year_) exact.push_back(i);
            if (year && *year > year_ && name == "mal ") later.push_back(i);
        }
        if (!exact.empty()) return exact;
        return undated.empty() ? later : undated;
    }

    void check_year(const std::string& name, const std::string& table) {
        const auto all = named(name), fitting = of_year(name);
        if (all.empty() || fitting.size() == 1) return;
        std::string columns;
        for (const std::size_t i : fitting.empty() ? all : fitting)
            columns += (columns.empty() ? "" : ", ") + csv_.heading[i].text;
        const std::string& first = csv_.heading[all.front()].text;
        findings_.add(fitting.empty() ? "goals.column_other_year" : "goals.column_ambiguous",
                      {{"table", table},
                       {"year", std::to_string(year_)},
                       {"columns", columns},
                       {"column", first.substr(0, first.find(' '))}},
                      csv_.heading[all.front()].place);
    }

    int year_;
    Findings& findings_;
    CsvTable csv_;
};

std::optional<GoalStatus> read_status(const CsvCell& cell, Findings& findings) {
    if (cell.text.empty()) return std::nullopt;
    const auto status = goal_status_named(cell.text);
    if (!status) findings.add("goals.unknown_status", {{"text", cell.text}}, cell.place);
    return status;
}

/// The line or sum that a word means: "resultat" is the year's result.
std::optional<std::size_t> quantity_named(const std::string& name, const Statements& statements) {
    const std::string wanted = folded(name) == "resultat" ? "Årets resultat" : name;
    for (const Statement* statement : {&statements.income, &statements.balance})
        for (const StatementRow& row : statement->rows)
            if (row.quantity && same_label(row.label.sv, wanted)) return row.quantity;
    return folded(name) == "eget kapital" ? quantity_named("Eget kapital vid årets slut", statements) : std::nullopt;
}

struct Condition {
    std::size_t quantity = 0;
    GoalTarget target;
};

std::optional<Condition> read_condition(const std::string& text, const Statements& statements) {
    const std::pair<const char*, GoalDirection> signs[] = {{">=", GoalDirection::at_least},
                                                           {"<=", GoalDirection::at_most},
                                                           {">", GoalDirection::above},
                                                           {"<", GoalDirection::below}};
    for (const auto& [sign, direction] : signs) {
        const std::size_t at = text.find(sign);
        if (at == std::string::npos) continue;
        const auto quantity = quantity_named(trimmed(text.substr(0, at)), statements);
        const auto amount = read_amount(text.substr(at + std::string(sign).size()));
        if (!quantity || !amount) return std::nullopt;
        return Condition{*quantity, {direction, Rational(amount.value.ore())}};
    }
    return std::nullopt;
}

std::optional<GoalDirection> direction_named(const std::string& text) {
    const std::string word = folded(text);
    if (word == "minst") return GoalDirection::at_least;
    if (word == "hogst") return GoalDirection::at_most;
    if (word == "mer an") return GoalDirection::above;
    if (word == "mindre an") return GoalDirection::below;
    return std::nullopt;
}

class IndicatorReader {
public:
    IndicatorReader(const Sheet& sheet, Findings& findings) : sheet_(sheet), findings_(findings) {}

    Goal read(const std::vector<CsvCell>& row) {
        Goal goal;
        goal.text = sheet_.cell(row, "indikator").text;
        goal.place = row[0].place;
        goal.unit = sheet_.cell(row, "enhet").text;
        goal.group = sheet_.cell(row, "grupp").text;
        goal.measure.base = number(sheet_.cell(row, "tidigare varde"), goal);
        const CsvCell& type = sheet_.cell(row, "typ");
        const auto direction = direction_named(type.text);
        if (!direction) findings_.add("goals.unknown_direction", {{"text", type.text}}, type.place);
        if (const auto target = number(sheet_.cell(row, "mal "), goal); target && direction)
            goal.measure.target = {*direction, *target};
        read_average(sheet_.cell(row, "medelvarde ar"), goal);
        for (std::size_t i = 0; i < sheet_.heading().size(); ++i) {
            const std::string heading = folded(sheet_.heading()[i].text);
            const auto year = heading.starts_with("utfall ") ? read_year(heading.substr(7)) : std::nullopt;
            if (!year) continue;
            if (const auto outcome = number(row[i], goal)) goal.measure.outcomes[*year] = *outcome;
        }
        goal.judged = read_status(sheet_.cell(row, "bedomning "), findings_);
        return goal;
    }

private:
    std::optional<Rational> number(const CsvCell& cell, Goal& goal) {
        if (cell.text.empty()) return std::nullopt;
        const auto read = read_decimal(cell.text);
        if (!read) {
            findings_.add("report.bad_number", {{"text", cell.text}}, cell.place);
            return std::nullopt;
        }
        goal.decimals = std::max(goal.decimals, read.value.decimals);
        return rational(read.value);
    }

    void read_average(const CsvCell& cell, Goal& goal) {
        const auto years = cell.text.empty() ? DecimalResult{} : read_decimal(cell.text);
        if (!cell.text.empty() && years && years.value.decimals == 0 && years.value.digits >= 1 &&
            years.value.digits <= 10)
            goal.measure.average_years = static_cast<int>(years.value.digits);
        else if (!cell.text.empty())
            findings_.add("report.bad_number", {{"text", cell.text}}, cell.place);
        else if (folded(goal.text).find("glidande medel") != std::string::npos)
            findings_.add("goals.average_unsaid", {{"goal", goal.text}}, goal.place);
    }

    const Sheet& sheet_;
    Findings& findings_;
};

class Writer {
public:
    Writer(const GoalTables& tables, const Statements& statements, int year, Measure measure, Language language)
        : tables_(tables), statements_(statements), year_(year), measure_(measure), language_(language) {}

    Table financial() const {
        Table table = start("finansiella_mal", labels::financial_goals);
        table.columns = {
            {"villkor", labels::condition.in(language_)},
            {"utfall " + std::to_string(year_), labels::outcome.in(language_) + " " + std::to_string(year_)},
            {"beräknat", labels::computed.in(language_)},
            {"bedömning", labels::judged.in(language_)}};
        for (const FinancialGoal& financial : tables_.financial) {
            const auto outcome = financial.goal.measure.outcome(year_);
            Row row{financial.goal.text, RowKind::line, 0, "", {financial.condition}};
            if (outcome) {
                const Amount amount = Amount::from_ore(outcome->rounded(Rounding::half_away_from_zero));
                row.cells.emplace_back(
                    Figure{statements_.quantities[financial.quantity].id + "@" + std::to_string(year_), amount,
                           shown_steps(amount, measure_), measure_});
            } else {
                row.cells.emplace_back();
            }
            row.cells.emplace_back(word(financial.goal.measure.status(year_)));
            row.cells.push_back(judged(financial.goal));
            table.rows.push_back(std::move(row));
        }
        table.remarks.push_back(labels::computed_meaning.in(language_));
        return table;
    }

    Table goals() const {
        Table table = start("mal", labels::other_goals);
        table.columns = {{"bedömning", tables_.judged_heading}};
        std::string group;
        for (const Goal& goal : tables_.goals) {
            if (goal.group != group) table.rows.push_back({goal.group, RowKind::heading, 0, "", {}});
            group = goal.group;
            table.rows.push_back({goal.text, RowKind::line, group.empty() ? 0 : 1, "", {judged(goal)}});
        }
        return table;
    }

    Table indicators() const {
        Table table = start("indikatorer", labels::indicators);
        std::vector<int> years;
        for (const Goal& goal : tables_.indicators)
            for (const auto& [year, value] : goal.measure.outcomes)
                if (year <= year_ && std::find(years.begin(), years.end(), year) == years.end()) years.push_back(year);
        std::sort(years.begin(), years.end());
        table.columns = {{"tidigare", labels::goal_base.in(language_)},
                         {"tidigare år", labels::goal_base_year.in(language_)}};
        for (int year : years)
            table.columns.push_back(
                {"utfall " + std::to_string(year), labels::outcome.in(language_) + " " + std::to_string(year)});
        table.columns.push_back({"av mål", labels::of_target.in(language_)});
        table.columns.push_back({"beräknat", labels::computed.in(language_)});
        table.columns.push_back({"bedömning", labels::judged.in(language_)});
        std::size_t index = 0;
        for (const Goal& goal : tables_.indicators) table.rows.push_back(indicator_row(goal, years, ++index));
        table.remarks.push_back(labels::indicator_meaning.in(language_));
        return table;
    }

    std::string count_text(const GoalCount& count, const Label& text) const {
        std::string out = labels::fill(text.in(language_), "met", std::to_string(count.met));
        out = labels::fill(std::move(out), "all", std::to_string(count.all()));
        std::string rest;
        if (count.partly > 0) rest += ", " + std::to_string(count.partly) + " " + word(GoalStatus::partly);
        if (count.not_met > 0) rest += ", " + std::to_string(count.not_met) + " " + word(GoalStatus::not_met);
        if (count.not_measured > 0)
            rest += ", " + std::to_string(count.not_measured) + " " + word(GoalStatus::not_measured);
        return labels::fill(std::move(out), "rest", rest);
    }

    std::string word(GoalStatus status) const { return std::string(goal_status_text(status, language_)); }

private:
    Table start(const std::string& id, const Label& title) const {
        Table table;
        table.id = id;
        table.title = title.in(language_);
        table.law = "LKBR 11:8";
        table.measure = measure_;
        return table;
    }

    Cell judged(const Goal& goal) const { return goal.judged ? Cell(word(*goal.judged)) : Cell(); }

    static std::string number(const Rational& value, int decimals) {
        Rational scaled = value;
        for (int i = 0; i < decimals; ++i) scaled *= 10;
        return number_text(scaled.rounded(Rounding::half_away_from_zero), decimals, NumberStyle::plain());
    }

    Row indicator_row(const Goal& goal, const std::vector<int>& years, std::size_t index) const {
        const std::string id = "mal/indikator/" + std::to_string(index);
        const auto cell = [&](const std::optional<Rational>& value, const std::string& at) {
            return value ? Cell(coming_of(Number{id + at, *value, goal.decimals, ""}, given_at(goal.place))) : Cell();
        };
        Row row{goal.text + (goal.unit.empty() ? "" : " (" + goal.unit + ")"), RowKind::line, 0, "", {}};
        row.cells.push_back(cell(goal.measure.base, "/tidigare"));
        const std::string& base_year = tables_.base_years[index - 1];
        row.cells.push_back(base_year.empty() ? Cell() : Cell(base_year));
        for (int year : years) {
            const auto outcome = goal.measure.outcomes.find(year);
            row.cells.push_back(
                cell(outcome == goal.measure.outcomes.end() ? std::nullopt : std::optional(outcome->second),
                     "@" + std::to_string(year)));
        }
        const auto outcome = goal.measure.outcome(year_);
        const auto& target = goal.measure.target;
        const int decimals = goal.decimals + (goal.measure.average_years > 1 ? 1 : 0);
        row.cells.push_back(outcome && target ? Cell(number(*outcome, decimals) + " " + labels::of_word.in(language_) +
                                                     " " + number(target->value, goal.decimals))
                                              : Cell());
        row.cells.emplace_back(word(goal.measure.status(year_)));
        row.cells.push_back(judged(goal));
        return row;
    }

    const GoalTables& tables_;
    const Statements& statements_;
    int year_;
    Measure measure_;
    Language language_;
};

/// How the goals sum up to god ekonomisk hushållning, and by which rule.
std::string summary(const Writer& writer, const GoalCount& financial, const GoalCount& others,
                    const SoundManagementRule& rule, Language language) {
    std::string text;
    if (financial.all() > 0) text += writer.count_text(financial, labels::financial_count) + " ";
    if (others.all() > 0)
        text += labels::fill(writer.count_text(others, labels::other_count), "by",
                             rule.judged_by.empty() ? labels::the_body.in(language) : rule.judged_by) +
                " ";
    const auto sound = is_sound_management(financial, others, rule);
    if (!sound) return text + labels::no_rule.in(language);
    const std::string least =
        number_text(rule.least_met->rounded(Rounding::half_away_from_zero), 0, NumberStyle::plain());
    return text + labels::fill((*sound ? labels::rule_met : labels::rule_not_met).in(language), "least", least);
}

}  // namespace

void read_financial_goals(const TableFile& file, const Statements& statements, Evaluator& evaluator, int year,
                          GoalTables& out, Findings& findings) {
    Sheet sheet(file, year, findings);
    if (!sheet.has({"mal", "villkor"}, {"bedomning "}, "finansiella mål")) return;
    for (const auto& row : sheet.rows()) {
        const CsvCell& condition = sheet.cell(row, "villkor");
        const auto read = read_condition(condition.text, statements);
        if (!read) {
            findings.add("goals.bad_condition", {{"text", condition.text}}, condition.place);
            continue;
        }
        FinancialGoal goal{{}, condition.text, read->quantity};
        goal.goal.text = sheet.cell(row, "mal").text;
        goal.goal.measure.target = read->target;
        if (const auto value = evaluator.value(read->quantity, Column{year, Basis::outcome, {}, {}}))
            goal.goal.measure.outcomes[year] = Rational(value->ore());
        goal.goal.judged = read_status(sheet.cell(row, "bedomning "), findings);
        goal.goal.place = row[0].place;
        out.financial.push_back(std::move(goal));
    }
}

void read_goals(const TableFile& file, int year, GoalTables& out, Findings& findings) {
    Sheet sheet(file, year, findings);
    if (!sheet.has({"mal", "bedomning "}, {"enhet"}, "mål")) return;
    const auto judged = sheet.column("bedomning ");
    out.judged_heading = judged ? sheet.heading()[*judged].text : labels::judged.sv + " " + std::to_string(year);
    for (const auto& row : sheet.rows()) {
        Goal goal;
        goal.text = sheet.cell(row, "mal").text;
        goal.group = sheet.cell(row, "enhet").text;
        goal.judged = read_status(sheet.cell(row, "bedomning "), findings);
        goal.place = row[0].place;
        out.goals.push_back(std::move(goal));
    }
}

void read_indicators(const TableFile& file, int year, GoalTables& out, Findings& findings) {
    Sheet sheet(file, year, findings);
    const std::vector<std::string> more = {"enhet",         "grupp",   "tidigare varde", "tidigare ar",
                                           "medelvarde ar", "utfall ", "bedomning "};
    if (!sheet.has({"indikator", "mal ", "typ"}, more, "indikatorer")) return;
    IndicatorReader reader(sheet, findings);
    for (const auto& row : sheet.rows()) {
        out.indicators.push_back(reader.read(row));
        out.base_years.push_back(sheet.cell(row, "tidigare ar").text);
    }
}

std::vector<Block> goal_blocks(const GoalTables& tables, const Statements& statements, const SoundManagementRule& rule,
                               int year, Measure measure, Language language, Findings& findings) {
    std::vector<Block> blocks;
    if (tables.financial.empty() && tables.goals.empty() && tables.indicators.empty()) return blocks;
    const Writer writer(tables, statements, year, measure, language);
    std::vector<Goal> financial, others = tables.goals;
    for (const FinancialGoal& goal : tables.financial) financial.push_back(goal.goal);
    others.insert(others.end(), tables.indicators.begin(), tables.indicators.end());
    for (const auto& all : {financial, tables.indicators})
        for (const Goal& goal : all) {
            const GoalStatus computed = goal.measure.status(year);
            if (goal.judged && computed != GoalStatus::not_measured && computed != *goal.judged)
                findings.add("goals.judged_differently",
                             {{"goal", goal.text},
                              {"judged", std::string(goal_status_text(*goal.judged, Language::swedish))},
                              {"computed", std::string(goal_status_text(computed, Language::swedish))}},
                             goal.place);
        }
    blocks.push_back(Heading{1, labels::sound_management.in(language)});
    blocks.push_back(
        Paragraph{summary(writer, count_goals(financial, year), count_goals(others, year), rule, language)});
    if (!tables.financial.empty()) blocks.push_back(writer.financial());
    if (!tables.goals.empty()) blocks.push_back(writer.goals());
    if (!tables.indicators.empty()) blocks.push_back(writer.indicators());
    return blocks;
}

}  // namespace bokslut
