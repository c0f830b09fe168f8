#include "bokslut/report/proof.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <map>

#include "bokslut/core/number_text.hpp"
#include "report/proof_binder.hpp"
#include "report/proof_ledger.hpp"
#include "report/proof_prover.hpp"
#include "report/proof_rules.hpp"
#include "report/proof_sentences.hpp"

namespace bokslut {

namespace {

using proof::Model;

constexpr consistency::Printing rules[] = {consistency::Printing::half_away, consistency::Printing::half_even,
                                           consistency::Printing::truncate};

std::string rule_name(consistency::Printing rule) {
    switch (rule) {
        case consistency::Printing::half_even:
            return "half-even";
        case consistency::Printing::truncate:
            return "truncate";
        case consistency::Printing::half_away:
            return "half-away";
    }
    return "";
}

/// Figures on quantities that nothing else is known of, said table by table.
void say_untied(const Model& model, Proof& out) {
    std::vector<int> uses(model.quantities.size());
    for (const proof::ModelRelation& relation : model.relations)
        for (const consistency::Term& term : relation.terms) ++uses[term.var];
    std::vector<bool> tied(out.figures.size());
    for (std::size_t q = 0; q < model.quantities.size(); ++q) {
        const proof::ModelQuantity& quantity = model.quantities[q];
        if (quantity.figures.size() > 1) out.equalities += quantity.figures.size() - 1;
        for (const auto& [figure, sign] : quantity.figures) tied[figure] = uses[q] > 0 || quantity.figures.size() > 1;
    }
    std::map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < out.figures.size(); ++i)
        if (!tied[i])
            ++counts[table_title(out.figures[i].table) +
                     (out.figures[i].unit.empty() ? "" : ", " + out.figures[i].unit)];
    for (const auto& [table, count] : counts)
        out.unchecked.push_back(table + ": " + std::to_string(count) + (count == 1 ? " siffra" : " siffror") +
                                " som inget annat i underlaget hänger ihop med");
}

/// Amounts too large to count with are said, not counted with.
bool in_range(const std::vector<PrintedFigure>& figures, Findings& findings) {
    for (const PrintedFigure& figure : figures) {
        const std::int64_t most = consistency::System::largest_end / (figure.measure.ore_per_step() * 4096);
        if (figure.shown <= most && figure.shown >= -most) continue;
        findings.add("report.bad_number", {{"text", std::to_string(figure.shown)}}, figure.place);
        return false;
    }
    return true;
}

consistency::Printing choose_rule(const Model& model, const proof::Binder& binder, const ProofOptions& options,
                                  Proof& out) {
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    consistency::Printing best = rules[0];
    std::string fitting;
    for (consistency::Printing rule : rules) {
        proof::Prover prover(model, binder.unprinted_eliminations(), options.exact_zeros, rule, out);
        const std::size_t freed = prover.correct();
        if (freed == 0) fitting += (fitting.empty() ? "" : ", ") + rule_name(rule);
        if (freed < fewest) best = rule;
        fewest = std::min(fewest, freed);
    }
    ProofFinding finding{
        {"proof.rounding_rule", {{"rules", fitting}, {"rule", rule_name(best)}}, {}}, {}, {}, {}, {}, true};
    out.findings.push_back(std::move(finding));
    return best;
}

int grade(const ProofFinding& finding) {
    return static_cast<int>(finding.finding.severity());
}

void mark_material(Proof& out) {
    if (!out.materiality) return;
    for (ProofFinding& finding : out.findings)
        finding.material = std::llabs(finding.amount.ore()) >= out.materiality->ore();
}

/// Gravest first, then the material ones, otherwise as they were told; references follow.
void sort_findings(std::vector<ProofFinding>& findings) {
    std::vector<std::size_t> order(findings.size()), place(findings.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(grade(findings[a]), !findings[a].material) <
               std::pair(grade(findings[b]), !findings[b].material);
    });
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    std::vector<ProofFinding> sorted;
    for (std::size_t i : order) {
        sorted.push_back(std::move(findings[i]));
        for (std::size_t& other : sorted.back().refers_to) other = place[other];
    }
    findings = std::move(sorted);
}

}  // namespace

std::size_t Proof::derived() const {
    return equalities + relations.size() - written();
}

std::size_t Proof::written() const {
    return static_cast<std::size_t>(
        std::count_if(relations.begin(), relations.end(), [](const ProofRelation& r) { return r.written; }));
}

bool Proof::has_errors() const {
    return std::any_of(findings.begin(), findings.end(),
                       [](const ProofFinding& f) { return f.finding.severity() == Severity::error; });
}

std::string figure_place(const PrintedFigure& figure) {
    if (is_sentence(figure)) return table_title(figure.table) + " " + figure.column + ": \"" + figure.row + "\"";
    return table_title(figure.table) + (figure.unit.empty() ? "" : ", " + figure.unit) + ": " + figure.row + " " +
           figure.column;
}

std::string figure_text(const PrintedFigure& figure) {
    if (is_sentence(figure)) return figure_place(figure);  // which states its number
    return figure_place(figure) + " (" + number_text(figure.shown, figure.measure.decimals, NumberStyle::plain()) + ")";
}

std::optional<Proof> prove(std::vector<PrintedFigure> figures, const ProofOptions& options, Findings& findings) {
    if (!in_range(figures, findings)) return std::nullopt;
    const auto first_sentence =
        std::stable_partition(figures.begin(), figures.end(), [](const PrintedFigure& f) { return !is_sentence(f); });
    std::vector<PrintedFigure> sentences(std::make_move_iterator(first_sentence),
                                         std::make_move_iterator(figures.end()));
    figures.erase(first_sentence, figures.end());
    const auto forms = proof::read_forms(options.form, figures, findings);
    if (!forms) return std::nullopt;
    Proof out;
    out.figures = std::move(figures);
    proof::Binder binder(*forms, out.figures, options.eliminations);
    Model model = binder.bind();
    proof::bind_sentences(std::move(sentences), forms->year, model, out);
    Findings own;
    if (!options.rules.empty()) proof::read_rules(options.rules, out.figures, model, own);
    findings.append(own);
    if (own.has_errors()) return std::nullopt;
    model.prune();
    out.unchecked = model.unchecked;
    say_untied(model, out);
    for (const proof::ModelRelation& relation : model.relations) out.relations.push_back(relation.about);
    const consistency::Printing rule = options.rounding ? *options.rounding : choose_rule(model, binder, options, out);
    std::set<std::size_t> trusted;
    if (options.ledger)
        trusted = proof::hold_against_ledger(*forms, binder, *options.ledger, rule, options.exact_zeros, out);
    proof::Prover prover(model, binder.unprinted_eliminations(), options.exact_zeros, rule, out, std::move(trusted));
    prover.correct();
    prover.tell();
    proof::refer_from_ledger(out);
    prover.tell_unchecked();
    if (forms->definition) out.materiality = forms->definition->materiality;
    mark_material(out);
    sort_findings(out.findings);
    return out;
}

}  // namespace bokslut
