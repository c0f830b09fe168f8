// SieParser: the records outside vouchers.
#include <utility>

#include "core/ascii.hpp"
#include "ledger/sie_parser.hpp"

namespace bokslut {
namespace {

// The file's own year is 0, the one before -1; older ones are read for faults only.
SieYear* year_of(SieContent& content, int number) {
    if (number == 0) return &content.years[0];
    return number == -1 ? &content.years[1] : nullptr;
}

}  // namespace

void SieParser::dispatch(SieLabel label) {
    switch (label) {
        case SieLabel::fnamn:
            content_.name = unescaped(field(0));
            break;
        case SieLabel::sietyp:
            content_.type = unescaped(field(0));
            break;
        case SieLabel::omfattn:
            content_.covers_to = read_date(unescaped(field(0)));
            break;
        case SieLabel::rar:
            year();
            break;
        case SieLabel::konto:
            declaration(content_.accounts);
            break;
        case SieLabel::ktyp:
            account_type();
            break;
        case SieLabel::dim:
        case SieLabel::underdim:
            declaration(content_.dimensions);
            break;
        case SieLabel::objekt:
            object_declaration();
            break;
        case SieLabel::ib:
            balance(&SieYear::opening);
            break;
        case SieLabel::ub:
            balance(&SieYear::closing);
            break;
        case SieLabel::res:
            balance(&SieYear::result);
            break;
        case SieLabel::oib:
        case SieLabel::oub:
            object_balance();
            break;
        case SieLabel::psaldo:
            period_balance(false);
            break;
        case SieLabel::pbudget:
            period_balance(true);
            break;
        default:
            break;
    }
}

void SieParser::year() {
    const auto number = year_number(0);
    SieYear* which = number ? year_of(content_, *number) : nullptr;
    // Import files may write the year without its dates.
    if (!which || which->year || (field(1).empty() && field(2).empty())) return;
    const auto start = date(1, "start");
    const auto end = date(2, "slut");
    if (!start || !end) return;
    if (*end < *start) {
        return report_unreadable("sie.bad_date", {record_argument(), {"text", std::string(field(2))}}, here(field(2)));
    }
    which->year = FiscalYear{*start, *end};
}

void SieParser::declaration(std::vector<SieDeclaration>& declarations) {
    if (field(0).empty()) {
        const char* name = &declarations == &content_.accounts ? "kontonr" : "dimensionsnr";
        return report("sie.missing_field", {record_argument(), {"field", name, true}}, here());
    }
    declarations.push_back({{}, unescaped(field(0)), unescaped(field(1))});
}

void SieParser::object_declaration() {
    if (field(0).empty() || field(1).empty()) {
        const char* name = field(0).empty() ? "dimensionsnr" : "objektnr";
        return report("sie.missing_field", {record_argument(), {"field", name, true}}, here());
    }
    content_.objects.push_back({unescaped(field(0)), unescaped(field(1)), unescaped(field(2))});
}

void SieParser::account_type() {
    if (field(0).empty() || field(1).empty()) return;
    const char type = ascii::lower(field(1).front());
    content_.account_types[content_.rows.account(field(0))] = type;
}

void SieParser::balance(StatedBalances SieYear::*which) {
    const auto number = year_number(0);
    const auto id = account(1);
    const auto ore = amount(2, "saldo");
    if (!number || !id || !ore) return;
    SieYear* year = year_of(content_, *number);
    if (!year || (year->*which).try_emplace(*id, StatedBalance{*ore, here()}).second) return;
    report("sie.duplicate_balance", {record_argument(), {"account", std::string(field(1))}}, here(field(1)));
}

// Balances per object are parts of #IB and #UB, by one dimension at a time; the ledger keeps the whole.
void SieParser::object_balance() {
    year_number(0);
    account(1);
    part(2, "saldo");
}

void SieParser::period_balance(bool is_budget) {
    const auto number = year_number(0);
    const auto period = month(1);
    const auto id = account(2);
    const auto read = part(3, "saldo");
    if (!number || !period || !id || !read || *number != 0) return;
    if (is_budget) {
        content_.rows.add({*id, read->objects, *period, BalanceKind::budget}, read->ore);
    } else {
        content_.period_balances.push_back({*id, read->objects, *period, read->ore});
    }
}

}  // namespace bokslut
