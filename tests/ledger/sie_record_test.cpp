#include "ledger/sie_record.hpp"

#include "ledger/sie_label.hpp"
#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using Fields = std::vector<std::string_view>;

namespace {

SieRecord split(std::string_view line) {
    SieRecord record;
    split_record(line, record);
    return record;
}

Fields fields(std::string_view line) {
    return split(line).fields;
}

}  // namespace

TEST_CASE("sie record: fields", "[sie]") {
    // Proves that blanks and tabs separate fields, and that quotes hold a field together.
    CHECK(split("\t #VER \tA").label == "#VER");
    CHECK(fields("#KONTO 1911 Bank") == Fields{"1911", "Bank"});
    CHECK(fields("#KONTO\t1911\t\"Bank och kassa\"  ") == Fields{"1911", "Bank och kassa"});
    CHECK(fields("#VER \"\" \"\" 20230101 \"{not a list}\"") == Fields{"", "", "20230101", "{not a list}"});
    CHECK(fields("#GEN") == Fields{});
    CHECK(split("").label.empty());
}

TEST_CASE("sie record: quotes in texts", "[sie]") {
    // Proves what ends a quoted field: escaped and unescaped quotes, a Windows path, a quote that is never closed.
    CHECK(fields(R"(#KONTO 1 "a \"b\" c" d)") == Fields{"1", R"(a \"b\" c)", "d"});
    CHECK(unescaped(R"(a \"b\" \c\)") == R"(a "b" \c\)");
    CHECK(fields(R"(#KONTO 1480 "F"rskott till leverant"rer")") == Fields{"1480", R"(F"rskott till leverant"rer)"});
    CHECK(fields(R"(#FNR "C:\Data\")") == Fields{R"(C:\Data\)"});
    CHECK(fields(R"(#FNR "C:\Data\Bolag")") == Fields{R"(C:\Data\Bolag)"});
    CHECK(fields(R"(#KONTO 1 "never closed)") == Fields{"1", "never closed"});
    CHECK(fields("#KONTO \"") == Fields{""});
}

TEST_CASE("sie record: quotes that do not pair up", "[sie]") {
    // Proves that a loose quote and one that never closes are told apart from escapes and Windows paths, and that a
    // last text reaches from the first quote to the last.
    CHECK_FALSE(split(R"(#KONTO 1 "a \"b\" c")").loose_quote);
    CHECK_FALSE(split(R"(#FNR "C:\Data\")").open_quote);
    CHECK_FALSE(split(R"(#FNR "C:\Data\")").loose_quote);
    CHECK(split(R"(#KONTO 1 "F"rskott")").loose_quote);
    CHECK(split(R"(#KONTO 1 Bank"en)").loose_quote);
    CHECK(split(R"(#KONTO 1 "Bank)").open_quote);
    CHECK(last_text(R"(#KONTO 1 "Bank "Nord" AB" )", 8) == R"(Bank "Nord" AB)");
    CHECK_FALSE(last_text(R"(#KONTO 1 "Bank)", 8));
    CHECK_FALSE(last_text("#KONTO 1 Bank", 8));
}

TEST_CASE("sie record: every field in order", "[sie]") {
    // Proves that the fields of object lists come where they stand, with quotes and braces left out.
    std::vector<std::string> found;
    for_each_field(" #TRANS 1911 {1 \"0 1\" 6 P1}5.00 \"\" \"a {b}\"",
                   [&found](std::string_view field) { found.emplace_back(field); });
    CHECK(found == std::vector<std::string>{"#TRANS", "1911", "1", "0 1", "6", "P1", "5.00", "", "a {b}"});
}

TEST_CASE("sie record: object lists", "[sie]") {
    // Proves that a list is found wherever blanks and quotes stand, and that one without an end is told from a block.
    const auto list = [](std::string_view line) { return split(line).list.value_or("none"); };
    CHECK(list("#TRANS 1911 {} 1") == "");
    CHECK(list("#TRANS 1911 { } 1") == " ");
    CHECK(list("#TRANS 1911 {1 \"0}1\" 6 \"P 1\"} 1") == "1 \"0}1\" 6 \"P 1\"");
    CHECK(list("#TRANS 1911 1") == "none");
    CHECK(fields("#TRANS 1911 {1 01}1.00 20230101") == Fields{"1911", "1.00", "20230101"});
    CHECK_FALSE(split("#TRANS 1911 {1 01 1.00").list_is_closed);
    CHECK_FALSE(split("#TRANS 1911 {1 01 1.00").opens_block);
    CHECK(split("#VER A 1 20230101 \"text\" { ").opens_block);
    CHECK_FALSE(split("#VER A 1 20230101 \"text {\"").opens_block);
}

TEST_CASE("sie record: objects", "[sie]") {
    // Proves how the pairs of a list are read: quoted or not, an empty object as none, a missing one as an error.
    CHECK(split_object_list("") == ObjectSet{});
    CHECK(split_object_list(" 6 \"P \\\"1\\\"\"\t1 01 ") == ObjectSet{{"6", "P \"1\""}, {"1", "01"}});
    CHECK(split_object_list("1 \"\" 6 P1") == ObjectSet{{"6", "P1"}});
    CHECK_FALSE(split_object_list("1"));
    CHECK_FALSE(split_object_list("1 01 6"));
}

TEST_CASE("sie record: labels", "[sie]") {
    // Proves that labels are known in any case, and that only whole labels are.
    CHECK(sie_label("#TRANS") == SieLabel::trans);
    CHECK(sie_label("#Trans") == SieLabel::trans);
    CHECK(sie_label("#RTRANS") == SieLabel::rtrans);
    CHECK(sie_label("#BTRANS") == SieLabel::btrans);
    CHECK(sie_label("#ksumma") == SieLabel::ksumma);
    CHECK(sie_label("#TRAN") == SieLabel::unknown);
    CHECK(sie_label("TRANS") == SieLabel::unknown);
    CHECK(sie_label("#MOMSKOD") == SieLabel::unknown);
    CHECK(sie_label("") == SieLabel::unknown);
}
