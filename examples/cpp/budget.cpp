// Which deviations pass a threshold? As another program would ask: budget FORBUND.toml "5% eller 100 tkr"
#include <bokslut/core/number_text.hpp>
#include <bokslut/report/budget.hpp>
#include <iostream>

int main(int count, char** arguments) {
    if (count < 3) {
        std::cerr << "usage: budget FORBUND.toml \"5% eller 100 tkr\"\n";
        return 2;
    }
    bokslut::BudgetQuery query;
    query.threshold = bokslut::read_threshold(arguments[2]);
    if (!query.threshold) {
        std::cerr << "no threshold: " << arguments[2] << "\n";
        return 2;
    }
    const bokslut::BudgetAnswer answer = bokslut::follow_up_budget(arguments[1], query);
    std::cerr << bokslut::findings_message(answer.findings);
    if (!answer.follow_up) return 2;
    for (const bokslut::BudgetLine& line : answer.follow_up->lines)
        if (line.passes)
            std::cout << (line.unit.empty() ? "the whole body" : line.unit) << ", " << line.row << ": "
                      << bokslut::kronor_text(*line.deviation) << " against " << bokslut::kronor_text(*line.in_force)
                      << " (" << line.threshold << ")\n";
    return answer.follow_up->passes() || answer.findings.has_errors() ? 1 : 0;
}
