// Published fees read backwards: the inhabitants and rates that could print them.
#pragma once

#include <vector>

#include "bokslut/report/published.hpp"
#include "report/fee_tables.hpp"

namespace bokslut {

/// Two tables, from the fee notes among `published` (matched by the service's name in the title): inhabitants by
/// member, where models have rates, and rates by service, where inhabitants are given. What cannot be is
/// `fees.audit_impossible`.
std::vector<Table> audit_tables(const std::vector<PrintedFigure>& published, const FeeDefinition& definition, int year,
                                Findings& findings);

}  // namespace bokslut
