// Rounds a report so that its printed figures add up: every link between them at once. Private.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/report/document.hpp"
#include "report/proof_forms.hpp"

namespace bokslut {

/// What was printed of a quantity, by the figure's id, in steps of the measure.
using PrintedBefore = std::map<std::string, std::int64_t>;

/// Shows the figures of `document`, which was made by `forms`, so that every link between them holds, each within one
/// unit of its exact amount and as few as possible other than rounded half away from zero. Figures of `before` stand as
/// they were printed. What is shown otherwise than plainly rounded is listed under its table, with the policy. A link
/// that cannot hold is `report.does_not_add_up`.
/// `swedish` is the same report with Swedish labels, which links are found by.
void round_to_add_up(Document& document, const Document& swedish, const proof::Forms& forms,
                     const PrintedBefore& before, Findings& findings);

/// The figures of a report by id.
PrintedBefore printed_before(const Document& document);

/// What last year's report printed, from files that read_published() reads, of the figures of years before `year` that
/// `document` (in Swedish) prints too: by id where the file states it, else by table (a note by its heading), unit, row
/// and column. Figures of `year` and deviations are passed over. A file that has none is `report.last_year_unknown`,
/// one that has others too `report.last_year_unmatched`; a figure that the books put elsewhere by more than a unit is
/// `report.last_year_differs`; one that is printed twice, differently, `report.last_year_contradicts`.
PrintedBefore read_printed_before(const std::vector<TableFile>& files, const Document& document, int year,
                                  Measure measure, Findings& findings);

}  // namespace bokslut
