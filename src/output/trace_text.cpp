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

}  // namespace

std::string write_trace_text(const Trace& trace, bool accounts, Language language) {
    const bool sv = language == Language::swedish;
    const PrintedFigure& figure = trace.figure;
    std::string out = printed(figure_place(figure)) + "\n";
    out += number_text(figure.shown, figure.measure.decimals, NumberStyle::plain()) + " " +
           std::string(figure.measure.name()) + (sv ? ", exakt " : ", exactly ") + kronor_text(trace.exact) + "\n";
    if (!figure.id.empty()) out += "id " + figure.id + "\n";
    if (trace.lines.empty())
        return out + (trace.given ? (sv ? "Angivet i förbundets fil.\n" : "Given in the förbund's file.\n")
                                  : (sv ? "Inget belopp i böckerna.\n" : "No amount in the books.\n"));
    if (!trace.parts.empty()) out += "\n" + table_text(rows_of(trace.parts, sv), sv);
    if (trace.parts.empty() || accounts) out += "\n" + table_text(rows_of(trace.lines, trace.vouchers, sv), sv);
    return out;
}

}  // namespace bokslut
