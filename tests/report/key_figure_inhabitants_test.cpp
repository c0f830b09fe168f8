// Proves which inhabitants key figures are divided by: the members' own by their day, with [nyckeltal] as an override
// that is compared.
#include <unistd.h>

#include "tests/report/reports.hpp"

using namespace bokslut;

namespace {

struct Answer {
    std::string fee;      ///< Medlemsavgifter per invånare, 2024
    std::string remarks;  ///< of the table
    std::string formula;
    std::string findings;
};

/// The plain förbund with a table of its members' inhabitants; `stated` replaces what [nyckeltal] says of them.
Answer answer(const std::string& table, const std::string& stated, bool associated = false) {
    const reports::Copy copy(reports::litet);
    copy.write("invanare.csv", table);
    copy.replace("forbund.toml", "[tabeller]", "[tabeller]\ninvanare = \"invanare.csv\"");
    copy.replace("forbund.toml", "invanare        = { 2024 = 31_240, 2023 = 31_105 }", stated);
    if (associated) copy.append("forbund.toml", "\n[[medlem]]\nnamn = \"Granne\"\nadjungerad = true\n");
    const YearEnd made = make_year_end(copy.file());
    Answer out;
    out.findings = findings_message(made.findings);
    INFO(out.findings);
    REQUIRE(made.document);
    for (const auto& line : reports::lines_of(*made.document)) {
        if (!line.row.starts_with("Medlemsavgifter per inv")) continue;
        if (line.column == "2024") out.fee = line.shown;
        if (line.column == "formel") out.formula = line.shown;
    }
    for (const Block& block : made.document->blocks)
        if (const auto* found = std::get_if<Table>(&block); found && found->id == "nyckeltal")
            for (const std::string& remark : found->remarks) out.remarks += remark + "\n";
    return out;
}

}  // namespace

TEST_CASE("key figures are divided by the members' inhabitants, with their day") {
    // 46 184 999,80 kr over 30 000, 20 000 and 10 000 inhabitants: 1 539, 2 309 and 4 618 kr each.
    struct Case {
        const char* what;
        const char* table;
        const char* stated;
        const char* fee;
        const char* remark;
        const char* finding;
    };
    const char* year_end = "Per invånare räknas på antalet invånare den 31 december samma år.";
    const std::vector<Case> cases = {
        {"31 December, before an earlier day and the fee year's column",
         "medlem;2024;2023-11-01;2024-12-31\nNorrdal;1;5000;10000\nSöderhöjd;1;5000;10000\nÅkersby;1;5000;10000\n", "",
         "1539", "räknas 2024 på 30 000 invånare den 2024-12-31; 2023 på 15 000 invånare den 2023-11-01", ""},
        {"the latest day before it, said",
         "medlem;2024;2023-11-01\nNorrdal;1;10000\nSöderhöjd;1;5000\nÅkersby;1;5000\n", "", "2309",
         "Per invånare räknas 2024 på 20 000 invånare den 2023-11-01", ""},
        {"a column without a day, said", "medlem;2024\nNorrdal;5000\nSöderhöjd;3000\nÅkersby;2000\n", "", "4618",
         "2024 på 10 000 invånare enligt årets kolumn i medlemmarnas tabell (dagen anges inte)", ""},
        {"a day that lacks a member is not used", "medlem;2024-12-31\nNorrdal;5000\nSöderhöjd;3000\nÅkersby;\n", "",
         "ej definierat", "", "Invånare (2024-12-31) saknas för Åkersby"},
        {"a later day is not used", "medlem;2025-11-01\nNorrdal;5000\nSöderhöjd;3000\nÅkersby;2000\n", "",
         "ej definierat", "", ""},
        {"the override wins, and equals", "medlem;2024-12-31\nNorrdal;5000\nSöderhöjd;3000\nÅkersby;2000\n",
         "invanare = { 2024 = 10_000 }", "4618", year_end, ""},
        {"the override differs on the same day", "medlem;2024-12-31\nNorrdal;5000\nSöderhöjd;3000\nÅkersby;2001\n",
         "invanare = { 2024 = 10_000 }", "4618", year_end, "[key_figures.inhabitants_differ]"},
        {"the override is of another day", "medlem;2023-11-01\nNorrdal;5000\nSöderhöjd;3000\nÅkersby;2001\n",
         "invanare = { 2024 = 10_000 }", "4618",
         "2024 på 10 000 invånare den 2024-12-31; 2023 på 10 001 invånare den 2023-11-01",
         "[key_figures.inhabitants_other_day]"},
        {"nobody lives there", "medlem;2024-12-31\nNorrdal;0\nSöderhöjd;0\nÅkersby;0\n", "", "ej definierat", "", ""}};
    for (const Case& c : cases) {
        INFO(c.what);
        const Answer got = answer(c.table, c.stated);
        INFO(got.remarks);
        CHECK(got.fee == c.fee);
        CHECK(got.remarks.find(c.remark) != std::string::npos);
        const bool told = got.findings.find("key_figures.inhabitants") != std::string::npos;
        CHECK(told == (c.finding[0] != 0));
        CHECK(got.findings.find(c.finding) != std::string::npos);
    }
}

TEST_CASE("associated members' inhabitants are left out, and it is said") {
    // KL 9:6: their fees are no member fees.
    const Answer got =
        answer("medlem;2024-12-31\nNorrdal;5000\nSöderhöjd;3000\nÅkersby;2000\nGranne;90000\n", "", true);
    CHECK(got.fee == "4618");
    CHECK(got.remarks.find("Adjungerade medlemmars invånare är inte med.") != std::string::npos);
}

TEST_CASE("a formula names 31 December only where that is the day") {
    CHECK(answer("medlem;2023-11-01\nNorrdal;5\nSöderhöjd;3\nÅkersby;2\n", "").formula == "medlemsavgifter / invånare");
    CHECK(answer("medlem;2024-12-31\nNorrdal;5\nSöderhöjd;3\nÅkersby;2\n", "").formula ==
          "medlemsavgifter / invånare 31 december");
}
