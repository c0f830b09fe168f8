#include "report/reconciliations.hpp"

#include <algorithm>

#include "bokslut/core/number_text.hpp"
#include "bokslut/report/labels.hpp"
#include "report/derivations.hpp"

namespace bokslut {

namespace {

const Label sum_of_rows{"summan av raderna", "the sum of the rows"};
const Label first_less_second{"den första raden - den andra", "the first row - the second"};
const Label internal_difference{"utan interna poster - med de interna poster som driftredovisningen räknar",
                                "without internal items - with those that the operations statement counts"};
const Label counted_by_operations{"raden med de interna poster som driftredovisningen räknar",
                                  "the row with the internal items that the operations statement counts"};
const Label turned{"raden i kassaflödesanalysen, med omvänt tecken", "the row of the cash flow statement, turned"};
const Label account_in_books{"kontots saldo i bokföringen", "the account's balance in the books"};

class Writer {
public:
    Writer(const Preparation& made, Evaluator& evaluator, Language language, Findings& findings)
        : made_(made),
          evaluator_(evaluator),
          language_(language),
          findings_(findings),
          measure_(made.definition.measure) {
        const std::string year = made.ledger().year.text();
        table_.id = "avstamningar";
        table_.title = labels::reconciliations.in(language);
        table_.law = "LKBR 4:3";
        table_.measure = measure_;
        table_.columns = {{year, year}};
    }

    Table table() {
        operations();
        cash();
        result_again();
        investments();
        return std::move(table_);
    }

private:
    Column column(std::vector<std::string> with_internal = {}) const {
        return {made_.year(), Basis::outcome, std::move(with_internal), {}};
    }

    std::optional<Amount> value(const std::string& line, const Column& column, At at = At::closing) {
        const auto found = made_.statements.lines.find(line);
        return found == made_.statements.lines.end() ? std::nullopt : evaluator_.value(found->second, column, at);
    }

    void heading(const Label& label) {
        part_ = label.sv;
        table_.rows.push_back({label.in(language_), RowKind::heading, 0, "", {}});
    }

    /// `id` is that of the quantity, where the figure prints one as it stands.
    void add(const std::string& label, Amount amount, const std::string& id, RowKind kind = RowKind::line,
             std::shared_ptr<const Derivation> from = {}) {
        table_.rows.push_back(
            {label, kind, 1, "", {coming_of(Figure{id, amount, shown_steps(amount, measure_), measure_}, from)}});
    }

    /// The last `count` rows as terms.
    std::vector<DerivedTerm> last_rows(std::size_t count) const {
        std::vector<DerivedTerm> terms;
        for (std::size_t i = table_.rows.size() - count; i < table_.rows.size(); ++i)
            terms.push_back({table_.rows[i].label, table_.rows[i].cells.front()});
        return terms;
    }

    DerivedTerm line(const std::string& id, Amount amount) const {
        const std::size_t quantity = made_.statements.lines.at(id);
        std::string label = id;
        for (const Statement* statement : {&made_.statements.cash_flow, &made_.statements.income})
            for (const StatementRow& row : statement->rows)
                if (row.quantity == quantity) label = row.label.in(language_);
        return term(label, id_of(quantity), amount, measure_);
    }

    void add_difference(Amount amount, std::vector<DerivedTerm> terms, bool tell = true) {
        add(labels::difference.in(language_), amount, own_id(part_ + "/skillnad"), RowKind::sum,
            computed(first_less_second.in(language_), std::move(terms)));
        if (tell && !amount.is_zero())
            findings_.add("reconciliations.differs", {{"what", part_}, {"difference", kronor_text(amount)}});
    }

    std::string own_id(const std::string& what) const {
        return "avstamning/" + what + "@" + made_.ledger().year.text();
    }

    std::string id_of(std::size_t quantity) const {
        return made_.statements.quantities[quantity].id + "@" + made_.ledger().year.text();
    }

    std::string id_of(const std::string& line) const { return id_of(made_.statements.lines.at(line)); }

    std::string in(const Label& label, const std::string& row) const {
        return labels::fill(label.in(language_), "row", row);
    }

    /// Each line that counts internal items in the operations statement, then the result.
    void operations() {
        const auto internal = made_.internal_in_operations(made_.year());
        heading(labels::operations_to_income);
        for (const StatementRow& row : made_.statements.income.rows) {
            if (row.kind != StatementRow::Kind::line || !row.quantity) continue;
            const auto with = evaluator_.value(*row.quantity, column(internal));
            const auto without = evaluator_.value(*row.quantity, column());
            if (!with || !without || *with == *without) continue;
            const std::string id = id_of(*row.quantity);
            const std::string name = row.label.in(language_);
            add(in(labels::by_operations, name), *with, id + "/interna");
            add(labels::internal_items.in(language_), *without - *with, "avstamning/interna/" + id, RowKind::line,
                computed(internal_difference.in(language_),
                         {term(name, id, *without, measure_), term(name, id + "/interna", *with, measure_)}));
            add(in(labels::by_income, row.label.in(language_)), *without, id, RowKind::sum);
        }
        const auto& rows = made_.statements.income.rows;
        const auto result = std::find_if(rows.rbegin(), rows.rend(),
                                         [](const auto& row) { return row.kind == StatementRow::Kind::total; });
        if (result == rows.rend()) return;
        const auto with = evaluator_.value(*result->quantity, column(internal));
        const auto without = evaluator_.value(*result->quantity, column());
        if (!with || !without) return;
        const std::string id = id_of(*result->quantity);
        add(in(labels::by_operations, result->label.in(language_)), *with, own_id("drift"), RowKind::line,
            computed(counted_by_operations.in(language_), {term(result->label.in(language_), id, *without, measure_)}));
        add(in(labels::by_income, result->label.in(language_)), *without, id);
        add_difference(*with - *without, last_rows(2));
    }

    void cash() {
        const auto opening = value("kf/likvida_ib", column()), flow = value("kf/arets_kassaflode", column()),
                   closing = value("kf/likvida_ub", column());
        if (!opening || !flow || !closing) return;
        heading(labels::cash_to_balance);
        add(labels::cash_by_flow.in(language_), *opening + *flow, own_id("likvida"), RowKind::line,
            computed(sum_of_rows.in(language_), {line("kf/likvida_ib", *opening), line("kf/arets_kassaflode", *flow)}));
        add(labels::cash_by_balance.in(language_), *closing, id_of("kf/likvida_ub"));
        add_difference(*opening + *flow - *closing, last_rows(2), false);  // check_statements tells it as an error
    }

    void result_again() {
        const auto& rows = made_.statements.balance_requirement.rows;
        if (rows.empty() || !rows.front().quantity) return;
        const auto first = evaluator_.value(*rows.front().quantity, column());
        const auto result = value("rr/arets_resultat", column());
        if (!first || !result) return;
        heading(labels::requirement_to_income);
        add(rows.front().label.in(language_), *first, id_of(*rows.front().quantity));
        add(in(labels::by_income, labels::years_result.in(language_)), *result, id_of("rr/arets_resultat"));
        add_difference(*first - *result, last_rows(2));
    }

    void investments() {
        const auto flow = value("kf/investeringar", column());
        if (!flow || made_.statements.investments.rows.empty()) return;
        heading(labels::investments_to_flow);
        Amount sum;
        std::size_t projects = 0;
        for (const StatementRow& row : made_.statements.investments.rows) {
            const auto amount = row.quantity ? evaluator_.value(*row.quantity, column()) : std::nullopt;
            if (!amount || amount->is_zero()) continue;
            add(row.label.in(language_), *amount, id_of(*row.quantity));
            sum += *amount;
            ++projects;
        }
        add(labels::investments_sum.in(language_), sum, own_id("investeringar"), RowKind::sum,
            computed(sum_of_rows.in(language_), last_rows(projects)));
        std::vector<DerivedTerm> compared = last_rows(1);
        for (const NoteStatement& note : made_.statements.notes) add_purchases(note);
        add(labels::investments_by_flow.in(language_), -*flow, own_id("kassaflode"), RowKind::line,
            computed(turned.in(language_), {line("kf/investeringar", *flow)}));
        compared.push_back(last_rows(1).front());
        add_difference(sum + *flow, std::move(compared));
    }

    /// The purchases of a roll-forward note.
    void add_purchases(const NoteStatement& note) {
        for (const StatementRow& row : note.rows) {
            if (!row.quantity || folded(row.label.sv) != "investeringar") continue;
            const auto amount = evaluator_.value(*row.quantity, column());
            if (!amount) continue;
            const std::string title = labels::note.in(language_) + " " + std::to_string(note.number);
            add(title + ": " + row.label.in(language_), *amount, id_of(*row.quantity));
        }
    }

    const Preparation& made_;
    Evaluator& evaluator_;
    Language language_;
    Findings& findings_;
    Measure measure_;
    std::string part_;
    Table table_;
};

/// The specification with the longest prefix that the account has.
const Specification* specification_of(const std::string& account, const std::vector<Specification>& all) {
    const Specification* best = nullptr;
    std::size_t length = 0;
    for (const Specification& one : all)
        for (const std::string& prefix : one.accounts)
            if (account.starts_with(prefix) && prefix.size() >= length) best = &one, length = prefix.size();
    return best;
}

bool is_balance_account(const std::string& account) {
    return account.starts_with('1') || account.starts_with('2');
}

}  // namespace

std::vector<Specification> read_specifications(Section& file, Findings& findings) {
    std::vector<Specification> all;
    for (Section& section : file.sections("balansspecifikation", findings)) {
        Specification out;
        out.place = section.place();
        out.accounts = section.texts("konton", findings);
        out.document = section.text("underlag", findings).value_or("");
        out.amount = section.amount("belopp", Measure::Unit::kr, findings);
        if (out.accounts.empty() || out.document.empty())
            findings.add(
                "settings.missing_key",
                {{"key", out.accounts.empty() ? "konton" : "underlag"}, {"section", "[[balansspecifikation]]"}},
                out.place);
        section.finish(findings);
        all.push_back(std::move(out));
    }
    return all;
}

Table reconciliation_table(const Preparation& made, Evaluator& evaluator, Language language, Findings& findings) {
    return Writer(made, evaluator, language, findings).table();
}

Table specification_table(const Preparation& made, Language language, Findings& findings) {
    const std::vector<Specification>& specifications = made.definition.specifications;
    Table table;
    table.id = "balansspecifikationer";
    table.title = labels::specifications.in(language);
    table.law = "LKBR 4:6";
    table.measure = made.definition.measure;
    if (specifications.empty()) return table;
    table.columns = {{"ingående", labels::opening_balance.in(language)},
                     {"förändring", labels::change.in(language)},
                     {"utgående", labels::closing_balance.in(language)},
                     {"underlag", labels::rests_on.in(language)}};
    const Ledger& ledger = made.ledger();
    std::map<const Specification*, Amount> booked;
    std::string missing;
    for (const std::string& account : ledger.accounts) {
        if (!is_balance_account(account)) continue;
        const Amount opening = ledger.total(account, BalanceKind::opening);
        const Amount change = ledger.total(account, BalanceKind::movement);
        if (opening.is_zero() && change.is_zero()) continue;
        const Specification* specification = specification_of(account, specifications);
        if (specification) booked[specification] += opening + change;
        if (!specification && !(opening + change).is_zero()) missing += (missing.empty() ? "" : ", ") + account;
        Row row{account + " " + ledger.chart.account_name(account), RowKind::line, 0, "", {}};
        const std::string id = "konto/" + account;
        const auto by_books = computed(account_in_books.in(language));
        for (const auto& [amount, at] :
             {std::pair(opening, "/ib"), std::pair(change, "/förändring"), std::pair(opening + change, "/ub")})
            row.cells.emplace_back(coming_of(
                Figure{id + at + "@" + ledger.year.text(), amount, shown_steps(amount, table.measure), table.measure},
                by_books));
        row.cells.push_back(specification ? Cell(specification->document) : Cell());
        table.rows.push_back(std::move(row));
    }
    if (!missing.empty()) {
        table.remarks.push_back(labels::fill(labels::without_specification.in(language), "accounts", missing));
        findings.add("specifications.missing", {{"accounts", missing}}, specifications.front().place);
    }
    for (const Specification& one : specifications)
        if (one.amount && booked[&one] != *one.amount)
            findings.add("specifications.differs",
                         {{"document", one.document},
                          {"amount", kronor_text(*one.amount)},
                          {"booked", kronor_text(booked[&one])}},
                         one.place);
    return table;
}

}  // namespace bokslut
