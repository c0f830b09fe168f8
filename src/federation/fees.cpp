#include "bokslut/federation/fees.hpp"

#include <algorithm>

#include "federation/given.hpp"

namespace bokslut {

namespace {

/// Whole steps of `step` öre nearest to `exact` by `rule`.
Amount in_steps(const Rational& exact, std::int64_t step, Rounding rule) {
    return step * Amount::from_ore((exact / Rational(step)).rounded(rule));
}

/// Computes one service's fees.
class Computer {
public:
    Computer(const FeeModel& model, const FeeDefinition& definition, int year, const FeeBooks* books,
             Findings& findings)
        : model_(model), definition_(definition), year_(year), books_(books), findings_(findings) {}

    std::optional<ServiceFees> compute() {
        const auto factor = index_factor(model_.indexation, definition_.indices, model_.decided_for, year_, findings_);
        if (!factor) return std::nullopt;
        out_.model = &model_;
        out_.year = year_;
        out_.factor = *factor;
        raised_rate_ = model_.per_inhabitant * *factor;
        for (std::size_t i = 0; i < definition_.members.size(); ++i)
            if (model_.is_for(i, definition_.members[i].associated)) out_.fees.push_back({i, {}, {}, {}});
        for (MemberFee& fee : out_.fees)
            if (!rates(fee)) return std::nullopt;
        if (model_.as_booked && !booked()) return std::nullopt;
        for (MemberFee& fee : out_.fees)
            if (!fee.terms.empty()) fee.amount = in_steps(fee.exact, step(), model_.rounding);
        if (model_.total && !share()) return std::nullopt;
        co_funders();
        if (model_.grant) out_.grant = match_grant(*model_.grant, out_.of_members());
        return std::move(out_);
    }

private:
    /// Amounts that are only booked were rounded when they were charged.
    std::int64_t step() const { return model_.as_booked ? 1 : model_.step_ore; }

    std::optional<InhabitantCount> inhabitants(std::size_t member) {
        const auto count = definition_.inhabitants.of(member, year_, model_.reference);
        if (!count)
            findings_.add("fees.no_inhabitants",
                          {{"member", definition_.members[member].name},
                           {"service", model_.service},
                           {"year", std::to_string(year_)},
                           {"date", date_text(model_.reference.in(year_))}},
                          model_.place);
        return count;
    }

    void add(MemberFee& fee, FeeTerm term) {
        if (fee.terms.empty())
            fee.exact = term.ore;
        else
            fee.exact += term.ore;
        fee.terms.push_back(std::move(term));
    }

    bool rates(MemberFee& fee) {
        const auto raised = [&](const Rational& ore) { return out_.factor == Rational(1) ? ore : ore * out_.factor; };
        if (model_.fixed.sign() > 0)
            add(fee, {FeeTerm::Kind::fixed, model_.fixed, Rational(1), {}, raised(model_.fixed), {}});
        const auto own_rate = model_.per_inhabitant_of.find(fee.member);
        const Rational& rate = own_rate == model_.per_inhabitant_of.end() ? model_.per_inhabitant : own_rate->second;
        if (rate.sign() > 0) {
            const auto count = inhabitants(fee.member);
            if (!count) return false;
            const Rational each = own_rate == model_.per_inhabitant_of.end() ? raised_rate_ : raised(rate);
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
        const int from = books_ ? books_->latest(year_) : 0;
        if (from == 0) {
            findings_.add("fees.no_books", {{"service", model_.service}, {"year", std::to_string(year_)}},
                          model_.place);
            return false;
        }
        const auto factor =
            index_factor(model_.indexation, definition_.indices, std::max(from, model_.decided_for), year_, findings_);
        if (!factor) return false;
        out_.factor = *factor;
        const auto sums = books_->by_object(from, model_.account);
        for (MemberFee& fee : out_.fees) {
            const auto found = sums.find(definition_.members[fee.member].code);
            if (found == sums.end()) continue;
            const Rational ore(found->second.ore());
            add(fee, {FeeTerm::Kind::booked, ore, Rational(from), {}, ore * out_.factor, {}});
        }
        std::erase_if(out_.fees, [](const MemberFee& fee) { return fee.terms.empty(); });
        return true;
    }

    std::optional<Rational> weight(std::size_t member, std::optional<InhabitantCount>& count) {
        const Member& who = definition_.members[member];
        switch (model_.total->by) {
            case SplitBy::inhabitants:
                count = inhabitants(member);
                return count ? std::optional<Rational>(count->count) : std::nullopt;
            case SplitBy::cost_share:
                return key(who, who.cost_share, "andel_kostnader");
            case SplitBy::area:
                return key(who, who.area, "yta");
            case SplitBy::weights: {
                const auto found = model_.total->weights.find(member);
                return found == model_.total->weights.end() ? Rational() : found->second;
            }
        }
        return std::nullopt;
    }

    std::optional<Rational> key(const Member& member, const std::optional<Rational>& value, const char* name) {
        if (!value) given::missing(name, "[[medlem]] " + member.name, member.place, findings_);
        return value;
    }

    bool share() {
        Rational total = model_.total->ore.value_or(Rational()) * out_.factor;
        if (!model_.total->ore && model_.grant)
            total = model_.grant->ore * model_.grant->own_part / model_.grant->grant_part;
        // A grant is lost when too little is raised to match it.
        out_.split = in_steps(total, step(), model_.total->ore ? model_.rounding : Rounding::ceiling);
        std::vector<Rational> weights;
        std::vector<std::optional<InhabitantCount>> counts(out_.fees.size());
        for (std::size_t i = 0; i < out_.fees.size(); ++i) {
            const auto one = weight(out_.fees[i].member, counts[i]);
            if (!one) return false;
            weights.push_back(*one);
        }
        Allocation shares = allocate(out_.split, weights, step());
        if (shares.fault != AllocationFault::none) {
            findings_.add("fees.no_weight", {{"service", model_.service}}, model_.place);
            return false;
        }
        for (std::size_t i = 0; i < out_.fees.size(); ++i) {
            const AllocationPart& part = shares.parts[i];
            MemberFee& fee = out_.fees[i];
            fee.amount += part.amount;
            add(fee, {FeeTerm::Kind::share, Rational(out_.split.ore()), weights[i], shares.weight_sum, part.exact,
                      counts[i], part.raised_by_rest});
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
            out_.co_funders.push_back({&funder, in_steps(exact, step(), model_.rounding), exact});
        }
    }

    const FeeModel& model_;
    const FeeDefinition& definition_;
    int year_;
    const FeeBooks* books_;
    Findings& findings_;
    ServiceFees out_;
    Rational raised_rate_;
};

}  // namespace

FeeDefinition read_fee_definition(Section& file, Findings& findings) {
    FeeDefinition out;
    out.members = read_members(file, findings);
    out.indices = read_indices(file, findings);
    out.models = read_fee_models(file, out.members, findings);
    out.point_prices = read_point_prices(file, findings);
    out.internal_costs = read_internal_costs(file, findings);
    auto section = file.section("avgifter", findings);
    if (!section) return out;
    out.dimension = section->text("koddel", findings).value_or("");
    out.due = section->texts("forfaller", findings);
    const auto read = [&](const Value& value) -> std::optional<Increase> {
        if (const auto persons = value.as_integer()) return Increase{*persons, {}};
        const auto rate = given::percent(value, "invanare_okar", findings);
        return rate ? std::optional<Increase>({0, *rate}) : std::nullopt;
    };
    if (const auto increase = section->value("invanare_okar")) {
        if (auto by_member = increase->as_section()) {
            for (const auto& [name, value] : by_member->entries()) {
                const auto member = find_member(out.members, name, value.place(), findings);
                const auto one = read(value);
                if (member && one) out.inhabitants.give(*member, *one);
            }
        } else if (const auto all = read(*increase)) {
            for (std::size_t i = 0; i < out.members.size(); ++i) out.inhabitants.give(i, *all);
        }
    }
    section->finish(findings);
    return out;
}

GrantOutcome match_grant(const MatchedGrant& grant, Amount own) {
    GrantOutcome out;
    out.own = own;
    out.grant = Amount::from_ore(grant.ore.rounded(Rounding::floor));
    out.needed = Amount::from_ore((grant.ore * grant.own_part / grant.grant_part).rounded(Rounding::ceiling));
    const Rational matched = Rational(own.ore()) * grant.grant_part / grant.own_part;
    out.received = std::min(out.grant, Amount::from_ore(matched.rounded(Rounding::floor)));
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

FeeYear compute_year(const FeeDefinition& definition, int year, const FeeBooks* books, Findings& findings) {
    FeeYear out{year, {}, true};
    for (const FeeModel& model : definition.models) {
        if (!model.in_force(year)) continue;
        if (auto fees = compute_fees(model, definition, year, books, findings))
            out.services.push_back(std::move(*fees));
        else
            out.complete = false;
    }
    return out;
}

}  // namespace bokslut
