// Paragraphs with looks, lines and lists, as every writer prints them.
//
// Threads: functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bokslut/report/document.hpp"

namespace bokslut::output {

/// What a paragraph prints: its runs without empty ones, and as one where they look the same, their texts cleaned as by
/// printed() but for line breaks, which are "\n", and their links as safe_link() says; others are text alone.
std::vector<TextRun> printed_runs(const Paragraph& paragraph);
/// The same for what has no links: an address stands in brackets behind its text, where that does not say it.
std::vector<TextRun> runs_with_addresses(const Paragraph& paragraph);
/// The same without looks, by lines.
std::vector<std::string> plain_lines(const Paragraph& paragraph);

/// How much of what a paragraph stands in goes on from the paragraph before, counted from the outermost.
struct GoesOn {
    std::size_t lists = 0;  ///< lists and quotations that are the same ones
    std::size_t items = 0;  ///< those whose item is the same too: all of them, or all but the last
};
/// `before`: what the paragraph before stands in; nothing after anything but a paragraph. A number that does not follow
/// begins another list.
GoesOn goes_on(const std::vector<Enclosure>& before, const std::vector<Enclosure>& within);
bool is_list(const Enclosure& enclosure);

/// What stands before the lines of a paragraph in a list or a quotation.
struct Margins {
    std::string first, after;  ///< before its first line, and before the others
    std::string between;       ///< on the empty line above it
    bool apart = true;         ///< whether there is such a line: items of a list stand close to each other
};

/// How a format marks what stands in lists and quotations: "• " and "│ ", or "- " and "> ".
struct MarginMarks {
    std::string_view bullet, quote;
    bool markup = false;  ///< whether the marks make the lists: then one that follows another takes other marks, "1)"
};

/// Margins for paragraphs in their order; anything else between them ends what they stand in.
class MarginWriter {
public:
    explicit MarginWriter(MarginMarks marks) : marks_(marks) {}
    Margins next(const Paragraph& paragraph);
    void end() { before_.clear(); }

private:
    std::string mark(std::size_t depth, const Enclosure& enclosure, const GoesOn& on);
    std::size_t indent(std::size_t depth, const Enclosure& enclosure, const GoesOn& on, std::size_t mark) const;
    const MarginMarks marks_;
    std::vector<Enclosure> before_;     // of the paragraph before
    std::vector<std::size_t> indents_;  // of each depth of it: the blanks that keep a line within
    std::vector<char> delimiters_;      // of each depth's numbers
};

}  // namespace bokslut::output
