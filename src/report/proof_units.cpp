// Units to the whole body, and the internal items between them.
#include <algorithm>

#include "bokslut/core/settings.hpp"
#include "report/internal_items.hpp"
#include "report/proof_binder.hpp"
#include "statements/account_map.hpp"

namespace bokslut::proof {

namespace {

/// Where internal items can stand when no förbund's file says which accounts they are.
constexpr std::string_view usual_lines[] = {"rr/verksamhetens_intakter", "rr/verksamhetens_kostnader",
                                            "rr/finansiella_intakter", "rr/finansiella_kostnader"};

std::string group_of(const Line& line) {
    const bool financial = std::any_of(line.accounts.begin(), line.accounts.end(),
                                       [](const std::string& account) { return account.starts_with('8'); });
    return financial ? "intern/finansiella" : "intern/verksamheten";
}

std::string words_of(const std::string& key) {
    return key.starts_with("intern/finansiella") ? "interna finansiella poster" : "interna poster i verksamheten";
}

}  // namespace

void Binder::find_internal_lines() {
    const Form& income = forms_.input.income;
    const auto put = [&](const Line* line) {
        if (line && (line->side == LineSide::income || line->side == LineSide::cost))
            internal_[line->id] = line->side == LineSide::income ? 1 : -1;
    };
    const InternalItems& stated = forms_.input.internal;
    if (!stated.accounts.empty())
        for (const std::string& account : stated.accounts) put(owning_line(income, account));
    else
        for (std::string_view id : usual_lines) put(income.find(id));

    for (const auto& [year, accounts] : stated.in_operations) {
        internal_years_.insert(year);
        for (const std::string& account : accounts)
            if (const Line* line = owning_line(income, account); line && internal_.contains(line->id))
                counted_.insert(line->id);
    }
    for (const Sheet& sheet : sheets_) {
        if (sheet.table != "driftredovisning" || !sheet.unit.empty()) continue;
        for (const auto& [column, period] : sheet.periods)
            if (period.with_internal && period.kind == PrintedPeriod::Kind::outcome)
                internal_years_.insert(period.year);
    }
    if (counted_.empty() && !internal_years_.empty()) count_internal_lines();

    affected_ = counted_;
    for (const Line& line : income.lines) {
        const auto index = forms_.statements.lines.find(line.id);
        if (index == forms_.statements.lines.end()) continue;
        const Quantity& quantity = forms_.statements.quantities[index->second];
        if (std::any_of(quantity.terms.begin(), quantity.terms.end(), [&](const Term& term) {
                return affected_.contains(forms_.statements.quantities[term.quantity].id);
            }))
            affected_.insert(quantity.id);
    }
}

/// Without a förbund's file: the lines whose ids say so, or all, where the table states no ids.
void Binder::count_internal_lines() {
    for (const PrintedFigure& figure : figures_)
        if (figure.id.ends_with("/interna") && internal_.contains(quantity_of(figure.id)))
            counted_.insert(quantity_of(figure.id));
    if (counted_.empty())
        for (const auto& [line, sign] : internal_) counted_.insert(line);
}

/// A line that only one unit has is the whole body's.
void Binder::same_in_only_unit() {
    std::map<std::string, PrintedPeriod> periods;
    for (const Sheet& sheet : sheets_)
        for (const auto& [column, period] : sheet.periods)
            if (!sheet.unit.empty() && is_amounts(period)) periods[column] = period;
    for (const auto& [column, period] : periods)
        for (const StatementRow& row : forms_.statements.income.rows) {
            const Line* line = row.quantity ? forms_.line(row.line_id) : nullptr;
            if (!line || !line->is_item() || internal_.contains(line->id)) continue;
            std::set<std::string> with_column, printing;
            for (const Sheet& sheet : sheets_) {
                if (sheet.unit.empty() || !sheet.complete || !forms_.statement(sheet.table)) continue;
                if (!sheet.periods.contains(column)) continue;
                with_column.insert(folded(sheet.unit));
                for (const SheetRow& printed : sheet.rows)
                    if (printed.source && printed.source->quantity == row.quantity) printing.insert(sheet.unit);
            }
            if (with_column.size() == units_.size() && printing.size() == 1)
                model_.same(key(line->id, *printing.begin(), period), key(line->id, "", period));
        }
}

/// One quantity for a pair of lines; a line of its own where several of one side stand in the pair.
std::string Binder::elimination(const std::string& line_id, const PrintedPeriod& period) const {
    const std::string group = group_of(*forms_.line(line_id));
    int others = 0;
    for (const auto& [id, sign] : internal_)
        others += sign == internal_.at(line_id) && group_of(*forms_.line(id)) == group;
    return key(others == 1 ? group : "intern/" + line_id, "", {period.kind, period.year, false});
}

void Binder::units_to_total() {
    if (units_.empty()) return;
    std::map<std::string, std::set<std::string>> units_with;  // by column
    std::map<std::string, PrintedPeriod> periods;
    for (const Sheet& sheet : sheets_)
        for (const auto& [column, period] : sheet.periods)
            if (!sheet.unit.empty() && is_amounts(period) && forms_.statement(sheet.table)) {
                units_with[column].insert(folded(sheet.unit));
                periods[column] = period;
            }
    for (const auto& [column, period] : periods) {
        if (units_with[column].size() != units_.size()) {
            model_.unchecked.push_back("Enheterna mot totalen, " + column + ": alla enheter har inte kolumnen");
            continue;
        }
        for (const StatementRow& row : forms_.statements.income.rows) unit_row(row, period);
    }
}

void Binder::unit_row(const StatementRow& row, const PrintedPeriod& period) {
    const Line* line = row.quantity ? forms_.line(row.line_id) : nullptr;
    if (!line || !line->is_item()) return;
    PrintedPeriod plain = period;
    plain.with_internal = false;
    const std::string total = key(line->id, "", plain);
    Terms terms = {term(-1, total)};
    for (const std::string& unit : units_) terms.push_back(term(1, key(line->id, unit, plain)));
    const auto internal = internal_.find(line->id);
    if (internal != internal_.end()) {
        const std::string own = elimination(line->id, plain);
        const std::size_t eliminated = model_.quantity(own, words_of(own));
        model_.bound(eliminated, consistency::at_least_zero);
        terms.push_back({-internal->second, static_cast<consistency::Var>(eliminated)});
    }
    const std::string text =
        forms_.input.income.title.sv + " " + std::to_string(period.year) +
        (period.kind == PrintedPeriod::Kind::budget ? " budget" : "") + ": " + line->label.sv +
        (internal == internal_.end() ? " = summan av enheternas" : " = summan av enheternas, utan interna poster");
    model_.relate(std::move(terms), Class::identity, text, text);
}

/// The operations statement's column with internal items = the column without + the items.
void Binder::operations_with_internal() {
    const InternalItems& stated = forms_.input.internal;
    for (int year : internal_years_)
        for (const std::string& id : counted_) {
            const PrintedPeriod with{PrintedPeriod::Kind::outcome, year, true};
            if (!model_.find(key(id, "", with))) continue;
            const auto in_operations = stated.in_operations.find(year);
            const bool all =
                stated.accounts.empty() || in_operations == stated.in_operations.end() ||
                std::all_of(stated.accounts.begin(), stated.accounts.end(), [&](const std::string& account) {
                    const Line* line = owning_line(forms_.input.income, account);
                    return !line || line->id != id || matches_any(account, in_operations->second);
                });
            std::string own = elimination(id, with);
            if (!all) own = "intern/del/" + own;
            const std::size_t counted = model_.quantity(own, words_of(own));
            model_.bound(counted, consistency::at_least_zero);
            model_.relate({term(1, key(id, "", with)),
                           term(-1, key(id, year)),
                           {-internal_.at(id), static_cast<consistency::Var>(counted)}},
                          Class::identity,
                          forms_.input.operations.title.sv + " " + std::to_string(year) + ": " + label(id) +
                              " med interna poster = utan dem + interna poster");
            done_.insert("shown " + own);
        }
}

/// What a row of the table of internal items is of: a line of ours by its id, else what its label says.
std::string Binder::internal_row_key(const SheetRow& row, const PrintedPeriod& period) const {
    const std::string stated = quantity_of(row.id);
    for (const auto& [id, sign] : internal_)
        if (internal_id(id) == stated) return elimination(id, period);
    const std::string text = folded(row.label);
    const bool financial = text.find("finans") != std::string::npos || text.find("rant") != std::string::npos;
    return key(financial ? "intern/finansiella" : "intern/verksamheten", period.year);
}

void Binder::internal_table(const Sheet& sheet) {
    for (const SheetRow& row : sheet.rows)
        for (std::size_t i : row.figures) {
            const PrintedPeriod& period = sheet.periods.at(figures_[i].column);
            if (period.kind != PrintedPeriod::Kind::outcome) continue;
            const std::string own = internal_row_key(row, period);
            print(own, model_.quantity(own, words_of(own)), i);
        }
}

/// Both sides of a pair are equal; what is not printed is at least zero, or nothing where that was asked for.
void Binder::unprinted_eliminations_of(int year) {
    for (const auto kind : {PrintedPeriod::Kind::outcome, PrintedPeriod::Kind::budget}) {
        const PrintedPeriod period{kind, year, false};
        std::map<std::string, std::map<int, std::vector<std::string>>> groups;
        for (const auto& [id, sign] : internal_)
            if (model_.find(elimination(id, period)))
                groups[key(group_of(*forms_.line(id)), "", period)][sign].push_back(elimination(id, period));
        for (const auto& [group, sides] : groups) {
            for (const auto& [sign, keys] : sides) {
                if (keys.size() == 1 && keys[0] == group) continue;
                Terms terms = {{-1, static_cast<consistency::Var>(model_.quantity(group, words_of(group)))}};
                for (const std::string& own : keys) terms.push_back(term(1, own));
                model_.relate(std::move(terms), Class::identity, "Interna intäkter = interna kostnader " + group);
            }
            const bool shown = model_.printed(group) || done_.contains("shown " + group);
            model_.bound(model_.quantity(group, words_of(group)), consistency::at_least_zero);
            if (shown) continue;
            if (!eliminations_)
                model_.bound(model_.quantity(group), consistency::exactly_zero);
            else if (kind == PrintedPeriod::Kind::outcome)
                unprinted_.push_back({group, words_of(group) + " " + std::to_string(year)});
        }
    }
}

}  // namespace bokslut::proof
