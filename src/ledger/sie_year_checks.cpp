// Checks of the years that a SIE file gives: each against itself, and each against the next.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ledger/sie_checks.hpp"
#include "ledger/wide_text.hpp"

namespace bokslut {
namespace {

Int128 sum(const StatedBalances& balances) {
    Int128 ore = 0;
    for (const auto& [account, stated] : balances) ore += stated.ore;
    return ore;
}

std::int64_t stated_ore(const StatedBalances& balances, std::uint32_t account) {
    const auto found = balances.find(account);
    return found == balances.end() ? 0 : found->second.ore;
}

// The nearest later year with dates, unless the year ends before it begins.
std::optional<int> later_year_not_after(const SieContent& content, int number) {
    const FiscalYear& year = content.years.at(number).year.value();
    for (int later = number + 1; later <= 0; ++later) {
        const auto found = content.years.find(later);
        if (found == content.years.end() || !found->second.year) continue;
        if (found->second.year->start <= year.end) return later;
    }
    return std::nullopt;
}

class YearCheck {
public:
    explicit YearCheck(const SieCheck& check) : check_(check) {}

    void run() {
        check_order();
        check_months();
        check_months_of_vouchers();
        for (const auto& [number, year] : check_.content.years) {
            check_sums(number, year);
            check_kinds(number, year);
        }
        check_previous();
    }

private:
    std::string year_text(int number) const {
        const auto& year = check_.content.years.at(number).year;
        return year ? year->text() : std::to_string(number);
    }

    // What is said of a year that cannot be placed is left out.
    void check_order() {
        for (const auto& [number, year] : check_.content.years) {
            if (number == 0) continue;
            if (!year.year) {
                if (year.has_balances()) say_without_year(number, year);
            } else if (const auto later = later_year_not_after(check_.content, number)) {
                check_.findings.add("sie.year_order",
                                    {{"number", std::to_string(number)},
                                     {"year", year.year->period_text()},
                                     {"later", std::to_string(*later)},
                                     {"other", check_.content.years.at(*later).year->period_text()}},
                                    check_.decoder.place());
            }
        }
    }

    void say_without_year(int number, const SieYear& year) {
        const StatedBalance* first = nullptr;
        for (const StatedBalances* balances : {&year.opening, &year.closing, &year.result})
            for (const auto& [account, stated] : *balances)
                if (first == nullptr || stated.place.line < first->place.line) first = &stated;
        check_.findings.add("sie.balances_without_year", {{"number", std::to_string(number)}},
                            check_.decoder.place(first->place));
    }

    bool is_of_year(std::int32_t month) const {
        const FiscalYear& year = *check_.own.year;
        return month_of(year.start).number() <= month && month <= month_of(year.end).number();
    }

    // They count towards the year all the same, as vouchers outside it do.
    void check_months() {
        std::map<std::pair<const char*, std::int32_t>, std::size_t> outside;
        const auto look = [&](const char* record, std::int32_t month) {
            if (!is_of_year(month)) ++outside[{record, month}];
        };
        if (check_.content.vouchers == 0)
            for (const PeriodBalance& row : check_.content.period_balances) look("#PSALDO", row.month);
        check_.content.rows.each_sum([&](const BalanceKey& key, Int128) {
            if (key.kind == BalanceKind::budget) look("#PBUDGET", key.month);
        });
        for (const auto& [what, count] : outside) {
            check_.findings.add("sie.month_outside_year",
                                {{"record", what.first},
                                 {"month", month_text(what.second)},
                                 {"year", check_.own.year->text()},
                                 {"count", std::to_string(count)}},
                                check_.decoder.place());
        }
    }

    // #PSALDO beside vouchers, which are what counts.
    void check_months_of_vouchers() {
        if (check_.content.vouchers == 0 || check_.content.period_balances.empty()) return;
        std::map<std::pair<std::uint32_t, std::int32_t>, std::pair<Int128, Int128>> months;  // stated, computed
        for (const PeriodBalance& row : check_.content.period_balances)
            if (row.objects == 0) months[{row.account, row.month}].first += row.ore;
        check_.content.rows.each_sum([&](const BalanceKey& key, Int128 ore) {
            const auto month = months.find({key.account, key.month});
            if (key.kind == BalanceKind::movement && month != months.end()) month->second.second += ore;
        });
        for (const auto& [key, sums] : months) {
            const auto& [stated, computed] = sums;
            if (stated == computed) continue;
            check_.findings.add("sie.month_unlike_vouchers",
                                {{"account", check_.account(key.first)},
                                 {"name", check_.account_name(key.first)},
                                 {"month", month_text(key.second)},
                                 {"stated", wide_kronor_text(stated)},
                                 {"computed", wide_kronor_text(computed)},
                                 {"difference", wide_kronor_text(computed - stated)}},
                                check_.decoder.place());
        }
    }

    static std::string month_text(std::int32_t month) { return fmt::format("{:04}-{:02}", month / 100, month % 100); }

    // Σ#UB + Σ#RES = Σ#IB. Where there are vouchers, each account has been held against them already. A year whose #IB
    // is left out, as an older one may, can start open.
    void check_sums(int number, const SieYear& year) {
        if (number == 0 && check_.content.vouchers > 0) return;
        if (year.closing.empty() || (number < 0 && year.opening.empty())) return;
        const Int128 opening = sum(year.opening);
        const Int128 closing = sum(year.closing);
        const Int128 result = sum(year.result);
        if (closing + result == opening) return;
        check_.findings.add("sie.balances_differ",
                            {{"year", year_text(number)},
                             {"opening", wide_kronor_text(opening)},
                             {"closing", wide_kronor_text(closing)},
                             {"result", wide_kronor_text(result)},
                             {"difference", wide_kronor_text(closing + result - opening)}},
                            check_.decoder.place());
    }

    // Which accounts are of the balance sheet, #KTYP says, never their first digit.
    void check_kinds(int number, const SieYear& year) {
        const auto look = [&](const StatedBalances& balances, const char* record, bool wants_balance_account) {
            for (const auto& [account, stated] : balances) {
                const char type = check_.account_type(account);
                if (stated.ore == 0 || type == '\0' || (type == 't' || type == 's') == wants_balance_account) continue;
                check_.findings.add("sie.balance_kind",
                                    {{"record", record},
                                     {"account", check_.account(account)},
                                     {"name", check_.account_name(account)},
                                     {"kind", std::string(1, static_cast<char>(type - 'a' + 'A'))}},
                                    check_.decoder.place(stated.place));
            }
        };
        if (number < -1) return;
        look(year.opening, "#IB", true);
        look(year.closing, "#UB", true);
        look(year.result, "#RES", false);
    }

    void check_previous() {
        const auto before = check_.content.years.find(-1);
        if (before == check_.content.years.end() || check_.type == SieType::type4i) return;
        // #IB 0 says as much of the year before as its #UB would.
        if (before->second.year && !before->second.has_balances() && check_.own.opening.empty()) {
            check_.findings.add("sie.previous_year_missing", {{"year", year_text(-1)}}, check_.decoder.place());
        }
        if (!before->second.closing.empty() && !check_.own.opening.empty()) check_opening(before->second);
    }

    // #IB 0 against #UB -1. Last year's result, should it stand open there, may have been moved to equity in between.
    void check_opening(const SieYear& before) {
        std::set<std::uint32_t> differing;
        Int128 moved = 0;
        for (const StatedBalances* balances : {&before.closing, &check_.own.opening}) {
            for (const auto& [account, ignored] : *balances) {
                const std::int64_t there = stated_ore(before.closing, account);
                const std::int64_t here = stated_ore(check_.own.opening, account);
                if (here != there && differing.insert(account).second) moved += Int128{here} - there;
            }
        }
        const Int128 open_result = -sum(before.closing);
        if (open_result != 0 && moved == open_result && may_hold_equity(differing)) return;
        for (const std::uint32_t account : differing) differs(account, before);
    }

    // The format has no type for equity; it is group 20 of both BAS and Kommun-Bas.
    bool may_hold_equity(const std::set<std::uint32_t>& accounts) const {
        return std::all_of(accounts.begin(), accounts.end(), [this](std::uint32_t account) {
            const char type = check_.account_type(account);
            return (type == 's' || type == '\0') && check_.account(account).starts_with("20");
        });
    }

    void differs(std::uint32_t account, const SieYear& before) {
        const Int128 there = stated_ore(before.closing, account);
        const Int128 here = stated_ore(check_.own.opening, account);
        const auto at = check_.own.opening.find(account);
        check_.findings.add(
            "sie.opening_differs",
            {{"account", check_.account(account)},
             {"name", check_.account_name(account)},
             {"opening", wide_kronor_text(here)},
             {"previous", year_text(-1)},
             {"closing", wide_kronor_text(there)},
             {"difference", wide_kronor_text(here - there)}},
            check_.decoder.place(at != check_.own.opening.end() ? at->second.place : before.closing.at(account).place));
    }

    const SieCheck& check_;
};

}  // namespace

bool is_before_later_years(const SieContent& content, int number) {
    return !later_year_not_after(content, number);
}

void check_years(const SieCheck& check) {
    YearCheck(check).run();
}

}  // namespace bokslut
