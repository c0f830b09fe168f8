// Proves that forms are chosen by fiscal year and layout, and that a förbund's changes of them do what they say.
#include <algorithm>

#include "bokslut/core/settings.hpp"
#include "bokslut/statements/form_settings.hpp"
#include "tests/catch.hpp"

using namespace bokslut;

namespace {

Form form(const std::string& statement, const std::string& layout, int year) {
    Findings findings;
    auto found = statutory_form(statement, layout, year, findings);
    REQUIRE(found);
    return std::move(*found);
}

std::vector<std::string> labels(const Form& form) {
    std::vector<std::string> out;
    for (const Line& line : form.lines) out.push_back(line.label.sv);
    return out;
}

std::size_t position(const Form& form, const std::string& label) {
    const auto all = labels(form);
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), label) - all.begin());
}

/// `toml` applied to the income statement in the förbund's layout; returns the findings' codes.
std::vector<std::string> changed_by(const std::string& toml, Form& form) {
    Findings findings;
    auto file = read_settings(Source("forbund.toml", toml), findings);
    REQUIRE(file);
    apply_row_changes(form, read_row_changes(*file, findings), findings);
    std::vector<std::string> codes;
    for (const Finding& finding : findings.all()) codes.push_back(finding.code);
    return codes;
}

}  // namespace

TEST_CASE("equity in two wordings of LKBR 6:2") {
    // Proves that fiscal years 2019-2023 print årets resultat, RUR and övrigt eget kapital, and years from 2024 equity
    // at the beginning and end (SFS 2023:643).
    for (int year : {2019, 2023}) {
        const Form old = form("balansrakning", "lagen", year);
        CHECK(position(old, "Övrigt eget kapital") < old.lines.size());
        CHECK(position(old, "Eget kapital vid årets början") == old.lines.size());
    }
    for (int year : {2024, 2030}) {
        const Form now = form("balansrakning", "lagen", year);
        CHECK(position(now, "Övrigt eget kapital") == now.lines.size());
        CHECK(position(now, "Eget kapital vid årets början") < position(now, "Eget kapital vid årets slut"));
    }
}

TEST_CASE("the reserve is called by the law's name of the year") {
    // Proves resultatutjämningsreserv to 2023 and resultatreserv from 2024 in the balance requirement (LKBR 11:10).
    const Form before = form("balanskravsutredning", "lagen", 2023);
    const Form after = form("balanskravsutredning", "lagen", 2024);
    CHECK(position(before, "Reservering av medel till resultatutjämningsreserv") < before.lines.size());
    CHECK(position(before, "Reservering av medel till resultatreserv") == before.lines.size());
    CHECK(position(after, "Reservering av medel till resultatreserv") < after.lines.size());
    CHECK(position(after, "Reservering av medel till resultatutjämningsreserv") == after.lines.size());
}

TEST_CASE("every form of every layout and year can be read") {
    // Proves that the compiled-in data has no unknown word, and that ids in a form are unique.
    for (const std::string statement : {"resultatrakning", "balansrakning", "kassaflodesanalys", "balanskravsutredning",
                                        "driftredovisning", "investeringsredovisning"})
        for (const std::string& layout : form_layouts())
            for (int year : {2019, 2023, 2024, 2030}) {
                INFO(statement << " " << layout << " " << year);
                const Form one = form(statement, layout, year);
                CHECK_FALSE(one.law.empty());
                for (const Line& line : one.lines) {
                    CHECK(one.find(line.id) == &line);
                    CHECK_FALSE(line.label.sv.empty());
                    CHECK_FALSE(line.label.en.empty());
                }
            }
}

TEST_CASE("no form before the act") {
    // Proves that a year before LKBR is said, not printed in a later year's form.
    Findings findings;
    CHECK_FALSE(statutory_form("resultatrakning", "lagen", 2018, findings));
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all()[0].code == "statements.no_form");
}

TEST_CASE("rows are added in the order of the file") {
    // Proves that several rows after the same line keep the file's order, and take their sign from the line they come
    // from.
    Form income = form("resultatrakning", "kommunalförbund", 2023);
    CHECK(changed_by(R"(
[[rad]]
i = "resultaträkningen"
efter = "Verksamhetens nettokostnader"
namn = "Avgift A"
konton = ["3561"]
[[rad]]
i = "resultaträkningen"
efter = "Verksamhetens nettokostnader"
namn = "Avgift B"
konton = ["3562"]
[[rad]]
i = "resultaträkningen"
fore = "Avskrivningar"
namn = "Bidrag till andra"
konton = ["45"]
)",
                     income)
              .empty());
    const std::size_t net = position(income, "Verksamhetens nettokostnader");
    CHECK(position(income, "Avgift A") == net + 1);
    CHECK(position(income, "Avgift B") == net + 2);
    CHECK(position(income, "Bidrag till andra") + 1 == position(income, "Avskrivningar"));
    CHECK(income.labelled("Avgift A")->side == LineSide::income);
    CHECK(income.labelled("Avgift A")->taken_from == "rr/verksamhetens_intakter");
    CHECK(income.labelled("Bidrag till andra")->side == LineSide::cost);
}

TEST_CASE("rows are renamed, moved and hidden") {
    // Proves the three changes of an existing row; its id stays, so that figures keep their names.
    Form income = form("resultatrakning", "lagen", 2024);
    CHECK(changed_by(R"(
[[rad]]
i = "resultaträkningen"
rad = "Avskrivningar"
namn = "Av- och nedskrivningar"
[[rad]]
i = "resultaträkningen"
rad = "Finansiella kostnader"
fore = "Finansiella intäkter"
[[rad]]
i = "resultaträkningen"
rad = "Extraordinära poster"
visas = "med belopp"
)",
                     income)
              .empty());
    CHECK(income.find("rr/avskrivningar")->label.sv == "Av- och nedskrivningar");
    CHECK(position(income, "Finansiella kostnader") + 1 == position(income, "Finansiella intäkter"));
    CHECK(income.find("rr/extraordinara_poster")->show == Show::nonzero);
}

TEST_CASE("changes that cannot be made are findings") {
    // Proves each refusal: unknown row, unknown statement, a row with neither place nor name, accounts on a sum.
    struct Case {
        std::string toml, code;
    };
    for (const Case& c :
         {Case{"rad = \"Avskrivningarna\"\nnamn = \"x\"", "statements.unknown_line"},
          Case{"namn = \"Ny rad\"", "settings.missing_key"}, Case{"efter = \"Avskrivningar\"", "settings.missing_key"},
          Case{"rad = \"Årets resultat\"\nkonton = [\"3\"]", "statements.row_takes_no_accounts"}}) {
        INFO(c.toml);
        Form income = form("resultatrakning", "lagen", 2024);
        const auto codes = changed_by("[[rad]]\ni = \"resultaträkningen\"\n" + c.toml + "\n", income);
        REQUIRE_FALSE(codes.empty());
        CHECK(codes.front() == c.code);
    }
    Form income = form("resultatrakning", "lagen", 2024);
    CHECK(changed_by("[[rad]]\ni = \"resultatet\"\nrad = \"Avskrivningar\"\nnamn = \"x\"\n", income).front() ==
          "settings.not_allowed");
}
