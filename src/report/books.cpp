#include "report/books.hpp"

#include "bokslut/core/number_text.hpp"
#include "bokslut/ledger/sie.hpp"

namespace bokslut {

namespace {

/// A year with books of its own is held against what the next year's file says of it.
void compare(const Ledger& own, const Ledger& told, Findings& findings) {
    for (const std::string& account : told.accounts) {
        const Amount there = told.total(account, BalanceKind::opening) + told.total(account, BalanceKind::movement);
        const Amount here = own.total(account, BalanceKind::opening) + own.total(account, BalanceKind::movement);
        if (there == here) continue;
        findings.add("ledger.comparison_differs", {{"account", account},
                                                   {"name", told.chart.account_name(account)},
                                                   {"year", own.year.text()},
                                                   {"own", kronor_text(here)},
                                                   {"told", kronor_text(there)},
                                                   {"difference", kronor_text(here - there)}});
    }
}

void add_previous(std::map<int, Ledger>& years, std::vector<Ledger>& previous, Findings& findings) {
    for (Ledger& told : previous) {
        const auto own = years.find(told.year.number());
        if (own == years.end())
            years.emplace(told.year.number(), std::move(told));
        else if (!own->second.totals_only)
            compare(own->second, told, findings);
    }
}

}  // namespace

std::vector<const Ledger*> Books::ledgers() const {
    std::vector<const Ledger*> all;
    for (const auto& [year, ledger] : years) all.push_back(&ledger);
    return all;
}

std::string Books::years_text() const {
    std::string text;
    for (const auto& [year, ledger] : years)
        if (own.contains(year)) text += (text.empty() ? "" : ", ") + ledger.year.text();
    return text;
}

Books read_books(const std::vector<TableFile>& files, Findings& findings, bool& complete) {
    Books books;
    std::vector<Ledger> previous;
    complete = true;
    for (const TableFile& file : files) {
        auto sie = read_sie(file.path, findings, {}, file.place);
        if (!sie) {
            complete = false;
            continue;
        }
        const int year = sie->current.year.number();
        books.own.insert(year);
        const auto known = books.years.find(year);
        if (known == books.years.end())
            books.years.emplace(year, std::move(sie->current));
        else if (known->second.year == sie->current.year)
            known->second.merge(sie->current, findings);
        else
            findings.add(
                "ledger.years_overlap",
                {{"file", file.path}, {"year", sie->current.year.text()}, {"other", known->second.year.text()}},
                file.place);
        if (sie->previous) previous.push_back(std::move(*sie->previous));
    }
    add_previous(books.years, previous, findings);
    for (const auto& [year, ledger] : books.years)
        if (books.own.contains(year) && !ledger.year.is_calendar_year())
            findings.add("ledger.not_calendar_year", {{"year", ledger.year.text()}});
    return books;
}

}  // namespace bokslut
