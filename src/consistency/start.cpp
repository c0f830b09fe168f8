#include "consistency/start.hpp"

#include <algorithm>

#include "core/wide.hpp"

namespace bokslut::consistency {

namespace {

constexpr int most_rounds = 256;
constexpr int patience = 16;       // rounds in which the worst row must become twice as good
constexpr std::int64_t room = 64;  // the part of a range that is kept free at each end

Interval with_room(Interval range) {
    if (range.low == unbounded_below || range.high == unbounded_above) return range;
    const std::int64_t margin = (range.high - range.low) / room;
    return {range.low + margin, range.high - margin};
}

class Approach {
public:
    explicit Approach(const LinearProblem& problem) : problem_(problem), values_(problem.start) {
        for (const Interval range : problem.bounds) bounds_.push_back(with_room(range));
    }

    bool run() {
        Int128 before = 0;
        for (int round = 0; round < most_rounds; ++round) {
            worst_ = 0;
            for (std::size_t row = 0; row < problem_.ranges.size(); ++row) share_out(row, round == 0);
            if (worst_ == 0) return true;
            if (round % patience != 0) continue;
            if (round > 0 && worst_ > before / 2) return false;
            before = worst_;
        }
        return false;
    }

    const std::vector<std::int64_t>& values() const { return values_; }

private:
    bool takes(Var var, bool open_only) const {
        const Interval bounds = bounds_[var];
        return open_only ? bounds.low == unbounded_below || bounds.high == unbounded_above : bounds.low < bounds.high;
    }

    /// At first quantities without an end take what is missing: they may be far from where they began.
    void share_out(std::size_t row, bool open_only) {
        const std::span<const Term> terms = problem_.row(row);
        const Interval range = with_room(problem_.ranges[row]);
        Int128 sum = 0, weight = 0, near = 0;
        for (const Term& term : terms) {
            const Int128 factor = term.coefficient;
            sum += factor * values_[term.var];
            near += factor < 0 ? -factor : factor;
            if (takes(term.var, open_only)) weight += factor * factor;
        }
        const Int128 missing = sum < range.low ? range.low - sum : sum > range.high ? range.high - sum : 0;
        const Int128 size = missing < 0 ? -missing : missing;
        if (size <= near) return;  // whole öre cannot be shared further
        worst_ = std::max(worst_, size);
        if (weight == 0) return;
        for (const Term& term : terms) {
            if (!takes(term.var, open_only)) continue;
            const Interval bounds = bounds_[term.var];
            const Int128 moved = values_[term.var] + missing * term.coefficient / weight;
            values_[term.var] = static_cast<std::int64_t>(std::clamp<Int128>(moved, bounds.low, bounds.high));
        }
    }

    const LinearProblem& problem_;
    std::vector<Interval> bounds_;
    std::vector<std::int64_t> values_;
    Int128 worst_ = 0;
};

}  // namespace

void approach(LinearProblem& problem) {
    Approach approach(problem);
    if (approach.run()) problem.start = approach.values();
}

}  // namespace bokslut::consistency
