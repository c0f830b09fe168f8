// Proves: the förbund's own texts, order and zeros change what stands where, and no text can say another figure than
// the tables do.
#include <algorithm>

#include "bokslut/core/number_text.hpp"
#include "tests/report/reports.hpp"

using namespace bokslut;
using reports::Copy;

namespace {

YearEnd made(const Copy& copy, YearEndOptions options = {}) {
    return make_year_end(copy.file(), options);
}

std::vector<std::string> chapters(const Document& document) {
    std::vector<std::string> names;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block); heading != nullptr && heading->level == 1)
            names.push_back(heading->text);
    return names;
}

std::string paragraphs(const Document& document) {
    std::string text;
    for (const Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += paragraph->text + "\n";
    return text;
}

/// But those of the example's own tables.
std::vector<Finding> found(const Findings& findings) {
    std::vector<Finding> all;
    for (const Finding& finding : findings.all())
        if (!finding.code.starts_with("tables.")) all.push_back(finding);
    return all;
}

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> all;
    for (const Finding& finding : found(findings)) all.push_back(finding.code);
    return all;
}

void write_text(const Copy& copy, const std::string& name, const std::string& text) {
    reports::fs::create_directories(copy.path("texter"));
    copy.write("texter/" + name, text);
}

/// A copy of the Borås example with its own text, and what that text became.
YearEnd with_text(const std::string& text, YearEndOptions options = {}) {
    const Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[dokument]\ntexter = \"texter\"\n");
    write_text(copy, "forord.md", text);
    return made(copy, options);
}

}  // namespace

TEST_CASE("placeholders are what the tables print") {
    const auto [asked, text, code] = GENERATE(table<std::string, std::string, std::string>({
        {"{{resultat}}", "695~tkr", ""},
        {"{{resultat 2022}}", "2~011~tkr", ""},
        {"{{Eget kapital}}", "12~569~tkr", ""},
        {"{{avvikelse: Verksamhetens nettokostnader}}", "2~014~tkr", ""},
        {"{{budget: Verksamhetens nettokostnader}}", "−38~826~tkr", ""},
        {"{{förändring: resultat}}", "−1~316~tkr", ""},
        {"{{ca förändring: resultat}}", "ca~−1~300~tkr", ""},
        // 694 565,41 kr: rounded from there, and not from the 695 tkr that are printed
        {"{{ca resultat}}", "ca~690~tkr", ""},
        {"{{drygt resultat}}", "drygt~690~tkr", ""},
        {"{{knappt resultat}}", "knappt~690~tkr", "report.not_near"},
        {"{{knappt Verksamhetens intäkter}}", "knappt~35~000~tkr", ""},
        {"{{drygt Verksamhetens intäkter}}", "drygt~35~000~tkr", "report.not_near"},
        {"{{ resultat }} och {{resultat 2022}}", "695~tkr och 2~011~tkr", ""},
        {"{{inte stängd", "{{inte stängd", "report.placeholder_open"},
        {"{{resultat} kr", "{{resultat} kr", "report.placeholder_open"},
        // of a year whose year before is not printed, and of a year that has no deviation
        {"{{förändring: resultat 2022}}", "[förändring: resultat 2022]", "report.unknown_placeholder"},
        {"{{avvikelse: resultat 2022}}", "[avvikelse: resultat 2022]", "report.unknown_placeholder"},
        {"{{Borås}}", "2~588~tkr", "report.several_placeholders"},
        {"{{not/3: Borås}}", "2~588~tkr", ""},
        {"{{Not 3: Borås}}", "2~588~tkr", ""},
        {"{{Note 3: Borås}}", "2~588~tkr", ""},
        // in either language, and printed in the report's
        {"{{result}}", "695~tkr", ""},
        {"{{Result for the year 2022}}", "2~011~tkr", ""},
        {"{{Balance sheet: Equity}}", "12~569~tkr", ""},
        {"{{deviation: Net operating costs}}", "2~014~tkr", ""},
        {"{{change: result}}", "−1~316~tkr", ""},
        {"{{about result}}", "ca~690~tkr", ""},
        {"{{just over result}}", "drygt~690~tkr", ""},
        {"{{just under result}}", "knappt~690~tkr", "report.not_near"},
    }));
    const YearEnd year_end = with_text("# Förord\n\n" + asked + "\n");
    REQUIRE(year_end.document);
    std::string read = paragraphs(*year_end.document);
    for (std::size_t at = read.find("\u00a0"); at != std::string::npos; at = read.find("\u00a0"))
        read.replace(at, 2, "~");
    CAPTURE(asked);
    CHECK(read.find(text + "\n") != std::string::npos);
    CHECK(codes(year_end.findings) == (code.empty() ? std::vector<std::string>() : std::vector<std::string>{code}));
}

TEST_CASE("key figures can be put into texts, but have no change") {
    const Copy copy(reports::litet);
    copy.append("forbund.toml", "\n[dokument]\ntexter = \"texter\"\n");
    write_text(copy, "forord.md", "{{Soliditet}} mot {{Soliditet 2021}}.\n\n{{förändring: Soliditet}}\n");
    const YearEnd year_end = made(copy);
    REQUIRE(year_end.document);
    CHECK(paragraphs(*year_end.document).find("20,9\u00a0% mot 22,1\u00a0%.\n") != std::string::npos);
    CHECK(codes(year_end.findings) ==
          std::vector<std::string>{"statements.unmoved_result", "report.placeholder_no_amount"});
}

TEST_CASE("a placeholder for nothing is told with its place and the nearest row") {
    const YearEnd year_end = with_text("# Förord\n\nVi fick {{Eget kapitel}}.\n");
    REQUIRE(found(year_end.findings).size() == 1);
    const Finding finding = found(year_end.findings).front();
    CHECK(finding.code == "report.unknown_placeholder");
    CHECK(finding.place.line == 3);
    CHECK(finding_remedy(finding).find("Menades Eget kapital?") != std::string::npos);
}

TEST_CASE("what is told of a placeholder can be done, and ends what is told") {
    const auto remedies = [](const std::string& text) {
        const Copy copy(reports::litet);
        copy.append("forbund.toml", "\n[dokument]\ntexter = \"texter\"\n");
        write_text(copy, "forord.md", text);
        std::vector<std::string> all;
        const YearEnd year_end = made(copy);
        for (const Finding& finding : year_end.findings.all())
            if (finding.code == "report.several_placeholders") all.push_back(finding_remedy(finding));
        return all;
    };
    const std::vector<std::string> told =
        remedies("{{avvikelse: Verksamhetens kostnader}}\n\n{{ca avvikelse: Verksamhetens kostnader}}\n");
    REQUIRE(told.size() == 2);
    CHECK(told[0].find("{{avvikelse: Driftredovisning: Verksamhetens kostnader}}") != std::string::npos);
    CHECK(told[1].find("{{ca avvikelse: Driftredovisning: Verksamhetens kostnader}}") != std::string::npos);
    CHECK(remedies("{{avvikelse: Driftredovisning: Verksamhetens kostnader}}\n\n"
                   "{{ca avvikelse: driftredovisning: Verksamhetens kostnader}}\n")
              .empty());
}

TEST_CASE("a year that the report does not have is told as that") {
    const YearEnd year_end = with_text("# Förord\n\n{{Eget kapital 1999}}\n\n{{2024}}\n");
    const std::vector<Finding> told = found(year_end.findings);
    REQUIRE(told.size() == 2);
    CHECK(finding_text(told[0]) ==
          "Rapporten har ingen siffra för \"Eget kapital 1999\": raden har ingen sådan för 1999.");
    for (const Finding& finding : told) CHECK(finding_remedy(finding).starts_with("Skriv radens namn"));
}

TEST_CASE("a text that is called as another's file is a chapter of its own") {
    const Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[dokument]\ntexter = \"texter\"\n");
    write_text(copy, "forord.md", "# Inledning\n\nEtt.\n");
    write_text(copy, "inledning.md", "# Inledning av året\n\nTvå.\n");
    write_text(copy, "a b.md", "# AB\n\nTre.\n");
    write_text(copy, "A-B.md", "# BA\n\nFyra.\n");
    const YearEnd year_end = made(copy);
    REQUIRE(year_end.document);
    std::vector<std::string> names = chapters(*year_end.document);
    names.resize(4);
    CHECK(names == std::vector<std::string>{"BA", "AB", "Inledning", "Inledning av året"});
}

TEST_CASE("where printed figures add up, texts say those") {
    const YearEnd year_end =
        with_text("# Förord\n\n{{Verksamhetens kostnader}}\n", {{}, Language::swedish, RoundingPolicy::adds_up});
    const YearEnd plain = with_text("# Förord\n\n{{Verksamhetens kostnader}}\n");
    for (const YearEnd* one : {&year_end, &plain}) {
        REQUIRE(one->document);
        const auto& blocks = one->document->blocks;
        const auto table = std::find_if(blocks.begin(), blocks.end(),
                                        [](const Block& block) { return std::holds_alternative<Table>(block); });
        const Figure& costs = std::get<Figure>(std::get<Table>(*table).rows[1].cells[0]);
        CHECK(paragraphs(*one->document).find(number_text(costs.shown) + "\u00a0tkr\n") != std::string::npos);
    }
}

TEST_CASE("a text named after a chapter stands in it, others are chapters before the rest") {
    const Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[dokument]\ntexter = \"texter\"\n");
    write_text(copy, "balansrakning.md", "# Om balansen\n\nHär **står** det.\n- ett\n- två\n");
    write_text(copy, "vasentliga_handelser.md", "Ingen rubrik.\n");
    write_text(copy, "vasentliga_handelser.en.md", "In English.\n");
    const YearEnd year_end = made(copy);
    REQUIRE(year_end.document);
    CHECK(chapters(*year_end.document).front() == "Vasentliga handelser");
    CHECK(paragraphs(*year_end.document).find("Här står det.\nett\ntvå\n") != std::string::npos);
    const auto& blocks = year_end.document->blocks;
    const auto balance = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
        const auto* heading = std::get_if<Heading>(&block);
        return heading != nullptr && heading->text == "Balansräkning";
    });
    REQUIRE(balance != blocks.end());
    CHECK(std::get<Heading>(balance[1]).text == "Om balansen");
    CHECK(std::get<Heading>(balance[1]).level == 2);
    const YearEnd english = made(copy, {{}, Language::english});
    CHECK(paragraphs(*english.document).find("In English.") != std::string::npos);
    CHECK(paragraphs(*english.document).find("Ingen rubrik.") == std::string::npos);
}

TEST_CASE("a text within a chapter does not say the chapter's title again") {
    const Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[dokument]\ntexter = \"texter\"\n");
    write_text(copy, "balansrakning.md", "# Balansräkning\n\nHär står det.\n");
    const YearEnd year_end = made(copy);
    REQUIRE(year_end.document);
    std::ptrdiff_t count = 0;
    for (const Block& block : year_end.document->blocks)
        if (const auto* heading = std::get_if<Heading>(&block)) count += heading->text == "Balansräkning" ? 1 : 0;
    CHECK(count == 1);
    CHECK(paragraphs(*year_end.document).find("Här står det.\n") != std::string::npos);
}

TEST_CASE("chapters stand in the order that the förbund gives, the others after them in the law's") {
    const Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[dokument]\nordning = [\"Driftredovisning\", \"noter\", \"inget sådant\"]\n");
    for (const Language language : {Language::swedish, Language::english}) {
        const YearEnd year_end = made(copy, {{}, language});
        REQUIRE(year_end.document);
        const std::vector<std::string> names = chapters(*year_end.document);
        const bool english = language == Language::english;
        CHECK(names[0] == (english ? "Operations statement" : "Driftredovisning"));
        CHECK(names[1] == (english ? "Notes" : "Noter"));
        CHECK(names[2] == (english ? "Income statement" : "Resultaträkning"));
        CHECK(codes(year_end.findings) == std::vector<std::string>{"report.unknown_chapter"});
    }
}

TEST_CASE("without settings the order is the law's (LKBR 4:1), and the title the law's word") {
    const YearEnd year_end = make_year_end(reports::litet);
    REQUIRE(year_end.document);
    CHECK(year_end.document->title == "Årsredovisning 2024");
    const std::vector<std::string> names = chapters(*year_end.document);
    std::vector<std::size_t> places;
    for (const char* name : {"Resultaträkning", "Balansräkning", "Kassaflödesanalys", "Noter", "Driftredovisning",
                             "Investeringsredovisning", "Balanskravsutredning"}) {
        const auto found = std::find(names.begin(), names.end(), name);
        CAPTURE(name);
        CHECK(found != names.end());
        places.push_back(static_cast<std::size_t>(found - names.begin()));
    }
    CHECK(std::is_sorted(places.begin(), places.end()));
}

TEST_CASE("lines of zeros are shown, hidden or dashed") {
    const auto lines_named = [](const Document& document, const std::string& label) {
        std::vector<Row> rows;
        for (const Block& block : document.blocks)
            if (const auto* table = std::get_if<Table>(&block))
                for (const Row& row : table->rows)
                    if (row.label == label) rows.push_back(row);
        return rows;
    };
    const std::string zero = "Extraordinära intäkter";
    for (const char* kind : {"visas", "döljs", "streck"}) {
        const Copy copy(reports::boras);
        copy.append("forbund.toml", std::string("\n[dokument]\nnollrader = \"") + kind + "\"\n");
        const YearEnd year_end = made(copy);
        REQUIRE(year_end.document);
        const std::vector<Row> rows = lines_named(*year_end.document, zero);
        CAPTURE(kind);
        CHECK(rows.empty() == (kind == std::string("döljs")));
        const std::string text = write_document(*year_end.document, "text");
        CHECK((text.find("Extraordinära intäkter                       –          –") != std::string::npos) ==
              (kind == std::string("streck")));
        // No sum refers to a line that is gone.
        std::vector<std::string> ids;
        for (const auto& line : reports::lines_of(*year_end.document)) ids.push_back(line.id);
        for (const Row& row : lines_named(*year_end.document, "Årets resultat"))
            for (const Cell& cell : row.cells)
                for (const FigureTerm& term : std::get<Figure>(cell).terms)
                    CHECK(std::find(ids.begin(), ids.end(), term.id) != ids.end());
    }
}

TEST_CASE("a folder that is not there is told") {
    const Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[dokument]\ntexter = \"texter\"\n");
    CHECK(codes(made(copy).findings) == std::vector<std::string>{"report.no_texts"});
}

TEST_CASE("a text says the same in both languages, whichever its names are in") {
    const std::string both =
        "{{resultat}}; {{Result for the year}}; {{avvikelse: Verksamhetens nettokostnader}}; "
        "{{deviation: Net operating costs}}; {{förändring: Eget kapital}}; {{change: Equity}}; {{drygt resultat}}; "
        "{{just over result}}; {{Balansräkning: Eget kapital}}; {{Balance sheet: Equity 2022}}\n";
    const YearEnd swedish = with_text("# Förord\n\n" + both);
    const YearEnd english = with_text("# Foreword\n\n" + both, {{}, Language::english});
    REQUIRE((swedish.document && english.document));
    CHECK(codes(swedish.findings).empty());
    CHECK(codes(english.findings).empty());
    std::string said = paragraphs(*swedish.document);
    CHECK(said.find("drygt\u00a0690\u00a0tkr; drygt\u00a0690\u00a0tkr") != std::string::npos);
    for (std::size_t at = said.find("drygt"); at != std::string::npos; at = said.find("drygt"))
        said.replace(at, 5, "just over");
    CHECK(paragraphs(*english.document).find(said.substr(said.find("695"), said.find("tkr\n") - said.find("695"))) !=
          std::string::npos);
}

TEST_CASE("chapters are ordered by their names in either language, and texts stand in them") {
    const Copy copy(reports::boras);
    copy.append("forbund.toml",
                "\n[dokument]\nordning = [\"Notes\", \"Driftredovisning\", \"Balance sheet\"]\ntexter = \"texter\"\n");
    write_text(copy, "balance_sheet.md", "Om balansen.\n");
    for (const Language language : {Language::swedish, Language::english}) {
        const YearEnd year_end = made(copy, {{}, language});
        REQUIRE(year_end.document);
        const std::vector<std::string> names = chapters(*year_end.document);
        const bool english = language == Language::english;
        CHECK(names[0] == (english ? "Notes" : "Noter"));
        CHECK(names[1] == (english ? "Operations statement" : "Driftredovisning"));
        CHECK(names[2] == (english ? "Balance sheet" : "Balansräkning"));
        CHECK(codes(year_end.findings).empty());
        CHECK(std::count(names.begin(), names.end(), "Balance sheet") == (english ? 1 : 0));
    }
}

TEST_CASE("a chapter that is named twice is told so, in whichever languages") {
    const Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[dokument]\nordning = [\"Noter\", \"Balansräkning\", \"Notes\"]\n");
    CHECK(codes(made(copy).findings) == std::vector<std::string>{"report.chapter_twice"});
}

TEST_CASE("a row that the report hides has its figures in texts") {
    const Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[dokument]\nnollrader = \"döljs\"\ntexter = \"texter\"\n");
    write_text(copy, "forord.md", "{{Extraordinära intäkter}} och {{Extraordinary income}}\n");
    const YearEnd year_end = made(copy);
    REQUIRE(year_end.document);
    CHECK(codes(year_end.findings).empty());
    CHECK(paragraphs(*year_end.document).find("0\u00a0tkr och 0\u00a0tkr\n") != std::string::npos);
}

TEST_CASE("a chapter's title is its text's own heading, else the file's name") {
    const auto [file, text, title, level_of_next] = GENERATE(table<std::string, std::string, std::string, int>({
        {"vasentliga_handelser.md", "# Väsentliga händelser\n\n## Sedan", "Väsentliga händelser", 2},
        {"vasentliga_handelser.md", "## Väsentliga händelser\n\n# Sedan", "Väsentliga händelser", 2},
        {"vasentliga_handelser.md", "Först.\n\n# Väsentliga händelser\n\n### Sedan", "Väsentliga händelser", 3},
        {"vasentliga_handelser.md", "Först.\n\n## Sedan", "Vasentliga handelser", 2},
        {"åtgärder_i_år.md", "Först.\n\n## Sedan", "Åtgärder i år", 2},
    }));
    const Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[dokument]\ntexter = \"texter\"\n");
    write_text(copy, file, text);
    const YearEnd year_end = made(copy);
    REQUIRE(year_end.document);
    std::vector<Heading> headings;
    for (const Block& block : year_end.document->blocks)
        if (const auto* heading = std::get_if<Heading>(&block)) headings.push_back(*heading);
    CHECK(headings[0].level == 1);
    CHECK(headings[0].text == title);
    CHECK(headings[1].level == level_of_next);
    CHECK(headings[1].text == "Sedan");
}

TEST_CASE("a text that is not UTF-8 is read as Windows-1252 and told; UTF-16 is not read") {
    const YearEnd old = with_text("# F\xF6rord\n\nF\xF6rbundets \x80 {{resultat}}\n");
    REQUIRE(old.document);
    CHECK(chapters(*old.document).front() == "Förord");
    CHECK(paragraphs(*old.document).find("Förbundets € 695\u00a0tkr\n") != std::string::npos);
    REQUIRE(codes(old.findings) == std::vector<std::string>{"report.text_not_utf8"});
    CHECK(found(old.findings).front().place.line == 1);
    CHECK(chapters(*with_text("# Ett\r\rStycke\r").document).front() == "Ett");
    const YearEnd wide =
        with_text(std::string("\xFF\xFE"
                              "F\0\xF6\0",
                              6));
    CHECK(codes(wide.findings) == std::vector<std::string>{"core.not_utf8"});
}

TEST_CASE("a placeholder's figure is a figure, whatever stands around it") {
    const YearEnd year_end = with_text(
        "# Förord\n\n{{resultat}}. {{inget *sådant* | <b>}}\n\n| Rad | Belopp |\n|---|---|\n| a | {{resultat}} |\n");
    REQUIRE(year_end.document);
    CHECK(paragraphs(*year_end.document).find("695\u00a0tkr. [inget *sådant* | <b>]\n") != std::string::npos);
    const auto& blocks = year_end.document->blocks;
    const auto table = std::find_if(blocks.begin(), blocks.end(),
                                    [](const Block& block) { return std::holds_alternative<Table>(block); });
    CHECK(std::get<Table>(*table).title == "Förord");
    CHECK(std::get<Table>(*table).id == "text/forord/1");
    CHECK(std::get<std::string>(std::get<Table>(*table).rows[0].cells[0]) == "695\u00a0tkr");
}

TEST_CASE("footnotes are told and stay as they are written") {
    const YearEnd year_end = with_text("# Förord\n\nText[^1].\n\n[^1]: Källa\n");
    REQUIRE(year_end.document);
    CHECK(paragraphs(*year_end.document).find("Text[^1].\n[^1]: Källa\n") != std::string::npos);
    CHECK(codes(year_end.findings) == std::vector<std::string>{"report.text_footnote", "report.text_footnote"});
}

TEST_CASE("that a report is a draft stands before every chapter, own texts too") {
    const YearEnd year_end = with_text("# Förord\n\nText.\n");
    REQUIRE(year_end.document);
    CHECK(std::get<Paragraph>(year_end.document->blocks.front()).text.starts_with("Utkast"));
}
