// What each member pays for each service, with the working of it as values.
//
// Threads: values; functions without state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/core/rational.hpp"
#include "bokslut/federation/allocation.hpp"
#include "bokslut/federation/cost_sharing.hpp"
#include "bokslut/federation/fee_books.hpp"
#include "bokslut/federation/fee_model.hpp"
#include "bokslut/federation/internal_costs.hpp"

namespace bokslut {

/// Everything fees are computed from.
struct FeeDefinition {
    std::vector<Member> members;
    std::vector<FeeModel> models;
    std::vector<IndexSeries> indices;
    Inhabitants inhabitants;
    std::string dimension;         ///< the koddel whose objects are the members
    std::vector<std::string> due;  ///< when the fees are paid, in words; empty: at once
    std::vector<PointPrice> point_prices;
    std::vector<PupilRow> pupils;
    std::optional<InternalCosts> internal_costs;

    bool empty() const { return models.empty() && !shares_costs(); }
    bool shares_costs() const { return !point_prices.empty() || !pupils.empty() || internal_costs; }
};

/// Reads [[medlem]], [avgifter], [[index]], [[avgift]], [[poangpris]] and [intern_fordelning]; inhabitants and pupils
/// have tables of their own. A due date that looks like a day ("31 januari", "2024-01-31") and is
/// none is `settings.bad_date`.
FeeDefinition read_fee_definition(Section& file, Findings& findings);

/// One part of a fee: rate times quantity, or a share of a total, times the index.
struct FeeTerm {
    enum class Kind { fixed, per_inhabitant, amount, share, booked };

    Kind kind = Kind::fixed;
    Rational rate;      ///< öre before indexation: each, per inhabitant, or the total that is shared
    Rational quantity;  ///< inhabitants or weight
    Rational of;        ///< the sum of weights
    Rational ore;       ///< exact, after indexation
    std::optional<InhabitantCount> inhabitants;
    bool raised_by_rest = false;  ///< got a step of what was left when the total was shared
};

/// What one member pays for one service.
struct MemberFee {
    std::size_t member = 0;
    Amount amount;
    Rational exact;  ///< öre, before rounding
    std::vector<FeeTerm> terms;
};

struct CoFunderFee {
    const CoFunder* funder = nullptr;
    Amount amount;
    Rational exact;
};

/// How a grant came out against what the members pay.
struct GrantOutcome {
    Amount grant;     ///< at most
    Amount needed;    ///< from the members for all of it
    Amount own;       ///< what they pay
    Amount received;  ///< of the grant, in the same proportion
    Amount lost;
};

/// `own` öre against a grant on the terms grant_part/own_part: what is received and what is lost. Throws Error where
/// what is needed does not fit in an Amount.
GrantOutcome match_grant(const MatchedGrant& grant, Amount own);

struct ServiceFees {
    const FeeModel* model = nullptr;
    int year = 0;
    Rational factor{1};           ///< of the indexation
    Amount split;                 ///< the total that was shared, rounded
    std::vector<MemberFee> fees;  ///< in the members' order; those who do not pay are not there
    std::vector<CoFunderFee> co_funders;
    std::optional<GrantOutcome> grant;

    Amount of_members() const;
    /// Nothing for a member that does not pay.
    const MemberFee* of(std::size_t member) const;
};

/// The years that fees are computed for.
inline constexpr int first_fee_year = 1900, last_fee_year = 2100;
/// Whether `year` is one of them; another is `fees.year_out_of_range` at `place`.
bool check_fee_year(long long year, const Place& place, Findings& findings);

/// The fees of one service in a year that its model is in force. What is missing (inhabitants, an index) or cannot be
/// shared, and a fee above settings_limit_ore (`fees.too_large`), is a finding, and nothing is returned. `books` is for
/// models that say "as booked"; without those of the year the latest before it are used. That nothing is booked is
/// `fees.nothing_booked`, and what is booked on objects of nobody who pays is told (check_other_objects).
std::optional<ServiceFees> compute_fees(const FeeModel& model, const FeeDefinition& definition, int year,
                                        const FeeBooks* books, Findings& findings);

/// Every service that has a model in force in `year`, in the order of the file. Together above 10^15 kronor they are
/// `fees.sum_too_large`, and none is there.
struct FeeYear {
    int year = 0;
    std::vector<ServiceFees> services;
    bool complete = true;  ///< no service was left out for want of something

    Amount of_member(std::size_t member) const;
};
FeeYear compute_year(const FeeDefinition& definition, int year, const FeeBooks* books, Findings& findings);

}  // namespace bokslut
