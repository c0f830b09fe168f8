#include "ledger/sie_date.hpp"

#include "tests/ledger/sie_files.hpp"

using namespace bokslut;

TEST_CASE("sie date: what is read, and what is put right", "[sie]") {
    // Proves which spellings of programs are dates, and that nothing is guessed where two days would do.
    struct Case {
        std::string_view text;
        std::string_view date;  // empty for none
        bool as_written;
    };
    const Case cases[] = {
        {"20230115", "2023-01-15", true},
        {"20240229", "2024-02-29", true},
        {"2018-05-01", "2018-05-01", false},
        {"180501", "2018-05-01", false},
        {"991231", "1999-12-31", false},
        {"700101", "1970-01-01", false},
        {"690101", "2069-01-01", false},
        {"2020715", "2020-07-15", false},
        {"2020121", "", false},  // 21 January or 1 December
        {"2020101", "", false},
        {"20230229", "", false},
        {"20231301", "", false},
        {"2023", "", false},
        {"", "", false},
        {"text", "", false},
        {"2018/05/01", "", false},
        {"-180501", "", false},
        {"202301155", "", false},
    };
    for (const Case& expected : cases) {
        INFO(expected.text);
        const auto read = read_sie_date(expected.text);
        CHECK((read ? date_text(read->date) : "") == expected.date);
        if (read) CHECK(read->as_written == expected.as_written);
    }
}
