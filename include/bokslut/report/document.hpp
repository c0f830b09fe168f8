// A report as a value: headings, tables and text in order.
//
// Threads: values; const calls may run at once.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "bokslut/core/finding.hpp"
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

using Block = std::variant<Heading, Paragraph, Table>;

struct Document {
    std::string title;  ///< "Årsbokslut 2023"
    std::string body;   ///< the förbund's name
    Language language = Language::swedish;
    RoundingPolicy rounding = RoundingPolicy::independent;
    std::vector<Block> blocks;
};

}  // namespace bokslut
