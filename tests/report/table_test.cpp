// Proves: a table has a note column exactly when some row has a note number.
#include "bokslut/report/table.hpp"

#include "tests/catch.hpp"

using namespace bokslut;

TEST_CASE("a table has notes when a row has a note number") {
    Table table;
    CHECK_FALSE(table.has_notes());
    table.rows = {{"Intäkter", RowKind::line, 0, "", {}}, {"Kostnader", RowKind::line, 0, "", {}}};
    CHECK_FALSE(table.has_notes());
    table.rows.back().note = "2";
    CHECK(table.has_notes());
}
