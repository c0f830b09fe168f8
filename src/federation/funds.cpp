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
    for (const auto& row : csv.rows) {
        Fund fund{row[0].text, read_cell(row[*opening], table.unit, findings),
                  read_cell(row[*added], table.unit, findings), read_cell(row[*used], table.unit, findings)};
        if (fund.closing().ore() < 0)
            findings.add("funds.overdrawn",
                         {{"name", table.name}, {"fund", fund.name}, {"amount", kronor_text(-fund.closing())}},
                         row[0].place);
        funds.push_back(std::move(fund));
    }
    return funds;
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
