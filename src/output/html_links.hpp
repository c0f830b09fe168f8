// Ids of the tables in an HTML document, and the links between rows and the notes that belong to them.
//
// Threads: a value made for one document; const calls may run at once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/report/document.hpp"
#include "output/note_tables.hpp"

namespace bokslut::output {

/// From a note number to its note table: the link's own id and the id it leads to.
struct NoteLink {
    std::string id;
    std::string target;
};

/// From a note table back to a place that refers to it.
struct BackLink {
    std::string target;
    std::string title;  ///< of the table that refers
};

/// The document must outlive it: tables and rows are known by where they are.
class HtmlLinks {
public:
    explicit HtmlLinks(const Document& document);

    /// The table's id, unique in the document.
    const std::string& id(const Table& table) const { return ids_.at(&table); }
    /// The heading's id, likewise.
    const std::string& id(const Heading& heading) const { return heading_ids_.at(&heading); }
    /// The link of a row's note number; nothing when the document has no such note.
    const NoteLink* note(const Row& row) const;
    /// In document order.
    const std::vector<BackLink>& back(const Table& note) const;

private:
    std::string unique(const std::string& wanted);
    void name_table(const Table& table);
    void link_row(const Table& table, const Row& row);

    std::map<std::string, int> taken_;  // every id so far, and the number last tried after it
    std::map<const Table*, std::string> ids_;
    std::map<const Heading*, std::string> heading_ids_;
    NoteTables notes_;
    std::map<const Row*, NoteLink> links_;
    std::map<const Table*, std::vector<BackLink>> back_;
};

}  // namespace bokslut::output
