// Quantities: what can be printed, each with one definition from which value, trace and relations follow.
//
// Threads: values; const calls may run at once.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/statements/column.hpp"
#include "bokslut/statements/selector.hpp"

namespace bokslut {

/// One part of a sum.
struct Term {
    int sign = 1;
    std::size_t quantity = 0;
    At at = At::closing;
};

/// A quantity: a leaf (signed selectors), a sum (signed quantities), or given (neither; values come from the förbund's
/// file). A given value also stands in for a leaf or sum in the column it is given for: a budget outside the books.
struct Quantity {
    std::string id;  ///< "rr/avskrivningar"
    std::vector<Selector> selectors;
    std::vector<Term> terms;

    bool is_leaf() const { return !selectors.empty(); }
    bool is_sum() const { return !terms.empty(); }
};

/// A value from the förbund's file, with its place there.
struct Given {
    Amount amount;
    Place place;
};

/// All quantities of a report, by index and id.
class Quantities {
public:
    /// Adds a quantity and returns its index. Throws Error when the id is taken.
    std::size_t add(Quantity quantity);
    /// The index of an id; nothing when there is no such quantity.
    std::optional<std::size_t> find(std::string_view id) const;
    const Quantity& operator[](std::size_t index) const { return all_[index]; }
    Quantity& operator[](std::size_t index) { return all_[index]; }
    std::size_t size() const { return all_.size(); }

    /// States a value for (quantity, year, basis, unit code, months).
    void give(std::size_t quantity, int year, Basis basis, std::string_view unit, Given value, Months months = {});
    /// The value stated for the column, signed as printed; nullptr when there is none. Valid until the next give().
    const Given* given(std::size_t quantity, const Column& column) const;

    /// The leaves a quantity comes down to, with the coefficient each has, at the given date.
    /// Keys are (quantity, measured at opening?).
    std::map<std::pair<std::size_t, bool>, int> expand(std::size_t quantity) const;

private:
    struct GivenKey {
        std::size_t quantity;
        int year;
        Basis basis;
        std::string unit;
        Months months;
        friend auto operator<=>(const GivenKey&, const GivenKey&) = default;
    };
    void expand_into(std::size_t quantity, int sign, bool opening,
                     std::map<std::pair<std::size_t, bool>, int>& out) const;

    std::vector<Quantity> all_;
    std::unordered_map<std::string, std::size_t> by_id_;
    std::map<GivenKey, Given> given_;
};

}  // namespace bokslut
