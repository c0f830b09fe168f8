#include "ledger/sie_date.hpp"

#include <algorithm>
#include <string>

#include "core/ascii.hpp"

namespace bokslut {
namespace {

// A zero is missing from month or day.
std::optional<Date> read_seven_digits(std::string_view text) {
    std::string with_month_zero(text);
    with_month_zero.insert(4, 1, '0');
    std::string with_day_zero(text);
    with_day_zero.insert(6, 1, '0');
    const auto one = read_date(with_month_zero);
    const auto other = read_date(with_day_zero);
    if (one && other && one != other) return std::nullopt;
    return one ? one : other;
}

std::optional<Date> put_right(std::string_view text) {
    if (!std::all_of(text.begin(), text.end(), ascii::is_digit)) return read_date(text);
    if (text.size() == 6) return read_date((text.front() >= '7' ? "19" : "20") + std::string(text));
    return text.size() == 7 ? read_seven_digits(text) : std::nullopt;
}

}  // namespace

std::optional<SieDate> read_sie_date(std::string_view text) {
    const auto date = read_date(text);
    if (date && text.size() == 8) return SieDate{*date};
    const auto mended = put_right(text);
    if (!mended) return std::nullopt;
    return SieDate{*mended, false};
}

}  // namespace bokslut
