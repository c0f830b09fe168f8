#include "report/investment_totals.hpp"

#include <algorithm>

#include "bokslut/core/csv.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/report/labels.hpp"
#include "report/derivations.hpp"

namespace bokslut {

namespace {

const Label outcome_before{"Angivet utfall före året", "Outcome stated before the year"};
const Label accumulated_formula{"angivet utfall före året + årets utfall",
                                "stated outcome before + the year's outcome"};
const Label deviation_formula{"beslutad - beräknad totalutgift", "decided - forecast total"};

std::optional<Amount> amount_at(const CsvTable& csv, const std::vector<CsvCell>& row, const std::string& heading) {
    for (std::size_t i = 1; i < csv.heading.size(); ++i) {
        if (folded(csv.heading[i].text) != heading || row[i].text.empty()) continue;
        const auto amount = read_amount(row[i].text);
        if (amount && std::abs(amount.value.ore()) <= settings_limit_ore) return amount.value;
    }
    return std::nullopt;
}

void check_numbers(const CsvTable& csv, const std::vector<std::string>& headings, Findings& findings) {
    for (std::size_t i = 1; i < csv.heading.size(); ++i) {
        if (std::find(headings.begin(), headings.end(), folded(csv.heading[i].text)) == headings.end()) continue;
        for (const auto& row : csv.rows) {
            const auto amount = read_amount(row[i].text);
            if (!row[i].text.empty() && (!amount || std::abs(amount.value.ore()) > settings_limit_ore))
                findings.add("report.bad_number", {{"text", row[i].text}}, row[i].place);
        }
    }
}

}  // namespace

std::vector<std::string> investment_total_headings(int year) {
    return {"beslutad totalutgift", "utfall till och med " + std::to_string(year - 1), "beraknad totalutgift"};
}

std::vector<InvestmentTotal> read_investment_totals(const TableFile& file, const Statement& investments, int year,
                                                    Evaluator& evaluator, Findings& findings) {
    Findings told;  // with the budget, from the same file
    const auto source = read_file(file.path, told, file.place);
    if (!source) return {};
    const CsvTable csv = read_csv(*source, told);
    const auto headings = investment_total_headings(year);
    check_numbers(csv, headings, findings);
    std::vector<InvestmentTotal> totals;
    for (const auto& row : csv.rows) {
        const auto project = std::find_if(investments.rows.begin(), investments.rows.end(), [&](const StatementRow& r) {
            return r.quantity && same_label(r.label.sv, row[0].text);
        });
        if (project == investments.rows.end()) continue;
        InvestmentTotal total{*project->quantity,
                              amount_at(csv, row, headings[0]),
                              amount_at(csv, row, headings[1]),
                              amount_at(csv, row, headings[2]),
                              {},
                              row[0].place};
        if (!total.decided && !total.before && !total.forecast) continue;
        const auto first = std::find_if(totals.begin(), totals.end(),
                                        [&](const InvestmentTotal& one) { return one.quantity == total.quantity; });
        if (first != totals.end()) {
            findings.add("report.row_twice", {{"row", row[0].text}, {"line", std::to_string(first->place.line)}},
                         row[0].place);
            continue;
        }
        const auto of_year = evaluator.value(total.quantity, Column{year, Basis::outcome, {}, {}});
        if (total.before && of_year) total.accumulated = *total.before + *of_year;
        if (!total.before)
            findings.add("investments.before_missing", {{"project", row[0].text}, {"heading", headings[1]}},
                         row[0].place);
        totals.push_back(total);
    }
    return totals;
}

Table investment_totals_table(const std::vector<InvestmentTotal>& totals, const Statements& statements, int year,
                              Measure measure, Language language) {
    Table table;
    table.id = "investeringar_totalt";
    table.title = labels::investment_totals.in(language);
    table.law = "RKR R14";
    table.measure = measure;
    table.columns = {{"beslutad totalutgift", labels::decided_total.in(language)},
                     {"ackumulerat utfall", labels::accumulated.in(language)},
                     {"beräknad totalutgift", labels::forecast_total.in(language)},
                     {"avvikelse", labels::deviation.in(language)}};
    for (const InvestmentTotal& total : totals) {
        const auto project = std::find_if(statements.investments.rows.begin(), statements.investments.rows.end(),
                                          [&](const StatementRow& row) { return row.quantity == total.quantity; });
        Row row{project->label.in(language), RowKind::line, 0, "", {}};
        const std::string& project_id = statements.quantities[total.quantity].id;
        const std::string at = "@" + std::to_string(year);
        const auto given = given_at(total.place);
        const auto add = [&](const std::optional<Amount>& amount, const std::string& suffix,
                             const std::shared_ptr<const Derivation>& from) {
            const bool is_given = from == given;
            if (!amount) return row.cells.emplace_back(), void();
            row.cells.emplace_back(coming_of(
                Figure{project_id + suffix + at, *amount, shown_steps(*amount, measure), measure, is_given}, from));
        };
        const auto amount_of = [](const std::optional<Amount>& amount) { return amount.value_or(Amount()); };
        add(total.decided, "/beslutad", given);
        add(total.accumulated, "/ackumulerat",
            computed(accumulated_formula.in(language),
                     {term(outcome_before.in(language), "", amount_of(total.before), measure, given),
                      term(labels::outcome.in(language) + " " + std::to_string(year), project_id + at,
                           amount_of(total.accumulated) - amount_of(total.before), measure)}));
        add(total.forecast, "/beräknad", given);
        const bool both = total.decided && total.forecast;
        add(both ? std::optional(*total.decided - *total.forecast) : std::nullopt, "/totalavvikelse",
            computed(deviation_formula.in(language),
                     {term(labels::decided_total.in(language), project_id + "/beslutad" + at, amount_of(total.decided),
                           measure, given),
                      term(labels::forecast_total.in(language), project_id + "/beräknad" + at,
                           amount_of(total.forecast), measure, given)}));
        table.rows.push_back(std::move(row));
    }
    table.remarks.push_back(labels::investment_totals_meaning.in(language));
    return table;
}

}  // namespace bokslut
