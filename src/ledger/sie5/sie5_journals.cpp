// Sie5Parser: journals, their entries (vouchers) and rows.
#include <algorithm>
#include <array>

#include "ledger/sie5/sie5_parser.hpp"
#include "ledger/sie_record.hpp"
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

std::int32_t date_number(Date date) {
    return (date.year * 100 + date.month) * 100 + date.day;
}

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
    kept_rows_.clear();
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
    if (keep_vouchers_ && !damaged) keep_entry(element, series, number, *dated);
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
    if (is_overstruck) {
        const std::uint32_t set = objects.empty() ? 0 : content_.rows.object_set(std::move(objects));
        keep_row(element, {*id, set, *ore, VoucherRowKind::removed, date_number(*dated), {}});
        return ore;
    }
    if (year_of(*dated).value_or(0) != 0) {
        ++of_other_years_;
        return ore;
    }
    use(content_.account_uses, *id, element);
    const std::uint32_t set = object_set(std::move(objects), element);
    content_.rows.add({*id, set, month_of(*dated).number(), BalanceKind::movement}, *ore);
    keep_row(element, {*id, set, *ore, VoucherRowKind::counted, date_number(*dated), {}});
    return ore;
}

void Sie5Parser::keep_row(const XmlElement& element, RowFields row) {
    if (keep_vouchers_)
        kept_rows_.push_back({row, escaped(element.attribute("text")), escaped(element.attribute("quantity"))});
}

void Sie5Parser::keep_entry(const XmlElement& element, const std::string& series, const std::string& number,
                            Date dated) {
    std::string signature;
    std::int32_t registered = 0;
    each_child(element, [&](const XmlElement& child, std::string_view name) {
        if (name != "EntryInfo") return;
        signature = escaped(child.attribute("by"));
        const auto date = read_date(child.attribute("date"));
        registered = date ? date_number(*date) : 0;
    });
    const std::string in_series = escaped(series), numbered = escaped(number),
                      text = escaped(element.attribute("text"));
    columns_.voucher({{in_series, numbered, text, {}, signature}, date_number(dated), registered, place(element).line});
    for (const KeptRow& kept : kept_rows_) {
        RowFields row = kept.fields;
        if (row.date == date_number(dated)) row.date = 0;  // it has the voucher's
        row.texts = {{}, {}, kept.text, kept.quantity, {}};
        columns_.row(row);
    }
}

}  // namespace bokslut
