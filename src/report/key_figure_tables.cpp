#include "report/key_figure_tables.hpp"

#include <algorithm>
#include <set>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/report/labels.hpp"
#include "report/derivations.hpp"

namespace bokslut {

namespace {

constexpr std::size_t most_years = 5;

const Label title{"Nyckeltal", "Key figures"};
const Label formulas_title{"Så är nyckeltalen räknade", "How the key figures are computed"};
const Label formula{"Formel", "Formula"};
const Label put_in{"Insatt", "Put in"};
const Label undefined{"ej definierat", "not defined"};
const Label at_date{"Per invånare räknas på antalet invånare den 31 december samma år.",
                    "Per inhabitant is by the inhabitants at 31 December of the same year."};
const Label counted{"Per invånare räknas {what}.", "Per inhabitant is by {what}."};
const Label count_at{"{year} på {count} invånare den {day}", "{count} inhabitants at {day} in {year}"};
const Label count_of_year{
    "{year} på {count} invånare enligt årets kolumn i medlemmarnas tabell (dagen anges inte)",
    "{count} inhabitants in {year} by the year's column of the members' table (no day is stated)"};
const Label not_associated{"Adjungerade medlemmars invånare är inte med.",
                           "Inhabitants of associated members are not counted."};

/// Inputs that are no line of a form.
std::shared_ptr<const Derivation> input_source(KeyInput input, Language language) {
    static const std::map<KeyInput, Label> formulas = {
        {KeyInput::fees,
         {"kontona under medlemsavgifter i [nyckeltal]", "the accounts of medlemsavgifter in [nyckeltal]"}},
        {KeyInput::net_costs,
         {"verksamhetens nettokostnader med omvänt tecken, utan de medlemsavgifter som ingår i verksamhetens intäkter",
          "net operating costs turned, without the member fees that stand in operating income"}},
        {KeyInput::financial_assets,
         {"finansiella anläggningstillgångar utom konton som heter aktier eller andelar",
          "financial fixed assets but accounts that are called aktier or andelar (shares)"}}};
    const auto found = formulas.find(input);
    return found == formulas.end() ? nullptr : computed(found->second.in(language));
}

const KeyFigureRule* rule_named(const std::string& name) {
    for (const KeyFigureRule& rule : key_figure_rules())
        if (folded(rule.id) == folded(name) || same_label(rule.name.sv, name)) return &rule;
    return nullptr;
}

/// What the history states of a rule, in the rule's measure.
std::optional<Rational> read_value(const KeyFigureRule& rule, const CsvCell& cell, Findings& findings) {
    if (cell.text.empty() || cell.text == "-") return std::nullopt;
    if (rule.measure == KeyMeasure::amount) {
        if (const auto amount = read_amount(cell.text, Measure::Unit::kr)) return Rational(amount.value.ore());
    } else if (const auto number = read_decimal(cell.text); number && number.value.decimals <= max_decimals) {
        Rational value(number.value.digits);
        for (int i = 0; i < number.value.decimals; ++i) value /= 10;
        return value;
    }
    findings.add("report.bad_number", {{"text", cell.text}}, cell.place);
    return std::nullopt;
}

class Tables {
public:
    Tables(const KeyFigureYears& years, Measure measure, Language language)
        : years_(years), measure_(measure), language_(language), shown_(years.shown()) {}

    Table figures() const {
        Table table;
        table.id = "nyckeltal";
        table.title = title.in(language_);
        table.measure = measure_;
        bool any_inhabitants = false;
        std::string given;
        for (auto year = shown_.rbegin(); year != shown_.rend(); ++year) {
            table.columns.push_back({std::to_string(*year), std::to_string(*year)});
            if (!years_.by_books.contains(*year)) given += (given.empty() ? "" : ", ") + std::to_string(*year);
        }
        for (const KeyFigureRule& rule : key_figure_rules()) {
            Row row{rule.name.in(language_), RowKind::line, 0, "", {}};
            for (auto year = shown_.rbegin(); year != shown_.rend(); ++year) row.cells.push_back(cell(rule, *year));
            any_inhabitants = any_inhabitants || (rule.measure == KeyMeasure::per_inhabitant && has_number(row));
            table.rows.push_back(std::move(row));
        }
        if (any_inhabitants) remark_inhabitants(table);
        if (!given.empty())
            table.remarks.push_back(
                labels::fill(labels::fill(labels::given_in.in(language_), "file", years_.history_file), "what", given));
        return table;
    }

    Table formulas() const {
        Table table;
        table.id = "nyckeltal/formler";
        table.title = formulas_title.in(language_);
        table.measure = measure_;
        const std::string year = std::to_string(years_.year);
        table.columns = {{"formel", formula.in(language_)}, {"insatt " + year, put_in.in(language_) + " " + year}};
        for (const KeyFigureRule& rule : key_figure_rules()) {
            Row row{rule.name.in(language_), RowKind::line, 0, "", {}};
            row.cells = {rule.formula(language_, at_year_end()), inputs_of(rule)};
            table.rows.push_back(std::move(row));
        }
        return table;
    }

private:
    /// Whether every count is of 31 December of its year, as readers expect.
    bool at_year_end() const {
        return std::all_of(years_.inhabitants.begin(), years_.inhabitants.end(), [](const auto& one) {
            return one.second.date == Date{one.first, 12, 31};
        });
    }

    void remark_inhabitants(Table& table) const {
        std::string what;
        bool associated = false;
        for (auto one = years_.inhabitants.rbegin(); one != years_.inhabitants.rend(); ++one) {
            const auto& [year, inhabitants] = *one;
            associated = associated || inhabitants.associated;
            std::string text =
                labels::fill((inhabitants.date ? count_at : count_of_year).in(language_), "year", std::to_string(year));
            text = labels::fill(std::move(text), "count", number_text(inhabitants.count, 0, NumberStyle::plain()));
            if (inhabitants.date) text = labels::fill(std::move(text), "day", date_text(*inhabitants.date));
            what += (what.empty() ? "" : "; ") + text;
        }
        table.remarks.push_back(at_year_end() ? at_date.in(language_)
                                              : labels::fill(counted.in(language_), "what", what));
        if (associated) table.remarks.push_back(not_associated.in(language_));
    }

    static bool has_number(const Row& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const Cell& cell) { return std::holds_alternative<Number>(cell); });
    }

    /// Equal ids are one quantity: an amount that stands in a statement keeps its id.
    static std::string quantity_of(const KeyFigureRule& rule) {
        if (rule.id == "arets_resultat") return "rr/arets_resultat";
        if (rule.id == "eget_kapital") return "br/eget_kapital";
        return "nyckeltal/" + rule.id;
    }

    Cell cell(const KeyFigureRule& rule, int year) const {
        std::optional<Rational> value;
        std::shared_ptr<const Derivation> from;
        const bool from_books = years_.by_books.contains(year);
        if (from_books) {
            value = key_figure(rule, years_.by_books.at(year)).value;
            if (!value) return undefined.in(language_);
            from = computed(rule.formula(language_, at_year_end()), terms_of(rule, year));
        } else {
            const auto& told = years_.history.years.at(year);
            const auto found = told.find(rule.id);
            if (found == told.end()) return {};
            value = found->second.value;
            from = given_at(found->second.place);
        }
        const std::string id = (from_books ? quantity_of(rule) : "nyckeltal/" + rule.id) + "@" + std::to_string(year);
        if (rule.measure == KeyMeasure::amount) {
            const Amount amount = Amount::from_ore(value->rounded(Rounding::half_away_from_zero));
            return coming_of(Figure{id, amount, shown_steps(amount, measure_), measure_, !from_books}, from);
        }
        if (rule.measure == KeyMeasure::per_inhabitant) return coming_of(Number{id, *value, 0, "kr/inv."}, from);
        return coming_of(Number{id, *value, 1, "%"}, from);
    }

    /// What was put in, with the line of the form that each is the amount of.
    std::vector<DerivedTerm> terms_of(const KeyFigureRule& rule, int year) const {
        std::vector<DerivedTerm> terms;
        for (const auto* part : {&rule.over, &rule.under})
            for (const KeyTerm& one : *part) {
                const std::int64_t value = years_.by_books.at(year).at(one.input);
                const std::string name = input_name(one.input).in(language_);
                if (one.input == KeyInput::inhabitants) {
                    const CountedInhabitants& people = years_.inhabitants.at(year);
                    terms.push_back({name, coming_of(Number{"", Rational(value), 0, ""}, people.from)});
                    continue;
                }
                const std::string line(input_line(one.input));
                terms.push_back(term(name, line.empty() ? "" : line + "@" + std::to_string(year),
                                     Amount::from_ore(value), measure_, input_source(one.input, language_)));
            }
        return terms;
    }

    std::string shown(KeyInput input, std::int64_t value) const {
        if (input == KeyInput::inhabitants) return number_text(value, 0, NumberStyle::plain());
        return number_text(shown_steps(Amount::from_ore(value), measure_), measure_.decimals, NumberStyle::plain());
    }

    std::string sum(const std::vector<KeyTerm>& terms, const KeyInputs& inputs) const {
        std::string text;
        for (const KeyTerm& term : terms)
            text += (text.empty() ? "" : term.sign > 0 ? " + " : " - ") + shown(term.input, inputs.at(term.input));
        return text;
    }

    std::string within(const std::vector<KeyTerm>& terms, const KeyInputs& inputs) const {
        return terms.size() == 1 ? sum(terms, inputs) : "(" + sum(terms, inputs) + ")";
    }

    std::string inputs_of(const KeyFigureRule& rule) const {
        const auto found = years_.by_books.find(years_.year);
        if (found == years_.by_books.end()) return "";
        const KeyFigure figure = key_figure(rule, found->second);
        if (!figure.value) return undefined.in(language_) + ": " + figure.undefined.in(language_);
        if (rule.under.empty()) return sum(rule.over, found->second);
        return within(rule.over, found->second) + " / " + within(rule.under, found->second);
    }

    const KeyFigureYears& years_;
    Measure measure_;
    Language language_;
    std::vector<int> shown_;
};

}  // namespace

KeyFigureHistory read_key_figure_history(const CsvTable& table, Findings& findings) {
    KeyFigureHistory history;
    std::vector<std::optional<int>> years(table.heading.size());
    for (std::size_t i = 1; i < table.heading.size(); ++i) {
        years[i] = read_year(table.heading[i].text);
        if (years[i])
            history.years[*years[i]];
        else
            findings.add("settings.bad_date", {{"text", table.heading[i].text}}, table.heading[i].place);
    }
    std::vector<std::string> names;
    for (const KeyFigureRule& rule : key_figure_rules()) names.push_back(rule.name.sv);
    for (const auto& row : table.rows) {
        const KeyFigureRule* rule = rule_named(row[0].text);
        if (!rule) {
            findings.add("key_figures.unknown", {{"name", row[0].text}, {"nearest", nearest(row[0].text, names)}},
                         row[0].place);
            continue;
        }
        for (std::size_t i = 1; i < row.size(); ++i)
            if (years[i])
                if (const auto value = read_value(*rule, row[i], findings))
                    history.years[*years[i]][rule->id] = {*value, row[i].place};
    }
    return history;
}

std::vector<int> KeyFigureYears::shown() const {
    std::set<int> all;
    for (const auto& [known, inputs] : by_books) all.insert(known);
    for (const auto& [known, values] : history.years) all.insert(known);
    std::vector<int> out;
    for (const int known : all)
        if (known <= year && known > year - static_cast<int>(most_years)) out.push_back(known);
    return out;
}

std::vector<Table> key_figure_tables(const KeyFigureYears& years, Measure measure, Language language) {
    const Tables tables(years, measure, language);
    return {tables.figures(), tables.formulas()};
}

}  // namespace bokslut
