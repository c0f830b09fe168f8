// What each format costs: of the example's report, and of documents with 10 000 rows, in one table and in many. Prints
// milliseconds of processor time (best of some runs), bytes, and the most memory that was in use. With "quick" only
// small documents, and it fails unless every format is there and gives the same bytes twice.
#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstring>
#include <ctime>

#include "bokslut/output/writers.hpp"
#include "bokslut/report/year_end.hpp"

using namespace bokslut;

namespace {

long microseconds() {
    return static_cast<long>(std::clock() * (1'000'000 / CLOCKS_PER_SEC));
}

long megabytes_at_most() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

Figure figure(const std::string& id, std::int64_t tkr) {
    return {id, Amount::from_ore(tkr * 100'000 + 37), tkr, {}, false};
}

/// Tables of lines with sums every ten rows and a total, over four columns.
Document made_up(int tables, int rows) {
    Document document{"Bokslut", "Provförbundet", Language::swedish, RoundingPolicy::independent, {}};
    for (int t = 0; t < tables; ++t) {
        Table table{
            fmt::format("tabell/{}", t), "", fmt::format("Tabell {}", t), "LKBR 5:2", {}, {}, {}, {"Anmärkning."}};
        for (int c = 0; c < 4; ++c) table.columns.push_back({std::to_string(2020 + c), std::to_string(2020 + c)});
        for (int r = 0; r < rows; ++r) {
            const bool sum = r % 10 == 9;
            Row row{fmt::format("Rad {} med en vanlig etikett", r), sum ? RowKind::sum : RowKind::line, 1, "", {}};
            for (int c = 0; c < 4; ++c) {
                Figure cell = figure(fmt::format("{}/{}@{}", t, r, 2020 + c), r * 17 % 4'000);
                if (sum) {
                    cell.exact = Amount();
                    for (int part = r - 9; part < r; ++part) {
                        cell.terms.push_back({1, fmt::format("{}/{}@{}", t, part, 2020 + c)});
                        cell.exact += figure("", part * 17 % 4'000).exact;
                    }
                    cell.shown = shown_steps(cell.exact, {});
                }
                row.cells.emplace_back(std::move(cell));
            }
            table.rows.push_back(std::move(row));
        }
        document.blocks.emplace_back(Heading{1, table.title});
        document.blocks.emplace_back(std::move(table));
    }
    return document;
}

bool measure(const std::string& name, const Document& document, int runs) {
    bool same = true;
    long all = 0;
    for (const Format& format : available_formats()) {
        long best = -1;
        const std::string first = write_document(document, format.name);
        for (int i = 0; i < runs; ++i) {
            const long start = microseconds();
            const std::string bytes = write_document(document, format.name);
            const long took = microseconds() - start;
            best = best < 0 ? took : std::min(best, took);
            same = same && bytes == first && !bytes.empty();
        }
        all += best;
        fmt::print("{:28} {:9} {:9.1f} ms {:11} bytes\n", name, format.name, static_cast<double>(best) / 1000,
                   first.size());
    }
    fmt::print("{:28} {:9} {:9.1f} ms   (so far at most {} MB in use)\n", name, "all", static_cast<double>(all) / 1000,
               megabytes_at_most());
    return same;
}

}  // namespace

int main(int argc, char** argv) {
    const bool quick = argc > 1 && std::strcmp(argv[1], "quick") == 0;
    const YearEnd example =
        make_year_end(std::string(BOKSLUT_SOURCE_DIR) + "/examples/borasregionen-2023/forbund.toml", {});
    if (!example.document) return 1;
    bool same = measure("the example", *example.document, quick ? 1 : 21);
    same = measure(quick ? "100 rows, 2 tables" : "10 000 rows, 200 tables", quick ? made_up(2, 50) : made_up(200, 50),
                   quick ? 1 : 3) &&
           same;
    same = measure(quick ? "100 rows, 1 table" : "10 000 rows, 1 table", quick ? made_up(1, 100) : made_up(1, 10'000),
                   quick ? 1 : 3) &&
           same;
    return same ? 0 : 1;
}
