#include "ledger/sie_books.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "ledger/organisation_number.hpp"
#include "ledger/sie_checks.hpp"
#include "ledger/sie_strict.hpp"

namespace bokslut {
namespace {

constexpr std::uint32_t no_objects = 0;
constexpr std::int32_t no_month = 0;

void add_openings(BalanceBuilder& rows, const SieYear& year) {
    for (const auto& [account, stated] : year.opening) {
        rows.add({account, no_objects, no_month, BalanceKind::opening}, stated.ore);
    }
}

// The movement of a year of which only totals are known: #RES of a result account, #UB minus #IB of a balance account.
void add_stated_movements(BalanceBuilder& rows, const SieYear& year) {
    const auto add = [&rows](std::uint32_t account, Int128 ore) {
        rows.add({account, no_objects, no_month, BalanceKind::movement}, ore);
    };
    for (const auto& [account, stated] : year.result) add(account, stated.ore);
    if (year.closing.empty()) return;
    for (const auto& [account, stated] : year.closing) {
        if (!year.result.contains(account)) add(account, stated.ore);
    }
    for (const auto& [account, stated] : year.opening) {
        if (!year.result.contains(account)) add(account, -Int128{stated.ore});
    }
}

// Which rows of #PSALDO count, row by row.
using Counted = std::vector<bool>;

// Rows without objects are the account's total, and rows with objects are parts of it, once per dimension: of an
// account's month, take the total where it is given, otherwise the parts by the lowest dimension.
Counted totals_or_lowest(const BalanceBuilder& rows, const std::vector<PeriodBalance>& periods) {
    const auto dimension_of = [&rows](const PeriodBalance& row) -> std::string {
        const ObjectSet& objects = rows.object_sets()[row.objects];
        return objects.empty() ? std::string() : objects.front().dimension;
    };
    std::map<std::pair<std::uint32_t, std::int32_t>, std::string> taken;
    for (const PeriodBalance& row : periods) {
        const std::string dimension = dimension_of(row);
        const auto [at, is_first] = taken.try_emplace({row.account, row.month}, dimension);
        const bool is_lower = dimension.empty() || (!at->second.empty() && NumberOrder()(dimension, at->second));
        if (!is_first && is_lower) at->second = dimension;
    }
    Counted counted;
    for (const PeriodBalance& row : periods) counted.push_back(dimension_of(row) == taken[{row.account, row.month}]);
    return counted;
}

// Whether the rows that count make up what the file states of every account (#RES, or #UB less #IB).
bool make_up_stated(const SieYear& year, const std::vector<PeriodBalance>& periods, const Counted& counted) {
    std::map<std::uint32_t, Int128> missing;
    for (const auto& [account, stated] : year.result) missing[account] = stated.ore;
    for (const auto& [account, stated] : year.closing) {
        if (year.result.contains(account)) continue;
        const auto opening = year.opening.find(account);
        missing[account] = Int128{stated.ore} - (opening == year.opening.end() ? 0 : opening->second.ore);
    }
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const auto account = missing.find(periods[i].account);
        if (counted[i] && account != missing.end()) account->second -= periods[i].ore;
    }
    return std::all_of(missing.begin(), missing.end(), [](const auto& entry) { return entry.second == 0; });
}

// Some programs write rows that do not overlap: then all of them together, and only they, make up what is stated.
void add_period_balances(BalanceBuilder& rows, const SieYear& year, const std::vector<PeriodBalance>& periods) {
    Counted counted = totals_or_lowest(rows, periods);
    const Counted all(periods.size(), true);
    if (!make_up_stated(year, periods, counted) && make_up_stated(year, periods, all)) counted = all;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const PeriodBalance& row = periods[i];
        if (counted[i]) rows.add({row.account, row.objects, row.month, BalanceKind::movement}, row.ore);
    }
}

class BookMaker {
public:
    BookMaker(SieContent content, const TextDecoder& decoder, std::uint64_t fingerprint, Findings& findings)
        : content_(std::move(content)), decoder_(decoder), fingerprint_(fingerprint), findings_(findings) {}

    std::optional<SieBooks> make() {
        chart_ = chart_of(content_, decoder_);
        const SieYear& own = content_.years.at(0);
        Ledger current = blank(0);
        add_openings(content_.rows, own);
        const bool has_rows = content_.vouchers > 0 || !content_.period_balances.empty();
        if (content_.vouchers == 0) add_period_balances(content_.rows, own, content_.period_balances);
        if (!has_rows) add_stated_movements(content_.rows, own);
        current.totals_only = !has_rows && !(own.closing.empty() && own.result.empty());
        if (!store(content_.rows, current)) return std::nullopt;
        check_sie(content_, current.chart, decoder_, findings_);
        say_part_of_year(current.year);

        SieBooks books{std::move(current), std::nullopt, {}, std::nullopt};
        for (const auto& [number, year] : content_.years) {
            if (number == 0 || !year.year || !year.has_balances() || !is_before_later_years(content_, number)) continue;
            auto before = earlier(number);
            if (!before) return std::nullopt;
            if (number == -1) {
                books.previous = std::move(before);
            } else {
                books.earlier.push_back(std::move(*before));
            }
        }
        return books;
    }

private:
    /// Books that end before the year does are no year-end. A date outside the year means that the program had none.
    void say_part_of_year(const FiscalYear& year) {
        const auto& to = content_.covers_to;
        if (!to || !year.contains(*to) || *to == year.end) return;
        findings_.add("sie.part_of_year", {{"year", year.text()}, {"date", date_text(*to)}}, decoder_.place());
    }

    Ledger blank(int number) const {
        Ledger ledger;
        ledger.year = *content_.years.at(number).year;
        ledger.name = decoder_.text(content_.name);
        ledger.organisation = organisation_number(decoder_.text(content_.organisation));
        ledger.chart = chart_;
        ledger.sources = {decoder_.file()};
        ledger.source_ids = {fingerprint_};
        for (const ObjectBalance& row : content_.object_balances) {
            if (row.year == number) ledger.marginals.push_back(marginal(row));
        }
        std::sort(ledger.marginals.begin(), ledger.marginals.end());
        return ledger;
    }

    Marginal marginal(const ObjectBalance& row) const {
        ObjectSet objects;
        for (const ObjectRef& object : content_.rows.object_sets()[row.objects]) {
            objects.push_back({decoder_.text(object.dimension), decoder_.text(object.code)});
        }
        return {decoder_.text(content_.rows.accounts()[row.account]), in_order(std::move(objects)), row.closing,
                Amount::from_ore(row.ore)};
    }

    std::optional<Ledger> earlier(int number) {
        const SieYear& year = content_.years.at(number);
        BalanceBuilder rows;
        for (const std::string& account : content_.rows.accounts()) rows.account(account);  // the same ids
        add_openings(rows, year);
        add_stated_movements(rows, year);
        Ledger ledger = blank(number);
        ledger.totals_only = true;
        ledger.openings_known = !year.opening.empty();
        if (!store(rows, ledger)) return std::nullopt;
        return ledger;
    }

    bool store(const BalanceBuilder& rows, Ledger& ledger) {
        const auto text_of = [this](std::string_view bytes) { return decoder_.text(bytes); };
        return rows.store(ledger, text_of, findings_, decoder_.place());
    }

    SieContent content_;
    const TextDecoder& decoder_;
    std::uint64_t fingerprint_;
    Findings& findings_;
    Chart chart_;
};

// Import files need not say which year they are of: then it is the calendar year of their vouchers.
void derive_year(SieContent& content, const TextDecoder& decoder, Findings& findings) {
    auto& own = content.years.at(0).year;
    if (own || content.unreadable) return;
    const auto& days = content.early_vouchers;
    if (days.empty() || days.begin()->first.year != days.rbegin()->first.year) {
        return findings.add("sie.no_year", {}, decoder.place());
    }
    const int year = days.begin()->first.year;
    own = FiscalYear{{year, 1, 1}, {year, 12, 31}};
    findings.add("sie.year_derived", {{"year", own->text()}}, decoder.place());
}

}  // namespace

Chart chart_of(const SieContent& content, const TextDecoder& decoder) {
    Chart chart;
    // The first name stays, unless it is empty.
    const auto declare = [&decoder](auto& names, const SieDeclaration& declared) {
        std::string& name = names[decoder.text(declared.number)];
        if (name.empty()) name = decoder.text(declared.name);
    };
    for (const SieDeclaration& account : content.accounts) declare(chart.accounts, account);
    for (const SieDeclaration& dimension : content.dimensions) declare(chart.dimensions, dimension);
    for (const SieDeclaration& object : content.objects) declare(chart.objects[decoder.text(object.dimension)], object);
    for (const auto& [account, type] : content.account_types)
        chart.account_types[decoder.text(content.rows.accounts()[account])] = type;
    return chart;
}

Vouchers vouchers_of(VoucherColumns& columns, const SieContent& content, const TextDecoder& decoder) {
    auto store = std::make_shared<VoucherStore>();
    store->blocks = columns.take();
    store->encoding = decoder.encoding();
    store->by_row_date = content.is_xml;
    const BalanceBuilder& rows = content.rows;
    for (const std::string& account : rows.accounts()) store->accounts.push_back(decoder.text(account));
    for (const ObjectSet& set : rows.object_sets()) {
        ObjectSet& decoded = store->object_sets.emplace_back();
        for (const ObjectRef& object : set)
            decoded.push_back({decoder.text(object.dimension), decoder.text(object.code)});
    }
    return Vouchers(std::move(store));
}

SieAnswer make_books(SieContent content, const TextDecoder& decoder, const SieBytes& bytes, bool strict,
                     Findings& findings) {
    Findings told;
    if (strict && !content.is_xml) check_bytes_strictly(bytes, decoder, told);
    content.findings.deliver(decoder, told);
    check_bytes(bytes, decoder, told);
    derive_year(content, decoder, told);
    SieAnswer answer{std::nullopt, info_of(content, decoder)};
    answer.info.encoding = bytes.encoding;
    answer.info.line_end = bytes.line_end;
    answer.info.bytes = bytes.size;
    const bool whole = check_checksum(content.checksum, decoder, told);
    if (whole && !content.unreadable && content.years.at(0).year) {
        answer.books = BookMaker(std::move(content), decoder, bytes.fingerprint, told).make();
        if (answer.books) answer.books->current.source_errors = told.errors();
    }
    if (!strict) {
        findings.append(told);
    } else if (deliver_strictly(told, findings)) {
        answer.books.reset();
    }
    return answer;
}

}  // namespace bokslut
