// The sheet that members get: this year's fees beside last year's, instalments, and what the books say.
//
// Threads: functions without state.
#pragma once

#include <optional>
#include <vector>

#include "bokslut/federation/fees.hpp"

namespace bokslut {

/// What a member paid the year before, by service: as booked where that year's books are there and the service has an
/// account (the one it had then), else by the model in force then; nothing where neither says.
std::optional<Amount> previous_fee(const FeeDefinition& definition, const FeeModel& model, std::size_t member, int year,
                                   const FeeBooks* books);

/// Equal parts of a fee, in whole kronor where the fee is; the first are the larger.
std::vector<Amount> instalments(Amount fee, std::size_t count);

/// The members' share of assets and liabilities in öre, exact to the total (LKBR 12:5); empty where no key is given.
struct ConsolidationLine {
    std::size_t member = 0;
    Rational share;
    Amount assets;
    Amount liabilities;  ///< provisions and liabilities, positive
};
std::vector<ConsolidationLine> consolidation(const FeeDefinition& definition, Amount assets, Amount liabilities);

/// Holds a year's fees against the books, member by member and co-funder by co-funder, to the öre:
/// `fees.differs_from_ledger`. What is booked on other objects is told (check_other_objects, check_not_in_model).
void compare_with_books(const ServiceFees& fees, const FeeDefinition& definition, const FeeBooks& books,
                        Findings& findings);

/// Everything that the books can say of the fees of `year`: the comparison, and surpluses carried over. Without
/// `must_compute` a service whose fees cannot be computed is passed over: what an earlier year's fees were computed
/// from need not be given any more.
void check_fees(const FeeDefinition& definition, int year, const FeeBooks& books, Findings& findings,
                bool must_compute = true);

}  // namespace bokslut
