#include "report/key_figure_years.hpp"

namespace bokslut {

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
    if (settings.history.empty()) return years;
    years.history_file = settings.history;
    if (const auto source = read_file(beside(definition.path, settings.history), findings, settings.place))
        years.history = read_key_figure_history(read_csv(*source, findings), definition.measure.unit, findings);
    for (const auto& [year, inputs] : years.by_books)
        if (years.history.years.contains(year))
            findings.add("key_figures.books_win", {{"year", std::to_string(year)}}, settings.place);
    return years;
}

}  // namespace bokslut
