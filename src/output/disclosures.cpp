#include <nlohmann/json.hpp>

#include "bokslut/output/disclosure_writers.hpp"
#include "bokslut/output/writers.hpp"
#include "bokslut/report/labels.hpp"
#include "output/severity_name.hpp"
#include "output/text_table.hpp"
#include "output/wrap.hpp"

namespace bokslut {

namespace {

using namespace output;
using Status = DisclosureStatus;

void paragraph(std::string& out, const std::string& text, std::size_t indent) {
    for (const std::string& line : wrapped(text, text_width - indent)) out += repeated(" ", indent) + line + "\n";
}

void write_missing(std::string& out, const DisclosureCheck& check) {
    std::size_t number = 0;
    for (const DisclosureJudgement& judgement : check.judgements) {
        if (judgement.status != Status::missing) continue;
        const Disclosure& demand = judgement.demand;
        out += "\n" + std::to_string(++number) + ". " + labels::severity(demand.level).in(check.language) + ", " +
               demand.law + "\n";
        paragraph(out, judgement_sentence(judgement, check.language), 3);
        paragraph(out, demand.remedy.in(check.language), 3);
    }
}

void write_undecided(std::string& out, const DisclosureCheck& check) {
    if (check.count(Status::undecided) == 0) return;
    out += check.language == Language::swedish ? "\nKan inte bedömas:\n" : "\nCannot be judged:\n";
    for (const DisclosureJudgement& judgement : check.judgements)
        if (judgement.status == Status::undecided)
            paragraph(out,
                      "- " + judgement.demand.what.in(check.language) + " (" + judgement.demand.law +
                          "): " + judgement.detail.in(check.language) + ".",
                      1);
}

}  // namespace

std::string write_disclosures_text(const DisclosureCheck& check) {
    std::string out = check.title + "\n" + check.body + "\n\n";
    paragraph(out, disclosure_summary(check), 0);
    write_missing(out, check);
    write_undecided(out, check);
    return out + "\n" + text_table(disclosure_table(check, false), check.language, false);
}

std::string write_disclosures_csv(const DisclosureCheck& check) {
    Document document;
    document.title = check.title;
    document.body = check.body;
    document.language = check.language;
    document.blocks.emplace_back(disclosure_table(check, true));
    return write_csv(document);
}

std::string write_disclosures_json(const DisclosureCheck& check) {
    using Json = nlohmann::ordered_json;
    constexpr const char* status_names[] = {"found", "missing", "not_applicable", "undecided"};
    Json demands = Json::array();
    for (const DisclosureJudgement& judgement : check.judgements) {
        const Disclosure& demand = judgement.demand;
        const bool missing = judgement.status == Status::missing;
        demands.push_back({{"id", demand.id},
                           {"part", demand.part},
                           {"law", demand.law},
                           {"text", demand.what.in(check.language)},
                           {"check", demand.check},
                           {"status", status_names[static_cast<std::size_t>(judgement.status)]},
                           {"level", missing ? Json(severity_name(demand.level)) : Json()},
                           {"detail", judgement.detail.in(check.language)},
                           {"remedy", missing ? demand.remedy.in(check.language) : ""}});
    }
    return Json{{"version", 1}, {"year", check.year}, {"body", check.body}, {"demands", std::move(demands)}}.dump(2) +
           "\n";
}

}  // namespace bokslut
