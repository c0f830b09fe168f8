#include "capi/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bokslut/output/writers.hpp"

using namespace bokslut;
using namespace bokslut::capi;

bokslut_document::bokslut_document(Document made, Findings found)
    : document(std::move(made)), findings(std::move(found)) {
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) tables.push_back(table);
}

namespace {

const Table& table_of(const bokslut_document* document, std::size_t table) {
    return *item_at(required(document, "document").tables, table, "table");
}

std::int32_t row_kind(RowKind kind) {
    switch (kind) {
        case RowKind::heading:
            return BOKSLUT_ROW_HEADING;
        case RowKind::line:
            return BOKSLUT_ROW_LINE;
        case RowKind::sum:
            return BOKSLUT_ROW_SUM;
        case RowKind::total:
            return BOKSLUT_ROW_TOTAL;
        case RowKind::of_which:
            break;
    }
    return BOKSLUT_ROW_OF_WHICH;
}

/// Borrows from the cell.
bokslut_cell cell_of(const Cell& cell) {
    bokslut_cell out{};
    out.measure = out.id = out.text = borrowed_literal("");
    if (const auto* figure = std::get_if<Figure>(&cell)) {
        out.kind = BOKSLUT_CELL_AMOUNT;
        out.given = figure->given ? 1 : 0;
        out.ore = figure->exact.ore();
        out.shown = figure->shown;
        out.decimals = figure->measure.decimals;
        out.measure = borrowed_literal(figure->measure.name());
        out.id = borrowed(figure->id);
    } else if (const auto* number = std::get_if<Number>(&cell)) {
        out.kind = BOKSLUT_CELL_NUMBER;
        out.shown = number->shown();
        out.decimals = number->decimals;
        out.measure = borrowed(number->measure);
        out.id = borrowed(number->id);
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        out.kind = BOKSLUT_CELL_TEXT;
        out.text = borrowed(*text);
    }
    return out;
}

std::string written(const bokslut_document& document, std::string_view format) {
    try {
        return write_document(document.document, format, {.findings = &document.findings});
    } catch (const CannotWrite& refused) {
        Findings told;
        told.add(refused.finding.code, refused.finding.arguments);
        throw bad_input(told, document.document.language);
    }
}

bool has_id(const Cell& cell, std::string_view id) {
    if (const auto* figure = std::get_if<Figure>(&cell)) return figure->id == id;
    const auto* number = std::get_if<Number>(&cell);
    return number != nullptr && number->id == id;
}

bool is_available(std::string_view format) {
    const std::vector<Format>& formats = available_formats();
    return std::any_of(formats.begin(), formats.end(), [&](const Format& one) { return one.name == format; });
}

Failure not_written(std::string_view format) {
    for (const Format& one : known_formats())
        if (one.name == format)
            return misuse("capi.format", fmt::format("{} needs {} when bokslut is built", one.name, one.needs),
                          BOKSLUT_NOT_BUILT);
    if (format == "pdf") return misuse("capi.format", "pdf is printed by the command alone, with a browser");
    std::string known;
    for (const Format& one : available_formats()) known += fmt::format("{}{}", known.empty() ? "" : ", ", one.name);
    return misuse("capi.format", fmt::format("no such format: \"{}\"; there are {}", format, known));
}

}  // namespace

bokslut_text bokslut_document_title(const bokslut_document* document) {
    return document == nullptr ? borrowed_literal("") : borrowed(document->document.title);
}

bokslut_text bokslut_document_body(const bokslut_document* document) {
    return document == nullptr ? borrowed_literal("") : borrowed(document->document.body);
}

size_t bokslut_document_table_count(const bokslut_document* document) {
    return document == nullptr ? 0 : document->tables.size();
}

bokslut_status bokslut_document_table(const bokslut_document* document, size_t table, bokslut_table* out) {
    return filling(out, [&] {
        const Table& one = table_of(document, table);
        fill(out, {0, borrowed(one.id), borrowed(one.unit), borrowed(one.title), borrowed(one.law), one.columns.size(),
                   one.rows.size(), one.remarks.size()});
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_document_column(const bokslut_document* document, size_t table, size_t column, bokslut_text* id,
                                       bokslut_text* heading) {
    clear(id);
    return filling(heading, [&] {
        const TableColumn& one = item_at(table_of(document, table).columns, column, "column");
        if (id != nullptr) *id = borrowed(one.id);
        if (heading != nullptr) *heading = borrowed(one.heading);
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_document_remark(const bokslut_document* document, size_t table, size_t remark,
                                       bokslut_text* out) {
    return filling(out, [&] {
        const std::string& text = item_at(table_of(document, table).remarks, remark, "remark");
        required(out, "out") = borrowed(text);
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_document_row(const bokslut_document* document, size_t table, size_t row, bokslut_row* out) {
    return filling(out, [&] {
        const Row& one = item_at(table_of(document, table).rows, row, "row");
        fill(out, {0, row_kind(one.kind), one.level, borrowed(one.label), borrowed(one.note)});
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_document_cell(const bokslut_document* document, size_t table, size_t row, size_t column,
                                     bokslut_cell* out) {
    return filling(out, [&] {
        const Table& one = table_of(document, table);
        const Row& line = item_at(one.rows, row, "row");
        item_at(one.columns, column, "column");
        static const Cell nothing;
        fill(out, cell_of(column < line.cells.size() ? line.cells[column] : nothing));
        return BOKSLUT_OK;
    });
}

bokslut_status bokslut_document_find(const bokslut_document* document, const char* id, size_t id_size,
                                     bokslut_cell* out) {
    return filling(out, [&]() -> bokslut_status {
        const std::string_view wanted = given_text(id, id_size, "id");
        for (const Table* table : required(document, "document").tables)
            for (const Row& row : table->rows)
                for (const Cell& cell : row.cells) {
                    if (!has_id(cell, wanted)) continue;
                    fill(out, cell_of(cell));
                    return BOKSLUT_OK;
                }
        required(out, "out");
        return BOKSLUT_NOT_FOUND;
    });
}

bokslut_status bokslut_document_write(const bokslut_document* document, const char* format, size_t format_size,
                                      char* buffer, size_t capacity, size_t* size, bokslut_error** error) {
    return handing_out(size, error, [&] {
        const std::string_view name = given_text(format, format_size, "format");
        required(document, "document");
        if (!is_available(name)) throw not_written(name);
        return hand_out(written(*document, name), buffer, capacity, size);
    });
}

size_t bokslut_format_count(void) {
    return available_formats().size();
}

bokslut_status bokslut_format(size_t format, bokslut_text* name, bokslut_text* ending) {
    clear(name);
    return filling(ending, [&] {
        const Format& one = item_at(available_formats(), format, "format");
        if (name != nullptr) *name = borrowed_literal(one.name);
        if (ending != nullptr) *ending = borrowed_literal(one.ending);
        return BOKSLUT_OK;
    });
}
