// The tables of shared costs: points, pupils, internal costs, and what members consolidate by.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/federation/fees.hpp"
#include "bokslut/report/table.hpp"

namespace bokslut {

/// What each producer pays; where a text states it, whether that agrees (`fees.stated_differs` when not).
Table points_table(const PointPrice& price, Findings& findings);
/// Each one's part of a grant that is left over; nothing where no grant is stated.
std::optional<Table> left_over_table(const PointPrice& price);
/// Every pupil with the rule in words, summed by municipality.
std::optional<Table> pupils_table(const std::vector<PupilRow>& pupils);
/// The three methods side by side; step-down where an order is stated. What cannot be shared is
/// `fees.costs_not_shared`.
std::optional<Table> internal_costs_table(const InternalCosts& costs, Findings& findings);
/// Two lines a member (LKBR 12:5); nothing where no share is stated.
std::optional<Table> consolidation_table(const FeeDefinition& definition, Amount assets, Amount liabilities);

}  // namespace bokslut
