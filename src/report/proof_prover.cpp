#include "report/proof_prover.hpp"

#include <algorithm>
#include <map>

#include "bokslut/core/error.hpp"
#include "bokslut/core/number_text.hpp"
#include "report/sentence.hpp"

namespace bokslut::proof {

using consistency::Interval;
using consistency::Var;

Prover::Prover(const Model& model, std::vector<std::pair<std::string, std::string>> eliminations, bool exact_zeros,
               consistency::Printing rounding, Proof& out, std::set<std::size_t> trusted)
    : model_(model),
      eliminations_(std::move(eliminations)),
      exact_zeros_(exact_zeros),
      rounding_(rounding),
      out_(out),
      trusted_(std::move(trusted)) {
    make_prints();
    for (std::size_t i = 0; i < model.relations.size(); ++i)
        if (model.relations[i].about.kind == ProofRelation::Class::identity) identities_.push_back(i);
    first_ = build(identities_, {});
}

Interval Prover::range_of(const PrintedFigure& figure, std::int64_t shown, int sign) const {
    const auto zeros = exact_zeros_ ? consistency::Zeros::exact : consistency::Zeros::rounded;
    const auto spoken = is_sentence(figure) ? read_spoken(figure.row) : std::nullopt;
    Interval range = spoken ? spoken_interval(*spoken, rounding_, zeros)
                            : consistency::printed_interval(shown, figure.measure.ore_per_step(), rounding_, zeros);
    if (spoken && shown < 0) range = {-range.high, -range.low};
    if (sign > 0) return range;
    return {-range.high, -range.low};
}

/// Whether the figure is printed so when its amount is `ore`.
bool Prover::prints(const PrintedFigure& figure, std::int64_t ore) const {
    if (is_sentence(figure)) return range_of(figure, figure.shown, 1).contains(ore);
    return consistency::shown_as(ore, figure.measure.ore_per_step(), rounding_) == figure.shown;
}

void Prover::make_prints() {
    for (std::size_t q = 0; q < model_.quantities.size(); ++q) {
        std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> known;
        for (const auto& [figure, sign] : model_.quantities[q].figures) {
            const Interval range = range_of(out_.figures[figure], out_.figures[figure].shown, sign);
            const auto [entry, added] = known.emplace(std::pair(range.low, range.high), soft_.size());
            if (added) soft_.push_back({q, range, {}});
            soft_[entry->second].figures.push_back(figure);
        }
    }
}

/// Rather a sentence than a table, rather a print that stands in few tables, of a leaf rather than a sum, and no zero;
/// else the later one.
consistency::Preference Prover::preference() const {
    std::set<std::size_t> defined;
    for (std::size_t r : identities_) defined.insert(model_.relations[r].terms.front().var);
    consistency::Preference preference;
    for (std::size_t index : first_.prints) {
        const SoftPrint& print = soft_[index];
        std::int32_t rank = 4 * static_cast<std::int32_t>(std::min<std::size_t>(print.figures.size(), 1000));
        if (is_sentence(out_.figures[print.figures.front()])) rank = 0;
        if (std::any_of(print.figures.begin(), print.figures.end(),
                        [&](std::size_t f) { return trusted_.contains(f); }))
            rank += 1'000'000;
        if (defined.contains(print.quantity)) rank += 2;
        if (print.range.contains(0)) rank += 1;
        preference.rank.push_back(rank);
    }
    return preference;
}

Prover::Built Prover::build(const std::vector<std::size_t>& relations, const std::set<std::size_t>& set_aside) const {
    Built built;
    for (const ModelQuantity& quantity : model_.quantities) built.system.add_var(quantity.hard);
    for (std::size_t i = 0; i < soft_.size(); ++i) {
        if (set_aside.contains(i)) continue;
        built.system.add_print(static_cast<Var>(soft_[i].quantity), soft_[i].range);
        built.prints.push_back(i);
    }
    for (std::size_t r : relations) built.system.add_relation(model_.relations[r].terms);
    return built;
}

std::size_t Prover::correct() {
    correction_ = consistency::correct(first_.system, preference());
    set_aside_.clear();
    for (std::uint32_t print : correction_.prints) set_aside_.insert(first_.prints[print]);
    return set_aside_.size();
}

void Prover::tell() {
    out_.verdict = ProofVerdict::possible;
    if (!correction_.prints.empty()) out_.verdict = ProofVerdict::impossible;
    if (correction_.rest.verdict == consistency::Verdict::undecided) out_.verdict = ProofVerdict::undecided;
    accepted_ = identities_;
    accepted_system_ = build(accepted_, set_aside_);
    if (correction_.rest.verdict == consistency::Verdict::feasible) witness_ = correction_.rest.witness;
    for (std::size_t i = 0; i < correction_.prints.size(); ++i)
        tell_conflict(first_.prints[correction_.prints[i]], correction_.conflicts[i]);
    if (correction_.rest.verdict == consistency::Verdict::impossible) {
        out_.verdict = ProofVerdict::impossible;
        ProofFinding finding{{"proof.forms_conflict", {}, {}}, {}, {}, {}, {}, true};
        for (std::uint32_t r : correction_.rest.conflict->relations) finding.relations.push_back(identities_[r]);
        out_.findings.push_back(std::move(finding));
    } else {
        test_expected();
        pair_expected();
        make_witness();
        tell_eliminations();
        tell_large_rounding();
    }
}

/// Each expected relation with those before it that held; many at once, as most hold.
void Prover::test_expected() {
    std::vector<std::size_t> expected;
    for (std::size_t r = 0; r < model_.relations.size(); ++r)
        if (model_.relations[r].about.kind == ProofRelation::Class::expected) expected.push_back(r);
    if (!expected.empty()) test_expected(expected);
}

void Prover::test_expected(const std::vector<std::size_t>& group) {
    std::vector<std::size_t> relations = accepted_;
    relations.insert(relations.end(), group.begin(), group.end());
    Built tried = build(relations, set_aside_);
    const consistency::Answer answer = consistency::decide(tried.system);
    if (answer.verdict == consistency::Verdict::feasible) {
        accepted_ = std::move(relations);
        accepted_system_ = std::move(tried);
        witness_ = answer.witness;
    } else if (group.size() > 1) {
        const auto middle = group.begin() + static_cast<std::ptrdiff_t>(group.size() / 2);
        test_expected({group.begin(), middle});
        test_expected({middle, group.end()});
    } else if (answer.verdict == consistency::Verdict::impossible) {
        tell_expected(group[0], answer.conflict, tried);
    } else {
        out_.unchecked.push_back(model_.relations[group[0]].about.sentence + " (gick inte att avgöra)");
    }
}

/// Re-prints every figure from the witness and compares; those that were set aside print otherwise.
void Prover::make_witness() {
    if (witness_.empty()) return;
    out_.witness.assign(out_.figures.size(), Amount());
    for (std::size_t i = 0; i < out_.figures.size(); ++i) {
        const PrintedFigure& figure = out_.figures[i];
        out_.witness[i] = Amount::from_ore(figure.shown * figure.measure.ore_per_step());
    }
    for (std::size_t q = 0; q < model_.quantities.size(); ++q)
        for (const auto& [figure, sign] : model_.quantities[q].figures)
            out_.witness[figure] = Amount::from_ore(sign * witness_[q]);
    for (std::size_t i = 0; i < soft_.size(); ++i)
        for (std::size_t figure : soft_[i].figures) {
            const PrintedFigure& printed = out_.figures[figure];
            if (!set_aside_.contains(i) && !prints(printed, out_.witness[figure].ore()))
                throw Error("proof: the witness does not print " + figure_text(printed));
        }
}

/// The last amount from `inside` in the direction that is possible; that of `inside` + 2^50 when there is no end. The
/// proof against an amount that is too far says how near it must be at least, so that few are tried.
std::int64_t Prover::end_of_range(Var var, std::int64_t inside, std::int64_t direction) const {
    std::int64_t value = inside + direction * (std::int64_t{1} << 50);
    const auto asked = static_cast<std::uint32_t>(accepted_system_.system.print_count());
    while (value != inside) {
        consistency::System system = accepted_system_.system;
        system.add_print(var, direction > 0 ? Interval{value, consistency::unbounded_above}
                                            : Interval{consistency::unbounded_below, value});
        const consistency::Answer answer = consistency::decide(system);
        if (answer.verdict == consistency::Verdict::feasible) break;
        std::int64_t nearer = inside + (value - inside) / 2;
        if (answer.conflict &&
            std::binary_search(answer.conflict->prints.begin(), answer.conflict->prints.end(), asked)) {
            const Interval left = consistency::possible_range(system, *answer.conflict, asked);
            nearer = direction > 0 ? std::max(left.high, inside) : std::min(left.low, inside);
        }
        value = nearer;
    }
    return value;
}

/// Internal items that are printed nowhere and cannot be zero.
void Prover::tell_eliminations() {
    if (witness_.empty()) return;
    for (const auto& [key, words] : eliminations_) {
        const auto found = model_.find(key);
        if (!found) continue;
        const Var var = static_cast<Var>(*found);
        if (witness_[*found] == 0) continue;
        const std::int64_t low = end_of_range(var, witness_[*found], -1);
        if (low <= 0) continue;
        const std::int64_t high = end_of_range(var, witness_[*found], 1);
        ProofFinding finding{{"proof.eliminations_needed",
                              {{"what", words},
                               {"low", kronor_text(Amount::from_ore(low))},
                               {"high", kronor_text(Amount::from_ore(high))}},
                              {}},
                             Amount::from_ore(low),
                             {},
                             {},
                             {},
                             true};
        for (std::size_t r = 0; r < model_.relations.size(); ++r)
            for (const consistency::Term& term : model_.relations[r].terms)
                if (term.var == var) {
                    finding.relations.push_back(r);
                    add_lines(model_.relations[r], var, finding);
                    for (const consistency::Term& other : model_.relations[r].terms)
                        for (const auto& [figure, sign] : model_.quantities[other.var].figures)
                            if (out_.figures[figure].shown != 0) finding.figures.push_back(figure);
                }
        std::sort(finding.figures.begin(), finding.figures.end());
        finding.figures.erase(std::unique(finding.figures.begin(), finding.figures.end()), finding.figures.end());
        out_.findings.push_back(std::move(finding));
    }
}

}  // namespace bokslut::proof
