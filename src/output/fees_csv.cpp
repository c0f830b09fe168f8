#include <fmt/format.h>

#include <algorithm>

#include "bokslut/core/number_text.hpp"
#include "bokslut/output/fee_writers.hpp"
#include "output/printed.hpp"

namespace bokslut {

namespace {

using output::text_cell;

/// Kronor with the decimals it takes, or as a fraction where no number of them says it exactly.
std::string exact_cell(const Rational& ore) {
    const Rational kronor = ore / Rational(100), millionths = kronor * Rational(1'000'000);
    const bool exact = Rational(millionths.rounded(Rounding::floor)) == millionths;
    return exact ? decimal_text(kronor, 0, 6, NumberStyle::bare()) : kronor.text();
}

/// Whether the lines hold what the table does: fees by member, service, year and file.
bool is_of_lines(const std::string& id) {
    static const std::vector<std::string> beside = {"avgifter/fakturor", "avgifter/overskott"};
    if (std::find(beside.begin(), beside.end(), id) != beside.end() || id.starts_with("avgifter/granskning/"))
        return false;
    return id == "avgifter" || id.starts_with("avgifter/");
}

}  // namespace

std::vector<std::string> missing_in_csv(const FeeReport& report) {
    std::vector<std::string> titles;
    if (!report.document) return titles;
    for (const Block& block : report.document->blocks)
        if (const auto* table = std::get_if<Table>(&block); table && !is_of_lines(table->id))
            titles.push_back(table->title);
    return titles;
}

std::string write_fees_csv(const FeeReport& report) {
    const auto& rows = report.rows;
    const bool years = std::any_of(rows.begin(), rows.end(), [&](const FeeRow& r) { return r.year != rows[0].year; });
    const bool files = std::any_of(rows.begin(), rows.end(), [](const FeeRow& r) { return !r.file.empty(); });
    std::string out =
        std::string(files ? "file;" : "") + (years ? "year;" : "") + "service;member;ore;shown;key;exact\n";
    for (const FeeRow& row : rows) {
        if (files) out += text_cell(row.file) + ";";
        if (years) out += std::to_string(row.year) + ";";
        out += fmt::format("{};{};{};{};{};{}\n", text_cell(row.service), text_cell(row.payer), row.amount.ore(),
                           shown_steps(row.amount, {Measure::Unit::kr, 0}), row.key, exact_cell(row.exact));
    }
    return out;
}

}  // namespace bokslut
