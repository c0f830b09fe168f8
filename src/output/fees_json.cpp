#include <nlohmann/json.hpp>

#include "bokslut/output/fee_writers.hpp"
#include "output/document_json.hpp"
#include "output/severity_name.hpp"

namespace bokslut {

namespace {

using Json = nlohmann::ordered_json;

const char* kind_name(FeeRow::Payer kind) {
    switch (kind) {
        case FeeRow::Payer::member:
            return "member";
        case FeeRow::Payer::associated:
            return "associated";
        case FeeRow::Payer::co_funder:
            return "co_funder";
    }
    return "member";
}

}  // namespace

std::string write_fees_json(const FeeReport& report) {
    Json fees = Json::array();
    for (const FeeRow& row : report.rows) {
        Json one;
        if (!row.file.empty()) one["file"] = row.file;
        one["year"] = row.year;
        one["service"] = row.service;
        one["payer"] = row.payer;
        one["kind"] = kind_name(row.kind);
        one["ore"] = row.amount.ore();
        one["exact_ore"] = row.exact.text();
        one["key"] = row.key;
        one["working"] = row.working;
        fees.push_back(std::move(one));
    }
    Json findings = Json::array();
    for (const Finding& finding : report.findings.all())
        findings.push_back({{"code", finding.code},
                            {"severity", severity_name(finding.severity())},
                            {"text", finding_text(finding)},
                            {"file", finding.place.file},
                            {"line", finding.place.line}});
    Json blocks = report.document ? output::blocks_json(*report.document) : Json::array();
    return Json({{"fees", std::move(fees)}, {"blocks", std::move(blocks)}, {"findings", std::move(findings)}})
               .dump(2, ' ', false, Json::error_handler_t::replace) +
           "\n";
}

}  // namespace bokslut
