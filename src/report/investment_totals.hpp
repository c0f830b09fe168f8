// Investments over their years: decided total, accumulated outcome and forecast total (RKR R14).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/report/definition.hpp"
#include "bokslut/report/table.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut {

/// A project over its years, purchases positive. What the file does not say is nothing.
struct InvestmentTotal {
    std::size_t quantity = 0;
    std::optional<Amount> decided;      ///< beslutad totalutgift
    std::optional<Amount> before;       ///< outcome until the year reported
    std::optional<Amount> forecast;     ///< beräknad totalutgift
    std::optional<Amount> accumulated;  ///< before and the year's outcome
    Place place = {};                   ///< of the project's row
};

/// The folded headings that such a file may have: "beslutad totalutgift", "utfall till och med 2023", "beräknad
/// totalutgift".
std::vector<std::string> investment_total_headings(int year);

/// Reads them from the file that [tabeller] investeringar names; empty when it has no such column. A decided total
/// without outcome of earlier years is `investments.before_missing`: a project that began this year has 0.
std::vector<InvestmentTotal> read_investment_totals(const TableFile& file, const Statement& investments, int year,
                                                    Evaluator& evaluator, Findings& findings);

/// As a table; without rows when there are no totals.
Table investment_totals_table(const std::vector<InvestmentTotal>& totals, const Statements& statements, int year,
                              Measure measure, Language language);

}  // namespace bokslut
