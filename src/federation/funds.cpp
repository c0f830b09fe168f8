#include "bokslut/federation/funds.hpp"

#include <optional>

#include "bokslut/core/number_text.hpp"
#include "bokslut/statements/selector.hpp"

namespace bokslut {

namespace {

FundTable read_fund_table(Section section, Findings& findings) {
    FundTable table;
    table.place = section.place();
    for (const char* key : {"namn", "konton", "fil"})
        if (!section.has(key))
            findings.add("settings.missing_key", {{"key", key}, {"section", "[[fond]]"}}, table.place);
    table.name = section.text("namn", findings).value_or("");
    table.accounts = section.texts("konton", findings);
    table.whole = section.boolean("hela_kontot", findings).value_or(true);
    table.basis = section.text("grund", findings).value_or("");
    table.file = section.text("fil", findings).value_or("");
    table.dimension = section.text("koddel", findings).value_or("");
    if (const auto unit = section.choice("belopp_i", {"kr", "tkr", "mnkr"}, findings))
        table.unit = measure_named(*unit)->unit;
    section.finish(findings);
    return table;
}

Amount read_cell(const CsvCell& cell, Measure::Unit unit, Findings& findings) {
    if (cell.text.empty()) return {};
    const auto read = read_amount(cell.text, unit);
    if (read && std::abs(read.value.ore()) <= settings_limit_ore) return read.value;
    findings.add("report.bad_number", {{"text", cell.text}}, cell.place);
    return {};
}

/// Reads what the books say of the object of a fund.
class ObjectReader {
public:
    ObjectReader(const FundTable& table, const std::string& dimension, const BalanceIndex& books, int year,
                 Findings& findings)
        : table_(table), dimension_(dimension), books_(books), year_(year), findings_(findings) {}

    void read(Fund& fund) {
        const auto& objects = books_.ledger().chart.objects;
        const auto known = objects.find(dimension_);
        if (known == objects.end() || !known->second.contains(fund.object))
            return unknown(fund, known == objects.end());
        const auto is_own = [&](const std::string& account) { return matches_any(account, table_.accounts); };
        const auto is_result = [](const std::string& account) { return account >= "3" && account < "9"; };
        const auto opening = parts(fund, is_own, BalanceMeasure::opening);
        auto moved = parts(fund, is_own, BalanceMeasure::movement);
        if (!opening || !moved) return unknown(fund, true);
        const bool carried = !opening->empty() || !moved->empty();
        if (!opening->empty()) check_opening(fund, sum(*opening));
        if (!carried) moved = parts(fund, is_result, BalanceMeasure::movement);
        if (!moved) return unknown(fund, true);
        Amount added, used;
        for (const AccountPart& part : *moved) (part.amount.ore() > 0 ? added : used) += part.amount;
        if (fund.stated) return check_change(fund, added + used);
        fund.added = added;
        fund.used = -used;
        fund.parts = std::move(*moved);
        if (fund.closing().ore() < 0)
            findings_.add("funds.overdrawn",
                          {{"name", table_.name}, {"fund", fund.name}, {"amount", kronor_text(-fund.closing())}},
                          fund.place);
    }

private:
    static Amount sum(const std::vector<AccountPart>& parts) {
        Amount all;
        for (const AccountPart& part : parts) all += part.amount;
        return all;
    }

    /// What accounts have of the object, credit positive; nothing when the books do not tell objects.
    template <class Wanted>
    std::optional<std::vector<AccountPart>> parts(const Fund& fund, const Wanted& wanted,
                                                  BalanceMeasure measure) const {
        Selector selector;
        selector.sign = -1;
        selector.measure = measure;
        for (const std::string& account : books_.ledger().accounts)
            if (wanted(account)) selector.accounts.push_back(account);
        return books_.parts(selector, Basis::outcome, {dimension_, fund.object}, {});
    }

    Amount step() const { return Amount::from_ore(Measure{table_.unit, 0}.ore_per_step() / 2); }

    void unknown(const Fund& fund, bool no_objects) {
        std::vector<std::string> codes;
        const auto& objects = books_.ledger().chart.objects;
        if (!no_objects)
            for (const auto& [code, name] : objects.at(dimension_)) codes.push_back(code);
        findings_.add("funds.unknown_object",
                      {{"name", table_.name},
                       {"fund", fund.name},
                       {"object", fund.object},
                       {"dimension", table_.dimension},
                       {"nearest", nearest(fund.object, codes)}},
                      fund.place);
    }

    void check_opening(const Fund& fund, Amount booked) {
        const Amount difference = fund.opening - booked;
        if (difference <= step() && -difference <= step()) return;
        findings_.add("funds.differs",
                      {{"name", table_.name + ", " + fund.name},
                       {"year", std::to_string(year_)},
                       {"end", "början"},
                       {"funds", kronor_text(fund.opening)},
                       {"books", kronor_text(booked)},
                       {"difference", kronor_text(difference)}},
                      fund.place);
    }

    void check_change(const Fund& fund, Amount booked) {
        const Amount stated = fund.added - fund.used, difference = stated - booked;
        if (difference <= 2 * step() && -difference <= 2 * step()) return;
        findings_.add("funds.object_differs",
                      {{"name", table_.name},
                       {"fund", fund.name},
                       {"object", table_.dimension + " " + fund.object},
                       {"stated", kronor_text(stated)},
                       {"booked", kronor_text(booked)},
                       {"difference", kronor_text(difference)}},
                      fund.place);
    }

    const FundTable& table_;
    const std::string& dimension_;
    const BalanceIndex& books_;
    int year_;
    Findings& findings_;
};

/// Half a step for each fund: what rounding of the file's amounts can make.
Amount slack_of(const FundTable& table, const std::vector<Fund>& funds) {
    return static_cast<std::int64_t>(funds.size()) * Amount::from_ore(Measure{table.unit, 0}.ore_per_step() / 2);
}

}  // namespace

std::vector<FundTable> read_fund_tables(Section& file, Findings& findings) {
    std::vector<FundTable> all;
    for (Section& section : file.sections("fond", findings)) all.push_back(read_fund_table(section, findings));
    return all;
}

std::vector<Fund> read_funds(const FundTable& table, const CsvTable& csv, Findings& findings) {
    const auto column = [&](const char* name) -> std::optional<std::size_t> {
        for (std::size_t i = 1; i < csv.heading.size(); ++i)
            if (folded(csv.heading[i].text) == name) return i;
        findings.add("funds.no_column", {{"name", table.name}, {"column", name}}, table.place);
        return std::nullopt;
    };
    const auto opening = column("ingaende"), added = column("nytt"), used = column("anvant");
    std::vector<Fund> funds;
    if (!opening || !added || !used) return funds;
    std::optional<std::size_t> object;
    for (std::size_t i = 1; i < csv.heading.size(); ++i)
        if (folded(csv.heading[i].text) == "objekt") object = i;
    if (object && table.dimension.empty())
        findings.add("settings.missing_key", {{"key", "koddel"}, {"section", "[[fond]]"}}, table.place);
    for (const auto& row : csv.rows) {
        Fund fund{row[0].text, read_cell(row[*opening], table.unit, findings),
                  read_cell(row[*added], table.unit, findings), read_cell(row[*used], table.unit, findings)};
        fund.place = row[0].place;
        if (object && !table.dimension.empty()) fund.object = row[*object].text;
        fund.stated = fund.object.empty() || !row[*added].text.empty() || !row[*used].text.empty();
        if (fund.stated && fund.closing().ore() < 0)
            findings.add("funds.overdrawn",
                         {{"name", table.name}, {"fund", fund.name}, {"amount", kronor_text(-fund.closing())}},
                         row[0].place);
        funds.push_back(std::move(fund));
    }
    return funds;
}

void use_objects(const FundTable& table, const std::string& dimension, const BalanceIndex& books, int year,
                 std::vector<Fund>& funds, Findings& findings) {
    for (Fund& fund : funds)
        if (!fund.object.empty()) ObjectReader(table, dimension, books, year, findings).read(fund);
}

Fund sum_of(const std::vector<Fund>& funds) {
    Fund sum;
    for (const Fund& fund : funds) {
        sum.opening += fund.opening;
        sum.added += fund.added;
        sum.used += fund.used;
    }
    return sum;
}

Fund books_of(const FundTable& table, const Ledger& ledger) {
    Fund books;
    for (const std::string& account : ledger.accounts) {
        if (!matches_any(account, table.accounts)) continue;
        books.opening -= ledger.total(account, BalanceKind::opening);
        books.added -= ledger.total(account, BalanceKind::movement);
    }
    return books;
}

void check_funds(const FundTable& table, const std::vector<Fund>& funds, const Fund& books, int year,
                 Findings& findings) {
    const Fund sum = sum_of(funds);
    const Amount slack = slack_of(table, funds);
    const std::pair<const char*, std::pair<Amount, Amount>> ends[] = {{"början", {sum.opening, books.opening}},
                                                                      {"slut", {sum.closing(), books.closing()}}};
    for (const auto& [end, amounts] : ends) {
        const Amount difference = amounts.first - amounts.second;
        if (difference <= slack && (!table.whole || -difference <= slack)) continue;
        findings.add("funds.differs",
                     {{"name", table.name},
                      {"year", std::to_string(year)},
                      {"end", end},
                      {"funds", kronor_text(amounts.first)},
                      {"books", kronor_text(amounts.second)},
                      {"difference", kronor_text(difference)}},
                     table.place);
    }
    if (table.basis.empty()) findings.add("funds.no_basis", {{"name", table.name}}, table.place);
}

}  // namespace bokslut
