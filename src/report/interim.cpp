#include "bokslut/report/interim.hpp"

#include <algorithm>

#include "bokslut/report/labels.hpp"
#include "report/budget_document.hpp"
#include "report/budget_units.hpp"
#include "report/forecasts.hpp"
#include "report/preparation.hpp"
#include "report/tables.hpp"

namespace bokslut {

namespace {

class Interim {
public:
    Interim(const Preparation& made, Evaluator& evaluator, const InterimQuery& query, Findings& findings)
        : made_(made),
          evaluator_(evaluator),
          query_(query),
          findings_(findings),
          tables_(made.statements, evaluator, made.definition.measure, query.language),
          period_{month_of(made.ledger().year.start).number(), query.to.number()},
          forecast_(latest_forecast(made.budget, made.year(), query.to.number())) {
        for (const InterimSettings& settings : made.definition.interim)
            if (settings.to == query.to) settings_ = &settings;
    }

    Document document() {
        check();
        check_budget_units(made_, evaluator_, true, findings_);
        document_.language = query_.language;
        document_.body = made_.definition.name.empty() ? made_.ledger().name : made_.definition.name;
        document_.title = labels::fill(labels::fill(labels::interim_report.in(query_.language), "from",
                                                    months_text({period_.from, period_.from}, made_.ledger().year)),
                                       "to", period_text());
        management_report();
        income_statement();
        if (!made_.books.years.contains(made_.year() - 1))
            findings_.add("interim.balance_missing", {{"day", last_closing().heading}}, place());
        add(made_.statements.balance, {outcome(period_, made_.year()), last_closing()});
        leave_contingents_out(std::get<Table>(document_.blocks.back()));
        operations();
        investments();
        balance_requirement();
        return std::move(document_);
    }

private:
    std::string period_text() const { return months_text(period_, made_.ledger().year); }
    std::string in(const Label& label) const { return label.in(query_.language); }
    Place place() const { return settings_ ? settings_->place : Place{made_.definition.path, 0, 0, ""}; }

    PrintedColumn outcome(Months months, int year) const {
        const std::string text = months_text(months, made_.ledger().year);
        return {text, text, text, {{1, Column{year, Basis::outcome, {}, {}, months}}}};
    }

    /// The same months last year.
    PrintedColumn last_year() const { return outcome({period_.from - 100, period_.to - 100}, made_.year() - 1); }

    PrintedColumn last_closing() const {
        const std::string text = std::to_string(made_.year() - 1);
        const auto books = made_.books.years.find(made_.year() - 1);
        const std::string day = books == made_.books.years.end() ? text : date_text(books->second.year.end);
        return {day, day, text, {{1, Column{made_.year() - 1, Basis::outcome, {}, {}}}}};
    }

    PrintedColumn forecast(const Unit* unit = nullptr) const {
        const std::string year = made_.ledger().year.text();
        return {"prognos " + year,
                in(labels::forecast_word) + " " + year,
                year + "/prognos",
                {{1, Column{made_.year(), Basis::forecast, {}, made_.object(unit), forecast_.value_or(Months())}}}};
    }

    /// The budget in force.
    PrintedColumn budget(Months months, const Unit* unit = nullptr) const {
        const std::string text = months_text(months, made_.ledger().year);
        PrintedColumn column{"budget " + text,
                             in(labels::budget) + " " + text,
                             text + "/budget",
                             {{1, Column{made_.year(), Basis::budget, {}, made_.object(unit), months}}}};
        if (!made_.has_change(unit)) return column;
        column.suffix = text + "/gällande";
        column.terms.push_back({1, Column{made_.year(), Basis::budget_change, {}, made_.object(unit), months}});
        return column;
    }

    void heading(const std::string& text) { document_.blocks.push_back(Heading{1, text}); }

    void add(const Statement& statement, const std::vector<PrintedColumn>& columns) {
        heading(statement.title.in(query_.language));
        Table table = tables_.table(statement, columns);
        for (Row& row : table.rows) row.note.clear();  // the notes stand in the annual report
        document_.blocks.push_back(std::move(table));
    }

    /// Pledges and contingent liabilities are stated for the year's end: of the period they are not known.
    void leave_contingents_out(Table& table) const {
        bool any = false;
        for (Row& row : table.rows)
            for (Cell& cell : row.cells) {
                const auto* figure = std::get_if<Figure>(&cell);
                if (!figure || figure->given || !figure->exact.is_zero()) continue;
                if (!figure->id.starts_with("br/panter@") && !figure->id.starts_with("br/ansvarsforbindelse")) continue;
                cell = Cell();
                any = true;
            }
        if (any) table.remarks.push_back(in(labels::empty_cells));
    }

    std::optional<Amount> result(const PrintedColumn& column) {
        const auto& rows = made_.statements.income.rows;
        const auto total = std::find_if(rows.rbegin(), rows.rend(),
                                        [](const auto& row) { return row.kind == StatementRow::Kind::total; });
        Amount sum;
        for (const auto& [sign, part] : column.terms) {
            const auto value = evaluator_.value(*total->quantity, part);
            if (!value) return std::nullopt;
            sum += sign * *value;
        }
        return sum;
    }

    void income_statement() {
        if (!result(last_year()))
            findings_.add("interim.comparison_missing", {{"period", last_year().heading}}, place());
        if (!result(forecast()))
            findings_.add("interim.forecast_missing", {{"year", made_.ledger().year.text()}}, place());
        if (!result(budget({}))) findings_.add("report.budget_missing", {{"year", made_.ledger().year.text()}});
        add(made_.statements.income, {outcome(period_, made_.year()), last_year(), forecast(), budget({})});
        std::get<Table>(document_.blocks.back()).law = "LKBR 13:3";
    }

    Cell figure(const std::string& id, const std::optional<Amount>& amount, bool given = false) const {
        const Measure measure = made_.definition.measure;
        return amount ? Cell(Figure{id, *amount, shown_steps(*amount, measure), measure, given}) : Cell();
    }

    /// The result of each unit and of the whole.
    void operations() {
        heading(in(labels::operations_summary));
        const PrintedColumn whole = budget(period_);
        Table table;
        table.id = "drift_sammandrag";
        table.title = in(labels::operations_summary);
        table.law = made_.statements.operations.law;
        table.measure = made_.definition.measure;
        table.columns = {{period_text(), period_text()},
                         {whole.id, whole.heading},
                         {"avvikelse", in(labels::deviation)},
                         {forecast().id, forecast().heading},
                         {budget({}).id, budget({}).heading}};
        for (const Unit& unit : made_.units) table.rows.push_back(operations_row(&unit));
        table.rows.push_back(operations_row(nullptr));
        table.remarks.push_back(in(labels::operations_sign));
        const std::string spreading = spreading_text(made_.budget, made_.definition.budget_settings, query_.language);
        if (!spreading.empty()) table.remarks.push_back(spreading);
        tell_later_changes(made_.budget, period_.to, findings_);
        if (made_.budget.unspread && !result(whole))
            findings_.add("budget.spreading_missing", {}, made_.budget.unspread_place);
        document_.blocks.push_back(std::move(table));
    }

    Row operations_row(const Unit* unit) {
        PrintedColumn now = outcome(period_, made_.year());
        now.terms.front().second.unit = made_.object(unit);
        const auto outcome = result(now), planned = result(budget(period_, unit));
        const std::string id = std::string("drift/") + (unit ? unit->code : "") + "@" + period_text();
        Row row{unit ? unit->name : in(labels::whole_body), unit ? RowKind::line : RowKind::total, 0, "", {}};
        const bool both = outcome && planned;
        row.cells = {figure(id, outcome), figure(id + "/budget", planned),
                     figure(id + "/avvikelse", both ? std::optional(*outcome - *planned) : std::nullopt),
                     figure(id + "/prognos", result(forecast(unit)), true),
                     figure(id + "/helår", result(budget({}, unit)))};
        return row;
    }

    void investments() {
        const Statement& form = made_.statements.investments;
        PrintedColumn of_year = budget({});
        const auto given = [&](const StatementRow& row) {
            return row.quantity && evaluator_.value(*row.quantity, of_year.terms.front().second).has_value();
        };
        if (std::none_of(form.rows.begin(), form.rows.end(), given)) of_year.terms.clear();
        std::vector<PrintedColumn> columns = {outcome(period_, made_.year())};
        if (!of_year.terms.empty())
            columns.push_back({of_year.id, of_year.heading, of_year.suffix, {of_year.terms.front()}});
        add(form, columns);
    }

    /// The forecast of the balance-requirement result: the forecast result and the stated adjustments.
    void balance_requirement() {
        heading(in(labels::balance_forecast));
        const auto forecast_result = result(forecast());
        const auto adjustments = settings_ ? settings_->adjustments : std::nullopt;
        Table table;
        table.id = "balanskrav_prognos";
        table.title = in(labels::balance_forecast);
        table.law = "LKBR 11:10, KL 11:12";
        table.measure = made_.definition.measure;
        table.columns = {{forecast().id, forecast().heading}};
        const std::string id = "bk/prognos/" + period_text() + "/";
        table.rows.push_back(
            {in(labels::forecast_result), RowKind::line, 0, "", {figure(id + "resultat", forecast_result)}});
        table.rows.push_back(
            {in(labels::forecast_adjustments), RowKind::line, 0, "", {figure(id + "justeringar", adjustments, true)}});
        const bool both = forecast_result && adjustments;
        table.rows.push_back({in(labels::forecast_balance_result),
                              RowKind::total,
                              0,
                              "",
                              {figure(id + "balanskravsresultat",
                                      both ? std::optional(*forecast_result + *adjustments) : std::nullopt)}});
        if (adjustments)
            table.remarks.push_back(labels::fill(labels::fill(in(labels::given_in), "file", "forbund.toml"), "what",
                                                 in(labels::forecast_adjustments)));
        else
            findings_.add("interim.adjustments_missing", {{"period", period_text()}}, place());
        document_.blocks.push_back(std::move(table));
    }

    void management_report() {
        heading(in(labels::management_report));
        const auto say = [&](const Label& title, const std::string& text, const char* key) {
            document_.blocks.push_back(Heading{2, in(title)});
            document_.blocks.push_back(Paragraph{text.empty() ? in(labels::text_missing) : text});
            if (text.empty()) findings_.add("interim.text_missing", {{"what", title.sv}, {"key", key}}, place());
        };
        say(labels::events, settings_ ? settings_->events : "", "handelser");
        say(labels::development, settings_ ? settings_->development : "", "forvantad_utveckling");
    }

    void check() {
        std::vector<Month> ends{query_.to};
        for (const InterimSettings& settings : made_.definition.interim)
            if (settings.to.year == made_.year()) ends.push_back(settings.to);
        std::sort(ends.begin(), ends.end());
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
        check_interim_periods(made_.ledger().year, ends, place(), findings_);
        const Date last = last_day_to_hand_over(query_.to);
        if (settings_ && settings_->handed && *settings_->handed > last)
            findings_.add("interim.late", {{"handed", date_text(*settings_->handed)}, {"last", date_text(last)}},
                          place());
        const Date end{query_.to.year, query_.to.month, days_in_month(query_.to.year, query_.to.month)};
        if (settings_ && settings_->handed && *settings_->handed <= end)
            findings_.add("interim.too_early", {{"handed", date_text(*settings_->handed)}, {"end", date_text(end)}},
                          place());
        if (!settings_ || !settings_->handed)
            findings_.add("interim.no_date", {{"period", period_text()}, {"last", date_text(last)}}, place());
        const auto& balances = made_.ledger().balances;
        const bool reached = std::any_of(balances.begin(), balances.end(), [&](const Balance& balance) {
            return balance.kind == BalanceKind::movement && balance.month >= period_.to;
        });
        if (!reached) findings_.add("interim.books_end", {{"period", period_text()}}, place());
    }

    const Preparation& made_;
    Evaluator& evaluator_;
    const InterimQuery& query_;
    Findings& findings_;
    TableMaker tables_;
    Months period_;
    std::optional<Months> forecast_;
    const InterimSettings* settings_ = nullptr;
    Document document_;
};

}  // namespace

InterimReport make_interim_report(const std::string& path, const InterimQuery& query) {
    InterimReport out;
    auto made = prepare(path, {query.to.year, true}, out.findings);
    if (!made) return out;
    const FiscalYear& year = made->ledger().year;
    if (months_until(year, query.to) == 0 || query.to >= month_of(year.end)) {
        out.findings.add("interim.not_a_part",
                         {{"to", date_text({query.to.year, query.to.month, 1}).substr(0, 7)}, {"year", year.text()}},
                         Place{path, 0, 0, ""});
        return out;
    }
    Evaluator evaluator = made->evaluator();
    out.document = Interim(*made, evaluator, query, out.findings).document();
    return out;
}

}  // namespace bokslut
