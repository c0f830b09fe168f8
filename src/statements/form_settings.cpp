#include "bokslut/statements/form_settings.hpp"

#include <algorithm>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/number_text.hpp"

namespace bokslut {

namespace {

const std::vector<std::pair<std::string, std::string>>& statement_names() {
    static const std::vector<std::pair<std::string, std::string>> names = {
        {"resultaträkningen", "resultatrakning"},
        {"balansräkningen", "balansrakning"},
        {"kassaflödesanalysen", "kassaflodesanalys"},
        {"balanskravsutredningen", "balanskravsutredning"}};
    return names;
}

std::string read_statement(Section& section, Findings& findings) {
    std::vector<std::string> allowed;
    for (const auto& [name, id] : statement_names()) allowed.push_back(name);
    if (!section.has("i"))
        findings.add("settings.missing_key", {{"key", "i"}, {"section", "[[rad]]"}}, section.place());
    const auto chosen = section.choice("i", allowed, findings);
    for (const auto& [name, id] : statement_names())
        if (chosen == name) return id;
    return "";
}

std::optional<LineSide> read_side(Section& section, Findings& findings) {
    const auto chosen = section.choice("slag", {"intäkt", "kostnad", "tillgång", "skuld"}, findings);
    if (!chosen) return std::nullopt;
    if (*chosen == "intäkt") return LineSide::income;
    if (*chosen == "kostnad") return LineSide::cost;
    return *chosen == "tillgång" ? LineSide::asset : LineSide::liability;
}

RowChange read_row_change(Section section, Findings& findings) {
    RowChange change;
    change.place = section.place();
    change.statement = read_statement(section, findings);
    change.row = section.text("rad", findings).value_or("");
    change.name = section.text("namn", findings);
    change.name_en = section.text("namn_en", findings);
    change.after = section.text("efter", findings);
    change.before = section.text("fore", findings);
    change.accounts = section.texts("konton", findings);
    change.side = read_side(section, findings);
    if (const auto shown = section.choice("visas", {"alltid", "med belopp", "aldrig"}, findings))
        change.show = *shown == "alltid" ? Show::always : *shown == "aldrig" ? Show::never : Show::nonzero;
    if (auto note = section.section("not", findings)) change.note = read_note(*note, findings);
    section.finish(findings);
    if (change.row.empty() && !change.name)
        findings.add("settings.missing_key", {{"key", "namn"}, {"section", "[[rad]]"}}, change.place);
    if (change.after && change.before)
        findings.add("statements.row_key_ignored", {{"key", "fore"}, {"line", change.row + change.name.value_or("")}},
                     section.place("fore"));
    if (change.row.empty() && change.after.value_or("").empty() && change.before.value_or("").empty())
        findings.add("settings.missing_key", {{"key", "efter"}, {"section", "[[rad]]"}}, change.place);
    return change;
}

std::string required(Section& section, const std::string& key, const std::string& name, Findings& findings) {
    const auto text = section.text(key, findings);
    if (!text && !section.has(key))
        findings.add("settings.missing_key", {{"key", key}, {"section", name}}, section.place());
    return text.value_or("");
}

std::vector<std::string> required_texts(Section& section, const std::string& key, const std::string& name,
                                        Findings& findings) {
    auto texts = section.texts(key, findings);
    if (!section.has(key)) findings.add("settings.missing_key", {{"key", key}, {"section", name}}, section.place());
    return texts;
}

CashAdjustment read_adjustment(Section section, int year, Findings& findings) {
    CashAdjustment adjustment;
    adjustment.place = section.place();
    adjustment.name = required(section, "namn", "[[kassaflode.justering]]", findings);
    adjustment.year = static_cast<int>(section.integer("ar", findings).value_or(year));
    if (auto rows = section.section("belopp", findings)) {
        for (const auto& [label, value] : rows->entries())
            if (const auto amount = rows->amount(label, Measure::Unit::kr, findings))
                adjustment.rows.push_back({label, {*amount, value.place()}});
    } else if (!section.has("belopp")) {
        findings.add("settings.missing_key", {{"key", "belopp"}, {"section", "[[kassaflode.justering]]"}},
                     section.place());
    }
    section.finish(findings);

    Amount sum;
    for (const auto& [label, given] : adjustment.rows) sum += given.amount;
    if (!sum.is_zero())
        findings.add(
            "statements.adjustment_not_zero",
            {{"year", std::to_string(adjustment.year)}, {"name", adjustment.name}, {"difference", kronor_text(sum)}},
            adjustment.place);
    return adjustment;
}

}  // namespace

std::vector<RowChange> read_row_changes(Section& file, Findings& findings) {
    std::vector<RowChange> changes;
    for (Section& section : file.sections("rad", findings)) changes.push_back(read_row_change(section, findings));
    return changes;
}

std::vector<SwitchingAccounts> read_switching_accounts(Section& file, Findings& findings) {
    std::vector<SwitchingAccounts> all;
    for (Section& section : file.sections("vaxlande_konto", findings)) {
        SwitchingAccounts switching;
        switching.place = section.place();
        switching.accounts = required_texts(section, "konton", "[[vaxlande_konto]]", findings);
        switching.debit_line = required(section, "debet", "[[vaxlande_konto]]", findings);
        switching.credit_line = required(section, "kredit", "[[vaxlande_konto]]", findings);
        section.finish(findings);
        all.push_back(std::move(switching));
    }
    return all;
}

CashSettings read_cash_settings(Section& file, int year, Findings& findings) {
    CashSettings settings;
    auto section = file.section("kassaflode", findings);
    if (!section) return settings;
    settings.liquid = section->texts("likvida_medel", findings);
    for (Section& adjustment : section->sections("justering", findings))
        settings.adjustments.push_back(read_adjustment(adjustment, year, findings));
    section->finish(findings);
    return settings;
}

namespace {

/// Accounts counted in a year's operations statement: they must be internal.
std::vector<std::string> included(Section& years, const std::string& year, const InternalItems& items,
                                  Findings& findings) {
    std::vector<std::string> accounts = years.texts(year, findings);
    for (const std::string& account : accounts) {
        const bool internal = std::any_of(items.accounts.begin(), items.accounts.end(), [&](const std::string& prefix) {
            return matches(account, prefix) || matches(prefix, account);
        });
        if (!internal) findings.add("statements.included_not_internal", {{"account", account}}, years.place(year));
    }
    return accounts;
}

}  // namespace

InternalItems read_internal_items(Section& file, Findings& findings) {
    InternalItems items;
    auto section = file.section("interna_poster", findings);
    if (!section) return items;
    items.place = section->place();
    items.accounts = required_texts(*section, "konton", "[interna_poster]", findings);
    if (auto years = section->section("med_i_driftredovisningen", findings)) {
        for (const auto& [year, value] : years->entries()) {
            const auto number = read_year(year);
            if (!number)
                findings.add("settings.bad_date", {{"text", year}}, value.place());
            else
                items.in_operations[*number] = included(*years, year, items, findings);
        }
    }
    section->finish(findings);
    return items;
}

std::vector<GivenLine> read_given_lines(Section& section, const std::vector<std::string>& keys, int year,
                                        Findings& findings) {
    std::vector<GivenLine> lines;
    for (const std::string& key : keys) {
        const auto value = section.value(key);
        if (!value) continue;
        if (auto years = value->as_section()) {
            for (const auto& [text, amount] : years->entries()) {
                const auto number = read_year(text);
                if (!number)
                    findings.add("settings.bad_date", {{"text", text}}, amount.place());
                else if (const auto given = years->amount(text, Measure::Unit::kr, findings))
                    lines.push_back({key, *number, {*given, amount.place()}});
            }
        } else if (const auto given = section.amount(key, Measure::Unit::kr, findings)) {
            lines.push_back({key, year, {*given, value->place()}});
        }
    }
    return lines;
}

}  // namespace bokslut
