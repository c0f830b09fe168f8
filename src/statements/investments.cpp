// The investment statement: a row per project (LKBR 10:2), and what was bought outside the projects.
#include <algorithm>

#include "statements/compiler.hpp"

namespace bokslut {

namespace {
const std::string project = "projekt";  // the koddel of investment projects
}

void Compiler::investments() {
    const Form& form = input_.investments;
    out_.investments.id = form.statement;
    out_.investments.prefix = form.prefix;
    out_.investments.title = form.title;
    out_.investments.law = form.law;
    Quantity outside{form.prefix + "/utan_projekt", {}, {}};
    if (const Line* bought = input_.cash_flow.find("kf/investeringar")) {
        Quantity unadjusted = sum_of(input_.cash_flow, *bought);  // declared adjustments are not purchases
        for (Term& term : unadjusted.terms) term.sign = -term.sign;
        outside.terms = std::move(unadjusted.terms);
    }

    if (const auto number = input_.dimensions.find(project); number != input_.dimensions.end()) {
        const std::vector<std::string> accounts = accounts_matching(form.accounts);
        std::vector<std::string> codes = objects(project, number->second, accounts);
        if (const auto declared = chart_.objects.find(number->second); declared != chart_.objects.end())
            for (const auto& [code, name] : declared->second)  // a project with a budget and no purchases yet
                if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
        for (const std::string& code : codes) {
            Selector selector{1, accounts, BalanceMeasure::movement, BalanceSide::any, {}};
            selector.objects.push_back({number->second, code, ObjectFilter::Kind::has});
            const std::size_t quantity =
                out_.quantities.add({form.prefix + "/projekt/" + code, {std::move(selector)}, {}});
            outside.terms.push_back({-1, quantity, At::closing});
            out_.investments.rows.push_back(
                figure_row({chart_.object_name(number->second, code), ""}, quantity, Show::nonzero));
        }
    }
    if (outside.terms.empty()) return;
    const std::size_t rest = out_.quantities.add(std::move(outside));
    out_.investments.rows.push_back(
        figure_row({"Investeringar utan projekt", "Investments outside projects"}, rest, Show::nonzero));
}

}  // namespace bokslut
