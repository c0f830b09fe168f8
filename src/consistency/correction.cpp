// Which prints to set aside: a smallest set that meets every conflict found so far, tried, and one conflict more when
// it does not do. When it does, no smaller set can.
#include <algorithm>
#include <utility>

#include "bokslut/consistency/feasibility.hpp"
#include "bokslut/core/error.hpp"
#include "consistency/decide.hpp"
#include "consistency/hitting_set.hpp"

namespace bokslut::consistency {

namespace {

constexpr std::size_t most_exact = 3;
constexpr std::size_t most_conflicts = 500;  // then an irreducible set will do

class Correcting {
public:
    Correcting(const System& system, const Preference& preference, const Options& options)
        : order_(preference), options_(options), view_{system, std::vector<char>(system.print_count(), 0)} {}

    Correction run() {
        if (!find_exact()) find_irreducible();
        if (correction_.rest.verdict == Verdict::feasible) explain();
        return std::move(correction_);
    }

private:
    Answer without(const std::vector<std::uint32_t>& prints) {
        for (const std::uint32_t print : prints) view_.set_aside[print] = 1;
        Answer answer = decide_view(view_, options_);
        for (const std::uint32_t print : prints) view_.set_aside[print] = 0;
        return answer;
    }

    // Ends the search: there is an answer, or there can be none.
    bool settle(std::vector<std::uint32_t> prints, Answer answer) {
        if (answer.conflict && !answer.conflict->prints.empty()) return false;
        correction_.prints = answer.verdict == Verdict::impossible ? std::vector<std::uint32_t>() : std::move(prints);
        correction_.exact = correction_.exact && answer.verdict == Verdict::feasible;
        correction_.rest = std::move(answer);
        return true;
    }

    // Every conflict that is left when the prints of those found are set aside: each needs a print of its own.
    bool find_separate(std::vector<std::uint32_t> aside) {
        for (;;) {
            Answer answer = without(aside);
            if (!answer.conflict) return false;
            if (answer.conflict->prints.empty()) return settle({}, std::move(answer));
            aside.insert(aside.end(), answer.conflict->prints.begin(), answer.conflict->prints.end());
            conflicts_.push_back(std::move(*answer.conflict));
        }
    }

    bool find_exact() {
        while (conflicts_.size() < most_conflicts) {
            const auto set = best_hitting_set(conflicts_, most_exact, order_);
            if (!set) return false;
            Answer answer = without(*set);
            if (settle(*set, answer)) return true;
            std::vector<std::uint32_t> aside = *set;
            aside.insert(aside.end(), answer.conflict->prints.begin(), answer.conflict->prints.end());
            conflicts_.push_back(std::move(*answer.conflict));
            if (find_separate(std::move(aside))) return true;
        }
        return false;
    }

    // Tries a set that is found quickly, and learns a conflict from each that does not do.
    void find_irreducible() {
        correction_.exact = false;
        for (;;) {
            const std::vector<std::uint32_t> set = quick_hitting_set(conflicts_, order_);
            Answer answer = without(set);
            if (settle(set, answer)) break;
            std::vector<std::uint32_t> aside = set;
            aside.insert(aside.end(), answer.conflict->prints.begin(), answer.conflict->prints.end());
            conflicts_.push_back(std::move(*answer.conflict));
            if (find_separate(std::move(aside))) break;
        }
        if (correction_.rest.verdict == Verdict::feasible) leave_out_needless();
    }

    // Those that are worst to set aside are put back first. A conflict that speaks against it is kept.
    void leave_out_needless() {
        std::vector<std::uint32_t>& set = correction_.prints;
        std::vector<std::uint32_t> tried = set;
        std::sort(tried.begin(), tried.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(-order_.rank(a), a) < std::pair(-order_.rank(b), b);
        });
        for (const std::uint32_t print : tried) {
            std::vector<std::uint32_t> rest = set;
            std::erase(rest, print);
            if (std::any_of(conflicts_.begin(), conflicts_.end(), [&](const Conflict& c) { return !hits(rest, c); })) {
                continue;
            }
            Answer answer = without(rest);
            if (answer.conflict) conflicts_.push_back(std::move(*answer.conflict));
            if (answer.verdict != Verdict::feasible) continue;
            set = std::move(rest);
            correction_.rest = std::move(answer);
        }
        std::sort(set.begin(), set.end());
    }

    // For each print the smallest conflict that no other of them meets; there is one, since the set is irreducible.
    void explain() {
        for (const std::uint32_t print : correction_.prints) {
            std::vector<std::uint32_t> others = correction_.prints;
            std::erase(others, print);
            Answer answer = without(others);
            const Conflict* best = answer.conflict ? &*answer.conflict : nullptr;
            for (const Conflict& conflict : conflicts_) {
                if (hits(others, conflict) || !hits({print}, conflict)) continue;
                if (!best || conflict.relations.size() < best->relations.size()) best = &conflict;
            }
            correction_.conflicts.push_back(best ? *best : Conflict());
        }
    }

    Order order_;
    const Options& options_;
    View view_;
    std::vector<Conflict> conflicts_;
    Correction correction_;
};

}  // namespace

Correction correct(const System& system, const Preference& preference, const Options& options) {
    if (!preference.rank.empty() && preference.rank.size() != system.print_count()) {
        throw Error("a preference needs a rank for each print");
    }
    return Correcting(system, preference, options).run();
}

}  // namespace bokslut::consistency
