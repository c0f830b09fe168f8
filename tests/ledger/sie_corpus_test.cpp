#include "tests/ledger/sie_corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "ledger/sie_amount.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;
using nlohmann::json;

// Real files, as programs write them, with what an independent reader found in each. They are no part of the project:
// BOKSLUT_SIE_CORPUS says where they are.

namespace {

struct Difference {
    std::string file;
    std::string key;
    json ours;
    std::string why;
};

// Where the independent reader and this one differ.
const std::vector<Difference>& differences() {
    static const std::vector<Difference> all{
        {"vendors/magenta_bokföring_SIE4I.se", "type", "4I",
         "It holds vouchers and no balances at all, which makes a file 4I; only its suffix and #OMFATTN speak of 4E."},
    };
    return all;
}

json expected_of(const std::string& file, const std::string& key, const json& theirs) {
    for (const Difference& difference : differences()) {
        if (difference.file == file && difference.key == key) return difference.ours;
    }
    return theirs;
}

// "0", "0.0" and "0.00" alike.
Amount kronor(const json& text) {
    const AmountResult amount = read_sie_amount(text.get<std::string>());
    REQUIRE(amount);
    return amount.value;
}

SieInfo info_of(const std::filesystem::path& path, Findings& findings) {
    SieReader reader(path.filename().string());
    reader.feed(file_bytes(path.string()));
    reader.finish(findings);
    REQUIRE(reader.info());
    return *reader.info();
}

json checksum_text(SieChecksum verdict) {
    switch (verdict) {
        case SieChecksum::none:
            return nullptr;
        case SieChecksum::right:
            return "OK unsigned";
        case SieChecksum::wrong:
            return "wrong";
        default:
            return "missing";
    }
}

void check_years(const SieInfo& info, const json& sums) {
    std::map<int, const SieYearInfo*> with_balances;
    for (const SieYearInfo& year : info.years) {
        if (year.opening || year.closing || year.result) with_balances[year.number] = &year;
    }
    CHECK(with_balances.size() == sums.size());  // none when null
    for (const auto& [number, year] : with_balances) {
        INFO(number);
        const json& theirs = sums.at(std::to_string(number));
        CHECK(year->opening.value_or(Amount()) == kronor(theirs.at("IB")));
        CHECK(year->closing.value_or(Amount()) == kronor(theirs.at("UB")));
        CHECK(year->result.value_or(Amount()) == kronor(theirs.at("RES")));
    }
}

}  // namespace

TEST_CASE("sie corpus: every file as an independent reader found it", "[sie]") {
    // Proves type, encoding, line ends, program, counts, sums per year and #KSUMMA of every real file; where the two
    // differ, why this one is right stands above.
    const std::filesystem::path corpus = corpus_folder();
    if (corpus.empty()) return;
    const json all = json::parse(file_bytes((corpus / "expected.json").string()));
    std::size_t read = 0;
    for (const auto& [file, theirs] : all.items()) {
        if (theirs.at("type").is_null()) continue;  // SIE 5
        INFO(file);
        Findings findings;
        const SieInfo info = info_of(corpus / file, findings);
        const auto expected = [&](const char* key) { return expected_of(file, key, theirs.at(key)); };
        CHECK(json(sie_type_text(info.type)) == expected("type"));
        CHECK(json(sie_encoding_text(info.encoding)) == expected("encoding"));
        CHECK(json(line_end_text(info.line_end)) == expected("eol"));
        CHECK(json(info.program) == expected("program"));
        CHECK(json(info.bytes) == expected("size"));
        CHECK(json(info.vouchers) == expected("ver"));
        CHECK(json(info.rows) == expected("trans"));
        CHECK((info.accounts == 0 ? json(nullptr) : json(info.accounts)) == expected("accounts"));
        CHECK(checksum_text(info.checksum) == expected("ksumma"));
        check_years(info, theirs.at("sums"));
        ++read;
    }
    CHECK(read > 50);
}

TEST_CASE("sie corpus: books come out of real files", "[sie]") {
    // Proves that no real file is refused, but the one whose vouchers are of several years and which does not say which
    // is its own; and that no voucher of theirs is unbalanced and no stated balance differs from its vouchers.
    const std::filesystem::path corpus = corpus_folder();
    if (corpus.empty()) return;
    for (const char* folder : {"official", "vendors"}) {
        for (const auto& entry : std::filesystem::directory_iterator(corpus / folder)) {
            if (entry.path().extension() == ".sie") continue;  // SIE 5
            INFO(entry.path().string());
            Findings findings;
            const auto books = read_sie(entry.path().string(), findings);
            const bool says_no_year = entry.path().filename() == "Exempelbolaget_SIE_110322_B_33.si";
            CHECK(books.has_value() != says_no_year);
            CHECK(findings.has_errors() == says_no_year);
        }
    }
}

TEST_CASE("sie corpus: checksums", "[sie]") {
    // Proves that each real file that carries #KSUMMA agrees with it, and that one byte changed or the end cut off is
    // noticed.
    const std::filesystem::path corpus = corpus_folder();
    if (corpus.empty()) return;
    std::size_t carried = 0;
    for (const auto& entry : std::filesystem::directory_iterator(corpus / "vendors")) {
        std::string bytes = file_bytes(entry.path().string());
        const std::size_t last = bytes.rfind("#KSUMMA");
        if (last == std::string::npos) continue;
        ++carried;
        INFO(entry.path().string());
        ReadResult whole = read(bytes);
        CHECK(whole.books);
        CHECK_FALSE(whole.findings.has_errors());
        ReadResult cut = read(bytes.substr(0, last));
        CHECK_FALSE(cut.books);
        CHECK(cut.codes().back() == "sie.checksum_missing");
        const std::size_t name = bytes.find("#FNAMN") + 9;
        bytes[name] = bytes[name] == 'X' ? 'Y' : 'X';
        const std::vector<std::string> codes = read(bytes).codes();
        CHECK(std::count(codes.begin(), codes.end(), "sie.checksum_wrong") == 1);
    }
    CHECK(carried == 7);
}

TEST_CASE("sie corpus: what is not SIE", "[sie]") {
    // Proves that web pages saved under SIE names are refused with one finding, which says what they are.
    const std::filesystem::path corpus = corpus_folder();
    if (corpus.empty()) return;
    std::size_t pages = 0;
    for (const auto& entry : std::filesystem::directory_iterator(corpus / "not-sie")) {
        INFO(entry.path().string());
        Findings findings;
        CHECK_FALSE(read_sie(entry.path().string(), findings));
        REQUIRE(findings.all().size() == 1);
        CHECK(findings.all()[0].code == "sie.not_sie");
        CHECK(findings.all()[0].arguments[0].second == "HTML");
        ++pages;
    }
    CHECK(pages == 9);
}
