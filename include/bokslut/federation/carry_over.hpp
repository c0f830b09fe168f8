// Surpluses that stay with a service: out of one year's fees, into the next's; and what else is deducted from fees.
//
// Threads: functions without state.
#pragma once

#include <optional>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/federation/fee_books.hpp"
#include "bokslut/federation/fee_model.hpp"

namespace bokslut {

/// A service's surplus over a year, as a debt to those who paid: closing = opening - taken_in + carried_out. All
/// positive in the ordinary case.
struct CarriedYear {
    const FeeModel* model = nullptr;
    int year = 0;
    Amount opening;      ///< carried out of earlier years; where their books are not there, what is taken in
    Amount taken_in;     ///< income of this year
    Amount carried_out;  ///< less income of this year
    Amount closing;
    std::optional<Amount> unit_result;  ///< after both; nothing where no unit is named
    bool agreed = false;                ///< the year's surplus is to be carried over, so that the unit ends at zero
};

/// The year's surplus of a model that carries over; nothing for another, or without books of the year.
std::optional<CarriedYear> carried_year(const FeeModel& model, int year, const FeeBooks& books);

/// What is carried out of a year is what is taken into the next (`fees.carry_over_differs`); an agreed unit ends at
/// exactly zero (`fees.not_to_zero`); a surplus needs a ground (`fees.no_ground`, RKR R2). A unit or object that is not
/// in the books is `fees.unknown_unit` or `fees.unknown_object`: nothing can be checked of it.
void check_carry_over(const FeeModel& model, int year, const FeeBooks& books, Findings& findings);

/// Contributions paid on and unfinished projects that reduce the fees without a ground are `fees.netted` (LKBR 4:4 p.
/// 6); an object that is not in the books is `fees.unknown_object`.
void check_deductions(const FeeModel& model, int year, const FeeBooks& books, Findings& findings);

}  // namespace bokslut
