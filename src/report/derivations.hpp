// What figures that are no lines of forms come of, put together for traces. Private.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bokslut/report/table.hpp"

namespace bokslut {

inline std::shared_ptr<const Derivation> given_at(Place place) {
    return std::make_shared<const Derivation>(Derivation{std::move(place), "", {}});
}

inline std::shared_ptr<const Derivation> computed(std::string formula, std::vector<DerivedTerm> terms = {}) {
    return std::make_shared<const Derivation>(Derivation{{}, std::move(formula), std::move(terms)});
}

/// The figure or number, with what it comes of.
template <class Value>
Value coming_of(Value value, std::shared_ptr<const Derivation> from) {
    value.from = std::move(from);
    return value;
}

/// An amount that a figure is computed from, in the report's measure.
inline DerivedTerm term(std::string label, std::string id, Amount amount, Measure measure,
                        std::shared_ptr<const Derivation> from = {}) {
    return {std::move(label),
            coming_of(Figure{std::move(id), amount, shown_steps(amount, measure), measure}, std::move(from))};
}

}  // namespace bokslut
