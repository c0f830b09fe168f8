#include <algorithm>
#include <array>
#include <filesystem>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/output/trace_writers.hpp"
#include "bokslut/report/proof.hpp"
#include "output/printed.hpp"
#include "output/wrap.hpp"

namespace bokslut {

namespace {

using namespace output;

constexpr std::size_t columns = 3;  // brought forward, moved, together
constexpr std::size_t widest_label = 60;

/// A line of the table; a column that says nothing is empty.
struct TextRow {
    std::string label;
    std::array<std::string, columns> amounts;
};

std::string ore_text(Amount amount) {
    return number_text(amount.ore(), 2, NumberStyle::plain());
}

std::string shortened(const std::string& text) {
    const std::string clean = printed(text);
    const auto lines = wrapped(clean, widest_label - 1);
    return lines.size() < 2 ? clean : lines.front() + "…";
}

std::string at_text(At at, bool sv) {
    if (at == At::opening) return sv ? ", ingående balans" : ", opening balance";
    if (at == At::change) return sv ? ", årets förändring" : ", change in the year";
    return "";
}

template <class PartOrLine>
std::string label_of(const PartOrLine& part, At at, bool sv) {
    return part.label + " " + std::to_string(part.year) + (part.budget ? ", budget" : "") + at_text(at, sv);
}

std::string line_label(const TracedLine& line, bool sv) {
    return (line.unit.empty() ? "" : line.unit + ": ") + label_of(line, line.opening ? At::opening : At::closing, sv);
}

std::vector<TextRow> rows_of(const std::vector<TracedPart>& parts, bool sv) {
    std::vector<TextRow> rows;
    for (const TracedPart& part : parts)
        rows.push_back({shortened(label_of(part, part.at, sv)), {"", "", ore_text(part.amount)}});
    return rows;
}

void add_vouchers(const TracedAccount& account, std::vector<TextRow>& rows, bool sv) {
    for (const TracedRow& row : account.rows)
        rows.push_back(
            {"    " + shortened(row.series + " " + row.number + "  " + date_text(row.date) + "  " + row.text),
             {"", ore_text(row.amount), ""}});
    if (!account.without_voucher().is_zero())
        rows.push_back({sv ? "    utan verifikation i filerna" : "    without a voucher in the files",
                        {"", ore_text(account.without_voucher()), ""}});
}

std::vector<TextRow> rows_of(const std::vector<TracedLine>& lines, bool vouchers, bool sv) {
    std::vector<TextRow> rows;
    for (const TracedLine& line : lines) {
        rows.push_back({shortened(line_label(line, sv)), {"", "", ore_text(line.amount)}});
        if (!line.given.file.empty())
            rows.push_back({"  " + std::string(sv ? "angivet i " : "given in ") +
                                std::filesystem::path(line.given.file).filename().string() +
                                (sv ? ", rad " : ", line ") + std::to_string(line.given.line),
                            {}});
        for (const TracedAccount& account : line.accounts) {
            TextRow row{"  " + shortened(account.account + " " + account.name), {"", "", ore_text(account.amount)}};
            if (!account.opening.is_zero() && !line.opening)
                row.amounts = {ore_text(account.opening), ore_text(account.amount - account.opening), row.amounts[2]};
            rows.push_back(std::move(row));
            if (vouchers) add_vouchers(account, rows, sv);
        }
    }
    return rows;
}

/// The first column that says anything.
std::size_t first_column(const std::vector<TextRow>& rows) {
    for (std::size_t i = 0; i < columns; ++i)
        if (std::any_of(rows.begin(), rows.end(), [i](const TextRow& row) { return !row.amounts[i].empty(); }))
            return i;
    return columns - 1;
}

std::string table_text(std::vector<TextRow> rows, bool sv) {
    const std::size_t first = first_column(rows);
    rows.insert(rows.begin(),
                {"kr", {sv ? "Ingående" : "Opening", sv ? "Förändring" : "Change", sv ? "Belopp" : "Amount"}});
    std::array<std::size_t, columns + 1> widths{};
    for (const TextRow& row : rows) {
        widths[columns] = std::max(widths[columns], width_of(row.label));
        for (std::size_t i = first; i < columns; ++i) widths[i] = std::max(widths[i], width_of(row.amounts[i]));
    }
    std::size_t total = widths[columns];
    for (std::size_t i = first; i < columns; ++i) total += 2 + widths[i];
    std::string out;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string line = left_aligned(rows[r].label, widths[columns]);
        for (std::size_t i = first; i < columns; ++i) line += "  " + right_aligned(rows[r].amounts[i], widths[i]);
        out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
        if (r == 0) out += repeated("─", total) + "\n";
    }
    return out;
}

std::string number_of(const Number& number) {
    const std::string text = number_text(number.shown(), number.decimals, NumberStyle::plain());
    return number.measure.empty() ? text : text + " " + number.measure;
}

std::string place_of(const Place& place, bool sv) {
    return std::filesystem::path(place.file).filename().string() + (sv ? ", rad " : ", line ") +
           std::to_string(place.line);
}

/// What a term is, and where it is from: a file, or the figure with this id.
std::pair<std::string, std::string> value_and_source(const Cell& value, bool sv) {
    const auto source = [&](const std::string& id, const std::shared_ptr<const Derivation>& from) {
        return from && !from->given.file.empty() ? place_of(from->given, sv) : id;
    };
    if (const auto* figure = std::get_if<Figure>(&value))
        return {kronor_text(figure->exact), source(figure->id, figure->from)};
    const Number& number = std::get<Number>(value);
    return {number_of(number), source(number.id, number.from)};
}

/// The formula, and what was put into it; what was put in and is itself computed is told below.
std::string derivation_text(const Derivation& from, bool sv) {
    std::string out;
    if (!from.given.file.empty()) out += (sv ? "Angivet i " : "Given in ") + place_of(from.given, sv) + ".\n";
    if (!from.formula.empty()) out += "= " + printed(from.formula) + "\n";
    std::array<std::size_t, 2> widths{};
    for (const DerivedTerm& term : from.terms) {
        widths[0] = std::max(widths[0], width_of(shortened(term.label)));
        widths[1] = std::max(widths[1], width_of(value_and_source(term.value, sv).first));
    }
    if (!from.terms.empty()) out += "\n";
    for (const DerivedTerm& term : from.terms) {
        const auto [value, source] = value_and_source(term.value, sv);
        const std::string line =
            left_aligned(shortened(term.label), widths[0]) + "  " + right_aligned(value, widths[1]) + "  " + source;
        out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
    for (const DerivedTerm& term : from.terms) {
        const auto* figure = std::get_if<Figure>(&term.value);
        const auto& below = figure ? figure->from : std::get<Number>(term.value).from;
        const bool has_id = figure && !figure->id.empty();  // which a trace of its own follows
        if (below && !below->formula.empty() && !has_id)
            out += "\n" + shortened(term.label) + "\n" + derivation_text(*below, sv);
    }
    return out;
}

std::string amount_text(const Trace& trace, bool sv) {
    if (trace.number) return number_of(*trace.number) + "\n";
    const PrintedFigure& figure = trace.figure;
    return number_text(figure.shown, figure.measure.decimals, NumberStyle::plain()) + " " +
           std::string(figure.measure.name()) + (sv ? ", exakt " : ", exactly ") + kronor_text(trace.exact) + "\n";
}

}  // namespace

std::string write_trace_text(const Trace& trace, bool accounts, Language language) {
    const bool sv = language == Language::swedish;
    const PrintedFigure& figure = trace.figure;
    std::string out = printed(figure_place(figure)) + "\n" + amount_text(trace, sv);
    if (!figure.id.empty()) out += "id " + figure.id + "\n";
    if (trace.lines.empty() && (!trace.from.given.file.empty() || !trace.from.formula.empty()))
        return out + derivation_text(trace.from, sv);
    if (trace.lines.empty())
        return out + (trace.given ? (sv ? "Angivet i förbundets fil.\n" : "Given in the förbund's file.\n")
                                  : (sv ? "Inget belopp i böckerna.\n" : "No amount in the books.\n"));
    if (!trace.parts.empty()) out += "\n" + table_text(rows_of(trace.parts, sv), sv);
    if (trace.parts.empty() || accounts) out += "\n" + table_text(rows_of(trace.lines, trace.vouchers, sv), sv);
    return out;
}

}  // namespace bokslut
