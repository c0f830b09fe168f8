#include "output/document_json.hpp"

#include <nlohmann/json.hpp>

#include "bokslut/core/number_text.hpp"
#include "output/printed.hpp"

namespace bokslut::output {

namespace {

using Json = nlohmann::ordered_json;

const char* kind_name(RowKind kind) {
    switch (kind) {
        case RowKind::heading:
            return "heading";
        case RowKind::line:
            return "line";
        case RowKind::sum:
            return "sum";
        case RowKind::total:
            return "total";
        case RowKind::of_which:
            return "of_which";
    }
    return "line";
}

Json measure_json(const Measure& measure) {
    return {{"unit", measure.name()}, {"decimals", measure.decimals}};
}

struct CellJson {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(const std::string& text) const { return {{"type", "text"}, {"text", one_line(text)}}; }
    Json operator()(const Figure& figure) const {
        Json json = {{"type", "amount"},
                     {"id", one_line(figure.id)},
                     {"ore", figure.exact.ore()},
                     {"shown", number_text(figure.shown, figure.measure.decimals, NumberStyle::bare())},
                     {"measure", measure_json(figure.measure)},
                     {"given", figure.given}};
        if (figure.terms.empty()) return json;
        Json& terms = json["terms"] = Json::array();
        for (const FigureTerm& term : figure.terms) terms.push_back({{"sign", term.sign}, {"id", one_line(term.id)}});
        return json;
    }
    Json operator()(const Number& number) const {
        return {{"type", "number"},
                {"id", one_line(number.id)},
                {"exact", number.exact.text()},
                {"shown", number_text(number.shown(), number.decimals, NumberStyle::bare())},
                {"decimals", number.decimals},
                {"measure", one_line(number.measure)}};
    }
};

Json row_json(const Row& row) {
    Json cells = Json::array();
    for (const Cell& cell : row.cells) cells.push_back(std::visit(CellJson(), cell));
    return {{"label", one_line(row.label)},
            {"kind", kind_name(row.kind)},
            {"level", row.level},
            {"note", one_line(row.note)},
            {"cells", std::move(cells)}};
}

Json table_json(const char* type, const Table& table) {
    Json columns = Json::array(), rows = Json::array(), remarks = Json::array();
    for (const TableColumn& column : table.columns)
        columns.push_back({{"id", one_line(column.id)}, {"heading", one_line(column.heading)}});
    for (const Row& row : table.rows) rows.push_back(row_json(row));
    for (const std::string& remark : table.remarks) remarks.push_back(one_line(remark));
    return {{"type", type},
            {"id", one_line(table.id)},
            {"unit", one_line(table.unit)},
            {"title", one_line(table.title)},
            {"law", one_line(table.law)},
            {"measure", measure_json(table.measure)},
            {"columns", std::move(columns)},
            {"rows", std::move(rows)},
            {"remarks", std::move(remarks)}};
}

const char* chart_kind(Diagram::Kind kind) {
    switch (kind) {
        case Diagram::Kind::columns:
            return "columns";
        case Diagram::Kind::bars:
            return "bars";
        case Diagram::Kind::deviation:
            return "deviation";
        case Diagram::Kind::bridge:
            return "bridge";
    }
    return "columns";
}

struct BlockJson {
    Json operator()(const Heading& heading) const {
        return {{"type", "heading"}, {"level", heading.level}, {"text", one_line(heading.text)}};
    }
    Json operator()(const Paragraph& paragraph) const {
        return {{"type", "paragraph"}, {"text", one_line(paragraph.text)}};
    }
    Json operator()(const Table& table) const { return table_json("table", table); }
    Json operator()(const Diagram& chart) const {
        Json json = table_json("chart", chart.data);
        json["kind"] = chart_kind(chart.kind);
        json["description"] = one_line(chart.description);
        return json;
    }
};

}  // namespace

Json blocks_json(const Document& document) {
    check_shape(document);
    Json blocks = Json::array();
    for (const Block& block : document.blocks) blocks.push_back(std::visit(BlockJson(), block));
    return blocks;
}

}  // namespace bokslut::output
