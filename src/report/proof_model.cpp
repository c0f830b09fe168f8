#include "report/proof_model.hpp"

#include <algorithm>

namespace bokslut::proof {

const std::string& Model::canonical(const std::string& key) const {
    const std::string* at = &key;
    for (auto found = same_.find(*at); found != same_.end(); found = same_.find(*at)) at = &found->second;
    return *at;
}

std::size_t Model::quantity(const std::string& key, const std::string& name) {
    const std::string& own = canonical(key);
    const auto [entry, added] = by_key_.emplace(own, quantities.size());
    if (added) quantities.push_back({own, name.empty() ? own : name, {}, {}});
    return entry->second;
}

std::optional<std::size_t> Model::find(const std::string& key) const {
    const auto found = by_key_.find(canonical(key));
    if (found == by_key_.end()) return std::nullopt;
    return found->second;
}

void Model::same(const std::string& key, const std::string& target) {
    if (canonical(target) != key && key != target) same_[key] = target;
}

void Model::print(std::size_t quantity, std::size_t figure, int sign) {
    quantities[quantity].figures.push_back({figure, sign});
}

bool Model::printed(const std::string& key) const {
    const auto found = find(key);
    return found && !quantities[*found].figures.empty();
}

void Model::bound(std::size_t quantity, consistency::Interval hard) {
    quantities[quantity].hard = consistency::intersection(quantities[quantity].hard, hard);
}

void Model::relate(std::vector<consistency::Term> terms, ProofRelation::Class kind, std::string sentence,
                   std::string topic) {
    std::vector<consistency::Term> sum;
    for (const consistency::Term& term : terms) {
        const auto same =
            std::find_if(sum.begin(), sum.end(), [&](const consistency::Term& t) { return t.var == term.var; });
        if (same == sum.end())
            sum.push_back(term);
        else
            same->coefficient += term.coefficient;
    }
    std::erase_if(sum, [](const consistency::Term& term) { return term.coefficient == 0; });
    if (sum.empty()) return;
    relations.push_back({std::move(sum), {kind, false, std::move(sentence)}, std::move(topic)});
}

void Model::prune() {
    std::vector<int> uses(quantities.size());
    for (const ModelRelation& relation : relations)
        for (const consistency::Term& term : relation.terms) ++uses[term.var];
    const auto loose = [&](const consistency::Term& term) {
        const ModelQuantity& quantity = quantities[term.var];
        return uses[term.var] == 1 && quantity.figures.empty() && quantity.hard == consistency::Interval{};
    };
    for (bool changed = true; changed;) {
        changed = false;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < relations.size(); ++i) {
            ModelRelation& relation = relations[i];
            const bool empty = std::all_of(relation.terms.begin(), relation.terms.end(), [&](const auto& term) {
                return quantities[term.var].hard == consistency::exactly_zero && quantities[term.var].figures.empty();
            });
            if (!empty && std::none_of(relation.terms.begin(), relation.terms.end(), loose)) {
                if (kept != i) relations[kept] = std::move(relation);
                ++kept;
                continue;
            }
            if (!empty && !relation.topic.empty() && !quantities[relation.terms.front().var].figures.empty() &&
                std::find(unchecked.begin(), unchecked.end(), relation.topic) == unchecked.end())
                unchecked.push_back(relation.topic);
            for (const consistency::Term& term : relation.terms) --uses[term.var];
            changed = true;
        }
        relations.erase(relations.begin() + static_cast<std::ptrdiff_t>(kept), relations.end());
    }
}

}  // namespace bokslut::proof
