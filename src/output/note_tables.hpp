// Which note belongs to a row.
//
// Threads: a value made for one document; const calls may run at once.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "bokslut/report/document.hpp"

namespace bokslut::output {

/// The document must outlive it.
class NoteTables {
public:
    explicit NoteTables(const Document& document);

    /// The note of a row of `table`: the unit's own when there is one, else that of the whole; nullptr for none.
    const Table* of(const Table& table, const Row& row) const;

private:
    std::map<std::pair<std::string, std::string>, const Table*> notes_;  // by table id and unit
};

}  // namespace bokslut::output
