// SIE files for the tests: read from text or from examples/, and generated at random.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <iostream>  // rapidcheck/catch.h writes to std::cout without it
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/source.hpp"
#include "bokslut/ledger/sie.hpp"
#include "tests/catch.hpp"
// after Catch2, whose macros it uses
#include <rapidcheck/catch.h>

namespace bokslut::test {

struct ReadResult {
    std::optional<SieBooks> books;
    Findings findings;

    const Ledger& current() const { return books.value().current; }
    const Ledger& previous() const { return books.value().previous.value(); }
    std::vector<std::string> codes() const {
        std::vector<std::string> codes;
        for (const Finding& finding : findings.all()) codes.push_back(finding.code);
        return codes;
    }
};

/// Feeds `bytes` in pieces of `piece_size`.
inline ReadResult read(std::string_view bytes, std::size_t piece_size = std::string_view::npos,
                       const std::string& name = "test.se") {
    SieReader reader(name);
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece_size, bytes.size()))) {
        reader.feed(bytes.substr(0, piece_size));
    }
    ReadResult result;
    result.books = reader.finish(result.findings);
    return result;
}

inline std::string example_path(const std::string& name) {
    return std::string(BOKSLUT_SOURCE_DIR) + "/examples/borasregionen-2023/" + name;
}

inline std::string file_bytes(const std::string& path) {
    Findings findings;
    const auto source = read_file(path, findings);
    REQUIRE(source);
    return std::string(source->bytes());
}

/// The records that every file here begins with; `more` are of the file itself, such as #RAR -1.
inline std::string head(const std::string& more = "") {
    return "#FLAGGA 0\n#PROGRAM \"Testprogram\" 1.0\n#FORMAT PC8\n#GEN 20240131\n#SIETYP 4\n"
           "#FNAMN \"Testförbundet\"\n#RAR 0 20230101 20231231\n" +
           more + "#KONTO 1911 \"Bank\"\n#KONTO 2011 \"Eget kapital\"\n#KONTO 3011 \"Bidrag\"\n#KONTO 5011 \"Hyra\"\n";
}

inline std::string voucher(const std::string& rows, const std::string& fields = "A 1 20230115") {
    return "#VER " + fields + "\n{\n" + rows + "}\n";
}

inline Amount kr(std::int64_t kronor) {
    return Amount::from_kronor(kronor);
}

/// As SIE writes it, always with two decimals.
inline std::string sie_amount(std::int64_t ore) {
    const std::string digits = std::to_string(ore < 0 ? -ore : ore);
    const std::string padded = std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
    return (ore < 0 ? "-" : "") + padded.substr(0, padded.size() - 2) + "." + padded.substr(padded.size() - 2);
}

/// Random books that agree with themselves, as pieces that can be put together in any order.
struct RandomBooks {
    std::string openings;  ///< #IB
    std::string closings;  ///< #UB and #RES
    std::vector<std::string> vouchers;
    std::map<std::string, std::int64_t> movements;  ///< by account

    std::string file() const { return head() + openings + closings + all(vouchers); }
    static std::string all(const std::vector<std::string>& blocks) {
        std::string text;
        for (const std::string& block : blocks) text += block;
        return text;
    }
};

inline RandomBooks random_books() {
    const auto amount = rc::gen::inRange<std::int64_t>(-100'000'00, 100'000'00);
    const std::vector<std::string> accounts{"1911", "2011", "3011", "5011"};
    const std::vector<std::string> lists{"{}", "{1 \"01\"}", "{1 01 6 P1}", "{6 \"P1\" 1 \"01\"}", "{ 6 \"P 2\" }"};
    RandomBooks books;
    const int count = *rc::gen::inRange(1, 12);
    for (int number = 1; number <= count; ++number) {
        std::string rows;
        std::int64_t sum = 0;
        const int row_count = *rc::gen::inRange(1, 5);
        for (int i = 0; i <= row_count; ++i) {
            const std::int64_t ore = i < row_count ? *amount : -sum;
            const std::string account = *rc::gen::elementOf(accounts);
            rows += "#TRANS " + account + " " + *rc::gen::elementOf(lists) + " " + sie_amount(ore) + "\n";
            books.movements[account] += ore;
            sum += ore;
        }
        const int month = *rc::gen::inRange(1, 13);
        const std::string date = "2023" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "28";
        books.vouchers.push_back(voucher(rows, "A " + std::to_string(number) + " " + date + " \"Text {å}\""));
    }
    const std::int64_t bank = *amount;
    books.openings = "#IB 0 1911 " + sie_amount(bank) + "\n#IB 0 2011 " + sie_amount(-bank) + "\n";
    books.closings = "#UB 0 1911 " + sie_amount(bank + books.movements["1911"]) + "\n#UB 0 2011 " +
                     sie_amount(books.movements["2011"] - bank) + "\n#RES 0 3011 " +
                     sie_amount(books.movements["3011"]) + "\n#RES 0 5011 " + sie_amount(books.movements["5011"]) +
                     "\n";
    return books;
}

}  // namespace bokslut::test
