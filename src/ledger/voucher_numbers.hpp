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
    /// The same for digits that are this number, which is not 0.
    NumberVerdict add(std::string_view name, std::uint64_t number) {
        Series& series = series_of(name);
        if (number != series.latest + 1 || number > series.limit) return add_apart(series, number);
        series.latest = series.run->second = number;
        return NumberVerdict::fine;
    }

private:
    using Runs = std::map<std::uint64_t, std::uint64_t>;  // first -> last
    struct Series {
        std::uint64_t latest = 0;
        Runs runs;
        Runs::iterator run = runs.end();  // of the latest number
        std::uint64_t limit = 0;          // what the run may grow to, since another begins behind it
        std::set<std::string, std::less<>> texts;
    };
    Series& series_of(std::string_view name) {
        if (!recent_ || !is_recent(name)) {
            recent_ = &series_[std::string(name)];  // no element of an unordered_map ever moves
            recent_name_ = name;
        }
        return *recent_;
    }
    bool is_recent(std::string_view name) const {
        // Nearly all are one letter: a call to compare that would cost more than all else here.
        if (name.size() != 1 || recent_name_.size() != 1) return name == recent_name_;
        return name.front() == recent_name_.front();
    }
    static NumberVerdict add_apart(Series& series, std::uint64_t number);
    static bool take(Series& series, std::uint64_t number);

    std::unordered_map<std::string, Series, TextHash, std::equal_to<>> series_;
    Series* recent_ = nullptr;
    std::string recent_name_;
};

}  // namespace bokslut
