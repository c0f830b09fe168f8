// Proves that a published report is found to be what it is: which figures cannot all be true, which need explaining,
// and that every other figure can be.
#include "bokslut/report/proof.hpp"

#include <unistd.h>

#include <algorithm>
#include <set>

#include "bokslut/consistency/explain.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/output/proof_writers.hpp"
#include "bokslut/report/definition.hpp"
#include "tests/report/reports.hpp"
#include "tests/sanitized.hpp"

using bokslut::PrintedFigure;
using bokslut::Proof;
using bokslut::ProofFinding;
using bokslut::ProofOptions;
using bokslut::Severity;

namespace {

const std::vector<std::string> published_files = {
    "resultatrakning",  "balansrakning",           "kassaflodesanalys", "noter",         "not20_e20",
    "driftredovisning", "investeringsredovisning", "balanskrav",        "interna_poster"};

std::vector<PrintedFigure> published(const std::vector<std::string>& files = published_files) {
    std::vector<PrintedFigure> figures;
    bokslut::Findings findings;
    for (const std::string& file : files) {
        const auto source =
            bokslut::read_file(reports::source_dir + "/tests/golden/borasregionen-2023/" + file + ".csv", findings);
        REQUIRE(source);
        for (auto& figure : bokslut::read_published(*source, bokslut::Measure::Unit::tkr, findings))
            figures.push_back(std::move(figure));
    }
    REQUIRE(findings.empty());
    return figures;
}

std::vector<PrintedFigure> of_report(const std::string& definition) {
    bokslut::Findings findings;
    const auto made = bokslut::make_year_end(definition);
    REQUIRE(made.document);
    const bokslut::Source csv("-", bokslut::write_document(*made.document, "csv"));
    auto figures = bokslut::read_published(csv, std::nullopt, findings);
    REQUIRE(findings.empty());
    return figures;
}

Proof proved(std::vector<PrintedFigure> figures, const ProofOptions& options) {
    bokslut::Findings findings;
    auto proof = bokslut::prove(std::move(figures), options, findings);
    INFO(bokslut::findings_message(findings));
    REQUIRE(proof);
    return std::move(*proof);
}

ProofOptions with_form(const std::string& form) {
    ProofOptions options;
    options.form = form;
    return options;
}

std::vector<ProofFinding> at_level(const Proof& proof, Severity severity) {
    std::vector<ProofFinding> found;
    for (const ProofFinding& finding : proof.findings)
        if (finding.finding.severity() == severity) found.push_back(finding);
    return found;
}

/// Table, unit, row, column and number of the figures of a finding.
std::set<std::string> figures_of(const Proof& proof, const ProofFinding& finding) {
    std::set<std::string> texts;
    for (std::size_t i : finding.figures) texts.insert(bokslut::figure_text(proof.figures[i]));
    return texts;
}

std::string argument(const ProofFinding& finding, const std::string& name) {
    for (const auto& [key, value] : finding.finding.arguments)
        if (key == name) return value;
    return "";
}

/// Whether the witness prints every figure, but for those that a finding at level error names.
bool reprints(const Proof& proof) {
    if (proof.witness.size() != proof.figures.size()) return false;
    std::set<std::size_t> named;
    for (const ProofFinding& finding : at_level(proof, Severity::error))
        named.insert(finding.figures.begin(), finding.figures.end());
    for (std::size_t i = 0; i < proof.figures.size(); ++i) {
        const PrintedFigure& figure = proof.figures[i];
        if (named.contains(i)) continue;
        if (bokslut::shown_steps(proof.witness[i], figure.measure) != figure.shown) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("a published report has one error and one gross-up") {
    // Proves acceptance of the whole: one amount printed as 1 199 and as 1 198, and two cash-flow rows with one cause.
    const Proof proof = proved(published(), with_form(reports::boras));
    CHECK(proof.figures.size() >= 740);
    CHECK(proof.derived() >= 290);
    CHECK(proof.written() == 0);
    CHECK(proof.verdict == bokslut::ProofVerdict::impossible);

    const auto errors = at_level(proof, Severity::error);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].finding.code == "proof.printed_differently");
    CHECK(errors[0].proved);
    CHECK(figures_of(proof, errors[0]) ==
          std::set<std::string>{"Resultaträkning: Medlemsavgifter, BRB 2023 (1 199)",
                                "Driftredovisning: Medlemsavgifter, BRB 2023 (1 199)",
                                "Resultaträkning, Business Region Borås: Medlemsavgifter, BRB 2023 (1 198)",
                                "Not 7: Summa 2023 (1 198)"});

    const auto explain = at_level(proof, Severity::explain);
    REQUIRE(explain.size() == 2);
    CHECK(proof.findings[explain[0].refers_to.at(0)].finding.arguments == explain[1].finding.arguments);
    CHECK(proof.findings[explain[1].refers_to.at(0)].finding.arguments == explain[0].finding.arguments);
    CHECK(argument(explain[0], "stated") == "-15 211 tkr");
    CHECK(argument(explain[0], "computed") == "-16 544 tkr");
    CHECK(argument(explain[1], "stated") == "18 184 tkr");
    CHECK(argument(explain[1], "computed") == "19 518 tkr");
    CHECK(argument(explain[0], "gross") == "1 333 tkr");
    CHECK(at_level(proof, Severity::remark).empty());
    CHECK(reprints(proof));
}

TEST_CASE("a published report is held against the books") {
    // Proves that of the figures that the books give, exactly the four known ones differ, each with the exact amount.
    const auto made = bokslut::make_year_end(reports::boras);
    REQUIRE(made.document);
    ProofOptions options = with_form(reports::boras);
    options.ledger = &*made.document;
    const Proof proof = proved(published(), options);
    REQUIRE(proof.ledger);
    CHECK(proof.ledger->differ == 4);
    CHECK(proof.ledger->agree == 735);
    CHECK(proof.ledger->unbound == 10);
    std::set<std::string> differing;
    for (const ProofFinding& finding : proof.findings) {
        if (finding.finding.code != "proof.differs_from_ledger") continue;
        CHECK(finding.finding.severity() == Severity::error);
        CHECK_FALSE(finding.refers_to.empty());
        differing.insert(argument(finding, "figure") + " / " + argument(finding, "ledger") + " / " +
                         argument(finding, "difference"));
    }
    CHECK(differing ==
          std::set<std::string>{
              "Resultaträkning, Business Region Borås: Medlemsavgifter, BRB 2023 (1 198) / 1 199 / -1 tkr",
              "Not 7: Summa 2023 (1 198) / 1 199 / -1 tkr",
              "Kassaflödesanalys: Minskning/ökning kortfristiga fordringar 2023 (-15 211) / -16 543 / 1 332 tkr",
              "Kassaflödesanalys: Minskning/ökning kortfristiga skulder 2023 (18 184) / 19 517 / -1 333 tkr"});
}

TEST_CASE("published figures: a folder, and what is given beside it, against the books of a förbund's file") {
    const std::string golden = reports::source_dir + "/tests/golden/borasregionen-2023";
    ProofOptions options;
    options.form = reports::source_dir + "/examples/borasregionen-2023/forbund.toml";
    bokslut::Findings findings;
    const auto alone = bokslut::prove_published(golden, std::nullopt, {}, options, findings);  // in tkr, as the report
    REQUIRE(alone);
    CHECK(alone->ledger->agree == 735);
    CHECK_FALSE(findings.has_errors());
    CHECK_FALSE(findings.empty());  // what the books are told of

    bokslut::Findings also;
    const auto with = bokslut::prove_published(golden, std::nullopt, published({"resultatrakning"}), options, also);
    REQUIRE(with);
    CHECK(with->figures.size() == alone->figures.size() + published({"resultatrakning"}).size());
    CHECK(with->ledger->agree > alone->ledger->agree);

    const auto code_without = [&](const std::string& form, const std::string& folder) {
        ProofOptions wrong;
        wrong.form = form;
        bokslut::Findings told;
        CHECK_FALSE(bokslut::prove_published(folder, std::nullopt, {}, wrong, told));
        const auto& all = told.all();
        const auto error =
            std::find_if(all.begin(), all.end(), [](const auto& f) { return f.severity() == Severity::error; });
        REQUIRE(error != all.end());
        return error->code;
    };
    CHECK(code_without(options.form, golden + "/finns-inte") == "published.no_folder");
    CHECK(code_without(options.form, reports::source_dir + "/examples/c") == "published.nothing_read");
    CHECK(code_without("finns-inte.toml", golden) == "core.file_missing");
}

TEST_CASE("our own reports agree with their books, and a moved figure does not") {
    // Proves that every figure of a report is bound to its exact amount: moved by one unit, each is found.
    for (const std::string& path : {reports::litet, reports::boras}) {
        const auto made = bokslut::make_year_end(path);
        REQUIRE(made.document);
        ProofOptions options = with_form(path);
        options.ledger = &*made.document;
        auto figures = of_report(path);
        const Proof untouched = proved(figures, options);
        REQUIRE(untouched.ledger);
        CHECK(untouched.ledger->differ == 0);
        CHECK(untouched.ledger->unbound == 0);
        const std::size_t step = tests::step(97);  // each is an error to set aside
        for (std::size_t i = 0; i < figures.size(); i += step) ++figures[i].shown;
        const Proof moved = proved(figures, options);
        CHECK(moved.ledger->differ == (figures.size() + step - 1) / step);

        const auto adding = bokslut::make_year_end(path, {{}, {}, bokslut::RoundingPolicy::adds_up});
        REQUIRE(adding.document);
        options.ledger = &*adding.document;
        std::vector<PrintedFigure> added;
        for (const auto& figure : bokslut::figures_of(*adding.document)) added.push_back(figure.printed);
        CHECK(proved(added, options).ledger->differ == 0);
    }
}

TEST_CASE("sentences are bound to what they are about") {
    // Proves, by the answers in the file, that each sentence that is bound is bound to the right figures of the tables,
    // that those it cannot bind are told, and that a wrong number is found.
    std::vector<std::string> files = published_files;
    files.push_back("text_med_siffror");
    const auto figures = published(files);
    const Proof proof = proved(figures, with_form(reports::boras));
    CHECK(at_level(proof, Severity::error).size() == 1);
    CHECK(at_level(proof, Severity::explain).size() == 2);

    bokslut::Findings findings;
    const auto source =
        bokslut::read_file(reports::source_dir + "/tests/golden/borasregionen-2023/text_med_siffror.csv", findings);
    REQUIRE(source);
    const auto csv = bokslut::read_csv(*source, findings);
    REQUIRE(csv.rows.size() == 12);
    std::size_t bound = 0;
    for (const auto& row : csv.rows) {
        const auto sentence = std::find_if(proof.sentences.begin(), proof.sentences.end(),
                                           [&](const auto& s) { return proof.figures[s.figure].row == row[1].text; });
        INFO(row[1].text);
        // A forecast, a hypothetical co-financing and a comparison of promises: no table prints them.
        const bool in_no_table = row[2].text.starts_with("prognos") || row[2].text.starts_with("medlemmarnas") ||
                                 row[2].text.starts_with("regionens");
        CHECK((sentence == proof.sentences.end()) == in_no_table);
        if (sentence == proof.sentences.end()) continue;
        ++bound;
        CHECK(std::abs(sentence->printed.ore()) == std::stoll(row[3].text) * 100000);
    }
    CHECK(bound == 9);
    CHECK(std::count_if(proof.unchecked.begin(), proof.unchecked.end(),
                        [](const std::string& text) { return text.starts_with("Text "); }) == 4);

    for (const auto& [says, instead] :
         {std::pair("positivt resultat om 695 tkr", "negativt resultat om 695 tkr"),
          std::pair("ca 1 300 tkr lägre än resultatet 2022", "ca 1 400 tkr lägre än resultatet 2022"),
          std::pair("knappt 1 000 tkr", "knappt 900 tkr"), std::pair("knappt 1 000 tkr", "drygt 950 tkr"),
          std::pair("egna kapitalet uppgår till 12 569 tkr", "egna kapitalet uppgår till 12 570 tkr"),
          std::pair("omsättning 24,3 miljoner kr", "omsättning 24,4 miljoner kr")}) {
        std::string text = "stalle;uttryck;syftar pa\n";
        for (const auto& row : csv.rows)
            text += row[0].text + ";" + (row[1].text == says ? instead : row[1].text) + ";" + row[2].text + "\n";
        auto changed = published();
        for (auto& sentence :
             bokslut::read_published(bokslut::Source("text_med_siffror.csv", text), std::nullopt, findings))
            changed.push_back(std::move(sentence));
        const Proof found = proved(changed, with_form(reports::boras));
        INFO(instead);
        const auto errors = at_level(found, Severity::error);
        REQUIRE(errors.size() == 2);
        const auto wrong = std::find_if(errors.begin(), errors.end(), [](const ProofFinding& finding) {
            return finding.finding.code == "proof.sentence_differs";
        });
        REQUIRE(wrong != errors.end());
        CHECK(found.figures[wrong->figures.front()].row == instead);
        CHECK(found.verdict == bokslut::ProofVerdict::impossible);
    }
}

TEST_CASE("a sentence about costs says their size, whatever sign the table prints") {
    // Proves the sign and the number to write: statements print costs negative, notes positive.
    for (const std::string about :
         {"kostnader", "verksamhetens kostnader, budget", "not 2, Summa", "not 2, Summa 2022"}) {
        const auto answer = [&](const std::string& number) {
            bokslut::Findings findings;
            auto figures = published();
            const std::string text = "stalle;uttryck;syftar pa\n1;kostnader om " + number + " tkr;" + about + "\n";
            for (auto& sentence :
                 bokslut::read_published(bokslut::Source("text_med_siffror.csv", text), std::nullopt, findings))
                figures.push_back(std::move(sentence));
            return proved(figures, with_form(reports::boras));
        };
        const Proof wrong = answer("123 456");
        INFO(about);
        REQUIRE(wrong.sentences.size() == 1);
        const auto errors = at_level(wrong, Severity::error);
        const auto found = std::find_if(errors.begin(), errors.end(), [](const ProofFinding& finding) {
            return finding.finding.code == "proof.sentence_differs";
        });
        REQUIRE(found != errors.end());
        const std::string repair = argument(*found, "repair");
        CHECK(repair == bokslut::number_text(std::abs(wrong.sentences[0].printed.ore()) / 100000, 0,
                                             bokslut::NumberStyle::plain()) +
                            " tkr");
        CHECK(at_level(answer(repair.substr(0, repair.size() - 4)), Severity::error).size() == 1);
    }
}

TEST_CASE("findings that are material come first within their level") {
    // Proves that the förbund's threshold sorts and marks, and that without it nothing is marked.
    const auto answer = [](const std::string& materiality) {
        const reports::Copy copy(reports::boras);
        copy.append("forbund.toml", materiality);
        return proved(published(), with_form(copy.file()));
    };
    const auto material = [](const Proof& proof) {
        std::string text;
        for (const ProofFinding& finding : proof.findings)
            if (finding.finding.severity() != Severity::unchecked)
                text += finding.finding.code + (finding.material ? "! " : " ");
        return text;
    };
    CHECK(material(answer("")) == "proof.printed_differently proof.expected_differs proof.expected_differs ");
    CHECK_FALSE(answer("").materiality);
    CHECK(material(answer("\n[vasentlighet]\nbelopp = \"1 333 tkr\"\n")) ==
          "proof.printed_differently proof.expected_differs! proof.expected_differs! ");
    const Proof one = answer("\n[vasentlighet]\nbelopp = \"1 334 tkr\"\n");
    CHECK(material(one) == "proof.printed_differently proof.expected_differs! proof.expected_differs ");
    const auto explain = at_level(one, Severity::explain);
    CHECK(argument(explain[0], "computed") == "19 518 tkr");
    CHECK(one.findings[explain[0].refers_to.at(0)].finding.arguments == explain[1].finding.arguments);
    CHECK(bokslut::write_proof_text(one).find("Att förklara, över väsentlighetstalet 1 334 tkr [") !=
          std::string::npos);
    CHECK(bokslut::write_proof_json(one).find("\"material\": true") != std::string::npos);
    CHECK(bokslut::write_proof_json(answer("")).find("\"material\"") == std::string::npos);

    for (const std::string wrong : {"[vasentlighet]\nbelopp = \"-1 kr\"\n", "[vasentlighet]\nbelopp = 0\n",
                                    "[vasentlighet]\n", "[vasentlighet]\ntal = 5\n"}) {
        const reports::Copy copy(reports::boras);
        copy.append("forbund.toml", "\n" + wrong);
        bokslut::Findings findings;
        INFO(wrong);
        CHECK_FALSE(bokslut::read_definition(copy.file(), std::nullopt, findings));
        CHECK(findings.has_errors());
    }
}

TEST_CASE("exact zeros show what rounding hides") {
    // Proves that a unit's printed zero that is nothing makes the units' financial costs impossible for one year, and
    // internal interest necessary for the other.
    ProofOptions options = with_form(reports::boras);
    options.exact_zeros = true;
    const Proof proof = proved(published(), options);
    const auto errors = at_level(proof, Severity::error);
    REQUIRE(errors.size() == 2);
    CHECK(errors[0].finding.code == "proof.printed_differently");
    CHECK(errors[1].finding.code == "proof.sum_differs");
    CHECK(argument(errors[1], "stated") == "-1 382 tkr");
    CHECK(argument(errors[1], "computed") == "-1 380 tkr");
    CHECK(at_level(proof, Severity::explain).size() == 2);
    const auto remarks = at_level(proof, Severity::remark);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].finding.code == "proof.eliminations_needed");
    CHECK(argument(remarks[0], "lines") == "Finansiella intäkter 3 626 / 3 622; Finansiella kostnader -27 / -24");
    CHECK(argument(remarks[0], "low") == "3 000,01 kr");
    CHECK(reprints(proof));

    options.eliminations = false;
    const Proof without = proved(published(), options);
    std::set<std::string> sums;
    for (const ProofFinding& finding : at_level(without, Severity::error))
        if (finding.finding.code == "proof.sum_differs")
            sums.insert(argument(finding, "stated") + " / " + argument(finding, "computed"));
    CHECK(sums == std::set<std::string>{"-1 382 tkr / -1 380 tkr", "3 622 tkr / 3 626 tkr", "-24 tkr / -27 tkr"});
    CHECK(at_level(without, Severity::error).size() == 4);
    CHECK(at_level(without, Severity::explain).size() == 2);
    CHECK(at_level(without, Severity::remark).empty());
}

TEST_CASE("our own report holds, and a moved figure is found or cannot be seen") {
    // Proves that each figure of a report that is moved by 3 units either gives a finding, or has a witness: amounts
    // that print every figure, the moved one too, and fulfil every relation.
    const auto figures = of_report(reports::litet);
    const Proof untouched = proved(figures, {});
    for (const Severity level : {Severity::error, Severity::explain, Severity::remark})
        CHECK(at_level(untouched, level).empty());
    CHECK(reprints(untouched));

    std::size_t found = 0, invisible = 0;
    for (std::size_t i = 0; i < figures.size(); i += tests::step(11)) {
        auto moved = figures;
        moved[i].shown += i % 2 == 0 ? 3 : -3;
        const Proof proof = proved(moved, {});
        const bool seen = !at_level(proof, Severity::error).empty() || !at_level(proof, Severity::explain).empty();
        INFO(bokslut::figure_text(figures[i]) << " moved to " << moved[i].shown);
        if (!seen) CHECK(reprints(proof));
        ++(seen ? found : invisible);
    }
    INFO(found << " found, " << invisible << " invisible");
    CHECK(found > 2 * invisible);
}

TEST_CASE("a report from the books is never impossible") {
    // Proves soundness on whole reports: with and without the förbund's file nothing at level error or explain.
    for (const std::string& definition : {reports::litet, reports::boras})
        for (const std::string& form : {std::string(), definition}) {
            const Proof proof = proved(of_report(definition), with_form(form));
            INFO(definition << (form.empty() ? " without" : " with") << " the förbund's file");
            CHECK(at_level(proof, Severity::error).empty());
            CHECK(at_level(proof, Severity::explain).empty());
            CHECK(reprints(proof));
        }
}

TEST_CASE("a slip is recognised") {
    // Proves the hints: digits that changed places, a turned sign, a number in another unit.
    struct Case {
        std::string table, row;
        std::int64_t instead;
        std::string hint, value;
    };
    const std::vector<Case> cases = {{"balansrakning", "Kortfristiga placeringar", 40000, "", ""},
                                     {"not/1", "Övriga intäkter", 5889339, "transposed", "5 898 339"},
                                     {"not/1", "Övriga intäkter", -5898339, "turned", "5 898 339"},
                                     {"not/1", "Övriga intäkter", 5898, "", ""}};
    const auto figures = of_report(reports::litet);
    for (const Case& c : cases) {
        auto moved = figures;
        const auto figure = std::find_if(moved.begin(), moved.end(), [&](const PrintedFigure& f) {
            return f.table == c.table && f.row == c.row && f.period.year == 2024;
        });
        REQUIRE(figure != moved.end());
        figure->shown = c.instead;
        const Proof proof = proved(moved, {});
        INFO(c.row << " " << c.instead);
        const auto errors = at_level(proof, Severity::error);
        REQUIRE_FALSE(errors.empty());
        if (!c.hint.empty()) CHECK(argument(errors[0], c.hint) == c.value);
    }
}

TEST_CASE("a sum that only the utmost rounding explains is remarked, with the bound") {
    // Proves that a difference rounding can give is no error, and is told when it is rare: 2 of at most 2,5 for five
    // figures, but not 1, nor 3 of what is no longer possible.
    const auto codes = [](int total) {
        bokslut::Findings findings;
        const std::string csv =
            "not;rubrik;rad;2023\n1;Verksamhetens intäkter;A;10\n1;Verksamhetens intäkter;B;10\n"
            "1;Verksamhetens intäkter;C;10\n1;Verksamhetens intäkter;D;10\n"
            "1;Verksamhetens intäkter;Summa;" +
            std::to_string(total) + "\n";
        const auto figures =
            bokslut::read_published(bokslut::Source("noter.csv", csv), bokslut::Measure::Unit::tkr, findings);
        std::string all;
        for (const ProofFinding& finding : proved(figures, {}).findings)
            if (finding.finding.severity() != Severity::unchecked) all += finding.finding.code + " ";
        return all;
    };
    CHECK(codes(40).empty());
    CHECK(codes(41).empty());
    CHECK(codes(42) == "proof.large_rounding ");
    CHECK(codes(43) == "proof.sum_differs ");
}

TEST_CASE("last year's column is held against last year's report") {
    // Proves that two reports are one system: a comparison figure that differs from what was printed then is found, and
    // rows in another order are not mixed up.
    const std::string now = "rad;2023;2022\nVerksamhetens intäkter;12;10\nVerksamhetens kostnader;-9;-8\n";
    const auto verdict = [&](const std::string& then) {
        bokslut::Findings findings;
        std::vector<PrintedFigure> figures;
        for (const auto& [name, text] :
             {std::pair("ny/resultatrakning.csv", now), std::pair("gammal/resultatrakning.csv", then)})
            for (auto& figure :
                 bokslut::read_published(bokslut::Source(name, text), bokslut::Measure::Unit::tkr, findings))
                figures.push_back(std::move(figure));
        const Proof proof = proved(figures, {});
        std::string codes;
        for (const ProofFinding& finding : at_level(proof, Severity::error)) codes += finding.finding.code + " ";
        return codes;
    };
    CHECK(verdict("rad;2022\nVerksamhetens kostnader;-8\nVerksamhetens intäkter;10\n").empty());
    CHECK(verdict("rad;2022\nVerksamhetens kostnader;-8\nVerksamhetens intäkter;11\n") == "proof.printed_differently ");
}

TEST_CASE("printed periods are read from headings") {
    using Kind = bokslut::PrintedPeriod::Kind;
    struct Case {
        std::string heading;
        Kind kind;
        int year;
        bool internal;
    };
    const std::vector<Case> cases = {{"2023", Kind::outcome, 2023, false},
                                     {"utfall 2022", Kind::outcome, 2022, false},
                                     {"utfall 2023 inkl. interna poster", Kind::outcome, 2023, true},
                                     {"Budget 2023", Kind::budget, 2023, false},
                                     {"avvikelse budget", Kind::deviation, 0, false},
                                     {"2022/2023", Kind::outcome, 2023, false},
                                     {"2013 ars prisniva", Kind::other, 2013, false},
                                     {"index", Kind::other, 0, false}};
    for (const Case& c : cases) {
        INFO(c.heading);
        const auto period = bokslut::read_period(c.heading);
        CHECK(period.kind == c.kind);
        CHECK(period.year == c.year);
        CHECK(period.with_internal == c.internal);
    }
}
