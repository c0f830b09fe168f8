// The forms that printed figures are held against: the statutory ones, with the changes of a förbund's file, compiled
// without any books.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bokslut/report/definition.hpp"
#include "bokslut/report/published.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut::proof {

struct Forms {
    std::optional<Definition> definition;
    int year = 0;
    StatementInput input;
    Statements statements;
    bool balance_lines_unknown = false;  ///< lines whose part in the cash flow nobody has told

    const Line* line(const std::string& id) const;
    const Statement* statement(const std::string& table) const;
};

/// Nothing after an error, which is a finding.
std::optional<Forms> read_forms(const std::string& path, const std::vector<PrintedFigure>& figures, Findings& findings);

/// "rr/avskrivningar[100]@2024/budget" as "rr/avskrivningar".
std::string quantity_of(const std::string& figure_id);

}  // namespace bokslut::proof
