#include "ledger/sie_amount.hpp"

#include <limits>

#include "tests/ledger/sie_files.hpp"

using namespace bokslut;
using namespace bokslut::test;

TEST_CASE("sie amount: what is read", "[sie]") {
    // Proves which spellings are amounts, to the öre, with the looser ones that programs write.
    const std::pair<std::string_view, std::int64_t> cases[] = {
        {"0", 0},
        {"-0", 0},
        {"1", 100},
        {"-1", -100},
        {"1.5", 150},
        {"1.05", 105},
        {"-1.05", -105},
        {"5.", 500},
        {".5", 50},
        {"-.05", -5},
        {"0012.00", 1200},
        {"12,5", 1250},
        {"-12,05", -1205},
        {"000000000000000000000000001", 100},
        {"92233720368547758.07", std::numeric_limits<std::int64_t>::max()},
        {"-92233720368547758.08", std::numeric_limits<std::int64_t>::min()},
    };
    for (const auto& [text, ore] : cases) {
        INFO(text);
        const AmountResult result = read_sie_amount(text);
        CHECK(result.fault == NumberFault::none);
        CHECK(result.value.ore() == ore);
    }
}

TEST_CASE("sie amount: what is refused", "[sie]") {
    // Proves that nothing is rounded, guessed or wrapped.
    const std::pair<std::string_view, NumberFault> cases[] = {
        {"", NumberFault::empty},
        {"-", NumberFault::not_a_number},
        {".", NumberFault::not_a_number},
        {"-.", NumberFault::not_a_number},
        {",5", NumberFault::not_a_number},
        {"5,", NumberFault::not_a_number},
        {"+5", NumberFault::not_a_number},
        {"--5", NumberFault::not_a_number},
        {"1 000", NumberFault::not_a_number},
        {"1e5", NumberFault::not_a_number},
        {"1.2.3", NumberFault::not_a_number},
        {"1,234.50", NumberFault::not_a_number},
        {"0x10", NumberFault::not_a_number},
        {"1.005", NumberFault::too_many_decimals},
        {"1.000", NumberFault::too_many_decimals},
        {"92233720368547758.08", NumberFault::out_of_range},
        {"-92233720368547758.09", NumberFault::out_of_range},
        {"92233720368547759", NumberFault::out_of_range},
        {"99999999999999999999999999", NumberFault::out_of_range},
    };
    for (const auto& [text, fault] : cases) {
        INFO(text);
        CHECK(read_sie_amount(text).fault == fault);
    }
}

TEST_CASE("sie amount: round trip", "[sie]") {
    // Proves that every amount short of the smallest is read back from its SIE text.
    rc::prop("any amount", [](std::int64_t ore) {
        RC_PRE(ore != std::numeric_limits<std::int64_t>::min());
        const AmountResult result = read_sie_amount(sie_amount(ore));
        RC_ASSERT(result && result.value.ore() == ore);
    });
}
