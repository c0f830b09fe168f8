#include "bokslut/report/disclosure_check.hpp"

#include <algorithm>

#include "bokslut/report/labels.hpp"

namespace bokslut {

namespace {

const Label found{"finns", "there"}, missing{"saknas", "missing"};
const Label right{"stämmer", "right"}, wrong{"stämmer inte", "not right"};
const Label not_applicable{"ej tillämplig", "not applicable"};
const Label undecided{"kan inte bedömas", "cannot be judged"};

const Label status{"Bedömning", "Judgement"};
const Label law{"Lagrum", "Source"};
const Label level{"Nivå", "Level"};
const Label detail{"Förklaring", "Explanation"};
const Label to_mend{"Saknas eller stämmer inte", "Missing or not right"};
const Label undecided_heading{"Kan inte bedömas", "Cannot be judged"};
const Label every_demand{"Alla krav och kontroller", "All demands and checks"};
const Label remedy{"Åtgärd", "Remedy"};

const Label& status_label(const DisclosureJudgement& judgement) {
    const bool check = judgement.demand.check;
    switch (judgement.status) {
        case DisclosureStatus::found:
            return check ? right : found;
        case DisclosureStatus::missing:
            return check ? wrong : missing;
        case DisclosureStatus::not_applicable:
            return not_applicable;
        case DisclosureStatus::undecided:
            return undecided;
    }
    return undecided;
}

Row row_of(const DisclosureJudgement& judgement, bool whole, Language language) {
    const Disclosure& demand = judgement.demand;
    Row row{demand.what.in(language), RowKind::line, 1, "", {}};
    row.cells = {status_text(judgement, language), demand.law};
    if (!whole) return row;
    const bool lacks = judgement.status == DisclosureStatus::missing;
    row.cells.emplace_back(lacks ? labels::severity(demand.level).in(language) : std::string());
    row.cells.emplace_back(judgement.detail.in(language));
    row.cells.emplace_back(lacks ? demand.remedy.in(language) : std::string());
    return row;
}

}  // namespace

std::size_t DisclosureCheck::count(DisclosureStatus wanted) const {
    return static_cast<std::size_t>(std::count_if(judgements.begin(), judgements.end(),
                                                  [&](const auto& judgement) { return judgement.status == wanted; }));
}

bool DisclosureCheck::has_errors() const {
    return std::any_of(judgements.begin(), judgements.end(), [](const DisclosureJudgement& judgement) {
        return judgement.status == DisclosureStatus::missing && judgement.demand.level == Severity::error;
    });
}

const std::string& status_text(const DisclosureJudgement& judgement, Language language) {
    return status_label(judgement).in(language);
}

std::string disclosure_summary(const DisclosureCheck& check) {
    const bool sv = check.language == Language::swedish;
    const auto count = [&](DisclosureStatus status) { return std::to_string(check.count(status)); };
    const std::string missing = count(DisclosureStatus::missing), there = count(DisclosureStatus::found),
                      not_demanded = count(DisclosureStatus::not_applicable),
                      unknown = count(DisclosureStatus::undecided);
    return sv ? missing + " saknas eller stämmer inte, " + there + " finns eller stämmer, " + not_demanded +
                    " är ej tillämpliga, " + unknown + " kan inte bedömas."
              : missing + " missing or not right, " + there + " there or right, " + not_demanded + " not applicable, " +
                    unknown + " cannot be judged.";
}

std::string judgement_sentence(const DisclosureJudgement& judgement, Language language) {
    const std::string& why = judgement.detail.in(language);
    return judgement.demand.what.in(language) + ": " + status_text(judgement, language) +
           (why.empty() ? "" : " (" + why + ")") + ".";
}

std::vector<Block> disclosure_chapter(const DisclosureCheck& check) {
    const Language language = check.language;
    std::vector<Block> blocks = {Heading{1, check.title}, Paragraph{disclosure_summary(check)}};
    const auto list = [&](DisclosureStatus wanted, const Label& heading, const auto& before) {
        if (check.count(wanted) == 0) return;
        blocks.emplace_back(Heading{2, heading.in(language)});
        for (const DisclosureJudgement& judgement : check.judgements)
            if (judgement.status == wanted)
                blocks.emplace_back(Paragraph{before(judgement.demand) + judgement_sentence(judgement, language) + " " +
                                              judgement.demand.remedy.in(language)});
    };
    list(DisclosureStatus::missing, to_mend, [&](const Disclosure& demand) {
        return labels::severity(demand.level).in(language) + ", " + demand.law + ". ";
    });
    list(DisclosureStatus::undecided, undecided_heading, [](const Disclosure& demand) { return demand.law + ". "; });
    blocks.emplace_back(Heading{2, every_demand.in(language)});
    blocks.emplace_back(disclosure_table(check, false));
    return blocks;
}

Table disclosure_table(const DisclosureCheck& check, bool whole) {
    const Language language = check.language;
    Table table;
    table.id = "upplysningskontroll";
    table.title = check.title;
    table.columns = {{"bedömning", status.in(language)}, {"lagrum", law.in(language)}};
    if (whole) {
        table.columns.push_back({"nivå", level.in(language)});
        table.columns.push_back({"förklaring", detail.in(language)});
        table.columns.push_back({"åtgärd", remedy.in(language)});
    }
    for (const auto& [part, name] : disclosure_parts()) {
        table.rows.push_back({name.in(language), RowKind::heading, 0, "", {}});
        for (const DisclosureJudgement& judgement : check.judgements)
            if (judgement.demand.part == part) table.rows.push_back(row_of(judgement, whole, language));
    }
    return table;
}

}  // namespace bokslut
