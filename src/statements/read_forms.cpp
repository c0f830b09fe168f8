// Reads all forms of a report: the one place that lists the statements.
#include "bokslut/core/error.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut {

const std::vector<std::string>& statement_ids() {
    static const std::vector<std::string> ids = {"resultatrakning",      "balansrakning",    "kassaflodesanalys",
                                                 "balanskravsutredning", "driftredovisning", "investeringsredovisning"};
    return ids;
}

Form& form_of(StatementInput& input, std::string_view statement) {
    if (statement == "resultatrakning") return input.income;
    if (statement == "balansrakning") return input.balance;
    if (statement == "kassaflodesanalys") return input.cash_flow;
    if (statement == "balanskravsutredning") return input.balance_requirement;
    if (statement == "driftredovisning") return input.operations;
    if (statement == "investeringsredovisning") return input.investments;
    throw Error("no statement is called " + std::string(statement));
}

bool read_forms(StatementInput& input, std::string_view layout, int fiscal_year, const std::vector<RowChange>& changes,
                Findings& findings) {
    Findings own;
    for (const std::string& statement : statement_ids()) {
        auto form = statutory_form(statement, layout, fiscal_year, own);
        if (!form) break;  // said once: a year without one form has none
        apply_row_changes(*form, changes, own);
        form_of(input, statement) = std::move(*form);
    }
    findings.append(own);
    return !own.has_errors();
}

}  // namespace bokslut
