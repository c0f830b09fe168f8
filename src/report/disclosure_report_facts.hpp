// Facts for the disclosure check that come of interim reports, goals and staff tables. Private.
#pragma once

#include <optional>
#include <string>

#include "bokslut/federation/disclosures.hpp"
#include "bokslut/report/definition.hpp"
#include "report/goal_tables.hpp"

namespace bokslut {

/// The first of the year's interim reports under [[delarsrapport]] that covers 6 to 8 months (LKBR 13:1).
const InterimSettings* statutory_interim(const Definition& definition, const FiscalYear& year);
/// Whether there is such a report, with what LKBR 13:3 asks for. `told` is what making it found; nothing where it was
/// not made.
DisclosureFact interim_fact(const Definition& definition, const FiscalYear& year, const std::optional<Findings>& told);
/// Whether the annual report was handed over by 15 April (KL 11:20), and the interim report within two months (11:16).
DisclosureFact handed_over_fact(const Definition& definition, const FiscalYear& year);

/// Whether every goal is measured, and how many are judged by people only.
DisclosureFact goals_measured_fact(const GoalTables& goals, const Definition& definition);
/// Whether the report evaluates goals.
DisclosureFact goals_evaluated_fact(const GoalTables& goals);

/// Whether the report has a table that is said to be of one of these paragraphs: "11:5", "11:6".
DisclosureFact staff_table_fact(const Definition& definition, const std::string& paragraph);
/// Whether sick leave has to be shown by group: the förbund may say why it does not.
DisclosureFact sick_leave_fact(const Definition& definition);
/// Whether small groups are left out of the tables of sick leave (LKBR 11:6). `told` is what the report found.
DisclosureFact groups_left_out_fact(const Definition& definition, const Findings& told);

}  // namespace bokslut
