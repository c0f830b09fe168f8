// Proves that a report rounded to add up does: every link at once, each figure within a unit, last year's standing.
#include <unistd.h>

#include <algorithm>
#include <set>

#include "bokslut/report/proof.hpp"
#include "bokslut/report/published.hpp"
#include "tests/report/reports.hpp"

using bokslut::Document;
using bokslut::DocumentFigure;
using bokslut::RoundingPolicy;

namespace {

struct Made {
    Document document;
    bokslut::Findings findings;
};

Made made(const std::string& file, RoundingPolicy policy, std::optional<int> year = {}) {
    auto out = bokslut::make_year_end(file, {year, bokslut::Language::swedish, policy});
    INFO(bokslut::findings_message(out.findings));
    REQUIRE(out.document);
    return {std::move(*out.document), std::move(out.findings)};
}

/// Whether every link holds exactly between the printed numbers: each is taken for an amount of so many öre, which
/// leaves the proof no room for rounding.
bool links_hold(const Document& document, const std::string& form) {
    std::vector<bokslut::PrintedFigure> figures;
    for (const DocumentFigure& figure : bokslut::figures_of(document)) {
        figures.push_back(figure.printed);
        figures.back().measure = {bokslut::Measure::Unit::kr, 2};
    }
    bokslut::ProofOptions options;
    options.form = form;
    bokslut::Findings findings;
    const auto proof = bokslut::prove(figures, options, findings);
    REQUIRE(proof);
    REQUIRE(proof->relations.size() > 60);
    bool hold = true;
    for (const bokslut::ProofFinding& finding : proof->findings) {
        if (finding.finding.severity() == bokslut::Severity::unchecked) continue;
        UNSCOPED_INFO(bokslut::finding_text(finding.finding));
        hold = false;
    }
    return hold;
}

std::vector<std::string> remarks(const Document& document) {
    std::vector<std::string> all;
    for (const auto& block : document.blocks)
        if (const auto* table = std::get_if<bokslut::Table>(&block)) all.push_back(table->remarks.back());
    return all;
}

std::size_t count(const bokslut::Findings& findings, const std::string& code) {
    return static_cast<std::size_t>(std::count_if(findings.all().begin(), findings.all().end(),
                                                  [&](const bokslut::Finding& f) { return f.code == code; }));
}

/// The shown numbers by id.
std::map<std::string, std::int64_t> shown(const Document& document) {
    std::map<std::string, std::int64_t> by_id;
    for (const DocumentFigure& figure : bokslut::figures_of(document)) {
        const auto [entry, added] = by_id.emplace(figure.figure->id, figure.figure->shown);
        INFO(figure.figure->id);
        CHECK(entry->second == figure.figure->shown);  // one id, one number
    }
    return by_id;
}

}  // namespace

TEST_CASE("rounded to add up, every link of both examples holds at once, each figure within a unit") {
    // Proves acceptance 6 of the consistency issue; plain rounding breaks links of both, so that the test can tell.
    for (const std::string& file : {reports::boras, reports::litet}) {
        INFO(file);
        const Made plain = made(file, RoundingPolicy::independent);
        const Made sums = made(file, RoundingPolicy::adds_up);
        CHECK_FALSE(links_hold(plain.document, file));
        CHECK(links_hold(sums.document, file));
        CHECK(count(sums.findings, "report.does_not_add_up") == 0);
        CHECK(sums.document.rounding == RoundingPolicy::adds_up);
        for (const DocumentFigure& figure : bokslut::figures_of(sums.document)) {
            INFO(bokslut::figure_text(figure.printed));
            const std::int64_t step = figure.figure->measure.ore_per_step();
            CHECK(std::abs(figure.figure->shown * step - figure.figure->exact.ore()) < step);
        }
        CHECK(bokslut::write_document(sums.document, "csv") ==
              bokslut::write_document(made(file, RoundingPolicy::adds_up).document, "csv"));
    }
}

TEST_CASE("other amounts and measures add up too") {
    // Proves it for books whose digits are others, shown in kronor, thousands and millions.
    for (const auto& [factor, measure] : {std::pair(3, "\"tkr\""), std::pair(7, "\"tkr\""), std::pair(11, "\"mnkr\""),
                                          std::pair(13, "\"mnkr\"\ndecimaler = 1"), std::pair(17, "\"kr\"")}) {
        INFO(factor << " " << measure);
        const reports::Copy copy(reports::boras);
        copy.replace("forbund.toml", "\"tkr\"", measure);
        copy.change_books([&](const std::string& sie) { return reports::multiplied(sie, factor); });
        CHECK(links_hold(made(copy.file(), RoundingPolicy::adds_up).document, copy.file()));
    }
}

TEST_CASE("figures moved by the rounding are listed under their table, and no others") {
    // Proves that the reader is told of each figure that plain rounding would show otherwise, and of the policy.
    const Made plain = made(reports::boras, RoundingPolicy::independent);
    const Made sums = made(reports::boras, RoundingPolicy::adds_up);
    const auto before = bokslut::figures_of(plain.document), after = bokslut::figures_of(sums.document);
    REQUIRE(before.size() == after.size());
    std::size_t moved = 0, listed = 0;
    for (std::size_t i = 0; i < before.size(); ++i) moved += before[i].figure->shown != after[i].figure->shown;
    for (const std::string& remark : remarks(sums.document)) {
        CHECK(remark.starts_with("Avrundat så att allt summerar"));
        if (remark.find("inom parentes") == std::string::npos) continue;
        listed += 1 + static_cast<std::size_t>(std::count(remark.begin(), remark.end(), ';'));
    }
    CHECK(moved >= 30);
    CHECK(moved <= 50);
    CHECK(listed == moved);
}

TEST_CASE("last year's column is what last year's report prints") {
    // Proves that a figure does not move from one year's report to the next year's comparison column.
    const auto now = shown(made(reports::boras, RoundingPolicy::adds_up).document);
    const auto before = shown(made(reports::boras, RoundingPolicy::adds_up, 2022).document);
    std::size_t compared = 0;
    for (const auto& [id, number] : before) {
        const auto found = now.find(id);
        if (found == now.end()) continue;
        INFO(id);
        CHECK(found->second == number);
        ++compared;
    }
    CHECK(compared >= 300);
}

TEST_CASE("figures that last year's report printed stand, and links that they break are told") {
    // Proves that what forra_aret names never moves, from our own CSV and from tables as published.
    const auto plain = made(reports::boras, RoundingPolicy::independent, 2022);
    const std::map<std::string, std::pair<std::string, std::string>> cases = {
        {"own CSV", {"fjol.csv", bokslut::write_document(plain.document, "csv")}},
        {"as published",
         {"resultatrakning.csv",
          reports::read(reports::source_dir + "/tests/golden/borasregionen-2023/resultatrakning.csv")}},
    };
    const auto rounded = shown(made(reports::boras, RoundingPolicy::independent).document);
    for (const auto& [name, file] : cases) {
        INFO(name);
        const reports::Copy copy(reports::boras);
        copy.write(file.first, file.second);
        copy.append("forbund.toml", "\n[avrundning]\nmetod = \"summerar\"\nforra_aret = [\"" + file.first + "\"]\n");
        const auto out = bokslut::make_year_end(copy.file());
        REQUIRE(out.document);
        std::size_t stood = 0;
        for (const DocumentFigure& figure : bokslut::figures_of(*out.document)) {
            if (figure.printed.table != "resultatrakning" || figure.printed.column != "2022") continue;
            INFO(bokslut::figure_text(figure.printed));
            CHECK(figure.figure->shown == rounded.at(figure.figure->id));
            ++stood;
        }
        CHECK(stood > 100);
        CHECK(count(out.findings, "report.does_not_add_up") > 0);
        CHECK_FALSE(out.findings.has_errors());
    }
}

TEST_CASE("the report in English shows the same numbers") {
    // Proves that links are found whatever the language of the labels.
    const auto english =
        bokslut::make_year_end(reports::boras, {{}, bokslut::Language::english, RoundingPolicy::adds_up});
    REQUIRE(english.document);
    CHECK(shown(*english.document) == shown(made(reports::boras, RoundingPolicy::adds_up).document));
}

TEST_CASE("only last year's figures stand") {
    // Proves that this year's figures and deviations in last year's file change nothing, and that a note is found by
    // its heading, not its number.
    const reports::Copy copy(reports::boras);
    copy.write("driftredovisning.csv", "rad;2022;2023;avvikelse\nVerksamhetens intäkter;36476;7;8\n");
    copy.write("noter.csv", "not;rubrik;rad;2022\n8;Medlemsavgifter, BRB;Borås;684\n8;Okänd;Borås;1\n");
    copy.append("forbund.toml",
                "\n[avrundning]\nmetod = \"summerar\"\nforra_aret = [\"driftredovisning.csv\", \"noter.csv\"]\n");
    const auto out = bokslut::make_year_end(copy.file());
    REQUIRE(out.document);
    CHECK(count(out.findings, "report.last_year_unmatched") == 1);
    CHECK(count(out.findings, "report.last_year_differs") == 0);
    for (const DocumentFigure& figure : bokslut::figures_of(*out.document)) {
        INFO(bokslut::figure_text(figure.printed));
        const std::int64_t step = figure.figure->measure.ore_per_step();
        CHECK(std::abs(figure.figure->shown * step - figure.figure->exact.ore()) < step);
    }
}

TEST_CASE("what last year's file says amiss is told") {
    // Proves that a file without last year's figures is refused, and that a figure the books do not agree with is said.
    const auto findings_of = [](const std::string& csv) {
        const reports::Copy copy(reports::boras);
        copy.write("balansrakning.csv", csv);
        copy.append("forbund.toml", "\n[avrundning]\nmetod = \"summerar\"\nforra_aret = \"balansrakning.csv\"\n");
        return bokslut::make_year_end(copy.file()).findings;
    };
    CHECK(count(findings_of("rad;2019\nKassa och bank;5\n"), "report.last_year_unknown") == 1);
    const auto differs = findings_of("rad;2022\nVärdepapper;700\n");
    CHECK(count(differs, "report.last_year_differs") == 1);
    CHECK(count(differs, "report.last_year_unknown") == 0);
    CHECK(count(findings_of("rad;2022\nVärdepapper;512\n"), "report.last_year_differs") == 0);
}

TEST_CASE("the command's policy wins over the file's") {
    // Proves that --rounding independent prints Swedish practice also where the file says summerar.
    const reports::Copy copy(reports::boras);
    copy.append("forbund.toml", "\n[avrundning]\nmetod = \"summerar\"\n");
    CHECK(shown(made(copy.file(), RoundingPolicy::independent).document) ==
          shown(made(reports::boras, RoundingPolicy::independent).document));
    CHECK(shown(*bokslut::make_year_end(copy.file()).document) ==
          shown(made(reports::boras, RoundingPolicy::adds_up).document));
}
