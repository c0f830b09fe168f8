// Proves goals in the report: financial ones computed from the statements, judged ones counted, indicators from a file.
#include <unistd.h>

#include "tests/report/reports.hpp"

using namespace bokslut;

namespace {

std::string shown(const std::vector<reports::Line>& lines, const std::string& table, const std::string& row,
                  const std::string& column) {
    for (const auto& one : lines)
        if (one.table == table && one.row.starts_with(row) && one.column == column) return one.shown;
    return "?";
}

std::string paragraphs(const Document& document) {
    std::string text;
    for (const Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += paragraph->text + "\n";
    return text;
}

bool has(const Findings& findings, const std::string& code) {
    for (const Finding& finding : findings.all())
        if (finding.code == code) return true;
    return false;
}

}  // namespace

TEST_CASE("the published goals: two financial of two, fifteen of seventeen and two partly") {
    // Proves sections 2.5 and 4 of the published report: outcomes from the books, judgements as given, and the count.
    const YearEnd made = make_year_end(reports::boras);
    REQUIRE(made.document);
    const auto lines = reports::lines_of(*made.document);
    CHECK(shown(lines, "finansiella_mal", "Förbundets kostnader", "utfall 2023") == "695");
    CHECK(shown(lines, "finansiella_mal", "Förbundet ska uppvisa", "utfall 2023") == "12569");
    CHECK(shown(lines, "finansiella_mal", "Förbundet ska uppvisa", "beräknat") == "uppnått");
    const std::string text = paragraphs(*made.document);
    CHECK(text.find("Finansiella mål: 2 av 2 uppnådda") != std::string::npos);
    CHECK(text.find("Övriga mål: 15 av 17 uppnådda, 2 delvis uppnått") != std::string::npos);
    CHECK(text.find("bedömt av förbundet, årsbokslutet 2023 avsnitt 4") != std::string::npos);
}

TEST_CASE("an empty file is told, not passed over") {
    // Proves that a CSV without a heading is named with its place, whichever table it is for.
    for (const auto& [example, file] : {std::pair(reports::boras, "mal.csv"),
                                        {reports::boras, "finansiella_mal.csv"},
                                        {reports::boras, "personal.csv"},
                                        {reports::litet, "nyckeltal.csv"},
                                        {reports::litet, "investeringar.csv"},
                                        {reports::litet, "prognos.csv"}}) {
        INFO(file);
        const reports::Copy copy(example);
        copy.write(file, "\n;;\n");
        const std::string told = findings_message(make_year_end(copy.file()).findings);
        INFO(told);
        CHECK(told.find("[report.table_without_columns]") != std::string::npos);
        CHECK(told.find(file) != std::string::npos);
    }
}

TEST_CASE("a financial goal on each side, and a judgement that says otherwise") {
    // Proves that the status follows the books to the öre, and that a differing judgement is told, not followed.
    for (const auto& [condition, status] : {std::pair("eget kapital >= 12 570 tkr", "inte uppnått"),
                                            {"eget kapital >= 12 569 tkr", "uppnått"},
                                            {"Finansiella kostnader > -1 tkr", "inte uppnått"},
                                            {"resultat < 696 tkr", "uppnått"}}) {
        const reports::Copy copy(reports::boras);
        copy.write("finansiella_mal.csv", std::string("mål;villkor;bedömning\nA;") + condition + ";uppnått\n");
        const YearEnd made = make_year_end(copy.file());
        REQUIRE(made.document);
        INFO(condition);
        CHECK(shown(reports::lines_of(*made.document), "finansiella_mal", "A", "beräknat") == status);
        CHECK(has(made.findings, "goals.judged_differently") == (std::string(status) != "uppnått"));
    }
    const reports::Copy wrong(reports::boras);
    wrong.write("finansiella_mal.csv", "mål;villkor\nA;soliditeten är god\n");
    CHECK(has(make_year_end(wrong.file()).findings, "goals.bad_condition"));
}

TEST_CASE("Borlänge's indicators with made-up outcomes on each side of the target") {
    // Proves acceptance 4: the published indicators (earlier value, target 2025), the mean of two years among them.
    const reports::Copy copy(reports::boras);
    copy.replace("forbund.toml", "[mal]\n", "indikatorer = \"indikatorer.csv\"\n\n[mal]\nminst_uppnadda = 50\n");
    copy.write("indikatorer.csv",
               "indikator;enhet;tidigare varde;tidigare ar;mal 2025;typ;medelvarde ar;utfall 2022;utfall 2023\n"
               "NKI medelvärde för samtliga mätområden;index;68;2017;79;minst;;;77\n"
               "NKI för livsmedelskontroll;index;;;82;minst;;;81\n"
               "NKI för miljö och hälsoskydd;index;62;2017;72;minst;;;72\n"
               "NKI för handläggning av bygglov;index;63;2017;70;minst;;;62\n"
               "NKI för markupplåtelse;index;75;2017;79;minst;;;\n"
               "Svenskt Näringsliv sammanfattande omdöme;betyg;3,04;2021;3,5;minst;;;3,49\n"
               "Nya företag per år (glidande medelvärde för två år);antal;286;2020;300;minst;2;290;311\n"
               "Större industrietableringar under perioden;antal;;;1;minst;;;0\n");
    const YearEnd made = make_year_end(copy.file());
    INFO(findings_message(made.findings));
    REQUIRE(made.document);
    const auto lines = reports::lines_of(*made.document);
    const std::pair<const char*, const char*> expected[] = {
        {"NKI medelvärde", "delvis uppnått"}, {"NKI för livs", "inte uppnått"}, {"NKI för miljö", "uppnått"},
        {"NKI för hand", "inte uppnått"},     {"NKI för mark", "inte mätt"},    {"Svenskt", "delvis uppnått"},
        {"Nya företag", "uppnått"},           {"Större", "inte uppnått"}};
    for (const auto& [row, status] : expected) {
        INFO(row);
        CHECK(shown(lines, "indikatorer", row, "beräknat") == status);
    }
    CHECK(shown(lines, "indikatorer", "NKI medelvärde", "av mål") == "77 av 79");
    CHECK(shown(lines, "indikatorer", "Nya företag", "av mål") == "300,5 av 300");
    CHECK(paragraphs(*made.document).find("kraven för god ekonomisk hushållning är uppfyllda") != std::string::npos);
}
