#include "bokslut/output/budget_json.hpp"

#include <nlohmann/json.hpp>

#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

using Json = nlohmann::ordered_json;

Json ore(const std::optional<Amount>& amount) {
    return amount ? Json(amount->ore()) : Json();
}

Json percent(const std::optional<Rational>& share) {
    if (!share) return {};
    return number_text((*share * 10).rounded(Rounding::half_away_from_zero), 1, NumberStyle::bare());
}

Json line_json(const BudgetLine& line) {
    return {{"id", line.id},
            {"row", line.row},
            {"unit_code", line.unit_code},
            {"unit", line.unit},
            {"sum", line.is_sum},
            {"from", line.months.from},
            {"to", line.months.to},
            {"outcome", ore(line.outcome)},
            {"budget", ore(line.budget)},
            {"change", ore(line.change)},
            {"in_force", ore(line.in_force)},
            {"deviation", ore(line.deviation)},
            {"percent", percent(line.percent)},
            {"forecast", ore(line.forecast)},
            {"forecast_deviation", ore(line.forecast_deviation)},
            {"threshold", line.threshold},
            {"passes", line.passes}};
}

Json investment_json(const BudgetInvestment& line) {
    return {{"id", line.id},
            {"project", line.project},
            {"outcome", ore(line.outcome)},
            {"in_force", ore(line.in_force)},
            {"deviation", ore(line.deviation)},
            {"percent", percent(line.percent)},
            {"decided", ore(line.decided)},
            {"accumulated", ore(line.accumulated)},
            {"forecast", ore(line.forecast)},
            {"threshold", line.threshold},
            {"passes", line.passes}};
}

}  // namespace

std::string write_budget_json(const BudgetFollowUp& follow_up) {
    Json lines = Json::array(), investments = Json::array();
    for (const BudgetLine& line : follow_up.lines) lines.push_back(line_json(line));
    for (const BudgetInvestment& line : follow_up.investments) investments.push_back(investment_json(line));
    const Json out = {{"version", 1},
                      {"year", follow_up.year},
                      {"from", follow_up.months.from},
                      {"to", follow_up.months.to},
                      {"passes", follow_up.passes()},
                      {"lines", std::move(lines)},
                      {"investments", std::move(investments)}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bokslut
