#include "report/budget_tables.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/csv.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/report/labels.hpp"

namespace bokslut {

namespace {

constexpr int months_of_year = 12;

const Label evenly{"Budget som anges för hela året är fördelad jämnt på månaderna.",
                   "A budget stated for the whole year is spread evenly on its months."};
const Label by_profile{"Budget som anges för hela året är fördelad på månaderna efter profilen {weights}.",
                       "A budget stated for the whole year is spread on its months by the profile {weights}."};
const Label by_month{"Budgeten är angiven per månad.", "The budget is stated by month."};

struct Heading {
    Basis basis = Basis::budget;
    int year = 0;
    Months months;
    std::string decided;  ///< of a change
};

Months until(Month month) {
    return {month.year * 100 + 1, month.number()};
}

/// "budget 2024", "ändring 2024", "ändring 2024-05-14", "prognos 2024", "prognos 2024-08", "utfall 2023-08".
std::optional<Heading> read_heading(const std::string& heading) {
    const std::string text = folded(heading);
    const std::size_t blank = text.find(' ');
    if (blank == std::string::npos) return std::nullopt;
    const std::string word = text.substr(0, blank), rest = text.substr(blank + 1);
    const auto year = read_year(rest);
    const auto month = read_month(rest);
    const auto date = read_date(rest);
    if (word == "budget" && year) return Heading{Basis::budget, *year, {}, {}};
    if (word == "andring" && year) return Heading{Basis::budget_change, *year, {}, rest};
    if (word == "andring" && date) return Heading{Basis::budget_change, date->year, {}, rest};
    if (word == "prognos" && year) return Heading{Basis::forecast, *year, {}, {}};
    if (word == "prognos" && month) return Heading{Basis::forecast, month->year, until(*month), {}};
    if (word == "utfall" && month) return Heading{Basis::outcome, month->year, until(*month), {}};
    return std::nullopt;
}

/// One line's amounts in one column.
struct Entry {
    struct Part {
        Amount of_year;                  ///< stated for the whole year
        std::map<int, Amount> by_month;  ///< 1..12
    };
    std::map<int, Part> parts;  ///< by the month that decided it, YYYYMM; 0 when none is stated
    Place place;

    Amount total() const {
        Amount sum;
        for (const auto& [decided, part] : parts) {
            sum += part.of_year;
            for (const auto& [month, amount] : part.by_month) sum += amount;
        }
        return sum;
    }

    bool any_of_year() const {
        return std::any_of(parts.begin(), parts.end(), [](const auto& part) { return !part.second.of_year.is_zero(); });
    }
    bool any_by_month() const {
        return std::any_of(parts.begin(), parts.end(), [](const auto& part) { return !part.second.by_month.empty(); });
    }
};

class Reader {
public:
    Reader(const BudgetReading& reading, Quantities& quantities, BudgetTables& out, Findings& findings)
        : reading_(reading), quantities_(quantities), out_(out), findings_(findings) {}

    void read(const CsvTable& table) {
        for (std::size_t i = 1; i < table.heading.size(); ++i) read_column(i, table.heading[i]);
        for (const auto& row : table.rows) read_row(row);
        total_of_units();
        fill_with_zero();
        for (const auto& [key, entry] : entries_) give(key, entry);
    }

private:
    struct Key {
        std::size_t quantity;
        Basis basis;
        int year;
        Months months;
        std::string unit;
        friend auto operator<=>(const Key&, const Key&) = default;
    };

    void read_column(std::size_t index, const CsvCell& cell) {
        const std::string name = folded(cell.text);
        if (name == "enhet") {
            unit_column_ = index;
        } else if (name == "manad") {
            month_column_ = index;
        } else if (const auto heading = read_heading(cell.text)) {
            columns_.push_back({index, *heading});
            if (heading->basis == Basis::forecast) add_forecast(*heading);
            if (heading->basis == Basis::budget_change) out_.changes.push_back(heading->decided);
        } else if (std::find(reading_.other.begin(), reading_.other.end(), name) == reading_.other.end()) {
            findings_.add("report.given_column", {{"column", cell.text}, {"table", reading_.statement.title.sv}},
                          cell.place);
        }
    }

    void add_forecast(const Heading& heading) {
        out_.forecasts.push_back({heading.year, heading.months});
        std::stable_sort(out_.forecasts.begin(), out_.forecasts.end(), [](const auto& a, const auto& b) {
            return std::pair(a.year, a.months) < std::pair(b.year, b.months);
        });
    }

    void read_row(const std::vector<CsvCell>& row) {
        const auto line = find_row(row[0]);
        if (!line) return;
        std::string unit;
        if (unit_column_ && !row[*unit_column_].text.empty()) {
            const auto code = unit_code(row[*unit_column_]);
            if (!code) return;
            unit = *code;
        }
        std::optional<Month> month;
        if (month_column_ && !row[*month_column_].text.empty()) {
            month = read_month(row[*month_column_].text);
            if (!month) return bad_number(row[*month_column_]);
        }
        std::set<std::size_t> told;
        for (const auto& [column, heading] : columns_) {
            if (row[column].text.empty()) continue;
            const auto amount = read_amount(row[column].text);
            if (!amount || std::abs(amount.value.ore()) > settings_limit_ore) {
                bad_number(row[column]);
                continue;
            }
            const auto [first, is_first] =
                met_.try_emplace({column, *line, unit, month ? month->number() : 0}, row[0].place.line);
            if (!is_first && told.insert(*line).second)
                findings_.add("report.row_twice", {{"row", row[0].text}, {"line", std::to_string(first->second)}},
                              row[0].place);
            if (!is_first) continue;
            const auto decided = read_date(heading.decided);
            add({*line, heading.basis, heading.year, heading.months, unit}, decided ? month_of(*decided).number() : 0,
                month, amount.value, row[column]);
        }
    }

    void add(const Key& key, int decided, const std::optional<Month>& month, Amount amount, const CsvCell& cell) {
        Entry& entry = entries_[key];
        entry.place = cell.place;
        if (month && month->year != key.year) return bad_number(cell);
        Entry::Part& part = entry.parts[decided];
        (month ? part.by_month[month->month] : part.of_year) += amount;
    }

    void bad_number(const CsvCell& cell) { findings_.add("report.bad_number", {{"text", cell.text}}, cell.place); }

    /// The row's quantity. A sum can be forecast; all else is given by line.
    std::optional<std::size_t> find_row(const CsvCell& cell) {
        const bool forecasts_only = std::all_of(columns_.begin(), columns_.end(),
                                                [](const auto& c) { return c.second.basis == Basis::forecast; });
        for (const StatementRow& row : reading_.statement.rows) {
            const bool fits = row.kind == StatementRow::Kind::line || forecasts_only;
            if (fits && row.quantity && same_label(row.label.sv, cell.text)) return row.quantity;
        }
        findings_.add("report.given_row", {{"row", cell.text}, {"table", reading_.statement.title.sv}}, cell.place);
        return std::nullopt;
    }

    std::optional<std::string> unit_code(const CsvCell& cell) {
        for (const Unit& unit : reading_.units)
            if (unit.code == cell.text || folded(unit.name) == folded(cell.text)) return unit.code;
        findings_.add("report.unknown_unit", {{"unit", cell.text}}, cell.place);
        return std::nullopt;
    }

    /// A budget by unit only is the whole body's as well.
    void total_of_units() {
        std::map<Key, Entry> totals;
        for (const auto& [key, entry] : entries_) {
            Key whole = key;
            whole.unit.clear();
            if (key.unit.empty() || entries_.contains(whole)) continue;
            Entry& total = totals[whole];
            for (const auto& [decided, part] : entry.parts) {
                total.parts[decided].of_year += part.of_year;
                for (const auto& [month, amount] : part.by_month) total.parts[decided].by_month[month] += amount;
            }
            total.place = entry.place;
        }
        entries_.merge(totals);
    }

    /// Lines without an amount count as zero, for each unit that has any; forecasts are never filled.
    void fill_with_zero() {
        std::set<std::string> met;
        for (const auto& [key, entry] : entries_) met.insert(key.unit);
        const bool any_unit = std::any_of(met.begin(), met.end(), [](const std::string& u) { return !u.empty(); });
        for (const auto& [column, heading] : columns_) {
            if (heading.basis == Basis::forecast || (heading.basis == Basis::budget && reading_.in_books)) continue;
            std::set<std::string> units = met;
            if (heading.basis == Basis::budget_change && any_unit)
                for (const Unit& unit : reading_.units) units.insert(unit.code);
            for (const StatementRow& row : reading_.statement.rows)
                if (row.kind == StatementRow::Kind::line && row.quantity)
                    for (const std::string& unit : units) {
                        const Key key{*row.quantity, heading.basis, heading.year, heading.months, unit};
                        if (entries_.try_emplace(key).second && heading.basis == Basis::outcome)
                            out_.filled.push_back({*row.quantity, heading.year, heading.months, unit, row.label.sv});
                    }
        }
    }

    void give(const Key& key, const Entry& entry) {
        quantities_.give(key.quantity, key.year, key.basis, key.unit, {entry.total(), entry.place}, key.months);
        if (!key.months.whole() || (key.basis != Basis::budget && key.basis != Basis::budget_change)) return;
        out_.spread = out_.spread || (entry.any_of_year() && can_spread());
        out_.by_month = out_.by_month || entry.any_by_month();
        if (entry.any_of_year() && !can_spread()) {
            if (!out_.unspread) out_.unspread_place = entry.place;
            out_.unspread = true;
            return;
        }
        if (!reading_.by_month) return;
        Amount through;
        for (int month = 1; month <= months_of_year; ++month) {
            const int number = key.year * 100 + month;
            const Amount now = entry_through(entry, number);
            give_months(key, entry, {number, number}, now - through);
            if (month > 1 && month < months_of_year) give_months(key, entry, {key.year * 100 + 1, number}, now);
            through = now;
        }
        give_months(key, entry, {key.year * 100 + 1, key.year * 100 + months_of_year}, through);
    }

    void give_months(const Key& key, const Entry& entry, Months months, Amount amount) {
        quantities_.give(key.quantity, key.year, key.basis, key.unit, {amount, entry.place}, months);
    }

    bool can_spread() const {
        return reading_.settings.spreading == Spreading::even || reading_.settings.spreading == Spreading::profile;
    }

    /// What had been decided when the month was over.
    Amount entry_through(const Entry& entry, int number) const {
        const int last = number % 100;
        Amount sum;
        for (const auto& [decided, part] : entry.parts) {
            if (decided > number) continue;
            if (!part.of_year.is_zero()) sum += reading_.settings.through(part.of_year, last, months_of_year);
            for (const auto& [month, amount] : part.by_month)
                if (month <= last) sum += amount;
        }
        return sum;
    }

    const BudgetReading& reading_;
    Quantities& quantities_;
    BudgetTables& out_;
    Findings& findings_;
    std::optional<std::size_t> unit_column_, month_column_;
    std::vector<std::pair<std::size_t, Heading>> columns_;
    std::map<Key, Entry> entries_;
    std::map<std::tuple<std::size_t, std::size_t, std::string, int>, int> met_;  ///< cells, and the line of each
};

}  // namespace

std::string spreading_text(const BudgetTables& tables, const BudgetSettings& settings, Language language) {
    if (tables.by_month && !tables.spread) return by_month.in(language);
    if (!tables.spread) return "";
    if (settings.spreading != Spreading::profile) return evenly.in(language);
    std::string weights;
    for (const std::int64_t weight : settings.profile)
        weights += (weights.empty() ? "" : ", ") + std::to_string(weight);
    return labels::fill(by_profile.in(language), "weights", weights);
}

void tell_later_changes(const BudgetTables& tables, int to, Findings& findings) {
    for (const std::string& change : tables.changes)
        if (const auto decided = read_date(change); decided && month_of(*decided).number() > to)
            findings.add(
                "budget.change_after_period",
                {{"change", change},
                 {"period", std::to_string(to / 100) + "-" + (to % 100 < 10 ? "0" : "") + std::to_string(to % 100)}});
}

void read_budget(const TableFile& file, const BudgetReading& reading, Quantities& quantities, BudgetTables& out,
                 Findings& findings) {
    const auto source = read_file(file.path, findings, file.place);
    if (!source) return;
    Reader(reading, quantities, out, findings).read(read_csv(*source, findings));
}

}  // namespace bokslut
