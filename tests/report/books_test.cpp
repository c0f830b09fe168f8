// Proves that the report depends on what the books say and on nothing else: not on the order of vouchers, not on how
// many files they come in.
#include <rapidcheck.h>
#include <unistd.h>

#include <random>

#include "tests/report/reports.hpp"

namespace {

/// A SIE file cut in three: what stands before the vouchers, the vouchers, and nothing after.
struct Cut {
    std::string head;
    std::vector<std::string> vouchers;
};

Cut cut(const std::string& sie) {
    Cut out;
    std::size_t at = sie.find("#VER");
    out.head = sie.substr(0, at);
    while (at != std::string::npos) {
        const std::size_t next = sie.find("#VER", at + 1);
        out.vouchers.push_back(sie.substr(at, next - at));
        at = next;
    }
    return out;
}

std::string joined(const std::string& head, const std::vector<std::string>& vouchers) {
    std::string out = head;
    for (const std::string& voucher : vouchers) out += voucher;
    return out;
}

/// Lines of the head that state balances that a part of the books does not have.
std::string without_balances(const std::string& head, bool openings) {
    std::string out;
    std::istringstream in(head);
    for (std::string line; std::getline(in, line);) {
        const bool closing = line.starts_with("#UB") || line.starts_with("#RES");
        const bool opening = line.starts_with("#IB") || line.starts_with("#PBUDGET");
        if (!closing && (openings || !opening)) out += line + "\n";
    }
    return out;
}

std::string csv_of(const std::string& file) {
    const auto made = bokslut::make_year_end(file);
    INFO(bokslut::findings_message(made.findings));
    REQUIRE(made.document);
    return bokslut::write_document(*made.document, "csv");
}

}  // namespace

TEST_CASE("the order of vouchers does not matter") {
    // Proves acceptance 6: vouchers shuffled in both years give the same report, to the byte.
    const std::string expected = csv_of(reports::boras);
    for (const unsigned seed : {1u, 2u, 3u}) {
        const reports::Copy copy(reports::boras);
        copy.change_books([seed](const std::string& sie) {
            Cut parts = cut(sie);
            std::mt19937 random(seed);
            std::shuffle(parts.vouchers.begin(), parts.vouchers.end(), random);
            return joined(parts.head, parts.vouchers);
        });
        CHECK(csv_of(copy.file()) == expected);
    }
}

TEST_CASE("a ledger split in two files gives the same report") {
    // Proves acceptance 6: for any way of dealing the vouchers of 2023 to two files, one with the opening balances and
    // the budget, the merged report is the same to the byte.
    const std::string expected = csv_of(reports::boras);
    const Cut parts = cut(reports::read(reports::fs::path(reports::boras).parent_path() / "borasregionen-2023.se"));
    const reports::Copy copy(reports::boras);
    copy.replace("forbund.toml", "\"borasregionen-2023.se\"", "\"a.se\", \"b.se\"");
    const auto same_for = [&](unsigned seed) {
        std::mt19937 random(seed);
        std::vector<std::string> first, second;
        for (const std::string& voucher : parts.vouchers) (random() % 2 == 0 ? first : second).push_back(voucher);
        copy.write("a.se", joined(without_balances(parts.head, true), first));
        copy.write("b.se", joined(without_balances(parts.head, false), second));
        return csv_of(copy.file()) == expected;
    };
    CHECK(rc::check("split and merged", [&] { RC_ASSERT(same_for(*rc::gen::arbitrary<unsigned>())); }));
}
