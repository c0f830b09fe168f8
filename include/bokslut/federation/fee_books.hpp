// What the books say of fees: by account and the member's object, and what a unit ended at.
//
// Threads: const calls may run at once.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/ledger/ledger.hpp"

namespace bokslut {

/// Sums over the ledgers, which must outlive this. Income is positive.
class FeeBooks {
public:
    /// `dimension` is that of members and other counterparts, `unit_dimension` that of units; either may be empty.
    FeeBooks(std::vector<const Ledger*> ledgers, std::string dimension, std::string unit_dimension);

    /// Whether the year's books tell objects apart.
    bool has(int year) const;
    /// The latest year not after `year` that has books; 0 when there is none.
    int latest(int year) const;
    /// Income on the accounts that begin with `account`, on rows that carry the object `code`.
    Amount income(int year, const std::string& account, const std::string& code) const;
    /// Every object of the members' dimension on the account, with its income, and rows without one under an empty
    /// code; zero sums are left out.
    std::map<std::string, Amount> by_object(int year, const std::string& account) const;
    /// Income less cost of a unit: classes 3 to 8 of the chart (Kommun-Bas).
    Amount unit_result(int year, const std::string& unit) const;
    /// The declared name of an object, or its code.
    std::string object_name(const std::string& code) const;
    /// Whether the books of any year declare the object or unit, or book on it.
    bool knows_object(const std::string& code) const { return knows({dimension_, code}); }
    bool knows_unit(const std::string& code) const { return knows({unit_dimension_, code}); }

private:
    const Ledger* ledger(int year) const;
    bool knows(const ObjectRef& object) const;

    std::vector<const Ledger*> ledgers_;
    std::string dimension_, unit_dimension_;
    std::map<int, std::map<std::string, std::map<std::string, Amount>>> income_;  // year, account, object
};

}  // namespace bokslut
