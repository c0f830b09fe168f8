// Parts of the annual report beside the statements: schedules, key figures, what it was made from.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/csv.hpp"
#include "bokslut/statements/selector.hpp"
#include "federation/balance_requirement_input.hpp"
#include "report/annual_report.hpp"
#include "report/balance_requirement_tables.hpp"
#include "report/key_figure_years.hpp"
#include "report/roll_forward_tables.hpp"

namespace bokslut {

namespace {

const Label draft{"Utkast: ingen dag för beslut är angiven (KL 11:21).",
                  "Draft: no day of decision is stated (KL 11:21)."};
const Label schedules{"Avsättningar och fonder", "Provisions and funds"};
const Label key_figures_title{"Nyckeltal", "Key figures"};
const Label made_from{"Underlag", "Made from"};

std::string file_name(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

/// Accounts of a fund that the books do not have.
void check_fund_accounts(const FundTable& funds, const Ledger& ledger, Findings& findings) {
    std::string missing;
    for (const std::string& prefix : funds.accounts)
        if (std::none_of(ledger.accounts.begin(), ledger.accounts.end(),
                         [&](const std::string& account) { return matches_any(account, {prefix}); }))
            missing += (missing.empty() ? "" : ", ") + prefix;
    if (!missing.empty())
        findings.add("report.no_such_account",
                     {{"section", "[[fond]] " + funds.name}, {"key", "konton"}, {"accounts", missing}}, funds.place);
}

}  // namespace

void AnnualReport::draft_mark() {
    const Date end = books_.years.at(year_).year.end;
    const auto is_day = [&](const char* key, const std::optional<Date>& day) {
        if (!day || *day > end) return day.has_value();
        findings_.add("decision.too_early", {{"key", key}, {"day", date_text(*day)}, {"end", date_text(end)}},
                      Place{definition_.path, 0, 0, ""});
        return false;
    };
    is_day("overlamnad", definition_.decision.handed_over);
    if (!is_day("beslutad", definition_.decision.adopted)) document_.blocks.push_back(Paragraph{draft.in(language_)});
}

void AnnualReport::balance_requirement() {
    const BalanceRequirementFacts facts = balance_requirement_facts(statements_, evaluator_, year_);
    requirement_ = make_balance_requirement(facts, definition_.balance_requirement);
    check_balance_requirement_input(requirement_, facts, definition_.balance_requirement, findings_);
    check_balance_requirement(requirement_, findings_);
    for (Block& block :
         balance_requirement_blocks(requirement_, definition_.balance_requirement, definition_.measure, language_))
        document_.blocks.push_back(std::move(block));
}

void AnnualReport::restatements() {
    const auto& all = definition_.restatements;
    if (!restated_.empty())
        document_.blocks.push_back(restatement_table(all, restated_, year_ - 1, definition_.measure, language_));
}

void AnnualReport::schedules_and_funds() {
    std::vector<Table> tables;
    const Ledger& ledger = books_.years.at(year_);
    for (const Provision& provision : definition_.provisions) {
        ProvisionSchedule schedule;
        if (!provision.file.empty())
            if (const auto source = read_file(beside(definition_.path, provision.file), findings_, provision.place))
                schedule = read_schedule(provision, read_csv(*source, findings_), findings_);
        const ProvisionBooks books = books_of(provision, ledger);
        check_provision(provision, schedule, year_, books, findings_);
        if (!schedule.years.empty())
            tables.push_back(provision_table(provision, schedule, year_, books, definition_.measure, language_));
    }
    for (const FundTable& funds : definition_.funds) {
        const auto source = read_file(beside(definition_.path, funds.file), findings_, funds.place);
        if (!source) continue;
        std::vector<Fund> all = read_funds(funds, read_csv(*source, findings_), findings_);
        if (!funds.dimension.empty()) use_fund_objects(funds, all);
        check_fund_accounts(funds, ledger, findings_);
        const Fund books = books_of(funds, ledger);
        check_funds(funds, all, books, year_, findings_);
        tables.push_back(fund_table(funds, all, books, year_, definition_.measure, language_));
    }
    if (tables.empty()) return;
    heading(schedules.in(language_));
    for (Table& table : tables) document_.blocks.push_back(std::move(table));
}

void AnnualReport::use_fund_objects(const FundTable& funds, std::vector<Fund>& all) {
    const auto dimension = definition_.dimensions.find(folded(funds.dimension));
    if (dimension != definition_.dimensions.end())
        return use_objects(funds, dimension->second, *evaluator_.index(year_), year_, all, findings_);
    std::vector<std::string> names;
    for (const auto& [known, number] : definition_.dimensions) names.push_back(known);
    findings_.add("statements.unknown_dimension",
                  {{"name", funds.dimension}, {"nearest", nearest(funds.dimension, names)}}, funds.place);
}

void AnnualReport::key_figures() {
    if (!definition_.key_figures.wanted) return;
    const KeyFigureYears years = key_figure_years(definition_, statements_, evaluator_, language_, findings_);
    heading(key_figures_title.in(language_));
    for (Table& table : key_figure_tables(years, definition_.measure, language_))
        document_.blocks.push_back(std::move(table));
}

/// A reader of two prints can see whether they were made from the same file and books.
void AnnualReport::fingerprints() {
    const auto text = [](const std::string& path, std::uint64_t id) {
        return fmt::format("{} {:016x}", file_name(path), id);
    };
    std::string all = made_from.in(language_) + ": " + text(definition_.path, definition_.fingerprint);
    for (const auto& [year, ledger] : books_.years)
        if (books_.own.contains(year))
            for (std::size_t i = 0; i < ledger.sources.size() && i < ledger.source_ids.size(); ++i)
                all += ", " + text(ledger.sources[i], ledger.source_ids[i]);
    document_.blocks.push_back(Paragraph{all + "."});
}

}  // namespace bokslut
