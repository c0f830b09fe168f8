// Provisions by year and funds by name as roll-forwards, beside what the accounts hold.
#pragma once

#include "bokslut/federation/funds.hpp"
#include "bokslut/federation/provisions.hpp"
#include "bokslut/report/table.hpp"
#include "bokslut/statements/form.hpp"

namespace bokslut {

/// The schedule to and including `year`; the last row is what the accounts hold, where the year is in the schedule.
Table provision_table(const Provision& provision, const ProvisionSchedule& schedule, int year,
                      const ProvisionBooks& books, Measure measure, Language language);

Table fund_table(const FundTable& table, const std::vector<Fund>& funds, const Fund& books, int year, Measure measure,
                 Language language);

}  // namespace bokslut
