// Sie5Parser: journals, their entries (vouchers) and rows.
#include <algorithm>
#include <array>

#include "ledger/sie5/sie5_parser.hpp"
#include "ledger/wide_text.hpp"

namespace bokslut {
namespace {

// Who wrote and locked it, what it refers to: nothing that a ledger holds.
constexpr std::array ignored_in_entry{
    std::string_view("EntryInfo"),        std::string_view("OriginalEntryInfo"), std::string_view("LockingInfo"),
    std::string_view("VoucherReference"), std::string_view("CorrectedBy"),
};
constexpr std::array ignored_in_row{
    std::string_view("ForeignCurrencyAmount"),
    std::string_view("SubdividedAccountObjectReference"),
    std::string_view("EntryInfo"),
    std::string_view("LockingInfo"),
};

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void Sie5Parser::journal(const XmlElement& element) {
    const std::string series(element.attribute("id"));
    each_child(element, [&](const XmlElement& child, std::string_view name) {
        name == "JournalEntry" ? entry(child, series) : skip(name, child);
    });
}

void Sie5Parser::entry_number(const XmlElement& element, const std::string& series, const std::string& number) {
    const NumberVerdict verdict = numbers_.add(series, number);
    if (verdict == NumberVerdict::fine) return;
    report(verdict == NumberVerdict::twice ? "sie.voucher_twice" : "sie.voucher_order",
           {{"series", series}, {"number", number}}, element);
}

void Sie5Parser::entry_date(const XmlElement& element, const std::string& series, const std::string& number,
                            Date date) {
    const auto& year = content_.years.at(0).year;
    if (!year) {
        EarlyVouchers& early = content_.early_vouchers[date];
        if (early.count++ == 0) early = {series, number, place(element), 1};
    } else if (!year_of(date)) {
        report("sie.date_outside_year",
               {{"series", series}, {"number", number}, {"date", date_text(date)}, {"year", year->text()}}, element);
    }
}

void Sie5Parser::entry(const XmlElement& element, const std::string& series) {
    ++counts_.entries;
    ++content_.vouchers;
    const std::string number(element.attribute("id"));
    entry_number(element, series, number);
    const auto dated = date(element, "journalDate");
    if (dated) entry_date(element, series, number, *dated);
    Int128 sum = 0;
    bool damaged = !dated;
    each_child(element, [&](const XmlElement& child, std::string_view name) {
        if (name != "LedgerEntry") {
            if (!is_one_of(ignored_in_entry, name)) skip(name, child);
            return;
        }
        bool is_overstruck = false;
        const auto ore = row(child, dated.value_or(Date{}), is_overstruck);
        damaged = damaged || !ore;
        if (ore && !is_overstruck) sum += *ore;
    });
    if (sum != 0 && !damaged) {
        report("sie.voucher_unbalanced",
               {{"series", series}, {"number", number}, {"difference", wide_kronor_text(sum)}}, element);
    }
}

std::optional<std::int64_t> Sie5Parser::row(const XmlElement& element, Date entry_date, bool& is_overstruck) {
    ++counts_.rows;
    const auto id = account(element, "accountId");
    const auto ore = amount(element);
    const auto dated = element.has("ledgerDate") ? date(element, "ledgerDate") : entry_date;
    ObjectSet objects;
    bool readable = id && ore && dated;
    each_child(element, [&](const XmlElement& child, std::string_view name) {
        if (name == "Overstrike") {
            is_overstruck = true;
        } else if (name == "ObjectReference") {
            auto read = object(child);
            readable = readable && read;
            if (read) objects.push_back(std::move(*read));
        } else if (!is_one_of(ignored_in_row, name)) {
            skip(name, child);
        }
    });
    if (is_overstruck) ++counts_.overstruck;
    ++(is_overstruck ? content_.corrections : content_.voucher_rows);
    if (!readable) return std::nullopt;
    if (is_overstruck) return ore;
    if (year_of(*dated).value_or(0) != 0) {
        ++of_other_years_;
        return ore;
    }
    use(content_.account_uses, *id, element);
    const std::uint32_t set = object_set(std::move(objects), element);
    content_.rows.add({*id, set, month_of(*dated).number(), BalanceKind::movement}, *ore);
    return ore;
}

}  // namespace bokslut
