#include "output/document_json.hpp"

#include <nlohmann/json.hpp>

#include "bokslut/core/number_text.hpp"
#include "output/printed.hpp"
#include "output/rich_text.hpp"

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

template <class Value>
struct Entry {
    const char* key;
    Value value;
};
template <class Value>
Entry(const char*, Value) -> Entry<Value>;  // which Clang 16 does not find by itself

/// An object whose values are moved to their places: a list in braces would copy each of them twice.
template <class... Values>
Json object(Entry<Values>... entries) {
    Json::object_t out;
    out.reserve(sizeof...(entries));
    (out.emplace_back(entries.key, std::move(entries.value)), ...);
    return Json(std::move(out));
}

Json measure_json(const Measure& measure) {
    return object(Entry{"unit", measure.name()}, Entry{"decimals", measure.decimals});
}

struct CellJson {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(const std::string& text) const { return {{"type", "text"}, {"text", one_line(text)}}; }
    Json operator()(const Figure& figure) const {
        Json json = object(Entry{"type", "amount"}, Entry{"id", one_line(figure.id)}, Entry{"ore", figure.exact.ore()},
                           Entry{"shown", number_text(figure.shown, figure.measure.decimals, NumberStyle::bare())},
                           Entry{"measure", measure_json(figure.measure)}, Entry{"given", figure.given});
        if (figure.terms.empty()) return json;
        Json& terms = json["terms"] = Json::array();
        for (const FigureTerm& term : figure.terms)
            terms.push_back(object(Entry{"sign", term.sign}, Entry{"id", one_line(term.id)}));
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
    return object(Entry{"label", one_line(row.label)}, Entry{"kind", kind_name(row.kind)}, Entry{"level", row.level},
                  Entry{"note", one_line(row.note)}, Entry{"cells", std::move(cells)});
}

Json table_json(const char* type, const Table& table) {
    Json columns = Json::array(), rows = Json::array(), remarks = Json::array();
    for (const TableColumn& column : table.columns)
        columns.push_back({{"id", one_line(column.id)}, {"heading", one_line(column.heading)}});
    for (const Row& row : table.rows) rows.push_back(row_json(row));
    for (const std::string& remark : table.remarks) remarks.push_back(one_line(remark));
    Json json = {{"type", type},
                 {"id", one_line(table.id)},
                 {"unit", one_line(table.unit)},
                 {"title", one_line(table.title)},
                 {"law", one_line(table.law)},
                 {"measure", measure_json(table.measure)},
                 {"columns", std::move(columns)},
                 {"rows", std::move(rows)},
                 {"remarks", std::move(remarks)}};
    if (!table.row_heading.empty()) json["row_heading"] = one_line(table.row_heading);
    return json;
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

Json runs_json(const Paragraph& paragraph) {
    Json runs = Json::array();
    for (TextRun& run : printed_runs(paragraph)) {
        Json json = {{"text", std::move(run.text)}};
        if (run.strong) json["strong"] = true;
        if (run.emphasis) json["emphasis"] = true;
        if (!run.link.empty()) json["link"] = std::move(run.link);
        runs.push_back(std::move(json));
    }
    return runs;
}

const char* enclosure_kind(Enclosure::Kind kind) {
    switch (kind) {
        case Enclosure::Kind::bullets:
            return "bullets";
        case Enclosure::Kind::numbers:
            return "numbers";
        case Enclosure::Kind::quote:
            return "quote";
    }
    return "quote";
}

Json within_json(const Paragraph& paragraph) {
    Json within = Json::array();
    for (const Enclosure& enclosure : paragraph.within) {
        Json json = {{"kind", enclosure_kind(enclosure.kind)}, {"begins", enclosure.begins}};
        if (enclosure.kind == Enclosure::Kind::numbers) json["number"] = enclosure.number;
        within.push_back(std::move(json));
    }
    return within;
}

struct BlockJson {
    Json operator()(const Heading& heading) const {
        return {{"type", "heading"}, {"level", heading.level}, {"text", one_line(heading.text)}};
    }
    Json operator()(const Paragraph& paragraph) const {
        Json json = {{"type", "paragraph"}, {"text", one_line(paragraph.text)}};
        if (!paragraph.runs.empty()) json["runs"] = runs_json(paragraph);
        if (!paragraph.within.empty()) json["within"] = within_json(paragraph);
        return json;
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
