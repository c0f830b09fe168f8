#include "bokslut/report/table.hpp"

#include <algorithm>

namespace bokslut {

std::int64_t Number::shown() const {
    Rational steps = exact;
    for (int i = 0; i < decimals; ++i) steps *= 10;
    return steps.rounded(Rounding::half_away_from_zero);
}

bool Table::has_notes() const {
    return std::any_of(rows.begin(), rows.end(), [](const Row& row) { return !row.note.empty(); });
}

}  // namespace bokslut
