// The förbund's own file: what the books cannot say. Reads the top level and hands each section to its room.
//
// Threads: functions without state.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/calendar.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rounding.hpp"
#include "bokslut/core/source.hpp"
#include "bokslut/federation/balance_requirement.hpp"
#include "bokslut/federation/disclosures.hpp"
#include "bokslut/federation/fees.hpp"
#include "bokslut/federation/funds.hpp"
#include "bokslut/federation/goals.hpp"
#include "bokslut/federation/key_figures.hpp"
#include "bokslut/federation/provisions.hpp"
#include "bokslut/report/budget_settings.hpp"
#include "bokslut/report/document_settings.hpp"
#include "bokslut/report/interim.hpp"
#include "bokslut/report/restatement.hpp"
#include "bokslut/report/specification.hpp"
#include "bokslut/report/typed_table.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut {

/// A unit: an object of the dimension called "enhet".
struct Unit {
    std::string code;
    std::string name;  ///< empty: as in the books
};

/// A CSV file named from the förbund's file.
struct TableFile {
    std::string path;  ///< resolved against the förbund's file
    Place place;
};

/// [avrundning].
struct RoundingSettings {
    int year = 0;                      ///< that last_year was before: rapportar; 0 when the file does not say
    bool adds_up = false;              ///< metod = "summerar"
    std::vector<TableFile> last_year;  ///< what last year's report printed; those figures stand
};

/// [beslut]: the way of the annual report through the förbund.
struct Decision {
    std::optional<Date> handed_over;  ///< overlamnad: to the assembly and the auditors (KL 11:20)
    std::optional<Date> adopted;      ///< beslutad: approved (KL 11:21); until then the report is a draft
};

struct Definition {
    std::string path;
    std::uint64_t fingerprint = 0;  ///< of the file's bytes
    std::string name;               ///< empty: as in the books
    std::optional<int> year;        ///< rapportar
    std::string title;              ///< empty: "Årsredovisning <year>"
    std::string layout = "lagen";
    Measure measure;
    RoundingSettings rounding;
    DocumentSettings document;
    std::vector<TableFile> books;                           ///< SIE files
    std::map<std::string, std::string> dimensions;          ///< folded koddel name -> SIE dimension
    std::map<std::string, std::vector<std::string>> order;  ///< folded koddel name -> codes
    std::vector<Unit> units;
    std::vector<RowChange> rows;
    std::vector<SwitchingAccounts> switching;
    CashSettings cash;
    InternalItems internal;
    std::vector<GivenLine> given;
    BalanceRequirementSettings balance_requirement;
    DisclosureStatements disclosures;
    std::vector<Provision> provisions;
    std::vector<FundTable> funds;
    KeyFigureSettings key_figures;
    std::vector<Restatement> restatements;
    Decision decision;
    FeeDefinition fees;  ///< [[medlem]], [[avgift]] and what belongs to them
    std::optional<TableFile> budget, forecast, investments;
    std::optional<TableFile> last_interim, financial_goals, goals, indicators;
    BudgetSettings budget_settings;
    SoundManagementRule sound_management;
    std::vector<InterimSettings> interim;
    std::vector<TypedTable> tables;
    std::vector<Specification> specifications;
    std::optional<Amount> materiality;  ///< väsentlighet: findings of at least this are told first
};

/// Reads the file. `year` wins over `rapportar`. Everything wrong in it is a finding; after one at level error nothing
/// is returned. Fees can be computed from a file that names no books.
std::optional<Definition> read_definition(const std::string& path, std::optional<int> year, Findings& findings,
                                          bool books_needed = true);

/// The SIE dimension whose objects are the members: that of [avgifter] koddel, else of "motpart" or "medlem"; empty
/// when the file names none.
std::string member_dimension(const Definition& definition);

/// What the file gives the forms of `year`: all but forms and ledgers. The year becomes the file's own, and that of
/// amounts that name none.
StatementInput statement_input(Definition& definition, int year);

/// `path` as seen from the folder of `file`.
std::string beside(const std::string& file, const std::string& path);

}  // namespace bokslut
