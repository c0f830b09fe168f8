#include <algorithm>
#include <iterator>

#include "bokslut/report/proof.hpp"
#include "bokslut/report/year_end.hpp"

namespace bokslut {

namespace {

std::optional<Measure::Unit> unit_of(const Document& document) {
    const auto figures = figures_of(document);
    return figures.empty() ? std::nullopt : std::optional(figures.front().printed.measure.unit);
}

std::optional<Proof> prove_against(const Document& ledger, const std::string& folder, std::optional<Measure::Unit> unit,
                                   std::vector<PrintedFigure> figures, ProofOptions options, Findings& findings) {
    auto read = read_published_folder(folder, unit ? unit : unit_of(ledger), findings);
    figures.insert(figures.end(), std::make_move_iterator(read.begin()), std::make_move_iterator(read.end()));
    if (findings.has_errors()) return std::nullopt;
    // A folder in which nothing was understood would otherwise be found without fault.
    if (std::all_of(figures.begin(), figures.end(), is_sentence)) {
        findings.add("published.nothing_read", {{"folder", folder}});
        return std::nullopt;
    }
    options.ledger = &ledger;
    return prove(std::move(figures), options, findings);
}

}  // namespace

std::optional<Proof> prove_published(const std::string& folder, std::optional<Measure::Unit> unit,
                                     std::vector<PrintedFigure> figures, ProofOptions options, Findings& findings) {
    const YearEnd books = make_year_end(options.form);
    std::optional<Proof> proof;
    if (books.document)
        proof = prove_against(*books.document, folder, unit, std::move(figures), std::move(options), findings);
    findings.append(books.findings);
    return proof;
}

}  // namespace bokslut
