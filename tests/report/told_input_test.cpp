// Proves that what the förbund's file or tables say in vain, twice or against the books is told, each case by itself.
#include <unistd.h>

#include <algorithm>

#include "bokslut/report/disclosure_check.hpp"
#include "bokslut/report/interim.hpp"
#include "tests/report/reports.hpp"

using namespace bokslut;

namespace {

struct Case {
    const char* what;
    const std::string& example;
    const char* file;
    const char* before;
    const char* after;
    const char* code;
    int times = 1;
};

std::ptrdiff_t count(const Findings& findings, const std::string& code) {
    return std::count_if(findings.all().begin(), findings.all().end(),
                         [&](const Finding& finding) { return finding.code == code; });
}

const char* deficit = "[[balanskrav.underskott]]   # KL 11:12, LKBR 11:11\n";
const std::string& litet = reports::litet;
const std::string& boras = reports::boras;

const std::vector<Case> cases = {
    {"LKBR 11:8: judged in two columns of the year", boras, "mal.csv", "bedömning 231231",
     "bedömning 231231;bedömning 2023", "goals.column_ambiguous"},
    {"LKBR 11:8: judged in other years only", boras, "finansiella_mal.csv", "bedömning 231231", "bedömning 221231",
     "goals.column_other_year"},
    {"LKBR 13:3: a line that the outcome leaves out", litet, "utfall-2023-08.csv", "Avskrivningar;-2 214 882\n", "",
     "budget.outcome_completed"},
    {"an empty disclosure", litet, "forbund.toml", "= \"avsnitt Översikt\"", "= \"\"", "disclosures.empty"},
    {"a disclosure without anything in it", litet, "forbund.toml", "= \"avsnitt Översikt\"", "= {}",
     "disclosures.empty"},
    {"a disclosure that is not applicable without a word", litet, "forbund.toml", "= \"avsnitt Översikt\"",
     "= { ej_tillamplig = \" \" }", "disclosures.empty"},
    {"KL 11:20: handed over before the year was out", litet, "forbund.toml", "= 2025-03-28", "= 2024-12-31",
     "decision.too_early"},
    {"KL 11:21: adopted before the year was out", litet, "forbund.toml", "= 2025-04-11", "= 2024-04-11",
     "decision.too_early"},
    {"KL 11:12: earlier result against the books", litet, "forbund.toml", deficit,
     "[balanskrav]\ntidigare = { 2023 = \"-900 tkr\" }\n[[balanskrav.underskott]]\n",
     "balance_requirement.earlier_differs"},
    {"KL 11:14: what the older wording reserved is not in the books", litet, "forbund.toml", deficit,
     "[balanskrav]\ntidigare = { 2023 = \"1 kr\" }\n[[balanskrav.underskott]]\n", "balance_requirement.earlier_differs",
     0},
    {"an earlier result of the year itself", litet, "forbund.toml", deficit,
     "[balanskrav]\ntidigare = { 2024 = \"-900 tkr\" }\n[[balanskrav.underskott]]\n",
     "balance_requirement.not_earlier"},
    {"a decision on a year without a deficit", litet, "forbund.toml", "ar          = 2024", "ar          = 2023",
     "balance_requirement.no_deficit"},
    {"KL 11:13: more excepted than the deficit", litet, "forbund.toml", "ar          = 2024",
     "ar = 2024\nundantas = \"99 mnkr\"\nsynnerliga_skal = \"flytten\"", "balance_requirement.excepted_amount"},
    {"KL 11:13: a negative amount excepted", litet, "forbund.toml", "ar          = 2024",
     "ar = 2024\nundantas = \"-1 kr\"\nsynnerliga_skal = \"flytten\"", "balance_requirement.excepted_amount"},
    {"two decisions on one year", litet, "forbund.toml", deficit,
     "[[balanskrav.underskott]]\nar = 2024\n[[balanskrav.underskott]]\n", "balance_requirement.two_decisions"},
    {"KL 11:14: a negative base", litet, "forbund.toml", deficit,
     "[balanskrav]\nunderlag = \"-1 kr\"\n[[balanskrav.underskott]]\n", "balance_requirement.base_negative"},
    {"RKR R12: a restatement of another year", litet, "forbund.toml", deficit,
     "[[omrakning]]\nar = 2022\norsak = \"rättelse\"\nbelopp = { \"Kortfristiga skulder\" = 0 }\n"
     "[[balanskrav.underskott]]\n",
     "restatements.other_year"},
    {"fees on an account that the books lack", litet, "forbund.toml", "[\"354\"]\ninvanare", "[\"999\"]\ninvanare",
     "report.no_such_account"},
    {"a fund on an account that the books lack", litet, "forbund.toml", deficit,
     "[[fond]]\nnamn = \"Gåvor\"\nkonton = [\"2999\"]\nfil = \"prognos.csv\"\n[[balanskrav.underskott]]\n",
     "report.no_such_account"},
    {"a forecast row twice", litet, "prognos.csv", "Avskrivningar;;-3 504 000\n",
     "Avskrivningar;;-3 504 000\nAvskrivningar;;-3 504 000\n", "report.row_twice"},
    {"a project twice", litet, "investeringar.csv", "Rökskyddsutrustning;1 100 000;1 100 000;0;1 186 433",
     "Släckbil;;1;;\nRökskyddsutrustning;1 100 000;1 100 000;0;1 186 433", "report.row_twice"},
    {"a project's budget twice", litet, "investeringar.csv", "Rökskyddsutrustning;",
     "Släckbil;1;;;\nRökskyddsutrustning;", "report.row_twice"},
    {"LKBR 9:8: a plan without the year", boras, "e20.csv", "\n2023;", "\n2053;", "provisions.year_order"},
    {"two tables of one id", boras, "forbund.toml", "\"natverksenkat\"", "\"personal\"", "tables.id_twice"},
    {"a table with the id of the report's own", boras, "forbund.toml", "\"natverksenkat\"", "\"avstamningar\"",
     "tables.id_taken"},
};

}  // namespace

TEST_CASE("input that says nothing, too much or against the books is told") {
    for (const Case& c : cases) {
        INFO(c.what);
        const reports::Copy copy(c.example);
        CHECK(count(make_year_end(copy.file()).findings, c.code) == 0);
        copy.replace(c.file, c.before, c.after);
        CHECK(count(make_year_end(copy.file()).findings, c.code) == c.times);
    }
}

TEST_CASE("a provision's plan that ends before the year is told, and does not show what LKBR 9:8 asks for") {
    const reports::Copy copy(reports::boras);
    const std::string plan = reports::read(copy.path("e20.csv"));
    copy.write("e20.csv", plan.substr(0, plan.find("\n2023;") + 1));
    CHECK(count(make_year_end(copy.file()).findings, "provisions.year_missing") == 1);
    const auto checked = check_disclosures(copy.file());
    REQUIRE(checked.check);
    for (const DisclosureJudgement& judgement : checked.check->judgements)
        if (judgement.demand.shown == "infrastruktur_plan") CHECK(judgement.status == DisclosureStatus::missing);
}

TEST_CASE("days before the end of the year or period neither adopt the report nor show that it was handed over") {
    const reports::Copy copy(reports::litet);
    const auto is_draft = [&] {
        return write_document(*make_year_end(copy.file()).document, "text").find("Utkast:") != std::string::npos;
    };
    CHECK_FALSE(is_draft());
    copy.replace("forbund.toml", "= 2025-04-11", "= 2024-04-11");
    CHECK(is_draft());
    copy.replace("forbund.toml", "\"2024-10-11\"", "\"2024-08-31\"");
    const auto interim = make_interim_report(copy.file(), {{2024, 8}, Language::swedish});
    CHECK(count(interim.findings, "interim.too_early") == 1);
}
