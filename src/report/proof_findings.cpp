// Conflicts as findings: what, where, how much, why, what would repair it.
#include <algorithm>
#include <cstdlib>

#include "bokslut/core/number_text.hpp"
#include "report/proof_prover.hpp"
#include "report/sentence.hpp"

namespace bokslut::proof {

using consistency::Interval;
using consistency::Var;

namespace {

std::string shown_text(const PrintedFigure& figure, std::int64_t shown) {
    return number_text(shown, figure.measure.decimals, NumberStyle::plain());
}

/// The numbers that `shown` becomes when two neighbouring digits change places.
std::vector<std::int64_t> transposed(std::int64_t shown) {
    std::vector<std::int64_t> all;
    const std::string digits = std::to_string(std::llabs(shown));
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        if (digits[i] == digits[i + 1]) continue;
        std::string other = digits;
        std::swap(other[i], other[i + 1]);
        all.push_back((shown < 0 ? -1 : 1) * std::stoll(other));
    }
    return all;
}

void add_unique(std::vector<std::size_t>& to, std::size_t value) {
    if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
}

}  // namespace

int Prover::sign_of(std::size_t quantity, std::size_t figure) const {
    for (const auto& [known, sign] : model_.quantities[quantity].figures)
        if (known == figure) return sign;
    return 1;
}

std::string Prover::amount_text(std::int64_t ore) const {
    const Measure measure = out_.figures.empty() ? Measure{} : out_.figures.front().measure;
    const std::int64_t step = Measure{measure.unit, 0}.ore_per_step();
    const std::int64_t whole = divide_rounded(ore, step, Rounding::half_away_from_zero);
    if (measure.decimals == 0) return number_text(whole, 0, NumberStyle::plain()) + " " + std::string(measure.name());
    return number_text(divide_rounded(ore, measure.ore_per_step()), measure.decimals, NumberStyle::plain()) + " " +
           std::string(measure.name());
}

std::string Prover::places(const std::vector<std::size_t>& figures) const {
    constexpr std::size_t most = 4;
    std::string text;
    for (std::size_t i = 0; i < figures.size() && i < most; ++i)
        text += (text.empty() ? "" : "; ") + figure_place(out_.figures[figures[i]]);
    if (figures.size() > most) text += "; och " + std::to_string(figures.size() - most) + " till";
    return text;
}

/// By the printed numbers; zero for what the forms say is nothing; nothing for what is not printed.
std::optional<std::int64_t> Prover::nominal(std::size_t quantity) const {
    const ModelQuantity& known = model_.quantities[quantity];
    for (std::size_t i = 0; i < soft_.size(); ++i)
        if (soft_[i].quantity == quantity && !set_aside_.contains(i)) {
            const PrintedFigure& figure = out_.figures[soft_[i].figures.front()];
            return sign_of(quantity, soft_[i].figures.front()) * figure.shown * figure.measure.ore_per_step();
        }
    if (!known.figures.empty()) {
        const PrintedFigure& figure = out_.figures[known.figures.front().first];
        return known.figures.front().second * figure.shown * figure.measure.ore_per_step();
    }
    if (known.hard.low == known.hard.high) return known.hard.low;
    if (known.hard == consistency::at_least_zero) return 0;
    return std::nullopt;
}

/// What the other quantities of a relation give its defined one, by the printed numbers.
std::optional<std::int64_t> Prover::computed(const ModelRelation& relation) const {
    std::int64_t sum = 0;
    for (std::size_t i = 1; i < relation.terms.size(); ++i) {
        const auto value = nominal(relation.terms[i].var);
        if (!value) return std::nullopt;
        sum += relation.terms[i].coefficient * *value;
    }
    const std::int32_t own = relation.terms.front().coefficient;
    if (own != 1 && own != -1) return std::nullopt;
    return -sum * own;
}

void Prover::add_figures(const consistency::Conflict& conflict, const std::vector<std::size_t>& prints,
                         ProofFinding& finding) const {
    for (std::uint32_t print : conflict.prints)
        for (std::size_t figure : soft_[prints[print]].figures) add_unique(finding.figures, figure);
}

/// The nearest number that would do, and the slips that would explain it.
void Prover::add_repair(const SoftPrint& print, ProofFinding& finding) const {
    if (witness_.empty()) return;
    const Var var = static_cast<Var>(print.quantity);
    const PrintedFigure& figure = out_.figures[print.figures.front()];
    const int sign = sign_of(print.quantity, print.figures.front());
    // The amounts that are possible lie in one range.
    const std::int64_t known = witness_[print.quantity];
    const Interval possible{end_of_range(var, known, -1), end_of_range(var, known, 1)};
    const auto fits = [&](std::int64_t shown) {
        return !consistency::intersection(possible, range_of(figure, shown, sign)).empty();
    };
    const std::int64_t step = figure.measure.ore_per_step();
    const auto near =
        consistency::nearest_shown(sign > 0 ? possible : Interval{-possible.high, -possible.low}, figure.shown, step,
                                   rounding_, exact_zeros_ ? consistency::Zeros::exact : consistency::Zeros::rounded);
    if (!near) return;
    const std::int64_t nearest = *near;
    finding.amount = Amount::from_ore((nearest - figure.shown) * step);
    auto& arguments = finding.finding.arguments;
    arguments.push_back({"repair", shown_text(figure, nearest)});
    arguments.push_back({"difference", amount_text(finding.amount.ore())});
    for (std::int64_t other : transposed(figure.shown))
        if (other != nearest ? fits(other) : std::llabs(nearest - figure.shown) >= 9) {
            arguments.push_back({"transposed", shown_text(figure, other)});
            break;
        }
    if (std::llabs(nearest - figure.shown) < 3) return;
    if (fits(-figure.shown)) arguments.push_back({"turned", shown_text(figure, -figure.shown)});
    if (std::llabs(figure.shown) < 1'000'000'000'000 && fits(figure.shown * 1000))
        arguments.push_back({"thousand", shown_text(figure, figure.shown * 1000)});
    else if (figure.shown / 1000 != 0 && fits(figure.shown / 1000))
        arguments.push_back({"thousand", shown_text(figure, figure.shown / 1000)});
    // A part that is as large as the difference was left out or counted twice.
    for (std::size_t r : finding.relations)
        for (const consistency::Term& term : model_.relations[r].terms) {
            const auto value = term.var == print.quantity ? std::nullopt : nominal(term.var);
            if (!value || std::llabs(*value) != std::llabs(finding.amount.ore())) continue;
            const auto& figures = model_.quantities[term.var].figures;
            if (figures.empty()) continue;
            const bool more = std::llabs(figure.shown) > std::llabs(nearest);
            arguments.push_back({more ? "twice" : "left_out", figure_text(out_.figures[figures.front().first])});
            return;
        }
}

/// "Finansiella intäkter 12 / 10": what the units sum to, and the whole body's figure.
void Prover::add_lines(const ModelRelation& relation, Var eliminated, ProofFinding& finding) const {
    const consistency::Term& total = relation.terms.front();
    const auto stated = nominal(total.var), units = computed(relation);
    if (total.var == eliminated || !stated || !units || model_.quantities[total.var].figures.empty()) return;
    const PrintedFigure& figure = out_.figures[model_.quantities[total.var].figures.front().first];
    const std::int64_t step = figure.measure.ore_per_step();
    const std::string line =
        figure.row + " " + shown_text(figure, *units / step) + " / " + shown_text(figure, *stated / step);
    auto& arguments = finding.finding.arguments;
    const auto lines = std::find_if(arguments.begin(), arguments.end(),
                                    [](const auto& argument) { return argument.first == "lines"; });
    if (lines == arguments.end())
        arguments.push_back({"lines", line});
    else
        lines->second += "; " + line;
}

/// What the tables give for what the sentence is about, and the number to write for it.
void Prover::tell_sentence(const SoftPrint& print, ProofFinding& finding) const {
    const std::size_t index = print.figures.front();
    const PrintedFigure& sentence = out_.figures[index];
    const auto known = std::find_if(out_.sentences.begin(), out_.sentences.end(),
                                    [&](const ProofSentence& s) { return s.figure == index; });
    if (known == out_.sentences.end()) return;
    const std::int64_t ore = known->printed.ore(), step = sentence.measure.ore_per_step();
    const auto spoken = read_spoken(sentence.row);
    const std::int64_t signed_ore = spoken && spoken->sign == 0 ? std::llabs(ore) : ore;
    const bool exact = spoken && spoken->nearness == Nearness::printed;
    const std::int64_t right = consistency::shown_as(signed_ore, step, rounding_);
    finding.finding.code = "proof.sentence_differs";
    finding.amount = Amount::from_ore((exact ? right * step : signed_ore) - sentence.shown * step);
    auto& arguments = finding.finding.arguments;
    arguments.push_back({"about", sentence.title});
    arguments.push_back({"computed", amount_text(ore)});
    arguments.push_back({"repair", exact ? shown_text(sentence, right) + " " + std::string(sentence.measure.name())
                                         : amount_text(signed_ore)});
}

void Prover::tell_conflict(std::size_t freed, const consistency::Conflict& conflict) {
    const SoftPrint& print = soft_[freed];
    ProofFinding finding;
    finding.proved = true;
    finding.figures = print.figures;
    add_figures(conflict, first_.prints, finding);
    for (std::uint32_t r : conflict.relations) finding.relations.push_back(identities_[r]);
    const PrintedFigure& figure = out_.figures[print.figures.front()];
    finding.finding.place = figure.place;
    auto& arguments = finding.finding.arguments;
    arguments = {{"shown", shown_text(figure, figure.shown)}, {"figure", figure_text(figure)}};
    if (is_sentence(figure)) {
        tell_sentence(print, finding);
        out_.findings.push_back(std::move(finding));
        return;
    }
    if (conflict.relations.empty()) {
        finding.finding.code = "proof.printed_differently";
        arguments.push_back({"places", places(print.figures)});
        std::vector<std::size_t> others;
        for (std::size_t f : finding.figures)
            if (std::find(print.figures.begin(), print.figures.end(), f) == print.figures.end()) others.push_back(f);
        arguments.push_back({"others", places(others)});
        arguments.push_back(
            {"other", others.empty() ? "0" : shown_text(out_.figures[others[0]], out_.figures[others[0]].shown)});
    } else if (conflict.relations.size() == 1) {
        const ModelRelation& relation = model_.relations[finding.relations.front()];
        finding.finding.code = "proof.sum_differs";
        arguments.push_back({"relation", relation.about.sentence});
        const auto stated = nominal(relation.terms.front().var);
        const auto parts = computed(relation);
        if (stated && parts) {
            arguments.push_back({"stated", amount_text(*stated)});
            arguments.push_back({"computed", amount_text(*parts)});
        }
    } else {
        finding.finding.code = "proof.cannot_all_hold";
        std::string text;
        for (std::size_t r : finding.relations) text += (text.empty() ? "" : "; ") + model_.relations[r].about.sentence;
        arguments.push_back({"relations", text});
        arguments.push_back({"count", std::to_string(finding.figures.size() - print.figures.size())});
    }
    add_repair(print, finding);
    out_.findings.push_back(std::move(finding));
}

void Prover::tell_expected(std::size_t r, const std::optional<consistency::Conflict>& conflict, const Built& built) {
    const ModelRelation& relation = model_.relations[r];
    ProofFinding finding{
        {"proof.expected_differs", {{"relation", relation.about.sentence}}, {}}, {}, {}, {r}, {}, true};
    for (const auto& [figure, sign] : model_.quantities[relation.terms.front().var].figures)
        finding.figures.push_back(figure);
    if (!finding.figures.empty()) finding.finding.place = out_.figures[finding.figures.front()].place;
    if (conflict) {
        add_figures(*conflict, built.prints, finding);
        for (std::uint32_t other : conflict->relations)
            if (other < accepted_.size()) finding.relations.push_back(accepted_[other]);
    }
    const auto stated = nominal(relation.terms.front().var);
    const auto parts = computed(relation);
    if (stated && parts) {
        finding.amount = Amount::from_ore(*stated - *parts);
        finding.finding.arguments.push_back({"stated", amount_text(*stated)});
        finding.finding.arguments.push_back({"computed", amount_text(*parts)});
        finding.finding.arguments.push_back({"difference", amount_text(finding.amount.ore())});
    }
    out_.findings.push_back(std::move(finding));
}

/// Two differences that take each other out, but for what rounding can hide, have one cause.
void Prover::pair_expected() {
    for (std::size_t i = 0; i < out_.findings.size(); ++i)
        for (std::size_t j = i + 1; j < out_.findings.size(); ++j) {
            ProofFinding& a = out_.findings[i];
            ProofFinding& b = out_.findings[j];
            if (a.finding.code != "proof.expected_differs" || b.finding.code != a.finding.code) continue;
            if (a.figures.empty() || b.figures.empty() || !a.refers_to.empty() || !b.refers_to.empty()) continue;
            const std::int64_t step = out_.figures[a.figures.front()].measure.ore_per_step();
            const std::int64_t hidden = step / 2 * static_cast<std::int64_t>(a.figures.size() + b.figures.size());
            const std::int64_t left = std::llabs((a.amount + b.amount).ore());
            const std::int64_t smaller = std::min(std::llabs(a.amount.ore()), std::llabs(b.amount.ore()));
            if (left > hidden || smaller <= 2 * hidden) continue;
            a.refers_to.push_back(j);
            b.refers_to.push_back(i);
            for (auto [own, other] : {std::pair(&a, &b), std::pair(&b, &a)}) {
                own->finding.arguments.push_back({"pair", figure_text(out_.figures[other->figures.front()])});
                own->finding.arguments.push_back({"gross", amount_text(smaller)});
            }
        }
}

/// Sums that hold, but only if most of their figures were rounded the same way.
void Prover::tell_large_rounding() {
    if (witness_.empty()) return;
    std::vector<const SoftPrint*> print_of(model_.quantities.size());
    for (std::size_t i = 0; i < soft_.size(); ++i)
        if (!set_aside_.contains(i) && !print_of[soft_[i].quantity]) print_of[soft_[i].quantity] = &soft_[i];
    for (std::size_t r : accepted_) tell_large_rounding(r, print_of);
}

void Prover::tell_large_rounding(std::size_t relation, const std::vector<const SoftPrint*>& print_of) {
    const ModelRelation& of = model_.relations[relation];
    std::int64_t difference = 0, upwards = 0, downwards = 0, step = 0;
    std::vector<std::size_t> figures;
    for (const consistency::Term& term : of.terms) {
        const SoftPrint* print = print_of[term.var];
        if (!print && model_.quantities[term.var].hard == consistency::exactly_zero) continue;
        if (!print || std::abs(term.coefficient) != 1) return;
        const PrintedFigure& figure = out_.figures[print->figures.front()];
        if (figure.table == "text" || (step != 0 && step != figure.measure.ore_per_step())) return;
        step = figure.measure.ore_per_step();
        const std::int64_t shown = sign_of(term.var, print->figures.front()) * figure.shown * step;
        const std::int64_t below = shown - print->range.low, above = print->range.high - shown;
        difference += term.coefficient * shown;
        upwards += term.coefficient > 0 ? above : below;
        downwards += term.coefficient > 0 ? below : above;
        figures.push_back(print->figures.front());
    }
    // Roundings take each other out: three quarters of what they can give together is rare.
    const std::int64_t bound = difference > 0 ? downwards : upwards;
    if (std::abs(difference) < 2 * step || std::abs(difference) / 3 < bound / 4) return;
    ProofFinding finding{{"proof.large_rounding",
                          {{"relation", of.about.sentence},
                           {"difference", amount_text(std::abs(difference))},
                           {"bound", kronor_text(Amount::from_ore(bound))}},
                          {}},
                         Amount::from_ore(std::abs(difference)),
                         std::move(figures),
                         {relation},
                         {},
                         false};
    out_.findings.push_back(std::move(finding));
}

void Prover::tell_unchecked() {
    for (const std::string& text : out_.unchecked)
        out_.findings.push_back({{"proof.unchecked", {{"what", text}}, {}}, {}, {}, {}, {}, false});
    if (out_.verdict == ProofVerdict::undecided)
        out_.findings.push_back({{"proof.undecided", {}, {}}, {}, {}, {}, {}, false});
}

}  // namespace bokslut::proof
