#include "consistency/hitting_set.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace bokslut::consistency {

namespace {

// Depth first over the prints of the first conflict that is not met yet. Sets are kept ascending.
class Search {
public:
    Search(const std::vector<Conflict>& conflicts, std::size_t most, const Order& order)
        : conflicts_(conflicts), most_(most), order_(order) {}

    std::optional<std::vector<std::uint32_t>> run() {
        extend();
        return best_;
    }

private:
    void extend() {
        const auto missed = std::find_if(conflicts_.begin(), conflicts_.end(),
                                         [&](const Conflict& conflict) { return !hits(set_, conflict); });
        if (missed == conflicts_.end()) {
            if (!best_ || order_.better(set_, *best_)) best_ = set_;
            return;
        }
        if (set_.size() == std::min(most_, best_ ? best_->size() : most_)) return;
        for (const std::uint32_t print : missed->prints) {
            const auto place = set_.insert(std::lower_bound(set_.begin(), set_.end(), print), print);
            const auto offset = place - set_.begin();
            extend();
            set_.erase(set_.begin() + offset);
        }
    }

    const std::vector<Conflict>& conflicts_;
    std::size_t most_;
    const Order& order_;
    std::vector<std::uint32_t> set_;
    std::optional<std::vector<std::uint32_t>> best_;
};

}  // namespace

bool Order::better(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    if (a.size() != b.size()) return a.size() < b.size();
    std::int64_t sum_a = 0, sum_b = 0;
    for (const std::uint32_t print : a) sum_a += rank(print);
    for (const std::uint32_t print : b) sum_b += rank(print);
    return sum_a != sum_b ? sum_a < sum_b : b < a;
}

bool hits(const std::vector<std::uint32_t>& set, const Conflict& conflict) {
    return std::any_of(set.begin(), set.end(), [&](std::uint32_t print) {
        return std::binary_search(conflict.prints.begin(), conflict.prints.end(), print);
    });
}

std::optional<std::vector<std::uint32_t>> best_hitting_set(const std::vector<Conflict>& conflicts, std::size_t most,
                                                           const Order& order) {
    return Search(conflicts, most, order).run();
}

std::vector<std::uint32_t> quick_hitting_set(const std::vector<Conflict>& conflicts, const Order& order) {
    std::vector<std::uint32_t> set;
    std::vector<char> is_met(conflicts.size(), 0);
    for (;;) {
        std::map<std::uint32_t, int> meets;
        for (std::size_t i = 0; i < conflicts.size(); ++i) {
            for (const std::uint32_t print : conflicts[i].prints) meets[print] += !is_met[i];
        }
        const auto best = std::max_element(meets.begin(), meets.end(), [&](const auto& a, const auto& b) {
            return std::tuple(a.second, -order.rank(a.first), a.first) <
                   std::tuple(b.second, -order.rank(b.first), b.first);
        });
        if (best == meets.end() || best->second == 0) break;
        set.push_back(best->first);
        for (std::size_t i = 0; i < conflicts.size(); ++i) is_met[i] = is_met[i] || hits({best->first}, conflicts[i]);
    }
    std::sort(set.begin(), set.end());
    return set;
}

}  // namespace bokslut::consistency
