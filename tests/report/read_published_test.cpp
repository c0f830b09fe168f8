// Proves that printed figures are read as they stand: from a document of our own as from its tidy CSV.
#include <unistd.h>

#include "bokslut/report/published.hpp"
#include "report/sentence.hpp"
#include "tests/report/reports.hpp"

TEST_CASE("a document's figures are those of its tidy CSV") {
    for (const std::string& path : {reports::litet, reports::boras}) {
        const auto made = bokslut::make_year_end(path);
        REQUIRE(made.document);
        bokslut::Findings findings;
        const bokslut::Source csv("-", bokslut::write_document(*made.document, "csv"));
        const auto read = bokslut::read_published(csv, std::nullopt, findings);
        REQUIRE(findings.empty());
        const auto own = bokslut::figures_of(*made.document);
        REQUIRE(own.size() == read.size());
        REQUIRE(own.size() > 300);
        for (std::size_t i = 0; i < own.size(); ++i) {
            const bokslut::PrintedFigure& a = own[i].printed;
            const bokslut::PrintedFigure& b = read[i];
            INFO(a.table << " " << a.unit << ": " << a.row << " " << a.column);
            const auto text = [](const auto& f) { return std::tie(f.table, f.unit, f.title, f.row, f.column, f.id); };
            CHECK(text(a) == text(b));
            CHECK(a.row_number == b.row_number);
            CHECK(a.period.kind == b.period.kind);
            CHECK(a.period.year == b.period.year);
            CHECK(a.period.with_internal == b.period.with_internal);
            CHECK(a.shown == b.shown);
            CHECK(a.measure == b.measure);
            CHECK(own[i].figure->shown == a.shown);
            CHECK(bokslut::shown_steps(own[i].figure->exact, a.measure) == a.shown);
        }
    }
}

TEST_CASE("an amount in running text is a number with its unit, and the word before says how near it is") {
    // Proves which number of a sentence is its amount, and the öre that it may stand for.
    struct Case {
        std::string sentence;
        std::int64_t low, high;  // kronor; what lies between is possible, both ends too
        int sign;
        std::size_t others;
    };
    const std::vector<Case> cases = {{"ca 1 300 tkr lägre än resultatet 2022", 1250000, 1350000, 0, 0},
                                     {"cirka 1\u00a0000 tkr", 500000, 1500000, 0, 0},
                                     {"knappt 1 000 tkr", 500000, 1000000, 0, 0},
                                     {"Drygt 12,5 mnkr", 12500000, 12550000, 0, 0},
                                     {"negativt resultat om ca 20 tkr", 15000, 25000, -1, 0},
                                     {"37 kr/invånare, totalt ca 8 000 tkr", 7500000, 8500000, 0, 0},
                                     {"positivt, knappt 10 kronor, varav 7 kr och 2 kr", 5, 10, 1, 2}};
    for (const Case& c : cases) {
        INFO(c.sentence);
        const auto spoken = bokslut::read_spoken(c.sentence);
        REQUIRE(spoken);
        const auto range = bokslut::spoken_interval(*spoken, bokslut::consistency::Printing::half_away,
                                                    bokslut::consistency::Zeros::rounded);
        CHECK(range.low == c.low * 100);
        CHECK(range.high == c.high * 100);
        CHECK(spoken->sign == c.sign);
        CHECK(spoken->others == c.others);
    }
    const auto plain = bokslut::read_spoken("omsättning 24,3 miljoner kr");
    REQUIRE(plain);
    CHECK(bokslut::spoken_interval(*plain, bokslut::consistency::Printing::half_away,
                                   bokslut::consistency::Zeros::rounded) ==
          bokslut::consistency::Interval{2425000000, 2434999999});
    for (const std::string nothing :
         {"år 2023", "37 kr/invånare", "12 personer", "12,5 %", "två tkr", "1 000 kring", ""}) {
        INFO(nothing);
        CHECK_FALSE(bokslut::read_spoken(nothing));
    }
}

TEST_CASE("a folder is read whole, and what is no table stops nothing") {
    // Proves that unknown files are told and left out, whatever they hold.
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / ("bokslut-folder-" + std::to_string(::getpid()));
    fs::create_directories(folder / "sub");
    const auto write = [&](const std::string& name, const std::string& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
    };
    write("resultatrakning.csv", "rad;2023\nVerksamhetens intäkter;12\n");
    write("text_med_siffror.csv", "stalle;uttryck;syftar pa\n1;intäkter om 12 tkr;intäkter\n2;bra år;resultat\n");
    write("personal.csv", "a;b\n1\n\"öppet");
    write("rapport.pdf", "%PDF");
    bokslut::Findings findings;
    const auto figures = bokslut::read_published_folder(folder.string(), bokslut::Measure::Unit::tkr, findings);
    fs::remove_all(folder);
    REQUIRE(figures.size() == 2);
    CHECK(figures[0].row == "Verksamhetens intäkter");
    CHECK(bokslut::is_sentence(figures[1]));
    CHECK(figures[1].title == "intäkter");
    CHECK_FALSE(findings.has_errors());
    std::vector<std::string> codes;
    for (const auto& finding : findings.all()) codes.push_back(finding.code);
    CHECK(codes ==
          std::vector<std::string>{"published.unknown_table", "published.unknown_table", "published.no_amount"});

    bokslut::Findings missing;
    CHECK(bokslut::read_published_folder(folder.string(), bokslut::Measure::Unit::tkr, missing).empty());
    CHECK(missing.has_errors());
}
