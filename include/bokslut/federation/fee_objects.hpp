// What the books hold fees against: the objects of those who pay, and what is booked on others.
//
// Threads: functions without state.
#pragma once

#include <set>
#include <string>

#include "bokslut/core/finding.hpp"
#include "bokslut/federation/fee_books.hpp"
#include "bokslut/federation/fees.hpp"

namespace bokslut {

/// Whether every member that a service of `year` reads from the books (`as_booked`), or is held against them, has a
/// code. A member without one is `fees.member_without_code`, once.
bool check_member_codes(const FeeDefinition& definition, int year, bool as_booked, Findings& findings);

/// What is booked in `year` on the account of a service that is read from the books, and belongs to nobody who pays
/// (`codes`: of the members), and to no co-funder, deduction or surplus: `fees.other_object`, or `fees.without_object`.
void check_other_objects(const FeeModel& model, const std::set<std::string>& codes, int year, const FeeBooks& books,
                         Findings& findings);

}  // namespace bokslut
