#include <nlohmann/json.hpp>

#include "bokslut/core/number_text.hpp"
#include "bokslut/output/proof_writers.hpp"
#include "output/severity_name.hpp"

namespace bokslut {

namespace {

using Json = nlohmann::ordered_json;

const char* verdict_name(ProofVerdict verdict) {
    switch (verdict) {
        case ProofVerdict::possible:
            return "possible";
        case ProofVerdict::impossible:
            return "impossible";
        case ProofVerdict::undecided:
            return "undecided";
    }
    return "undecided";
}

Json figure_json(const PrintedFigure& figure) {
    return {{"table", figure.table},
            {"unit", figure.unit},
            {"row", figure.row},
            {"column", figure.column},
            {"shown", number_text(figure.shown, figure.measure.decimals, NumberStyle::bare())}};
}

Json finding_json(const Proof& proof, const ProofFinding& finding, Language language) {
    Json figures = Json::array(), relations = Json::array();
    for (std::size_t figure : finding.figures) figures.push_back(figure_json(proof.figures[figure]));
    for (std::size_t relation : finding.relations) relations.push_back(proof.relations[relation].sentence);
    Json json = {{"code", finding.finding.code},
                 {"severity", severity_name(finding.finding.severity())},
                 {"text", finding_text(finding.finding, language)},
                 {"remedy", finding_remedy(finding.finding, language)},
                 {"amount_ore", finding.amount.ore()},
                 {"figures", std::move(figures)},
                 {"relations", std::move(relations)},
                 {"proved", finding.proved},
                 {"refers_to", finding.refers_to}};
    if (proof.materiality) json["material"] = finding.material;
    return json;
}

}  // namespace

std::string write_proof_json(const Proof& proof, Language language) {
    Json findings = Json::array();
    for (const ProofFinding& finding : proof.findings) findings.push_back(finding_json(proof, finding, language));
    Json out = {{"version", 1},
                {"figures", proof.figures.size()},
                {"relations",
                 {{"derived", proof.derived()}, {"written", proof.written()}, {"unchecked", proof.unchecked.size()}}},
                {"verdict", verdict_name(proof.verdict)},
                {"findings", std::move(findings)}};
    if (proof.ledger)
        out["ledger"] = {
            {"agree", proof.ledger->agree}, {"differ", proof.ledger->differ}, {"unbound", proof.ledger->unbound}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bokslut
