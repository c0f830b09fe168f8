#include "bokslut/consistency/proof_check.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <functional>
#include <map>

namespace bokslut::consistency {

namespace {

using boost::multiprecision::cpp_int;
using Combination = std::map<Var, cpp_int>;

bool is_whole(const std::string& text) {
    const std::size_t start = text.starts_with('-') ? 1 : 0;
    return text.size() > start && text[start] != '0' &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(start), text.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
}

// λA, or nothing when a relation is unknown, stands twice, or is not one of the conflict's.
bool combine(const System& system, const Conflict& conflict, Combination& sum) {
    std::vector<std::uint32_t> named;
    for (const Weight& weight : conflict.proof.relations) {
        if (weight.index >= system.relation_count() || !is_whole(weight.factor)) return false;
        named.push_back(weight.index);
        const cpp_int factor(weight.factor);
        for (const Term& term : system.relation(weight.index)) sum[term.var] += factor * term.coefficient;
    }
    std::erase_if(sum, [](const auto& entry) { return entry.second == 0; });
    const bool once_each = std::adjacent_find(named.begin(), named.end(), std::greater_equal<>()) == named.end();
    return once_each && named == conflict.relations;
}

bool is_stated(const Combination& sum, const std::vector<Weight>& stated) {
    return std::equal(
        sum.begin(), sum.end(), stated.begin(), stated.end(), [](const auto& entry, const Weight& weight) {
            return entry.first == weight.index && is_whole(weight.factor) && entry.second == cpp_int(weight.factor);
        });
}

// Whether Σ factor·quantity, each quantity inside its range, misses zero: its smallest value is above, or its largest
// below.
bool misses_zero(const Combination& sum, const std::map<Var, Interval>& ranges) {
    cpp_int smallest = 0, largest = 0;
    bool has_smallest = true, has_largest = true;
    for (const auto& [var, factor] : sum) {
        const Interval range = ranges.at(var);
        const std::int64_t down = factor > 0 ? range.low : range.high;
        const std::int64_t up = factor > 0 ? range.high : range.low;
        if (down == unbounded_below || down == unbounded_above) has_smallest = false;
        if (up == unbounded_below || up == unbounded_above) has_largest = false;
        smallest += factor * down;
        largest += factor * up;
    }
    return (has_smallest && smallest > 0) || (has_largest && largest < 0);
}

}  // namespace

bool proof_holds(const System& system, const Conflict& conflict) {
    Combination sum;
    if (!combine(system, conflict, sum) || !is_stated(sum, conflict.proof.figures)) return false;
    std::map<Var, Interval> ranges;
    for (const auto& entry : sum) ranges.emplace(entry.first, system.hard(entry.first));
    bool excluded = false;
    for (const std::uint32_t index : conflict.prints) {
        if (index >= system.print_count()) return false;
        const Print& print = system.print(index);
        Interval& range = ranges.emplace(print.var, system.hard(print.var)).first->second;
        range = intersection(range, print.range);
        excluded = excluded || range.empty();
    }
    return conflict.relations.empty() ? excluded : misses_zero(sum, ranges);
}

}  // namespace bokslut::consistency
