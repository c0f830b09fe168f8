#include "report/books.hpp"

#include "bokslut/core/number_text.hpp"
#include "bokslut/ledger/sie.hpp"
#include "bokslut/ledger/state.hpp"

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

namespace {

void add_own(Books& books, Ledger ledger, const TableFile& file, Findings& findings) {
    const int year = ledger.year.number();
    books.own.insert(year);
    const auto known = books.years.find(year);
    if (known == books.years.end()) {
        if (!books.years.empty()) check_same_body(books.years.begin()->second, ledger, findings);
        books.years.emplace(year, std::move(ledger));
    } else if (known->second.year == ledger.year) {
        known->second.merge(ledger, findings);
    } else {
        findings.add(
            "ledger.years_overlap",
            {{"file", file.path}, {"year", ledger.year.period_text()}, {"other", known->second.year.period_text()}},
            file.place);
    }
}

}  // namespace

Books read_books(const std::vector<TableFile>& files, Findings& findings, bool& complete) {
    Books books;
    std::vector<Ledger> previous;
    complete = true;
    for (const TableFile& file : files) {
        auto state = read_ledgers(file.path, findings, {}, file.place);
        if (!state) {
            complete = false;
            continue;
        }
        for (Ledger& ledger : state->own) add_own(books, std::move(ledger), file, findings);
        for (Ledger& told : state->told) previous.push_back(std::move(told));
    }
    add_previous(books.years, previous, findings);
    for (const auto& [year, ledger] : books.years)
        if (books.own.contains(year) && !ledger.year.is_calendar_year())
            findings.add("ledger.not_calendar_year", {{"year", ledger.year.text()}});
    return books;
}

FeeBooks fee_books(const Definition& definition, const Books& books) {
    const auto units = definition.dimensions.find("enhet");
    return {books.ledgers(), member_dimension(definition), units == definition.dimensions.end() ? "" : units->second};
}

VouchersByYear read_vouchers(const std::vector<TableFile>& files) {
    SieOptions options;
    options.keep_vouchers = true;
    options.objects = false;  // the sums are known
    VouchersByYear all;
    for (const TableFile& file : files) {
        Findings ignored;
        auto books = read_sie(file.path, ignored, options);
        if (books && books->vouchers) all[books->current.year.number()].push_back(std::move(*books->vouchers));
    }
    return all;
}

}  // namespace bokslut
