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

/// `value` with two digits that are not zero, rounded half away from zero.
std::int64_t two_digits(std::int64_t value) {
    std::int64_t unit = 1;
    while (std::abs(value / unit) >= 100) unit *= 10;
    return divide_rounded(value, unit) * unit;
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
    if (folded(what) == "resultat")
        what = document_.language == Language::english ? "Result for the year" : "Årets resultat";
    if (kind == "budget") return {what, "budget " + year, false};
    if (kind == "avvikelse") return {what, "avvikelse", false};
    return {what, year, !kind.empty()};
}

/// In the first table of the whole förbund that has the row and the column.
const Figure* Placeholders::find(const std::string& row, const std::string& column) const {
    const std::string wanted = plain_label(row);
    for (const Block& block : document_.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr || !table->unit.empty()) continue;
        for (std::size_t c = 0; c < table->columns.size(); ++c) {
            if (table->columns[c].id != column) continue;
            for (const Row& candidate : table->rows)
                if (c < candidate.cells.size() && plain_label(candidate.label) == wanted)
                    if (const auto* figure = std::get_if<Figure>(&candidate.cells[c])) return figure;
        }
    }
    return nullptr;
}

std::string Placeholders::nearest_row(const std::string& row) const {
    std::vector<std::string> labels;
    for (const Block& block : document_.blocks)
        if (const auto* table = std::get_if<Table>(&block); table != nullptr && table->unit.empty())
            for (const Row& candidate : table->rows) labels.push_back(candidate.label);
    return nearest(row, labels);
}

std::string Placeholders::text(const std::string& asked, const Place& place, Findings& findings) const {
    std::string what = asked;
    const std::string about = take_word(what, {"ca", "knappt", "drygt"}, " ");
    const Asked read = this->read(what);
    const Figure* figure = find(read.row, read.column);
    const Figure* before = read.change ? find(read.row, std::to_string(year_ - 1)) : nullptr;
    if (figure == nullptr || (read.change && before == nullptr)) {
        findings.add("report.unknown_placeholder", {{"asked", asked}, {"nearest", nearest_row(read.row)}}, place);
        return "[" + asked + "]";
    }
    std::int64_t shown = figure->shown;
    Amount exact = figure->exact;
    if (before != nullptr) {
        shown -= before->shown;
        exact -= before->exact;
    }
    if (about.empty()) return with_measure(shown, figure->measure);
    const std::int64_t rounded = two_digits(shown);
    const std::int64_t step = figure->measure.ore_per_step();
    const bool below =
        std::abs(exact.ore())<std::abs(rounded) * step, above = std::abs(exact.ore())> std::abs(rounded) * step;
    if ((about == "knappt" && !below) || (about == "drygt" && !above))
        findings.add("report.not_near",
                     {{"asked", asked},
                      {"word", about},
                      {"rounded", with_measure(rounded, figure->measure)},
                      {"amount", kronor_text(exact)}},
                     place);
    return about + "\u00a0" + with_measure(rounded, figure->measure);
}

}  // namespace bokslut
