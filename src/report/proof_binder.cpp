#include "report/proof_binder.hpp"

#include <algorithm>
#include <tuple>

#include "bokslut/core/settings.hpp"

namespace bokslut::proof {

Model Binder::bind() {
    bound_.resize(figures_.size());
    make_sheets();
    find_internal_lines();
    same_opening_balances();
    same_in_only_unit();
    for (const Sheet& sheet : sheets_) {
        if (forms_.statement(sheet.table)) bind_statement(sheet);
        if (sheet.table == "investeringsredovisning") bind_rows(sheet);
    }
    for (const Sheet& sheet : sheets_) {
        if (sheet.table == "interna_poster") internal_table(sheet);
        if (sheet.table.starts_with("not/")) note(sheet);
    }
    for (const Sheet& sheet : sheets_)
        if (forms_.statement(sheet.table)) unprinted_are_zero(sheet);
    for (const Sheet& sheet : sheets_) {
        if (forms_.statement(sheet.table)) sums(sheet);
        if (sheet.table == "driftredovisning" || sheet.table == "investeringsredovisning") deviations(sheet);
        if (sheet.table == "investeringsredovisning") investments(sheet);
    }
    cash();
    units_to_total();
    operations_with_internal();
    for (int year : years_) unprinted_eliminations_of(year);
    return std::move(model_);
}

void Binder::make_sheets() {
    // Last year's report may be here too: a file is a table of its own.
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> index;
    std::map<std::pair<std::string, std::string>, int> same_name;
    std::map<std::pair<std::size_t, int>, std::size_t> rows;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        const PrintedFigure& figure = figures_[i];
        const auto [entry, added] =
            index.emplace(std::tuple(figure.table, folded(figure.unit), figure.place.file), sheets_.size());
        if (added) {
            const int number = ++same_name[{figure.table, folded(figure.unit)}];
            sheets_.push_back({figure.table, figure.unit, figure.title, {}, {}, true, 0, ""});
            if (number > 1) sheets_.back().tag = "~" + std::to_string(number);
        }
        Sheet& sheet = sheets_[entry->second];
        const auto [row, new_row] = rows.emplace(std::pair(entry->second, figure.row_number), sheet.rows.size());
        if (new_row) sheet.rows.push_back({figure.row, figure.id, {}, nullptr});
        sheet.rows[row->second].figures.push_back(i);
        PrintedPeriod& period = sheet.periods.emplace(figure.column, figure.period).first->second;
        period.with_internal = period.with_internal || figure.period.with_internal;
        if (figure.period.kind == PrintedPeriod::Kind::outcome) {
            years_.insert(figure.period.year);
            sheet.year = std::max(sheet.year, figure.period.year);
        }
        if (!figure.unit.empty() && std::find(units_.begin(), units_.end(), folded(figure.unit)) == units_.end())
            units_.push_back(folded(figure.unit));
    }
    for (Sheet& sheet : sheets_) {
        if (sheet.year == 0) sheet.year = forms_.year;
        for (auto& [column, period] : sheet.periods)
            if (period.kind == PrintedPeriod::Kind::deviation) period.year = sheet.year;
        if (forms_.statement(sheet.table)) match_rows(sheet);
    }
}

/// Rows by their label, in the order of the form where a label stands twice; a stated id decides.
void Binder::match_rows(Sheet& sheet) {
    const Statement& statement = *forms_.statement(sheet.table);
    std::vector<std::string> labels;
    for (const StatementRow& source : statement.rows) labels.push_back(plain_label(source.label.sv));
    std::size_t next = 0;
    for (SheetRow& row : sheet.rows) {
        const std::string wanted = plain_label(row.label), stated = quantity_of(row.id);
        const auto search = [&](const auto& fits) {
            const auto from = statement.rows.begin() + static_cast<std::ptrdiff_t>(next);
            const auto found = std::find_if(from, statement.rows.end(), fits);
            return found == statement.rows.end() ? std::find_if(statement.rows.begin(), from, fits) : found;
        };
        const auto has_id = [&](const StatementRow& source) {
            return source.quantity && !stated.empty() && forms_.statements.quantities[*source.quantity].id == stated;
        };
        const auto has_label = [&](const StatementRow& source) {
            return source.quantity && labels[static_cast<std::size_t>(&source - statement.rows.data())] == wanted;
        };
        const auto rows_end = statement.rows.end();
        auto found = search(has_id);
        // What search() could not find before the cursor is the cursor itself.
        if (found == rows_end || !has_id(*found)) found = search(has_label);
        if (found != rows_end && !has_id(*found) && !has_label(*found)) found = rows_end;
        if (found != statement.rows.end()) {
            row.source = &*found;
            next = static_cast<std::size_t>(found - statement.rows.begin()) + 1;
            continue;
        }
        if (is_of_which(row.label)) continue;
        sheet.complete = false;
        model_.unchecked.push_back(table_title(sheet.table) + (sheet.unit.empty() ? "" : ", " + sheet.unit) +
                                   ": raden \"" + row.label + "\" finns inte i uppställningen");
    }
}

bool Binder::with_internal(const Sheet& sheet, const PrintedPeriod& period) const {
    return sheet.table == "driftredovisning" && sheet.unit.empty() && period.kind == PrintedPeriod::Kind::outcome &&
           internal_years_.contains(period.year);
}

std::string Binder::key(const std::string& id, const std::string& unit, const PrintedPeriod& period) const {
    std::string text = id + (unit.empty() ? "" : "[" + folded(unit) + "]") + "@" + std::to_string(period.year);
    if (period.kind == PrintedPeriod::Kind::budget) text += "/budget";
    if (period.kind == PrintedPeriod::Kind::deviation) text += "/avvikelse";
    if (period.with_internal && affected_.contains(id)) text += "/interna";
    return text;
}

std::string Binder::key(const std::string& id, int year) const {
    return key(id, "", {PrintedPeriod::Kind::outcome, year, false});
}

std::string Binder::label(const std::string& id) const {
    const Line* line = forms_.line(id);
    return line ? line->label.sv : id;
}

std::size_t Binder::quantity(const std::string& key) {
    const std::size_t at = key.find('@');
    const std::size_t bracket = key.find('[');
    const std::string unit = bracket < at ? ", " + key.substr(bracket + 1, key.find(']') - bracket - 1) : std::string();
    return model_.quantity(key, label(quantity_of(key)) + unit + " " + key.substr(at + 1));
}

void Binder::print(const std::string& key, std::size_t quantity, std::size_t figure, int sign) {
    bound_[figure] = {key, sign};
    model_.print(quantity, figure, sign);
}

consistency::Term Binder::term(int sign, const std::string& key) {
    return {sign, static_cast<consistency::Var>(quantity(key))};
}

std::string Binder::where(const Sheet& sheet, const PrintedPeriod& period) const {
    const Statement* statement = forms_.statement(sheet.table);
    std::string text = statement ? statement->title.sv : table_title(sheet.table);
    if (period.kind == PrintedPeriod::Kind::budget) text += " budget";
    return text + " " + std::to_string(period.year) + (sheet.unit.empty() ? "" : ", " + sheet.unit);
}

void Binder::bind_statement(const Sheet& sheet) {
    for (const SheetRow& row : sheet.rows) {
        if (!row.source) continue;
        const std::string& id = forms_.statements.quantities[*row.source->quantity].id;
        for (std::size_t i : row.figures) {
            PrintedPeriod period = sheet.periods.at(figures_[i].column);
            if (period.kind == PrintedPeriod::Kind::other) continue;
            period.with_internal = with_internal(sheet, period);
            const std::string own = key(id, sheet.unit, period);
            print(own, quantity(own), i);
        }
    }
}

/// Items of the form that a table does not print have no amount there.
void Binder::unprinted_are_zero(const Sheet& sheet) {
    if (!sheet.complete) return;
    for (const auto& [column, printed] : sheet.periods) {
        if (printed.kind != PrintedPeriod::Kind::outcome && printed.kind != PrintedPeriod::Kind::budget) continue;
        PrintedPeriod period = printed;
        period.with_internal = with_internal(sheet, period);
        for (const StatementRow& row : forms_.statement(sheet.table)->rows) {
            if (!row.quantity || row.show == Show::never) continue;
            const std::string& id = forms_.statements.quantities[*row.quantity].id;
            const Line* line = forms_.line(id);
            if (!line || !line->is_item() || (period.with_internal && affected_.contains(id))) continue;
            if (!line->terms.empty() && line->show == Show::always) continue;
            const std::string own = key(id, sheet.unit, period);
            // An empty cell of a printed row may be unknown rather than nothing.
            if (std::any_of(sheet.rows.begin(), sheet.rows.end(),
                            [&](const SheetRow& r) { return r.source && r.source->quantity == row.quantity; }))
                continue;
            if (!model_.printed(own)) model_.bound(quantity(own), consistency::exactly_zero);
        }
    }
}

}  // namespace bokslut::proof
