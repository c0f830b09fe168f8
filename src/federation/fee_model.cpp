#include "bokslut/federation/fee_model.hpp"

#include <algorithm>
#include <set>

#include "bokslut/core/number_text.hpp"
#include "federation/given.hpp"

namespace bokslut {

namespace {

/// Reads one [[avgift]].
class Reader {
public:
    Reader(Section section, const std::vector<Member>& members, Findings& findings)
        : section_(std::move(section)), members_(members), findings_(findings) {}

    FeeModel read() {
        model_.place = section_.place();
        model_.service = given::name(section_, "for", "[[avgift]]", findings_);
        model_.short_name = text("kort");
        model_.account = text("konto");
        model_.stated = text("uppges");
        years();
        who();
        rates();
        total();
        co_funders();
        grant();
        carry_over();
        deductions();
        if (model_.as_booked && has_parts())
            findings_.add("fees.booked_beside_model", {{"service", model_.service}},
                          section_.place("enligt_bokforingen"));
        codes();
        check_indexation();
        check_account();
        rounding();
        check_total();
        section_.finish(findings_);
        if (!says_anything()) findings_.add("fees.empty_model", {{"service", model_.service}}, model_.place);
        return std::move(model_);
    }

private:
    std::string text(const char* key) { return section_.text(key, findings_).value_or(""); }

    bool says_anything() const { return model_.as_booked || has_parts() || findings_.has_errors(); }

    bool has_parts() const {
        return model_.fixed.sign() > 0 || model_.per_inhabitant.sign() > 0 || !model_.per_inhabitant_of.empty() ||
               !model_.amounts.empty() || model_.total;
    }

    void years() {
        if (!section_.has("beslutad_for")) given::missing("beslutad_for", "[[avgift]]", section_.place(), findings_);
        model_.decided_for = static_cast<int>(section_.integer("beslutad_for", findings_, 1900).value_or(0));
        if (const auto until = section_.integer("galler_till", findings_, 1900))
            model_.until = static_cast<int>(*until);
        if (model_.until && *model_.until < model_.decided_for)
            findings_.add("fees.ends_before_it_begins",
                          {{"service", model_.service},
                           {"from", std::to_string(model_.decided_for)},
                           {"until", std::to_string(*model_.until)}},
                          section_.place("galler_till"));
        if (const auto indexation = section_.value("raknas_upp_med"))
            model_.indexation = read_indexation(*indexation, findings_);
        for (const auto& [year, rate] : model_.indexation.chain)
            if (year <= model_.decided_for)
                findings_.add("fees.index_year_unused",
                              {{"service", model_.service},
                               {"year", std::to_string(year)},
                               {"from", std::to_string(model_.decided_for)}},
                              model_.indexation.place);
    }

    void who() {
        const auto list = section_.value("medlemmar");
        const auto names = section_.texts("medlemmar", findings_);
        const auto items = list ? list->as_list() : std::nullopt;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const Place place = items && i < items->size() ? (*items)[i].place() : section_.place("medlemmar");
            const auto member = find_member(members_, names[i], place, findings_);
            if (!member) continue;
            const bool met = std::find(model_.of.begin(), model_.of.end(), *member) != model_.of.end();
            if (met)
                given::twice(names[i], "medlemmar", place, findings_);
            else
                model_.of.push_back(*member);
        }
        if (list && items && items->empty()) given::empty_list("medlemmar", list->place(), findings_);
        std::sort(model_.of.begin(), model_.of.end());
    }

    template <class Read>
    std::map<std::size_t, Rational> by_member(const Value& value, const std::string& key, Read read_one) {
        std::map<std::size_t, Rational> out;
        auto table = value.as_section();
        if (!table) {
            findings_.add("settings.wrong_kind", {{"key", key}, {"expected", "{ \"Medlem\" = ..., ... }"}},
                          value.place());
            return out;
        }
        const auto entries = table->entries();
        if (entries.empty()) given::empty_list(key, value.place(), findings_);
        for (const auto& [name, given] : entries) {
            const auto member = find_member(members_, name, given.place(), findings_);
            const auto number = read_one(given, key, findings_);
            if (!member || !number) continue;
            if (!out.emplace(*member, *number).second)
                given::twice(name, key, given.place(), findings_);
            else if (!model_.of.empty() && !model_.is_listed(*member))
                findings_.add("fees.not_among_members", {{"name", name}, {"key", key}, {"service", model_.service}},
                              given.place());
        }
        return out;
    }

    std::map<std::size_t, Rational> rates_of(const std::string& key) {
        const auto value = section_.value(key);
        if (!value) return {};
        return by_member(*value, key,
                         [](const Value& v, const std::string& k, Findings& f) { return given::rate(v, k, f); });
    }

    void rates() {
        model_.fixed = given::rate(section_, "fast", findings_).value_or(Rational());
        model_.per_inhabitant = given::rate(section_, "per_invanare", findings_).value_or(Rational());
        model_.per_inhabitant_of = rates_of("per_invanare_for");
        model_.amounts = rates_of("belopp");
        model_.as_booked = section_.boolean("enligt_bokforingen", findings_).value_or(false);
        if (model_.as_booked && model_.account.empty())
            given::missing("konto", "[[avgift]]", section_.place(), findings_);
        static const std::vector<std::string> dates = {"1 november året före", "31 december året före",
                                                       "31 december två år före"};
        const auto date = section_.choice("invanare_per", dates, findings_);
        if (date == dates[0]) model_.reference = {1, 11, 1, true};
        if (date == dates[1]) model_.reference = {1, 12, 31, true};
        if (date == dates[2]) model_.reference = {2, 12, 31, true};
    }

    void total() {
        const auto ore = given::rate(section_, "totalt", findings_);
        if (!ore && !section_.has("fordelas_efter")) return;
        SplitTotal total{ore, SplitBy::inhabitants, {}};
        if (const auto by = section_.value("fordelas_efter"); by && by->as_section()) {
            total.by = SplitBy::weights;
            total.weights = by_member(*by, "fordelas_efter", given::weight);
        } else if (by) {
            const auto chosen = section_.choice("fordelas_efter", {"invånare", "andel", "yta"}, findings_);
            if (chosen == "andel") total.by = SplitBy::cost_share;
            if (chosen == "yta") total.by = SplitBy::area;
        }
        if (!ore && !section_.has("motfinansierar"))
            given::missing("totalt", "[[avgift]]", section_.place("fordelas_efter"), findings_);
        model_.total = std::move(total);
    }

    void co_funders() {
        for (Section& section : section_.sections("medfinansiar", findings_)) {
            CoFunder funder;
            funder.place = section.place();
            funder.name = section.text("namn", findings_).value_or("");
            if (funder.name.empty()) given::missing("namn", "[[avgift.medfinansiar]]", section.place(), findings_);
            funder.code = section.text("kod", findings_).value_or("");
            funder.share = given::share(section, "andel", findings_);
            funder.ore = given::rate(section, "belopp", findings_);
            section.finish(findings_);
            if (!section.has("andel") && !section.has("belopp"))
                given::missing("andel", "[[avgift.medfinansiar]]", section.place(), findings_);
            if (funder.share && *funder.share >= Rational(1))
                findings_.add("fees.share_too_large", {{"name", funder.name}}, section.place("andel"));
            model_.co_funders.push_back(std::move(funder));
        }
        Rational shares;
        for (const CoFunder& funder : model_.co_funders) shares += funder.share.value_or(Rational());
        if (shares >= Rational(1) && model_.co_funders.size() > 1)
            findings_.add("fees.share_too_large", {{"name", model_.service}}, model_.co_funders.back().place);
    }

    void grant() {
        auto section = section_.section("motfinansierar", findings_);
        if (!section) return;
        MatchedGrant grant;
        grant.place = section->place();
        grant.ore = given::rate(*section, "bidrag", findings_).value_or(Rational());
        if (!section->has("bidrag")) given::missing("bidrag", "[avgift.motfinansierar]", section->place(), findings_);
        const std::string terms = section->text("villkor", findings_).value_or("1/1");
        const auto slash = terms.find('/');
        const auto first = given::number(terms.substr(0, slash));
        const auto second = slash == std::string::npos ? std::nullopt : given::number(terms.substr(slash + 1));
        if (first && second && first->sign() > 0 && second->sign() > 0 && *first <= Rational(given::number_limit) &&
            *second <= Rational(given::number_limit)) {
            grant.grant_part = *first;
            grant.own_part = *second;
            model_.grant = std::move(grant);
        } else {
            findings_.add("settings.wrong_kind", {{"key", "villkor"}, {"expected", "\"70/30\" eller \"1/1\""}},
                          section->place("villkor"));
        }
        section->finish(findings_);
    }

    void carry_over() {
        auto section = section_.section("overskott", findings_);
        if (!section) return;
        CarryOver carried;
        carried.place = section->place();
        carried.unit = section->text("enhet", findings_).value_or("");
        carried.ground = section->text("grund", findings_).value_or("");
        if (auto objects = section->section("objekt", findings_)) {
            const auto entries = objects->entries();
            if (entries.empty()) given::empty_list("objekt", section->place("objekt"), findings_);
            for (const auto& [name, value] : entries) {
                const auto year = read_year(name);
                const auto code = value.as_text();
                if (year && code)
                    carried.objects[*year] = *code;
                else
                    findings_.add("settings.wrong_kind", {{"key", "objekt"}, {"expected", "{ 2022 = \"53\" }"}},
                                  value.place());
            }
        }
        if (!section->has("objekt")) given::missing("objekt", "[avgift.overskott]", section->place(), findings_);
        section->finish(findings_);
        model_.carry_over = std::move(carried);
    }

    void deductions() {
        for (Section& section : section_.sections("avdrag", findings_)) {
            Deduction deduction;
            deduction.place = section.place();
            deduction.code = section.text("kod", findings_).value_or("");
            if (deduction.code.empty()) given::missing("kod", "[[avgift.avdrag]]", section.place(), findings_);
            const auto kind = section.choice("slag", {"vidarebetalt bidrag", "beslutat projekt"}, findings_);
            if (!section.has("slag")) given::missing("slag", "[[avgift.avdrag]]", section.place(), findings_);
            if (kind == "beslutat projekt") deduction.kind = Deduction::Kind::project;
            deduction.ground = section.text("grund", findings_).value_or("");
            section.finish(findings_);
            model_.deductions.push_back(std::move(deduction));
        }
    }

    /// What raknas_upp_med says and nothing follows of, or what lowers a fee.
    void check_indexation() {
        const Indexation& raised = model_.indexation;
        if (raised.kind == Indexation::Kind::none) return;
        if (model_.follows_grant() && !model_.has_raised_part())
            findings_.add("fees.index_unused", {{"service", model_.service}}, raised.place);
        if (!raised.base) return;
        if (model_.as_booked)
            findings_.add("fees.index_base_unused",
                          {{"service", model_.service}, {"base", std::to_string(*raised.base)}}, raised.place);
        else if (*raised.base > model_.decided_for)
            findings_.add("fees.index_base_late",
                          {{"service", model_.service},
                           {"base", std::to_string(*raised.base)},
                           {"from", std::to_string(model_.decided_for)}},
                          raised.place);
    }

    /// Without an account, whatever is booked on an object would count.
    void check_account() {
        if (!model_.account.empty() || (!model_.carry_over && model_.deductions.empty())) return;
        given::missing("konto", "[[avgift]]", section_.place(), findings_);
    }

    /// One object stands for one thing: else what is booked on it would be counted twice.
    void codes() {
        std::set<std::string> met;
        for (const Member& member : members_) met.insert(member.code);
        const auto once = [&](const std::string& code, const Place& place) {
            if (!code.empty() && !met.insert(code).second)
                findings_.add("fees.code_twice", {{"code", code}, {"service", model_.service}}, place);
        };
        for (const CoFunder& funder : model_.co_funders) once(funder.code, funder.place);
        for (const Deduction& deduction : model_.deductions) once(deduction.code, deduction.place);
        if (!model_.carry_over) return;
        for (const auto& [year, code] : model_.carry_over->objects) once(code, model_.carry_over->place);
    }

    void rounding() {
        const auto step = section_.choice("avrundas_till", {"öre", "krona", "hundratal", "tusental"}, findings_);
        if (step == "öre") model_.step_ore = 1;
        if (step == "hundratal") model_.step_ore = 10'000;
        if (step == "tusental") model_.step_ore = 100'000;
        const auto rule = section_.choice("avrundning", {"närmast", "nedåt", "uppåt"}, findings_);
        if (rule == "nedåt") model_.rounding = Rounding::floor;
        if (rule == "uppåt") model_.rounding = Rounding::ceiling;
    }

    /// What is not whole steps cannot be shared in them; an indexed total is rounded each year.
    void check_total() {
        if (!model_.total || !model_.total->ore) return;
        const Rational step(model_.step_ore), steps = *model_.total->ore / step;
        const Rational shared = step * Rational(steps.rounded(model_.rounding));
        if (shared == *model_.total->ore) return;
        findings_.add("fees.total_not_whole",
                      {{"service", model_.service},
                       {"total", decimal_text(*model_.total->ore / Rational(100), 2) + " kr"},
                       {"shared", decimal_text(shared / Rational(100), 2) + " kr"}},
                      section_.place("totalt"));
    }

    Section section_;
    const std::vector<Member>& members_;
    Findings& findings_;
    FeeModel model_;
};

bool overlap(const FeeModel& a, const FeeModel& b) {
    return a.decided_for <= b.until.value_or(b.decided_for + 9999) &&
           b.decided_for <= a.until.value_or(a.decided_for + 9999);
}

bool share_a_member(const FeeModel& a, const FeeModel& b, const std::vector<Member>& members) {
    for (std::size_t i = 0; i < members.size(); ++i)
        if (a.is_for(i, members[i].associated) && b.is_for(i, members[i].associated)) return true;
    return false;
}

/// Two services of the same years: what one of them says of itself may not be the other's.
void check_pair(const FeeModel& model, const FeeModel& other, const Section& section,
                const std::vector<Member>& members, Findings& findings) {
    const std::string line = std::to_string(other.place.line);
    if (folded(model.service) == folded(other.service))
        findings.add("fees.two_models", {{"service", model.service}, {"line", line}}, model.place);
    else if (same_account(model.account, other.account) && share_a_member(model, other, members))
        findings.add("fees.account_twice",
                     {{"account", model.account},
                      {"service", model.service},
                      {"other", other.service},
                      {"other_account", other.account}},
                     section.place("konto"));
    const auto is_short = [](const FeeModel& a, const FeeModel& b) {
        const std::string name = folded(a.short_name);
        return !name.empty() && (name == folded(b.service) || name == folded(b.short_name));
    };
    if (folded(model.service) != folded(other.service) && (is_short(model, other) || is_short(other, model)))
        findings.add("fees.short_name_taken",
                     {{"name", is_short(model, other) ? model.short_name : other.short_name},
                      {"service", model.service},
                      {"other", other.service}},
                     section.place("kort"));
}

}  // namespace

bool same_account(const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && (a.starts_with(b) || b.starts_with(a));
}

bool FeeModel::has_raised_part() const {
    const bool funded = std::any_of(co_funders.begin(), co_funders.end(), [](const CoFunder& one) { return one.ore; });
    return as_booked || fixed.sign() > 0 || per_inhabitant.sign() > 0 || !per_inhabitant_of.empty() ||
           !amounts.empty() || (total && total->ore) || funded;
}

bool FeeModel::is_listed(std::size_t member) const {
    return std::binary_search(of.begin(), of.end(), member);
}

bool FeeModel::is_for(std::size_t member, bool associated) const {
    if (!of.empty()) return is_listed(member);
    if (as_booked || per_inhabitant_of.contains(member) || amounts.contains(member)) return true;
    if (total && total->weights.contains(member)) return true;
    const bool for_all = fixed.sign() > 0 || per_inhabitant.sign() > 0 || (total && total->by != SplitBy::weights);
    return for_all && !associated;
}

std::vector<FeeModel> read_fee_models(Section& file, const std::vector<Member>& members, Findings& findings) {
    std::vector<FeeModel> models;
    for (Section& section : file.sections("avgift", findings)) {
        FeeModel model = Reader(section, members, findings).read();
        for (const FeeModel& other : models)
            if (overlap(model, other)) check_pair(model, other, section, members, findings);
        models.push_back(std::move(model));
    }
    return models;
}

}  // namespace bokslut
