#include <algorithm>
#include <set>

#include "bokslut/core/error.hpp"
#include "bokslut/core/number_text.hpp"
#include "statements/compiler.hpp"

namespace bokslut {

namespace {

std::vector<std::string> all_accounts(const std::vector<const Ledger*>& ledgers) {
    std::set<std::string, NumberOrder> accounts;
    for (const Ledger* ledger : ledgers) accounts.insert(ledger->accounts.begin(), ledger->accounts.end());
    return {accounts.begin(), accounts.end()};
}

StatementRow::Kind kind_of(const Line& line) {
    if (line.is_heading()) return StatementRow::Kind::heading;
    if (line.of_which) return StatementRow::Kind::of_which;
    if (line.total) return StatementRow::Kind::total;
    return line.sum == SumKind::none ? StatementRow::Kind::line : StatementRow::Kind::sum;
}

bool is_alias(const Quantity& quantity) {
    return quantity.terms.size() == 1 && quantity.terms[0].sign == 1 && quantity.terms[0].at == At::closing;
}

}  // namespace

Compiler::Compiler(const StatementInput& input, Findings& findings)
    : input_(input),
      findings_(findings),
      accounts_(all_accounts(input.ledgers)),
      map_(accounts_, input.income, input.balance, input.switching, findings),
      liquid_(input.cash.liquid.empty() ? input.cash_flow.cash : input.cash.liquid) {
    for (const Ledger* ledger : input.ledgers) chart_.add(ledger->chart);
}

Statements Compiler::compile() {
    form(input_.income, out_.income);
    form(input_.balance, out_.balance);
    out_.operations = out_.income;
    out_.operations.id = input_.operations.statement;
    out_.operations.title = input_.operations.title;
    out_.operations.law = input_.operations.law;
    for (StatementRow& row : out_.operations.rows) row.line_id.clear();  // notes belong to the income statement
    check_adjustment_labels();
    form(input_.cash_flow, out_.cash_flow);
    form(input_.balance_requirement, out_.balance_requirement);
    given_lines();
    investments();
    notes();
    return std::move(out_);
}

void Compiler::form(const Form& form, Statement& out) {
    out.id = form.statement;
    out.prefix = form.prefix;
    out.title = form.title;
    out.law = form.law;
    for (const Line& line : form.lines)
        if (line.sum == SumKind::none && !line.is_heading()) item(form, line);
    for (std::size_t i = 0; i < form.lines.size(); ++i)
        if (form.lines[i].sum != SumKind::none) subtotal(form, i);
    for (const Line& line : form.lines) out.rows.push_back(row(line));
}

StatementRow Compiler::row(const Line& line) const {
    StatementRow row;
    row.label = line.label;
    row.kind = kind_of(line);
    row.level = line.level;
    row.show = line.show;
    row.added = line.added;
    row.line_id = line.id;
    if (const auto found = out_.lines.find(line.id); found != out_.lines.end()) row.quantity = found->second;
    return row;
}

std::size_t Compiler::define(const std::string& line_id, Quantity quantity) {
    const std::size_t index =
        is_alias(quantity) ? quantity.terms[0].quantity : out_.quantities.add(std::move(quantity));
    out_.lines[line_id] = index;
    return index;
}

void Compiler::item(const Form& form, const Line& line) {
    if (!line.terms.empty()) {
        Quantity quantity = sum_of(form, line);
        add_adjustments(form, line, quantity);
        define(line.id, std::move(quantity));
    } else {
        // A given line counts as zero until the förbund's file gives it: an empty selector.
        Quantity quantity = line.given.empty() ? leaf(line) : Quantity{line.id, {Selector{}}, {}};
        if (form.prefix != "kf") {
            define(line.id, std::move(quantity));
            return;
        }
        Quantity adjusted{line.id, {}, {}};
        add_adjustments(form, line, adjusted);
        define(line.id, adjusted.terms.empty() ? std::move(quantity) : std::move(adjusted));
    }
}

Quantity Compiler::leaf(const Line& line) const {
    Quantity quantity{line.id, {}, {}};
    if (!line.cash.empty()) {
        const auto measure = line.cash == "opening" ? BalanceMeasure::opening : BalanceMeasure::closing;
        quantity.selectors.push_back({1, accounts_matching(liquid_), measure, BalanceSide::any, {}});
        return quantity;
    }
    const int sign = ledger_sign(line.side);
    for (const AccountMap::Share& share : map_.shares(line.id))
        quantity.selectors.push_back({sign, share.accounts, line.measure, share.side, {}});
    if (quantity.selectors.empty() && map_.shares(line.id).empty()) {
        const bool repeats =
            line.of_which || line.measure == BalanceMeasure::opening || line.side == LineSide::deducted_income;
        auto accounts = repeats ? accounts_matching(line.accounts) : std::vector<std::string>{};
        quantity.selectors.push_back({sign, std::move(accounts), line.measure, BalanceSide::any, {}});
    }
    // Opening balances that do not sum to zero are last year's result, still outside equity: a profit is a debit sum.
    if (line.unmoved_result)
        quantity.selectors.push_back({1, accounts_, BalanceMeasure::opening, BalanceSide::any, {}, true});
    return quantity;
}

std::vector<std::string> Compiler::accounts_matching(const std::vector<std::string>& prefixes) const {
    std::vector<std::string> found;
    for (const std::string& account : accounts_)
        if (matches_any(account, prefixes)) found.push_back(account);
    return found;
}

Quantity Compiler::sum_of(const Form& form, const Line& line) {
    Quantity quantity{line.id, {}, {}};
    for (const LineTerm& term : line.terms) add_reference(form, line, term, quantity);
    return quantity;
}

const Line* Compiler::balance_line(const std::string& line_id) const {
    return input_.balance.find(line_id);
}

/// The line and the lines that the förbund's file took accounts from it for.
std::vector<const Line*> Compiler::with_taken(const std::string& line_id) const {
    std::vector<const Line*> lines;
    for (const Form* form : {&input_.income, &input_.balance})
        if (const Line* line = form->find(line_id)) lines.push_back(line);
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (const Form* form : {&input_.income, &input_.balance})
            for (const Line& line : form->lines)
                if (!line.taken_from.empty() && line.taken_from == lines[i]->id) lines.push_back(&line);
    return lines;
}

void Compiler::add_reference(const Form& form, const Line& line, const LineTerm& term, Quantity& into) {
    for (const Line* referred : with_taken(term.id)) {
        const auto found = out_.lines.find(referred->id);
        if (found == out_.lines.end()) throw Error("form data: " + line.id + " refers to " + term.id);
        into.terms.push_back({term.sign, found->second, term.at});
        if (form.prefix == "kf" && balance_line(referred->id))
            leave_out_liquid(line, *referred, into.terms.back(), into);
    }
}

/// Liquid accounts on a line that the cash flow measures the change of are cash, not working capital.
void Compiler::leave_out_liquid(const Line& line, const Line& referred, const Term& term, Quantity& into) {
    for (const AccountMap::Share& share : map_.shares(referred.id)) {
        std::vector<std::string> liquid;
        for (const std::string& account : share.accounts)
            if (matches_any(account, liquid_)) liquid.push_back(account);
        if (liquid.empty()) continue;
        std::string id = line.id + "/likvida/" + referred.id.substr(referred.id.find('/') + 1);
        if (share.side != BalanceSide::any) id += share.side == BalanceSide::debit ? "/debet" : "/kredit";
        const auto known = out_.quantities.find(id);
        const std::size_t quantity =
            known ? *known
                  : out_.quantities.add(
                        {id, {{ledger_sign(referred.side), liquid, BalanceMeasure::closing, share.side, {}}}, {}});
        into.terms.push_back({-term.sign, quantity, term.at});
    }
}

void Compiler::add_adjustments(const Form& form, const Line& line, Quantity& into) {
    if (form.prefix != "kf") return;
    for (std::size_t i = 0; i < input_.cash.adjustments.size(); ++i) {
        const CashAdjustment& adjustment = input_.cash.adjustments[i];
        for (std::size_t j = 0; j < adjustment.rows.size(); ++j) {
            const auto& [label, given] = adjustment.rows[j];
            if (form.labelled(label) != &line) continue;
            const std::string id = line.id + "/justering/" + std::to_string(i + 1) + "." + std::to_string(j + 1);
            // An empty selector: zero in every year but the one it is given for.
            const std::size_t quantity = out_.quantities.add({id, {Selector{}}, {}});
            out_.quantities.give(quantity, adjustment.year, Basis::outcome, "", given);
            into.terms.push_back({1, quantity, At::closing});
        }
    }
}

void Compiler::check_adjustment_labels() {
    for (const CashAdjustment& adjustment : input_.cash.adjustments)
        for (const auto& [label, given] : adjustment.rows) {
            const Line* line = input_.cash_flow.labelled(label);
            if (!line || !line->is_item()) add_unknown_line(label, input_.cash_flow, given.place, findings_);
        }
}

void Compiler::subtotal(const Form& form, std::size_t position) {
    const Line& line = form.lines[position];
    Quantity quantity{line.id, {}, {}};
    const auto add = [&](const Line& part) {
        if (part.is_item()) quantity.terms.push_back({1, out_.lines.at(part.id), At::closing});
    };
    if (line.sum == SumKind::listed) {
        for (const LineTerm& term : line.listed) quantity.terms.push_back({term.sign, out_.lines.at(term.id), term.at});
        add_uncounted(form, line, quantity);
    } else if (line.sum == SumKind::group) {
        for (std::size_t i = position + 1; i < form.lines.size() && form.lines[i].level > line.level; ++i)
            add(form.lines[i]);
    } else {
        std::size_t begin = position;
        while (begin > 0 && !(line.sum == SumKind::section && form.lines[begin - 1].is_heading())) --begin;
        for (std::size_t i = begin; i < position; ++i) add(form.lines[i]);
    }
    define(line.id, std::move(quantity));
}

/// Rows that the förbund added and that no group counts belong to the listed sum that has the line they come from, or
/// to the total of their side.
void Compiler::add_uncounted(const Form& form, const Line& sum, Quantity& into) {
    for (const Line& line : form.lines) {
        if (!line.added || !line.is_item() || in_group(form, line)) continue;
        const bool beside_listed = std::any_of(sum.listed.begin(), sum.listed.end(),
                                               [&](const LineTerm& term) { return term.id == line.taken_from; });
        if (!beside_listed && !(sum.total && side_of(form, sum) == line.side && !in_listed(form, line))) continue;
        into.terms.push_back({1, out_.lines.at(line.id), At::closing});
    }
}

/// Whether a group sum above the line counts it.
bool Compiler::in_group(const Form& form, const Line& wanted) {
    for (std::size_t i = 0; i < form.lines.size(); ++i) {
        if (form.lines[i].sum != SumKind::group) continue;
        for (std::size_t j = i + 1; j < form.lines.size() && form.lines[j].level > form.lines[i].level; ++j)
            if (&form.lines[j] == &wanted) return true;
    }
    return false;
}

/// Whether a listed sum has the line that `wanted` comes from.
bool Compiler::in_listed(const Form& form, const Line& wanted) {
    return std::any_of(form.lines.begin(), form.lines.end(), [&](const Line& sum) {
        return sum.sum == SumKind::listed &&
               std::any_of(sum.listed.begin(), sum.listed.end(),
                           [&](const LineTerm& term) { return term.id == wanted.taken_from; });
    });
}

/// Assets or liabilities: the side of the items above a total, up to the total before it.
LineSide Compiler::side_of(const Form& form, const Line& total) {
    LineSide side = LineSide::none;
    for (const Line& line : form.lines) {
        if (&line == &total) return side;
        if (line.total) side = LineSide::none;
        if (line.is_item() && line.side != LineSide::none) side = line.side;
    }
    return side;
}

void Compiler::given_lines() {
    for (const GivenLine& given : input_.given) {
        const Line* taker = nullptr;
        for (const Form* form : {&input_.balance, &input_.balance_requirement})
            for (const Line& line : form->lines)
                if (!line.given.empty() && line.given == given.key) taker = &line;
        if (!taker) {
            findings_.add("statements.given_without_row", {{"key", given.key}, {"year", std::to_string(input_.year)}},
                          given.value.place);
            continue;
        }
        Given value = given.value;
        if (taker->given_sign != 0) {
            if (value.amount.ore() < 0)
                findings_.add("statements.given_negative",
                              {{"key", given.key}, {"amount", kronor_text(value.amount)}, {"line", taker->label.sv}},
                              value.place);
            value.amount = taker->given_sign * value.amount;
        }
        out_.quantities.give(out_.lines.at(taker->id), given.year, Basis::outcome, "", std::move(value));
    }
}

Statements compile_statements(const StatementInput& input, Findings& findings) {
    return Compiler(input, findings).compile();
}

}  // namespace bokslut
