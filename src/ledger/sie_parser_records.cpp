// SieParser: the records outside vouchers.
#include <algorithm>
#include <charconv>
#include <utility>

#include "core/ascii.hpp"
#include "ledger/organisation_number.hpp"
#include "ledger/sie_parser.hpp"

namespace bokslut {
namespace {

void keep_first(std::string& kept, std::string text) {
    if (kept.empty()) kept = std::move(text);
}

}  // namespace

void SieParser::dispatch(SieLabel label) {
    switch (label) {
        case SieLabel::rtrans:
        case SieLabel::btrans:
            return correction(label == SieLabel::rtrans);
        case SieLabel::ksumma:
            return checksum();
        case SieLabel::rar:
            return year();
        case SieLabel::konto:
            return declaration(content_.accounts);
        case SieLabel::ktyp:
            return account_type();
        case SieLabel::dim:
        case SieLabel::underdim:
            return declaration(content_.dimensions);
        case SieLabel::objekt:
            return object_declaration();
        case SieLabel::ib:
            return balance(&SieYear::opening);
        case SieLabel::ub:
            return balance(&SieYear::closing);
        case SieLabel::res:
            return balance(&SieYear::result);
        case SieLabel::oib:
        case SieLabel::oub:
            return object_balance(label == SieLabel::oub);
        case SieLabel::psaldo:
        case SieLabel::pbudget:
            return period_balance(label == SieLabel::pbudget);
        default:
            return identification(label);
    }
}

void SieParser::identification(SieLabel label) {
    switch (label) {
        case SieLabel::program:
            return keep_first(content_.program,
                              unescaped(field(0)) + (field(1).empty() ? "" : " ") + unescaped(field(1)));
        case SieLabel::gen:
            if (!field(0).empty() && !read_sie_date(field(0))) report_unread_date(field(0));
            return keep_first(content_.generated, unescaped(field(0)));
        case SieLabel::sietyp:
            if (!content_.type) content_.type = unescaped(field(0));
            return;
        case SieLabel::fnamn:
            return keep_first(content_.name, unescaped(field(0)));
        case SieLabel::format:
            if (field(0) != "PC8" && !field(0).empty())
                report("sie.format", {{"text", std::string(field(0))}}, here(field(0)));
            return;
        case SieLabel::orgnr:
            return organisation();
        case SieLabel::valuta:
            return currency();
        case SieLabel::omfattn:
            return covers_to();
        default:
            return;
    }
}

void SieParser::organisation() {
    keep_first(content_.organisation, unescaped(field(0)));
    if (field(0).empty() || is_organisation_number(field(0))) return;
    report("sie.organisation_number", {{"text", std::string(field(0))}}, here(field(0)));
}

// Amounts are read as hundredths of whatever they are of; only those of kronor are öre.
void SieParser::currency() {
    if (field(0).empty() || !content_.currency.empty()) return;
    content_.currency = unescaped(field(0));
    if (ascii::equal_in_any_case(content_.currency, "SEK")) return;
    report("sie.currency", {{"currency", content_.currency}}, here(field(0)));
}

// A date that cannot be read says nothing of how far the books reach, but spoils no sum.
void SieParser::covers_to() {
    if (field(0).empty() || content_.covers_to) return;
    if (const auto read = read_sie_date(field(0))) {
        content_.covers_to = mended(*read, field(0));
    } else {
        report_unread_date(field(0));
    }
}

// Of a date that no sum depends on.
void SieParser::report_unread_date(std::string_view text) {
    report("sie.date_unread", {record_argument(), {"text", std::string(text)}}, here(text));
}

void SieParser::checksum() {
    ToldChecksum& told = content_.checksum;
    told.place = here();
    const std::string_view text = field(0);
    if (text.empty()) {
        if (told.announced || told.value || content_.vouchers > 0) report_once("sie.checksum_place", {});
        // Those before it have not been summed.
        told.announced = told.announced || (!told.value && content_.vouchers == 0);
        return;
    }
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number = fault == std::errc() && end == text.data() + text.size();
    if (!told.announced || told.value || !is_number) return report_once("sie.checksum_place", {});
    told.value = value;
    told.announced = false;
}

void SieParser::year() {
    const auto number = year_number(0);
    // Import files may write the year without its dates.
    if (!number || (field(1).empty() && field(2).empty())) return;
    if (content_.years[*number].year) return report("sie.record_twice", {record_argument()}, here());
    const auto start = date(1, "start");
    const auto end = date(2, "slut");
    if (!start || !end) return;
    if (*end < *start) {
        return report_unreadable("sie.year_backwards",
                                 {{"start", std::string(field(1))}, {"end", std::string(field(2))}}, here(field(2)));
    }
    content_.years[*number].year = FiscalYear{*start, *end};
}

void SieParser::declaration(std::vector<SieDeclaration>& declarations) {
    const bool is_account = &declarations == &content_.accounts;
    const std::string_view number = field(0);
    if (number.empty()) {
        const char* name = is_account ? "kontonr" : "dimensionsnr";
        return report("sie.missing_field", {record_argument(), {"field", name, true}}, here());
    }
    if (is_account && number.find_first_not_of("0123456789") != std::string_view::npos) {
        report("sie.account_not_numeric", {{"account", std::string(number)}}, here(number));
    }
    declarations.push_back({{}, unescaped(number), unescaped(field(1)), line_number_});
}

void SieParser::object_declaration() {
    if (field(0).empty() || field(1).empty()) {
        const char* name = field(0).empty() ? "dimensionsnr" : "objektnr";
        return report("sie.missing_field", {record_argument(), {"field", name, true}}, here());
    }
    content_.objects.push_back({unescaped(field(0)), unescaped(field(1)), unescaped(field(2)), line_number_});
}

void SieParser::account_type() {
    if (field(0).empty() || field(1).empty()) return;
    const char type = ascii::lower(field(1).front());
    const bool is_known = field(1).size() == 1 && std::string_view("tski").find(type) != std::string_view::npos;
    if (!is_known) {
        return report("sie.bad_account_type", {record_argument(), {"text", std::string(field(1))}}, here(field(1)));
    }
    content_.account_types[account_id(field(0))] = type;
}

void SieParser::balance(StatedBalances SieYear::*which) {
    const auto number = year_number(0);
    const auto id = account(1);
    const auto ore = amount(2, "saldo");
    quantity(3);
    if (!number || !id || !ore) return;
    SieYear& year = content_.years[*number];
    if ((year.*which).try_emplace(*id, StatedBalance{*ore, here()}).second) return;
    report("sie.duplicate_balance", {record_argument(), {"account", std::string(field(1))}}, here(field(1)));
}

// Balances per object are parts of #IB and #UB, by one dimension at a time: they stand beside the ledger's balances.
void SieParser::object_balance(bool closing) {
    const auto number = year_number(0);
    const auto id = account(1);
    const auto read = part(2, "saldo");
    quantity(3);
    if (!number || !id || !read) return;
    content_.object_balances.push_back({*number, *id, read->objects, closing, read->ore});
}

void SieParser::period_balance(bool is_budget) {
    const auto number = year_number(0);
    const auto period = month(1);
    const auto id = account(2);
    const auto read = part(3, "saldo");
    quantity(4);
    if (!number || !period || !id || !read || *number != 0) return;
    if (is_budget) {
        content_.rows.add({*id, read->objects, *period, BalanceKind::budget}, read->ore);
    } else {
        content_.period_balances.push_back({*id, read->objects, *period, read->ore});
    }
}

}  // namespace bokslut
