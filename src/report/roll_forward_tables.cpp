#include "report/roll_forward_tables.hpp"

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/report/labels.hpp"
#include "report/derivations.hpp"

namespace bokslut {

namespace {

const Label opening{"Ingående", "Opening"};
const Label added{"Nytt", "New"};
const Label indexed{"Index", "Indexation"};
const Label paid{"Utbetalt", "Paid"};
const Label used{"Använt", "Used"};
const Label closing{"Utgående", "Closing"};
const Label by_books{"Enligt bokföringen {year}", "By the books {year}"};
const Label total{"Summa", "Total"};
const Label given{"Angivet i {file}, inte ur bokföringen, utom raden Enligt bokföringen.",
                  "Given in {file}, not from the books, but for the row By the books."};
const Label provision_formula{"ingående + nytt + index - utbetalt", "opening + new + indexation - paid"};
const Label fund_formula{"ingående + nytt - använt", "opening + new - used"};
const Label sum_of_funds{"summan av fonderna", "the sum of the funds"};
const Label object_formula{"kontonas förändring i bokföringen, kredit som nytt och debet som använt, för",
                           "what the accounts moved in the books, credit as new and debit as used, of"};
const Label from_books{"Nytt och använt är räknade ur bokföringen för {what}.",
                       "New and used are computed from the books for {what}."};
const Label year_before{"föregående års utgående", "the closing of the year before"};
const Label account_formula{"kontonas saldo i bokföringen", "the accounts' balance in the books"};
const Label decided{"Beslut: {what}.", "Decision: {what}."};
const Label amount_and_purpose{"Avser {what}; {amount}.", "For {what}; {amount}."};
const Label dissolved_over{
    "Upplöses på {what}. Till och med {year} är {sum} upplöst och {paid} utbetalt; {rest} återstår.",
    "Dissolved over {what}. To {year}, {sum} is dissolved and {paid} paid; {rest} remains."};
const Label a_part{"Fonderna är en del av det som kontona innehåller.",
                   "The funds are a part of what the accounts hold."};
const Label basis{"Grund: {what}.", "Basis: {what}."};

std::string fill(const Label& label, Language language, const std::string& name, const std::string& value) {
    return labels::fill(label.in(language), name, value);
}

/// A table whose cells are amounts with ids below `prefix`.
struct Maker {
    Table table;
    std::string prefix, suffix;
    Language language;

    std::string id_of(const std::string& id) const { return prefix + "/" + id + "@" + suffix; }
    Cell cell(const std::string& id, Amount amount, std::shared_ptr<const Derivation> from,
              bool is_given = true) const {
        return coming_of(Figure{id_of(id), amount, shown_steps(amount, table.measure), table.measure, is_given},
                         std::move(from));
    }
    DerivedTerm part(const Label& label, const std::string& id, Amount amount,
                     std::shared_ptr<const Derivation> from = {}) const {
        return term(label.in(language), id_of(id), amount, table.measure, std::move(from));
    }
    /// What accounts hold, one by one.
    std::shared_ptr<const Derivation> by_accounts(const std::vector<ProvisionBooks::Account>& accounts,
                                                  Amount ProvisionBooks::Account::*amount) const {
        std::vector<DerivedTerm> terms;
        for (const auto& one : accounts)
            terms.push_back(term(one.account + " " + one.name, "", one.*amount, table.measure));
        return computed(account_formula.in(language), std::move(terms));
    }
    std::string text(Amount amount) const {
        return number_text(shown_steps(amount, table.measure), table.measure.decimals, NumberStyle::plain()) + " " +
               std::string(table.measure.name());
    }
    void columns(std::initializer_list<const Label*> headings) {
        for (const Label* heading : headings) table.columns.push_back({folded(heading->sv), heading->in(language)});
    }
};

Maker maker(const std::string& id, const std::string& name, const std::string& law, int year, Measure measure,
            Language language) {
    Maker out{{}, id + "/" + slug(name, "_"), std::to_string(year), language};
    out.table.id = out.prefix;
    out.table.title = name;
    out.table.law = law;
    out.table.measure = measure;
    return out;
}

/// What LKBR 9:8 asks for.
void tell(const Provision& provision, const ProvisionSchedule& schedule, int year, Maker& out) {
    const Language language = out.language;
    if (!provision.decision.empty()) out.table.remarks.push_back(fill(decided, language, "what", provision.decision));
    if (provision.total && !provision.purpose.empty())
        out.table.remarks.push_back(labels::fill(fill(amount_and_purpose, language, "what", provision.purpose),
                                                 "amount", out.text(*provision.total)));
    const ProvisionYear* last = schedule.find(year);
    if (provision.dissolution.empty() || !last) return;
    Amount dissolved, out_paid;
    for (const ProvisionYear& one : schedule.years) {
        if (one.year > year) break;
        dissolved += one.added + one.indexed;
        out_paid += one.paid;
    }
    std::string text = fill(dissolved_over, language, "what", provision.dissolution);
    text = labels::fill(labels::fill(std::move(text), "year", std::to_string(year)), "sum", out.text(dissolved));
    text = labels::fill(labels::fill(std::move(text), "paid", out.text(out_paid)), "rest", out.text(last->closing()));
    out.table.remarks.push_back(std::move(text));
}

/// What the object's accounts moved.
std::shared_ptr<const Derivation> by_object(const FundTable& table, const Fund& fund, const Maker& out) {
    std::vector<DerivedTerm> terms;
    for (const AccountPart& part : fund.parts) terms.push_back(term(part.account, "", part.amount, out.table.measure));
    return computed(object_formula.in(out.language) + " " + table.dimension + " " + fund.object, std::move(terms));
}

}  // namespace

Table provision_table(const Provision& provision, const ProvisionSchedule& schedule, int year,
                      const ProvisionBooks& books, Measure measure, Language language) {
    const bool infrastructure = provision.kind == Provision::Kind::infrastructure;
    Maker out =
        maker("avsattning", provision.name, infrastructure ? "LKBR 6:8, 9:8" : "LKBR 6:8", year, measure, language);
    out.columns({&opening, &added, &indexed, &paid, &closing});
    for (const ProvisionYear& one : schedule.years) {
        if (one.year > year) break;
        const std::string name = std::to_string(one.year);
        const std::string before = std::to_string(one.year - 1);
        const auto given_here = given_at(one.place);
        Row row{name, RowKind::line, 0, "", {}};
        row.cells = {
            out.cell(name + "/ingaende", one.opening,
                     computed(year_before.in(language), {out.part(closing, before + "/utgaende", one.opening)})),
            out.cell(name + "/nytt", one.added, given_here), out.cell(name + "/index", one.indexed, given_here),
            out.cell(name + "/utbetalt", -one.paid, given_here),
            out.cell(
                name + "/utgaende", one.closing(),
                computed(provision_formula.in(language), {out.part(opening, name + "/ingaende", one.opening),
                                                          out.part(added, name + "/nytt", one.added, given_here),
                                                          out.part(indexed, name + "/index", one.indexed, given_here),
                                                          out.part(paid, name + "/utbetalt", -one.paid, given_here)}))};
        out.table.rows.push_back(std::move(row));
    }
    Row last{fill(by_books, language, "year", std::to_string(year)), RowKind::total, 0, "", {}};
    last.cells = {out.cell("bok/ingaende", books.opening,
                           out.by_accounts(books.accounts, &ProvisionBooks::Account::opening), false),
                  {},
                  {},
                  {},
                  out.cell("bok/utgaende", books.closing,
                           out.by_accounts(books.accounts, &ProvisionBooks::Account::closing), false)};
    out.table.rows.push_back(std::move(last));
    tell(provision, schedule, year, out);
    out.table.remarks.push_back(fill(given, language, "file", provision.file));
    return std::move(out.table);
}

Table fund_table(const FundTable& table, const std::vector<Fund>& funds, const Fund& books, int year, Measure measure,
                 Language language) {
    Maker out = maker("fond", table.name, "RKR R2", year, measure, language);
    out.columns({&opening, &added, &used, &closing});
    const auto row = [&](const std::string& name, const std::string& id, const Fund& fund, RowKind kind) {
        const auto given_here = kind == RowKind::total ? computed(sum_of_funds.in(language)) : given_at(fund.place);
        const auto moved = fund.stated ? given_here : by_object(table, fund, out);
        Row cells{name, kind, 0, "", {}};
        cells.cells = {out.cell(id + "/ingaende", fund.opening, given_here),
                       out.cell(id + "/nytt", fund.added, moved, fund.stated),
                       out.cell(id + "/anvant", -fund.used, moved, fund.stated),
                       out.cell(id + "/utgaende", fund.closing(),
                                computed(fund_formula.in(language), {out.part(opening, id + "/ingaende", fund.opening),
                                                                     out.part(added, id + "/nytt", fund.added),
                                                                     out.part(used, id + "/anvant", -fund.used)}))};
        out.table.rows.push_back(std::move(cells));
    };
    std::size_t number = 0;
    for (const Fund& fund : funds) row(fund.name, std::to_string(++number), fund, RowKind::line);
    row(total.in(language), "summa", sum_of(funds), RowKind::total);
    std::string accounts;
    for (const std::string& prefix : table.accounts) accounts += (accounts.empty() ? "" : ", ") + prefix;
    const auto by_accounts = computed(account_formula.in(language) + ": " + accounts);
    Row last{fill(by_books, language, "year", std::to_string(year)), RowKind::line, 0, "", {}};
    last.cells = {out.cell("bok/ingaende", books.opening, by_accounts, false),
                  {},
                  {},
                  out.cell("bok/utgaende", books.closing(), by_accounts, false)};
    out.table.rows.push_back(std::move(last));
    if (!table.whole) out.table.remarks.push_back(a_part.in(language));
    std::string of_objects;
    for (const Fund& fund : funds)
        if (!fund.stated)
            of_objects +=
                (of_objects.empty() ? "" : ", ") + fund.name + " (" + table.dimension + " " + fund.object + ")";
    if (!of_objects.empty()) out.table.remarks.push_back(fill(from_books, language, "what", of_objects));
    if (!table.basis.empty()) out.table.remarks.push_back(fill(basis, language, "what", table.basis));
    out.table.remarks.push_back(fill(given, language, "file", table.file));
    return std::move(out.table);
}

}  // namespace bokslut
