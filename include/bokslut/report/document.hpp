// A report as a value: headings, tables, charts and text in order.
//
// Threads: values; const calls may run at once.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/report/diagram.hpp"
#include "bokslut/report/table.hpp"

namespace bokslut {

struct Heading {
    int level = 1;  ///< 1 for chapters; the title of the document stands above
    std::string text;
};

struct Paragraph {
    std::string text;
};

/// How the amounts of a report are shown.
enum class RoundingPolicy {
    independent,  ///< each rounded by itself, so that sums may differ by a unit: Swedish practice
    adds_up       ///< every sum and link between printed figures holds; some figures are shown a unit off
};

using Block = std::variant<Heading, Paragraph, Table, Diagram>;

/// A file that a report was made from.
struct DocumentSource {
    std::string kind;  ///< "definition", "books", "budget", ...
    std::string file;  ///< its name, without folders
};

struct Document {
    std::string title;  ///< "Årsbokslut 2023"
    std::string body;   ///< the förbund's name
    Language language = Language::swedish;
    RoundingPolicy rounding = RoundingPolicy::independent;
    std::vector<Block> blocks;
    std::vector<DocumentSource> sources = {};
};

}  // namespace bokslut
