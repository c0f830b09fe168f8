// What the whole check costs, from CSV to findings: the published example, and one body of 13 units whose figures the
// whole body's totals link. Prints milliseconds of processor time (best of some runs) for reading the CSV, reading the
// forms and the förbund's file, binding figures to quantities, and proving. With "quick" only small sizes, and it fails
// unless the right things are found.
#include "bokslut/report/proof.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <optional>
#include <vector>

#include "bokslut/output/writers.hpp"
#include "bokslut/report/year_end.hpp"
#include "report/proof_binder.hpp"
#include "tests/bench/large_body.hpp"

using namespace bokslut;

namespace {

/// The best time of a step over the runs: of the processor, as the machine may have other work. Nothing runs in
/// threads.
class Step {
public:
    template <class Work>
    auto run(Work work) {
        const std::clock_t start = std::clock();
        auto result = work();
        const auto took = static_cast<long>((std::clock() - start) * 1'000'000 / CLOCKS_PER_SEC);
        us_ = us_ < 0 ? took : std::min(us_, took);
        return result;
    }
    long us() const { return us_; }

private:
    long us_ = -1;
};

struct Case {
    std::string name;
    std::vector<Source> files;
    std::string form;
    int planted = 0;  ///< figures to be moved by 50 steps
    std::size_t errors = 0;
};

std::vector<PrintedFigure> read(const Case& it) {
    std::vector<PrintedFigure> figures;
    Findings findings;
    for (const Source& file : it.files)
        for (PrintedFigure& figure : read_published(file, Measure::Unit::tkr, findings))
            figures.push_back(std::move(figure));
    for (int i = 0; i < it.planted; ++i)
        figures[figures.size() * static_cast<std::size_t>(2 * i + 1) / static_cast<std::size_t>(2 * it.planted)]
            .shown += 50;
    return figures;
}

std::string milliseconds(long us) {
    return fmt::format("{}.{:02}", us / 1000, us % 1000 / 10);
}

void print_heading() {
    fmt::print("{:<34} {:>8} {:>9} {:>8} {:>8} {:>8} {:>8} {:>8} {:>10}  {}\n", "", "figures", "relations", "csv ms",
               "forms ms", "bind ms", "prove ms", "all ms", "us/figure", "findings");
}

/// Prints a line of the table; answers whether there were as many findings at level error as there should be.
bool measure(const Case& it, int runs) {
    Step csv, forms, bind, all;
    std::optional<Proof> proof;
    ProofOptions options;
    options.form = it.form;
    for (int run = 0; run < runs; ++run) {
        Findings findings;
        const std::vector<PrintedFigure> figures = csv.run([&] { return read(it); });
        const auto read_forms = forms.run([&] { return proof::read_forms(it.form, figures, findings); });
        bind.run([&] {
            proof::Model model = proof::Binder(read_forms.value(), figures, true).bind();
            model.prune();
            return model.relations.size();
        });
        proof = all.run([&] { return prove(figures, options, findings); });
        if (!proof) fmt::print("{}", findings_message(findings));
    }
    const long total = csv.us() + all.us();
    const auto errors =
        static_cast<std::size_t>(std::count_if(proof->findings.begin(), proof->findings.end(),
                                               [](const auto& f) { return f.finding.severity() == Severity::error; }));
    const auto figures = static_cast<long>(proof->figures.size());
    fmt::print("{:<34} {:>8} {:>9} {:>8} {:>8} {:>8} {:>8} {:>8} {:>10}  {} errors, {} in all\n", it.name, figures,
               proof->derived(), milliseconds(csv.us()), milliseconds(forms.us()), milliseconds(bind.us()),
               milliseconds(all.us() - forms.us() - bind.us()), milliseconds(total),
               fmt::format("{}.{}", total / figures, total * 10 / figures % 10), errors, proof->findings.size());
    return errors == it.errors;
}

Case example() {
    const std::string root = BOKSLUT_SOURCE_DIR;
    Case it{"the example as published", {}, root + "/examples/borasregionen-2023/forbund.toml", 0, 1};
    Findings findings;
    for (const char* name : {"resultatrakning", "balansrakning", "kassaflodesanalys", "noter", "not20_e20",
                             "driftredovisning", "investeringsredovisning", "balanskrav", "interna_poster"})
        it.files.push_back(read_file(root + "/tests/golden/borasregionen-2023/" + name + ".csv", findings).value());
    return it;
}

/// A report that was made from books, and so has no conflict.
Case made(const std::string& name, const std::string& form) {
    const YearEnd report = make_year_end(form);
    if (!report.document) fmt::print("{}", findings_message(report.findings));
    return {name, {Source("report.csv", write_document(report.document.value(), "csv"))}, form, 0, 0};
}

}  // namespace

int main(int count, char** arguments) {
    const bool quick = count > 1 && std::strcmp(arguments[1], "quick") == 0;
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("bokslut-bench-{}", getpid());
    const int runs = quick ? 1 : 5;
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    print_heading();
    bool right = measure(example(), quick ? 1 : 20);
    right &= measure(made("the example, no conflict", example().form), quick ? 1 : 20);
    std::vector<Case> bodies;
    for (const int lines : quick ? std::vector<int>{4} : std::vector<int>{10, 28, 63, 134}) {
        const std::string form = bench::LargeBody(folder / std::to_string(lines), 13, lines).write();
        bodies.push_back(made(fmt::format("13 units, {} lines each", lines), form));
        right &= measure(bodies.back(), runs);
    }
    for (Case& body : bodies) {
        body.planted = quick ? 2 : 20;
        body.name += fmt::format(", {} wrong", body.planted);
        body.errors = static_cast<std::size_t>(body.planted);
        right &= measure(body, 1);
    }
    std::filesystem::remove_all(folder);
    return right ? 0 : 1;
}
