// Proves: diagrams take their figures from the tables, say what they show in words, and are there as far as the report
// prints what they need.
#include "report/diagrams.hpp"

#include <algorithm>

#include "bokslut/report/fees.hpp"
#include "tests/report/reports.hpp"

using namespace bokslut;

namespace {

std::map<std::string, Diagram> diagrams_of(const std::string& path, YearEndOptions options = {}) {
    const YearEnd made = make_year_end(path, options);
    REQUIRE(made.document);
    std::map<std::string, Diagram> diagrams;
    for (const Block& block : made.document->blocks)
        if (const auto* diagram = std::get_if<Diagram>(&block)) diagrams.emplace(diagram->data.id, *diagram);
    return diagrams;
}

std::vector<std::int64_t> column(const Diagram& diagram, std::size_t index) {
    std::vector<std::int64_t> shown;
    for (const Row& row : diagram.data.rows) shown.push_back(std::get<Figure>(row.cells[index]).shown);
    return shown;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("the diagrams of the published example") {
    const auto diagrams = diagrams_of(reports::boras);
    const Diagram& years = diagrams.at("diagram/resultat_och_eget_kapital");
    CHECK(column(years, 0) == Numbers{2011, 695});
    CHECK(column(years, 1) == Numbers{11875, 12569});
    CHECK(years.description.find("2023: Årets resultat 695, Eget kapital 12\u00a0569.") != std::string::npos);
    CHECK(column(diagrams.at("diagram/eget_kapital"), 0) == Numbers{11875, 695, 12569});
    CHECK(column(diagrams.at("diagram/not/2"), 0) == Numbers{40580, 20382, 10051, 102});
    const Diagram& budget = diagrams.at("diagram/driftredovisning");
    CHECK(budget.kind == Diagram::Kind::deviation);
    CHECK(budget.data.columns.size() == 3);
    for (const Row& row : budget.data.rows) {
        const auto exact = [&row](std::size_t i) { return std::get<Figure>(row.cells[i]).exact; };
        CHECK(exact(1) - exact(0) == exact(2));
    }
    CHECK(diagrams.at("diagram/not/20/plan").data.rows.size() == 10);
}

TEST_CASE("diagrams show the printed figures where those add up, and speak English when asked") {
    const auto diagrams = diagrams_of(reports::boras, {{}, Language::english, RoundingPolicy::adds_up});
    const Numbers bridge = column(diagrams.at("diagram/eget_kapital"), 0);
    CHECK(bridge[0] + bridge[1] == bridge[2]);
    CHECK(diagrams.at("diagram/eget_kapital").data.title == "Diagram: change in equity");
}

TEST_CASE("years before the books are those of the table of key figures") {
    const auto diagrams = diagrams_of(reports::litet);
    const Diagram& years = diagrams.at("diagram/resultat_och_eget_kapital");
    std::vector<std::string> labels;
    for (const Row& row : years.data.rows) labels.push_back(row.label);
    CHECK(labels == std::vector<std::string>{"2020", "2021", "2022", "2023", "2024"});
    CHECK(column(years, 0)[1] == -95'000);
}

TEST_CASE("a change in equity beside the result stands by itself in the bridge") {
    const auto diagrams = diagrams_of(reports::litet);
    const Diagram& bridge = diagrams.at("diagram/eget_kapital");
    Amount sum;
    for (std::size_t r = 0; r + 1 < bridge.data.rows.size(); ++r)
        sum += std::get<Figure>(bridge.data.rows[r].cells[0]).exact;
    CHECK(sum == std::get<Figure>(bridge.data.rows.back().cells[0]).exact);
}

TEST_CASE("fees by member and per inhabitant, the largest first; associated members pay no member fee") {
    Document document;
    Table fees{"avgifter",
               "",
               "Avgifter 2024",
               "",
               {Measure::Unit::kr, 0},
               {{"inv", "Invånare"}, {"2024", "2024"}, {"per", "kr/inv."}},
               {},
               {}};
    for (const auto& [name, inhabitants, kronor] :
         {std::tuple{"Bollebygd", 10, 400}, {"Borås", 100, 2000}, {"Mark", 40, 1200}})
        fees.rows.push_back(
            {name,
             RowKind::line,
             0,
             "",
             {Number{"", inhabitants, 0, ""}, Figure{name, Amount::from_ore(kronor * 100), kronor, fees.measure},
              Number{"", Rational(kronor, inhabitants), 2, "kr/inv."}}});
    fees.rows.push_back({"Summa medlemmar",
                         RowKind::sum,
                         0,
                         "",
                         {Number{"", 150, 0, ""}, Figure{"s", Amount::from_ore(360000), 3600, fees.measure}, {}}});
    fees.rows.push_back({"Adjungerade (ingen medlemsavgift, KL 9:6)", RowKind::heading, 0, "", {}});
    fees.rows.push_back({"Varberg",
                         RowKind::line,
                         0,
                         "",
                         {Number{"", 5, 0, ""}, Figure{"v", Amount::from_ore(900000), 9000, fees.measure},
                          Number{"", 1800, 2, "kr/inv."}}});
    document.blocks = {fees};
    add_diagrams(document);
    REQUIRE(document.blocks.size() == 3);
    for (const std::size_t block : {1U, 2U}) {
        const Diagram& diagram = std::get<Diagram>(document.blocks[block]);
        const std::string said = "Adjungerade, som inte betalar medlemsavgift, är inte med i diagrammet.";
        CHECK(diagram.data.remarks == std::vector<std::string>{said});
        CHECK(diagram.description.ends_with(" " + said));
    }
    const auto labels = [&document](std::size_t block) {
        std::vector<std::string> names;
        for (const Row& row : std::get<Diagram>(document.blocks[block]).data.rows) names.push_back(row.label);
        return names;
    };
    CHECK(labels(1) == std::vector<std::string>{"Borås", "Mark", "Bollebygd"});
    CHECK(labels(2) == std::vector<std::string>{"Bollebygd", "Mark", "Borås"});
}

TEST_CASE("the fee document has a picture of the fees, and one per inhabitant") {
    const FeeReport made = make_fees(reports::boras);
    REQUIRE(made.document);
    std::vector<std::string> ids;
    for (const Block& block : made.document->blocks)
        if (const auto* diagram = std::get_if<Diagram>(&block)) ids.push_back(diagram->data.id);
    CHECK(ids == std::vector<std::string>{"diagram/avgifter/belopp", "diagram/avgifter/per_invanare"});
}
