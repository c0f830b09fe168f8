#include "report/key_figure_years.hpp"

#include "bokslut/statements/selector.hpp"

namespace bokslut {

namespace {

/// Fee accounts that no year's books have.
void check_accounts(const KeyFigureSettings& settings, Evaluator& evaluator, int year, Findings& findings) {
    std::string missing;
    for (const std::string& prefix : settings.fee_accounts) {
        bool found = false;
        for (int of : {year, year - 1})
            if (const BalanceIndex* books = evaluator.index(of))
                for (const std::string& account : books->ledger().accounts)
                    found = found || matches_any(account, {prefix});
        if (!found) missing += (missing.empty() ? "" : ", ") + prefix;
    }
    if (!missing.empty())
        findings.add("report.no_such_account",
                     {{"section", "[nyckeltal]"}, {"key", "medlemsavgifter"}, {"accounts", missing}}, settings.place);
}

}  // namespace

KeyFigureYears key_figure_years(const Definition& definition, const Statements& statements, Evaluator& evaluator,
                                Language language, Findings& findings) {
    const KeyFigureSettings& settings = definition.key_figures;
    KeyFigureYears years;
    years.year = definition.year.value();
    for (int year : {years.year, years.year - 1})
        if (evaluator.index(year)) {
            years.by_books[year] = key_inputs(statements, evaluator, year, settings);
            const auto inhabitants = counted_inhabitants(definition, year, language, findings);
            if (!inhabitants) continue;
            years.by_books[year][KeyInput::inhabitants] = inhabitants->count;
            years.inhabitants[year] = *inhabitants;
        }
    check_accounts(settings, evaluator, years.year, findings);
    if (settings.history.empty()) return years;
    years.history_file = settings.history;
    if (const auto source = read_file(beside(definition.path, settings.history), findings, settings.place))
        years.history = read_key_figure_history(read_csv(*source, findings), findings);
    for (const auto& [year, inputs] : years.by_books)
        if (years.history.years.contains(year))
            findings.add("key_figures.books_win", {{"year", std::to_string(year)}}, settings.place);
    return years;
}

}  // namespace bokslut
