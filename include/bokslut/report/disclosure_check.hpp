// The disclosure check of a förbund's annual report: what law and recommendations demand, and what there is.
//
// Threads: functions without state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/federation/disclosures.hpp"
#include "bokslut/report/year_end.hpp"

namespace bokslut {

struct DisclosureCheck {
    std::string title;  ///< "Upplysningskontroll 2023"
    std::string body;   ///< the förbund's name
    int year = 0;
    Language language = Language::swedish;
    std::vector<DisclosureJudgement> judgements;  ///< in the order of the annual report

    std::size_t count(DisclosureStatus status) const;
    /// Whether something that must be there is missing, at level error.
    bool has_errors() const;
};

struct DisclosureResult {
    std::optional<DisclosureCheck> check;  ///< nothing when there is no report
    Findings findings;                     ///< of the report
};
DisclosureResult check_disclosures(const std::string& path, const YearEndOptions& options = {});

/// "finns", "saknas", "stämmer inte", "ej tillämplig", "kan inte bedömas".
const std::string& status_text(const DisclosureJudgement& judgement, Language language);

/// "14 saknas eller stämmer inte, 23 finns eller stämmer, ..."
std::string disclosure_summary(const DisclosureCheck& check);

/// "Delsumman Verksamhetens resultat: saknas (raden saknas: Verksamhetens resultat)."
std::string judgement_sentence(const DisclosureJudgement& judgement, Language language);

/// The check as a chapter of a report: the summary, what is missing, not right or cannot be judged with level and
/// remedy, and every demand.
std::vector<Block> disclosure_chapter(const DisclosureCheck& check);

/// The check as a table: a row for each demand under its part. `whole` has level, detail and remedy too.
Table disclosure_table(const DisclosureCheck& check, bool whole);

}  // namespace bokslut
