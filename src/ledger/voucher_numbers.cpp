#include "ledger/voucher_numbers.hpp"

#include <charconv>
#include <iterator>

namespace bokslut {

NumberVerdict VoucherNumbers::add(std::string_view series, std::string_view number) {
    if (number.empty()) return NumberVerdict::fine;
    if (!recent_ || series != recent_name_) {
        recent_ = &series_[std::string(series)];  // no element of an unordered_map ever moves
        recent_name_ = series;
    }
    std::uint64_t value = 0;
    const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (fault == std::errc() && end == number.data() + number.size()) {
        return value == 0 ? NumberVerdict::fine : add(*recent_, value);
    }
    return recent_->texts.emplace(number).second ? NumberVerdict::fine : NumberVerdict::twice;
}

NumberVerdict VoucherNumbers::add(Series& series, std::uint64_t number) {
    const bool ascending = number > series.latest;
    series.latest = number;
    if (series.run != series.runs.end() && number == series.run->second + 1 &&
        (std::next(series.run) == series.runs.end() || std::next(series.run)->first > number)) {
        series.run->second = number;
        return NumberVerdict::fine;
    }
    if (!take(series, number)) return NumberVerdict::twice;
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
