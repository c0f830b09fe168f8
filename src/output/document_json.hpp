// The blocks of a document as JSON, for every writer of JSON that has a document.
//
// Threads: functions without state.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "bokslut/report/document.hpp"

namespace bokslut::output {

/// Headings, paragraphs, tables and charts in the document's order, as support/report.schema.json says.
nlohmann::ordered_json blocks_json(const Document& document);

}  // namespace bokslut::output
