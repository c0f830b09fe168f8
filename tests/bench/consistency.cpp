// What the consistency engine costs: from one body's report to 13 bodies linked by totals, and forests of up to a
// million figures. Prints milliseconds of processor time (best of some runs), microseconds a figure and the peak of
// memory so far; each size with numbers of 64 bits and with fractions. With "quick" only the small sizes.
#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "bokslut/consistency/feasibility.hpp"

using namespace bokslut::consistency;

namespace {

constexpr std::int64_t tkr = 100'000;

Interval half_away(std::int64_t ore) {
    const std::int64_t shown = (2 * (ore < 0 ? -ore : ore) + tkr) / (2 * tkr);
    if (shown == 0) return {1 - tkr / 2, tkr / 2 - 1};
    return ore > 0 ? Interval{shown * tkr - tkr / 2, shown * tkr + tkr / 2 - 1}
                   : Interval{-shown * tkr - tkr / 2 + 1, -shown * tkr + tkr / 2};
}

// A system that is built from amounts, so that what it prints is true.
class Books {
public:
    explicit Books(unsigned seed) : random_(seed) {}

    Var leaf() { return figure(static_cast<std::int64_t>(random_() % 200'000'000) - 100'000'000); }
    Var copy(Var of) {
        const Var var = figure(amounts_[of]);
        const Term terms[] = {{1, of}, {-1, var}};
        system_.add_relation(terms);
        return var;
    }
    Var sum(std::span<const Var> parts) {
        std::vector<Term> terms;
        for (const Var part : parts) terms.push_back({1, part});
        return total(terms);
    }
    Var difference(Var a, Var b) { return total({{1, a}, {-1, b}}); }
    void tie(Var whole, std::span<const Var> parts) {
        std::vector<Term> terms{{-1, whole}};
        for (const Var part : parts) terms.push_back({1, part});
        system_.add_relation(terms);
    }
    System& system() { return system_; }

private:
    Var figure(std::int64_t amount) {
        const Var var = system_.add_var();
        amounts_.push_back(amount);
        system_.add_print(var, half_away(amount));
        return var;
    }
    Var total(std::vector<Term> terms) {
        std::int64_t amount = 0;
        for (const Term& term : terms) amount += term.coefficient * amounts_[term.var];
        terms.push_back({-1, figure(amount)});
        system_.add_relation(terms);
        return terms.back().var;
    }

    std::mt19937 random_;
    System system_;
    std::vector<std::int64_t> amounts_;
};

// A statement of `lines` lines in groups of five with a total, over outcome, budget, deviation, last year; every line's
// outcome and last year again in a note of three parts; the first ten lines over six units.
std::vector<Var> add_body(Books& books, std::size_t lines) {
    std::vector<Var> figures;
    std::vector<Var> columns[4];
    for (std::size_t line = 0; line < lines; ++line) {
        std::vector<Var> units[2];
        for (std::size_t column = 0; column < 4; ++column) {
            const bool over_units = line < 10 && column < 2;
            for (int i = 0; over_units && i < 6; ++i) units[column].push_back(books.leaf());
            Var figure;
            if (column == 2) {
                figure = books.difference(columns[0][line], columns[1][line]);
                for (std::size_t i = 0; i < units[0].size(); ++i) {
                    units[0][i] = books.difference(units[0][i], units[1][i]);
                }
                if (line < 10) books.tie(figure, units[0]);
            } else {
                const std::vector<Var> parts{books.leaf(), books.leaf(), books.leaf()};
                figure = over_units ? books.copy(books.sum(units[column])) : books.copy(books.sum(parts));
            }
            columns[column].push_back(figure);
            figures.push_back(figure);
        }
    }
    std::vector<Var> totals[4];
    for (std::size_t column = 0; column < 4; ++column) {
        for (std::size_t line = 0; line < lines; line += 5) {
            totals[column].push_back(
                books.sum(std::span(columns[column]).subspan(line, std::min<std::size_t>(5, lines - line))));
        }
        totals[column].push_back(books.sum(totals[column]));
        figures.insert(figures.end(), totals[column].begin(), totals[column].end());
    }
    for (std::size_t group = 0; group < totals[0].size(); ++group) {
        const Var parts[] = {totals[1][group], totals[2][group]};
        books.tie(totals[0][group], parts);
    }
    return figures;
}

System linked_bodies(std::size_t bodies, std::size_t lines) {
    Books books(1);
    std::vector<std::vector<Var>> figures;
    for (std::size_t body = 0; body < bodies; ++body) figures.push_back(add_body(books, lines));
    if (bodies == 1) return books.system();
    const std::vector<Var> whole = add_body(books, 0);
    std::vector<Var> all;
    for (std::size_t i = 0; i < figures[0].size(); ++i) {
        std::vector<Var> parts;
        for (const auto& body : figures) parts.push_back(body[i]);
        all.push_back(books.sum(parts));
    }
    for (std::size_t line = 0; line < lines; ++line) {  // the linked totals are a statement, too
        const Var parts[] = {all[line * 4 + 1], all[line * 4 + 2]};
        books.tie(all[line * 4], parts);
    }
    const std::size_t groups = (lines + 4) / 5;
    for (std::size_t column = 0; column < 4; ++column) {
        const std::size_t first = lines * 4 + column * (groups + 1);
        for (std::size_t group = 0; group < groups; ++group) {
            std::vector<Var> parts;
            for (std::size_t line = group * 5; line < std::min(lines, group * 5 + 5); ++line) {
                parts.push_back(all[line * 4 + column]);
            }
            books.tie(all[first + group], parts);
        }
        books.tie(all[first + groups], std::span(all).subspan(first, groups));
    }
    return books.system();
}

System forest(std::size_t figures) {
    Books books(2);
    books.system().reserve(figures + 100, figures + 100, figures / 9, figures * 11 / 9);
    std::vector<Var> level;
    for (std::size_t i = 0; i < figures * 9 / 10; ++i) level.push_back(books.leaf());
    while (level.size() > 10) {
        std::vector<Var> above;
        for (std::size_t i = 0; i < level.size(); i += 10) {
            above.push_back(books.sum(std::span(level).subspan(i, std::min<std::size_t>(10, level.size() - i))));
        }
        level = std::move(above);
    }
    return books.system();
}

long peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

const char* name_of(Verdict verdict) {
    return verdict == Verdict::feasible ? "feasible" : verdict == Verdict::impossible ? "impossible" : "undecided";
}

void measure(const char* what, const System& system, bool force_rational, int runs) {
    std::int64_t best = -1;
    Verdict verdict{};
    Options options;
    options.force_rational = force_rational;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t start = std::clock();
        verdict = decide(system, options).verdict;
        const std::int64_t us = (std::clock() - start) * 1'000'000 / CLOCKS_PER_SEC;
        if (best < 0 || us < best) best = us;
    }
    const auto figures = static_cast<std::int64_t>(system.print_count());
    fmt::print("{:<22} {:>8} figures {:>7} relations  {:<10} {:>6}.{:03} ms {:>4}.{} us a figure {:>4} MB peak  {}\n",
               what, figures, system.relation_count(), force_rational ? "fractions" : "64 bits", best / 1000,
               best % 1000, best / figures, best * 10 / figures % 10, peak_megabytes(), name_of(verdict));
}

// The same with one figure moved by 50 tkr: what a conflict costs.
System with_error(System system, Var var) {
    const Interval range = system.print(var).range;
    System moved;
    for (Var v = 0; v < system.var_count(); ++v) moved.add_var();
    for (const Print& print : system.prints()) {
        moved.add_print(print.var,
                        print.var == var ? Interval{range.low + 50 * tkr, range.high + 50 * tkr} : print.range);
    }
    for (std::uint32_t i = 0; i < system.relation_count(); ++i) moved.add_relation(system.relation(i));
    return moved;
}

// Finds the prints to set aside when some figures are moved.
void measure_correction(System system, std::span<const Var> wrong) {
    for (const Var var : wrong) system = with_error(std::move(system), var);
    const std::clock_t start = std::clock();
    const Correction correction = correct(system);
    const auto took = (std::clock() - start) * 1000 / CLOCKS_PER_SEC;
    fmt::print("{} figures, {} wrong: {} ms to find {} to set aside{}\n", system.print_count(), wrong.size(), took,
               correction.prints.size(), correction.exact ? ", exactly smallest" : "");
}

}  // namespace

int main(int count, char** arguments) {
    const bool quick = count > 1 && std::strcmp(arguments[1], "quick") == 0;
    const System example = linked_bodies(1, 34);
    measure("one body, an error", with_error(example, 400), false, 5);
    for (const std::size_t bodies : quick ? std::vector<std::size_t>{1, 2} : std::vector<std::size_t>{1, 3, 6, 13}) {
        const System linked = linked_bodies(bodies, 34);
        const std::string name = fmt::format("{} linked bodies", bodies);
        for (const bool fractions : {false, true}) measure(name.c_str(), linked, fractions, fractions || quick ? 1 : 5);
    }
    for (const std::size_t figures :
         quick ? std::vector<std::size_t>{1000} : std::vector<std::size_t>{10'000, 100'000, 1'000'000})
        for (const bool fractions : {false, true})
            measure("forest", forest(figures), fractions, fractions || quick ? 1 : 3);
    if (quick) return 0;
    const System bodies = linked_bodies(13, 34);
    measure("13 linked, an error", with_error(bodies, 4000), false, 3);
    measure("forest, an error", with_error(forest(1'000'000), 999'000), false, 1);
    const Var wrong[] = {300, 400, 4000, 410, 5000, 6000};
    measure_correction(bodies, std::span(wrong).first(1));
    measure_correction(bodies, std::span(wrong).first(3));
    measure_correction(bodies, wrong);
}
