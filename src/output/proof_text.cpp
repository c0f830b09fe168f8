#include "bokslut/core/number_text.hpp"
#include "bokslut/output/proof_writers.hpp"
#include "bokslut/report/labels.hpp"
#include "output/wrap.hpp"

namespace bokslut {

namespace {

using namespace output;

constexpr std::size_t line_width = 110;
constexpr std::size_t most_figures = 12;

void paragraph(std::string& out, const std::string& text, std::size_t indent) {
    for (const std::string& line : wrapped(text, line_width - indent)) out += repeated(" ", indent) + line + "\n";
}

std::string summary(const Proof& proof, bool sv) {
    const std::string figures = std::to_string(proof.figures.size());
    const std::string derived = std::to_string(proof.derived()), written = std::to_string(proof.written());
    if (sv && proof.figures.size() == 1)
        return "1 siffra granskad mot " + derived + " härledda samband och " + written + " egna.";
    return sv ? figures + " siffror granskade mot " + derived + " härledda samband och " + written + " egna."
              : figures + " figures checked against " + derived + " derived relations and " + written + " written.";
}

std::string against_ledger(const LedgerComparison& ledger, bool sv) {
    const std::string agree = std::to_string(ledger.agree), differ = std::to_string(ledger.differ);
    const std::string unbound = std::to_string(ledger.unbound);
    return sv ? "Mot bokföringen: " + agree + " stämmer, " + differ + " skiljer sig, " + unbound +
                    " har ingen motsvarighet."
              : "Against the books: " + agree + " agree, " + differ + " differ, " + unbound + " have no counterpart.";
}

/// "100 tkr", or kronor where it is no whole number of thousands.
std::string threshold(Amount amount) {
    const std::int64_t tkr = Measure{}.ore_per_step();
    if (amount.ore() % tkr != 0) return kronor_text(amount);
    return number_text(amount.ore() / tkr, 0, NumberStyle::plain()) + " tkr";
}

std::string verdict(const Proof& proof, bool sv) {
    if (proof.verdict == ProofVerdict::undecided)
        return sv ? "Det gick inte att avgöra om alla kan vara sanna." : "Whether all can be true was not decided.";
    if (proof.verdict == ProofVerdict::impossible)
        return sv ? "Alla kan inte vara sanna samtidigt." : "They cannot all be true at once.";
    return sv ? "Alla kan vara sanna samtidigt: det finns belopp som ger varje siffra."
              : "They can all be true at once: there are amounts that print every figure.";
}

void write_finding(std::string& out, const Proof& proof, std::size_t number, Language language) {
    const bool sv = language == Language::swedish;
    const ProofFinding& finding = proof.findings[number];
    const Severity severity = finding.finding.severity();
    out += "\n" + std::to_string(number + 1) + ". " + labels::severity(severity).in(language);
    if (finding.material && proof.materiality)
        out += (sv ? ", över väsentlighetstalet " : ", above the materiality of ") + threshold(*proof.materiality);
    out += " [" + finding.finding.code + "]\n";
    paragraph(out, finding_text(finding.finding, language), 3);
    const std::size_t count = finding.figures.size();
    const std::size_t listed = count > most_figures + 1 ? most_figures : count;
    for (std::size_t i = 0; i < listed; ++i) paragraph(out, "- " + figure_text(proof.figures[finding.figures[i]]), 3);
    if (count > listed)
        out += "   - " + std::string(sv ? "och " : "and ") + std::to_string(count - listed) +
               (sv ? " siffror till\n" : " more figures\n");
    for (std::size_t other : finding.refers_to)
        out += std::string(sv ? "   Se även punkt " : "   See also item ") + std::to_string(other + 1) + ".\n";
    paragraph(out, finding_remedy(finding.finding, language), 3);
}

}  // namespace

std::string write_proof_text(const Proof& proof, Language language) {
    const bool sv = language == Language::swedish;
    std::string out = summary(proof, sv) + "\n" + verdict(proof, sv) + "\n";
    if (proof.ledger) out += against_ledger(*proof.ledger, sv) + "\n";
    std::size_t unchecked = 0;
    for (std::size_t i = 0; i < proof.findings.size(); ++i) {
        if (proof.findings[i].finding.code == "proof.unchecked")
            ++unchecked;
        else
            write_finding(out, proof, i, language);
    }
    if (unchecked == 0) return out;
    out += sv ? "\nInte kontrollerat:\n" : "\nNot checked:\n";
    for (const std::string& text : proof.unchecked) paragraph(out, "- " + text, 1);
    return out;
}

}  // namespace bokslut
