// Proves tables from CSV with stated column types: figures as written, small groups left out, shares that should sum.
#include <unistd.h>

#include "bokslut/core/number_text.hpp"
#include "tests/report/reports.hpp"

using namespace bokslut;

namespace {

const Table* table_of(const Document& document, const std::string& id) {
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block); table && table->id == id) return table;
    return nullptr;
}

std::string remarks(const Document& document, const std::string& id) {
    std::string text;
    for (const std::string& remark : table_of(document, id)->remarks) text += remark + "\n";
    return text;
}

std::string plain(const std::string& number) {
    const auto read = read_decimal(number);
    return read ? number_text(read.value.digits, read.value.decimals, NumberStyle::bare()) : number;
}

}  // namespace

TEST_CASE("staff, survey and internal control print as they were published") {
    // Proves acceptance 1: every cell of the three published files is in the report's table, as it was written.
    const YearEnd made = make_year_end(reports::boras);
    REQUIRE(made.document);
    const auto lines = reports::lines_of(*made.document);
    int compared = 0;
    for (const std::string id : {"personal", "natverksenkat", "internkontroll"}) {
        Findings findings;
        const auto csv = read_csv(
            *read_file(reports::source_dir + "/examples/borasregionen-2023/" + id + ".csv", findings), findings);
        const std::size_t label = id == "internkontroll" ? 2 : 0;
        for (const auto& row : csv.rows)
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (i == label || (label == 2 && i == 1) || row[i].text.empty()) continue;
                const bool found = std::any_of(lines.begin(), lines.end(), [&](const auto& line) {
                    return line.table == id && line.row == row[label].text && line.column == csv.heading[i].text &&
                           line.shown == plain(row[i].text);
                });
                INFO(id << " " << row[label].text << " " << csv.heading[i].text << " " << row[i].text);
                CHECK(found);
                ++compared;
            }
    }
    CHECK(compared > 200);
}

TEST_CASE("what the staff table cannot prove it says") {
    // Proves that 2023 divides the sick leave in another way than 2021 and 2022, that men's shares of 2022 make no
    // whole, that 2020 cannot be judged, and that group sizes are missing (LKBR 11:6).
    const YearEnd made = make_year_end(reports::boras);
    REQUIRE(made.document);
    const std::string text = remarks(*made.document, "personal");
    CHECK(text.find("2020 kan inte bedömas, värde saknas; 2021 100,0; 2022 100,1; 2023 100,0 (på annat sätt") !=
          std::string::npos);
    CHECK(text.find("antal saknas (LKBR 11:6)") != std::string::npos);
    const std::string all = findings_message(made.findings);
    for (const char* code : {"tables.definition_changed", "tables.counts_missing", "tables.shares_differ"}) {
        INFO(code);
        CHECK(all.find(code) != std::string::npos);
    }
}

TEST_CASE("groups of at most ten are left out where counts are given") {
    // Proves LKBR 11:6 at its limit: ten are left out, eleven are shown.
    const reports::Copy copy(reports::boras);
    copy.replace("forbund.toml", "grupper_om_hogst = 10", "grupper_om_hogst = 10\nantal = \"antal.csv\"\n#");
    copy.write("antal.csv", "rad;2023\nSjukfrånvaro total, män;10\nSjukfrånvaro total, kvinnor;11\n");
    const YearEnd made = make_year_end(copy.file());
    REQUIRE(made.document);
    std::string men, women;
    for (const auto& line : reports::lines_of(*made.document))
        if (line.table == "personal" && line.column == "2023") {
            if (line.row == "Sjukfrånvaro total, män") men = line.shown;
            if (line.row == "Sjukfrånvaro total, kvinnor") women = line.shown;
        }
    CHECK(men == "–");
    CHECK(women == "3,5");
    CHECK(remarks(*made.document, "personal").find("visas inte (LKBR 11:6)") != std::string::npos);
}

TEST_CASE("group sizes that fit no group of the table are told") {
    // Proves that a misspelt group, an unknown year, a negative number and a word do not let a small group through.
    for (const auto& [sizes, code] : {std::pair("rad;2023\nSjukfrånvaro totalt, män;10\n", "report.given_row"),
                                      {"rad;2032\nSjukfrånvaro total, män;10\n", "report.given_column"},
                                      {"rad;2023\nSjukfrånvaro total, män;-10\n", "report.bad_number"},
                                      {"rad;2023\nSjukfrånvaro total, män;tio\n", "report.bad_number"},
                                      {"rad;2023\nSjukfrånvaro total, män;10\n", "tables.group_size_missing"}}) {
        const reports::Copy copy(reports::boras);
        copy.replace("forbund.toml", "grupper_om_hogst = 10", "grupper_om_hogst = 10\nantal = \"antal.csv\"\n#");
        copy.write("antal.csv", sizes);
        INFO(sizes);
        CHECK(findings_message(make_year_end(copy.file()).findings).find(code) != std::string::npos);
    }
}

TEST_CASE("a cell that is not of its column's type is told") {
    // Proves that a text among numbers stops the report with its place, and that an unknown column is told.
    const reports::Copy copy(reports::boras);
    copy.replace("natverksenkat.csv", ";34;", ";många;");
    CHECK(findings_message(make_year_end(copy.file()).findings).find("natverksenkat.csv:2:") != std::string::npos);
    const reports::Copy unknown(reports::boras);
    unknown.replace("forbund.toml", "kolumner = { nr = \"antal\" }", "kolumner = { nummer = \"antal\" }");
    CHECK(findings_message(make_year_end(unknown.file()).findings).find("goals.column_missing") != std::string::npos);
}

TEST_CASE("the reconciliations of the published report") {
    // Proves 40 840 - 5 989 = 34 851 and 96 + 1 171 = 1 267 in the report, each with no difference.
    const YearEnd made = make_year_end(reports::boras);
    REQUIRE(made.document);
    std::map<std::string, std::string> shown;
    int differences = 0;
    for (const auto& line : reports::lines_of(*made.document)) {
        if (line.table != "avstamningar") continue;
        shown[line.row] = line.shown;
        if (line.row != "Skillnad") continue;
        CHECK(line.ore == 0);
        ++differences;
    }
    CHECK(differences == 4);
    CHECK(shown["Verksamhetens intäkter enligt driftredovisningen"] == "40840");
    CHECK(shown["Verksamhetens intäkter enligt resultaträkningen"] == "34851");
    CHECK(shown["Summa investeringar"] == "1267");
    CHECK(shown["Investeringar enligt kassaflödesanalysen"] == "1267");
}

TEST_CASE("what each balance account rests on") {
    // Proves LKBR 4:6: opening, change and closing by account with its document, accounts without one listed, and a
    // document that adds up to something else told.
    const reports::Copy copy(reports::litet);
    copy.append("forbund.toml",
                "\n[[balansspecifikation]]\nkonton = [\"11\", \"12\"]\nunderlag = \"Anläggningsregister\"\nbelopp = "
                "\"1 kr\"\n");
    const YearEnd made = make_year_end(copy.file());
    REQUIRE(made.document);
    const Table* table = table_of(*made.document, "balansspecifikationer");
    REQUIRE(table);
    const auto land =
        std::find_if(table->rows.begin(), table->rows.end(), [](const Row& row) { return row.label == "111000 Mark"; });
    REQUIRE(land != table->rows.end());
    CHECK(std::get<std::string>(land->cells.back()) == "Anläggningsregister");
    const auto& first = land->cells;
    CHECK(std::get<Figure>(first[0]).exact + std::get<Figure>(first[1]).exact == std::get<Figure>(first[2]).exact);
    CHECK(remarks(*made.document, "balansspecifikationer").find("Konton utan specifikation: 13110") !=
          std::string::npos);
    CHECK(findings_message(made.findings).find("specifications.differs") != std::string::npos);
}
