#include "bokslut/statements/form.hpp"

#include <algorithm>

#include "bokslut/core/error.hpp"
#include "bokslut/core/settings.hpp"
#include "statements/embedded_file.hpp"

namespace bokslut {

namespace {

template <class T>
struct Named {
    std::string_view name;
    T value;
};

constexpr Named<LineSide> sides[] = {{"income", LineSide::income},
                                     {"cost", LineSide::cost},
                                     {"asset", LineSide::asset},
                                     {"liability", LineSide::liability},
                                     {"deducted_income", LineSide::deducted_income}};
constexpr Named<BalanceMeasure> measures[] = {
    {"opening", BalanceMeasure::opening}, {"movement", BalanceMeasure::movement}, {"closing", BalanceMeasure::closing}};
constexpr Named<Show> shows[] = {
    {"always", Show::always}, {"nonzero", Show::nonzero}, {"given", Show::given}, {"never", Show::never}};
constexpr Named<SumKind> sums[] = {{"above", SumKind::above}, {"section", SumKind::section}, {"group", SumKind::group}};

/// The forms are ours: a word that is not known is our mistake.
template <class T, std::size_t N>
T named(const Named<T> (&table)[N], const std::string& name) {
    for (const auto& entry : table)
        if (entry.name == name) return entry.value;
    throw Error("form data: unknown word " + name);
}

LineTerm read_term(std::string_view text, const std::string& prefix) {
    LineTerm term;
    if (text.starts_with('-')) {
        term.sign = -1;
        text.remove_prefix(1);
    }
    const auto at = text.find('@');
    if (at != std::string_view::npos) {
        if (text.substr(at) != "@change") throw Error("form data: unknown term " + std::string(text));
        term.at = At::change;
        text = text.substr(0, at);
    }
    term.id = text.find('/') == std::string_view::npos ? prefix + "/" + std::string(text) : std::string(text);
    return term;
}

std::vector<LineTerm> read_terms(const std::vector<std::string>& texts, const std::string& prefix) {
    std::vector<LineTerm> terms;
    for (const std::string& text : texts) terms.push_back(read_term(text, prefix));
    return terms;
}

void read_sum(Section& section, Line& line, const std::string& prefix, Findings& findings) {
    const auto value = section.value("sum");
    if (!value) return;
    if (const auto word = value->as_text()) {
        line.sum = named(sums, *word);
    } else {
        line.sum = SumKind::listed;
        line.listed = read_terms(section.texts("sum", findings), prefix);
    }
}

Line read_line(Section section, const Form& form, BalanceMeasure measure, Findings& findings) {
    Line line;
    line.id = form.prefix + "/" + section.text("id", findings).value_or("");
    line.label = {section.text("sv", findings).value_or(""), section.text("en", findings).value_or("")};
    line.level = static_cast<int>(section.integer("level", findings).value_or(0));
    line.side = section.has("side") ? named(sides, *section.text("side", findings)) : LineSide::none;
    line.measure = section.has("measure") ? named(measures, *section.text("measure", findings)) : measure;
    line.leftover = section.boolean("leftover", findings).value_or(false);
    line.selects = section.has("accounts") || line.leftover;
    line.accounts = section.texts("accounts", findings);
    line.unmoved_result = section.boolean("unmoved_result", findings).value_or(false);
    line.terms = read_terms(section.texts("terms", findings), form.prefix);
    read_sum(section, line, form.prefix, findings);
    line.given = section.text("given", findings).value_or("");
    line.given_sign = static_cast<int>(section.integer("given_sign", findings, -1, 1).value_or(0));
    line.cash = section.text("cash", findings).value_or("");
    line.keeps_side = section.boolean("keeps_side", findings).value_or(false);
    line.of_which = section.boolean("of_which", findings).value_or(false);
    line.total = section.boolean("total", findings).value_or(false);
    line.show = section.has("show") ? named(shows, *section.text("show", findings)) : Show::always;
    return line;
}

/// Whether a form or line serves the fiscal year: "from" and "to" are its first and last year.
bool in_force(Section& section, int fiscal_year, Findings& findings) {
    const auto from = section.integer("from", findings);
    const auto to = section.integer("to", findings);
    return fiscal_year >= from.value_or(0) && fiscal_year <= to.value_or(9999);
}

Form read_form(Section& section, int fiscal_year, Findings& findings) {
    Form form;
    form.statement = section.text("statement", findings).value_or("");
    form.prefix = section.text("prefix", findings).value_or("");
    form.law = section.text("law", findings).value_or("");
    form.title = {section.text("sv", findings).value_or(""), section.text("en", findings).value_or("")};
    form.cash = section.texts("cash", findings);
    form.accounts = section.texts("accounts", findings);
    const BalanceMeasure measure = named(measures, section.text("measure", findings).value_or(""));
    for (Section& line : section.sections("line", findings)) {
        Line read = read_line(line, form, measure, findings);
        if (in_force(line, fiscal_year, findings)) form.lines.push_back(std::move(read));
        line.finish(findings);
    }
    section.finish(findings);
    return form;
}

std::string without_commas(std::string_view label) {
    std::string text = folded(label);
    std::erase_if(text, [](char c) { return c == ',' || c == '*'; });
    return text;
}

}  // namespace

int ledger_sign(LineSide side) {
    return side == LineSide::asset || side == LineSide::deducted_income ? 1 : -1;
}

Line* Form::find(std::string_view id) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

const Line* Form::find(std::string_view id) const {
    return const_cast<Form*>(this)->find(id);
}

bool same_label(std::string_view a, std::string_view b) {
    return without_commas(a) == without_commas(b);
}

Line* Form::labelled(std::string_view label) {
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return same_label(line.label.sv, label); });
    return found == lines.end() ? nullptr : &*found;
}

const Line* Form::labelled(std::string_view label) const {
    return const_cast<Form*>(this)->labelled(label);
}

void add_unknown_line(const std::string& label, const Form& form, const Place& place, Findings& findings) {
    std::vector<std::string> labels;
    for (const Line& line : form.lines)
        if (!line.is_heading()) labels.push_back(line.label.sv);
    findings.add("statements.unknown_line",
                 {{"line", label}, {"statement", form.title.sv}, {"nearest", nearest(label, labels)}}, place);
}

const std::vector<std::string>& form_layouts() {
    static const std::vector<std::string> layouts = {"lagen", "kommunalförbund"};
    return layouts;
}

std::optional<Form> statutory_form(std::string_view statement, std::string_view layout, int fiscal_year,
                                   Findings& findings) {
    std::optional<Form> found;
    for (const EmbeddedFile& file : forms_data()) {
        if (!file.name.starts_with(statement)) continue;
        Findings own;
        auto section = read_settings(Source(std::string(file.name), std::string(file.text)), own);
        if (!section) throw Error("form data: " + findings_message(own));
        const std::string own_layout = section->text("layout", own).value_or("");
        const bool asked_for = own_layout == layout;
        if (!in_force(*section, fiscal_year, own) || !(asked_for || own_layout == "lagen")) continue;
        found = read_form(*section, fiscal_year, own);
        if (!own.empty()) throw Error("form data: " + findings_message(own));
        if (asked_for) return found;
    }
    if (!found)
        findings.add("statements.no_form", {{"form", std::string(statement)}, {"year", std::to_string(fiscal_year)}});
    return found;
}

}  // namespace bokslut
