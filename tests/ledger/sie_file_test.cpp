#include "bokslut/ledger/sie_file.hpp"

#include <cctype>
#include <map>
#include <set>

#include "bokslut/core/error.hpp"
#include "tests/ledger/sie_corpus.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

namespace {

SieFile file_of(const std::string& bytes, Findings& findings) {
    auto file = read_sie_file(Source("test.se", bytes), findings);
    INFO(findings_message(findings));
    REQUIRE(file);
    return *file;
}

SieFile file_of(const std::string& bytes) {
    Findings ignored;
    return file_of(bytes, ignored);
}

std::string written(const SieFile& file, const SieWriteOptions& options = {}) {
    Findings ignored;
    return write_sie(file, options, ignored);
}

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> codes;
    for (const Finding& finding : findings.all()) codes.push_back(finding.code);
    return codes;
}

// Where each record has its amount, in the words of the format's description.
const std::map<std::string, std::size_t> amount_fields{
    {"#IB", 2},     {"#UB", 2},      {"#RES", 2},   {"#OIB", 2},    {"#OUB", 2},
    {"#PSALDO", 3}, {"#PBUDGET", 3}, {"#TRANS", 1}, {"#RTRANS", 1}, {"#BTRANS", 1},
};

std::string plain_amount(std::string text) {
    if (text.empty()) return "0";
    if (text.find('.') == std::string::npos) return text;
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    if (text == "-0") text = "0";
    return text;
}

// A record as one text, without what the writer may change: the form of an amount, date or number, empty fields at the
// end, and what every file has.
std::string essence(const SieLine& line) {
    std::string label = line.label;
    for (char& c : label) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (!line.verbatim.empty()) return line.verbatim;
    std::vector<std::string> fields = line.fields;
    if (const auto at = amount_fields.find(label); at != amount_fields.end() && at->second < fields.size())
        fields[at->second] = plain_amount(fields[at->second]);
    if (label == "#ORGNR" && !fields.empty()) std::erase(fields[0], '-');
    while (!fields.empty() && fields.back().empty()) fields.pop_back();
    std::string text = label;
    for (const std::string& field : fields) text += "|" + field;
    text += "|{";
    if (line.objects)
        for (const std::string& item : *line.objects) text += item + "|";
    return text;
}

std::multiset<std::string> essence(const SieFile& file) {
    std::multiset<std::string> texts;
    for (const SieEntry& entry : file.records) {
        std::string text = essence(entry.record);
        if (text.starts_with("#FLAGGA") || text.starts_with("#KSUMMA") || text.starts_with("#FORMAT")) continue;
        for (const SieLine& row : entry.rows) text += "\n  " + essence(row);
        texts.insert(text);
    }
    return texts;
}

void without_source(std::optional<SieBooks>& books) {
    if (!books) return;
    books->current.sources.clear();
    books->current.source_ids.clear();
    if (books->previous) books->previous->sources.clear();
    if (books->previous) books->previous->source_ids.clear();
}

// Read, written, read again: nothing is lost, and the second writing gives the same bytes.
void check_round_trip(const std::string& bytes, const SieWriteOptions& options) {
    const SieFile file = file_of(bytes);
    Findings findings;
    const std::string first = write_sie(file, options, findings);
    INFO(findings_message(findings));
    CHECK(findings.empty());
    Findings again;
    const SieFile other = file_of(first, again);
    CHECK(essence(other) == essence(file));
    CHECK(written(other, options) == first);

    ReadResult before = read(bytes), after = read(first);
    without_source(before.books);
    without_source(after.books);
    REQUIRE(before.books.has_value() == after.books.has_value());
    if (!before.books) return;
    CHECK(before.books->current == after.books->current);
    CHECK(before.books->previous == after.books->previous);
}

}  // namespace

TEST_CASE("sie file: real files survive", "[sie_file]") {
    // Proves that no record, field or row of a real file is lost when it is read, written and read, in either encoding.
    for (const std::string& path : corpus_files()) {
        INFO(path);
        const std::string bytes = file_bytes(path);
        check_round_trip(bytes, {});
        check_round_trip(bytes, {true, true});
        SieReader reader(path);
        reader.feed(bytes);
        Findings ignored;
        reader.finish(ignored);
        CHECK(file_of(bytes).type() == reader.info().value().type);
    }
}

TEST_CASE("sie file: form", "[sie_file]") {
    // Proves the form of a written file: order, quotes, decimals, dates, empty fields and what is always there.
    const std::string bytes =
        "#fnamn Provet\n#VER B 2 20230201\n{\n#TRANS 1911 {} 5.5\n#TRANS 3011 { 1 \"05\" 6 P1 } -5.50 \"\" \"\" 0\n}\n"
        "#VER A 10 2023-01-31 \"Tio \\\"kronor\\\"\" \"\"\n{\n#BTRANS 1911 {} 7\n  #TRANS 1911 {} -.5\n#MOMSKOD  x 1\n"
        "#TRANS 3011 {} 0,5\n}\n#VER A 9 20230131 {\n}\n#RES 0 3011 -6\n#IB -1 1911 1\n#IB 0 1911 1000\n"
        "#RAR -1 20220101 20221231\n#RAR 0 20230101 20231231\n#KTYP 1911 T\n#SRU 1911 7281\n#KONTO 1911 Bank\n"
        "#MOMSKOD 1911  \"05 %\"\n#KONTO 3011 \"\"\n#ORGNR 2220001234\n#FLAGGA 1\n#GEN 2023-12-31\n#FORMAT UTF8\n"
        "#PROGRAM Ekonomi 1.0\n#ADRESS Ann \"\" \"\" \"\"\n#PROSA \"\"\n#PBUDGET 0 202301 3011 -10\n#OBJEKT 1 05 "
        "\"Enhet fem\"\n#DIM 1 Enhet\n";
    const std::string expected =
        "#FLAGGA 0\r\n#PROGRAM \"Ekonomi\" \"1.0\"\r\n#FORMAT PC8\r\n#GEN 20231231\r\n#SIETYP 4\r\n"
        "#PROSA \"\"\r\n#ORGNR 222000-1234\r\n#ADRESS \"Ann\" \"\" \"\" \"\"\r\n#FNAMN \"Provet\"\r\n#RAR 0 20230101 "
        "20231231\r\n#RAR -1 20220101 20221231\r\n"
        "#KONTO 1911 \"Bank\"\r\n#MOMSKOD 1911  \"05 %\"\r\n#KTYP 1911 T\r\n#SRU 1911 7281\r\n#KONTO 3011 \"\"\r\n"
        "#DIM 1 \"Enhet\"\r\n#OBJEKT 1 \"05\" \"Enhet fem\"\r\n#IB 0 1911 1000.00\r\n#IB -1 1911 1.00\r\n"
        "#RES 0 3011 -6.00\r\n#PBUDGET 0 202301 3011 {} -10.00\r\n#VER A 9 20230131\r\n{\r\n}\r\n"
        "#VER A 10 20230131 \"Tio \\\"kronor\\\"\"\r\n{\r\n#BTRANS 1911 {} 7.00\r\n#TRANS 1911 {} -0.50\r\n"
        "#MOMSKOD  x 1\r\n#TRANS 3011 {} 0.50\r\n}\r\n#VER B 2 20230201\r\n{\r\n#TRANS 1911 {} 5.50\r\n"
        "#TRANS 3011 {1 \"05\" 6 \"P1\"} -5.50 \"\" \"\" 0\r\n}\r\n";
    const SieFile file = file_of(bytes);
    CHECK(file.type() == SieType::type4e);
    CHECK(written(file) == expected);
    CHECK(written(file_of(expected)) == expected);
}

TEST_CASE("sie file: texts", "[sie_file]") {
    // Proves that a text comes back as it was, whatever quotes, braces and backslashes it holds, wherever it stands.
    for (const std::string text :
         {"",           " ",  "två ord",   "\"",     "\"\"",    "a\"b", "a\" b",
          "\"a b\"",    "\\", "C:\\dir\\", "\\\"",   "a\\\" b", "{",    "}",
          "{1 \"05\"}", "a}", "#TRANS",    "a \\ b", "\\a b",   "5.00", "½ är ett tecken i CP437"}) {
        INFO(text);
        SieFile file = file_of(head() + voucher("#TRANS 1911 {} 0\n", "A 1 20230115 \"text\" 20230116 \"sign\""));
        SieEntry& entry = file.records.back();
        entry.record.fields[3] = text;
        entry.record.fields[5] = text;
        entry.rows[0].fields = {"1911", "0.00", "", text, "", "sign"};
        entry.rows[0].objects = {"1", "x" + text};
        const SieFile read = file_of(written(file));
        CHECK(essence(read) == essence(file));
        CHECK(essence(file_of(written(file, {true, false}))) == essence(file));
    }
}

TEST_CASE("sie file: properties", "[sie_file]") {
    // Proves that random books with random texts and numbers in every field come back as they were, in either encoding,
    // and that the second writing gives the same bytes.
    const auto text =
        rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                         "a", "Å", "é", " ", "  ", "\"", "\\", "{", "}", "#", "-", "1", "½", "\\\"", "0")),
                     [](const std::vector<std::string>& parts) { return RandomBooks::all(parts); });
    rc::prop("random texts", [&text] {
        SieFile file = file_of(random_books().file());
        for (SieEntry& entry : file.records) {
            if (entry.record.label == "#VER")
                entry.record.fields = {*text, *text, "20230115", *text, "20230116", *text};
            if (entry.record.label == "#KONTO") entry.record.fields[1] = *text;
            for (SieLine& row : entry.rows) {
                row.label = *rc::gen::element<std::string>("#TRANS", "#RTRANS", "#BTRANS");
                row.fields = {"1911", row.fields[1], "20230115", *text, "-2.500", *text};
                row.objects = {"1", *text, *text, "x"};
            }
        }
        for (const bool utf8 : {false, true}) {
            Findings findings;
            const std::string bytes = write_sie(file, {utf8, true}, findings);
            Findings ignored;
            const auto other = read_sie_file(Source("test.se", bytes), ignored);
            RC_ASSERT(other.has_value());
            RC_ASSERT(written(*other, {utf8, true}) == bytes);
            const bool is_whole = findings.empty();  // a text with blanks that ends in a backslash gets one more
            RC_ASSERT(!is_whole || essence(*other) == essence(file));
        }
    });
}

TEST_CASE("sie file: a backslash at the end", "[sie_file]") {
    // Proves that a text with blanks that ends in a backslash does not swallow what follows, and is told.
    SieFile file = file_of(head() + voucher("", "A 1 20230115 \"text\" 20230116 \"sign\""));
    file.records.back().record.fields[3] = "Mina filer\\";
    Findings findings;
    const SieFile read = file_of(write_sie(file, {}, findings));
    CHECK(read.records.back().record.fields ==
          std::vector<std::string>{"A", "1", "20230115", "Mina filer\\ ", "20230116", "sign"});
    CHECK(codes(findings) == std::vector<std::string>{"sie_file.backslash_at_end"});
}

TEST_CASE("sie file: characters that CP437 lacks", "[sie_file]") {
    // Proves that each is replaced by what reads alike, or by a question mark, and told with its count and first line.
    SieFile file = file_of(head());
    file.records.push_back({{"#PROSA", {"KS § 12 – “Å” … 5 € Ő\nä 漢漢 åa\u030Ao"}, {}, 0, {}, 7}, {}});
    Findings findings;
    const SieFile read = file_of(write_sie(file, {}, findings));
    const auto prosa = std::find_if(read.records.begin(), read.records.end(),
                                    [](const SieEntry& entry) { return entry.record.label == "#PROSA"; });
    REQUIRE(prosa != read.records.end());
    CHECK(prosa->record.field(0) == "KS par. 12 - \"Å\" ... 5 EUR Ö ä ?? ååo");
    const std::string message = findings_message(findings);
    INFO(message);
    CHECK(message.find("test.se:7: förklara: Tecknet 漢 (U+6F22) finns inte i CP437, SIE-filers kodning, och har "
                       "blivit ett frågetecken; antal: 2.") != std::string::npos);
    CHECK(message.find("Tecknet – (U+2013) kan inte skrivas i en SIE-fil och har ersatts med -; antal: 1.") !=
          std::string::npos);
    CHECK(findings.all().size() == 9);

    Findings in_utf8;
    CHECK(essence(file_of(write_sie(file, {true, false}, in_utf8))) != essence(file));  // the line break
    CHECK(codes(in_utf8) == std::vector<std::string>{"sie_file.character_replaced"});
}

TEST_CASE("sie file: checksum", "[sie_file]") {
    // Proves the checksum of the records between the two #KSUMMA, by the vectors of the format's description.
    const auto sum_of = [](const std::string& record) {
        SieFile file{"test.se", {}};
        file.records = file_of("#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 20230101 20231231\n" + record).records;
        std::string bytes = written(file, {false, true});
        const std::size_t at = bytes.rfind("#KSUMMA ");
        REQUIRE(bytes.starts_with("#FLAGGA 0\r\n#KSUMMA\r\n"));
        return bytes.substr(at + 8, bytes.find("\r\n", at) - at - 8);
    };
    // zlib.crc32(b'#FORMATPC8#SIETYP4#RAR02023010120231231#KONTO1915Kassa "special"')
    CHECK(sum_of("#KONTO 1915 \"Kassa \\\"special\\\"\"\n") == "3022865810");
    CHECK(sum_of("#KSUMMA\n#KONTO 1915 \"Kassa \\\"special\\\"\"\n#KSUMMA 1\n") == "3022865810");
}

TEST_CASE("sie file: control characters in a label", "[sie_file]") {
    // Proves that a record which the reader does not know is unknown when it has been written too.
    const SieFile file = file_of(head() + "#VER\x01 A 1 20230115\n\"#IB\x7F\" 0 1911 5\n#PROSA \"a\x02 b\"\n");
    const std::string bytes = written(file);
    CHECK(bytes.find("#VER? A 1 20230115\r\n\"#IB?\" 0 1911 5\r\n") != std::string::npos);
    CHECK(bytes.find("#PROSA \"a  b\"") != std::string::npos);
    const ReadResult again = read(bytes);
    CHECK(again.current().balances.empty());
    CHECK(written(file_of(bytes)) == bytes);
}

TEST_CASE("sie file: misuse", "[sie_file]") {
    // Proves that a record that is neither known nor verbatim is refused, since nobody could say how it is written.
    SieFile file{"test.se", {}};
    file.records.push_back({{"#MOMSKOD", {"1"}, {}, 0, {}, 0}, {}});
    CHECK_THROWS_AS(written(file), Error);
    file.records[0].record.verbatim = "#MOMSKOD 1";
    CHECK(written(file) == "#FLAGGA 0\r\n#MOMSKOD 1\r\n#FORMAT PC8\r\n#SIETYP 1\r\n");
}

TEST_CASE("sie file: what is not read", "[sie_file]") {
    // Proves that a file that the reader refuses is refused here, and that what it leaves out is left out.
    Findings findings;
    CHECK_FALSE(read_sie_file(Source("x", "<html>"), findings));
    CHECK_FALSE(read_sie_file(Source("x", head() + "#IB 0 1911 x\n"), findings));
    CHECK_FALSE(read_sie_file("no/such/file.se", findings));
    CHECK(codes(findings) == std::vector<std::string>{"sie.not_sie", "sie.bad_amount", "core.file_missing"});

    const SieFile file =
        file_of(head() + "#TRANS 1911 {} 1\n#VER A 1 20230115\n{\n#TRANS 1911 {} 1\n" + voucher("", "A 2 20230115"));
    CHECK(essence(file).count("#VER|A|2|20230115|{") == 1);
    CHECK(essence(file).size() == essence(file_of(head())).size() + 1);
}
