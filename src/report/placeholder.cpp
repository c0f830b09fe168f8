#include "report/placeholder.hpp"

#include <algorithm>
#include <cstdlib>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/report/labels.hpp"
#include "bokslut/report/published.hpp"

namespace bokslut {

namespace {

/// The words before a name, in both languages.
const Label* const kinds[] = {&labels::budget, &labels::deviation, &labels::change};
const Label* const nearness[] = {&labels::about, &labels::just_under, &labels::just_over};

std::string_view without_blanks_before(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

/// The word that `text` begins with, in either language and with `end` behind it; taken off.
template <std::size_t count>
const Label* take_word(std::string& text, const Label* const (&words)[count], const std::string& end) {
    for (const Label* word : words)
        for (const std::string* spelt : {&word->sv, &word->en}) {
            if (!folded(text).starts_with(folded(*spelt + end))) continue;
            text = std::string(without_blanks_before(text).substr(spelt->size() + end.size()));
            text = std::string(without_blanks_before(text));
            return word;
        }
    return nullptr;
}

std::string with_measure(std::int64_t shown, const Measure& measure) {
    return number_text(shown, measure.decimals) + "\u00a0" + std::string(measure.name());
}

/// `exact` with two digits that are not zero, rounded half away from zero, in steps of the measure.
std::int64_t two_digits(Amount exact, const Measure& measure) {
    const std::int64_t step = measure.ore_per_step();
    std::int64_t unit = step;
    while (std::abs(exact.ore() / unit) >= 100) unit *= 10;
    return divide_rounded(exact.ore(), unit) * (unit / step);
}

/// A row that a statement has is meant as the statement says it, whatever other tables say under the same name.
bool is_statement(const Table& table) {
    return table.id == "resultatrakning" || table.id == "balansrakning" || table.id == "kassaflodesanalys";
}

bool says_the_same(const Cell& a, const Cell& b) {
    const auto *one = std::get_if<Figure>(&a), *other = std::get_if<Figure>(&b);
    if (one && other) return one->exact == other->exact;
    const auto *number = std::get_if<Number>(&a), *second = std::get_if<Number>(&b);
    return number && second && number->exact == second->exact && number->measure == second->measure;
}

}  // namespace

Placeholders::Placeholders(const BothLanguages& report, int year) : document_(report.own), year_(year) {
    for (std::size_t i = 0; i < document_.blocks.size(); ++i)
        if (const auto* table = std::get_if<Table>(&document_.blocks[i])) add_table(*table, report.in_other<Table>(i));
}

void Placeholders::add_table(const Table& table, const Table* other) {
    std::vector<std::string>& names = names_[&table];
    names = {folded(table.id), plain_label(table.title)};
    if (other != nullptr) names.push_back(plain_label(other->title));
    if (const std::string note = "not/"; table.id.starts_with(note))  // "Not 3" and "Note 3", whatever its title
        for (const std::string* word : {&labels::note.sv, &labels::note.en})
            names.push_back(folded(*word + " " + table.id.substr(note.size())));
    const bool same_rows = other != nullptr && other->rows.size() == table.rows.size();
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        own_[plain_label(table.rows[r].label)].push_back({&table, &table.rows[r]});
        if (same_rows) other_[plain_label(other->rows[r].label)].push_back({&table, &table.rows[r]});
    }
}

bool Placeholders::is_called(const Table& table, const std::string& name) const {
    const std::vector<std::string>& names = names_.at(&table);
    return std::find(names.begin(), names.end(), plain_label(name)) != names.end() || names.front() == folded(name);
}

Placeholders::Asked Placeholders::read(std::string what) const {
    const Label* kind = take_word(what, kinds, ":");
    std::string year = std::to_string(year_);
    const std::size_t blank = what.rfind(' ');
    if (blank != std::string::npos && what.size() - blank == 5 &&
        what.find_first_not_of("0123456789", blank + 1) == std::string::npos) {
        year = what.substr(blank + 1);
        what.erase(blank);
    }
    const std::string table = take_table(what);
    for (const std::string* result : {&labels::result_word.sv, &labels::result_word.en})
        if (folded(what) == folded(*result)) what = labels::result.in(document_.language);
    if (kind == &labels::budget) return {table, what, "budget " + year, ""};
    if (kind == &labels::deviation)
        return {table, what, year == std::to_string(year_) ? "avvikelse" : "avvikelse " + year, ""};
    return {table, what, year, kind == nullptr ? "" : std::to_string(std::stoi(year) - 1)};
}

/// "Not 3" of "Not 3: Bollby", where a table has that name; taken off.
std::string Placeholders::take_table(std::string& what) const {
    const std::size_t colon = what.find(": ");
    if (colon == std::string::npos) return {};
    const std::string name = what.substr(0, colon);
    for (const auto& [table, names] : names_)
        if (is_called(*table, name)) {
            what.erase(0, colon + 2);
            return name;
        }
    return {};
}

/// By the names in the report's language, and only else by those in the other. A table that is named is the whole
/// förbund's, where that has one of the name.
Placeholders::Found Placeholders::find(const Asked& asked, const std::string& column) const {
    Found found;
    for (const Rows* rows : {&own_, &other_})
        for (const bool of_units : {false, true}) {
            if (found.cell != nullptr || (of_units && asked.table.empty())) continue;
            found = find(asked, column, *rows, of_units);
        }
    return found;
}

Placeholders::Found Placeholders::find(const Asked& asked, const std::string& column, const Rows& rows,
                                       bool of_units) const {
    Found found;
    const auto named = rows.find(plain_label(asked.row));
    if (named == rows.end()) return found;
    for (const auto& [table, row] : named->second) {
        if (table->unit.empty() == of_units || !(asked.table.empty() || is_called(*table, asked.table))) continue;
        for (std::size_t c = 0; c < table->columns.size() && c < row->cells.size(); ++c) {
            if (table->columns[c].id != column) continue;
            const Cell& cell = row->cells[c];
            if (!std::holds_alternative<Figure>(cell) && !std::holds_alternative<Number>(cell)) continue;
            if (found.cell == nullptr) found = {table, &cell, false};
            found.several = found.several || !(is_statement(*found.table) || says_the_same(*found.cell, cell));
        }
    }
    return found;
}

/// Either the row is unknown, and another may be meant, or it has nothing in the column.
void Placeholders::tell_unknown(const std::string& asked, const Asked& read, const std::string& column,
                                const Place& place, Findings& findings) const {
    const bool known = own_.contains(plain_label(read.row)) || other_.contains(plain_label(read.row));
    const bool no_row = read.row.find_first_not_of("0123456789 ") == std::string::npos;  // a year alone
    const std::size_t digits = column.find_first_of("0123456789");
    std::string year = digits == std::string::npos ? std::to_string(year_) : column.substr(digits);
    findings.add(
        "report.unknown_placeholder",
        {{"asked", asked}, {"year", known ? year : ""}, {"nearest", known || no_row ? "" : nearest_row(read.row)}},
        place);
}

/// What to ask for instead, so that this table is meant: its name stands behind the words and before the row's.
std::string Placeholders::with_table(const std::string& asked, const Table& table) const {
    std::string rest = asked;
    take_word(rest, nearness, " ");
    take_word(rest, kinds, ":");
    const std::string words = asked.substr(0, asked.size() - rest.size());
    take_table(rest);
    const auto called = [this, &table](const auto& other) {
        return other.first->unit.empty() && is_called(*other.first, table.title);
    };
    const bool one = std::count_if(names_.begin(), names_.end(), called) == 1;
    return words + (one ? table.title : table.id) + ": " + rest;
}

std::string Placeholders::nearest_row(const std::string& row) const {
    std::vector<std::string> labels;
    for (const Block& block : document_.blocks)
        if (const auto* table = std::get_if<Table>(&block); table != nullptr && table->unit.empty())
            for (const Row& candidate : table->rows) labels.push_back(candidate.label);
    return nearest(row, labels);
}

std::string Placeholders::about(const Label& word, const Figure& figure, Amount exact, const std::string& asked,
                                const Place& place, Findings& findings) const {
    const std::int64_t rounded = two_digits(exact, figure.measure);
    const std::int64_t ore = std::abs(rounded) * figure.measure.ore_per_step();
    const bool below = std::abs(exact.ore())<ore, above = std::abs(exact.ore())> ore;
    if ((&word == &labels::just_under && !below) || (&word == &labels::just_over && !above))
        findings.add("report.not_near",
                     {{"asked", asked},
                      {"word", word.in(document_.language)},
                      {"rounded", with_measure(rounded, figure.measure)},
                      {"amount", kronor_text(exact)}},
                     place);
    return word.in(document_.language) + "\u00a0" + with_measure(rounded, figure.measure);
}

std::string Placeholders::text(const std::string& asked, const Place& place, Findings& findings) const {
    std::string what = asked;
    const Label* word = take_word(what, nearness, " ");
    const Asked read = this->read(what);
    const Found found = find(read, read.column);
    const Found before = read.before.empty() ? Found() : find(read, read.before);
    if (found.cell == nullptr || (before.cell == nullptr && !read.before.empty())) {
        tell_unknown(asked, read, found.cell == nullptr ? read.column : read.before, place, findings);
        return "[" + asked + "]";
    }
    if (found.several || before.several)
        findings.add("report.several_placeholders",
                     {{"asked", asked}, {"table", found.table->title}, {"named", with_table(asked, *found.table)}},
                     place);
    const auto* figure = std::get_if<Figure>(found.cell);
    const auto* earlier = before.cell == nullptr ? nullptr : std::get_if<Figure>(before.cell);
    if (figure == nullptr || (before.cell != nullptr && earlier == nullptr)) {
        const auto* number = std::get_if<Number>(found.cell);
        if (number != nullptr && word == nullptr && before.cell == nullptr)
            return number_text(number->shown(), number->decimals) +
                   (number->measure.empty() ? "" : "\u00a0" + number->measure);
        findings.add("report.placeholder_no_amount", {{"asked", asked}, {"row", read.row}}, place);
        return "[" + asked + "]";
    }
    const Amount exact = earlier == nullptr ? figure->exact : figure->exact - earlier->exact;
    if (word != nullptr) return about(*word, *figure, exact, asked, place, findings);
    return with_measure(figure->shown - (earlier == nullptr ? 0 : earlier->shown), figure->measure);
}

}  // namespace bokslut
