// A system of quantities: what is printed about them, and the sums that tie them together.
//
// Everything is an index or a whole number of öre: names, tables and accounts stay with the caller. A *relation* is
// hard, Σ a·x = 0. A *print* is soft: it says that a quantity lies in a closed interval, and may turn out to be wrong.
//
// Threads: values; const calls may run at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace bokslut::consistency {

/// A quantity: its index in the system.
using Var = std::uint32_t;

inline constexpr std::int64_t unbounded_below = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t unbounded_above = std::numeric_limits<std::int64_t>::max();

/// A closed interval of öre; an end that is `unbounded_below` or `unbounded_above` is open to that side. Empty when
/// `low` is above `high`.
struct Interval {
    std::int64_t low = unbounded_below;
    std::int64_t high = unbounded_above;

    constexpr bool empty() const { return low > high; }
    constexpr bool contains(std::int64_t value) const { return low <= value && value <= high; }
    friend bool operator==(const Interval&, const Interval&) = default;
};

inline constexpr Interval unbounded{};
inline constexpr Interval exactly_zero{0, 0};
inline constexpr Interval at_least_zero{0, unbounded_above};

/// What lies in both.
constexpr Interval intersection(Interval a, Interval b) {
    return {a.low > b.low ? a.low : b.low, a.high < b.high ? a.high : b.high};
}

/// A printed figure: `var` lies in `range`.
struct Print {
    Var var = 0;
    Interval range;
};

/// `coefficient` times the quantity `var`.
struct Term {
    std::int32_t coefficient = 0;
    Var var = 0;

    friend bool operator==(const Term&, const Term&) = default;
};

/// Quantities, prints and relations in plain arrays: a million figures cost no allocation each.
class System {
public:
    /// Room for this many, so that nothing is moved while the system is built.
    void reserve(std::size_t vars, std::size_t prints, std::size_t relations, std::size_t terms);

    /// A new quantity within `hard`, which no print can override (unprinted eliminations are at least zero). Throws
    /// Error when `hard` is empty or has a finite end beyond `largest_end`.
    Var add_var(Interval hard = unbounded);
    /// A new print of `var`; returns its index. Throws Error for an unknown quantity, and as add_var() does.
    std::uint32_t add_print(Var var, Interval range);
    /// The relation Σ coefficient·var = 0; returns its index. A quantity may stand in several terms: they are added.
    /// Throws Error for an unknown quantity.
    std::uint32_t add_relation(std::span<const Term> terms);

    std::size_t var_count() const { return hard_.size(); }
    std::size_t print_count() const { return prints_.size(); }
    std::size_t relation_count() const { return ends_.size(); }

    /// Throw Error for an index that is not there.
    Interval hard(Var var) const;
    const Print& print(std::uint32_t index) const;
    std::span<const Term> relation(std::uint32_t index) const;
    std::span<const Print> prints() const { return prints_; }

    /// Finite ends lie within ±2^61 öre (23 million billion kronor), so that sums of them never overflow 128 bits.
    static constexpr std::int64_t largest_end = std::int64_t{1} << 61;

private:
    std::vector<Interval> hard_;
    std::vector<Print> prints_;
    std::vector<Term> terms_;          // of all relations, one after the other
    std::vector<std::uint32_t> ends_;  // where each relation's terms end
};

}  // namespace bokslut::consistency
