#include "bokslut/statements/quantity.hpp"

#include "bokslut/core/error.hpp"

namespace bokslut {

std::size_t Quantities::add(Quantity quantity) {
    if (!by_id_.emplace(quantity.id, all_.size()).second) throw Error("quantity defined twice: " + quantity.id);
    all_.push_back(std::move(quantity));
    return all_.size() - 1;
}

std::optional<std::size_t> Quantities::find(std::string_view id) const {
    const auto found = by_id_.find(std::string(id));
    if (found == by_id_.end()) return std::nullopt;
    return found->second;
}

void Quantities::give(std::size_t quantity, int year, Basis basis, std::string_view unit, Given value, Months months) {
    given_[{quantity, year, basis, std::string(unit), months}] = std::move(value);
}

const Given* Quantities::given(std::size_t quantity, const Column& column) const {
    if (given_.empty()) return nullptr;
    const auto found = given_.find({quantity, column.year, column.basis, column.unit.code, column.months});
    return found == given_.end() ? nullptr : &found->second;
}

std::map<std::pair<std::size_t, bool>, int> Quantities::expand(std::size_t quantity) const {
    std::map<std::pair<std::size_t, bool>, int> out;
    expand_into(quantity, 1, false, out);
    std::erase_if(out, [](const auto& entry) { return entry.second == 0; });
    return out;
}

void Quantities::expand_into(std::size_t quantity, int sign, bool opening,
                             std::map<std::pair<std::size_t, bool>, int>& out) const {
    const Quantity& q = all_[quantity];
    if (!q.is_sum()) {
        out[{quantity, opening}] += sign;
        return;
    }
    for (const Term& term : q.terms) {
        if (term.at != At::opening) expand_into(term.quantity, sign * term.sign, opening, out);
        if (term.at == At::opening) expand_into(term.quantity, sign * term.sign, true, out);
        if (term.at == At::change) expand_into(term.quantity, -sign * term.sign, true, out);
    }
}

}  // namespace bokslut
