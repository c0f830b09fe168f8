// What the disclosure check needs to know of a report: collected from the statements, the books, the förbund's file and
// what was found while the report was made.
#pragma once

#include "bokslut/federation/disclosures.hpp"
#include "bokslut/report/definition.hpp"
#include "bokslut/statements/statement.hpp"
#include "report/books.hpp"
#include "report/goal_tables.hpp"

namespace bokslut {

struct DisclosureSources {
    const Definition& definition;  ///< with its year
    const Books& books;
    const Statements& statements;
    Evaluator& evaluator;
    const Findings& findings;  ///< of the report
    const GoalTables& goals;
    std::optional<Findings> interim;  ///< of the interim report that the law asks for, where one was made
};

DisclosureFacts disclosure_facts(const DisclosureSources& sources);

}  // namespace bokslut
