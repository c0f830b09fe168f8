#include "bokslut/federation/fees.hpp"

#include <algorithm>
#include <set>

#include "bokslut/federation/fee_objects.hpp"
#include "federation/given.hpp"

namespace bokslut {

namespace {

/// Above this an indexation is a slip of the pen.
constexpr std::int64_t most_factor = 1'000'000;
/// Of all together: what can be shown with six decimals.
constexpr std::int64_t most_weight = 9'000'000'000'000;

bool fits(const Rational& ore) {
    static const Rational most(settings_limit_ore), least(-settings_limit_ore);
    return least <= ore && ore <= most;
}

/// Computes one service's fees.
class Computer {
public:
    Computer(const FeeModel& model, const FeeDefinition& definition, int year, const FeeBooks* books,
             Findings& findings)
        : model_(model), definition_(definition), year_(year), books_(books), findings_(findings) {}

    std::optional<ServiceFees> compute() {
        // What is booked is in the level of the year it was booked in.
        from_ = model_.as_booked && books_ ? books_->latest(year_) : 0;
        Indexation indexation = model_.indexation;
        if (from_ != 0) indexation.base.reset();
        const auto factor =
            index_factor(indexation, definition_.indices, std::max(from_, model_.decided_for), year_, findings_);
        if (!factor || !set_factor(*factor)) return std::nullopt;
        out_.model = &model_;
        out_.year = year_;
        raised_rate_ = model_.per_inhabitant * *factor;
        for (std::size_t i = 0; i < definition_.members.size(); ++i)
            if (model_.is_for(i, definition_.members[i].associated)) out_.fees.push_back({i, {}, {}, {}});
        bool all = true;
        for (MemberFee& fee : out_.fees) all = rates(fee) && all;
        const bool shared = !model_.total || weigh();
        if (!tell_missing() || !all || !shared) return std::nullopt;
        if (model_.as_booked && !booked()) return std::nullopt;
        const bool certain = certainly_fits();
        for (MemberFee& fee : out_.fees)
            if (is_as_stated(fee))
                fee.amount = in_ore(fee.exact);
            else if (!fee.terms.empty())
                fee.amount = certain ? steps_of(fee.exact, model_.rounding) : in_steps(fee.exact, model_.rounding);
        if (model_.total && !share()) return std::nullopt;
        co_funders();
        grant();
        if (too_large_) return tell_too_large();
        return std::move(out_);
    }

private:
    /// Whole steps nearest to `exact`. What is too large is told in the end; until then it is nothing, so that no sum
    /// overflows.
    Amount in_steps(const Rational& exact, Rounding rule) {
        if (!fits(exact)) too_large_ = true;
        return too_large_ ? Amount() : steps_of(exact, rule);
    }

    Amount in_ore(const Rational& exact) {
        if (!fits(exact)) too_large_ = true;
        return too_large_ ? Amount() : Amount::from_ore(exact.rounded(model_.rounding));
    }

    /// An amount that was decided as it stands is charged as it stands.
    bool is_as_stated(const MemberFee& fee) const {
        return out_.factor == Rational(1) && fee.terms.size() == 1 && fee.terms[0].kind == FeeTerm::Kind::amount;
    }

    Amount steps_of(const Rational& exact, Rounding rule) const {
        return step() * Amount::from_ore((exact / Rational(step())).rounded(rule));
    }

    /// Whether no fee can be too large, from the largest of each part: asked once, since exact fees are slow to
    /// compare.
    bool certainly_fits() const {
        Rational rate = model_.per_inhabitant, amount;
        for (const auto& [member, one] : model_.per_inhabitant_of) rate = std::max(rate, one);
        for (const auto& [member, one] : model_.amounts) amount = std::max(amount, one);
        return !model_.as_booked && fits((model_.fixed + amount + rate * Rational(largest_count_)) * out_.factor);
    }

    std::nullopt_t tell_too_large() {
        findings_.add("fees.too_large", {{"service", model_.service}, {"year", std::to_string(year_)}}, model_.place);
        return std::nullopt;
    }

    bool set_factor(const Rational& factor) {
        if (factor > Rational(most_factor)) {
            tell_too_large();
            return false;
        }
        out_.factor = factor;
        return true;
    }

    /// Amounts that are only booked were rounded when they were charged; raised ones are new fees.
    std::int64_t step() const { return model_.as_booked && out_.factor == Rational(1) ? 1 : model_.step_ore; }

    std::optional<InhabitantCount> inhabitants(std::size_t member) {
        const auto count = definition_.inhabitants.of(member, year_, model_.reference);
        if (count) return count;
        auto& names = lacking_[definition_.inhabitants.lack(member, year_, model_.reference)];
        const std::string& name = definition_.members[member].name;
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        return std::nullopt;
    }

    /// All whose inhabitants are missing for the same reason, together.
    bool tell_missing() {
        for (const auto& [lack, members] : lacking_) {
            std::string names;
            for (const std::string& name : members) names += (names.empty() ? "" : ", ") + name;
            const char* code = lack == InhabitantLack::not_given    ? "fees.no_inhabitants"
                               : lack == InhabitantLack::no_earlier ? "fees.no_earlier_inhabitants"
                                                                    : "fees.impossible_inhabitants";
            findings_.add(code,
                          {{"member", names},
                           {"service", model_.service},
                           {"year", std::to_string(year_)},
                           {"date", date_text(model_.reference.in(year_))},
                           {"column", model_.reference.stated ? "" : std::to_string(year_)}},
                          model_.place);
        }
        return lacking_.empty();
    }

    void add(MemberFee& fee, FeeTerm term) {
        if (fee.terms.empty())
            fee.exact = term.ore;
        else
            fee.exact += term.ore;
        fee.terms.push_back(std::move(term));
    }

    bool pays_common(const MemberFee& fee) const {
        return model_.pays_common(fee.member, definition_.members[fee.member].associated);
    }

    bool rates(MemberFee& fee) {
        const auto raised = [&](const Rational& ore) { return out_.factor == Rational(1) ? ore : ore * out_.factor; };
        const bool common = pays_common(fee);
        if (common && model_.fixed.sign() > 0)
            add(fee, {FeeTerm::Kind::fixed, model_.fixed, Rational(1), {}, raised(model_.fixed), {}});
        const auto own_rate = model_.per_inhabitant_of.find(fee.member);
        const bool named = own_rate != model_.per_inhabitant_of.end();
        const Rational& rate = named ? own_rate->second : model_.per_inhabitant;
        if ((named || common) && rate.sign() > 0) {
            const auto count = inhabitants(fee.member);
            if (!count) return false;
            largest_count_ = std::max(largest_count_, count->count);
            const Rational each = named ? raised(rate) : raised_rate_;
            add(fee, {FeeTerm::Kind::per_inhabitant,
                      rate,
                      Rational(count->count),
                      {},
                      each * Rational(count->count),
                      count});
        }
        if (const auto amount = model_.amounts.find(fee.member); amount != model_.amounts.end())
            add(fee, {FeeTerm::Kind::amount, amount->second, Rational(1), {}, raised(amount->second), {}});
        return true;
    }

    /// The year's own books, or the latest before it raised since.
    bool booked() {
        if (from_ == 0) {
            findings_.add("fees.no_books", {{"service", model_.service}, {"year", std::to_string(year_)}},
                          model_.place);
            return false;
        }
        const auto sums = books_->by_object(from_, model_.account);
        std::set<std::string> codes;
        for (MemberFee& fee : out_.fees) {
            const std::string& code = definition_.members[fee.member].code;
            const auto found = sums.find(code);
            if (code.empty() || found == sums.end()) continue;
            codes.insert(code);
            const Rational ore(found->second.ore());
            add(fee, {FeeTerm::Kind::booked, ore, Rational(from_), {}, ore * out_.factor, {}});
        }
        if (codes.empty())
            findings_.add("fees.nothing_booked",
                          {{"service", model_.service}, {"year", std::to_string(from_)}, {"account", model_.account}},
                          model_.place);
        check_other_objects(model_, definition_, codes, from_, *books_, findings_);
        std::erase_if(out_.fees, [](const MemberFee& fee) { return fee.terms.empty(); });
        return true;
    }

    /// What the fee's share is measured by; zero for an associated member that is named for another part.
    std::optional<Rational> weight(const MemberFee& fee, std::optional<InhabitantCount>& count) {
        const Member& who = definition_.members[fee.member];
        if (model_.total->by != SplitBy::weights && !pays_common(fee)) return Rational();
        switch (model_.total->by) {
            case SplitBy::inhabitants:
                count = inhabitants(fee.member);
                return count ? std::optional<Rational>(count->count) : std::nullopt;
            case SplitBy::cost_share:
                return key(who, who.cost_share, "andel_kostnader");
            case SplitBy::area:
                return key(who, who.area, "yta");
            case SplitBy::weights: {
                const auto found = model_.total->weights.find(fee.member);
                return found == model_.total->weights.end() ? Rational() : found->second;
            }
        }
        return std::nullopt;
    }

    std::optional<Rational> key(const Member& member, const std::optional<Rational>& value, const char* name) {
        if (!value) given::missing(name, "[[medlem]] " + member.name, member.place, findings_);
        return value;
    }

    /// Whether every member's weight is known.
    bool weigh() {
        counts_.resize(out_.fees.size());
        bool all = true;
        for (std::size_t i = 0; i < out_.fees.size(); ++i) {
            const auto one = weight(out_.fees[i], counts_[i]);
            all = all && one;
            weights_.push_back(one.value_or(Rational()));
        }
        return all;
    }

    bool share() {
        Rational total = model_.total->ore.value_or(Rational()) * out_.factor;
        if (!model_.total->ore && model_.grant)
            total = model_.grant->ore * model_.grant->own_part / model_.grant->grant_part;
        // A grant is lost when too little is raised to match it.
        out_.split = in_steps(total, model_.total->ore ? model_.rounding : Rounding::ceiling);
        Allocation shares = allocate(out_.split, weights_, step());
        if (shares.fault != AllocationFault::none) {
            findings_.add("fees.no_weight", {{"service", model_.service}}, model_.place);
            return false;
        }
        if (shares.weight_sum > Rational(most_weight)) too_large_ = true;
        for (std::size_t i = 0; i < out_.fees.size(); ++i) {
            const AllocationPart& part = shares.parts[i];
            MemberFee& fee = out_.fees[i];
            if (weights_[i].sign() == 0 && !fee.terms.empty()) continue;
            fee.amount += part.amount;
            add(fee, {FeeTerm::Kind::share, Rational(out_.split.ore()), weights_[i], shares.weight_sum, part.exact,
                      counts_[i], part.raised_by_rest});
        }
        return true;
    }

    /// The members pay what the shares leave; fixed parts come on top.
    void co_funders() {
        Rational shares;
        for (const CoFunder& funder : model_.co_funders) shares += funder.share.value_or(Rational());
        for (const CoFunder& funder : model_.co_funders) {
            Rational exact = funder.ore.value_or(Rational()) * out_.factor;
            if (funder.share) exact += Rational(out_.of_members().ore()) * *funder.share / (Rational(1) - shares);
            const bool as_stated = !funder.share && out_.factor == Rational(1);
            out_.co_funders.push_back({&funder, as_stated ? in_ore(exact) : in_steps(exact, model_.rounding), exact});
        }
    }

    void grant() {
        if (!model_.grant) return;
        const MatchedGrant& grant = *model_.grant;
        if (!fits(grant.ore * grant.own_part / grant.grant_part))
            too_large_ = true;
        else
            out_.grant = match_grant(grant, out_.of_members());
    }

    const FeeModel& model_;
    const FeeDefinition& definition_;
    int year_;
    const FeeBooks* books_;
    Findings& findings_;
    ServiceFees out_;
    Rational raised_rate_;
    std::map<InhabitantLack, std::vector<std::string>> lacking_;  ///< whose inhabitants are not known
    std::vector<Rational> weights_;                               ///< of a total that is shared, by fee
    std::vector<std::optional<InhabitantCount>> counts_;
    std::int64_t largest_count_ = 0;  ///< of inhabitants that pay at a rate
    int from_ = 0;                    ///< as booked: the year of the books; 0: there are none
    bool too_large_ = false;
};

}  // namespace

bool check_fee_year(long long year, const Place& place, Findings& findings) {
    if (first_fee_year <= year && year <= last_fee_year) return true;
    findings.add("fees.year_out_of_range",
                 {{"year", std::to_string(year)},
                  {"first", std::to_string(first_fee_year)},
                  {"last", std::to_string(last_fee_year)}},
                 place);
    return false;
}

GrantOutcome match_grant(const MatchedGrant& grant, Amount own) {
    GrantOutcome out;
    out.own = own;
    out.grant = Amount::from_ore(grant.ore.rounded(Rounding::floor));
    out.needed = Amount::from_ore((grant.ore * grant.own_part / grant.grant_part).rounded(Rounding::ceiling));
    const Rational matched = Rational(own.ore()) * grant.grant_part / grant.own_part;
    out.received = matched >= grant.ore ? out.grant : Amount::from_ore(matched.rounded(Rounding::floor));
    out.lost = out.grant - out.received;
    return out;
}

Amount ServiceFees::of_members() const {
    Amount sum;
    for (const MemberFee& fee : fees) sum += fee.amount;
    return sum;
}

const MemberFee* ServiceFees::of(std::size_t member) const {
    const auto found = std::lower_bound(fees.begin(), fees.end(), member,
                                        [](const MemberFee& fee, std::size_t wanted) { return fee.member < wanted; });
    return found != fees.end() && found->member == member ? &*found : nullptr;
}

std::optional<ServiceFees> compute_fees(const FeeModel& model, const FeeDefinition& definition, int year,
                                        const FeeBooks* books, Findings& findings) {
    return Computer(model, definition, year, books, findings).compute();
}

Amount FeeYear::of_member(std::size_t member) const {
    Amount sum;
    for (const ServiceFees& service : services)
        if (const MemberFee* fee = service.of(member)) sum += fee->amount;
    return sum;
}

namespace {

/// Whether all sums of a year can be computed: thirty years of them are shown together.
bool sums_fit(const FeeYear& year) {
    Rational sum;
    for (const ServiceFees& service : year.services) {
        for (const MemberFee& fee : service.fees) sum += Rational(fee.amount.ore());
        for (const CoFunderFee& fee : service.co_funders) sum += Rational(fee.amount.ore());
    }
    constexpr std::int64_t most = 100'000'000'000'000'000;
    return sum <= Rational(most) && sum >= Rational(-most);
}

}  // namespace

FeeYear compute_year(const FeeDefinition& definition, int year, const FeeBooks* books, Findings& findings) {
    FeeYear out{year, {}, check_member_codes(definition, year, true, findings)};
    const bool readable = out.complete;
    for (const FeeModel& model : definition.models) {
        if (!model.in_force(year) || (model.as_booked && !readable)) continue;
        if (auto fees = compute_fees(model, definition, year, books, findings))
            out.services.push_back(std::move(*fees));
        else
            out.complete = false;
    }
    if (!sums_fit(out)) {
        findings.add("fees.sum_too_large", {{"year", std::to_string(year)}}, definition.models.front().place);
        out.services.clear();
        out.complete = false;
    }
    return out;
}

}  // namespace bokslut
