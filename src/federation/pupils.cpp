// The table of pupils.
#include <algorithm>
#include <set>

#include "bokslut/core/number_text.hpp"
#include "bokslut/core/settings.hpp"
#include "bokslut/federation/cost_sharing.hpp"
#include "federation/given.hpp"

namespace bokslut {

namespace {

/// Reads rows by the names of their columns.
class Reader {
public:
    Reader(const CsvTable& table, const std::vector<Member>& members, Findings& findings)
        : table_(table), findings_(findings) {
        for (const Member& member : members) members_.push_back(member.name);
    }

    bool has_columns(const Place& place) const {
        bool all = true;
        for (const char* name : {"elev", "kommun", "utbildning", "termin", "pris"})
            if (!column(name)) {
                given::missing(name, "tabellen över elever", place, findings_);
                all = false;
            }
        return all;
    }

    std::optional<PupilRow> read(const std::vector<CsvCell>& row) {
        right_ = true;
        PupilRow out{needed(row, "elev"), needed(row, "kommun"), {}};
        home(row);
        form(row, out.pupil);
        const int year = term(row, out.pupil);
        out.pupil.term_price = number(row, "pris", true) * Rational(100);
        left(row, year, out.pupil);
        const bool adult = out.pupil.form == Pupil::Form::adult;
        out.pupil.points = number(row, "poang", adult);
        out.pupil.completed = number(row, "genomforda", adult && out.pupil.left);
        out.pupil.points_a_week = number(row, "poang_per_vecka", adult && out.pupil.left);
        if (adult && out.pupil.left && out.pupil.completed > out.pupil.points)
            wrong("fees.more_than_course",
                  {{"pupil", out.name}, {"done", cell(row, "genomforda")->text}, {"points", cell(row, "poang")->text}},
                  *cell(row, "genomforda"));
        if (!fits(out.pupil)) wrong("fees.too_large", {{"service", out.name}}, *cell(row, "pris"));
        if (!adult && !met_.insert(folded(out.name) + "\n" + folded(cell(row, "termin")->text)).second)
            wrong("fees.twice", {{"name", out.name}, {"key", "tabellen över elever"}}, row.front());
        return right_ ? std::optional(out) : std::nullopt;
    }

private:
    std::optional<std::size_t> column(const std::string& name) const {
        for (std::size_t i = 0; i < table_.heading.size(); ++i)
            if (folded(table_.heading[i].text) == name) return i;
        return std::nullopt;
    }

    const CsvCell* cell(const std::vector<CsvCell>& row, const std::string& name) const {
        const auto at = column(name);
        return at ? &row[*at] : nullptr;
    }

    std::string needed(const std::vector<CsvCell>& row, const std::string& name) {
        const CsvCell& text = *cell(row, name);
        if (text.text.find_first_not_of(' ') == std::string::npos) {
            given::empty_list(name, text.place, findings_);
            right_ = false;
        }
        return text.text;
    }

    /// Whether what a pupil costs can be computed and shown.
    static bool fits(const Pupil& pupil) {
        const Rational most = std::max({Rational(1), pupil.points, pupil.completed, pupil.points_a_week * Rational(3)});
        return pupil.term_price * most <= Rational(settings_limit_ore);
    }

    void wrong(const char* code, std::vector<std::pair<std::string, std::string>> arguments, const CsvCell& cell) {
        findings_.add(code, std::move(arguments), cell.place);
        right_ = false;
    }

    /// Pupils may come from others than the members, but hardly from a name that is nearly a member's.
    void home(const std::vector<CsvCell>& row) {
        const CsvCell& text = *cell(row, "kommun");
        const std::string meant = nearest(text.text, members_);
        if (!meant.empty() && folded(meant) != folded(text.text))
            findings_.add("fees.pupil_home", {{"home", text.text}, {"nearest", meant}}, text.place);
    }

    void form(const std::vector<CsvCell>& row, Pupil& out) {
        const CsvCell& text = *cell(row, "utbildning");
        const std::string name = folded(text.text);
        if (name == "anpassad")
            out.form = Pupil::Form::adapted;
        else if (name == "vuxen")
            out.form = Pupil::Form::adult;
        else if (name != "gymnasium")
            wrong("settings.not_allowed",
                  {{"key", "utbildning"}, {"text", text.text}, {"allowed", "gymnasium, anpassad, vuxen"}}, text);
    }

    int term(const std::vector<CsvCell>& row, Pupil& out) {
        const CsvCell& text = *cell(row, "termin");
        const std::string name = folded(text.text);
        const auto year = name.size() == 6 ? read_year(name.substr(2)) : std::nullopt;
        out.autumn = name.starts_with("ht");
        if (!year || (!out.autumn && !name.starts_with("vt")))
            wrong("settings.not_allowed", {{"key", "termin"}, {"text", text.text}, {"allowed", "HT2025, VT2026 …"}},
                  text);
        return year.value_or(0);
    }

    void left(const std::vector<CsvCell>& row, int year, Pupil& out) {
        const CsvCell* text = cell(row, "slutade");
        if (!text || text->text.empty()) return;
        out.left = read_date(text->text);
        if (!out.left) return wrong("settings.bad_date", {{"text", text->text}}, *text);
        // A day outside the term would be judged by another year's days.
        const bool in_term = out.left->year == year && (out.left->month >= 7) == out.autumn;
        if (year != 0 && !in_term)
            wrong("settings.not_allowed", {{"key", "slutade"}, {"text", text->text}, {"allowed", "en dag i terminen"}},
                  *text);
    }

    Rational number(const std::vector<CsvCell>& row, const std::string& name, bool needed) {
        const CsvCell* text = cell(row, name);
        if (!needed && (!text || text->text.empty())) return {};
        const auto read = text ? given::number(text->text) : std::nullopt;
        if (!read || read->sign() < 0)
            wrong("report.bad_number", {{"text", text ? text->text : name}}, text ? *text : row.front());
        else if (*read > Rational(given::number_limit))
            wrong("fees.number_too_large", {{"text", text->text}, {"key", name}}, *text);
        return read.value_or(Rational());
    }

    const CsvTable& table_;
    std::vector<std::string> members_;
    Findings& findings_;
    bool right_ = true;
    std::set<std::string> met_;
};

}  // namespace

std::vector<PupilRow> read_pupils(const CsvTable& table, const Place& place, Findings& findings,
                                  const std::vector<Member>& members) {
    std::vector<PupilRow> pupils;
    Reader reader(table, members, findings);
    if (!reader.has_columns(place)) return pupils;
    for (const auto& row : table.rows)
        if (auto pupil = reader.read(row)) pupils.push_back(std::move(*pupil));
    return pupils;
}

}  // namespace bokslut
