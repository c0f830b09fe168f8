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

}  // namespace

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
