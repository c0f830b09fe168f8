#include "bokslut/report/budget.hpp"

#include <vector>

#include "bokslut/output/budget_json.hpp"
#include "capi/document.hpp"

using namespace bokslut;
using namespace bokslut::capi;

struct bokslut_budget {
    BudgetFollowUp follow_up;
    bokslut_document document;
    bokslut_findings findings;
    std::vector<std::string> percents, investment_percents;  ///< by line and by project

    bokslut_budget(BudgetFollowUp made, const Findings& found, Language language)
        : follow_up(std::move(made)), document(follow_up.document), findings{FindingList(found, language)} {
        const auto text = [](const auto& line) { return line.percent ? line.percent->text() : std::string(); };
        for (const BudgetLine& line : follow_up.lines) percents.push_back(text(line));
        for (const BudgetInvestment& project : follow_up.investments) investment_percents.push_back(text(project));
    }
};

namespace {

BudgetQuery query_of(const bokslut_budget_options& given) {
    BudgetQuery query;
    if (given.year != 0) query.year = given.year;
    query.by_month = given.by_month != 0;
    query.language = language_of(given.language);
    if (given.to_month != 0) {
        query.to = read_month(std::to_string(given.to_month));
        if (!query.to) throw misuse("capi.month", "to_month is no month, YYYYMM");
    }
    const std::string_view threshold = given_text(given.threshold, "threshold");
    if (!threshold.empty()) {
        query.threshold = read_threshold(threshold);
        if (!query.threshold) {
            Findings findings;
            findings.add("budget.bad_threshold", {{"text", std::string(threshold)}});
            throw misuse(findings, query.language);
        }
    }
    return query;
}

bokslut_budget_line line_of(const BudgetLine& line, const std::string& percent) {
    bokslut_budget_line out{};
    out.id = borrowed(line.id);
    out.row = borrowed(line.row);
    out.unit_code = borrowed(line.unit_code);
    out.unit = borrowed(line.unit);
    out.is_sum = line.is_sum ? 1 : 0;
    out.passes = line.passes ? 1 : 0;
    if (!line.months.whole()) {
        out.first_month = line.months.from;
        out.last_month = line.months.to;
    }
    out.outcome_ore = ore_of(line.outcome, BOKSLUT_HAS_OUTCOME, out.known);
    out.budget_ore = ore_of(line.budget, BOKSLUT_HAS_BUDGET, out.known);
    out.change_ore = ore_of(line.change, BOKSLUT_HAS_CHANGE, out.known);
    out.in_force_ore = ore_of(line.in_force, BOKSLUT_HAS_IN_FORCE, out.known);
    out.deviation_ore = ore_of(line.deviation, BOKSLUT_HAS_DEVIATION, out.known);
    out.forecast_ore = ore_of(line.forecast, BOKSLUT_HAS_FORECAST, out.known);
    out.forecast_deviation_ore = ore_of(line.forecast_deviation, BOKSLUT_HAS_FORECAST_DEVIATION, out.known);
    out.percent = borrowed(percent);
    out.threshold = borrowed(line.threshold);
    return out;
}

bokslut_budget_investment investment_of(const BudgetInvestment& project, const std::string& percent) {
    bokslut_budget_investment out{};
    out.id = borrowed(project.id);
    out.project = borrowed(project.project);
    out.passes = project.passes ? 1 : 0;
    out.outcome_ore = ore_of(project.outcome, BOKSLUT_HAS_OUTCOME, out.known);
    out.in_force_ore = ore_of(project.in_force, BOKSLUT_HAS_IN_FORCE, out.known);
    out.deviation_ore = ore_of(project.deviation, BOKSLUT_HAS_DEVIATION, out.known);
    out.decided_ore = ore_of(project.decided, BOKSLUT_HAS_DECIDED, out.known);
    out.accumulated_ore = ore_of(project.accumulated, BOKSLUT_HAS_ACCUMULATED, out.known);
    out.forecast_ore = ore_of(project.forecast, BOKSLUT_HAS_FORECAST, out.known);
    out.percent = borrowed(percent);
    out.threshold = borrowed(project.threshold);
    return out;
}

}  // namespace

bokslut_status bokslut_budget_make(const char* path, size_t path_size, const bokslut_budget_options* options,
                                   bokslut_budget** budget, bokslut_error** error) {
    return guarded(error, [&] {
        required(budget, "budget") = nullptr;
        const BudgetQuery query = query_of(given_options(options));
        BudgetAnswer answer = follow_up_budget(given_path(path, path_size), query);
        if (!answer.follow_up) throw bad_input(answer.findings, query.language);
        const bool passes = answer.follow_up->passes();
        *budget = new bokslut_budget(std::move(*answer.follow_up), answer.findings, query.language);
        return passes ? BOKSLUT_FOUND : status_of(answer.findings);
    });
}

void bokslut_budget_free(bokslut_budget* budget) {
    delete budget;
}

const bokslut_findings* bokslut_budget_findings(const bokslut_budget* budget) {
    return budget == nullptr ? nullptr : &budget->findings;
}

const bokslut_document* bokslut_budget_document(const bokslut_budget* budget) {
    return budget == nullptr ? nullptr : &budget->document;
}

size_t bokslut_budget_count(const bokslut_budget* budget) {
    return budget == nullptr ? 0 : budget->follow_up.lines.size();
}

bokslut_status bokslut_budget_at(const bokslut_budget* budget, size_t index, bokslut_budget_line* out) {
    return filling(out, [&] {
        const BudgetLine& line = item_at(required(budget, "budget").follow_up.lines, index, "index");
        fill(out, line_of(line, budget->percents[index]));
        return BOKSLUT_OK;
    });
}

size_t bokslut_budget_investment_count(const bokslut_budget* budget) {
    return budget == nullptr ? 0 : budget->follow_up.investments.size();
}

bokslut_status bokslut_budget_investment_at(const bokslut_budget* budget, size_t index,
                                            bokslut_budget_investment* out) {
    return filling(out, [&] {
        const BudgetInvestment& project = item_at(required(budget, "budget").follow_up.investments, index, "index");
        fill(out, investment_of(project, budget->investment_percents[index]));
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_budget_write(const bokslut_budget* budget, const char* format, size_t format_size, char* buffer,
                                    size_t capacity, size_t* size, bokslut_error** error) {
    return handing_out(size, error, [&] {
        const std::string_view name = given_text(format, format_size, "format");
        const BudgetFollowUp& follow_up = required(budget, "budget").follow_up;
        if (name != "json") throw misuse("capi.format", "no such format: " + std::string(name));
        return hand_out(write_budget_json(follow_up), buffer, capacity, size);
    });
}
