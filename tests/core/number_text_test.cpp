#include "bokslut/core/number_text.hpp"

#include <concepts>
#include <optional>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "bokslut/core/error.hpp"
#include "tests/core/number_generators.hpp"

using namespace bokslut;
using bokslut::test::any_int64;
using bokslut::test::highest;
using bokslut::test::lowest;

namespace {

template <class T>
concept written = requires(T value) {
    number_text(value);
}
|| requires(T value) {
    number_text(value, 2);
};
static_assert(written<int> && written<std::int64_t>);
static_assert(!written<float> && !written<double> && !written<long double>);

// The styles of the library, and every other pair of space and minus that people use.
std::vector<NumberStyle> all_styles() {
    std::vector<NumberStyle> styles{NumberStyle::typographic(), NumberStyle::plain(), NumberStyle::bare()};
    for (const std::string_view group : {"", " ", "\u00a0", "\u202f", "\u2009"}) {
        for (const std::string_view minus : {"-", "\u2013", "\u2212"}) {
            for (const std::string_view decimal : {",", "."}) styles.push_back({group, minus, decimal});
        }
    }
    return styles;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
        text.replace(at, from.size(), to);
    }
    return text;
}

// A text, often a number and otherwise nearly one: a sign or blank, digits in groups, decimals, a sign or blank. Short
// enough for int64.
rc::Gen<std::string> any_text() {
    const auto one_of = [](std::vector<std::string> pieces) { return rc::gen::elementOf(std::move(pieces)); };
    const auto edge = one_of({"", "", "", "", "", " ", "\u00a0", "-", "\u2013", "\u2212", "- "});
    const auto group =
        one_of({"", "", "", " 456", " 456", "\u00a0456", "\u202f456", "\u2009456", " 45", "456", "  456", "\t456"});
    const auto decimals = one_of({"", "", "", ",5", ".5", ",05", ".123", ",", ".", ",1 234"});
    const auto first = one_of({"0", "1", "23", "456", "007", "1234", ""});
    const auto number = rc::gen::apply([](const std::string& start, const std::string& one, const std::string& two,
                                          const std::string& end) { return start + one + two + end; },
                                       first, group, group, decimals);
    return rc::gen::apply(
        [](const std::string& before, const std::string& text, const std::string& after, int brackets) {
            if (brackets == 0) return "(" + before + text + after + ")";
            return (brackets == 1 ? "(" : "") + before + text + after;
        },
        edge, number, edge, rc::gen::inRange(0, 12));
}

// Whether `text` is a number, by one regular expression over a plain spelling of it; digits and decimals if so.
std::optional<std::pair<std::string, std::size_t>> reference_decimal(std::string text) {
    for (const char* space : {"\u00a0", "\u202f", "\u2009"}) text = replaced(text, space, " ");
    for (const char* minus : {"\u2013", "\u2212"}) text = replaced(text, minus, "-");
    static const std::string number = "((?:[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:[.,]([0-9]+))?)";
    static const std::regex whole(replaced(replaced("_N_|_-_N_|_N_-_|_\\(_N_\\)_", "_", "[ \t]*"), "N", number));
    std::smatch match;
    if (!std::regex_match(text, match, whole)) return std::nullopt;
    for (std::size_t i = 1; i < match.size(); i += 2) {
        if (!match[i].matched) continue;
        std::string digits = i == 1 ? "" : "-";
        for (const char c : match[i].str()) {
            if (c >= '0' && c <= '9') digits += c;
        }
        return std::pair(digits, static_cast<std::size_t>(match[i + 1].length()));
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("number text: writing", "[number_text]") {
    // Proves grouping, decimals and signs in each style, to the ends of int64.
    struct Row {
        std::int64_t steps;
        int decimals;
        NumberStyle style;
        std::string text;
    };
    const NumberStyle plain = NumberStyle::plain();
    const std::vector<Row> rows{
        {0, 0, {}, "0"},
        {0, 2, {}, "0,00"},
        {-1, 0, {}, "\u22121"},
        {-1234567, 2, {}, "\u221212\u00a0345,67"},
        {999, 0, plain, "999"},
        {1000, 0, plain, "1 000"},
        {-999, 0, plain, "-999"},
        {-1000, 0, plain, "-1 000"},
        {123456, 0, plain, "123 456"},
        {1234567, 0, plain, "1 234 567"},
        {5, 2, plain, "0,05"},
        {-5, 2, plain, "-0,05"},
        {50, 1, plain, "5,0"},
        {100000, 2, plain, "1 000,00"},
        {123456789, 5, plain, "1 234,56789"},
        {1234567, 2, NumberStyle::bare(), "12345,67"},
        {1234567, 2, {".", "\u2013", ","}, "12.345,67"},
        {highest, 0, plain, "9 223 372 036 854 775 807"},
        {lowest, 0, plain, "-9 223 372 036 854 775 808"},
        {lowest, 2, plain, "-92 233 720 368 547 758,08"},
        {lowest, 18, plain, "-9,223372036854775808"},
        {1, 18, plain, "0,000000000000000001"},
    };
    for (const Row& row : rows) CHECK(number_text(row.steps, row.decimals, row.style) == row.text);
    CHECK_THROWS_AS(number_text(1, -1), Error);
    CHECK_THROWS_AS(number_text(1, max_decimals + 1), Error);
}

TEST_CASE("number text: kronor for messages", "[number_text]") {
    // Proves the plain spelling of an amount.
    CHECK(kronor_text(Amount::from_ore(-123450)) == "-1 234,50 kr");
    CHECK(kronor_text(Amount()) == "0,00 kr");
    CHECK(kronor_text(Amount::from_ore(7)) == "0,07 kr");
}

TEST_CASE("number text: there and back", "[number_text]") {
    // Proves that what is written is read as the same number, in every style and with 0 to 5 decimals.
    rc::prop("number_text, read_decimal", [] {
        const std::int64_t steps = *any_int64();
        for (const NumberStyle& style : all_styles()) {
            for (int decimals = 0; decimals <= 5; ++decimals) {
                const std::string text = number_text(steps, decimals, style);
                const DecimalResult read = read_decimal(text);
                RC_ASSERT(read.fault == NumberFault::none);
                RC_ASSERT(read.value.digits == steps);
                RC_ASSERT(read.value.decimals == decimals);
            }
        }
    });
}

TEST_CASE("number text: zero has no sign", "[number_text]") {
    // Proves that no style and no number of decimals gives zero a sign, and every negative number gets one.
    for (const NumberStyle& style : all_styles()) {
        for (int decimals = 0; decimals <= max_decimals; ++decimals) {
            CHECK_FALSE(number_text(0, decimals, style).starts_with(style.minus));
            CHECK(number_text(-1, decimals, style).starts_with(style.minus));
        }
    }
}

TEST_CASE("number text: reading", "[number_text]") {
    // Proves each spelling of a number that people use.
    struct Row {
        std::string_view text;
        std::int64_t digits;
        int decimals;
    };
    const std::vector<Row> rows{
        {"0", 0, 0},
        {"-0", 0, 0},
        {"007", 7, 0},
        {"12,50", 1250, 2},
        {"12.50", 1250, 2},
        {"1234567", 1234567, 0},
        {"1 234 567,5", 12345675, 1},
        {"1\u00a0234\u00a0567", 1234567, 0},
        {"1\u202f234", 1234, 0},
        {"1\u2009234", 1234, 0},
        {"1 234\u00a0567", 1234567, 0},
        {"-12", -12, 0},
        {"\u201312", -12, 0},
        {"\u221212", -12, 0},
        {"- 12", -12, 0},
        {"\u2212\u00a012,5", -125, 1},
        {"12-", -12, 0},
        {"12 \u2013", -12, 0},
        {"1 234,5\u2212", -12345, 1},
        {"(1 234)", -1234, 0},
        {"( 12,5 )", -125, 1},
        {" \t12\u00a0\r\n", 12, 0},
        {"9223372036854775807", highest, 0},
        {"-9 223 372 036 854 775 808", lowest, 0},
        {"9223372036854775808-", lowest, 0},
        {"0,000000000000000001", 1, 18},
        {"000000000000000000000000012", 12, 0},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const DecimalResult read = read_decimal(row.text);
        CHECK(read);
        CHECK(read.value.digits == row.digits);
        CHECK(read.value.decimals == row.decimals);
    }
}

TEST_CASE("number text: refused numbers", "[number_text]") {
    // Proves that what is not surely one number is refused, and why.
    struct Row {
        std::string_view text;
        NumberFault fault;
    };
    std::vector<Row> rows{
        {"", NumberFault::empty},
        {" \u00a0\t", NumberFault::empty},
        {"9223372036854775808", NumberFault::out_of_range},
        {"-9223372036854775809", NumberFault::out_of_range},
        {"99999999999999999999999", NumberFault::out_of_range},
        {"92233720368547758070", NumberFault::out_of_range},
        {"10,000000000000000000", NumberFault::out_of_range},
        {"0,0000000000000000001", NumberFault::too_many_decimals},
        {"99999999999999999999,0000000000000000000", NumberFault::too_many_decimals},
    };
    for (const std::string_view text : {"-",         "\u2212",   "- ",         "()",           "(",
                                        ")",         "( )",      "(-)",        "--5",          "5--",
                                        "-5-",       "(-5)",     "(5-)",       "-(5)",         "(5)-",
                                        "((5))",     "(5",       "5)",         "+5",           "1,2,3",
                                        "1.2.3",     "1.234,5",  "1,234.5",    "1.234.567",    "1,",
                                        ",5",        ".5",       ",",          "12 34",        "1 23",
                                        "1 2345",    "1234 567", "1  234",     "1 234 ,5",     "1, 5",
                                        "1,234 567", "1\t234",   "1 -234",     "abc",          "1e3",
                                        "0x10",      "12a",      "5 %",        "inf",          "\u00a0-\u00a0",
                                        "5\xc2",     "\xe2\x88", "1\u2007234", "\u0661\u0662", "5 kr"}) {
        rows.push_back({text, NumberFault::not_a_number});
    }
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const DecimalResult read = read_decimal(row.text);
        CHECK_FALSE(read);
        CHECK(read.fault == row.fault);
        CHECK(read.value.digits == 0);
    }
}

TEST_CASE("number text: reading against a regular expression", "[number_text]") {
    // Proves that the hand-written reader takes exactly what one regular expression takes, on texts made of its parts.
    rc::prop("as the reference", [] {
        for (const std::string& text : *rc::gen::container<std::vector<std::string>>(20, any_text())) {
            const auto expected = reference_decimal(text);
            const DecimalResult read = read_decimal(text);
            RC_ASSERT(static_cast<bool>(read) == expected.has_value());
            if (!expected) continue;
            RC_ASSERT(read.value.digits == std::stoll(expected->first));
            RC_ASSERT(static_cast<std::size_t>(read.value.decimals) == expected->second);
        }
    });
}

TEST_CASE("amount text: reading", "[number_text]") {
    // Proves that units in the text go before the unit asked for, in any case and with or without a blank.
    struct Row {
        std::string_view text;
        Measure::Unit unit;
        std::int64_t ore;
    };
    using enum Measure::Unit;
    const std::vector<Row> rows{
        {"135 tkr", kr, 13'500'000},
        {"135tkr", mnkr, 13'500'000},
        {"135\u00a0TKR", kr, 13'500'000},
        {"6,53 kr", tkr, 653},
        {"6.53 Kr", tkr, 653},
        {"6,5", kr, 650},
        {"1,5 mnkr", kr, 150'000'000},
        {"1,5 MnKr ", kr, 150'000'000},
        {"20 kronor", tkr, 2'000},
        {"20Kronor", tkr, 2'000},
        {"-1 234,50 kr", tkr, -123'450},
        {"\u22121\u00a0234,50\u00a0kr", tkr, -123'450},
        {"(12) tkr", kr, -1'200'000},
        {"12- tkr", kr, -1'200'000},
        {"12", tkr, 1'200'000},
        {"12", mnkr, 1'200'000'000},
        {"0,12345 tkr", kr, 12'345},
        {"0,12345678", mnkr, 12'345'678},
        {"12,500 tkr", kr, 1'250'000},
        {"0 kr", kr, 0},
        {"-92 233 720 368 547 758,08 kr", kr, lowest},
        {"92 233 720 368 547 758,07 kr", kr, highest},
        {"-92233720368,54775808", mnkr, lowest},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const AmountResult read = read_amount(row.text, row.unit);
        CHECK(read);
        CHECK(read.value.ore() == row.ore);
    }
}

TEST_CASE("amount text: refused amounts", "[number_text]") {
    // Proves that nothing is rounded, nothing overflows and no unknown unit is guessed at.
    struct Row {
        std::string_view text;
        Measure::Unit unit;
        NumberFault fault;
    };
    using enum Measure::Unit;
    const std::vector<Row> rows{
        {"", kr, NumberFault::empty},
        {" \u00a0 ", kr, NumberFault::empty},
        {"kr", kr, NumberFault::not_a_number},
        {" tkr", kr, NumberFault::not_a_number},
        {"- kr", kr, NumberFault::not_a_number},
        {"135 tkr kr", kr, NumberFault::not_a_number},
        {"135 SEK", kr, NumberFault::not_a_number},
        {"135 kr.", kr, NumberFault::not_a_number},
        {"135 tusen", kr, NumberFault::not_a_number},
        {"kr 135", kr, NumberFault::not_a_number},
        {"135 %", kr, NumberFault::not_a_number},
        {"12 34 kr", kr, NumberFault::not_a_number},
        {"(12 tkr)", kr, NumberFault::not_a_number},
        {"6,530 kr", kr, NumberFault::too_many_decimals},
        {"12,500", kr, NumberFault::too_many_decimals},
        {"0,123456 tkr", kr, NumberFault::too_many_decimals},
        {"0,123456789 mnkr", kr, NumberFault::too_many_decimals},
        {"0,00000000000000000000000001 kr", kr, NumberFault::too_many_decimals},
        {"92 233 720 368 547 758,08 kr", kr, NumberFault::out_of_range},
        {"-92 233 720 368 547 758,09 kr", kr, NumberFault::out_of_range},
        {"92 233 720 369 mnkr", kr, NumberFault::out_of_range},
        {"9223372036854775807 tkr", kr, NumberFault::out_of_range},
        {"9223372036854775808 kr", kr, NumberFault::out_of_range},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const AmountResult read = read_amount(row.text, row.unit);
        CHECK_FALSE(read);
        CHECK(read.fault == row.fault);
        CHECK(read.value.is_zero());
    }
}

TEST_CASE("amount text: what is shown is read back", "[number_text]") {
    // Proves that a shown figure is read as its steps exactly, and that all öre shown means the amount itself.
    struct Shown {
        Measure::Unit unit;
        int most_decimals;
    };
    static constexpr Shown units[] = {{Measure::Unit::kr, 2}, {Measure::Unit::tkr, 5}, {Measure::Unit::mnkr, 8}};
    rc::prop("number_text of shown_steps, read_amount", [] {
        const Amount amount = Amount::from_ore(*any_int64());
        const auto rule = *rc::gen::element(Rounding::half_away_from_zero, Rounding::half_even, Rounding::floor);
        const NumberStyle style = *rc::gen::elementOf(all_styles());
        for (const Shown& shown : units) {
            for (int decimals = 0; decimals <= shown.most_decimals; ++decimals) {
                const Measure measure{shown.unit, decimals};
                const std::int64_t steps = shown_steps(amount, measure, rule);
                const std::string number = number_text(steps, decimals, style);
                const AmountResult with_unit = read_amount(number + " " + std::string(measure.name()));
                const AmountResult without = read_amount(number, shown.unit);
                RC_ASSERT(with_unit.fault == without.fault);
                RC_ASSERT(with_unit.value == without.value);
                std::int64_t expected = 0;
                if (__builtin_mul_overflow(steps, measure.ore_per_step(), &expected)) {
                    RC_ASSERT(with_unit.fault == NumberFault::out_of_range);  // rounded out of the range
                } else {
                    RC_ASSERT(with_unit.fault == NumberFault::none);
                    RC_ASSERT(with_unit.value.ore() == expected);
                }
                if (decimals == shown.most_decimals) RC_ASSERT(with_unit.value == amount);
            }
        }
    });
    rc::prop("kronor_text, read_amount", [] {
        const Amount amount = Amount::from_ore(*any_int64());
        RC_ASSERT(read_amount(kronor_text(amount), Measure::Unit::tkr).value == amount);
    });
}
