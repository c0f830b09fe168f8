// [dokument] in the förbund's file: the order of the chapters, its own texts, and how zeros are shown.
//
// Threads: functions without state.
#pragma once

#include <string>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/settings.hpp"

namespace bokslut {

/// What is done with lines that are zero in every column.
enum class ZeroLines { shown, hidden, dashed };

struct NamedPlace {
    std::string name;
    Place place;
};

struct DocumentSettings {
    std::vector<NamedPlace> order;  ///< ordning: chapters by name; those not named follow in the law's order
    NamedPlace texts;               ///< texter: a folder of Markdown files, resolved against the förbund's file
    ZeroLines zeros = ZeroLines::shown;
};

/// Reads [dokument] of the förbund's file, which is at `path`.
DocumentSettings read_document_settings(Section& file, const std::string& path, Findings& findings);

}  // namespace bokslut
