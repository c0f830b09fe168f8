// Proves that printed figures are read as they stand: from a document of our own as from its tidy CSV.
#include <unistd.h>

#include "bokslut/report/published.hpp"
#include "tests/report/reports.hpp"

TEST_CASE("a document's figures are those of its tidy CSV") {
    for (const std::string& path : {reports::litet, reports::boras}) {
        const auto made = bokslut::make_year_end(path);
        REQUIRE(made.document);
        bokslut::Findings findings;
        const bokslut::Source csv("-", bokslut::write_document(*made.document, "csv"));
        const auto read = bokslut::read_published(csv, std::nullopt, findings);
        REQUIRE(findings.empty());
        const auto own = bokslut::figures_of(*made.document);
        REQUIRE(own.size() == read.size());
        REQUIRE(own.size() > 300);
        for (std::size_t i = 0; i < own.size(); ++i) {
            const bokslut::PrintedFigure& a = own[i].printed;
            const bokslut::PrintedFigure& b = read[i];
            INFO(a.table << " " << a.unit << ": " << a.row << " " << a.column);
            const auto text = [](const auto& f) { return std::tie(f.table, f.unit, f.title, f.row, f.column, f.id); };
            CHECK(text(a) == text(b));
            CHECK(a.row_number == b.row_number);
            CHECK(a.period.kind == b.period.kind);
            CHECK(a.period.year == b.period.year);
            CHECK(a.period.with_internal == b.period.with_internal);
            CHECK(a.shown == b.shown);
            CHECK(a.measure == b.measure);
            CHECK(own[i].figure->shown == a.shown);
            CHECK(bokslut::shown_steps(own[i].figure->exact, a.measure) == a.shown);
        }
    }
}
