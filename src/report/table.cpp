#include "bokslut/report/table.hpp"

#include <algorithm>

namespace bokslut {

bool Table::has_notes() const {
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) { return !row.note.empty(); });
}

}  // namespace bokslut
