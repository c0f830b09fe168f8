#include "report/disclosure_facts.hpp"

#include <algorithm>
#include <set>

#include "bokslut/core/error.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/federation/balance_requirement.hpp"
#include "bokslut/report/labels.hpp"
#include "report/disclosure_report_facts.hpp"
#include "report/disclosure_texts.hpp"
#include "report/key_figure_years.hpp"

namespace bokslut {

namespace {

class Facts {
public:
    explicit Facts(const DisclosureSources& from)
        : from_(from), year_(from.definition.year.value()), column_{year_, Basis::outcome, {}, {}} {}

    DisclosureFacts collect() {
        rows();
        what_there_is();
        contingent();
        infrastructure();
        shares();
        auditors();
        operations();
        fees();
        specifications();
        texts();
        goals();
        staff();
        checks();
        reserves_and_deficits();
        budget();
        facts_.by_name["k16"] = handed_over_fact(from_.definition, from_.books.years.at(year_).year);
        return std::move(facts_);
    }

private:
    void set(const std::string& name, std::optional<bool> holds, Label detail = {}) {
        facts_.by_name[name] = {holds, std::move(detail)};
    }

    std::string text(Amount amount) const {
        const Measure& measure = from_.definition.measure;
        return number_text(shown_steps(amount, measure), measure.decimals, NumberStyle::plain()) + " " +
               std::string(measure.name());
    }

    std::optional<Amount> value(const std::string& line, At at = At::closing) const {
        const auto found = from_.statements.lines.find(line);
        return found == from_.statements.lines.end() ? std::nullopt : from_.evaluator.value(found->second, column_, at);
    }
    Amount amount(const std::string& line) const { return value(line).value_or(Amount()); }

    /// Whether the report told such a finding of the year.
    bool told(std::initializer_list<std::string_view> codes) const {
        const auto& all = from_.findings.all();
        return std::any_of(all.begin(), all.end(), [&](const Finding& finding) {
            if (std::find(codes.begin(), codes.end(), finding.code) == codes.end()) return false;
            const auto named = std::find_if(finding.arguments.begin(), finding.arguments.end(),
                                            [](const auto& argument) { return argument.first == "year"; });
            return named == finding.arguments.end() || named->second == std::to_string(year_);
        });
    }

    void rows() {
        for (const Statement* statement : {&from_.statements.income, &from_.statements.balance,
                                           &from_.statements.cash_flow, &from_.statements.balance_requirement})
            for (const StatementRow& row : statement->rows)
                if (row.show != Show::never && !row.line_id.empty()) facts_.printed[row.line_id] = row.label;
        Findings known;  // the same forms were found when the report was made
        for (const char* statement : {"resultatrakning", "balansrakning", "kassaflodesanalys", "balanskravsutredning"})
            if (const auto form = statutory_form(statement, "lagen", year_, known))
                for (const Line& line : form->lines) facts_.statutory[line.id] = line.label;
    }

    /// A fact that is the amount of a line: there, or not.
    void amount_fact(const std::string& name, Amount found, const Label& what, const Label& none) {
        if (found.is_zero()) return set(name, false, none);
        set(name, true, {what.sv + " " + text(found), what.en + " " + text(found)});
    }

    void what_there_is() {
        amount_fact("materiella_tillgangar",
                    amount("br/mark_byggnader") + amount("br/maskiner_inventarier") + amount("br/ovriga_materiella"),
                    {"materiella anläggningstillgångar", "tangible fixed assets"},
                    {"inga materiella anläggningstillgångar", "no tangible fixed assets"});
        amount_fact("immateriella_tillgangar", amount("br/immateriella"),
                    {"immateriella anläggningstillgångar", "intangible fixed assets"},
                    {"inga immateriella anläggningstillgångar", "no intangible fixed assets"});
        amount_fact("kortfristiga_placeringar", amount("br/kortfristiga_placeringar"),
                    {"kortfristiga placeringar", "short-term investments"},
                    {"inga kortfristiga placeringar", "no short-term investments"});
        const Amount extraordinary = amount("rr/extraordinara_poster") + amount("rr/extraordinara_intakter") +
                                     amount("rr/extraordinara_kostnader");
        amount_fact("extraordinara_poster", extraordinary, {"extraordinära poster", "extraordinary items"},
                    {"inga extraordinära poster", "no extraordinary items"});
        const auto& investments = from_.statements.investments.rows;
        const bool any = std::any_of(investments.begin(), investments.end(), [&](const StatementRow& row) {
            return row.quantity && !from_.evaluator.value(*row.quantity, column_).value_or(Amount()).is_zero();
        });
        set("investeringar", any, any ? Label{} : Label{"inga investeringar", "no investments"});
        set("investeringsredovisning", any);
        five_years();
    }

    void five_years() {
        Findings known;  // told by the report
        const std::size_t years =
            from_.definition.key_figures.wanted
                ? key_figure_years(from_.definition, from_.statements, from_.evaluator, Language::swedish, known)
                      .shown()
                      .size()
                : 0;
        if (years == 0) return set("fem_ar", false, {"ingen tabell med fem år", "no table of five years"});
        const std::string count = std::to_string(years);
        set("fem_ar", years >= 5, {"nyckeltal för " + count + " år", "key figures for " + count + " years"});
    }

    void contingent() {
        std::string missing;
        const std::pair<const char*, const char*> wanted[] = {
            {"panter", "br/panter"},
            {"pensioner", "br/ansvarsforbindelse_pensioner"},
            {"ovriga_ansvarsforbindelser", "br/ansvarsforbindelse_ovriga"}};
        const auto stated = [&](const char* line) {
            const auto found = from_.statements.lines.find(line);
            return found != from_.statements.lines.end() && from_.evaluator.is_given(found->second, column_);
        };
        for (const auto& [key, line] : wanted)
            if (!stated(line)) missing += (missing.empty() ? "" : ", ") + std::string(key);
        set("ansvarsforbindelser", missing.empty(),
            missing.empty() ? Label{} : Label{"anges inte: " + missing, "not stated: " + missing});
    }

    void infrastructure() {
        Amount paid, held = amount("br/bidrag_infrastruktur");
        bool planned = !told({"provisions.year_missing"});
        for (const Provision& provision : from_.definition.provisions) {
            if (provision.kind != Provision::Kind::infrastructure) continue;
            const ProvisionBooks books = books_of(provision, from_.books.years.at(year_));
            paid += std::max(books.opening - books.closing, Amount());
            held += books.opening + books.closing;
            planned = planned && provision.total && !provision.purpose.empty() && !provision.dissolution.empty() &&
                      !provision.file.empty();
        }
        const Label none{"inga bidrag till infrastruktur", "no contributions to infrastructure"};
        set("infrastruktur", !held.is_zero(), held.is_zero() ? none : Label{});
        set("infrastruktur_plan", planned, planned ? Label{"[[avsattning]]", "[[avsattning]]"} : Label{});
        amount_fact("infrastruktur_betalt", paid, {"utbetalt", "paid"},
                    {"inget utbetalt under året", "nothing paid in the year"});
        const bool apart = -amount("kf/infrastruktur") == paid;
        set("infrastruktur_for_sig", apart,
            apart ? Label{}
                  : Label{"utbetalningen " + text(paid) + " står i den löpande verksamheten",
                          "the payment of " + text(paid) + " stands in operating activities"});
    }

    void shares() {
        const Ledger& ledger = from_.books.years.at(year_);
        Amount held;
        if (const auto line = from_.statements.lines.find("br/finansiella"); line != from_.statements.lines.end())
            for (const Selector& selector : from_.statements.quantities[line->second].selectors)
                for (const std::string& account : selector.accounts) {
                    const std::string name = folded(ledger.chart.account_name(account));
                    if (name.find("aktie") == std::string::npos && name.find("andel") == std::string::npos) continue;
                    held += ledger.total(account, BalanceKind::opening) + ledger.total(account, BalanceKind::movement);
                }
        amount_fact("andelar", held, {"aktier och andelar", "shares"}, {"inga aktier eller andelar", "no shares"});
    }

    /// The auditors' cost is a row of a note, or an account that a note prints by itself.
    void auditors() {
        for (const NoteStatement& note : from_.statements.notes)
            for (const StatementRow& row : note.rows)
                if (folded(row.label.sv).find("revis") != std::string::npos)
                    return set("revisionskostnad", true,
                               {"not " + std::to_string(note.number), "note " + std::to_string(note.number)});
        set("revisionskostnad", false);
    }

    void operations() {
        const auto& counted = from_.definition.internal.in_operations;
        const auto with = [&](int year) {
            const auto found = counted.find(year);
            return found == counted.end() ? std::set<std::string>()
                                          : std::set<std::string>(found->second.begin(), found->second.end());
        };
        if (!from_.books.years.contains(year_ - 1) || with(year_) == with(year_ - 1))
            return set("driftredovisning_lika", true);
        const auto words = [&](int year) {
            const std::set<std::string> accounts = with(year);
            if (accounts.empty())
                return Label{std::to_string(year) + " utan interna poster",
                             std::to_string(year) + " without internal items"};
            std::string all;
            for (const std::string& account : accounts) all += (all.empty() ? "" : ", ") + account;
            return Label{std::to_string(year) + " med interna poster (konto " + all + ")",
                         std::to_string(year) + " with internal items (account " + all + ")"};
        };
        const Label now = words(year_), before = words(year_ - 1);
        set("driftredovisning_lika", false, {now.sv + ", " + before.sv, now.en + ", " + before.en});
    }

    /// Rows that lower a fee, in the notes on the förbund's own lines for fees.
    void fees() {
        Amount sum;
        std::string rows;
        bool any = false;
        for (const StatementRow& line : from_.statements.income.rows)
            for (const NoteStatement& note : from_.statements.notes) {
                if (!line.added || !line.quantity || note.line_quantity != *line.quantity) continue;
                any = true;
                for (const StatementRow& row : note.rows) {
                    if (row.kind != StatementRow::Kind::line || !row.quantity) continue;
                    const Amount part = from_.evaluator.value(*row.quantity, column_).value_or(Amount());
                    if (part.ore() >= 0) continue;
                    sum += part;
                    rows += (rows.empty() ? "" : ", ") + row.label.sv + " " + text(-part) + " (not " +
                            std::to_string(note.number) + ")";
                }
            }
        if (!any)
            return set("avgifter_brutto", std::nullopt,
                       {"avgifterna har inga egna rader med noter", "the fees have no rows of their own with notes"});
        if (sum.is_zero()) return set("avgifter_brutto", true);
        set("avgifter_brutto", false, {"avdragna " + text(-sum) + ": " + rows, "deducted " + text(-sum) + ": " + rows});
    }

    void specifications() {
        if (from_.definition.specifications.empty())
            return set("balansspecifikationer", std::nullopt,
                       {"ingen [[balansspecifikation]] är angiven", "no [[balansspecifikation]] is stated"});
        for (const Finding& finding : from_.findings.all())
            if (finding.code == "specifications.missing")
                return set("balansspecifikationer", false,
                           {"konton utan specifikation: " + finding.arguments.front().second,
                            "accounts without a specification: " + finding.arguments.front().second});
        set("balansspecifikationer", !told({"specifications.differs"}));
    }

    /// The increase of each provision account, positive.
    std::vector<Amount> new_provisions() const {
        std::vector<Amount> increases;
        const Ledger& ledger = from_.books.years.at(year_);
        for (const char* line : {"br/avsattningar_pensioner", "br/andra_avsattningar"})
            if (const auto found = from_.statements.lines.find(line); found != from_.statements.lines.end())
                for (const Selector& selector : from_.statements.quantities[found->second].selectors)
                    for (const std::string& account : selector.accounts)
                        increases.push_back(-ledger.total(account, BalanceKind::movement));
        return increases;
    }

    void texts() {
        const std::vector<Amount> booked = new_provisions();
        bool any = false;
        std::string wrong;
        for (const auto& [key, said] : from_.definition.disclosures)
            for (const SpokenProvision& spoken : spoken_provisions(said.text)) {
                any = true;
                const bool found = std::any_of(booked.begin(), booked.end(),
                                               [&](Amount increase) { return spoken.ore.contains(increase.ore()); });
                if (!found) wrong += (wrong.empty() ? "" : "; ") + std::string("\"") + spoken.sentence + "\"";
            }
        if (!any)
            return set("avsattningar_i_texten", std::nullopt,
                       {"ingen text om avsättningar är angiven", "no text on provisions is stated"});
        set("avsattningar_i_texten", wrong.empty(), {wrong, wrong});
    }

    void goals() {
        facts_.by_name["mal_matta"] = goals_measured_fact(from_.goals, from_.definition);
        facts_.by_name["mal_utvarderade"] = goals_evaluated_fact(from_.goals);
    }

    void staff() {
        facts_.by_name["personaltabell"] = staff_table_fact(from_.definition, "11:5");
        facts_.by_name["sjukfranvarotabell"] = staff_table_fact(from_.definition, "11:6");
        facts_.by_name["sjukfranvaro"] = sick_leave_fact(from_.definition);
        facts_.by_name["k14"] = groups_left_out_fact(from_.definition, from_.findings);
    }

    /// What the report's reconciliations of these parts came to, where they do not agree.
    Label differences(std::initializer_list<const Label*> parts) const {
        Label all;
        for (const Finding& finding : from_.findings.all()) {
            if (finding.code != "reconciliations.differs") continue;
            for (const Label* part : parts) {
                if (finding.arguments[0].second != part->sv) continue;
                const std::string& amount = finding.arguments[1].second;
                all.sv += (all.sv.empty() ? "" : "; ") + part->sv + ": skillnad " + amount;
                all.en += (all.en.empty() ? "" : "; ") + part->en + ": difference " + amount;
            }
        }
        return all;
    }

    /// The restated lines that the year does not open with.
    Label opening_differences() const {
        Label all;
        for (const Finding& finding : from_.findings.all()) {
            if (finding.code != "restatements.opening_differs") continue;
            const std::string &row = finding.arguments[0].second, &amount = finding.arguments.back().second;
            all.sv += (all.sv.empty() ? "" : "; ") + row + ": skillnad " + amount;
            all.en += (all.en.empty() ? "" : "; ") + row + ": difference " + amount;
        }
        return all;
    }

    void checks() {
        Amount sum;
        for (const StatementRow& row : from_.statements.income.rows)
            if (row.kind == StatementRow::Kind::line && row.quantity)
                sum += from_.evaluator.value(*row.quantity, column_).value_or(Amount());
        set("k1", sum == amount("rr/arets_resultat"));
        set("k2", !told({"statements.not_balanced"}));
        set("k3", !told({"statements.equity_differs"}));
        const Label unlike = differences({&labels::operations_to_income, &labels::requirement_to_income});
        set("k4",
            unlike.sv.empty() && value("bk/arets_resultat") == value("rr/arets_resultat") &&
                value("br/arets_resultat").value_or(amount("rr/arets_resultat")) == amount("rr/arets_resultat"),
            unlike);
        const bool before = from_.books.years.contains(year_ - 1);
        set("k5",
            before ? std::optional(!told({"ledger.opening_differs", "restatements.opening_differs"})) : std::nullopt,
            before ? opening_differences() : Label{"förra årets bokföring saknas", "last year's books are missing"});
        set("k6", !told({"statements.cash_flow_differs"}));
        set("k7", before);
        facts_.by_name["k12"] = interim_fact(from_.definition, from_.books.years.at(year_).year, from_.interim);
        // A key that does not sum to 100 % is told when the file is read, and no report is made.
        const auto& members = from_.definition.fees.members;
        const bool shares = std::any_of(members.begin(), members.end(),
                                        [](const Member& member) { return member.cost_share || member.asset_share; });
        set("k13", shares ? std::optional(true) : std::nullopt,
            shares ? Label{} : Label{"inga andelar är angivna", "no shares are stated"});
    }

    void reserves_and_deficits() {
        const BalanceRequirement requirement = make_balance_requirement(
            balance_requirement_facts(from_.statements, from_.evaluator, year_), from_.definition.balance_requirement);
        const Label no_reserve{"ingen reserv", "no reserve"};
        set("reserv", !requirement.reserves.empty(), requirement.reserves.empty() ? no_reserve : Label{});
        const bool used = std::any_of(requirement.reserves.begin(), requirement.reserves.end(),
                                      [](const Reserve& reserve) { return !reserve.used.is_zero(); });
        set("reserv_anvand", used, used ? Label{} : Label{"ingen reserv är använd", "no reserve was used"});
        set("k8", !told({"balance_requirement.reserve_differs"}));
        const bool no_base = told({"balance_requirement.no_base"});
        const bool broken =
            told({"balance_requirement.too_much", "balance_requirement.may_not_add", "balance_requirement.overdrawn"});
        set("k9", no_base && !broken ? std::nullopt : std::optional(!broken),
            no_base ? Label{"underlag saknas", "the base is missing"} : Label{});
        set("k11", !told({"balance_requirement.no_purpose"}));
        deficits(requirement.deficits);
    }

    void deficits(const DeficitAccount& account) {
        const Label unknown = account.missing.empty() ? Label{}
                                                      : Label{"resultatet för ett tidigare år är inte känt",
                                                              "the result of an earlier year is not known"};
        if (!account.deficits.empty())
            set("underskott", true);
        else if (account.missing.empty())
            set("underskott", false, {"inga underskott", "no deficits"});
        else
            set("underskott", std::nullopt, unknown);
        // A year that nobody knows may have restored what seems overdue.
        const bool known = account.missing.empty();
        const bool right = !told({"balance_requirement.no_how", "balance_requirement.no_plan"}) &&
                           !(known && told({"balance_requirement.overdue"}));
        set("k10", right && !known ? std::nullopt : std::optional(right), unknown);
    }

    void budget() {
        const auto line = from_.statements.lines.at("rr/arets_resultat");
        const auto result = from_.evaluator.value(line, Column{year_, Basis::budget, {}, {}});
        set("budget", result.has_value(), result ? Label{} : Label{"ingen budget", "no budget"});
        if (!result) return set("k15", std::nullopt, {"ingen budget", "no budget"});
        const Label detail{"budgeterat resultat " + text(*result), "budgeted result " + text(*result)};
        const auto decided = from_.definition.disclosures.find("budget_utan_overskott");
        if (result->ore() <= 0 && decided != from_.definition.disclosures.end())
            return set("k15", true,
                       {detail.sv + ", " + decided->second.where, detail.en + ", " + decided->second.where});
        set("k15", result->ore() > 0, detail);
    }

    const DisclosureSources& from_;
    int year_;
    Column column_;
    DisclosureFacts facts_;
};

}  // namespace

DisclosureFacts disclosure_facts(const DisclosureSources& sources) {
    return Facts(sources).collect();
}

}  // namespace bokslut
