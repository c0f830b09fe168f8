#include "ledger/sie_mending.hpp"

#include "bokslut/ledger/sie_file.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

struct Mended {
    std::vector<std::string> fields;
    std::string loose;
};

Mended mended(const std::string& line) {
    SieRecord record;
    split_record(line, record);
    mend_loose_quotes(sie_label(record.label), line, record);
    return {{record.fields.begin(), record.fields.end()}, std::string(record.loose_field)};
}

// Text, date of registration and signature of each voucher, and text and signature of each row.
std::string told(const Vouchers& vouchers) {
    std::string told;
    for (const Voucher voucher : vouchers) {
        told += voucher.text() + "|" + (voucher.registered() ? date_text(*voucher.registered()) : "") + "|" +
                voucher.signature() + "\n";
        for (const VoucherRow row : voucher.rows())
            told += row.text() + "|" + row.quantity() + "|" + row.signature() + "\n";
    }
    return told;
}

std::string told(const SieFile& file) {
    std::string told;
    const auto tell = [&told](const SieLine& line, const std::string& fourth) {
        told += std::string(line.field(3)) + "|" + fourth + "|" + std::string(line.field(5)) + "\n";
    };
    for (const SieEntry& entry : file.records) {
        if (entry.record.label != "#VER") continue;
        const auto registered = read_date(entry.record.field(4));
        tell(entry.record, registered ? date_text(*registered) : std::string());
        for (const SieLine& row : entry.rows) tell(row, std::string(row.field(4)));
    }
    return told;
}

ReadResult read_kept(const std::string& bytes) {
    SieOptions options;
    options.keep_vouchers = true;
    SieReader reader("test.se", options);
    reader.feed(bytes);
    ReadResult result;
    result.books = reader.finish(result.findings);
    return result;
}

SieFile file_of(const std::string& bytes) {
    Findings findings;
    const auto file = read_sie_file(Source("test.se", bytes), findings);
    INFO(findings_message(findings));
    REQUIRE(file);
    return *file;
}

}  // namespace

TEST_CASE("sie mending: loose quotes in the text of a voucher", "[sie]") {
    // Proves how far the text reaches: to the last quote that the voucher's other fields follow, otherwise to the last
    // one of the line; that all else is left as it was split; and which field is said to have the quotes.
    using Fields = std::vector<std::string>;  // behind series, number and date
    struct Case {
        std::string written;
        Fields read;
        std::string loose;
    };
    const Case cases[] = {
        {R"("Köp "A" av b")", {R"(Köp "A" av b)"}, R"(Köp "A" av b)"},
        {R"("Köp "A" av b" 20240115)", {R"(Köp "A" av b)", "20240115"}, R"(Köp "A" av b)"},
        {R"("Köp "A" av b" 20240115 Anna)", {R"(Köp "A" av b)", "20240115", "Anna"}, R"(Köp "A" av b)"},
        {R"("Köp "A" av b" "20240115" "Anna Ek")", {R"(Köp "A" av b)", "20240115", "Anna Ek"}, R"(Köp "A" av b)"},
        {R"("Köp "A" av b"  "" "Anna")", {R"(Köp "A" av b)", "", "Anna"}, R"(Köp "A" av b)"},
        {R"("Köp "A" av b" "")", {R"(Köp "A" av b)", ""}, R"(Köp "A" av b)"},
        {R"("Köp "A" av b" 2024-01-15)", {R"(Köp "A" av b)", "2024-01-15"}, R"(Köp "A" av b)"},
        {R"("Köp "A" av b" {)", {R"(Köp "A" av b)"}, R"(Köp "A" av b)"},
        {R"("Köp "A" av b" 20240115 {)", {R"(Köp "A" av b)", "20240115"}, R"(Köp "A" av b)"},
        {R"("Köp "A" av {b} c")", {R"(Köp "A" av {b} c)"}, R"(Köp "A" av {b} c)"},
        {R"("Köp "A" av "B" 20240115")", {R"(Köp "A" av "B" 20240115)"}, R"(Köp "A" av "B" 20240115)"},
        {R"("Köp "A" av "B" 20240115 c")", {R"(Köp "A" av "B" 20240115 c)"}, R"(Köp "A" av "B" 20240115 c)"},
        {R"(""A" och "B" hyra")", {R"("A" och "B" hyra)"}, R"("A" och "B" hyra)"},
        {R"("Skärm 24" Dell" 20240115)", {R"(Skärm 24" Dell)", "20240115"}, R"(Skärm 24" Dell)"},
        {R"("Skärm 24" och 27"")", {R"(Skärm 24" och 27")"}, R"(Skärm 24" och 27")"},
        // whole as they were split
        {R"("Köp "A"")", {R"(Köp "A")"}, R"(Köp "A")"},
        {R"("Köp "A"" 20240115 Anna)", {R"(Köp "A")", "20240115", "Anna"}, R"(Köp "A")"},
        {R"("Köp" 20240115 An"na)", {"Köp", "20240115", "An\"na"}, "An\"na"},
        {R"("Köp" x "An"na")", {"Köp", "x", "An\"na"}, "An\"na"},
        // not clear
        {R"("Köp "A" 20240115 av b")", {R"(Köp "A)", "20240115", "av", "b\""}, R"(Köp "A)"},
        {R"("Köp "A" av b" Anna)", {R"(Köp "A)", "av", "b\"", "Anna"}, R"(Köp "A)"},
        {R"("Köp "A" av b" 20240115 Anna Ek)", {R"(Köp "A)", "av", "b\"", "20240115", "Anna", "Ek"}, R"(Köp "A)"},
        {R"("Köp "A" av "b)", {R"(Köp "A)", "av", "b"}, R"(Köp "A)"},
        {R"(Köp"A" av b")", {R"(Köp"A")", "av", "b\""}, R"(Köp"A")"},
        // no loose quotes
        {R"("Köp" av "b")", {"Köp", "av", "b"}, ""},
        {R"("Köp \"A\" av b" 20240115)", {R"(Köp \"A\" av b)", "20240115"}, ""},
    };
    for (const Case& one : cases) {
        INFO(one.written);
        const Mended read = mended("#VER A 1 20240115 " + one.written);
        CHECK(Fields(read.fields.begin() + 3, read.fields.end()) == one.read);
        CHECK(read.loose == one.loose);
    }
    CHECK(mended(R"(#VER A"B 1 20240115 "Köp "A" av b")").loose == "A\"B");
    CHECK(mended(R"(#VER A"B 1 20240115 "Köp "A" av b")").fields.size() == 6);
    CHECK(mended(R"(#KONTO 19"11 "Bank")").loose == "19\"11");
    CHECK(mended(R"(#OBJEKT 1 2 "a "b" c")").loose == R"(a "b" c)");
}

TEST_CASE("sie mending: loose quotes in the text of a row", "[sie]") {
    // Proves it for rows, whose text a quantity follows, with and without the row's date.
    using Fields = std::vector<std::string>;  // behind the amount
    struct Case {
        std::string written;
        Fields read;
    };
    const Case cases[] = {
        {R"(20240115 "Köp "A" av b")", {"20240115", R"(Köp "A" av b)"}},
        {R"("" "Köp "A" av b" 2.5)", {"", R"(Köp "A" av b)", "2.5"}},
        {R"("" "Köp "A" av b" -2 "Anna")", {"", R"(Köp "A" av b)", "-2", "Anna"}},
        {R"("" "Köp "A" av b" "" "Anna")", {"", R"(Köp "A" av b)", "", "Anna"}},
        {R"("" "Köp "A" av "B" 2")", {"", R"(Köp "A" av "B" 2)"}},
        {R"("" "Köp "A" {av} b")", {"", R"(Köp "A" {av} b)"}},
        {R"("Köp "A" av b")", {R"(Köp "A" av b)"}},
        {R"("Köp "A" av b" 2)", {R"(Köp "A" av b)", "2"}},
        {R"("" "Köp "A" 2 st")", {"", R"(Köp "A)", "2", "st\""}},
        {R"("" "Köp "A" av b" c)", {"", R"(Köp "A)", "av", "b\"", "c"}},
        {R"("" "Köp" 2.5 "An"na")", {"", "Köp", "2.5", "An\"na"}},
        {R"("" "Köp" x "An"na")", {"", "Köp", "x", "An\"na"}},
    };
    for (const std::string label : {"#TRANS", "#RTRANS", "#BTRANS", "#trans"}) {
        for (const Case& one : cases) {
            INFO(one.written);
            const Mended read = mended(label + " 1911 {1 \"05\"} 5.00 " + one.written);
            CHECK(Fields(read.fields.begin() + 2, read.fields.end()) == one.read);
        }
    }
    CHECK(mended(R"(#TRANS 1911 {1 "0"5"} 5.00 "" "Köp")").loose == "0\"5");
}

TEST_CASE("sie mending: what is said and kept", "[sie]") {
    // Proves that the message names the text as it is read, and that a converted file has it whole.
    const std::string rows = "#TRANS 1911 {} 5 \"\" \"Lön \"A\" i maj\" 1\n#TRANS 3011 {} -5\n";
    const std::string bytes = head() + voucher(rows, "A 1 20230115 \"Köp \"A\" av b\" 20230116 Anna");
    const ReadResult result = read_kept(bytes);
    CHECK(result.codes() == std::vector<std::string>{"sie.quote_unescaped", "sie.quote_unescaped"});
    const std::string message = findings_message(result.findings);
    CHECK(message.find("Köp \"A\" av b\"") != std::string::npos);
    CHECK(message.find("Lön \"A\" i maj\"") != std::string::npos);
    const std::string expected = "Köp \"A\" av b|2023-01-16|Anna\nLön \"A\" i maj|1|\n||\n";
    CHECK(told(*result.books->vouchers) == expected);
    Findings findings;
    const ReadResult again = read_kept(write_sie(file_of(bytes), {}, findings));
    CHECK(again.codes().empty());
    CHECK(told(*again.books->vouchers) == expected);
}

TEST_CASE("sie mending: the reader and the converter agree", "[sie]") {
    // Proves it for random fields with loose quotes: the same texts in a voucher that is kept and in a file's records,
    // and none is lost when the file is written.
    const auto text = rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                                       "a", "b c", " ", " ", "\"", "\"", "\" ", " \"", "\\", "{", "}", "1", "20230116",
                                       "\"\" ", "\" 20230116 ", "\" 2 ")),
                                   [](const std::vector<std::string>& parts) { return RandomBooks::all(parts); });
    rc::prop("random texts", [&text] {
        const std::string bytes =
            head() + voucher("#TRANS 1911 {} 5 20230115 \"" + *text + "\"\n#TRANS 3011 {} -5 \"\" \"" + *text + "\"\n",
                             "A 1 20230115 \"" + *text + "\"");
        const ReadResult result = read_kept(bytes);
        Findings ignored;
        const auto file = read_sie_file(Source("test.se", bytes), ignored);
        RC_ASSERT(file.has_value() == result.books.has_value());
        if (!file) return;
        RC_ASSERT(told(*file) == told(*result.books->vouchers));
        Findings findings;
        const std::string written = write_sie(*file, {}, findings);
        if (findings.empty()) RC_ASSERT(told(file_of(written)) == told(*file));
    });
}
