// The printed figures as quantities and relations, by key, before they become indices.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bokslut/consistency/system.hpp"
#include "bokslut/report/proof.hpp"

namespace bokslut::proof {

/// A quantity and the figures that print it; a sign of -1 where the print turns the sign (notes print costs positive).
struct ModelQuantity {
    std::string key, name;
    consistency::Interval hard;
    std::vector<std::pair<std::size_t, int>> figures;
};

struct ModelRelation {
    std::vector<consistency::Term> terms;  ///< the defined quantity first
    ProofRelation about;
    std::string topic;  ///< what is said when it cannot be checked
};

struct Model {
    std::vector<ModelQuantity> quantities;
    std::vector<ModelRelation> relations;
    std::vector<std::string> unchecked;

    /// The quantity of a key, made when it is new.
    std::size_t quantity(const std::string& key, const std::string& name = "");
    std::optional<std::size_t> find(const std::string& key) const;
    /// `key` is another word for `target`. Before either is used.
    void same(const std::string& key, const std::string& target);
    void print(std::size_t quantity, std::size_t figure, int sign = 1);
    bool printed(const std::string& key) const;
    void bound(std::size_t quantity, consistency::Interval hard);
    /// Σ terms = 0; terms of one quantity are added, and what becomes nothing is left out.
    void relate(std::vector<consistency::Term> terms, ProofRelation::Class kind, std::string sentence,
                std::string topic = "");
    /// Takes away the relations that can always be fulfilled: they have a quantity that is in no other relation and is
    /// printed nowhere. Each topic is said once among the unchecked.
    void prune();

private:
    const std::string& canonical(const std::string& key) const;

    std::unordered_map<std::string, std::size_t> by_key_;
    std::unordered_map<std::string, std::string> same_;
};

}  // namespace bokslut::proof
