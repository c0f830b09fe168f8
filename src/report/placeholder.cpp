#include "report/placeholder.hpp"

#include <array>
#include <cstdlib>
#include <vector>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/report/published.hpp"

namespace bokslut {

namespace {

/// The word that `text` begins with, of those given; taken off.
std::string take_word(std::string& text, const std::vector<std::string>& words, const std::string& end) {
    for (const std::string& word : words) {
        const std::string begin = word + end;
        if (folded(text).rfind(folded(begin), 0) != 0) continue;
        text.erase(0, begin.size());
        text.erase(0, text.find_first_not_of(' ') == std::string::npos ? text.size() : text.find_first_not_of(' '));
        return word;
    }
    return {};
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

Placeholders::Asked Placeholders::read(std::string what) const {
    const std::string kind = take_word(what, {"budget", "avvikelse", "förändring"}, ":");
    std::string year = std::to_string(year_);
    const std::size_t blank = what.rfind(' ');
    if (blank != std::string::npos && what.size() - blank == 5 &&
        what.find_first_not_of("0123456789", blank + 1) == std::string::npos) {
        year = what.substr(blank + 1);
        what.erase(blank);
    }
    const std::string table = take_table(what);
    if (folded(what) == "resultat")
        what = document_.language == Language::english ? "Result for the year" : "Årets resultat";
    if (kind == "budget") return {table, what, "budget " + year, ""};
    if (kind == "avvikelse")
        return {table, what, year == std::to_string(year_) ? "avvikelse" : "avvikelse " + year, ""};
    return {table, what, year, kind.empty() ? "" : std::to_string(std::stoi(year) - 1)};
}

/// "Not 3" of "Not 3: Bollby", where a table has that title or id; taken off.
std::string Placeholders::take_table(std::string& what) const {
    const std::size_t colon = what.find(": ");
    if (colon == std::string::npos) return {};
    const std::string name = what.substr(0, colon);
    for (const Block& block : document_.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr || (plain_label(table->title) != plain_label(name) && folded(table->id) != folded(name)))
            continue;
        what.erase(0, colon + 2);
        return name;
    }
    return {};
}

Placeholders::Found Placeholders::find(const Asked& asked, const std::string& column) const {
    const std::string wanted = plain_label(asked.row);
    Found found;
    for (const Block& block : document_.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        const bool named =
            plain_label(table->title) == plain_label(asked.table) || folded(table->id) == folded(asked.table);
        if (asked.table.empty() ? !table->unit.empty() : !named) continue;
        for (std::size_t c = 0; c < table->columns.size(); ++c) {
            if (table->columns[c].id != column) continue;
            for (const Row& row : table->rows) {
                if (c >= row.cells.size() || plain_label(row.label) != wanted) continue;
                const Cell& cell = row.cells[c];
                if (!std::holds_alternative<Figure>(cell) && !std::holds_alternative<Number>(cell)) continue;
                if (found.cell == nullptr) found = {table, &cell, false};
                found.several = found.several || !(is_statement(*found.table) || says_the_same(*found.cell, cell));
            }
        }
    }
    return found;
}

std::string Placeholders::nearest_row(const std::string& row) const {
    std::vector<std::string> labels;
    for (const Block& block : document_.blocks)
        if (const auto* table = std::get_if<Table>(&block); table != nullptr && table->unit.empty())
            for (const Row& candidate : table->rows) labels.push_back(candidate.label);
    return nearest(row, labels);
}

std::string Placeholders::about(const std::string& word, const Figure& figure, Amount exact, const std::string& asked,
                                const Place& place, Findings& findings) const {
    const std::int64_t rounded = two_digits(exact, figure.measure);
    const std::int64_t ore = std::abs(rounded) * figure.measure.ore_per_step();
    const bool below = std::abs(exact.ore())<ore, above = std::abs(exact.ore())> ore;
    if ((word == "knappt" && !below) || (word == "drygt" && !above))
        findings.add("report.not_near",
                     {{"asked", asked},
                      {"word", word},
                      {"rounded", with_measure(rounded, figure.measure)},
                      {"amount", kronor_text(exact)}},
                     place);
    return word + "\u00a0" + with_measure(rounded, figure.measure);
}

std::string Placeholders::text(const std::string& asked, const Place& place, Findings& findings) const {
    std::string what = asked;
    const std::string word = take_word(what, {"ca", "knappt", "drygt"}, " ");
    const Asked read = this->read(what);
    const Found found = find(read, read.column);
    const Found before = read.before.empty() ? Found() : find(read, read.before);
    if (found.cell == nullptr || (before.cell == nullptr && !read.before.empty())) {
        findings.add("report.unknown_placeholder", {{"asked", asked}, {"nearest", nearest_row(read.row)}}, place);
        return "[" + asked + "]";
    }
    if (found.several || before.several)
        findings.add("report.several_placeholders", {{"asked", asked}, {"table", found.table->title}}, place);
    const auto* figure = std::get_if<Figure>(found.cell);
    const auto* earlier = before.cell == nullptr ? nullptr : std::get_if<Figure>(before.cell);
    if (figure == nullptr || (before.cell != nullptr && earlier == nullptr)) {
        const auto* number = std::get_if<Number>(found.cell);
        if (number != nullptr && word.empty() && before.cell == nullptr)
            return number_text(number->shown(), number->decimals) +
                   (number->measure.empty() ? "" : "\u00a0" + number->measure);
        findings.add("report.placeholder_no_amount", {{"asked", asked}, {"row", read.row}}, place);
        return "[" + asked + "]";
    }
    const Amount exact = earlier == nullptr ? figure->exact : figure->exact - earlier->exact;
    if (!word.empty()) return about(word, *figure, exact, asked, place, findings);
    return with_measure(figure->shown - (earlier == nullptr ? 0 : earlier->shown), figure->measure);
}

}  // namespace bokslut
