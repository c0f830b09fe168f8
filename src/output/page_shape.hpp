// What a table needs of a printed page: how wide its columns must be, and whether the page lies down for it. The one
// rule for all formats that have pages.
//
// Threads: functions without state.
#pragma once

#include <vector>

#include "bokslut/report/document.hpp"

namespace bokslut::output {

/// In characters, the blanks between columns not counted.
struct TableWidth {
    int label = 0;
    std::vector<int> columns;  ///< of each: its widest number, and the longest word of its heading
    int note = 0;              ///< 0 where no row has a note

    /// With the blanks between columns.
    int total() const;
};

/// The least that `table` can be read at: numbers are not broken, labels and texts are wrapped.
TableWidth least_width(const Table& table);
/// What it is comfortably read at: only long labels and texts are wrapped.
TableWidth comfortable_width(const Table& table);

enum class Page { upright, lying, lying_small };  ///< the last with smaller letters

/// The page that has room for a table, or the widest there is.
Page page_for(const TableWidth& least);
inline Page page_for(const Table& table) {
    return page_for(least_width(table));
}

/// Whether `table` needs no more than about a page, so that it is not broken over two.
bool fits_page(const Table& table, Page page);

/// For each block of the document the table that its page lies down for, or null: a wide table itself, and the headings
/// and short paragraphs just before it, so that none is left alone on the page before.
std::vector<const Table*> lying_for(const Document& document);

}  // namespace bokslut::output
