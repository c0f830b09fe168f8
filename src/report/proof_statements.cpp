// What the forms say: sums, opening balances, cash flow to balance sheet, deviations.
#include <algorithm>

#include "report/proof_binder.hpp"
#include "statements/account_map.hpp"

namespace bokslut::proof {

/// An opening balance is last year's closing balance.
void Binder::same_opening_balances() {
    std::string closing;
    for (const Line& line : forms_.input.cash_flow.lines)
        if (line.cash == "closing") closing = line.id;
    for (int year : years_) {
        for (const Line& line : forms_.input.cash_flow.lines)
            if (line.cash == "opening" && !closing.empty()) model_.same(key(line.id, year), key(closing, year - 1));
        for (const Line& line : forms_.input.balance.lines) {
            if (line.measure != BalanceMeasure::opening || !line.id.ends_with("_ib")) continue;
            const std::string base = line.id.substr(0, line.id.size() - 3);
            if (forms_.input.balance.find(base)) model_.same(key(line.id, year), key(base, year - 1));
        }
    }
}

void Binder::sums(const Sheet& sheet) {
    for (const auto& [column, printed] : sheet.periods) {
        if (!is_amounts(printed)) continue;
        PrintedPeriod period = printed;
        period.with_internal = with_internal(sheet, period);
        for (const StatementRow& row : forms_.statement(sheet.table)->rows)
            if (row.quantity) sum(sheet, period, row);
    }
}

void Binder::sum(const Sheet& sheet, const PrintedPeriod& period, const StatementRow& row) {
    const Quantity& quantity = forms_.statements.quantities[*row.quantity];
    const std::string own = key(quantity.id, sheet.unit, period);
    if (!quantity.is_sum() || !done_.insert(own).second) return;
    const Line* line = forms_.line(quantity.id);
    const bool subtotal = line && line->sum != SumKind::none;
    if (subtotal && !sheet.complete) {
        model_.unchecked.push_back(where(sheet, period) + ": summan " + label(quantity.id) +
                                   ", eftersom tabellen har okända rader");
        return;
    }
    Terms terms = {term(1, own)};
    std::string text;
    bool change = false;
    for (const Term& part : quantity.terms) {
        change = change || part.at == At::change;
        if (!add_term(part, sheet, period, terms, text)) return;
    }
    if (change && forms_.balance_lines_unknown) {
        model_.unchecked.push_back(where(sheet, period) + ": " + label(quantity.id) +
                                   " mot balansräkningen, eftersom förbundets egna rader inte är kända");
        return;
    }
    const std::string sentence = where(sheet, period) + ": " + label(quantity.id) + " = " + (text.empty() ? "0" : text);
    model_.relate(std::move(terms), change ? Class::expected : Class::identity, sentence,
                  where(sheet, period) + ": " + label(quantity.id) + (change ? " mot balansräkningen" : ""));
}

/// Adds -part to the terms. False when the part cannot be told.
bool Binder::add_term(const Term& part, const Sheet& sheet, const PrintedPeriod& period, Terms& terms,
                      std::string& text) {
    const Quantity& quantity = forms_.statements.quantities[part.quantity];
    if (part.at == At::change && is_liquid(quantity.id)) return true;
    if (part.at == At::change && is_partly_liquid(quantity.id)) {
        model_.unchecked.push_back(where(sheet, period) + ": raden " + label(quantity.id) +
                                   " har både likvida medel och annat");
        return false;
    }
    const std::string now = key(quantity.id, sheet.unit, period);
    if (quantity.id.find("/justering/") != std::string::npos) {
        const Given* given =
            forms_.statements.quantities.given(part.quantity, Column{period.year, Basis::outcome, {}, {}});
        const std::int64_t ore = given ? given->amount.ore() : 0;
        model_.bound(model_.quantity(now, "angiven justering"), {ore, ore});
    }
    if (part.at != At::opening) terms.push_back(term(-part.sign, now));
    if (part.at != At::closing) {
        PrintedPeriod before = period;
        --before.year;
        terms.push_back(term(part.at == At::change ? part.sign : -part.sign, key(quantity.id, sheet.unit, before)));
    }
    const auto& hard = model_.quantities[terms.back().var].hard;
    const auto& hard_now = model_.quantities[model_.quantity(now)].hard;
    if (hard == consistency::exactly_zero && hard_now == consistency::exactly_zero) return true;
    const std::string name = (part.at == At::change ? "förändringen av " : "") + label(quantity.id);
    text += (part.sign < 0 ? (text.empty() ? "-" : " - ") : (text.empty() ? "" : " + ")) + name;
    return true;
}

/// Outcome less budget; investments the other way round, as printed.
void Binder::deviations(const Sheet& sheet) {
    const auto column = [&](PrintedPeriod::Kind kind, const SheetRow& row) -> const PrintedFigure* {
        for (std::size_t i : row.figures) {
            const PrintedPeriod& period = sheet.periods.at(figures_[i].column);
            if (period.kind == kind && (kind == PrintedPeriod::Kind::deviation || period.year == sheet.year))
                return &figures_[i];
        }
        return nullptr;
    };
    const int sign = sheet.table == "investeringsredovisning" ? -1 : 1;
    for (const SheetRow& row : sheet.rows) {
        const PrintedFigure* deviation = column(PrintedPeriod::Kind::deviation, row);
        const PrintedFigure* outcome = column(PrintedPeriod::Kind::outcome, row);
        const PrintedFigure* budget = column(PrintedPeriod::Kind::budget, row);
        if (!deviation || !outcome || !budget || (forms_.statement(sheet.table) && !row.source)) continue;
        const auto part = [&](int coefficient, const PrintedFigure& figure) {
            PrintedPeriod period = sheet.periods.at(figure.column);
            period.with_internal = with_internal(sheet, period);
            const std::string own =
                row.source ? key(forms_.statements.quantities[*row.source->quantity].id, sheet.unit, period)
                           : note_row_key(sheet, row, period);
            return consistency::Term{coefficient, static_cast<consistency::Var>(quantity(own))};
        };
        model_.relate({part(1, *deviation), part(-sign, *outcome), part(sign, *budget)}, Class::identity,
                      where(sheet, sheet.periods.at(outcome->column)) + ": avvikelsen för " + row.label +
                          (sign > 0 ? " = utfall - budget" : " = budget - utfall"));
    }
}

bool Binder::is_liquid(const std::string& line_id) const {
    const Line* line = forms_.input.balance.find(line_id);
    const auto& liquid = forms_.input.cash.liquid.empty() ? forms_.input.cash_flow.cash : forms_.input.cash.liquid;
    return line && line->selects && !line->of_which && !line->accounts.empty() &&
           std::all_of(line->accounts.begin(), line->accounts.end(),
                       [&](const std::string& account) { return matches_any(account, liquid); });
}

bool Binder::is_partly_liquid(const std::string& line_id) const {
    const Line* line = forms_.input.balance.find(line_id);
    const auto& liquid = forms_.input.cash.liquid.empty() ? forms_.input.cash_flow.cash : forms_.input.cash.liquid;
    if (!line || is_liquid(line_id)) return false;
    return std::any_of(liquid.begin(), liquid.end(), [&](const std::string& account) {
        const Line* owner = owning_line(forms_.input.balance, account);
        return owner && owner->id == line_id;
    });
}

/// Cash at the end = at the beginning + the year's flow, and = the liquid lines of the balance sheet.
void Binder::cash() {
    std::string closing, opening, flow;
    std::vector<std::string> lines;
    for (const Line& line : forms_.input.cash_flow.lines) {
        if (line.cash == "closing") closing = line.id;
        if (line.cash == "opening") opening = line.id;
        if (line.total) flow = line.id;
    }
    bool told = true;
    for (const Line& line : forms_.input.balance.lines) {
        if (is_liquid(line.id)) lines.push_back(line.id);
        told = told && !is_partly_liquid(line.id);
    }
    if (closing.empty() || opening.empty() || flow.empty()) return;
    for (int year : years_) {
        const std::string own = key(closing, year);
        const std::string at = " " + std::to_string(year) + ": ";
        const std::string& title = forms_.input.cash_flow.title.sv;
        model_.relate({term(1, own), term(-1, key(opening, year)), term(-1, key(flow, year))}, Class::identity,
                      title + at + label(closing) + " = " + label(opening) + " + " + label(flow));
        if (!told || lines.empty()) continue;
        Terms terms = {term(1, own)};
        std::string text;
        for (const std::string& line : lines) {
            terms.push_back(term(-1, key(line, year)));
            text += (text.empty() ? "" : " + ") + label(line);
        }
        model_.relate(std::move(terms), Class::identity, title + at + label(closing) + " = balansräkningens " + text);
    }
    if (!told) model_.unchecked.push_back("Likvida medel mot balansräkningen: en rad har både likvida medel och annat");
}

}  // namespace bokslut::proof
