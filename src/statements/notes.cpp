// Notes: the rows behind a line.
#include <algorithm>
#include <set>

#include "statements/compiler.hpp"

namespace bokslut {

namespace {

const Label sum_label{"Summa", "Total"};
const Label opening_label{"Ingående balans", "Opening balance"};
const Label closing_label{"Utgående balans", "Closing balance"};

bool prints_costs_positive(const Line& line) {
    return line.side == LineSide::cost;
}

/// The row whose prefix of `account` is longest; -1 when there is none.
int owning_row(const std::vector<NoteRow>& rows, const std::string& account) {
    int owner = -1;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const std::string& prefix : rows[i].accounts)
            if (matches(account, prefix) && prefix.size() >= longest) {
                longest = prefix.size() + 1;
                owner = static_cast<int>(i);
            }
    return owner;
}

}  // namespace

StatementRow Compiler::figure_row(Label label, std::size_t quantity, Show show) const {
    StatementRow row;
    row.label = std::move(label);
    row.quantity = quantity;
    row.show = show;
    return row;
}

std::optional<std::string> Compiler::dimension(const std::string& name, const Place& place) {
    const auto found = input_.dimensions.find(folded(name));
    if (found != input_.dimensions.end()) return found->second;
    std::vector<std::string> names;
    for (const auto& [known, number] : input_.dimensions) names.push_back(known);
    findings_.add("statements.unknown_dimension", {{"name", name}, {"nearest", nearest(name, names)}}, place);
    return std::nullopt;
}

std::vector<std::string> Compiler::accounts_of(const Line& line) const {
    std::vector<std::string> accounts;
    for (const AccountMap::Share& share : map_.shares(line.id))
        accounts.insert(accounts.end(), share.accounts.begin(), share.accounts.end());
    std::sort(accounts.begin(), accounts.end(), NumberOrder());
    return accounts;
}

/// The objects that rows on the accounts carry, first those the förbund ordered, then by code.
std::vector<std::string> Compiler::objects(const std::string& koddel, const std::string& dimension,
                                           const std::vector<std::string>& accounts) const {
    std::set<std::string, NumberOrder> used;
    for (const Ledger* ledger : input_.ledgers)
        for (const Balance& balance : ledger->balances) {
            const std::string& account = ledger->accounts[balance.account];
            if (std::find(accounts.begin(), accounts.end(), account) == accounts.end()) continue;
            for (const ObjectRef& object : ledger->object_sets[balance.objects])
                if (object.dimension == dimension) used.insert(object.code);
        }
    std::vector<std::string> codes;
    if (const auto order = input_.order.find(folded(koddel)); order != input_.order.end())
        for (const std::string& code : order->second)
            if (used.erase(code)) codes.push_back(code);
    codes.insert(codes.end(), used.begin(), used.end());
    return codes;
}

void Compiler::notes() {
    for (const Form* form : {&input_.income, &input_.balance})
        for (const Line& line : form->lines)
            if (line.note && out_.lines.contains(line.id)) out_.notes.push_back(note(line));
    number_notes();
}

/// Stated numbers are kept; the others count on from the one before.
void Compiler::number_notes() {
    int next = 1;
    std::set<int> taken;
    for (NoteStatement& note : out_.notes) {
        if (note.number == 0) note.number = next;
        if (!taken.insert(note.number).second)
            findings_.add("statements.note_number_twice", {{"number", std::to_string(note.number)}}, note.place);
        next = note.number + 1;
        note.id = "not/" + std::to_string(note.number);
    }
    std::stable_sort(out_.notes.begin(), out_.notes.end(),
                     [](const NoteStatement& a, const NoteStatement& b) { return a.number < b.number; });
}

NoteStatement Compiler::note(const Line& line) {
    const NoteSpec& spec = *line.note;
    NoteStatement out;
    out.prefix = "not/" + line.id;
    out.title = line.label;
    out.number = spec.number.value_or(0);
    out.line_id = line.id;
    out.texts = spec.texts;
    out.plan = spec.plan;
    out.place = spec.place;
    out.line_quantity = out_.lines.at(line.id);
    out.line_sign = prints_costs_positive(line) ? -1 : 1;
    switch (spec.kind) {
        case NoteSpec::Kind::by_account:
            by_account(line, out);
            break;
        case NoteSpec::Kind::by_object:
            by_object(line, out);
            break;
        case NoteSpec::Kind::roll_forward:
            roll_forward(line, out);
            return out;
    }
    Quantity sum{out.prefix + "/summa", {}, {}};
    for (const StatementRow& row : out.rows) sum.terms.push_back({1, *row.quantity, At::closing});
    if (sum.terms.empty()) return out;
    const bool single = sum.terms.size() == 1;
    out.computed = single ? sum.terms[0].quantity : out_.quantities.add(std::move(sum));
    if (single) return out;
    StatementRow total = figure_row(sum_label, *out.computed);
    total.kind = StatementRow::Kind::total;
    out.rows.push_back(total);
    return out;
}

void Compiler::by_account(const Line& line, NoteStatement& out) {
    const int sign = ledger_sign(line.side) * out.line_sign;
    std::vector<NoteRow> rows = line.note->rows;
    if (rows.empty())
        for (const std::string& account : accounts_of(line)) rows.push_back({"", {account}, line.note->place});
    std::vector<Quantity> quantities(rows.size());
    int rest = -1;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].accounts.empty()) rest = static_cast<int>(i);

    for (const AccountMap::Share& share : map_.shares(line.id))
        for (const std::string& account : share.accounts) {
            int row = owning_row(rows, account);
            if (row < 0) row = rest;
            if (row < 0) continue;
            quantities[static_cast<std::size_t>(row)].selectors.push_back(
                {sign, {account}, line.measure, share.side, {}});
        }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Quantity& quantity = quantities[i];
        quantity.id = out.prefix + (rows[i].accounts.empty() ? "/rest" : "/konto/" + rows[i].accounts.front());
        if (out_.quantities.find(quantity.id)) quantity.id += "/" + std::to_string(i + 1);
        if (quantity.selectors.empty()) quantity.selectors.push_back({sign, {}, line.measure, BalanceSide::any, {}});
        Label label{rows[i].label, ""};
        if (label.sv.empty()) label.sv = chart_.account_name(rows[i].accounts.front());
        out.rows.push_back(figure_row(label, out_.quantities.add(std::move(quantity)), Show::nonzero));
    }
}

void Compiler::by_object(const Line& line, NoteStatement& out) {
    const auto number = dimension(line.note->per, line.note->place);
    if (!number) return;
    const int sign = ledger_sign(line.side) * out.line_sign;
    const std::vector<std::string> accounts = accounts_of(line);
    const auto add = [&](const std::string& id, Label label, ObjectFilter filter) {
        Quantity quantity{out.prefix + "/" + id, {}, {}};
        for (const AccountMap::Share& share : map_.shares(line.id))
            quantity.selectors.push_back({sign, share.accounts, line.measure, share.side, {filter}});
        if (quantity.selectors.empty())
            quantity.selectors.push_back({sign, {}, line.measure, BalanceSide::any, {filter}});
        out.rows.push_back(figure_row(std::move(label), out_.quantities.add(std::move(quantity)), Show::nonzero));
    };
    for (const std::string& code : objects(line.note->per, *number, accounts))
        add("objekt/" + code, {chart_.object_name(*number, code), ""}, {*number, code, ObjectFilter::Kind::has});
    add("utan", {"Utan " + line.note->per, "Without " + line.note->per}, {*number, "", ObjectFilter::Kind::has_none});
}

std::optional<StatementRow> Compiler::change_row(const Line& line, const NoteChange& change, const std::string& id) {
    if (!change.line.empty()) {
        for (const Form* form : {&input_.income, &input_.balance, &input_.cash_flow})
            if (const Line* referred = form->labelled(change.line); referred && out_.lines.contains(referred->id))
                return figure_row({change.label, ""}, out_.lines.at(referred->id));
        add_unknown_line(change.line, input_.income, change.place, findings_);
        return std::nullopt;
    }
    Selector selector{
        ledger_sign(line.side), accounts_matching(change.accounts), BalanceMeasure::movement, BalanceSide::any, {}};
    for (const auto& [koddel, kind] : {std::pair(change.with, ObjectFilter::Kind::has_any),
                                       std::pair(change.without, ObjectFilter::Kind::has_none)}) {
        if (koddel.empty()) continue;
        const auto number = dimension(koddel, change.place);
        if (!number) return std::nullopt;
        selector.objects.push_back({*number, "", kind});
    }
    return figure_row({change.label, ""}, out_.quantities.add({id, {std::move(selector)}, {}}));
}

/// Opening balance, changes, closing balance: the closing balance is the line itself, held against the sum.
void Compiler::roll_forward(const Line& line, NoteStatement& out) {
    const NoteSpec& spec = *line.note;
    out.line_sign = 1;
    const std::size_t closing = out.line_quantity;
    const std::size_t opening = out_.quantities.add({out.prefix + "/ib", {}, {{1, closing, At::opening}}});
    out.rows.push_back(figure_row(spec.opening.empty() ? opening_label : Label{spec.opening, ""}, opening));
    Quantity computed{out.prefix + "/ub", {}, {{1, opening, At::closing}}};
    for (std::size_t i = 0; i < spec.changes.size(); ++i) {
        const auto row = change_row(line, spec.changes[i], out.prefix + "/forandring/" + std::to_string(i + 1));
        if (!row) continue;
        computed.terms.push_back({1, *row->quantity, At::closing});
        out.rows.push_back(*row);
    }
    out.computed = out_.quantities.add(std::move(computed));
    StatementRow total = figure_row(spec.closing.empty() ? closing_label : Label{spec.closing, ""}, closing);
    total.kind = StatementRow::Kind::total;
    out.rows.push_back(total);
}

}  // namespace bokslut
