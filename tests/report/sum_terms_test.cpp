// Proves: a figure that is a sum knows the printed figures it is the exact sum of, across tables and years.
#include <set>

#include "tests/report/reports.hpp"

using namespace bokslut;

namespace {

std::map<std::string, const Figure*> figures_by_id(const Document& document) {
    std::map<std::string, const Figure*> figures;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            for (const Row& row : table->rows)
                for (const Cell& cell : row.cells)
                    if (const auto* figure = std::get_if<Figure>(&cell)) figures.emplace(figure->id, figure);
    return figures;
}

std::string terms_of(const Figure& figure) {
    std::string text;
    for (const FigureTerm& term : figure.terms) text += (term.sign < 0 ? " - " : " + ") + term.id;
    return text;
}

}  // namespace

TEST_CASE("every sum with terms is their exact sum, and almost every sum has them") {
    const std::string path = GENERATE(reports::boras, reports::litet);
    const YearEnd made = make_year_end(path);
    REQUIRE(made.document);
    const auto figures = figures_by_id(*made.document);
    for (const auto& [id, figure] : figures) {
        Amount sum;
        for (const FigureTerm& term : figure->terms) sum += term.sign * figures.at(term.id)->exact;
        CAPTURE(id);
        CHECK((figure->terms.empty() || sum == figure->exact));
    }
    std::size_t sums = 0, with_terms = 0;
    for (const Block& block : made.document->blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (table == nullptr || (table->id != "resultatrakning" && table->id != "kassaflodesanalys")) continue;
        std::set<std::string> lines;  // a sum of one line is that line's figure
        for (const Row& row : table->rows) {
            const bool sum = row.kind == RowKind::sum || row.kind == RowKind::total;
            for (const Cell& cell : row.cells) {
                const Figure& figure = std::get<Figure>(cell);
                if (!sum) lines.insert(figure.id);
                sums += sum ? 1u : 0u;
                with_terms += sum && (!figure.terms.empty() || lines.contains(figure.id)) ? 1u : 0u;
            }
        }
    }
    CHECK(sums > 20);
    CHECK(with_terms == sums);
}

TEST_CASE("what sums are made of") {
    const YearEnd made = make_year_end(reports::boras);
    REQUIRE(made.document);
    const auto figures = figures_by_id(*made.document);
    const auto [id, terms] = GENERATE(table<std::string, std::string>({
        {"rr/verksamhetens_nettokostnader@2023",
         " + rr/verksamhetens_intakter@2023 + rr/verksamhetens_kostnader@2023 + rr/avskrivningar@2023"},
        {"rr/avskrivningar@2023/avvikelse", " + rr/avskrivningar@2023 - rr/avskrivningar@2023/budget"},
        {"rr/avskrivningar@2023", ""},
    }));
    CAPTURE(id);
    REQUIRE(figures.contains(id));
    CHECK(terms_of(*figures.at(id)) == terms);
}
