// Notes and investments: their rows, their sums, and the line they explain.
#include <algorithm>

#include "bokslut/core/settings.hpp"
#include "report/proof_binder.hpp"

namespace bokslut::proof {

namespace {

const std::string project = "projekt";  // the koddel of investment projects

bool is_sum_label(const std::string& label) {
    const std::string text = plain_label(label);
    return text == "summa" || text == "totalt" || text.starts_with("summa ");
}

bool starts_with_word(const std::string& label, std::string_view word) {
    return plain_label(label).starts_with(word);
}

}  // namespace

/// By the note's heading, by the ids of its rows, else by its number in the förbund's file.
const Line* Binder::line_of_note(const Sheet& sheet) const {
    const auto [entry, added] = note_lines_.emplace(&sheet, nullptr);
    if (added) entry->second = find_line_of_note(sheet);
    return entry->second;
}

const Line* Binder::find_line_of_note(const Sheet& sheet) const {
    if (!sheet.title.empty())
        for (const Form* form : {&forms_.input.income, &forms_.input.balance})
            if (const Line* line = form->labelled(sheet.title)) return line;
    for (const SheetRow& row : sheet.rows) {
        const std::string id = quantity_of(row.id);
        if (!id.starts_with("not/")) continue;
        const std::size_t prefix = id.find('/', 4);
        if (const Line* line =
                prefix == std::string::npos ? nullptr : forms_.line(id.substr(4, id.find('/', prefix + 1) - 4)))
            return line;
    }
    for (const NoteStatement& note : forms_.statements.notes)
        if (note.id == sheet.table) return forms_.line(note.line_id);
    for (const SheetRow& row : sheet.rows)
        if (const Line* line = forms_.line(quantity_of(row.id))) return line;
    return nullptr;
}

const NoteStatement* Binder::own_note(const Sheet& sheet) const {
    const Line* line = line_of_note(sheet);
    for (const NoteStatement& note : forms_.statements.notes)
        if (line && note.line_id == line->id) return &note;
    return nullptr;
}

/// A row that is another line's quantity has that line's key: "Avskrivningar" in a roll-forward.
std::string Binder::note_row_key(const Sheet& sheet, const SheetRow& row, const PrintedPeriod& period) const {
    if (const NoteStatement* note = own_note(sheet))
        for (const StatementRow& source : note->rows) {
            if (!source.quantity || plain_label(source.label.sv) != plain_label(row.label)) continue;
            const std::string& id = forms_.statements.quantities[*source.quantity].id;
            if (forms_.line(id)) return key(id, "", period);
        }
    const std::string stated = quantity_of(row.id);
    if (!stated.empty() && forms_.line(stated)) return key(stated, "", period);
    const auto number = static_cast<std::size_t>(&row - sheet.rows.data()) + 1;
    return key(sheet.table + sheet.tag + "#" + std::to_string(number), "", period);
}

void Binder::note(const Sheet& sheet) {
    if (sheet.table.ends_with("/plan")) return bind_rows(sheet);
    const Line* line = line_of_note(sheet);
    if (!line)
        model_.unchecked.push_back(table_title(sheet.table) + (sheet.title.empty() ? "" : " " + sheet.title) +
                                   ": noten hör inte till någon känd rad");
    const bool rolls =
        sheet.rows.size() > 2 && ((starts_with_word(sheet.rows.front().label, "ingaende") &&
                                   starts_with_word(sheet.rows.back().label, "utgaende")) ||
                                  (line && line->note && line->note->kind == NoteSpec::Kind::roll_forward));
    if (rolls && line)
        roll_forward(sheet, *line);
    else
        note_sum(sheet, line);
}

/// Opening + changes = closing, where the opening is last year's closing.
void Binder::roll_forward(const Sheet& sheet, const Line& line) {
    std::map<int, Terms> by_year;
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        const SheetRow& row = sheet.rows[r];
        for (std::size_t i : row.figures) {
            const PrintedPeriod& period = sheet.periods.at(figures_[i].column);
            if (period.kind != PrintedPeriod::Kind::outcome) continue;
            const bool opening = r == 0, closing = r + 1 == sheet.rows.size();
            const std::string own = opening   ? key(line.id, period.year - 1)
                                    : closing ? key(line.id, period.year)
                                              : note_row_key(sheet, row, period);
            print(own, quantity(own), i);
            by_year[period.year].push_back(term(closing ? -1 : 1, own));
        }
    }
    for (auto& [year, terms] : by_year) {
        if (terms.size() != sheet.rows.size()) {  // a cell that is empty may be unknown rather than nothing
            model_.unchecked.push_back(where(sheet, {PrintedPeriod::Kind::outcome, year, false}) +
                                       ": förändringarna är inte skrivna på alla rader");
            continue;
        }
        std::rotate(terms.begin(), terms.end() - 1, terms.end());
        model_.relate(std::move(terms), Class::identity,
                      where(sheet, {PrintedPeriod::Kind::outcome, year, false}) + ": " + sheet.rows.front().label +
                          " + årets förändringar = " + sheet.rows.back().label);
    }
}

/// The rows add up to the last one, and that is the line; costs print positive in notes.
void Binder::note_sum(const Sheet& sheet, const Line* line) {
    const bool has_sum = sheet.rows.size() > 1 && is_sum_label(sheet.rows.back().label);
    const bool unsure_sign = line && line->side == LineSide::none && line->id.starts_with("rr/") && line->added;
    if (unsure_sign) line = nullptr;
    const int sign = line && line->side == LineSide::cost ? -1 : 1;
    const auto summed = static_cast<std::size_t>(std::count_if(
        sheet.rows.begin(), sheet.rows.end(), [](const SheetRow& row) { return !is_of_which(row.label); }));
    std::map<int, Terms> by_year;
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        const SheetRow& row = sheet.rows[r];
        const bool is_sum = sheet.rows.size() == 1 || (has_sum && r + 1 == sheet.rows.size());
        for (std::size_t i : row.figures) {
            const PrintedPeriod& period = sheet.periods.at(figures_[i].column);
            if (period.kind != PrintedPeriod::Kind::outcome) continue;
            const bool of_line = is_sum && line;
            const std::string own = of_line ? key(line->id, "", period) : note_row_key(sheet, row, period);
            const std::size_t bound = quantity(own);
            print(own, bound, i, of_line ? sign : 1);
            if (sheet.rows.size() == 1 || is_of_which(row.label)) continue;
            by_year[period.year].push_back({is_sum ? (of_line ? -sign : -1) : 1, static_cast<consistency::Var>(bound)});
        }
    }
    for (auto& [year, terms] : by_year) {
        const PrintedPeriod period{PrintedPeriod::Kind::outcome, year, false};
        if (!has_sum && !line) continue;
        if (terms.size() != summed) {
            model_.unchecked.push_back(where(sheet, period) + ": summan, eftersom en rad saknar siffra");
            continue;
        }
        if (has_sum) std::rotate(terms.begin(), terms.end() - 1, terms.end());
        if (!has_sum) terms.insert(terms.begin(), term(-sign, key(line->id, "", period)));
        model_.relate(
            std::move(terms), Class::identity,
            where(sheet, period) + ": summan av raderna = " + (has_sum ? sheet.rows.back().label : line->label.sv));
    }
}

void Binder::bind_rows(const Sheet& sheet) {
    for (const SheetRow& row : sheet.rows)
        for (std::size_t i : row.figures) {
            const PrintedPeriod& period = sheet.periods.at(figures_[i].column);
            std::string own = note_row_key(sheet, row, period);
            if (period.kind == PrintedPeriod::Kind::other) own += "/" + figures_[i].column;
            print(own, model_.quantity(own, figure_text(figures_[i])), i);
        }
}

/// Whether every line that purchases are booked on has a note that says how much, or no amount.
bool Binder::all_noted(const std::set<std::string>& noted, int year) {
    const auto flow = forms_.statements.lines.find("kf/investeringar");
    if (flow == forms_.statements.lines.end()) return false;
    const std::vector<Term>& terms = forms_.statements.quantities[flow->second].terms;
    return std::all_of(terms.begin(), terms.end(), [&](const Term& part) {
        const std::string& id = forms_.statements.quantities[part.quantity].id;
        const auto found = model_.find(key(id, year));
        return part.at != At::change || noted.contains(id) ||
               (found && model_.quantities[*found].hard == consistency::exactly_zero);
    });
}

/// Projects add up to their sum, to the purchases in the notes and to the cash flow.
void Binder::investments(const Sheet& sheet) {
    const PrintedPeriod period{PrintedPeriod::Kind::outcome, sheet.year, false};
    const bool has_sum = sheet.rows.size() > 1 && is_sum_label(sheet.rows.back().label);
    Terms projects;
    for (std::size_t r = 0; r < sheet.rows.size() - (has_sum ? 1 : 0); ++r)
        projects.push_back(term(1, note_row_key(sheet, sheet.rows[r], period)));
    if (projects.empty()) return;
    const std::string at = where(sheet, period) + ": ";
    if (has_sum)
        for (const auto& [column, printed] : sheet.periods) {
            Terms sum = {term(-1, note_row_key(sheet, sheet.rows.back(), printed))};
            for (std::size_t r = 0; r + 1 < sheet.rows.size(); ++r)
                sum.push_back(term(1, note_row_key(sheet, sheet.rows[r], printed)));
            model_.relate(std::move(sum), Class::identity, at + "projekten tillsammans = " + sheet.rows.back().label);
        }
    const auto flow = forms_.statements.lines.find("kf/investeringar");
    if (flow != forms_.statements.lines.end()) {
        Terms terms = projects;
        terms.push_back(term(1, key("kf/investeringar", sheet.year)));
        model_.relate(std::move(terms), Class::expected,
                      at + "projekten tillsammans = kassaflödesanalysens " + label("kf/investeringar"),
                      at + "projekten mot kassaflödesanalysen");
    }
    Terms terms = projects;
    std::set<std::string> noted;
    for (const Sheet& other : sheets_) {
        const Line* line = other.table.starts_with("not/") ? line_of_note(other) : nullptr;
        if (!line || !line->note || other.year != sheet.year) continue;
        for (const NoteChange& change : line->note->changes)
            for (const SheetRow& row : other.rows)
                if (folded(change.with) == project && plain_label(row.label) == plain_label(change.label)) {
                    terms.push_back(term(-1, note_row_key(other, row, period)));
                    noted.insert(line->id);
                }
    }
    if (!noted.empty() && all_noted(noted, sheet.year))
        model_.relate(std::move(terms), Class::expected, at + "projekten tillsammans = noternas investeringar",
                      at + "projekten mot noterna");
}

}  // namespace bokslut::proof
