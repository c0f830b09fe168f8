#include <algorithm>

#include "bokslut/core/number_text.hpp"
#include "bokslut/report/typed_table.hpp"

namespace bokslut {

namespace {

const std::vector<std::string> type_names = {"text", "antal", "tal", "procent", "belopp", "datum"};

CellType type_named(const std::string& name) {
    for (std::size_t i = 0; i < type_names.size(); ++i)
        if (type_names[i] == name) return static_cast<CellType>(i);
    return CellType::text;
}

void read_columns(Section& section, TypedTable& out, Findings& findings) {
    auto columns = section.section("kolumner", findings);
    if (!columns) return;
    for (const auto& [heading, value] : columns->entries())
        if (const auto name = columns->choice(heading, type_names, findings))
            out.columns[folded(heading)] = type_named(*name);
}

void read_shares(Section& section, TypedTable& out, Findings& findings) {
    for (Section& share : section.sections("summa", findings)) {
        ShareCheck check;
        check.place = share.place();
        check.name = share.text("namn", findings).value_or("");
        if (const auto whole = share.integer("till", findings, 1, 1'000'000)) check.whole = Rational(*whole);
        if (const auto ways = share.value("alternativ"))
            for (const Value& way : ways->as_list().value_or(std::vector<Value>{})) {
                std::vector<std::string> rows;
                for (const Value& row : way.as_list().value_or(std::vector<Value>{}))
                    rows.push_back(row.as_text().value_or(""));
                if (!rows.empty()) check.ways.push_back(std::move(rows));
            }
        if (check.ways.empty())
            findings.add("settings.missing_key", {{"key", "alternativ"}, {"section", "[[tabell.summa]]"}}, check.place);
        share.finish(findings);
        out.shares.push_back(std::move(check));
    }
}

}  // namespace

std::vector<TypedTable> read_typed_tables(Section& file, Findings& findings) {
    std::vector<TypedTable> all;
    for (Section& section : file.sections("tabell", findings)) {
        TypedTable out;
        out.place = section.place();
        out.file = section.text("fil", findings).value_or("");
        out.id = section.text("id", findings).value_or("");
        out.title = section.text("rubrik", findings).value_or("");
        if (std::any_of(all.begin(), all.end(), [&](const TypedTable& one) { return one.id == out.id; }))
            findings.add("tables.id_twice", {{"id", out.id}}, section.place("id"));
        for (const auto& [key, text] : {std::pair("fil", out.file), {"id", out.id}, {"rubrik", out.title}})
            if (text.empty())
                findings.add("settings.missing_key", {{"key", key}, {"section", "[[tabell]]"}}, out.place);
        out.law = section.text("lag", findings).value_or("");
        out.row = section.text("rad", findings).value_or("");
        out.group = section.text("grupp", findings).value_or("");
        out.type = type_named(section.choice("typ", type_names, findings).value_or("text"));
        read_columns(section, out, findings);
        if (const auto unit = section.choice("belopp_i", {"kr", "tkr", "mnkr"}, findings))
            out.unit = measure_named(*unit)->unit;
        out.smallest_group = static_cast<int>(section.integer("grupper_om_hogst", findings, 0, 1000).value_or(0));
        out.counts = section.text("antal", findings).value_or("");
        out.texts = section.texts("text", findings);
        read_shares(section, out, findings);
        section.finish(findings);
        all.push_back(std::move(out));
    }
    return all;
}

}  // namespace bokslut
