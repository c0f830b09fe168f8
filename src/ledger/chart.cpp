#include "bokslut/ledger/chart.hpp"

#include <algorithm>
#include <cstddef>

#include "core/ascii.hpp"

namespace bokslut {
namespace {

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), ascii::is_digit);
}

std::string_view without_leading_zeros(std::string_view digits) {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

template <class Names>
std::string name_or_number(const Names& names, std::string_view number) {
    const auto found = names.find(number);
    return std::string(found == names.end() || found->second.empty() ? number : std::string_view(found->second));
}

}  // namespace

bool NumberOrder::operator()(std::string_view a, std::string_view b) const {
    const bool a_is_number = is_number(a);
    if (a_is_number != is_number(b)) return a_is_number;
    if (!a_is_number) return a < b;
    const std::string_view x = without_leading_zeros(a);
    const std::string_view y = without_leading_zeros(b);
    if (x.size() != y.size()) return x.size() < y.size();
    return x != y ? x < y : a < b;
}

std::string Chart::account_name(std::string_view account) const {
    return name_or_number(accounts, account);
}

std::string Chart::object_name(std::string_view dimension, std::string_view code) const {
    const auto found = objects.find(dimension);
    return found == objects.end() ? std::string(code) : name_or_number(found->second, code);
}

void Chart::add(const Chart& other) {
    accounts.insert(other.accounts.begin(), other.accounts.end());
    account_types.insert(other.account_types.begin(), other.account_types.end());
    dimensions.insert(other.dimensions.begin(), other.dimensions.end());
    for (const auto& [dimension, names] : other.objects) objects[dimension].insert(names.begin(), names.end());
}

}  // namespace bokslut
