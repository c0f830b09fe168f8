#include "bokslut/statements/note.hpp"

#include "bokslut/core/finding.hpp"

namespace bokslut {

namespace {

void wrong_kind(const Value& value, const std::string& key, const std::string& expected, Findings& findings) {
    findings.add("settings.wrong_kind", {{"key", key}, {"expected", expected}}, value.place());
}

/// "3511", or ["Personalkostnader", "5"], or ["Övriga intäkter"] for the rest.
void read_row(const Value& value, NoteSpec& note, Findings& findings) {
    if (const auto account = value.as_text()) {
        note.rows.push_back({"", {*account}, value.place()});
        return;
    }
    const auto items = value.as_list();
    NoteRow row{"", {}, value.place()};
    for (const Value& item : items.value_or(std::vector<Value>{})) {
        const auto text = item.as_text();
        if (!text) return wrong_kind(item, "rader", "text", findings);
        if (row.label.empty())
            row.label = *text;
        else
            row.accounts.push_back(*text);
    }
    if (row.label.empty()) return wrong_kind(value, "rader", "\"konto\", [\"namn\", \"konto\"]", findings);
    note.rows.push_back(std::move(row));
}

void read_change(Section section, NoteSpec& note, Findings& findings) {
    NoteChange change;
    change.place = section.place();
    change.label = section.text("namn", findings).value_or("");
    change.accounts = section.texts("konton", findings);
    change.with = section.text("med", findings).value_or("");
    change.without = section.text("utan", findings).value_or("");
    change.line = section.text("rad", findings).value_or("");
    section.finish(findings);
    if (change.label.empty())
        findings.add("settings.missing_key", {{"key", "namn"}, {"section", "forandringar"}}, change.place);
    if (change.accounts.empty() == change.line.empty())
        findings.add("settings.missing_key", {{"key", "konton"}, {"section", "forandringar"}}, change.place);
    note.changes.push_back(std::move(change));
}

NotePlan read_plan(Section section, Findings& findings) {
    NotePlan plan;
    plan.place = section.place();
    plan.id = section.text("id", findings).value_or("plan");
    plan.title = section.text("rubrik", findings).value_or("");
    plan.file = section.text("fil", findings).value_or("");
    if (plan.file.empty())
        findings.add("settings.missing_key", {{"key", "fil"}, {"section", "tabell"}}, section.place());
    const auto unit = section.choice("belopp_i", {"kr", "tkr", "mnkr"}, findings);
    plan.unit = measure_named(unit.value_or("tkr"))->unit;
    section.finish(findings);
    return plan;
}

}  // namespace

NoteSpec read_note(Section section, Findings& findings) {
    NoteSpec note;
    note.place = section.place();
    if (const auto number = section.integer("nummer", findings, 1, 999)) note.number = static_cast<int>(*number);
    note.texts = section.texts("text", findings);
    if (const auto per = section.text("per", findings); per && folded(*per) != "konto") {
        note.kind = NoteSpec::Kind::by_object;
        note.per = *per;
    }
    if (const auto rows = section.value("rader")) {
        if (const auto list = rows->as_list())
            for (const Value& row : *list) read_row(row, note, findings);
        else
            wrong_kind(*rows, "rader", "[ … ]", findings);
    }
    if (section.has("forandringar")) {
        note.kind = NoteSpec::Kind::roll_forward;
        for (Section& change : section.sections("forandringar", findings)) read_change(change, note, findings);
    }
    note.opening = section.text("ingaende", findings).value_or("");
    note.closing = section.text("utgaende", findings).value_or("");
    if (auto plan = section.section("tabell", findings)) note.plan = read_plan(*plan, findings);
    section.finish(findings);
    return note;
}

}  // namespace bokslut
