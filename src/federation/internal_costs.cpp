#include "bokslut/federation/internal_costs.hpp"

#include <algorithm>
#include <set>

#include "bokslut/federation/allocation.hpp"
#include "federation/exact_solver.hpp"

namespace bokslut {

namespace {

bool is_support(const CostUnit& unit) {
    return !unit.use.empty();
}

/// What each unit uses of `unit`'s service, as shares of 1; only of those that `counts`. Empty when nobody uses it.
template <class Counts>
std::map<std::size_t, Rational> shares_of(const CostUnit& unit, std::size_t self, Counts counts) {
    std::map<std::size_t, Rational> shares;
    Rational sum;
    for (const auto& [user, use] : unit.use) {
        if (user == self || !counts(user)) continue;
        shares[user] = use;
        sum += use;
    }
    if (sum.sign() <= 0) return {};
    for (auto& [user, share] : shares) share /= sum;
    return shares;
}

/// Shares the costs of one set of units.
class Sharer {
public:
    explicit Sharer(const std::vector<CostUnit>& units) : units_(units) {
        for (const CostUnit& unit : units_) out_.full.emplace_back(unit.cost.ore());
    }

    SharedCosts share(CostMethod method, const std::vector<std::size_t>& order) {
        out_.fault = fault();
        if (out_.fault == CostFault::none && method == CostMethod::direct) direct();
        if (out_.fault == CostFault::none && method == CostMethod::step_down) step_down(order);
        if (out_.fault == CostFault::none && method == CostMethod::reciprocal) reciprocal();
        if (out_.fault == CostFault::none) charge();
        return std::move(out_);
    }

private:
    CostFault fault() const {
        for (const CostUnit& unit : units_) {
            if (unit.cost < Amount()) return CostFault::negative;
            for (const auto& [user, use] : unit.use)
                if (use.sign() < 0 || user >= units_.size()) return CostFault::negative;
        }
        return CostFault::none;
    }

    void pass_on(std::size_t from, const std::map<std::size_t, Rational>& shares) {
        if (shares.empty() && out_.full[from].sign() != 0) out_.fault = CostFault::no_user;
        for (const auto& [user, share] : shares) out_.full[user] += out_.full[from] * share;
    }

    void direct() {
        for (std::size_t i = 0; i < units_.size(); ++i)
            if (is_support(units_[i]))
                pass_on(i, shares_of(units_[i], i, [&](std::size_t user) { return !is_support(units_[user]); }));
    }

    void step_down(const std::vector<std::size_t>& order) {
        std::set<std::size_t> left;
        for (std::size_t i = 0; i < units_.size(); ++i)
            if (is_support(units_[i])) left.insert(i);
        for (const std::size_t next : order) {
            if (!left.erase(next)) return static_cast<void>(out_.fault = CostFault::bad_order);
            pass_on(next, shares_of(units_[next], next, [&](std::size_t user) {
                        return !is_support(units_[user]) || left.contains(user);
                    }));
        }
        if (!left.empty()) out_.fault = CostFault::bad_order;
    }

    /// full = own cost + what is used of the others' full cost: (1 - A) full = cost.
    void reciprocal() {
        std::vector<std::size_t> support;
        for (std::size_t i = 0; i < units_.size(); ++i)
            if (is_support(units_[i])) support.push_back(i);
        std::vector<std::map<std::size_t, Rational>> shares;
        for (const std::size_t i : support) {
            shares.push_back(shares_of(units_[i], i, [](std::size_t) { return true; }));
            if (shares.back().empty() && out_.full[i].sign() != 0)
                return static_cast<void>(out_.fault = CostFault::no_user);
        }
        std::vector<std::vector<Rational>> system(support.size(), std::vector<Rational>(support.size() + 1));
        for (std::size_t row = 0; row < support.size(); ++row) {
            for (std::size_t column = 0; column < support.size(); ++column) {
                const auto found = shares[column].find(support[row]);
                const Rational used = found == shares[column].end() ? Rational() : found->second;
                system[row][column] = Rational(row == column ? 1 : 0) - used;
            }
            system[row].back() = out_.full[support[row]];
        }
        const auto solution = solve_exactly(system);
        if (!solution) return static_cast<void>(out_.fault = CostFault::no_user);
        for (std::size_t i = 0; i < support.size(); ++i) out_.full[support[i]] = (*solution)[i];
        for (std::size_t i = 0; i < support.size(); ++i)
            for (const auto& [user, share] : shares[i])
                if (!is_support(units_[user])) out_.full[user] += (*solution)[i] * share;
    }

    void charge() {
        Amount total;
        std::vector<Rational> weights(units_.size());
        for (std::size_t i = 0; i < units_.size(); ++i) {
            total += units_[i].cost;
            if (!is_support(units_[i])) weights[i] = out_.full[i];
        }
        out_.charged.assign(units_.size(), Amount());
        if (total.is_zero()) return;
        const Allocation whole = allocate(total, weights);
        if (whole.fault != AllocationFault::none) return static_cast<void>(out_.fault = CostFault::no_user);
        for (std::size_t i = 0; i < units_.size(); ++i) out_.charged[i] = whole.parts[i].amount;
    }

    const std::vector<CostUnit>& units_;
    SharedCosts out_;
};

}  // namespace

SharedCosts share_costs(const std::vector<CostUnit>& units, CostMethod method, const std::vector<std::size_t>& order) {
    return Sharer(units).share(method, order);
}

}  // namespace bokslut
