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

/// A part of a paragraph that is printed in one way.
struct TextRun {
    std::string text;  ///< "\n" is a line break
    bool strong = false;
    bool emphasis = false;
    std::string link = {};  ///< where it leads, by http, https or mailto; empty: nowhere. Writers leave out others.
};

/// A list or a quotation that a paragraph stands in.
struct Enclosure {
    enum class Kind { bullets, numbers, quote };
    Kind kind = Kind::bullets;
    int number = 0;      ///< of the item, in a numbered list
    bool begins = true;  ///< the paragraph is the first of its item, or of the quotation
};

struct Paragraph {
    std::string text;                    ///< all of it, without looks
    std::vector<TextRun> runs = {};      ///< the same text by its looks and lines; empty: one line without any
    std::vector<Enclosure> within = {};  ///< outermost first
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
