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

Json line_json(const TracedLine& line) {
    Json accounts = Json::array();
    for (const TracedAccount& account : line.accounts) accounts.push_back(account_json(account));
    Json given;
    if (!line.given.file.empty()) given = {{"file", line.given.file}, {"line", line.given.line}};
    return {{"id", line.id},
            {"label", line.label},
            {"unit", line.unit},
            {"year", line.year},
            {"basis", line.budget ? "budget" : "outcome"},
            {"at", at_name(line.opening ? At::opening : At::closing)},
            {"ore", line.amount.ore()},
            {"given", std::move(given)},
            {"accounts", std::move(accounts)}};
}

}  // namespace

std::string write_trace_json(const Trace& trace) {
    const PrintedFigure& figure = trace.figure;
    Json parts = Json::array(), lines = Json::array();
    for (const TracedPart& part : trace.parts) parts.push_back(part_json(part));
    for (const TracedLine& line : trace.lines) lines.push_back(line_json(line));
    const Json out = {{"version", 1},
                      {"figure",
                       {{"id", figure.id},
                        {"table", figure.table},
                        {"unit", figure.unit},
                        {"row", figure.row},
                        {"column", figure.column},
                        {"shown", number_text(figure.shown, figure.measure.decimals, NumberStyle::bare())},
                        {"measure", figure.measure.name()},
                        {"ore", trace.exact.ore()},
                        {"given", trace.given}}},
                      {"parts", std::move(parts)},
                      {"lines", std::move(lines)}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bokslut
