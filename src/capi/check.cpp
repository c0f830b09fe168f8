#include <iterator>
#include <memory>
#include <vector>

#include "bokslut/output/proof_writers.hpp"
#include "bokslut/report/proof.hpp"
#include "capi/document.hpp"

using namespace bokslut;
using namespace bokslut::capi;

struct bokslut_check {
    ProofOptions options;
    std::string published;  ///< a folder, or empty
    std::optional<Measure::Unit> measure;
    Language language = Language::swedish;
    Findings of_input;
    std::vector<PrintedFigure> figures;
    std::optional<Proof> proof;
    bool has_run = false;
    bokslut_findings input, findings;
    std::vector<std::vector<std::string>> places;  ///< by finding and figure
};

namespace {

std::optional<consistency::Printing> printing_of(std::int32_t number) {
    switch (number) {
        case BOKSLUT_PRINTED_HALF_AWAY:
            return consistency::Printing::half_away;
        case BOKSLUT_PRINTED_HALF_EVEN:
            return consistency::Printing::half_even;
        case BOKSLUT_PRINTED_TRUNCATED:
            return consistency::Printing::truncate;
        case BOKSLUT_PRINTED_UNKNOWN:
            return std::nullopt;
        default:
            throw misuse("capi.rounding", "no such rounding");
    }
}

std::optional<Measure::Unit> measure_of(const bokslut_text& text) {
    const std::string_view name = given_text(text, "measure");
    if (name.empty()) return std::nullopt;
    const auto measure = measure_named(name);
    if (!measure) throw misuse("capi.measure", "no such measure: " + std::string(name));
    return measure->unit;
}

bokslut_check& not_run(bokslut_check* check) {
    if (required(check, "check").has_run) throw misuse("capi.has_run", "the check has run", BOKSLUT_BAD_STATE);
    return *check;
}

const Proof& proof_of(const bokslut_check* check) {
    if (!required(check, "check").has_run) throw misuse("capi.not_run", "the check has not run", BOKSLUT_BAD_STATE);
    if (!check->proof) throw misuse("capi.no_proof", "the check could not be made", BOKSLUT_BAD_STATE);
    return *check->proof;
}

void add_figures(bokslut_check& check, const Source& source) {
    auto figures = read_published(source, check.measure, check.of_input);
    check.figures.insert(check.figures.end(), std::make_move_iterator(figures.begin()),
                         std::make_move_iterator(figures.end()));
}

void prove_all(bokslut_check& check) {
    std::vector<PrintedFigure> figures = std::move(check.figures);
    check.proof = check.published.empty() ? prove(std::move(figures), check.options, check.of_input)
                                          : prove_published(check.published, check.measure, std::move(figures),
                                                            check.options, check.of_input);
}

void describe(bokslut_check& check) {
    for (const ProofFinding& finding : check.proof->findings) {
        check.findings.list.records.push_back(record_of(finding.finding, check.language));
        std::vector<std::string>& places = check.places.emplace_back();
        for (const std::size_t figure : finding.figures) places.push_back(figure_text(check.proof->figures[figure]));
    }
}

std::int32_t verdict_number(ProofVerdict verdict) {
    if (verdict == ProofVerdict::possible) return BOKSLUT_POSSIBLE;
    return verdict == ProofVerdict::impossible ? BOKSLUT_IMPOSSIBLE : BOKSLUT_UNDECIDED;
}

}  // namespace

bokslut_status bokslut_check_new(const bokslut_check_options* options, bokslut_check** check, bokslut_error** error) {
    return guarded(error, [&] {
        required(check, "check") = nullptr;
        const bokslut_check_options given = given_options(options);
        auto made = std::make_unique<bokslut_check>();
        made->options.form = given_path(given.form, "form");
        made->options.rules = given_path(given.rules, "rules");
        made->published = given_path(given.published, "published");
        if (!made->published.empty() && made->options.form.empty())
            throw misuse("capi.published", "published is held against the books of form, which is empty");
        made->options.exact_zeros = given.exact_zeros != 0;
        made->options.eliminations = given.no_eliminations == 0;
        made->options.rounding = printing_of(given.rounding);
        made->measure = measure_of(given.measure);
        made->language = language_of(given.language);
        *check = made.release();
        return BOKSLUT_OK;
    });
}

void bokslut_check_free(bokslut_check* check) {
    delete check;
}

bokslut_status bokslut_check_add(bokslut_check* check, const char* name, size_t name_size, const void* bytes,
                                 size_t size, bokslut_error** error) {
    return guarded(error, [&] {
        const std::string file(given_text(name, name_size, "name"));
        const std::string_view all = given_text(static_cast<const char*>(bytes), size, "bytes");
        add_figures(not_run(check), Source(file, std::string(all)));
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_check_add_file(bokslut_check* check, const char* path, size_t path_size, bokslut_error** error) {
    return guarded(error, [&] {
        not_run(check);
        Findings findings;
        const auto source = read_file(given_path(path, path_size), findings);
        if (!source) throw bad_input(findings, check->language);
        add_figures(*check, *source);
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_check_add_document(bokslut_check* check, const bokslut_document* document,
                                          bokslut_error** error) {
    return guarded(error, [&] {
        not_run(check);
        for (DocumentFigure& figure : figures_of(required(document, "document").document))
            check->figures.push_back(std::move(figure.printed));
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_check_run(bokslut_check* check, bokslut_error** error) {
    return guarded(error, [&] {
        not_run(check).has_run = true;
        if (!check->of_input.has_errors()) prove_all(*check);
        check->input.list = FindingList(check->of_input, check->language);
        if (!check->proof) throw bad_input(check->of_input, check->language);
        describe(*check);
        return check->proof->has_errors() ? BOKSLUT_FOUND : status_of(check->of_input);
    });
}

bokslut_status bokslut_check_summarize(const bokslut_check* check, bokslut_check_summary* out) {
    return filling(out, [&] {
        const Proof& proof = proof_of(check);
        const LedgerComparison books = proof.ledger.value_or(LedgerComparison());
        fill(out, {0, verdict_number(proof.verdict), proof.figures.size(), proof.derived(), proof.written(),
                   proof.unchecked.size(), proof.findings.size(), books.agree, books.differ, books.unbound});
        return BOKSLUT_OK;
    });
}

const bokslut_findings* bokslut_check_findings(const bokslut_check* check) {
    return check == nullptr ? nullptr : &check->findings;
}

const bokslut_findings* bokslut_check_input(const bokslut_check* check) {
    return check == nullptr ? nullptr : &check->input;
}

bokslut_status bokslut_check_amount(const bokslut_check* check, size_t index, int64_t* ore) {
    return filling(ore, [&] {
        const Amount amount = item_at(proof_of(check).findings, index, "index").amount;
        required(ore, "ore") = amount.ore();
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_check_figure(const bokslut_check* check, size_t index, size_t figure, bokslut_text* out) {
    return filling(out, [&]() -> bokslut_status {
        item_at(proof_of(check).findings, index, "index");
        const std::vector<std::string>& places = check->places[index];
        required(out, "out");
        if (figure >= places.size()) return BOKSLUT_NOT_FOUND;
        *out = borrowed(places[figure]);
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_check_write(const bokslut_check* check, const char* format, size_t format_size, char* buffer,
                                   size_t capacity, size_t* size, bokslut_error** error) {
    return handing_out(size, error, [&] {
        const std::string_view name = given_text(format, format_size, "format");
        const Proof& proof = proof_of(check);
        if (name != "text" && name != "json") throw misuse("capi.format", "no such format: " + std::string(name));
        const std::string written =
            name == "json" ? write_proof_json(proof, check->language) : write_proof_text(proof, check->language);
        return hand_out(written, buffer, capacity, size);
    });
}
