#include "report/tables.hpp"

#include <algorithm>
#include <filesystem>

#include "bokslut/report/labels.hpp"

namespace bokslut {

namespace {

RowKind row_kind(StatementRow::Kind kind) {
    switch (kind) {
        case StatementRow::Kind::heading:
            return RowKind::heading;
        case StatementRow::Kind::line:
            return RowKind::line;
        case StatementRow::Kind::sum:
            return RowKind::sum;
        case StatementRow::Kind::total:
            return RowKind::total;
        case StatementRow::Kind::of_which:
            return RowKind::of_which;
    }
    return RowKind::line;
}

}  // namespace

TableMaker::TableMaker(const Statements& statements, Evaluator& evaluator, Measure measure, Language language)
    : statements_(statements), evaluator_(evaluator), measure_(measure), language_(language) {
    for (const NoteStatement& note : statements.notes) note_of_line_[note.line_id] = std::to_string(note.number);
}

bool TableMaker::counts_internal(std::size_t quantity, const Column& column) const {
    for (const auto& [leaf, coefficient] : statements_.quantities.expand(quantity))
        for (const Selector& selector : statements_.quantities[leaf.first].selectors)
            for (const std::string& account : selector.accounts)
                if (matches_any(account, column.with_internal)) return true;
    return false;
}

/// Equal ids are one quantity: internal items are named only where the quantity counts them.
std::string TableMaker::figure_id(std::size_t quantity, const PrintedColumn& column) const {
    std::string id = statements_.quantities[quantity].id;
    const Column& first = column.terms.front().second;
    if (first.is_unit()) id += "[" + first.unit.code + "]";
    id += "@" + column.suffix;
    if (!first.with_internal.empty() && counts_internal(quantity, first)) id += "/interna";
    return id;
}

std::optional<Figure> TableMaker::figure(const StatementRow& row, const PrintedColumn& column) {
    if (!row.quantity) return std::nullopt;
    Amount sum;
    bool given = false;
    for (const auto& [sign, part] : column.terms) {
        const auto value = evaluator_.value(*row.quantity, part);
        if (!value) return std::nullopt;
        sum += sign * *value;
        given = given || (column.terms.size() == 1 && evaluator_.is_given(*row.quantity, part));
    }
    return Figure{figure_id(*row.quantity, column), sum, shown_steps(sum, measure_), measure_, given};
}

bool TableMaker::shown(const StatementRow& row, const std::vector<PrintedColumn>& columns, bool of_unit) {
    if (row.show == Show::never) return false;
    if (row.show == Show::always && !(of_unit && row.added)) return true;
    for (const PrintedColumn& column : columns) {
        const auto f = figure(row, column);
        if (!f) continue;
        if (row.show == Show::given ? f->given : !f->exact.is_zero()) return true;
    }
    return false;
}

std::vector<PrintedColumn> TableMaker::with_figures(const Statement& statement,
                                                    const std::vector<PrintedColumn>& columns, Table& table) {
    std::vector<PrintedColumn> kept;
    for (const PrintedColumn& column : columns) {
        const bool any = std::any_of(statement.rows.begin(), statement.rows.end(),
                                     [&](const StatementRow& row) { return figure(row, column).has_value(); });
        if (any) {
            kept.push_back(column);
        } else if (column.terms.size() == 1) {
            const Label& text = table.unit.empty() ? labels::not_in_books : labels::not_by_unit;
            table.remarks.push_back(labels::fill(text.in(language_), "column", column.heading));
        }
    }
    return kept;
}

void TableMaker::remark_given(const Statement& statement, const std::vector<PrintedColumn>& columns,
                              Table& table) const {
    using Headings = std::vector<std::pair<std::string, std::vector<std::string>>>;
    std::map<std::string, Headings> by_file;  // column heading -> rows, both in the order of the table
    for (const PrintedColumn& column : columns)
        for (const StatementRow& row : statement.rows) {
            if (!row.quantity || column.terms.size() != 1) continue;
            const Given* given = statements_.quantities.given(*row.quantity, column.terms.front().second);
            if (!given || given->place.file.empty()) continue;
            const std::string file = std::filesystem::path(given->place.file).filename().string();
            Headings& headings = by_file[file];
            if (headings.empty() || headings.back().first != column.heading) headings.push_back({column.heading, {}});
            headings.back().second.push_back(row.label.in(language_));
        }
    constexpr std::size_t most_named = 3;
    for (const auto& [file, headings] : by_file) {
        std::string what;
        for (const auto& [heading, rows] : headings) {
            std::string names = labels::fill(labels::row_count.in(language_), "count", std::to_string(rows.size()));
            if (rows.size() <= most_named) {
                names.clear();
                for (const std::string& row : rows) names += (names.empty() ? "" : "; ") + row;
            }
            what += (what.empty() ? "" : ", ") + heading + " (" + names + ")";
        }
        table.remarks.push_back(labels::fill(labels::fill(labels::given_in.in(language_), "file", file), "what", what));
    }
}

/// Figures that the books cannot say, in a table where they say others.
void TableMaker::remark_missing(Table& table) const {
    for (const Row& row : table.rows)
        for (const Cell& cell : row.cells)
            if (std::holds_alternative<std::monostate>(cell)) {
                table.remarks.push_back(labels::empty_cells.in(language_));
                return;
            }
}

Table TableMaker::table(const Statement& statement, const std::vector<PrintedColumn>& columns,
                        const std::string& unit_name) {
    Table table;
    table.id = statement.id;
    table.unit = unit_name;
    table.title = statement.title.in(language_);
    table.law = statement.law;
    table.measure = measure_;
    const std::vector<PrintedColumn> printed = with_figures(statement, columns, table);
    for (const PrintedColumn& column : printed) table.columns.push_back({column.id, column.heading});

    Row waiting;  // a heading that is printed only with rows under it
    bool has_waiting = false;
    for (const StatementRow& source : statement.rows) {
        Row row{source.label.in(language_), row_kind(source.kind), source.level, "", {}};
        if (source.kind == StatementRow::Kind::heading) {
            has_waiting = source.show != Show::always;
            (has_waiting ? waiting : table.rows.emplace_back()) = std::move(row);
            continue;
        }
        if (!shown(source, printed, !unit_name.empty())) continue;
        if (has_waiting && source.kind != StatementRow::Kind::total) table.rows.push_back(waiting);
        has_waiting = false;
        if (const auto note = note_of_line_.find(source.line_id); unit_name.empty() && note != note_of_line_.end())
            row.note = note->second;
        for (const PrintedColumn& column : printed) {
            const auto f = figure(source, column);
            row.cells.push_back(f ? Cell(*f) : Cell());
            if (f) origins_[f->id] = {*source.quantity, column.terms};
        }
        table.rows.push_back(std::move(row));
    }
    remark_missing(table);
    remark_given(statement, printed, table);
    return table;
}

}  // namespace bokslut
