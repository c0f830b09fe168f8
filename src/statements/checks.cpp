#include "bokslut/statements/checks.hpp"

#include <algorithm>
#include <set>

#include "bokslut/core/number_text.hpp"
#include "statements/account_map.hpp"
#include "statements/opening_check.hpp"

namespace bokslut {

namespace {

/// The checks of one fiscal year.
class YearCheck {
public:
    YearCheck(const StatementInput& input, const Statements& statements, Evaluator& evaluator, const AccountMap& map,
              int year, Findings& findings)
        : input_(input), statements_(statements), evaluator_(evaluator), map_(map), findings_(findings) {
        column_.year = year;
        books_ = evaluator.index(year);
    }

    void run() {
        if (!books_) return;
        accounts();
        class_nine();
        eliminations();
        balance();
        equity();
        cash_flow();
        notes();
    }

private:
    std::string year() const { return std::to_string(column_.year); }
    /// Empty when the books do not name it; the number stands beside it anyway.
    std::string name(const std::string& account) const {
        const auto& names = books_->ledger().chart.accounts;
        const auto found = names.find(account);
        return found == names.end() ? "" : found->second;
    }

    std::optional<Amount> value(const std::string& line, At at = At::closing) {
        const auto found = statements_.lines.find(line);
        return found == statements_.lines.end() ? std::nullopt : evaluator_.value(found->second, column_, at);
    }

    /// What an account shows of itself: its closing balance, or its movement when that is zero.
    Amount weight(const std::string& account) const {
        const Amount closing = books_->balance(account, BalanceMeasure::closing);
        return closing.is_zero() ? books_->balance(account, BalanceMeasure::movement) : closing;
    }

    bool has_outcome(const std::string& account) const { return books_->has_outcome(account); }

    void accounts() {
        for (const std::string& account : books_->ledger().accounts) {
            if (account.starts_with('9') || !has_outcome(account)) continue;
            const std::vector<std::string>& lines = map_.lines(account);
            if (lines.empty())
                findings_.add("statements.account_on_no_line", {{"account", account},
                                                                {"name", name(account)},
                                                                {"amount", kronor_text(weight(account))},
                                                                {"year", year()}});
            if (lines.size() > 1) on_two_lines(account, lines);
            if (lines.size() == 1 && !map_.switches(account)) keeps_side(account, lines[0]);
        }
    }

    void on_two_lines(const std::string& account, const std::vector<std::string>& lines) {
        std::string labels;
        for (const std::string& id : lines)
            for (const Form* form : {&input_.income, &input_.balance})
                if (const Line* line = form->find(id)) labels += (labels.empty() ? "" : "; ") + line->label.sv;
        findings_.add("statements.account_on_two_lines", {{"account", account},
                                                          {"name", name(account)},
                                                          {"amount", kronor_text(weight(account))},
                                                          {"lines", labels},
                                                          {"year", year()}});
    }

    void keeps_side(const std::string& account, const std::string& line_id) {
        const Line* line = input_.balance.find(line_id);
        if (!line || !line->keeps_side) return;
        if (is_write_down(account)) return;
        const Amount closing = books_->balance(account, BalanceMeasure::closing);
        const bool asset = line->side == LineSide::asset;
        if (asset ? closing.ore() >= 0 : closing.ore() <= 0) return;
        findings_.add(
            asset ? "statements.asset_in_credit" : "statements.liability_in_debit",
            {{"account", account}, {"name", name(account)}, {"amount", kronor_text(closing)}, {"year", year()}});
    }

    void class_nine() {
        Amount sum;
        std::string accounts;
        for (const std::string& account : books_->ledger().accounts) {
            if (!account.starts_with('9') || weight(account).is_zero()) continue;
            sum += books_->balance(account, BalanceMeasure::closing);
            accounts += (accounts.empty() ? "" : ", ") + account;
        }
        if (!sum.is_zero())
            findings_.add("statements.class_nine",
                          {{"year", year()}, {"amount", kronor_text(sum)}, {"accounts", accounts}});
    }

    void eliminations() {
        nets_to_zero(input_.internal.accounts);
        const auto in_operations = input_.internal.in_operations.find(column_.year);
        if (in_operations != input_.internal.in_operations.end()) nets_to_zero(in_operations->second);
    }

    void nets_to_zero(const std::vector<std::string>& prefixes) {
        Amount sum;
        std::string accounts;
        for (const std::string& account : books_->ledger().accounts) {
            if (!matches_any(account, prefixes)) continue;
            const Amount amount = books_->balance(account, BalanceMeasure::movement);
            sum += amount;
            if (!amount.is_zero()) accounts += (accounts.empty() ? "" : ", ") + account + " " + kronor_text(amount);
        }
        if (!sum.is_zero())
            findings_.add("statements.eliminations_not_zero",
                          {{"year", year()}, {"difference", kronor_text(sum)}, {"accounts", accounts}},
                          input_.internal.place);
    }

    void balance() {
        const auto assets = value("br/summa_tillgangar");
        const auto other = value("br/summa_eget_kapital_och_skulder");
        if (!assets || !other || *assets == *other) return;
        findings_.add("statements.not_balanced", {{"year", year()},
                                                  {"assets", kronor_text(*assets)},
                                                  {"equity_and_liabilities", kronor_text(*other)},
                                                  {"difference", kronor_text(*assets - *other)}});
    }

    void equity() {
        if (const auto unmoved = value("br/ej_omfort_resultat"); unmoved && !unmoved->is_zero())
            findings_.add("statements.unmoved_result", {{"year", year()}, {"amount", kronor_text(*unmoved)}});
        const auto change = value("br/eget_kapital", At::change);
        const auto result = value("rr/arets_resultat");
        if (!change || !result || *change == *result) return;
        findings_.add("statements.equity_differs", {{"year", year()}, {"difference", kronor_text(*change - *result)}});
    }

    void cash_flow() {
        const auto flow = value("kf/arets_kassaflode");
        const auto start = value("kf/likvida_ib");
        const auto end = value("kf/likvida_ub");
        if (!flow || !start || !end || *flow == *end - *start) return;
        findings_.add("statements.cash_flow_differs", {{"year", year()},
                                                       {"flow", kronor_text(*flow)},
                                                       {"change", kronor_text(*end - *start)},
                                                       {"difference", kronor_text(*flow - (*end - *start))}});
        cash_flow_accounts();
    }

    /// Names the accounts whose change the cash flow does not count exactly once.
    void cash_flow_accounts() {
        std::map<std::string, int> times;
        for (const auto& [leaf, coefficient] :
             statements_.quantities.expand(statements_.lines.at("kf/arets_kassaflode")))
            for (const Selector& selector : statements_.quantities[leaf.first].selectors)
                if (!leaf.second && selector.measure != BalanceMeasure::opening)
                    for (const std::string& account : selector.accounts) times[account] -= coefficient * selector.sign;
        const std::vector<std::string>& liquid =
            input_.cash.liquid.empty() ? input_.cash_flow.cash : input_.cash.liquid;
        for (const std::string& account : books_->ledger().accounts) {
            const Amount movement = books_->balance(account, BalanceMeasure::movement);
            if (movement.is_zero() || map_.switches(account) || account.starts_with('9')) continue;
            const int wanted = matches_any(account, liquid) || matches_any(account, input_.internal.accounts) ? 0 : 1;
            if (wanted == 0 || times[account] == wanted) continue;
            findings_.add("statements.cash_flow_account", {{"account", account},
                                                           {"name", name(account)},
                                                           {"amount", kronor_text(movement)},
                                                           {"year", year()},
                                                           {"times", std::to_string(times[account])}});
        }
    }

    void notes() {
        for (const NoteStatement& note : statements_.notes) {
            if (!note.computed) continue;
            const auto sum = evaluator_.value(*note.computed, column_);
            const auto line = evaluator_.value(note.line_quantity, column_);
            if (!sum || !line || *sum == note.line_sign * *line) continue;
            const Amount shown = note.line_sign * *line;
            const bool roll = !note.rows.empty() && note.rows.back().quantity == note.line_quantity;
            if (roll)
                findings_.add("statements.roll_forward_differs",
                              {{"note", std::to_string(note.number)},
                               {"row", note.title.sv},
                               {"year", year()},
                               {"computed", kronor_text(*sum)},
                               {"closing", kronor_text(shown)},
                               {"difference", kronor_text(shown - *sum)}},
                              note.place);
            else
                findings_.add("statements.note_differs",
                              {{"note", std::to_string(note.number)},
                               {"row", note.title.sv},
                               {"year", year()},
                               {"sum", kronor_text(*sum)},
                               {"line", kronor_text(shown)},
                               {"difference", kronor_text(shown - *sum)}},
                              note.place);
        }
    }

    const StatementInput& input_;
    const Statements& statements_;
    Evaluator& evaluator_;
    const AccountMap& map_;
    Findings& findings_;
    Column column_;
    const BalanceIndex* books_ = nullptr;
};

}  // namespace

void check_statements(const StatementInput& input, const Statements& statements, Evaluator& evaluator,
                      const std::vector<int>& years, Findings& findings) {
    std::set<std::string, NumberOrder> accounts;
    for (const Ledger* ledger : input.ledgers) accounts.insert(ledger->accounts.begin(), ledger->accounts.end());
    Findings known;  // unknown lines were told when the forms were compiled
    const AccountMap map({accounts.begin(), accounts.end()}, input.income, input.balance, input.switching, known);
    for (int year : years) {
        YearCheck(input, statements, evaluator, map, year, findings).run();
        const BalanceIndex* previous = evaluator.index(year - 1);
        const BalanceIndex* current = evaluator.index(year);
        if (previous && current) check_opening(*previous, *current, findings);
    }
}

void check_units(const Ledger& ledger, const Form& income, const std::string& dimension,
                 const std::vector<std::string>& units, Findings& findings) {
    std::map<std::string, Amount, NumberOrder> without;
    std::map<std::string, Amount, NumberOrder> unknown;
    for (const Balance& balance : ledger.balances) {
        if (balance.kind != BalanceKind::movement) continue;
        const std::string& account = ledger.accounts[balance.account];
        if (!owning_line(income, account)) continue;
        const ObjectSet& objects = ledger.object_sets[balance.objects];
        const auto unit = std::find_if(objects.begin(), objects.end(),
                                       [&](const ObjectRef& object) { return object.dimension == dimension; });
        if (unit == objects.end())
            without[account] += balance.amount;
        else if (std::find(units.begin(), units.end(), unit->code) == units.end())
            unknown[unit->code] += balance.amount;
    }
    for (const auto& [code, amount] : unknown)
        findings.add("statements.unknown_object",
                     {{"dimension",
                       ledger.chart.dimensions.contains(dimension) ? ledger.chart.dimensions.at(dimension) : dimension},
                      {"object", code},
                      {"amount", kronor_text(amount)}});
    for (const auto& [account, amount] : without)
        if (!amount.is_zero())
            findings.add("statements.without_unit", {{"account", account},
                                                     {"name", ledger.chart.account_name(account)},
                                                     {"amount", kronor_text(amount)},
                                                     {"year", ledger.year.text()}});
}

namespace {

/// The units' figures of a line together; nothing when one of them is not known.
std::optional<Amount> sum_of_units(std::size_t quantity, Basis basis, Evaluator& evaluator,
                                   const std::vector<Column>& units) {
    Amount sum;
    for (Column unit : units) {
        unit.basis = basis;
        const auto value = evaluator.value(quantity, unit);
        if (!value) return std::nullopt;
        sum += *value;
    }
    return sum;
}

}  // namespace

void check_units_sum(const Statement& income, Evaluator& evaluator, int year, const std::vector<Column>& units,
                     const std::vector<std::string>& internal, Findings& findings) {
    if (units.empty()) return;
    for (const Basis basis : {Basis::outcome, Basis::budget})
        for (const StatementRow& row : income.rows) {
            if (row.kind != StatementRow::Kind::line || !row.quantity) continue;
            const auto sum = sum_of_units(*row.quantity, basis, evaluator, units);
            const auto total = evaluator.value(*row.quantity, Column{year, basis, internal, {}});
            if (!sum || !total || *sum == *total) continue;
            findings.add("statements.units_differ", {{"row", row.label.sv},
                                                     {"basis", basis == Basis::budget ? "budget" : ""},
                                                     {"year", std::to_string(year)},
                                                     {"units", kronor_text(*sum)},
                                                     {"total", kronor_text(*total)},
                                                     {"difference", kronor_text(*total - *sum)}});
        }
}

}  // namespace bokslut
