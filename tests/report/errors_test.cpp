#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "bokslut/core/source.hpp"
#include "bokslut/ledger/sie.hpp"
#include "bokslut/ledger/sie5.hpp"
#include "bokslut/ledger/sie_file.hpp"
#include "report/books.hpp"
#include "statements/opening_check.hpp"
#include "tests/catch.hpp"

using namespace bokslut;

// tests/errors/<code>.se is a small file that is wrong in one way, <code>.2.se a second one that is wrong beside it,
// and <code>.txt what is said of them, in Swedish and English. `make golden` rewrites the texts. A file of sie_file is
// wrong to write.

namespace {

const std::filesystem::path folder = std::filesystem::path(BOKSLUT_SOURCE_DIR) / "tests" / "errors";

bool is_of_the_books(std::string_view code) {
    return code.starts_with("sie.") || code.starts_with("sie5.") || code.starts_with("sie_file.") ||
           code.starts_with("ledger.") || code.starts_with("state.");
}

// What no small file can give, or not one that this build reads.
bool is_elsewhere(std::string_view code) {
    if (code == "sie.line_too_long") return true;  // tests/ledger/sie_findings_test.cpp and tests/bounds
    if (code == "sie5.too_large") return true;     // tests/ledger/sie5_bounds_test.cpp
    if (code == "sie5.not_built") return true;     // tests/ledger/without_sie5.cpp
    return code.starts_with("sie5.") && !can_read_sie5();
}

// What only strict reading says.
bool is_strict(std::string_view code) {
    return code == "sie.encoding" || code == "sie.line_end" || code == "sie.stopped";
}

std::vector<std::string> files_of(const std::string& code) {
    std::vector<std::string> files{code + ".se"};
    if (std::filesystem::exists(folder / (code + ".2.se"))) files.push_back(code + ".2.se");
    return files;
}

// As the file becomes another type, where that is what gives the finding, and is written.
Findings findings_of_writing(const std::string& code) {
    Findings findings, ignored;
    const auto file = read_sie_file(code + ".se", ignored);
    REQUIRE(file);
    const std::map<std::string, SieType> types{{"sie_file.cannot_convert", SieType::type2},
                                               {"sie_file.left_out", SieType::type1},
                                               {"sie_file.object_openings_unknown", SieType::type3}};
    const auto type = types.find(code);
    const auto converted = type == types.end() ? file : convert_sie(*file, type->second, findings);
    if (converted) write_sie(*converted, {}, findings);
    return findings;
}

// As the annual report reads them: each by itself, together, and each year against the one before.
Findings findings_of(const std::string& code) {
    Findings findings;
    if (is_strict(code)) {
        read_sie(code + ".se", findings, SieOptions{.strict = true});
        return findings;
    }
    if (code.starts_with("sie_file.")) return findings_of_writing(code);
    std::vector<TableFile> files;
    for (const std::string& file : files_of(code)) files.push_back({file, {}});
    bool complete = false;
    const Books books = read_books(files, findings, complete);
    const Ledger* before = nullptr;
    for (const Ledger* ledger : books.ledgers()) {
        if (before) check_opening(BalanceIndex(*before), BalanceIndex(*ledger), findings);
        before = ledger;
    }
    return findings;
}

std::string text_of(const std::string& file) {
    Findings findings;
    const auto source = read_file(file, findings);
    return source ? std::string(source->bytes()) : "no " + file;
}

// Findings name their files as they were asked for: from the folder.
struct InFolder {
    std::filesystem::path before = std::filesystem::current_path();
    InFolder() { std::filesystem::current_path(folder); }
    ~InFolder() { std::filesystem::current_path(before); }
};

}  // namespace

TEST_CASE("errors: what is said of each bad file", "[report]") {
    // Proves that each code of the books has a file which gives it, and that the message in both languages is the one
    // beside it: where, what, and what to do.
    const InFolder here;
    for (const FindingText& text : finding_catalogue()) {
        const std::string code(text.code);
        if (!is_of_the_books(code) || is_elsewhere(code)) continue;
        INFO(code);
        REQUIRE(std::filesystem::exists(code + ".se"));
        const Findings findings = findings_of(code);
        CHECK(std::any_of(findings.all().begin(), findings.all().end(),
                          [&code](const Finding& finding) { return finding.code == code; }));
        const std::string said =
            findings_message(findings, Language::swedish) + "\n" + findings_message(findings, Language::english);
        CHECK_FALSE(std::regex_search(said, std::regex(R"(\{[a-z]+\})")));  // an argument that was forgotten
        if (std::getenv("BOKSLUT_REWRITE")) std::ofstream(code + ".txt", std::ios::binary) << said;
        CHECK(said == text_of(code + ".txt"));
    }
}

TEST_CASE("errors: no file is left over", "[report]") {
    // Proves that each file in the folder is of a code that there is.
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::string code = entry.path().stem().string();
        if (code.ends_with(".2")) code.resize(code.size() - 2);
        INFO(entry.path().string());
        CHECK(std::any_of(finding_catalogue().begin(), finding_catalogue().end(),
                          [&code](const FindingText& text) { return text.code == code; }));
    }
}
