#include "bokslut/consistency/system.hpp"

#include <string>

#include "bokslut/core/error.hpp"

namespace bokslut::consistency {

namespace {

void check_interval(Interval range) {
    if (range.empty()) throw Error("an empty interval in a system");
    const bool low_fits =
        range.low == unbounded_below || (range.low >= -System::largest_end && range.low <= System::largest_end);
    const bool high_fits =
        range.high == unbounded_above || (range.high >= -System::largest_end && range.high <= System::largest_end);
    if (!low_fits || !high_fits) throw Error("an interval in a system ends beyond 2^61 öre");
}

void check_index(std::size_t index, std::size_t count, const char* what) {
    if (index >= count) throw Error(std::string("a system has no such ") + what);
}

// Indices are 32 bits, and the last one means "none" inside.
std::uint32_t next_index(std::size_t count) {
    if (count >= std::numeric_limits<std::uint32_t>::max()) throw Error("a system with too many parts");
    return static_cast<std::uint32_t>(count);
}

}  // namespace

void System::reserve(std::size_t vars, std::size_t prints, std::size_t relations, std::size_t terms) {
    hard_.reserve(vars);
    prints_.reserve(prints);
    ends_.reserve(relations);
    terms_.reserve(terms);
}

Var System::add_var(Interval hard) {
    check_interval(hard);
    const Var var = next_index(hard_.size());
    hard_.push_back(hard);
    return var;
}

std::uint32_t System::add_print(Var var, Interval range) {
    check_index(var, hard_.size(), "quantity");
    check_interval(range);
    const std::uint32_t index = next_index(prints_.size());
    prints_.push_back({var, range});
    return index;
}

std::uint32_t System::add_relation(std::span<const Term> terms) {
    for (const Term& term : terms) check_index(term.var, hard_.size(), "quantity");
    const std::uint32_t index = next_index(ends_.size());
    const std::uint32_t end = next_index(terms_.size() + terms.size());
    terms_.insert(terms_.end(), terms.begin(), terms.end());
    ends_.push_back(end);
    return index;
}

Interval System::hard(Var var) const {
    check_index(var, hard_.size(), "quantity");
    return hard_[var];
}

const Print& System::print(std::uint32_t index) const {
    check_index(index, prints_.size(), "print");
    return prints_[index];
}

std::span<const Term> System::relation(std::uint32_t index) const {
    check_index(index, ends_.size(), "relation");
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::span(terms_).subspan(begin, ends_[index] - begin);
}

}  // namespace bokslut::consistency
