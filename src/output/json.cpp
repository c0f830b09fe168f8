#include <nlohmann/json.hpp>

#include "bokslut/output/writers.hpp"
#include "output/document_json.hpp"
#include "output/printed.hpp"
#include "output/severity_name.hpp"

namespace bokslut {

namespace {

using namespace output;
using Json = nlohmann::ordered_json;

Json finding_json(const Finding& finding, Language language) {
    Json arguments = Json::object();
    for (const auto& [name, value] : finding.arguments) arguments[name] = one_line(value);
    return {{"code", finding.code},
            {"severity", severity_name(finding.severity())},
            {"text", one_line(finding_text(finding, language))},
            {"remedy", one_line(finding_remedy(finding, language))},
            {"arguments", std::move(arguments)},
            {"place",
             {{"file", one_line(finding.place.file)},
              {"line", finding.place.line},
              {"column", finding.place.column},
              {"excerpt", one_line(finding.place.excerpt)}}}};
}

}  // namespace

std::string write_json(const Document& document, const WriteOptions& options) {
    Json blocks = blocks_json(document), findings = Json::array(), dropped = Json::object(), sources = Json::array();
    for (const DocumentSource& source : document.sources)
        sources.push_back({{"kind", source.kind}, {"file", one_line(source.file)}});
    if (options.findings) {
        for (const Finding& finding : options.findings->all())
            findings.push_back(finding_json(finding, document.language));
        for (const auto& [code, count] : options.findings->dropped()) dropped[code] = count;
    }
    const Json out = {{"format", "bokslut.report"},
                      {"version", 1},
                      {"title", one_line(document.title)},
                      {"body", one_line(document.body)},
                      {"language", words(document.language).code},
                      {"rounding", document.rounding == RoundingPolicy::adds_up ? "adds-up" : "independent"},
                      {"blocks", std::move(blocks)},
                      {"findings", std::move(findings)},
                      {"findings_beyond_those_kept", std::move(dropped)},
                      {"sources", std::move(sources)}};
    return out.dump(1) + '\n';
}

}  // namespace bokslut
