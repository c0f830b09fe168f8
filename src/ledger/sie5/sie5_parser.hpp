// Reads the elements of a SIE 5 file into a SieContent, which is then checked and made into ledgers as for SIE 1-4.
// Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bokslut/ledger/sie5.hpp"
#include "ledger/sie5/xml_element.hpp"
#include "ledger/sie5/xml_places.hpp"
#include "ledger/sie_content.hpp"
#include "ledger/voucher_columns.hpp"
#include "ledger/voucher_numbers.hpp"

namespace bokslut {

class Sie5Parser {
public:
    /// `places` are those of the text that the elements were parsed from.
    Sie5Parser(const XmlPlaces& places, bool keep_vouchers) : places_(places), keep_vouchers_(keep_vouchers) {}

    /// The whole file, from its outermost element (Sie, or SieEntry for an import file).
    void read(const XmlElement& root, bool is_import);

    const Sie5Counts& counts() const { return counts_; }
    /// What was read; the parser is done then.
    SieContent take_content() { return std::move(content_); }
    /// Where vouchers are kept, by the ids of the content's rows.
    VoucherColumns& columns() { return columns_; }

private:
    // sie5_parser.cpp: the outermost element, what is only counted, places and findings
    void section(const XmlElement& element, std::string_view name);
    void count_children(const XmlElement& element);
    void skip(std::string_view element_name, const XmlElement& element);
    void say_what_is_left_out();
    RawPlace place(const XmlElement& element) const;
    void report(const char* code, std::vector<RawArgument> arguments, const XmlElement& at);
    void report_unreadable(const char* code, std::vector<RawArgument> arguments, const XmlElement& at);

    // sie5_fields.cpp: attributes. Nothing means that a finding has been made.
    std::optional<std::string_view> required(const XmlElement& element, const char* name);
    std::optional<std::uint32_t> account(const XmlElement& element, const char* name);
    std::optional<std::int64_t> amount(const XmlElement& element);
    std::optional<Date> date(const XmlElement& element, const char* name);
    std::optional<Month> month(const XmlElement& element, const char* name);
    std::optional<ObjectRef> object(const XmlElement& element);
    std::uint32_t object_set(ObjectSet objects, const XmlElement& at);
    void use(std::vector<RawPlace>& uses, std::uint32_t id, const XmlElement& at);

    // sie5_file_info.cpp: whose books, and of which years
    void file_info(const XmlElement& element);
    void fiscal_years(const XmlElement& element);
    void fiscal_year(const XmlElement& element);
    void choose_years(const XmlElement& at);
    /// The number of the year that holds the day: 0 the file's own, then backwards, and forwards from 1. Nothing when
    /// none does.
    std::optional<int> year_of(Date date) const;

    // sie5_accounts.cpp
    void accounts(const XmlElement& element);
    void account_declaration(const XmlElement& element);
    struct BalanceOf {
        std::uint32_t account;
        bool is_result;  // a cost or an income
    };
    void balance(const XmlElement& element, std::string_view name, const BalanceOf& of);
    void stated(const XmlElement& element, bool is_opening, const BalanceOf& of, std::int64_t ore, ObjectSet objects);
    void budget(const XmlElement& element, const BalanceOf& of, std::int64_t ore, ObjectSet objects);
    void say_parts_without_whole();
    void dimensions(const XmlElement& element);

    // sie5_journals.cpp
    void journal(const XmlElement& element);
    void entry(const XmlElement& element, const std::string& series);
    void entry_number(const XmlElement& element, const std::string& series, const std::string& number);
    void entry_date(const XmlElement& element, const std::string& series, const std::string& number, Date date);
    std::optional<std::int64_t> row(const XmlElement& element, Date entry_date, bool& is_overstruck);
    void keep_row(const XmlElement& element, RowFields row);
    void keep_entry(const XmlElement& element, const std::string& series, const std::string& number, Date dated);

    /// A row until its entry is known to be readable.
    struct KeptRow {
        RowFields fields;
        std::string text, quantity;
    };

    const XmlPlaces& places_;
    bool keep_vouchers_;
    VoucherColumns columns_;
    std::vector<KeptRow> kept_rows_;  // of the entry at hand
    SieContent content_;
    Sie5Counts counts_;
    std::set<std::string, std::less<>> unknown_names_;
    struct DeclaredYear {
        FiscalYear year;
        bool is_primary;
        int number = 0;
    };
    std::vector<DeclaredYear> years_;
    std::size_t of_other_years_ = 0;  // rows and balances
    VoucherNumbers numbers_;
    // Where a part per object was seen, and whether the whole was.
    struct Parts {
        RawPlace place;
        bool has_whole = false;
    };
    std::map<std::tuple<std::uint32_t, int, bool>, Parts> parts_;  // by account, year, whether it is the opening
};

}  // namespace bokslut
