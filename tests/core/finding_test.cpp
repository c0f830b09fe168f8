#include "bokslut/core/finding.hpp"

#include <algorithm>
#include <set>

#include "bokslut/core/error.hpp"
#include "tests/catch.hpp"

using namespace bokslut;

namespace {

constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz_";
constexpr std::string_view digits = "0123456789";

bool only(std::string_view text, std::string_view allowed) {
    return text.find_first_not_of(allowed) == text.npos;
}

/// The {name}s of a text.
std::set<std::string> argument_names(std::string_view text) {
    std::set<std::string> names;
    for (std::size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
        const std::string_view name = text.substr(open + 1, text.find('}', open) - open - 1);
        if (only(name, lower)) names.emplace(name);
    }
    return names;
}

/// The paragraphs that a text cites, as "4:4 p. 7".
std::set<std::string> citations(std::string_view text) {
    std::set<std::string> found;
    for (std::size_t colon = text.find(':'); colon != text.npos; colon = text.find(':', colon + 1)) {
        const std::size_t begin = text.substr(0, colon).find_last_not_of(digits) + 1;
        std::size_t end = std::min(text.find_first_not_of(digits, colon + 1), text.size());
        if (begin == colon || end == colon + 1) continue;
        if (text.substr(end).starts_with(" p. ")) end = std::min(text.find_first_not_of(digits, end + 4), text.size());
        found.emplace(text.substr(begin, end - begin));
    }
    return found;
}

/// Whether angle brackets pair without nesting, each pair with an argument in it.
bool has_proper_parts(std::string_view text) {
    bool open = false;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '<' && text[at] != '>') continue;
        if (open == (text[at] == '<')) return false;
        if (open && argument_names(text.substr(begin, at - begin)).empty()) return false;
        open = !open;
        begin = at;
    }
    return !open;
}

bool is_dotted_code(std::string_view code) {
    const std::size_t dot = code.find('.');
    if (dot == code.npos || dot == 0 || dot + 1 == code.size()) return false;
    const std::string letters_and_digits = std::string(lower) + std::string(digits);
    return only(code.substr(0, 1), lower) && only(code.substr(0, dot), letters_and_digits) &&
           only(code.substr(dot + 1), letters_and_digits);
}

std::string both(std::string_view what, std::string_view remedy) {
    return std::string(what) + "\n" + std::string(remedy);
}

}  // namespace

TEST_CASE("finding: the catalogue is sorted and no code stands twice") {
    // Proves that the binary search in the catalogue finds every entry, and only one.
    const auto& all = finding_catalogue();
    REQUIRE(all.size() > 60);
    const auto wrong = std::adjacent_find(all.begin(), all.end(),
                                          [](const FindingText& a, const FindingText& b) { return a.code >= b.code; });
    CHECK(wrong == all.end());
}

TEST_CASE("finding: both languages use the same arguments and cite the same law") {
    // Proves, code by code, that nothing an argument or a citation says is lost in one of the languages.
    for (const FindingText& text : finding_catalogue()) {
        INFO(text.code);
        const std::string sv = both(text.what_sv, text.remedy_sv);
        const std::string en = both(text.what_en, text.remedy_en);
        CHECK(argument_names(sv) == argument_names(en));
        CHECK(citations(sv) == citations(en));
        CHECK(argument_names(text.what_sv) == argument_names(text.what_en));
    }
}

TEST_CASE("finding: every entry is filled in and well formed") {
    // Proves that no text is missing, that codes are dotted lower case, sentences end, and angle brackets pair without
    // nesting.
    for (const FindingText& text : finding_catalogue()) {
        INFO(text.code);
        CHECK(is_dotted_code(text.code));
        for (const std::string_view one : {text.what_sv, text.remedy_sv, text.what_en, text.remedy_en}) {
            REQUIRE_FALSE(one.empty());
            CHECK((one.ends_with('.') || one.ends_with('}')));
            CHECK(has_proper_parts(one));
            CHECK(one.find('\n') == std::string_view::npos);
        }
    }
}

TEST_CASE("finding: no text says {name} when all its arguments are given") {
    for (const FindingText& text : finding_catalogue()) {
        Finding finding{std::string(text.code), {}, {}};
        for (const std::string& name : argument_names(both(text.what_sv, text.remedy_sv)))
            finding.arguments.emplace_back(name, "5");
        for (const Language language : {Language::swedish, Language::english}) {
            const std::string told = both(finding_text(finding, language), finding_remedy(finding, language));
            CAPTURE(told);
            CHECK(argument_names(told).empty());
        }
    }
}

TEST_CASE("finding: legal findings cite the paragraph") {
    // Proves that the codes that rest on a paragraph name it.
    const std::pair<const char*, const char*> cited[] = {
        {"ledger.opening_differs", "LKBR 4:4 p. 7"},     {"ledger.not_calendar_year", "LKBR 1:5"},
        {"statements.not_balanced", "LKBR 6:2"},         {"statements.cash_flow_differs", "LKBR 8:1"},
        {"statements.equity_differs", "LKBR 4:4 p. 8"},  {"statements.liability_in_debit", "LKBR 4:4 p. 6"},
        {"statements.asset_in_credit", "LKBR 4:4 p. 6"}, {"report.comparison_missing", "LKBR 5:6"},
    };
    for (const auto& [code, law] : cited) {
        INFO(code);
        CHECK(finding_text({code, {}, {}}).find(law) != std::string::npos);
        CHECK(finding_text({code, {}, {}}, Language::english).find(law) != std::string::npos);
    }
}

TEST_CASE("finding: severities follow the catalogue") {
    // Proves one code of each grade that the catalogue uses.
    CHECK(Finding{"sie.no_year", {}, {}}.severity() == Severity::error);
    CHECK(Finding{"statements.without_unit", {}, {}}.severity() == Severity::explain);
    CHECK(Finding{"sie.unknown_record", {}, {}}.severity() == Severity::remark);
}

TEST_CASE("finding: a code outside the catalogue is a programmer's error") {
    // Proves that a misspelt code is caught at once, by whatever function meets it.
    Findings findings;
    CHECK_THROWS_AS(findings.add("core.file_mising"), Error);
    CHECK(findings.empty());
    const Finding unknown{"zzz", {}, {}};
    CHECK_THROWS_AS(unknown.severity(), Error);
    CHECK_THROWS_AS(finding_text(unknown), Error);
    CHECK_THROWS_AS(finding_remedy(unknown), Error);
    CHECK_THROWS_AS(finding_message(unknown), Error);
}

TEST_CASE("finding: arguments stand in the text, once and plainly") {
    // Proves replacement: known names, unknown names left as they are, braces within values not looked at again.
    CHECK(finding_text({"core.file_missing", {{"file", "a.se"}}, {}}) == "Filen a.se finns inte.");
    CHECK(finding_text({"core.file_missing", {{"file", "a.se"}}, {}}, Language::english) ==
          "The file a.se does not exist.");
    CHECK(finding_text({"core.file_missing", {{"fil", "a.se"}}, {}}) == "Filen {file} finns inte.");
    CHECK(finding_text({"core.file_missing", {{"file", "{file}<{x}>"}}, {}}) == "Filen {file}<{x}> finns inte.");
    CHECK(finding_remedy({"sie.bad_object_list", {{"record", "#TRANS"}}, {}}).find("{1 \"05\" 6 \"2301\"}") !=
          std::string::npos);
}

TEST_CASE("finding: a part in angle brackets goes when its argument is empty") {
    // Proves optional parts, so that no message says "Menades ""?".
    const Finding with{"settings.unknown_key", {{"key", "nam"}, {"nearest", "namn"}}, {}};
    const Finding empty{"settings.unknown_key", {{"key", "nam"}, {"nearest", ""}}, {}};
    const Finding missing{"settings.unknown_key", {{"key", "nam"}}, {}};
    CHECK(finding_remedy(with).starts_with("Menades \"namn\"? Rätta"));
    CHECK(finding_remedy(empty).starts_with("Rätta"));
    CHECK(finding_remedy(missing).starts_with("Rätta"));
    CHECK(finding_text({"sie.not_sie", {{"detail", ""}}, {}}) == "Filen är ingen SIE-fil.");
    CHECK(finding_text({"sie.not_sie", {{"detail", "HTML"}}, {}}) == "Filen är ingen SIE-fil (HTML).");
}

TEST_CASE("finding: values cannot break a message") {
    // Proves that line ends, control characters and bytes that are not UTF-8 in data do not reach the terminal.
    CHECK(finding_text({"core.file_missing", {{"file", "a\nb\tc\x1b[1m\xff"}}, {}}) ==
          "Filen a b c[1m\uFFFD finns inte.");
    CHECK(finding_text({"core.file_missing", {{"file", "x\xC2\x9By"}}, {}}) == "Filen xy finns inte.");
    // Nor marks that turn the direction of writing, so that the terminal shows another text.
    CHECK(finding_text({"core.file_missing", {{"file", "\u202Ea\u2066\u200Fb\u061C\uFEFF"}}, {}}) ==
          "Filen ab finns inte.");
}

TEST_CASE("finding: the message holds place, grade, text, code, excerpt and remedy") {
    // Proves the whole form, and what is left out as less of the place is known.
    Finding finding{"sie.bad_amount", {{"record", "#TRANS"}, {"text", "12,x"}}, {"a.se", 7, 15, "#TRANS 1910 {} 12,x"}};
    CHECK(finding_message(finding) ==
          "a.se:7:15: fel: #TRANS: \"12,x\" är inget belopp. [sie.bad_amount]\n"
          "    #TRANS 1910 {} 12,x\n"
          "    Ett belopp i en SIE-fil har decimalpunkt och högst två decimaler, till exempel -1234.50. Exportera "
          "filen på nytt.");
    CHECK(finding_message(finding, Language::english)
              .starts_with("a.se:7:15: error: #TRANS: \"12,x\" is not an amount. [sie.bad_amount]\n    #TRANS"));
    finding.place.column = 0;
    CHECK(finding_message(finding).starts_with("a.se:7: fel: "));
    finding.place.line = 0;
    finding.place.excerpt.clear();
    CHECK(
        finding_message(finding).starts_with("a.se: fel: #TRANS: \"12,x\" är inget belopp. [sie.bad_amount]\n    Ett"));
    finding.place.file.clear();
    CHECK(finding_message(finding).starts_with("fel: "));
}

TEST_CASE("finding: each grade has its word") {
    // Proves the words of the grades that the catalogue uses, in both languages.
    const Finding explain{"statements.without_unit", {}, {}};
    const Finding remark{"sie.unknown_record", {}, {}};
    CHECK(finding_message(explain).starts_with("förklara: "));
    CHECK(finding_message(explain, Language::english).starts_with("explain: "));
    CHECK(finding_message(remark).starts_with("påpekande: "));
    CHECK(finding_message(remark, Language::english).starts_with("remark: "));
}

TEST_CASE("findings: they keep their order and know whether one is an error") {
    // Proves order, emptiness and has_errors.
    Findings findings;
    CHECK(findings.empty());
    CHECK_FALSE(findings.has_errors());
    findings.add("sie.unknown_record", {{"label", "#MOMSKOD"}});
    CHECK_FALSE(findings.has_errors());
    findings.add("core.csv_quote_open", {}, {"a.csv", 1, 2, ""});
    CHECK(findings.has_errors());
    REQUIRE(findings.all().size() == 2);
    CHECK(findings.all()[0].code == "sie.unknown_record");
    CHECK(findings.all()[1].place.column == 2);
    CHECK(findings_message(Findings{}).empty());
}

TEST_CASE("findings: a thousand of a code are kept, the rest counted") {
    // Proves the limit at its edge, that it is per code, and the closing line of the message.
    Findings findings;
    for (std::size_t i = 0; i < Findings::kept_per_code; ++i) findings.add("sie.no_year");
    CHECK(findings.dropped().empty());
    findings.add("sie.no_year");
    findings.add("sie.no_year");
    findings.add("report.one_format");
    CHECK(findings.all().size() == Findings::kept_per_code + 1);
    CHECK(findings.dropped() == std::map<std::string, std::size_t>{{"sie.no_year", 2}});
    CHECK(findings_message(findings).ends_with("\n… och 2 till av samma slag [sie.no_year]\n"));
    CHECK(findings_message(findings, Language::english).ends_with("\n… and 2 more of the same kind [sie.no_year]\n"));
    for (int i = 0; i < 1998; ++i) findings.add("sie.no_year");
    CHECK(findings_message(findings).ends_with("\n… och 2 000 till av samma slag [sie.no_year]\n"));
}

TEST_CASE("findings: appending keeps the limit and the count") {
    // Proves that joining gives the same kept and dropped as adding one by one, also a list to itself.
    Findings many;
    for (std::size_t i = 0; i < Findings::kept_per_code + 5; ++i) many.add("sie.no_year");
    Findings findings;
    findings.add("sie.no_year", {}, {"first", 0, 0, ""});
    findings.append(many);
    CHECK(findings.all().size() == Findings::kept_per_code);
    CHECK(findings.all().front().place.file == "first");
    CHECK(findings.dropped().at("sie.no_year") == 6);
    Findings self;
    self.add("report.one_format");
    self.append(self);
    CHECK(self.all().size() == 2);
}
