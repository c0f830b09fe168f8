// The published example: its fees as the förbund's file states them, and its books.
#pragma once

#include <string>
#include <vector>

#include "bokslut/core/csv.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/federation/fees.hpp"
#include "bokslut/ledger/sie.hpp"
#include "tests/catch.hpp"

namespace bokslut::test {

inline std::string example_folder() {
    return std::string(BOKSLUT_SOURCE_DIR) + "/examples/borasregionen-2023/";
}

struct Example {
    FeeDefinition fees;
    std::vector<Ledger> ledgers;  ///< 2023, 2022

    Example() {
        Findings findings;
        const auto source = read_file(example_folder() + "forbund.toml", findings);
        auto file = read_settings(source.value(), findings);
        fees = read_fee_definition(*file, findings);
        const auto table = read_file(example_folder() + "invanare.csv", findings);
        read_inhabitants(read_csv(table.value(), findings), fees.members, fees.inhabitants, findings);
        for (const char* year : {"2023", "2022"})
            ledgers.push_back(read_sie(example_folder() + "borasregionen-" + year + ".se", findings).value().current);
        REQUIRE(findings.empty());
    }

    FeeBooks books() const { return {{&ledgers[0], &ledgers[1]}, "20", "1"}; }

    const FeeModel& model(const std::string& short_name) const {
        for (const FeeModel& one : fees.models)
            if (one.heading() == short_name) return one;
        throw std::runtime_error("no model is called " + short_name);
    }
};

/// A definition from a text, which must be without findings but for those of `findings`.
inline FeeDefinition fees_from(const std::string& text, Findings& findings) {
    auto file = read_settings(Source("forbund.toml", text), findings);
    REQUIRE(file.has_value());
    return read_fee_definition(*file, findings);
}

inline FeeDefinition fees_from(const std::string& text) {
    Findings findings;
    FeeDefinition out = fees_from(text, findings);
    INFO(findings_message(findings));
    REQUIRE(findings.empty());
    return out;
}

}  // namespace bokslut::test
