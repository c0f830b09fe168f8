// Funds: surplus to be carried over to members, by service, and project and grant funds, by project, as roll-forwards
// tied to the accounts that hold them.
//
// Sources: RKR R2 (a claim needs an agreement), LKBR 4:4 p. 7 (opening balance = last closing balance), 4:6.
// Threads: values; functions without state.
#pragma once

#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/csv.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/ledger/ledger.hpp"

namespace bokslut {

/// One [[fond]]: a table of funds.
struct FundTable {
    std::string name;
    std::vector<std::string> accounts;  ///< prefixes
    bool whole = true;                  ///< the funds are all that the accounts hold; else a part of it
    std::string basis;                  ///< grund: the agreement that gives the claim (RKR R2)
    std::string file;                   ///< CSV
    Measure::Unit unit = Measure::Unit::tkr;
    Place place;
};
/// Reads [[fond]]. Missing keys are `settings.missing_key`.
std::vector<FundTable> read_fund_tables(Section& file, Findings& findings);

/// All positive.
struct Fund {
    std::string name;
    Amount opening, added, used;

    Amount closing() const { return opening + added - used; }
};

/// Reads `namn;ingående;nytt;använt`. Columns that are not there are `funds.no_column`, text that is no amount is
/// `report.bad_number`. A fund that is used beyond what it holds is `funds.overdrawn`.
std::vector<Fund> read_funds(const FundTable& table, const CsvTable& csv, Findings& findings);

/// The sum of the funds.
Fund sum_of(const std::vector<Fund>& funds);

/// What the accounts hold at the start and at the end of the year, as liabilities, positive.
Fund books_of(const FundTable& table, const Ledger& ledger);

/// Holds the funds against the accounts: `funds.differs` where they are all of them and differ by more than rounding
/// (half a step for each fund), or where they are a part and larger than the whole. Funds without a basis are
/// `funds.no_basis`.
void check_funds(const FundTable& table, const std::vector<Fund>& funds, const Fund& books, int year,
                 Findings& findings);

}  // namespace bokslut
