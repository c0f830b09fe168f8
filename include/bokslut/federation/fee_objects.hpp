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

/// Whether another service of `year` on the same account is for the member, and this one is not.
bool paid_to_another(const FeeDefinition& definition, const FeeModel& model, std::size_t member, int year);

/// What is booked in `year` on the account of a service, and belongs to nobody who pays (`codes`: of the members), to
/// no co-funder, deduction or surplus, and to no other service: `fees.other_object`, or `fees.without_object`.
void check_other_objects(const FeeModel& model, const FeeDefinition& definition, std::set<std::string> codes, int year,
                         const FeeBooks& books, Findings& findings);

/// What is booked in `year` on an associated member that the model is not for: `fees.not_in_model`.
void check_not_in_model(const FeeModel& model, const FeeDefinition& definition, std::size_t member, int year,
                        const FeeBooks& books, Findings& findings);

/// What is booked in `year` on members of services that have no model for it: `fees.not_in_force`.
void check_not_in_force(const FeeDefinition& definition, int year, const FeeBooks& books, Findings& findings);

}  // namespace bokslut
