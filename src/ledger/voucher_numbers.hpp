// Whether vouchers come in the order of their numbers, and no number twice. Private.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ledger/text_hash.hpp"

namespace bokslut {

enum class NumberVerdict : std::uint8_t { fine, not_ascending, twice };

/// Series by series. Numbers that follow each other cost nothing to remember: runs of them are kept, not numbers.
class VoucherNumbers {
public:
    /// An empty number, and 0, mean that the receiving system will number the voucher: nothing is said of it. A number
    /// that is not digits has no order.
    NumberVerdict add(std::string_view series, std::string_view number);

private:
    using Runs = std::map<std::uint64_t, std::uint64_t>;  // first -> last
    struct Series {
        std::uint64_t latest = 0;
        Runs runs;
        Runs::iterator run = runs.end();  // of the latest number
        std::set<std::string, std::less<>> texts;
    };
    static NumberVerdict add(Series& series, std::uint64_t number);
    static bool take(Series& series, std::uint64_t number);

    std::unordered_map<std::string, Series, TextHash, std::equal_to<>> series_;
    Series* recent_ = nullptr;
    std::string recent_name_;
};

}  // namespace bokslut
