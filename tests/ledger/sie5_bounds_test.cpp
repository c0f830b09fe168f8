// Proves: no file makes the SIE 5 reader take memory or time beyond its bounds, and read_sie finds SIE 5 by content.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "sie5_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::string power = text; times > 0; times /= 2, power += power) {
        if (times % 2 == 1) all += power;
    }
    return all;
}

struct TemporaryFile {
    std::string path;
    TemporaryFile(const std::string& name, const std::string& bytes)
        : path((std::filesystem::temp_directory_path() / ("bokslut-" + name)).string()) {
        std::ofstream(path, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { std::filesystem::remove(path); }
};

const std::string begin = "<Sie xmlns=\"http://www.sie.se/sie5\">";

}  // namespace

TEST_CASE("entities that would grow without bound are never expanded") {
    const std::string laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE Sie [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + begin + "&b;</Sie>";
    CHECK(read_xml(laughs).codes() == std::vector<std::string>{"sie5.document_type"});
    const std::string outside =
        "<!DOCTYPE Sie SYSTEM \"file:///etc/passwd\" [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + begin +
        "&f;</Sie>";
    CHECK(read_xml(outside).codes() == std::vector<std::string>{"sie5.document_type"});
    CHECK(read_xml(begin + "<!DOCTYPE x>").codes() == std::vector<std::string>{"sie5.document_type"});
}

TEST_CASE("elements within elements: at most the stated depth") {
    const auto nested = [](std::size_t depth) {
        return "<Sie xmlns=\"http://www.sie.se/sie5\">" + repeated("<x:a xmlns:x='u'>", depth - 1) +
               repeated("</x:a>", depth - 1) + "</Sie>";
    };
    CHECK(read_xml(nested(sie5_most_depth)).codes() == std::vector<std::string>{"sie5.no_primary_year"});
    CHECK(read_xml(nested(sie5_most_depth + 1)).codes() == std::vector<std::string>{"sie5.too_deep"});
    CHECK(read_xml(nested(1'000'000)).codes() == std::vector<std::string>{"sie5.too_deep"});
    CHECK(read_xml(repeated("<Sie>", 1'000'000)).codes() == std::vector<std::string>{"sie5.too_deep"});
}

TEST_CASE("elements and attributes: at most the stated number") {
    CHECK(read_xml(begin + repeated("<a/>", sie5_most_parts) + "</Sie>").codes() ==
          std::vector<std::string>{"sie5.too_large"});
    CHECK(read_xml(begin + "<a " + repeated("b='' ", sie5_most_parts) + "/></Sie>").codes() ==
          std::vector<std::string>{"sie5.too_large"});
}

TEST_CASE("a name or value of any length, and a million bad rows, are answered") {
    const std::string long_text = std::string(20'000'000, 'x');
    CHECK(read_xml(replaced(sie5(), "Provförbundet", long_text)).read.has_value());
    const Sie5Result long_amount = read_xml(replaced(sie5(), "amount=\"500\"", "amount=\"" + long_text + "\""));
    CHECK(long_amount.codes() == std::vector<std::string>{"sie.bad_amount"});
    CHECK(finding_message(long_amount.findings.all()[0]).size() < 1000);
    const std::string bad = "<LedgerEntry accountId='1910' amount='x'/>";
    const Sie5Result rows = read_xml(sie5(sie5_accounts, "<Journal><JournalEntry journalDate='2024-01-01'>" +
                                                             repeated(bad, 300'000) + "</JournalEntry></Journal>"));
    CHECK(rows.findings.all().size() == Findings::kept_per_code);
    CHECK(rows.findings.dropped().at("sie.bad_amount") == 300'000 - Findings::kept_per_code);
}

TEST_CASE("a file beyond the size limit is refused without being read") {
    const TemporaryFile file("large.sie", begin + "<FileInfo a=\"");
    std::filesystem::resize_file(file.path, std::uintmax_t{1} << 30);  // an attribute of 1 GB
    Findings findings;
    CHECK_FALSE(read_sie(file.path, findings));
    REQUIRE(findings.all().size() == 1);
    CHECK(findings.all()[0].code == "sie5.too_large");
    CHECK(findings.all()[0].arguments[0].second == "1024 MB");
}

TEST_CASE("read_sie finds SIE 5 by what the file holds, whatever it is called") {
    const TemporaryFile file("books.se", "<!-- " + std::string(5000, 'x') + " -->" + sie5().substr(39));
    Findings findings;
    const auto books = read_sie(file.path, findings);
    REQUIRE(books);
    CHECK(findings.empty());
    CHECK(books->current.total("3010", BalanceKind::movement) == Amount::from_kronor(-500));
    CHECK(books->current.sources == std::vector<std::string>{file.path});

    const TemporaryFile other("page.sie", "<?xml version=\"1.0\"?>\n<html/>");
    CHECK_FALSE(read_sie(other.path, findings));
    CHECK(findings.all().back().code == "sie.not_sie");
}
