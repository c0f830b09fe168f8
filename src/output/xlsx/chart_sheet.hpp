// The charts of a report as charts of a workbook.
#pragma once

#include "bokslut/report/document.hpp"
#include "output/xlsx/plan.hpp"
#include "output/xlsx/workbook.hpp"

namespace bokslut::output {

/// A sheet with every chart beside its data, which are formulas that lead to the tables; nothing when there are none.
void write_chart_sheet(Workbook& book, const Plan& plan, const Document& document);

}  // namespace bokslut::output
