// Funds: surplus to be carried over to members, by service, and project and grant funds, by project, as roll-forwards
// tied to the accounts that hold them.
//
// Sources: RKR R2 (a claim needs an agreement), LKBR 4:4 p. 7 (opening balance = last closing balance), 4:6.
// Threads: values; functions without state.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/csv.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/ledger/ledger.hpp"
#include "bokslut/statements/selector.hpp"

namespace bokslut {

/// One [[fond]]: a table of funds.
struct FundTable {
    std::string name;
    std::vector<std::string> accounts;  ///< prefixes
    bool whole = true;                  ///< the funds are all that the accounts hold; else a part of it
    std::string basis;                  ///< grund: the agreement that gives the claim (RKR R2)
    std::string file;                   ///< CSV
    std::string dimension;              ///< koddel: name of the dimension of the file's objects; empty: none
    Measure::Unit unit = Measure::Unit::tkr;
    Place place;
};
/// Reads [[fond]]. Missing keys are `settings.missing_key`.
std::vector<FundTable> read_fund_tables(Section& file, Findings& findings);

/// All positive.
struct Fund {
    std::string name;
    Amount opening, added, used;
    std::string object = {};              ///< code of the object in the books; empty: none
    bool stated = true;                   ///< the file says what is new and used; else the object's rows do
    std::vector<AccountPart> parts = {};  ///< the object's accounts, with the sign of the fund
    Place place = {};

    Amount closing() const { return opening + added - used; }
};

/// Reads `namn;ingående;nytt;använt[;objekt]`. A fund with an object may leave nytt and använt empty. Columns that are
/// not there are `funds.no_column`, text that is no amount is `report.bad_number`. A fund that is used beyond what it
/// holds is `funds.overdrawn`.
std::vector<Fund> read_funds(const FundTable& table, const CsvTable& csv, Findings& findings);

/// What the books say of funds with an object of the dimension (its number in the books): the rows of the fund's own
/// accounts where they carry it, else income as new and costs as used. Taken where the file says neither; a stated
/// change that differs by more than rounding is `funds.object_differs`, an object that the books do not know
/// `funds.unknown_object`, and an opening balance other than the books tell by object
/// `funds.differs`.
void use_objects(const FundTable& table, const std::string& dimension, const BalanceIndex& books, int year,
                 std::vector<Fund>& funds, Findings& findings);

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
