// Provisions with a schedule: what was decided, its indexation and payments year by year, held against the books.
//
// Sources: LKBR 6:8, 6:9, 9:8 (what the note on contributions to infrastructure says).
// Threads: values; functions without state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/csv.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/ledger/ledger.hpp"

namespace bokslut {

/// One [[avsattning]].
struct Provision {
    enum class Kind { infrastructure, pensions, other };

    std::string name;
    Kind kind = Kind::other;
    std::vector<std::string> accounts;  ///< prefixes
    std::string decision;               ///< beslut
    std::optional<Amount> total;        ///< belopp
    std::string purpose;                ///< avser
    std::string dissolution;            ///< upplosning: over how long
    std::string file;                   ///< CSV; empty: no schedule
    Measure::Unit unit = Measure::Unit::tkr;
    std::string added, indexed, paid;  ///< headings of the file's columns
    Place place;
};

/// Reads [[avsattning]]. Missing names and accounts are `settings.missing_key`.
std::vector<Provision> read_provisions(Section& file, Findings& findings);

/// A year of the schedule; `added`, `indexed` and `paid` are positive.
struct ProvisionYear {
    int year = 0;
    Amount opening, added, indexed, paid;
    Place place = {};  ///< of the file's row

    Amount closing() const { return opening + added + indexed - paid; }
};

struct ProvisionSchedule {
    std::vector<ProvisionYear> years;  ///< without gaps
    std::vector<Amount> slack;         ///< by year: as much as rounding of the file's amounts can make to the closing

    /// The year's row; nullptr when the schedule does not hold it.
    const ProvisionYear* find(int year) const;
    Amount slack_of(int year) const;
};

/// Reads a schedule, a row for each year. Columns that are not there are `provisions.no_column`; text that is no year
/// or amount is `report.bad_number`; years out of order or left out are `provisions.year_order`.
ProvisionSchedule read_schedule(const Provision& provision, const CsvTable& table, Findings& findings);

/// What the accounts hold at the year's start and end, positive as in the balance sheet.
struct ProvisionBooks {
    struct Account {
        std::string account, name;
        Amount opening, closing;
    };
    Amount opening, closing;
    std::vector<Account> accounts;  ///< that they are the sums of
};
ProvisionBooks books_of(const Provision& provision, const Ledger& ledger);

/// Holds the year against the books: a closing balance that differs by more than the file's rounding is
/// `provisions.differs`. A contribution to infrastructure without what LKBR 9:8 asks for is `provisions.not_told`.
void check_provision(const Provision& provision, const ProvisionSchedule& schedule, int year,
                     const ProvisionBooks& books, Findings& findings);

}  // namespace bokslut
