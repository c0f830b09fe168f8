// Proves that the disclosure check finds in the published example exactly what an auditor would, and what it cannot
// judge.
#include <unistd.h>

#include "bokslut/report/disclosure_check.hpp"
#include "tests/report/reports.hpp"

using namespace bokslut;

namespace {

DisclosureCheck checked(const std::string& path) {
    const DisclosureResult result = check_disclosures(path);
    INFO(findings_message(result.findings));
    REQUIRE(result.check);
    return *result.check;
}

std::vector<std::string> with_status(const DisclosureCheck& check, DisclosureStatus status) {
    std::vector<std::string> all;
    for (const DisclosureJudgement& judgement : check.judgements)
        if (judgement.status == status) {
            const Severity level = judgement.demand.level;
            const char* word = level == Severity::error ? "error" : level == Severity::explain ? "explain" : "remark";
            all.push_back(judgement.demand.id + " | " + judgement.demand.law + " | " + word + " | " +
                          judgement.detail.sv);
        }
    return all;
}

const DisclosureJudgement& of(const DisclosureCheck& check, const std::string& id) {
    for (const DisclosureJudgement& judgement : check.judgements)
        if (judgement.demand.id == id) return judgement;
    throw std::runtime_error("no demand " + id);
}

}  // namespace

TEST_CASE("the published example lacks exactly what an auditor would find") {
    const DisclosureCheck check = checked(reports::boras);
    CHECK(
        with_status(check, DisclosureStatus::missing) ==
        std::vector<std::string>{
            "verksamhetens_resultat | LKBR 5:2 | error | raden saknas: Verksamhetens resultat",
            "delsummornas_namn | LKBR 5:2 | remark | \"Resultat före extraordinära poster\" i stället för "
            "\"Resultat efter finansiella poster\"",
            "eget_kapitals_delning | LKBR 6:2, lydelsen till och med 2023 | error | raden saknas: Övrigt eget kapital",
            "panter_och_ansvarsforbindelser | LKBR 6:1-2 | error | anges inte: panter, pensioner, "
            "ovriga_ansvarsforbindelser",
            "infrastruktur_i_kassaflodet | RKR R13 | explain | utbetalningen 3 318 tkr står i den löpande "
            "verksamheten",
            "varderingsprinciper | LKBR 9:4 | error | bara en hänvisning till årsredovisning 2022",
            "nyttjandeperioder | LKBR 9:9 | error | materiella anläggningstillgångar 3 409 tkr; nyttjandeperioder "
            "anges inte under [upplysningar]",
            "koncern | LKBR 9:14 | explain | aktier och andelar 512 tkr; koncern anges inte under [upplysningar]",
            "femarsoversikt | RKR R15 | explain | ingen tabell med fem år",
            "jamforbarhet_driftredovisning | LKBR 4:4 p. 2 | explain | 2023 med interna poster (konto 3911, 6911), "
            "2022 utan interna poster",
            "bruttoredovisning | LKBR 4:4 p. 6 | explain | avdragna 6 318 tkr: Medfinansiering Högskolan i Borås "
            "1 500 tkr (not 3), Medfinansiering projekt VEGO 170 tkr (not 3), Beslutade och ej avslutade interna "
            "projekt 2023 1 053 tkr (not 5), Överskott 2023 649 tkr (not 7), Överskott 2023 342 tkr (not 8), "
            "Överskott 2023 291 tkr (not 9), Överskott 2023 380 tkr (not 10), Överskott 2023 1 934 tkr (not 12)",
            "avsattningar_i_texten | LKBR 6:8 | remark | \"En avsättning om 1 500 tkr har gjorts till "
            "socionomutbildning vid Borås högskola, enligt beslut i Direktionen 2023-09-29.\"",
            "malens_bedomning | LKBR 11:8 | remark | 17 av 19 mål utan mätetal, bedömda av förbundet, årsbokslutet "
            "2023 "
            "avsnitt 4",
            "k15 | KL 11:5 | explain | budgeterat resultat 0 tkr"});
    for (const DisclosureJudgement& judgement : check.judgements) {
        INFO(judgement.demand.id);
        CHECK_FALSE(judgement.demand.remedy.sv.empty());
        CHECK_FALSE(judgement.demand.remedy.en.empty());
        CHECK_FALSE(judgement.demand.what.en.empty());
    }
}

TEST_CASE("what cannot be judged is said") {
    std::vector<std::string> ids;
    for (const DisclosureJudgement& judgement : checked(reports::boras).judgements)
        if (judgement.status == DisclosureStatus::undecided) {
            ids.push_back(judgement.demand.id);
            CHECK_FALSE(judgement.detail.sv.empty());
        }
    CHECK(ids == std::vector<std::string>{"balansspecifikationer", "k12", "k13", "k14", "k16"});
}

TEST_CASE("what is mended in the förbund's file is no longer missing") {
    struct Case {
        const char* id;
        const char* before;  // in forbund.toml
        const char* after;
        DisclosureStatus status;
    };
    const char* decision = "[upplysningar]";
    const std::vector<Case> cases = {
        {"nyttjandeperioder", decision, "[upplysningar]\nnyttjandeperioder = \"not 15\"\n", DisclosureStatus::found},
        {"koncern", decision, "[upplysningar]\nkoncern = { ej_tillamplig = \"under 20 % av rösterna i båda\" }\n",
         DisclosureStatus::not_applicable},
        {"varderingsprinciper", "hanvisning = \"årsredovisning 2022\"", "text = \"Anskaffningsvärde.\"",
         DisclosureStatus::found},
        {"panter_och_ansvarsforbindelser", decision,
         "[ansvarsforbindelser]\npanter = 0\npensioner = 0\novriga_ansvarsforbindelser = 0\n\n[upplysningar]",
         DisclosureStatus::found},
        {"jamforbarhet_driftredovisning", "med_i_driftredovisningen = { 2023 = [\"3911\", \"6911\"] }",
         "med_i_driftredovisningen = { 2023 = [\"3911\", \"6911\"], 2022 = [\"3911\", \"6911\"] }",
         DisclosureStatus::found},
        {"k16", decision, "[beslut]\noverlamnad = 2024-04-15\n\n[upplysningar]", DisclosureStatus::undecided},
        {"k16", decision,
         "[beslut]\noverlamnad = 2024-04-15\n[[delarsrapport]]\ntill = \"2023-08\"\nlamnad = "
         "\"2023-10-31\"\n\n[upplysningar]",
         DisclosureStatus::found},
        {"k16", decision, "[[delarsrapport]]\ntill = \"2023-08\"\nlamnad = \"2023-11-01\"\n\n[upplysningar]",
         DisclosureStatus::missing},
        {"k16", decision, "[beslut]\noverlamnad = 2024-04-16\n\n[upplysningar]", DisclosureStatus::missing},
        {"k15", decision, "[upplysningar]\nbudget_utan_overskott = \"synnerliga skäl, direktionen 2022-12-02\"\n",
         DisclosureStatus::found},
        {"infrastruktur_i_kassaflodet", decision,
         "[[kassaflode.justering]]\nnamn = \"Utbetalning till E20\"\nbelopp = { \"Justering för gjorda avsättningar\" "
         "= "
         "\"3 318 130,80 kr\", \"Utbetalning av bidrag till infrastruktur\" = \"-3 318 130,80 kr\" }\n\n[upplysningar]",
         DisclosureStatus::found},
        {"koncern", decision, "[upplysningar]\nkoncern = \"\"\n", DisclosureStatus::missing},
        {"koncern", decision, "[upplysningar]\nkoncern = { ej_tillamplig = \"\" }\n", DisclosureStatus::missing},
        {"k16", decision,
         "[beslut]\noverlamnad = 2023-12-31\n[[delarsrapport]]\ntill = \"2023-08\"\nlamnad = "
         "\"2023-10-31\"\n\n[upplysningar]",
         DisclosureStatus::missing},
        {"k16", decision, "[[delarsrapport]]\ntill = \"2023-08\"\nlamnad = \"2023-08-31\"\n\n[upplysningar]",
         DisclosureStatus::missing},
        {"jamforbarhet_driftredovisning", "med_i_driftredovisningen = { 2023 = [\"3911\", \"6911\"] }",
         "med_i_driftredovisningen = { 2023 = [\"3911\", \"6911\"], 2022 = [\"6911\", \"3911\"] }",
         DisclosureStatus::found},
        {"k5", decision,
         "[[omrakning]]\nar = 2022\norsak = \"rättelse\"\nbelopp = { \"Kassa och bank\" = \"1 kr\", \"Kortfristiga "
         "skulder\" "
         "= \"1 kr\" }\n\n[upplysningar]",
         DisclosureStatus::missing},
        {"balansspecifikationer", decision,
         "[[balansspecifikation]]\nkonton = [\"1\", \"2\"]\nunderlag = \"reskontra\"\n\n[upplysningar]",
         DisclosureStatus::found},
        {"balansspecifikationer", decision,
         "[[balansspecifikation]]\nkonton = [\"1\"]\nunderlag = \"reskontra\"\n\n[upplysningar]",
         DisclosureStatus::missing},
        {"avsattningar_i_texten", "En avsättning om 1 500 tkr har gjorts till",
         "Ett bidrag om 1 500 tkr har getts till", DisclosureStatus::undecided},
    };
    for (const Case& c : cases) {
        INFO(c.id << " " << c.after);
        const reports::Copy copy(reports::boras);
        copy.replace("forbund.toml", c.before, c.after);
        CHECK(of(checked(copy.file()), c.id).status == c.status);
    }
}

TEST_CASE("a förbund in the law's layout lacks little") {
    std::vector<std::string> ids;
    for (const DisclosureJudgement& judgement : checked(reports::litet).judgements)
        if (judgement.status == DisclosureStatus::missing) ids.push_back(judgement.demand.id);
    CHECK(ids == std::vector<std::string>{"panter_och_ansvarsforbindelser"});
}

TEST_CASE("whether deficits are restored cannot be judged where a year's result is not known (LKBR 11:11)") {
    for (const auto& [known, status] : {std::pair("", DisclosureStatus::undecided),
                                        {", 2023 = \"39 kr\"", DisclosureStatus::missing},
                                        {", 2023 = \"40 kr\"", DisclosureStatus::found}}) {
        INFO(known);
        const reports::Copy copy(reports::litet);
        copy.replace("forbund.toml", "[[balanskrav.underskott]]",
                     std::string("[balanskrav]\ntidigare = { 2021 = \"-40 kr\", 2022 = 0") + known +
                         " }\n[[balanskrav.underskott]]\nar = 2021\naterstalls = \"2023\"\natgardsplan = \"§ 1\"\n"
                         "[[balanskrav.underskott]]");
        CHECK(of(checked(copy.file()), "k10").status == status);
    }
}

TEST_CASE("an interim report of 6 to 8 months is looked for among those of the year (LKBR 13:1, 13:3)") {
    struct Case {
        const char* what;
        const char* from;
        const char* to;
        DisclosureStatus status;
        const char* detail;
    };
    const std::vector<Case> cases = {
        {"as it is", "# Ett", "# Ett", DisclosureStatus::found, "till och med 2024-08, 8 månader"},
        {"five months", "\"2024-08\"\nlamnad", "\"2024-05\"\nlamnad", DisclosureStatus::missing,
         "till och med 2024-05, 5 månader"},
        {"nine months", "\"2024-08\"\nlamnad", "\"2024-09\"\nlamnad", DisclosureStatus::missing,
         "till och med 2024-09, 9 månader"},
        {"six, and nine besides", "[[delarsrapport]]", "[[delarsrapport]]\ntill = \"2024-06\"\n[[delarsrapport]]",
         DisclosureStatus::undecided,
         "till och med 2024-06, 6 månader; saknas: samma period förra året, prognos för helåret"},
        {"none of the year", "\"2024-08\"\nlamnad", "\"2023-08\"\nlamnad", DisclosureStatus::undecided,
         "ingen [[delarsrapport]] är angiven för 2024"},
        {"no forecast", "prognos       = \"prognos.csv\"", "", DisclosureStatus::undecided,
         "till och med 2024-08, 8 månader; saknas: prognos för helåret"},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        const reports::Copy copy(reports::litet);
        copy.replace("forbund.toml", c.from, c.to);
        const DisclosureJudgement judgement = of(checked(copy.file()), "k12");
        CHECK(judgement.status == c.status);
        CHECK(judgement.detail.sv == c.detail);
    }
}

TEST_CASE("whether small groups are left out is judged by the sizes that are given (LKBR 11:6)") {
    const auto judged = [](const std::string& sizes) {
        const reports::Copy copy(reports::boras);
        copy.replace("forbund.toml", "grupper_om_hogst = 10", "grupper_om_hogst = 10\nantal = \"antal.csv\"\n#");
        copy.write("antal.csv", sizes);
        const DisclosureResult result = check_disclosures(copy.file());
        INFO(findings_message(result.findings));
        REQUIRE(result.check);
        return of(*result.check, "k14");
    };
    std::string all = "rad;2020;2021;2022;2023\n";
    std::istringstream staff(reports::read(reports::Copy(reports::boras).path("personal.csv")));
    for (std::string line; std::getline(staff, line);)
        if (line.starts_with("Sjukfrånvaro")) all += line.substr(0, line.find(';')) + ";9;12;12;12\n";
    CHECK(judged(all).status == DisclosureStatus::found);
    CHECK(judged(all).detail.sv == "Väsentliga personalförhållanden: antal enligt antal.csv");

    const DisclosureJudgement some = judged("rad;2023\nSjukfrånvaro total, män;10\n");
    CHECK(some.status == DisclosureStatus::undecided);
    CHECK(some.detail.sv.find("antal anställda saknas för Sjukfrånvaro total i % 2020") != std::string::npos);

    const reports::Copy small(reports::boras);
    small.replace("forbund.toml", "sjukfranvaro               = \"avsnitt 2.3\"",
                  "sjukfranvaro = { ej_tillamplig = \"högst tio anställda\" }");
    CHECK(of(checked(small.file()), "k14").status == DisclosureStatus::not_applicable);
}

TEST_CASE("goals and staff that the report holds need no other statement") {
    const reports::Copy copy(reports::boras);
    copy.replace("forbund.toml", "god_ekonomisk_hushallning  =", "#");
    copy.replace("forbund.toml", "personal                   = \"avsnitt 2.3\"", "");
    copy.replace("forbund.toml", "sjukfranvaro               = \"avsnitt 2.3\"", "");
    const DisclosureCheck check = checked(copy.file());
    CHECK(of(check, "god_ekonomisk_hushallning").detail.sv == "rapporten utvärderar 19 mål");
    for (const char* id : {"god_ekonomisk_hushallning", "personal", "sjukfranvaro"}) {
        INFO(id);
        CHECK(of(check, id).status == DisclosureStatus::found);
    }
    copy.replace("forbund.toml", "mal             = \"mal.csv\"", "");
    CHECK(of(checked(copy.file()), "malens_bedomning").detail.sv == "2 av 2 mål är mätta");
}

TEST_CASE("a part that does not agree with another is judged by the report's reconciliations (LKBR 4:3)") {
    // A unit that charges another what the other has not booked: the operations statement has another result.
    const reports::Copy copy(reports::boras);
    copy.replace("forbund.toml", "med_i_driftredovisningen = { 2023 = [\"3911\", \"6911\"] }",
                 "med_i_driftredovisningen = { 2023 = [\"3911\"] }");
    const DisclosureJudgement judgement = of(checked(copy.file()), "k4");
    CHECK(judgement.status == DisclosureStatus::missing);
    CHECK(judgement.detail.sv.find("Driftredovisning mot resultaträkning: skillnad ") == 0);
}
