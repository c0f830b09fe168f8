#include "consistency/classes.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "consistency/linear_problem.hpp"

namespace bokslut::consistency {

namespace {

// Union-find where each quantity knows whether it is its parent or minus it.
class Forest {
public:
    explicit Forest(std::size_t count) : parent_(count), opposite_(count, 0) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }

    // The root, and whether the quantity is minus it; the way there is shortened to one step.
    std::pair<Var, bool> find(Var var) {
        Var root = var;
        bool opposite = false;
        while (parent_[root] != root) {
            opposite ^= opposite_[root] != 0;
            root = parent_[root];
        }
        bool left = opposite;
        while (parent_[var] != root && var != root) {
            const bool step = opposite_[var] != 0;
            opposite_[var] = left;
            left ^= step;
            var = std::exchange(parent_[var], root);
        }
        return {root, opposite};
    }

    // False when the two are one class already and this makes it its own opposite.
    bool unite(Var a, Var b, bool opposite) {
        const auto [root_a, opposite_a] = find(a);
        const auto [root_b, opposite_b] = find(b);
        const bool between = opposite ^ opposite_a ^ opposite_b;
        if (root_a == root_b) return !between;
        const auto [first, second] = std::minmax(root_a, root_b);
        parent_[second] = first;
        opposite_[second] = between;
        return true;
    }

private:
    std::vector<Var> parent_;
    std::vector<char> opposite_;
};

}  // namespace

bool says_equal(std::span<const Term> relation) {
    const auto is_unit = [](const Term& term) { return term.coefficient == 1 || term.coefficient == -1; };
    return relation.size() == 2 && relation[0].var != relation[1].var && is_unit(relation[0]) && is_unit(relation[1]);
}

Classes merge_equal(const System& system) {
    const auto vars = static_cast<Var>(system.var_count());
    Forest forest(vars);
    std::vector<Var> contradictory;
    for (std::uint32_t index = 0; index < system.relation_count(); ++index) {
        const std::span<const Term> relation = system.relation(index);
        if (!says_equal(relation)) continue;
        const bool opposite = relation[0].coefficient == relation[1].coefficient;
        if (!forest.unite(relation[0].var, relation[1].var, opposite)) contradictory.push_back(relation[0].var);
    }
    Classes classes;
    classes.of.resize(vars);
    classes.opposite.resize(vars);
    for (Var var = 0; var < vars; ++var) {  // the root is the first of its class
        const auto [root, opposite] = forest.find(var);
        classes.of[var] = root == var ? classes.count++ : classes.of[root];
        classes.opposite[var] = opposite;
    }
    for (const Var var : contradictory) classes.zero.push_back(classes.of[var]);
    return classes;
}

}  // namespace bokslut::consistency
