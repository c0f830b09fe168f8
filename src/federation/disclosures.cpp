#include "bokslut/federation/disclosures.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "bokslut/core/error.hpp"
#include "statements/embedded_file.hpp"

namespace bokslut {

/// src/federation/disclosures/*.toml.
std::span<const EmbeddedFile> disclosures_data();

namespace {

/// In the order they are judged and told.
constexpr std::string_view files[] = {"krav.toml", "kontroller.toml"};

Severity level_named(const std::string& name) {
    if (name == "error") return Severity::error;
    if (name == "explain") return Severity::explain;
    if (name == "remark") return Severity::remark;
    throw Error("disclosure data: unknown level " + name);
}

struct Dated {
    Disclosure demand;
    int from = 0, to = 0;
};

Dated read_demand(Section section, Findings& findings) {
    const auto text = [&](const char* key) { return section.text(key, findings).value_or(""); };
    Dated out;
    Disclosure& demand = out.demand;
    demand.id = text("id");
    demand.law = text("law");
    demand.part = text("part");
    demand.what = {text("sv"), text("en")};
    demand.remedy = {text("remedy_sv"), text("remedy_en")};
    demand.level = level_named(text("level"));
    demand.applies = text("applies");
    demand.shown = text("shown");
    demand.lines = section.texts("lines", findings);
    demand.names = section.texts("names", findings);
    demand.optional = section.boolean("optional", findings).value_or(false);
    demand.stated = section.boolean("stated", findings).value_or(false) || demand.optional;
    demand.check = section.boolean("check", findings).value_or(false);
    out.from = static_cast<int>(section.integer("from", findings).value_or(0));
    out.to = static_cast<int>(section.integer("to", findings).value_or(9999));
    section.finish(findings);
    return out;
}

const std::vector<Dated>& all_demands() {
    static const std::vector<Dated> all = [] {
        std::vector<Dated> demands;
        for (const std::string_view name : files)
            for (const EmbeddedFile& file : disclosures_data()) {
                if (file.name != name) continue;
                Findings findings;
                auto section = read_settings(Source(std::string(file.name), std::string(file.text)), findings);
                if (section)
                    for (Section& one : section->sections("krav", findings))
                        demands.push_back(read_demand(one, findings));
                if (!findings.empty()) throw Error("disclosure data: " + findings_message(findings));
            }
        return demands;
    }();
    return all;
}

DisclosureStatement read_statement(Section& section, const std::string& key, const Value& value, Findings& findings) {
    DisclosureStatement statement;
    statement.place = value.place();
    if (auto table = value.as_section()) {
        const auto text = [&](const char* name) { return table->text(name, findings).value_or(""); };
        statement.where = text("avsnitt");
        statement.text = text("text");
        statement.reference = text("hanvisning");
        statement.not_applicable = text("ej_tillamplig");
        statement.judged_by = text("bedomd_av");
        table->finish(findings);
    } else {
        statement.where = section.text(key, findings).value_or("");
    }
    return statement;
}

bool is_empty(const DisclosureStatement& statement) {
    for (const std::string* text :
         {&statement.where, &statement.text, &statement.reference, &statement.not_applicable, &statement.judged_by})
        if (text->find_first_not_of(" \t\n") != std::string::npos) return false;
    return true;
}

}  // namespace

const std::vector<std::pair<std::string, Label>>& disclosure_parts() {
    static const std::vector<std::pair<std::string, Label>> parts = {
        {"resultatrakning", {"Resultaträkning", "Income statement"}},
        {"balansrakning", {"Balansräkning", "Balance sheet"}},
        {"kassaflodesanalys", {"Kassaflödesanalys", "Cash flow statement"}},
        {"noter", {"Noter", "Notes"}},
        {"driftredovisning", {"Driftredovisning", "Operations statement"}},
        {"investeringsredovisning", {"Investeringsredovisning", "Investment statement"}},
        {"forvaltningsberattelse", {"Förvaltningsberättelse", "Management report"}},
        {"grunder", {"Grunder", "Principles"}},
        {"kontroller", {"Kontroller", "Checks"}}};
    return parts;
}

std::vector<Disclosure> disclosures_of(int fiscal_year) {
    std::vector<Disclosure> demands;
    for (const Dated& dated : all_demands())
        if (dated.from <= fiscal_year && fiscal_year <= dated.to) demands.push_back(dated.demand);
    return demands;
}

DisclosureStatements read_disclosures(Section& file, Findings& findings) {
    DisclosureStatements statements;
    auto section = file.section("upplysningar", findings);
    if (!section) return statements;
    std::set<std::string> keys = {"budget_utan_overskott"};
    for (const Dated& dated : all_demands())
        if (dated.demand.stated) keys.insert(dated.demand.id);
    for (const std::string& key : keys)
        if (const auto value = section->value(key)) {
            DisclosureStatement statement = read_statement(*section, key, *value, findings);
            if (is_empty(statement))
                findings.add("disclosures.empty", {{"key", key}}, statement.place);
            else
                statements[key] = std::move(statement);
        }
    section->finish(findings);
    return statements;
}

}  // namespace bokslut
