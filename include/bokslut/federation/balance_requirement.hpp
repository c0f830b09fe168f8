// The balance requirement beside its table: whether reserves were added to and used as the law allows, and which
// deficits remain to be restored. The table itself is a form (balanskravsutredning).
//
// Sources: LKBR 11:10-11, KL 11:12-14.
// Threads: values; functions without state.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bokslut/federation/deficits.hpp"
#include "bokslut/federation/reserve_rules.hpp"
#include "bokslut/statements/statement.hpp"

namespace bokslut {

/// What the förbund's file says besides the table's own amounts: [balanskrav].
struct BalanceRequirementSettings {
    std::map<int, Given> base;  ///< underlag, by year: S of KL 11:14. Never member fees in silence
    std::string base_of;        ///< underlag_avser: whose base it is, and who decided
    std::map<std::string, std::map<int, Given>> before;  ///< reserve id -> what it held at the start of the year
    std::map<int, Given> earlier;                        ///< tidigare: balance-requirement results of earlier years
    std::string purpose;                                 ///< anvandning_avser: to what the reserve was used, and why
    std::vector<DeficitDecision> deficits;
};

/// Reads [balanskrav] but for the keys of the table's own lines. Amounts without a year are of `year`.
BalanceRequirementSettings read_balance_requirement(Section& section, int year, Findings& findings);

/// A year's figures from the statements; what the books cannot say is nothing.
struct BalanceRequirementFacts {
    struct Reserve {
        Amount added, used;                      ///< positive
        std::optional<Amount> opening, closing;  ///< by the accounts of its line; nothing where it has none
    };

    int year = 0;
    std::optional<Amount> result, adjusted, balance_result;
    std::optional<Amount> equity;
    Amount pensions;                          ///< ansvarsförbindelse, positive
    std::map<std::string, Reserve> reserves;  ///< by id of the rule
    std::map<int, Amount> earlier;            ///< results of years whose books are there
    std::map<int, Amount> before_reserving;   ///< of an older wording: what it reserved the books do not say
    std::set<int> unknown;                    ///< years whose books are there and do not give the result
};
BalanceRequirementFacts balance_requirement_facts(const Statements& statements, Evaluator& evaluator, int year);

/// A reserve in the year.
struct Reserve {
    const ReserveRule* rule = nullptr;
    Amount before, added, used;
    std::optional<Amount> booked;       ///< at the end of the year, by its accounts
    std::optional<ReserveLimit> limit;  ///< nothing without a base, or where the year may not add to it

    Amount after() const { return before + added - used; }
};

struct BalanceRequirement {
    int year = 0;
    std::optional<Amount> result, adjusted, balance_result;
    std::optional<Amount> base;
    std::string base_of, purpose;
    std::vector<Reserve> reserves;  ///< that hold or move anything, and the year's own where a base is given
    DeficitAccount deficits;
};

BalanceRequirement make_balance_requirement(const BalanceRequirementFacts& facts,
                                            const BalanceRequirementSettings& settings);

/// What is not as KL 11:12-14 and LKBR 11:10-11 say; each finding names its paragraph.
void check_balance_requirement(const BalanceRequirement& requirement, Findings& findings);

}  // namespace bokslut
