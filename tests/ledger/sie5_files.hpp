// SIE 5 files for the tests, written by hand.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/ledger/sie5.hpp"
#include "tests/catch.hpp"

namespace bokslut::test {

struct Sie5Result {
    std::optional<Sie5Books> read;
    Findings findings;

    const Ledger& current() const { return read.value().books.current; }
    const Sie5Counts& counts() const { return read.value().counts; }
    std::vector<std::string> codes() const {
        std::vector<std::string> codes;
        for (const Finding& finding : findings.all()) codes.push_back(finding.code);
        return codes;
    }
    bool has(const std::string& code) const {
        const auto all = codes();
        return std::find(all.begin(), all.end(), code) != all.end();
    }
};

inline Sie5Result read_xml(std::string_view bytes, bool keep_vouchers = false) {
    Sie5Result result;
    SieOptions options;
    options.keep_vouchers = keep_vouchers;
    result.read = read_sie5("prov.sie", bytes, result.findings, options);
    return result;
}

inline const std::string sie5_accounts =
    "<Accounts>\n"
    "<Account id=\"1910\" name=\"Bank\" type=\"asset\">"
    "<OpeningBalance month=\"2024-01\" amount=\"1000\"/><ClosingBalance month=\"2024-12\" "
    "amount=\"1300.00\"/></Account>\n"
    "<Account id=\"2010\" name=\"Eget kapital\" type=\"equity\">"
    "<OpeningBalance month=\"2024-01\" amount=\"-1000\"/><ClosingBalance month=\"2024-12\" "
    "amount=\"-1000\"/></Account>\n"
    "<Account id=\"3010\" name=\"Avgifter\" type=\"income\"><ClosingBalance month=\"2024-12\" "
    "amount=\"-500\"/></Account>\n"
    "<Account id=\"5010\" name=\"Löner\" type=\"cost\"><ClosingBalance month=\"2024-12\" amount=\"200\"/></Account>\n"
    "</Accounts>\n"
    "<Dimensions><Dimension id=\"1\" name=\"Enhet\"><Object id=\"10\" name=\"Kansli\"/></Dimension></Dimensions>\n";

inline const std::string sie5_journal =
    "<Journal id=\"A\" name=\"Huvudbok\">\n"
    "<JournalEntry id=\"1\" journalDate=\"2024-01-15\" text=\"Avgift\">\n"
    "<EntryInfo date=\"2024-01-15\" by=\"x\"/>\n"
    "<LedgerEntry accountId=\"1910\" amount=\"500\"/>\n"
    "<LedgerEntry accountId=\"3010\" amount=\"-500\"><ObjectReference dimId=\"1\" objectId=\"10\"/></LedgerEntry>\n"
    "</JournalEntry>\n"
    "<JournalEntry id=\"2\" journalDate=\"2024-02-25\">\n"
    "<LedgerEntry accountId=\"5010\" amount=\"200\"/>\n"
    "<LedgerEntry accountId=\"1910\" amount=\"-200\"/>\n"
    "</JournalEntry>\n"
    "</Journal>\n";

inline const std::string sie5_years =
    "<FiscalYears><FiscalYear start=\"2023-01\" end=\"2023-12\" closed=\"true\"/>"
    "<FiscalYear start=\"2024-01\" end=\"2024-12\" primary=\"true\"/></FiscalYears>";

/// A whole file, of which each part may be another.
inline std::string sie5(const std::string& accounts = sie5_accounts, const std::string& journal = sie5_journal,
                        const std::string& years = sie5_years) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Sie xmlns=\"http://www.sie.se/sie5\">\n<FileInfo>"
           "<SoftwareProduct name=\"Prov\" version=\"1\"/><Company organizationId=\"222000-0000\" "
           "name=\"Provförbundet\"/>" +
           years + "<AccountingCurrency currency=\"SEK\"/></FileInfo>\n" + accounts + journal + "</Sie>\n";
}

inline std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

}  // namespace bokslut::test
