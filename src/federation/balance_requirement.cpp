#include "bokslut/federation/balance_requirement.hpp"

#include <algorithm>

#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

/// `key` of each year, or of `year` alone.
std::map<int, Given> read_years(Section& section, const std::string& key, int year, Findings& findings) {
    std::map<int, Given> years;
    for (const GivenLine& line : read_given_lines(section, {key}, year, findings)) years[line.year] = line.value;
    return years;
}

/// The line's value, when the line has accounts or is given.
std::optional<Amount> value(const Statements& statements, Evaluator& evaluator, const std::string& line,
                            const Column& column, At at = At::closing) {
    const auto found = statements.lines.find(line);
    return found == statements.lines.end() ? std::nullopt : evaluator.value(found->second, column, at);
}

bool has_accounts(const Statements& statements, const std::string& line) {
    const auto found = statements.lines.find(line);
    if (found == statements.lines.end()) return false;
    const auto& selectors = statements.quantities[found->second].selectors;
    return std::any_of(selectors.begin(), selectors.end(), [](const Selector& s) { return !s.accounts.empty(); });
}

/// Year 0 is the year that is reported, in a file that does not say which.
const Given* given_in(const std::map<int, Given>& years, int year) {
    const auto found = years.contains(year) ? years.find(year) : years.find(0);
    return found == years.end() ? nullptr : &found->second;
}

/// The results that are known: as the file says, else as the books say.
std::map<int, Amount> all_results(const BalanceRequirementFacts& facts, const BalanceRequirementSettings& settings) {
    std::map<int, Amount> results = facts.earlier;
    for (const auto& [year, given] : settings.earlier)
        if (year < facts.year) results[year] = given.amount;
    if (facts.balance_result) results[facts.year] = *facts.balance_result;
    return results;
}

/// The year's form has no line for what an older wording reserved. A deficit let nothing be reserved (KL 11:14), so it
/// is the result; a surplus may have been lowered, and is not.
void earlier_results(const Statements& statements, Evaluator& evaluator, BalanceRequirementFacts& facts) {
    for (int year = facts.year - 1; evaluator.index(year); --year) {
        const auto result = value(statements, evaluator, "bk/balanskravsresultat", {year, {}, {}, {}});
        if (!result)
            facts.unknown.insert(year);
        else if (reserve_rule(year) == reserve_rule(facts.year) || result->ore() < 0)
            facts.earlier[year] = *result;
        else
            facts.before_reserving[year] = *result;
    }
}

/// Years that nobody states the result of, with those that the books should have told.
std::vector<int> all_missing(const DeficitAccount& deficits, const BalanceRequirementFacts& facts,
                             const BalanceRequirementSettings& settings) {
    std::set<int> missing(deficits.missing.begin(), deficits.missing.end());
    for (const int year : facts.unknown)
        if (!settings.earlier.contains(year)) missing.insert(year);
    return {missing.begin(), missing.end()};
}

Reserve reserve_of(const ReserveRule& rule, const BalanceRequirementFacts& facts,
                   const BalanceRequirementSettings& settings) {
    Reserve reserve;
    reserve.rule = &rule;
    if (const auto moved = facts.reserves.find(std::string(rule.id)); moved != facts.reserves.end()) {
        reserve.added = moved->second.added;
        reserve.used = moved->second.used;
        reserve.before = moved->second.opening.value_or(Amount());
        reserve.booked = moved->second.closing;
    }
    if (const auto stated = settings.before.find(std::string(rule.id)); stated != settings.before.end())
        if (const Given* given = given_in(stated->second, facts.year)) reserve.before = given->amount;
    const Given* base = given_in(settings.base, facts.year);
    if (base && rule.may_add(facts.year) && facts.result && facts.adjusted)
        reserve.limit = reserve_limit(rule, {base->amount, *facts.result, *facts.adjusted, reserve.before,
                                             facts.equity.value_or(Amount()), facts.pensions});
    return reserve;
}

}  // namespace

BalanceRequirementSettings read_balance_requirement(Section& section, int year, Findings& findings) {
    BalanceRequirementSettings settings;
    settings.base = read_years(section, "underlag", year, findings);
    for (const auto& [of, base] : settings.base)
        if (base.amount.ore() < 0)
            findings.add("balance_requirement.base_negative",
                         {{"year", of == 0 ? "" : std::to_string(of)}, {"amount", kronor_text(base.amount)}},
                         base.place);
    settings.base_of = section.text("underlag_avser", findings).value_or("");
    settings.before["rur"] = read_years(section, "rur_vid_arets_borjan", year, findings);
    settings.before["resultatreserv"] = read_years(section, "resultatreserv_vid_arets_borjan", year, findings);
    settings.earlier = read_years(section, "tidigare", year, findings);
    settings.purpose = section.text("anvandning_avser", findings).value_or("");
    settings.deficits = read_deficit_decisions(section, findings);
    return settings;
}

BalanceRequirementFacts balance_requirement_facts(const Statements& statements, Evaluator& evaluator, int year) {
    const Column column{year, Basis::outcome, {}, {}};
    const auto of = [&](const std::string& line, At at = At::closing) {
        return value(statements, evaluator, line, column, at);
    };
    BalanceRequirementFacts facts;
    facts.year = year;
    facts.result = of("bk/arets_resultat");
    facts.adjusted = of("bk/efter_justeringar");
    facts.balance_result = of("bk/balanskravsresultat");
    facts.equity = of("br/eget_kapital");
    facts.pensions = of("br/ansvarsforbindelse_pensioner").value_or(Amount());
    const std::map<std::string, std::pair<std::string, std::string>> moves = {
        {"rur", {"bk/reservering_rur", "bk/anvandning_rur"}}, {"resultatreserv", {"bk/reservering", "bk/anvandning"}}};
    for (const auto& [id, lines] : moves) {
        BalanceRequirementFacts::Reserve reserve;
        reserve.added = -of(lines.first).value_or(Amount());
        reserve.used = of(lines.second).value_or(Amount());
        if (has_accounts(statements, "br/" + id)) {
            reserve.opening = of("br/" + id, At::opening);
            reserve.closing = of("br/" + id);
        }
        facts.reserves[id] = reserve;
    }
    earlier_results(statements, evaluator, facts);
    return facts;
}

BalanceRequirement make_balance_requirement(const BalanceRequirementFacts& facts,
                                            const BalanceRequirementSettings& settings) {
    BalanceRequirement out;
    out.year = facts.year;
    out.result = facts.result;
    out.adjusted = facts.adjusted;
    out.balance_result = facts.balance_result;
    if (const Given* base = given_in(settings.base, facts.year)) out.base = base->amount;
    out.base_of = settings.base_of;
    out.purpose = settings.purpose;
    for (const ReserveRule& rule : reserve_rules()) {
        Reserve reserve = reserve_of(rule, facts, settings);
        const bool holds = !reserve.before.is_zero() || !reserve.booked.value_or(Amount()).is_zero();
        if (holds || !reserve.added.is_zero() || !reserve.used.is_zero() || reserve.limit)
            out.reserves.push_back(std::move(reserve));
    }
    out.deficits = restore_deficits(all_results(facts, settings), facts.year, settings.deficits);
    out.deficits.missing = all_missing(out.deficits, facts, settings);
    return out;
}

}  // namespace bokslut
