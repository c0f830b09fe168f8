#include "bokslut/core/error.hpp"
#include "bokslut/federation/disclosures.hpp"

namespace bokslut {

namespace {

using Status = DisclosureStatus;

Label joined(const std::vector<Label>& all) {
    Label text;
    for (const Label& one : all) {
        text.sv += (text.sv.empty() ? "" : "; ") + one.sv;
        text.en += (text.en.empty() ? "" : "; ") + one.in(Language::english);
    }
    return text;
}

class Judge {
public:
    Judge(const DisclosureFacts& facts, const DisclosureStatements& stated) : facts_(facts), stated_(stated) {}

    DisclosureJudgement judge(const Disclosure& demand) const {
        if (!demand.applies.empty()) {
            const DisclosureFact& applies = fact(demand.applies);
            if (!applies.holds) return {demand, Status::undecided, applies.detail};
            if (!*applies.holds) return {demand, Status::not_applicable, applies.detail};
        }
        if (demand.stated)
            if (const auto found = stated_.find(demand.id); found != stated_.end())
                return of_statement(demand, found->second);
        if (demand.optional)
            return {
                demand,
                Status::not_applicable,
                {"inget sådant är angivet i förbundets fil", "nothing of the kind is stated in the förbund's file"}};
        if (!demand.lines.empty()) return of_lines(demand);
        if (!demand.names.empty()) return of_names(demand);
        if (!demand.shown.empty()) return of_fact(demand);
        return {demand, Status::missing, not_stated(demand)};
    }

private:
    const DisclosureFact& fact(const std::string& name) const {
        const auto found = facts_.by_name.find(name);
        if (found == facts_.by_name.end()) throw Error("disclosure data: no fact is called " + name);
        return found->second;
    }

    /// With what makes it apply, so that the reader sees why it is asked for.
    Label not_stated(const Disclosure& demand) const {
        const Label missing{demand.id + " anges inte under [upplysningar]",
                            demand.id + " is not stated under [upplysningar]"};
        if (demand.applies.empty() || fact(demand.applies).detail.sv.empty()) return missing;
        return joined({fact(demand.applies).detail, missing});
    }

    DisclosureJudgement of_fact(const Disclosure& demand) const {
        const DisclosureFact& shown = fact(demand.shown);
        if (!shown.holds) return {demand, Status::undecided, shown.detail};
        if (*shown.holds) return {demand, Status::found, shown.detail};
        return {demand, Status::missing, shown.detail.sv.empty() ? not_stated(demand) : shown.detail};
    }

    static DisclosureJudgement of_statement(const Disclosure& demand, const DisclosureStatement& said) {
        if (!said.not_applicable.empty())
            return {demand, Status::not_applicable, {said.not_applicable, said.not_applicable}};
        if (!said.reference.empty())
            return {demand,
                    Status::missing,
                    {"bara en hänvisning till " + said.reference, "only a reference to " + said.reference}};
        const std::string where = said.where.empty() ? "förbundets fil" : said.where;
        return {demand, Status::found, {where, said.where.empty() ? "the förbund's file" : where}};
    }

    DisclosureJudgement of_lines(const Disclosure& demand) const {
        std::vector<Label> missing;
        for (const std::string& line : demand.lines)
            if (!facts_.printed.contains(line)) missing.push_back(statutory(line));
        if (missing.empty()) return {demand, Status::found, {}};
        const Label all = joined(missing);
        return {demand, Status::missing, {"raden saknas: " + all.sv, "the row is missing: " + all.en}};
    }

    DisclosureJudgement of_names(const Disclosure& demand) const {
        std::vector<Label> others;
        for (const std::string& line : demand.names) {
            const auto printed = facts_.printed.find(line);
            if (printed == facts_.printed.end() || same_label(printed->second.sv, statutory(line).sv)) continue;
            const Label lawful = statutory(line);
            others.push_back({"\"" + printed->second.sv + "\" i stället för \"" + lawful.sv + "\"",
                              "\"" + printed->second.sv + "\" for \"" + lawful.sv + "\""});
        }
        if (others.empty()) return {demand, Status::found, {}};
        return {demand, Status::missing, joined(others)};
    }

    Label statutory(const std::string& line) const {
        const auto found = facts_.statutory.find(line);
        return found == facts_.statutory.end() ? Label{line, line} : found->second;
    }

    const DisclosureFacts& facts_;
    const DisclosureStatements& stated_;
};

}  // namespace

std::vector<DisclosureJudgement> judge_disclosures(int fiscal_year, const DisclosureFacts& facts,
                                                   const DisclosureStatements& stated) {
    const Judge judge(facts, stated);
    std::vector<DisclosureJudgement> all;
    for (const Disclosure& demand : disclosures_of(fiscal_year)) all.push_back(judge.judge(demand));
    return all;
}

}  // namespace bokslut
