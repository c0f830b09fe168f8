#include "bokslut/output/sie_writers.hpp"

#include <nlohmann/json.hpp>

#include "bokslut/core/error.hpp"
#include "tests/catch.hpp"

using namespace bokslut;
using nlohmann::json;

namespace {

SieReport report_of(SieInfo info) {
    SieReport report;
    report.file = "böcker.se";
    report.info = std::move(info);
    report.microseconds = 1'500'000;
    return report;
}

SieInfo info() {
    SieInfo info;
    info.program = "Ekonomi 1.0";
    info.name = "Provförbundet";
    info.says_type = "4";
    info.type = SieType::type4e;
    info.encoding = SieEncoding::cp437;
    info.line_end = LineEnd::crlf;
    info.bytes = 12345;
    info.accounts = 3;
    info.vouchers = 1;
    info.rows = 1000;
    info.corrections = 1;
    info.checksum = SieChecksum::wrong;
    info.years = {{0, FiscalYear{{2023, 1, 1}, {2023, 12, 31}}, Amount::from_ore(-5), {}, Amount::from_ore(123456789)},
                  {-1, FiscalYear{{2022, 1, 1}, {2022, 12, 31}}, {}, Amount::from_ore(100), {}},
                  {-2, FiscalYear{{2021, 1, 1}, {2021, 12, 31}}, {}, {}, {}}};
    return info;
}

}  // namespace

TEST_CASE("sie writers: summary as JSON", "[sie_writers]") {
    // Proves every key and its form, and that a year without balances is not among the years.
    SieReport report = report_of(info());
    for (std::size_t i = 0; i < Findings::kept_per_code + 5; ++i) report.findings.add("sie.type", {{"type", "1"}});
    report.findings.add("sie.no_year");
    CHECK(json::parse(write_sie_summary_json(report)) ==
          json::parse(R"({"accounts": 3, "bytes": 12345, "encoding": "CP437", "eol": "CRLF", "ksumma": "wrong",
              "program": "Ekonomi 1.0", "quirks": {"sie.no_year": 1, "sie.type": 1005}, "seconds": 1.5, "sietyp": "4",
              "size": 12345, "sums": {"-1": {"IB": "0.00", "RES": "0.00", "UB": "1.00"},
              "0": {"IB": "-0.05", "RES": "1234567.89", "UB": "0.00"}}, "trans": 1000, "type": "4E", "ver": 1,
              "years": [-1, 0]})"));
    SieInfo other;
    const json empty = json::parse(write_sie_summary_json(report_of(other)));
    for (const char* key : {"accounts", "ksumma", "sietyp"}) CHECK(empty.at(key).is_null());
    CHECK(empty.at("years").empty());
    CHECK_THROWS_AS(write_sie_summary_json(SieReport()), Error);
    CHECK_THROWS_AS(write_sie_summary_text(SieReport()), Error);
}

TEST_CASE("sie writers: summary as text", "[sie_writers]") {
    // Proves the text: what is not known of the file is left out, numbers are grouped, one of a thing is one.
    CHECK(write_sie_summary_text(report_of(info())) ==
          "Fil           böcker.se\n"
          "Namn          Provförbundet\n"
          "Typ           4E (#SIETYP 4)\n"
          "Program       Ekonomi 1.0\n"
          "Kodning       CP437, radslut CRLF\n"
          "Innehåll      1 verifikation, 1 000 rader (och 1 rättelse), 3 konton\n"
          "Kontrollsumma stämmer inte\n"
          "Storlek       12 345 byte, läst på 1,500 s\n"
          "Granskning    inga fel\n"
          "\n"
          "År, kr                        IB                  UB                 RES\n"
          "2023                       -0,05                   -        1 234 567,89\n"
          "2022                           -                1,00                   -\n"
          "2021                           -                   -                   -\n");
}

TEST_CASE("sie writers: checks", "[sie_writers]") {
    // Proves the text and the JSON of files, one of which is not SIE, with counts that hold what was dropped.
    std::vector<SieReport> reports{report_of(info()), SieReport()};
    for (std::size_t i = 0; i < Findings::kept_per_code + 5; ++i) reports[0].findings.add("sie.type", {{"type", "1"}});
    reports[1].file = "sida.se";
    reports[1].findings.add("sie.not_sie", {{"detail", "HTML"}}, Place{"sida.se", 1, 2, "<html>"});
    CHECK(write_sie_check_text(reports[0]) ==
          findings_message(reports[0].findings) +
              "böcker.se: typ 4E, CP437, 1 verifikation, 1 000 rader (och 1 rättelse), 3 konton; inga fel, "
              "1 005 ej kontrollerat\n");
    CHECK(write_sie_check_text(reports[0], Language::english)
              .ends_with("böcker.se: type 4E, CP437, 1 voucher, 1 000 rows (and 1 correction), 3 accounts; no errors, "
                         "1 005 not checked\n"));
    CHECK(write_sie_check_text(reports[1]) ==
          "sida.se:1:2: fel: Filen är ingen SIE-fil (HTML). [sie.not_sie]\n"
          "    <html>\n"
          "    Kontrollera att det är rätt fil, och exportera bokföringen på nytt som SIE typ 4.\n"
          "sida.se: 1 fel\n");
    const json files = json::parse(write_sie_check_json(reports)).at("files");
    CHECK(files.at(0).at("unchecked") == 1005);
    CHECK(files.at(0).at("findings").size() == 1000);
    CHECK(files.at(0).at("findings").at(0).at("file") == "böcker.se");  // though no place is known
    CHECK(files.at(0).at("dropped") == json::parse(R"({"sie.type": 5})"));
    CHECK(files.at(1).at("type").is_null());
    CHECK(files.at(1).at("errors") == 1);
    const json& finding = files.at(1).at("findings").at(0);
    CHECK(finding.at("text") == "Filen är ingen SIE-fil (HTML).");
    CHECK(finding.at("line") == 1);
    CHECK(finding.at("column") == 2);
    CHECK(finding.at("excerpt") == "<html>");
    CHECK(json::parse(write_sie_check_json(reports, Language::english))
              .at("files")
              .at(1)
              .at("findings")
              .at(0)
              .at("text") == "The file is not a SIE file (HTML).");
}
