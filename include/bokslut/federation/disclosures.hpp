// Upplysningskontroll: what law and recommendations demand of an annual report, by fiscal year, held against what there
// is. The demands are data: src/federation/disclosures/.
//
// Sources: LKBR 4:3-4, 5:2, 6:1-2, 9:3-16, 10:1-2, 11:1-13, KL 9:6, 11:5, 11:12-14, 11:20, RKR R13, R15.
// Threads: values; functions without state.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/settings.hpp"
#include "bokslut/statements/form.hpp"

namespace bokslut {

/// One demand, or one check.
struct Disclosure {
    std::string id;    ///< the key under [upplysningar] too
    std::string law;   ///< "LKBR 9:9"
    std::string part;  ///< "noter"
    Label what;
    Label remedy;
    Severity level = Severity::error;  ///< when it is missing
    std::string applies;               ///< a fact that must hold for the demand to; empty: always
    std::string shown;                 ///< a fact that shows that it is met
    std::vector<std::string> lines;    ///< of the forms, that must be printed
    std::vector<std::string> names;    ///< of the forms, that must have the law's names where they are printed
    bool stated = false;               ///< the förbund's file says where it stands
    bool optional = false;             ///< stated, and demanded only where the förbund says so
    bool check = false;                ///< is right or wrong, rather than there or missing
};

/// The demands of a fiscal year, in the order of the annual report.
std::vector<Disclosure> disclosures_of(int fiscal_year);
/// The parts of an annual report that demands belong to, in order, with their names.
const std::vector<std::pair<std::string, Label>>& disclosure_parts();

/// What the förbund's file says of a demand: a text, or a table with one of these.
struct DisclosureStatement {
    std::string where;           ///< avsnitt: where it stands ("avsnitt 2.2", "not 15")
    std::string text;            ///< text: what it says
    std::string reference;       ///< hanvisning: only this other document is referred to
    std::string not_applicable;  ///< ej_tillamplig: why it does not apply
    std::string judged_by;       ///< bedomd_av: people who judged it
    Place place;
};
/// [upplysningar], by key.
using DisclosureStatements = std::map<std::string, DisclosureStatement>;
/// Reads [upplysningar]. Keys are the ids of every year's stated demands, and `budget_utan_overskott`.
DisclosureStatements read_disclosures(Section& file, Findings& findings);

/// Whether something holds of the report; nothing: it cannot be judged.
struct DisclosureFact {
    std::optional<bool> holds;
    Label detail;  ///< what it comes of, without a full stop
};

struct DisclosureFacts {
    std::map<std::string, DisclosureFact> by_name;
    std::map<std::string, Label> printed;    ///< the form's line id -> label, of rows that the report prints
    std::map<std::string, Label> statutory;  ///< the same of the law's own forms
};

enum class DisclosureStatus { found, missing, not_applicable, undecided };

struct DisclosureJudgement {
    Disclosure demand;
    DisclosureStatus status = DisclosureStatus::undecided;
    Label detail;  ///< why; may be empty
};

/// Judges every demand of the year, in order. Throws Error when a demand names a fact that is not there.
std::vector<DisclosureJudgement> judge_disclosures(int fiscal_year, const DisclosureFacts& facts,
                                                   const DisclosureStatements& stated);

}  // namespace bokslut
