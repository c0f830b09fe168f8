#include "bokslut/federation/provisions.hpp"

#include <algorithm>

#include "bokslut/core/calendar.hpp"
#include "bokslut/core/number_text.hpp"
#include "bokslut/statements/selector.hpp"

namespace bokslut {

namespace {

constexpr const char* section_name = "[[avsattning]]";

Provision read_provision(Section section, Findings& findings) {
    const auto text = [&](const char* key, const char* otherwise = "") {
        return section.text(key, findings).value_or(otherwise);
    };
    Provision provision;
    provision.place = section.place();
    for (const char* key : {"namn", "konton"})
        if (!section.has(key))
            findings.add("settings.missing_key", {{"key", key}, {"section", section_name}}, provision.place);
    provision.name = text("namn");
    provision.accounts = section.texts("konton", findings);
    const auto kind = section.choice("slag", {"bidrag till infrastruktur", "pensioner", "annan"}, findings);
    if (kind == "bidrag till infrastruktur") provision.kind = Provision::Kind::infrastructure;
    if (kind == "pensioner") provision.kind = Provision::Kind::pensions;
    provision.decision = text("beslut");
    provision.total = section.amount("belopp", Measure::Unit::kr, findings);
    provision.purpose = text("avser");
    provision.dissolution = text("upplosning");
    provision.file = text("fil");
    if (const auto unit = section.choice("belopp_i", {"kr", "tkr", "mnkr"}, findings))
        provision.unit = measure_named(*unit)->unit;
    provision.added = text("nytt", "nytt");
    provision.indexed = text("index", "index");
    provision.paid = text("utbetalt", "utbetalt");
    section.finish(findings);
    return provision;
}

/// Reads the rows of one schedule.
class ScheduleReader {
public:
    ScheduleReader(const Provision& provision, const CsvTable& table, Findings& findings)
        : provision_(provision), table_(table), findings_(findings) {}

    ProvisionSchedule read() {
        const std::optional<std::size_t> columns[] = {column(provision_.added), column(provision_.indexed),
                                                      column(provision_.paid)};
        ProvisionSchedule schedule;
        if (!columns[0] || !columns[1] || !columns[2]) return schedule;
        for (const auto& row : table_.rows) {
            const auto year = read_year(row[0].text);
            if (!year) {
                findings_.add("report.bad_number", {{"text", row[0].text}}, row[0].place);
                continue;
            }
            if (!schedule.years.empty() && *year != schedule.years.back().year + 1) {
                findings_.add("provisions.year_order", {{"name", provision_.name}, {"year", std::to_string(*year)}},
                              row[0].place);
                return schedule;
            }
            const Amount opening = schedule.years.empty() ? Amount() : schedule.years.back().closing();
            schedule.years.push_back({*year, opening, amount(row[*columns[0]]), amount(row[*columns[1]]),
                                      amount(row[*columns[2]]), row[0].place});
            schedule.slack.push_back(slack_);
        }
        return schedule;
    }

private:
    std::optional<std::size_t> column(const std::string& name) {
        for (std::size_t i = 1; i < table_.heading.size(); ++i)
            if (folded(table_.heading[i].text) == folded(name)) return i;
        findings_.add("provisions.no_column", {{"name", provision_.name}, {"column", name}}, provision_.place);
        return std::nullopt;
    }

    Amount amount(const CsvCell& cell) {
        if (cell.text.empty()) return {};
        const auto read = read_amount(cell.text, provision_.unit);
        if (!read || std::abs(read.value.ore()) > settings_limit_ore) {
            findings_.add("report.bad_number", {{"text", cell.text}}, cell.place);
            return {};
        }
        if (!read.value.is_zero()) slack_ += Amount::from_ore(Measure{provision_.unit, 0}.ore_per_step() / 2);
        return read.value;
    }

    const Provision& provision_;
    const CsvTable& table_;
    Findings& findings_;
    Amount slack_;  // half a step for every amount so far
};

}  // namespace

std::vector<Provision> read_provisions(Section& file, Findings& findings) {
    std::vector<Provision> all;
    for (Section& section : file.sections("avsattning", findings)) all.push_back(read_provision(section, findings));
    return all;
}

const ProvisionYear* ProvisionSchedule::find(int year) const {
    const auto found = std::find_if(years.begin(), years.end(), [&](const auto& one) { return one.year == year; });
    return found == years.end() ? nullptr : &*found;
}

Amount ProvisionSchedule::slack_of(int year) const {
    const ProvisionYear* row = find(year);
    return row ? slack[static_cast<std::size_t>(row - years.data())] : Amount();
}

ProvisionSchedule read_schedule(const Provision& provision, const CsvTable& table, Findings& findings) {
    return ScheduleReader(provision, table, findings).read();
}

ProvisionBooks books_of(const Provision& provision, const Ledger& ledger) {
    ProvisionBooks books;
    for (const std::string& account : ledger.accounts) {
        if (!matches_any(account, provision.accounts)) continue;
        const Amount opening = -ledger.total(account, BalanceKind::opening);
        const Amount closing = opening - ledger.total(account, BalanceKind::movement);
        books.accounts.push_back({account, std::string(ledger.chart.account_name(account)), opening, closing});
        books.opening += opening;
        books.closing += closing;
    }
    return books;
}

void check_provision(const Provision& provision, const ProvisionSchedule& schedule, int year,
                     const ProvisionBooks& books, Findings& findings) {
    if (const ProvisionYear* row = schedule.find(year)) {
        const Amount difference = row->closing() - books.closing;
        const Amount slack = schedule.slack_of(year);
        if (difference > slack || -difference > slack)
            findings.add("provisions.differs",
                         {{"name", provision.name},
                          {"year", std::to_string(year)},
                          {"schedule", kronor_text(row->closing())},
                          {"books", kronor_text(books.closing)},
                          {"difference", kronor_text(difference)}},
                         provision.place);
    } else if (!schedule.years.empty() && !(books.opening.is_zero() && books.closing.is_zero())) {
        findings.add("provisions.year_missing",
                     {{"name", provision.name}, {"year", std::to_string(year)}, {"file", provision.file}},
                     provision.place);
    }
    if (provision.kind != Provision::Kind::infrastructure) return;
    std::string missing;
    const std::pair<const char*, bool> wanted[] = {{"belopp", !provision.total},
                                                   {"avser", provision.purpose.empty()},
                                                   {"upplosning", provision.dissolution.empty()},
                                                   {"fil", provision.file.empty()}};
    for (const auto& [key, lacks] : wanted)
        if (lacks) missing += (missing.empty() ? "" : ", ") + std::string(key);
    if (!missing.empty())
        findings.add("provisions.not_told", {{"name", provision.name}, {"keys", missing}}, provision.place);
}

}  // namespace bokslut
