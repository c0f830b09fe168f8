// Proves that the second example prints in the statutory form of 2024 and ties, with every difficulty its books have.
#include <unistd.h>

#include "tests/report/reports.hpp"

using reports::Line;

namespace {

std::optional<long long> ore(const std::vector<Line>& lines, const std::string& table, const std::string& row,
                             const std::string& column, const std::string& unit = "") {
    for (const Line& line : lines)
        if (line.table == table && line.row == row && line.column == column && line.unit == unit) return line.ore;
    return std::nullopt;
}

std::vector<std::string> rows(const std::vector<Line>& lines, const std::string& table, const std::string& column) {
    std::vector<std::string> labels;
    for (const Line& line : lines)
        if (line.table == table && line.column == column && line.unit.empty()) labels.push_back(line.row);
    return labels;
}

}  // namespace

TEST_CASE("the statutory rows of 2024 in their order") {
    // Proves LKBR 5:2 and 6:2 (wording from 2024): the rows, in the order of the law. Tax rows and rows that the form
    // leaves to the förbund are not printed while they have no amount.
    const auto lines = reports::report(reports::litet);
    CHECK(rows(lines, "resultatrakning", "2024") ==
          std::vector<std::string>{"Verksamhetens intäkter", "Verksamhetens kostnader", "Avskrivningar",
                                   "Verksamhetens nettokostnader", "Verksamhetens resultat", "Finansiella intäkter",
                                   "Finansiella kostnader", "Resultat efter finansiella poster", "Extraordinära poster",
                                   "Årets resultat"});
    CHECK(
        rows(lines, "balansrakning", "2024") ==
        std::vector<std::string>{"Anläggningstillgångar",
                                 "Immateriella anläggningstillgångar",
                                 "Materiella anläggningstillgångar",
                                 "Mark, byggnader och tekniska anläggningar",
                                 "Maskiner och inventarier",
                                 "Finansiella anläggningstillgångar",
                                 "Omsättningstillgångar",
                                 "Förråd m.m.",
                                 "Fordringar",
                                 "Kortfristiga placeringar",
                                 "Kassa och bank",
                                 "Summa tillgångar",
                                 "Eget kapital vid årets början",
                                 "varav föregående års resultat, ej omfört",
                                 "Årets resultat",
                                 "Eget kapital vid årets slut",
                                 "Avsättningar",
                                 "Avsättningar för pensioner och liknande förpliktelser",
                                 "Andra avsättningar",
                                 "Skulder",
                                 "Långfristiga skulder",
                                 "Kortfristiga skulder",
                                 "Summa eget kapital, avsättningar och skulder",
                                 "Panter och därmed jämförliga säkerheter",
                                 "Pensionsförpliktelser som inte har tagits upp bland skulderna eller avsättningarna"});
}

TEST_CASE("the figures are those of an independent reading of the books") {
    // Proves the amounts, to the öre, against figures that were computed apart from this program.
    const auto lines = reports::report(reports::litet);
    struct Expected {
        std::string table, row, column;
        long long ore;
        std::string unit;
    };
    const std::vector<Expected> table = {
        {"resultatrakning", "Verksamhetens intäkter", "2024", 5208333844, ""},
        {"resultatrakning", "Verksamhetens kostnader", "2024", -4840061050, ""},
        {"resultatrakning", "Avskrivningar", "2024", -353927063, ""},
        {"resultatrakning", "Årets resultat", "2024", -41234567, ""},
        {"resultatrakning", "Årets resultat", "2023", 58721944, ""},
        {"resultatrakning", "Årets resultat", "2024", 28032432, "Förbundsledning och stöd"},
        {"resultatrakning", "Årets resultat", "2024", -71145682, "Räddningstjänst"},
        {"resultatrakning", "Årets resultat", "2024", 4187798, "Förebyggande arbete"},
        {"resultatrakning", "Årets resultat", "2024", -2309115, "Gemensamma poster"},
        {"balansrakning", "Summa tillgångar", "2024", 4793665332, ""},
        {"balansrakning", "Summa tillgångar", "2023", 4740904409, ""},
        {"balansrakning", "Summa eget kapital, avsättningar och skulder", "2024", 4793665332, ""},
        {"balansrakning", "Eget kapital vid årets början", "2024", 1045134027, ""},
        {"balansrakning", "varav föregående års resultat, ej omfört", "2024", 58721944, ""},
        {"balansrakning", "Eget kapital vid årets slut", "2024", 1003899460, ""},
        {"balansrakning", "Eget kapital vid årets slut", "2023", 1045134027, ""},
        {"balansrakning", "Fordringar", "2024", 188366733, ""},
        {"balansrakning", "Fordringar", "2023", 265824000, ""},
        {"balansrakning", "Kortfristiga skulder", "2024", 825019216, ""},
        {"balansrakning", "Kortfristiga skulder", "2023", 767504627, ""},
        {"kassaflodesanalys", "Minskning/ökning av kortfristiga fordringar", "2024", 77457267, ""},
        {"kassaflodesanalys", "Ökning/minskning av kortfristiga skulder", "2024", 57514589, ""},
        {"kassaflodesanalys", "Kassaflöde från den löpande verksamheten", "2024", 486563278, ""},
        {"kassaflodesanalys", "Investering i immateriella och materiella anläggningstillgångar, netto", "2024",
         -549918250, ""},
        {"kassaflodesanalys", "Årets kassaflöde", "2024", -148354972, ""},
        {"kassaflodesanalys", "Årets kassaflöde", "2023", 100829819, ""},
        {"driftredovisning", "Verksamhetens intäkter", "budget 2024", 5235500000, ""},
        {"driftredovisning", "Årets resultat", "avvikelse", -51234567, ""},
        {"driftredovisning", "Verksamhetens kostnader", "budget 2024", -739000000, "Förbundsledning och stöd"},
        {"driftredovisning", "Verksamhetens kostnader", "avvikelse", 27569101, "Förbundsledning och stöd"},
        {"investeringsredovisning", "Släckbil", "avvikelse", 18725000, ""},
        {"investeringsredovisning", "Rökskyddsutrustning", "avvikelse", -8643250, ""},
        {"balanskravsutredning", "Balanskravsresultat", "2024", -41234567, ""},
    };
    for (const Expected& e : table) {
        INFO(e.table << " " << e.unit << " " << e.row << " " << e.column);
        CHECK(ore(lines, e.table, e.row, e.column, e.unit) == e.ore);
    }
}

TEST_CASE("the open year is said, not repaired in silence") {
    // Proves that last year's result that is still outside equity is a remark, counted once.
    const auto made = bokslut::make_year_end(reports::litet);
    REQUIRE(made.findings.all().size() == 1);
    CHECK(made.findings.all()[0].code == "statements.unmoved_result");
}

TEST_CASE("a part of a year is read as what it is") {
    // Proves that the ledger that ends in August gives a balanced report of its own.
    const reports::Copy copy(reports::litet);
    copy.replace("forbund.toml", "litet-forbund-2024.se", "litet-forbund-2024-08.se");
    const auto lines = reports::report(copy.file());
    CHECK(ore(lines, "resultatrakning", "Årets resultat", "2024") == 59796974);
    CHECK(ore(lines, "balansrakning", "Summa tillgångar", "2024") == 4577862273);
}

TEST_CASE("the förbund's file fits three screens") {
    // Proves that a plain förbund needs no more than three screens of settings.
    const std::string text = reports::read(reports::litet);
    CHECK(std::count(text.begin(), text.end(), '\n') <= 144);
}
