#include "bokslut/federation/fee_model.hpp"

#include <algorithm>

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
        model_.service = required("for");
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
        rounding();
        section_.finish(findings_);
        if (!says_anything()) findings_.add("fees.empty_model", {{"service", model_.service}}, model_.place);
        return std::move(model_);
    }

private:
    std::string text(const char* key) { return section_.text(key, findings_).value_or(""); }

    std::string required(const char* key) {
        if (!section_.has(key)) given::missing(key, "[[avgift]]", section_.place(), findings_);
        return text(key);
    }

    bool says_anything() const {
        return model_.as_booked || model_.fixed.sign() > 0 || model_.per_inhabitant.sign() > 0 ||
               !model_.per_inhabitant_of.empty() || !model_.amounts.empty() || model_.total || findings_.has_errors();
    }

    void years() {
        if (!section_.has("beslutad_for")) given::missing("beslutad_for", "[[avgift]]", section_.place(), findings_);
        model_.decided_for = static_cast<int>(section_.integer("beslutad_for", findings_, 1900).value_or(0));
        if (const auto until = section_.integer("galler_till", findings_, 1900))
            model_.until = static_cast<int>(*until);
        if (const auto indexation = section_.value("raknas_upp_med"))
            model_.indexation = read_indexation(*indexation, findings_);
    }

    void who() {
        const auto list = section_.value("medlemmar");
        const auto names = section_.texts("medlemmar", findings_);
        const auto items = list ? list->as_list() : std::nullopt;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const Place place = items && i < items->size() ? (*items)[i].place() : section_.place("medlemmar");
            if (const auto member = find_member(members_, names[i], place, findings_)) model_.of.push_back(*member);
        }
        std::sort(model_.of.begin(), model_.of.end());
        model_.of.erase(std::unique(model_.of.begin(), model_.of.end()), model_.of.end());
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
        for (const auto& [name, given] : table->entries()) {
            const auto member = find_member(members_, name, given.place(), findings_);
            const auto number = read_one(given, key, findings_);
            if (member && number) out[*member] = *number;
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
        if (first && second && first->sign() > 0 && second->sign() > 0) {
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
            for (const auto& [name, value] : objects->entries()) {
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

    void rounding() {
        const auto step = section_.choice("avrundas_till", {"öre", "krona", "hundratal", "tusental"}, findings_);
        if (step == "öre") model_.step_ore = 1;
        if (step == "hundratal") model_.step_ore = 10'000;
        if (step == "tusental") model_.step_ore = 100'000;
        const auto rule = section_.choice("avrundning", {"närmast", "nedåt", "uppåt"}, findings_);
        if (rule == "nedåt") model_.rounding = Rounding::floor;
        if (rule == "uppåt") model_.rounding = Rounding::ceiling;
    }

    Section section_;
    const std::vector<Member>& members_;
    Findings& findings_;
    FeeModel model_;
};

bool overlap(const FeeModel& a, const FeeModel& b) {
    return folded(a.service) == folded(b.service) && a.decided_for <= b.until.value_or(b.decided_for + 9999) &&
           b.decided_for <= a.until.value_or(a.decided_for + 9999);
}

}  // namespace

bool FeeModel::is_for(std::size_t member, bool associated) const {
    if (as_booked || per_inhabitant_of.contains(member) || amounts.contains(member)) return true;
    if (total && total->weights.contains(member)) return true;
    if (!of.empty()) return std::binary_search(of.begin(), of.end(), member);
    const bool for_all = fixed.sign() > 0 || per_inhabitant.sign() > 0 || (total && total->by != SplitBy::weights);
    return for_all && !associated;
}

std::vector<FeeModel> read_fee_models(Section& file, const std::vector<Member>& members, Findings& findings) {
    std::vector<FeeModel> models;
    for (Section& section : file.sections("avgift", findings)) {
        FeeModel model = Reader(section, members, findings).read();
        for (const FeeModel& other : models)
            if (overlap(model, other))
                findings.add("fees.two_models",
                             {{"service", model.service}, {"line", std::to_string(other.place.line)}}, model.place);
        models.push_back(std::move(model));
    }
    return models;
}

}  // namespace bokslut
