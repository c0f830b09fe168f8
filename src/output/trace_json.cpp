#include <nlohmann/json.hpp>

#include "bokslut/core/number_text.hpp"
#include "bokslut/output/trace_writers.hpp"

namespace bokslut {

namespace {

using Json = nlohmann::ordered_json;

const char* at_name(At at) {
    switch (at) {
        case At::opening:
            return "opening";
        case At::change:
            return "change";
        case At::closing:
            return "closing";
    }
    return "closing";
}

Json part_json(const TracedPart& part) {
    return {{"id", part.id},          {"label", part.label},
            {"year", part.year},      {"basis", part.budget ? "budget" : "outcome"},
            {"at", at_name(part.at)}, {"ore", part.amount.ore()}};
}

Json account_json(const TracedAccount& account) {
    Json rows = Json::array();
    for (const TracedRow& row : account.rows)
        rows.push_back({{"series", row.series},
                        {"number", row.number},
                        {"date", date_text(row.date)},
                        {"text", row.text},
                        {"ore", row.amount.ore()}});
    return {{"account", account.account},
            {"name", account.name},
            {"ore", account.amount.ore()},
            {"opening_ore", account.opening.ore()},
            {"vouchers", std::move(rows)}};
}

Json place_json(const Place& place) {
    return place.file.empty() ? Json() : Json{{"file", place.file}, {"line", place.line}};
}

Json line_json(const TracedLine& line) {
    Json accounts = Json::array();
    for (const TracedAccount& account : line.accounts) accounts.push_back(account_json(account));
    return {{"id", line.id},
            {"label", line.label},
            {"unit", line.unit},
            {"year", line.year},
            {"basis", line.budget ? "budget" : "outcome"},
            {"at", at_name(line.opening ? At::opening : At::closing)},
            {"ore", line.amount.ore()},
            {"given", place_json(line.given)},
            {"accounts", std::move(accounts)}};
}

Json terms_json(const Derivation& from);

/// An amount has `ore`; another number its exact value, as a fraction where no decimals hold it, and its measure.
Json term_json(const DerivedTerm& term) {
    Json out = {{"label", term.label}};
    const auto add = [&](const std::string& id, const std::shared_ptr<const Derivation>& from) {
        out["id"] = id;
        out["given"] = place_json(from ? from->given : Place());
        out["formula"] = from ? from->formula : "";
        out["terms"] = from ? terms_json(*from) : Json::array();
    };
    if (const auto* figure = std::get_if<Figure>(&term.value)) {
        out["ore"] = figure->exact.ore();
        add(figure->id, figure->from);
    } else if (const auto* number = std::get_if<Number>(&term.value)) {
        out["exact"] = number->exact.text();
        out["measure"] = number->measure;
        add(number->id, number->from);
    }
    return out;
}

Json terms_json(const Derivation& from) {
    Json terms = Json::array();
    for (const DerivedTerm& term : from.terms) terms.push_back(term_json(term));
    return terms;
}

Json figure_json(const Trace& trace) {
    const PrintedFigure& figure = trace.figure;
    Json out = {{"id", figure.id},   {"table", figure.table},   {"unit", figure.unit},
                {"row", figure.row}, {"column", figure.column}, {"shown", ""}};
    if (trace.number) {
        out["shown"] = number_text(trace.number->shown(), trace.number->decimals, NumberStyle::bare());
        out["measure"] = trace.number->measure;
        out["exact"] = trace.number->exact.text();
    } else {
        out["shown"] = number_text(figure.shown, figure.measure.decimals, NumberStyle::bare());
        out["measure"] = figure.measure.name();
        out["ore"] = trace.exact.ore();
    }
    out["given"] = trace.given;
    return out;
}

}  // namespace

std::string write_trace_json(const Trace& trace) {
    Json parts = Json::array(), lines = Json::array();
    for (const TracedPart& part : trace.parts) parts.push_back(part_json(part));
    for (const TracedLine& line : trace.lines) lines.push_back(line_json(line));
    const Json out = {{"version", 1},
                      {"figure", figure_json(trace)},
                      {"parts", std::move(parts)},
                      {"lines", std::move(lines)},
                      {"from",
                       {{"given", place_json(trace.from.given)},
                        {"formula", trace.from.formula},
                        {"terms", terms_json(trace.from)}}}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bokslut
