#include "ledger/voucher_numbers.hpp"

#include <charconv>
#include <iterator>

namespace bokslut {

NumberVerdict VoucherNumbers::add(std::string_view series, std::string_view number) {
    if (number.empty()) return NumberVerdict::fine;
    std::uint64_t value = 0;
    const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (fault == std::errc() && end == number.data() + number.size()) {
        return value == 0 ? NumberVerdict::fine : add(series, value);
    }
    return series_of(series).texts.emplace(number).second ? NumberVerdict::fine : NumberVerdict::twice;
}

// A number that does not just follow the latest.
NumberVerdict VoucherNumbers::add_apart(Series& series, std::uint64_t number) {
    const bool ascending = number > series.latest;
    series.latest = number;
    const bool is_new = take(series, number);
    // The run may only grow by what follows the latest number where that is its last.
    const auto after = std::next(series.run);
    series.limit = series.run->second != number ? 0 : after == series.runs.end() ? ~std::uint64_t{0} : after->first - 1;
    if (!is_new) return NumberVerdict::twice;
    return ascending ? NumberVerdict::fine : NumberVerdict::not_ascending;
}

// Adds the number to the runs; false when it is in one.
bool VoucherNumbers::take(Series& series, std::uint64_t number) {
    const auto after = series.runs.upper_bound(number);
    if (after != series.runs.begin()) {
        const auto before = std::prev(after);
        if (number <= before->second) {
            series.run = before;
            return false;
        }
        if (number == before->second + 1) {
            before->second = number;
            series.run = before;
            return true;
        }
    }
    if (after != series.runs.end() && after->first == number + 1) {
        const std::uint64_t last = after->second;
        const auto hint = series.runs.erase(after);
        series.run = series.runs.emplace_hint(hint, number, last);
    } else {
        series.run = series.runs.emplace_hint(after, number, number);
    }
    return true;
}

}  // namespace bokslut
