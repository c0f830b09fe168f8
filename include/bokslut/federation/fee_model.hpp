// How the fees of a service come about, as data: [[avgift]] of the förbund's file.
//
// Threads: values; functions without state.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/core/rounding.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/federation/indexation.hpp"
#include "bokslut/federation/members.hpp"

namespace bokslut {

/// What a total is split by.
enum class SplitBy { inhabitants, cost_share, area, weights };

/// A total that the members share.
struct SplitTotal {
    std::optional<Rational> ore;  ///< nothing: what the grant must be matched with
    SplitBy by = SplitBy::inhabitants;
    std::map<std::size_t, Rational> weights;  ///< by member
};

/// Someone beside the members who pays: a share of the whole, or a fixed part.
struct CoFunder {
    std::string name;
    std::string code;               ///< of the object that stands for it in the books
    std::optional<Rational> share;  ///< of 1; the members pay the rest
    std::optional<Rational> ore;
    Place place;
};

/// A grant on the condition that the members pay their part: "70/30", "1/1".
struct MatchedGrant {
    Rational ore;
    Rational grant_part, own_part;
    Place place;
};

/// A surplus that stays with the service: taken out of one year's fees and into the next's.
struct CarryOver {
    std::string unit;                    ///< that ends at zero in a year it is carried over from; may be empty
    std::string ground;                  ///< the agreement; without one a remark (RKR R2)
    std::map<int, std::string> objects;  ///< year of the surplus -> object code
    Place place;
};

/// What is deducted from the fees besides: contributions paid on, projects decided and not finished.
struct Deduction {
    enum class Kind { paid_on, project };

    std::string code;
    Kind kind = Kind::paid_on;
    std::string ground;
    Place place;
};

/// The parts are added: a service may have a fixed part, a rate and a total to share.
struct FeeModel {
    std::string service;
    std::string short_name;       ///< for headings; the service's name when empty
    std::string account;          ///< prefix of the accounts that the fees are booked on; may be empty
    int decided_for = 0;          ///< the amounts hold for this year, and are raised from the next
    std::optional<int> until;     ///< the last year
    std::vector<std::size_t> of;  ///< the members it is for; empty: every one that is not associated
    Rational fixed;               ///< öre for each
    Rational per_inhabitant;      ///< öre
    std::map<std::size_t, Rational> per_inhabitant_of;  ///< another rate for named members
    std::map<std::size_t, Rational> amounts;            ///< öre
    std::optional<SplitTotal> total;
    bool as_booked = false;  ///< no model is known: the fee is what the books say
    std::vector<CoFunder> co_funders;
    std::optional<MatchedGrant> grant;
    std::optional<CarryOver> carry_over;
    std::vector<Deduction> deductions;
    Indexation indexation;
    ReferenceDate reference;
    std::int64_t step_ore = 100;
    Rounding rounding = Rounding::half_away_from_zero;
    std::string stated;  ///< what a text says that the members pay together: "ca 8 000 tkr"
    Place place;

    /// Whether the member with this index pays. Where `of` names members, those do; else every one who is named
    /// anywhere or, by what is common to all, is not associated.
    bool is_for(std::size_t member, bool associated) const;
    /// Whether it pays what is common to all: fixed, the common rate, a total that is not split by stated weights. An
    /// associated member that is named for another part pays only that.
    bool pays_common(std::size_t member, bool associated) const { return !associated || is_listed(member); }
    bool is_listed(std::size_t member) const;
    /// Whether what is shared is what the grant must be matched with, which no index raises.
    bool follows_grant() const { return total && !total->ore; }
    /// Whether there is anything else, which raknas_upp_med raises.
    bool has_raised_part() const;
    bool in_force(int year) const { return year >= decided_for && (!until || year <= *until); }
    const std::string& heading() const { return short_name.empty() ? service : short_name; }
};

/// Whether what is booked on one is booked on the other: either begins with the other.
bool same_account(const std::string& a, const std::string& b);

/// Reads [[avgift]]. Two models for one service and year are `fees.two_models`, and two services that read the same
/// account for the same members `fees.account_twice`, a short name that is another's `fees.short_name_taken`; a model
/// that nothing comes of is `fees.empty_model`; a member that is named beside the list of those it is for is
/// `fees.not_among_members`; an object that stands for two things is `fees.code_twice`; an empty list or table is
/// `fees.empty_list`; "as booked" beside a model's own parts is `fees.booked_beside_model`; a total that is no whole
/// number of steps is `fees.total_not_whole`.
std::vector<FeeModel> read_fee_models(Section& file, const std::vector<Member>& members, Findings& findings);

}  // namespace bokslut
