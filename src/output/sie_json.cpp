#include <nlohmann/json.hpp>

#include "bokslut/core/error.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/output/sie_writers.hpp"
#include "output/severity_name.hpp"
#include "output/sie_counts.hpp"

namespace bokslut {

namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json checksum_json(SieChecksum checksum) {
    switch (checksum) {
        case SieChecksum::right:
            return "OK unsigned";
        case SieChecksum::wrong:
            return "wrong";
        case SieChecksum::missing:
            return "missing";
        case SieChecksum::none:
            break;
    }
    return nullptr;
}

Json text_or_null(const std::optional<std::string>& text) {
    return text ? Json(*text) : Json(nullptr);
}

Json amount_json(const std::optional<Amount>& amount) {
    return number_text(amount.value_or(Amount()).ore(), 2, {"", "-", "."});
}

bool has_balances(const SieYearInfo& year) {
    return year.opening || year.closing || year.result;
}

/// What the text was made of, by name, for programs: amounts of kronor as the text has them, and what is lacking to
/// agree in öre too.
void add_arguments(Json& json, const Finding& finding) {
    Json arguments = Json::object();
    for (const auto& [name, text] : finding.arguments) {
        arguments[name] = text;
        if (name != "difference") continue;
        if (const AmountResult amount = read_amount(text)) json["difference_ore"] = amount.value.ore();
    }
    json["arguments"] = std::move(arguments);
}

/// Of a file that could not be read no place in it is known, but the file is.
Json finding_json(const Finding& finding, const std::string& file, Language language) {
    Json json = {{"code", finding.code},
                 {"severity", severity_name(finding.severity())},
                 {"text", finding_text(finding, language)},
                 {"remedy", finding_remedy(finding, language)},
                 {"file", finding.place.file.empty() ? file : finding.place.file},
                 {"line", finding.place.line},
                 {"column", finding.place.column},
                 {"excerpt", finding.place.excerpt}};
    add_arguments(json, finding);
    return json;
}

Json type_json(const SieReport& report) {
    if (!report.info) return nullptr;
    return report.merged_from ? Json("state") : Json(sie_type_text(report.info->type));
}

Json check_json(const SieReport& report, Language language) {
    Json findings = Json::array(), dropped = Json::object();
    for (const Finding& finding : report.findings.all())
        findings.push_back(finding_json(finding, report.file, language));
    for (const auto& [code, count] : report.findings.dropped()) dropped[code] = count;
    const auto counts = findings_by_severity(report.findings);
    return {{"file", report.file},
            {"type", type_json(report)},
            {"encoding", report.info ? Json(sie_encoding_text(report.info->encoding)) : Json(nullptr)},
            {"errors", counts[0]},
            {"explain", counts[1]},
            {"remarks", counts[2]},
            {"unchecked", counts[3]},
            {"findings", std::move(findings)},
            {"dropped", std::move(dropped)}};
}

}  // namespace

std::string write_sie_summary_json(const SieReport& report) {
    if (!report.info) throw Error("there is nothing to summarise");
    const SieInfo& info = *report.info;
    Json quirks = Json::object(), sums = Json::object(), years = Json::array();
    for (const auto& [code, count] : findings_by_code(report.findings)) quirks[code] = count;
    for (auto year = info.years.rbegin(); year != info.years.rend(); ++year) {
        if (!has_balances(*year)) continue;
        years.push_back(year->number);
        sums[std::to_string(year->number)] = {
            {"IB", amount_json(year->opening)}, {"RES", amount_json(year->result)}, {"UB", amount_json(year->closing)}};
    }
    Json json = {{"accounts", info.accounts == 0 ? Json(nullptr) : Json(info.accounts)},
                 {"bytes", info.bytes},
                 {"encoding", sie_encoding_text(info.encoding)},
                 {"eol", line_end_text(info.line_end)},
                 {"ksumma", checksum_json(info.checksum)},
                 {"program", info.program},
                 {"quirks", std::move(quirks)},
                 {"seconds", static_cast<double>(report.microseconds) / 1e6},
                 {"sietyp", text_or_null(info.says_type)},
                 {"size", info.bytes},
                 {"sums", std::move(sums)},
                 {"trans", info.rows},
                 {"type", type_json(report)},
                 {"ver", info.vouchers},
                 {"years", std::move(years)}};
    if (report.merged_from) json["sources"] = *report.merged_from;
    return dumped(json);
}

std::string write_sie_check_json(const std::vector<SieReport>& reports, Language language) {
    Json files = Json::array();
    for (const SieReport& report : reports) files.push_back(check_json(report, language));
    return dumped({{"version", 1}, {"files", std::move(files)}});
}

}  // namespace bokslut
