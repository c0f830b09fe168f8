// Can the figures of a published report be true, all of them, with these books? check_published FORBUND.toml FOLDER
#include <bokslut/report/proof.hpp>
#include <iostream>

int main(int count, char** arguments) {
    if (count < 3) {
        std::cerr << "usage: check_published FORBUND.toml FOLDER\n";
        return 2;
    }
    bokslut::ProofOptions options;
    options.form = arguments[1];
    bokslut::Findings findings;
    // Without books: bokslut::prove(), of figures that bokslut::read_published() reads.
    const auto proof = bokslut::prove_published(arguments[2], std::nullopt, {}, options, findings);
    std::cerr << bokslut::findings_message(findings);
    if (!proof) return 2;
    std::cout << proof->figures.size() << " figures, " << proof->derived() + proof->written() << " relations; "
              << proof->ledger->agree << " agree with the books, " << proof->ledger->differ << " differ\n";
    for (const bokslut::ProofFinding& found : proof->findings) {
        if (found.finding.severity() != bokslut::Severity::error) continue;
        std::cout << found.finding.code << ": " << bokslut::finding_text(found.finding) << "\n";
        for (const std::size_t figure : found.figures)
            std::cout << "  " << bokslut::figure_text(proof->figures[figure]) << "\n";
    }
    return proof->has_errors() || findings.has_errors() ? 1 : 0;
}
