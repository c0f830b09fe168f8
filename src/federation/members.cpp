#include "bokslut/federation/members.hpp"

#include <set>

#include "bokslut/core/number_text.hpp"
#include "federation/given.hpp"

namespace bokslut {

namespace {

Member read_member(Section section, Findings& findings) {
    Member member;
    member.place = section.place();
    member.name = given::name(section, "namn", "[[medlem]]", findings);
    member.code = section.text("kod", findings).value_or("");
    member.associated = section.boolean("adjungerad", findings).value_or(false);
    member.cost_share = given::share(section, "andel_kostnader", findings);
    member.asset_share = given::share(section, "andel_tillgangar", findings);
    for (const char* key : {"andel_kostnader", "andel_tillgangar"})
        if (member.associated && section.has(key))
            findings.add("fees.associated_with_key", {{"name", member.name}, {"key", key}}, section.place(key));
    if (const auto area = section.value("yta")) member.area = given::weight(*area, "yta", findings);
    section.finish(findings);
    return member;
}

std::string percent_text(const Rational& share) {
    return decimal_text(share * Rational(100)) + " %";
}

/// A key that any member has is a key for all of them.
void check_key(const std::vector<Member>& members, const char* key, std::optional<Rational> Member::*share,
               Findings& findings) {
    const Member* last = nullptr;
    Rational sum;
    for (const Member& member : members) {
        if (!(member.*share)) continue;
        sum += *(member.*share);
        last = &member;
    }
    if (last && sum != Rational(1))
        findings.add("fees.key_not_whole", {{"key", key}, {"sum", percent_text(sum)}}, last->place);
}

std::optional<std::int64_t> read_count(const CsvCell& cell, Findings& findings) {
    const auto number = read_decimal(cell.text);
    if (number && number.value.decimals == 0 && number.value.digits >= 0 && number.value.digits <= most_inhabitants)
        return number.value.digits;
    findings.add("report.bad_number", {{"text", cell.text}}, cell.place);
    return std::nullopt;
}

}  // namespace

std::vector<Member> read_members(Section& file, Findings& findings) {
    std::vector<Member> members;
    std::set<std::string> names;
    std::map<std::string, std::string> codes;  // code -> who has it
    for (Section& section : file.sections("medlem", findings)) {
        members.push_back(read_member(section, findings));
        const Member& member = members.back();
        const auto [other, first] = codes.emplace(member.code, member.name);
        if (!member.code.empty() && !first)
            findings.add("fees.member_code_twice",
                         {{"name", member.name}, {"other", other->second}, {"code", member.code}},
                         section.place("kod"));
        if (!member.name.empty() && !names.insert(folded(member.name)).second)
            findings.add("fees.member_twice", {{"name", member.name}}, section.place("namn"));
    }
    check_key(members, "andel_kostnader", &Member::cost_share, findings);
    check_key(members, "andel_tillgangar", &Member::asset_share, findings);
    return members;
}

std::optional<std::size_t> find_member(const std::vector<Member>& members, const std::string& name, const Place& place,
                                       Findings& findings) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (folded(members[i].name) == folded(name)) return i;
        names.push_back(members[i].name);
    }
    findings.add("fees.unknown_member", {{"name", name}, {"nearest", nearest(name, names)}}, place);
    return std::nullopt;
}

std::optional<InhabitantCount> Inhabitants::given(std::size_t member, int year, const ReferenceDate& reference) const {
    if (!reference.stated)
        if (const auto found = by_year_.find({year, member}); found != by_year_.end())
            return InhabitantCount{found->second, std::nullopt, year, false};
    const Date date = reference.in(year);
    if (const auto found = by_date_.find({date, member}); found != by_date_.end())
        return InhabitantCount{found->second, date, year, false};
    return std::nullopt;
}

std::optional<InhabitantCount> Inhabitants::of(std::size_t member, int year, const ReferenceDate& reference) const {
    if (const auto own = given(member, year, reference)) return own;
    const auto increase = increase_.find(member);
    auto count = increase == increase_.end() ? std::nullopt : earlier(member, year, reference);
    if (!count) return std::nullopt;
    for (int i = count->year; i < year; ++i) {
        const Rational grown = Rational(count->count) * (Rational(1) + increase->second.rate);
        count->count = grown.rounded(Rounding::half_away_from_zero) + increase->second.persons;
        if (count->count < 0 || count->count > most_inhabitants) return std::nullopt;
    }
    count->projected = true;
    return count;
}

std::optional<InhabitantCount> Inhabitants::earlier(std::size_t member, int year,
                                                    const ReferenceDate& reference) const {
    constexpr int furthest_back = 30;
    for (int before = year - 1; before >= year - furthest_back; --before)
        if (const auto count = given(member, before, reference)) return count;
    return std::nullopt;
}

InhabitantLack Inhabitants::lack(std::size_t member, int year, const ReferenceDate& reference) const {
    if (!increase_.contains(member)) return InhabitantLack::not_given;
    return earlier(member, year, reference) ? InhabitantLack::impossible : InhabitantLack::no_earlier;
}

namespace {

void check_columns(const CsvTable& table, Findings& findings) {
    std::set<Date> met;  // a fee year as its day nought
    for (std::size_t column = 1; column < table.heading.size(); ++column) {
        const CsvCell& heading = table.heading[column];
        const auto year = read_year(heading.text);
        const auto date = read_date(heading.text);
        if (!year && !date)
            findings.add("fees.inhabitants_column", {{"column", heading.text}}, heading.place);
        else if (!met.insert(date.value_or(Date{year.value_or(0), 0, 0})).second)
            given::twice(heading.text, "invånartabellen", heading.place, findings);
    }
}

/// The member of each row; nothing where it is unknown, which is told.
std::vector<std::optional<std::size_t>> read_members_of(const CsvTable& table, const std::vector<Member>& members,
                                                        Findings& findings) {
    std::vector<std::optional<std::size_t>> rows;
    std::set<std::size_t> met;
    for (const auto& row : table.rows) {
        rows.push_back(find_member(members, row[0].text, row[0].place, findings));
        if (rows.back() && !met.insert(*rows.back()).second)
            given::twice(row[0].text, "invånartabellen", row[0].place, findings);
    }
    return rows;
}

}  // namespace

void read_inhabitants(const CsvTable& table, const std::vector<Member>& members, Inhabitants& out, Findings& findings) {
    check_columns(table, findings);
    const auto rows = read_members_of(table, members, findings);
    for (std::size_t i = 1; i < table.heading.size(); ++i) {
        const CsvCell& heading = table.heading[i];
        const auto year = read_year(heading.text);
        InhabitantColumn column{read_date(heading.text), year.value_or(0), heading.text, {}};
        if (!year && !column.date) continue;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const CsvCell& cell = table.rows[r][i];
            if (!rows[r] || cell.text.empty()) continue;
            const auto count = read_count(cell, findings);
            if (!count) continue;
            column.counts[*rows[r]] = {*count, cell.place};
            if (year)
                out.give(*rows[r], *year, *count);
            else
                out.give(*rows[r], *column.date, *count);
        }
        out.give(std::move(column));
    }
}

}  // namespace bokslut
