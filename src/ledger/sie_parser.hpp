// Reads the records of a SIE file, line by line, into a SieContent. Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ledger/sie_content.hpp"
#include "ledger/sie_date.hpp"
#include "ledger/sie_label.hpp"
#include "ledger/sie_record.hpp"
#include "ledger/text_hash.hpp"
#include "ledger/voucher_numbers.hpp"

namespace bokslut {

class SieParser {
public:
    /// One line, without its end.
    void line(std::string_view text);
    /// After the last line.
    void finish();

    /// Whether a known record came among the first lines. Until then what is read may be anything.
    bool is_sie() const { return is_sie_; }
    /// Whether so many lines have come without one that the rest need not be read.
    bool is_hopeless() const { return !is_sie_ && lines_before_label_ >= hopeless_lines; }
    /// The first line that is not blank.
    const RawPlace& first_line() const { return first_line_; }

    /// What was read; the parser is done then.
    SieContent take_content() { return std::move(content_); }

private:
    // sie_parser.cpp: lines and what is said of any record
    void record(std::string_view text);
    void sum_up(std::string_view text);
    void recognise(SieLabel label);
    void unknown();
    void look_at_record(SieLabel label, std::string_view text);
    void look_at_order(const SieRecordRule& rule);
    void look_at_quotes(SieLabel label, std::string_view text);

    // sie_parser_vouchers.cpp: vouchers and rows
    void open_block();
    void close_block();
    void voucher();
    void voucher_date();
    void voucher_number();
    void drop_open_voucher();
    void transaction();
    void row_date();
    void correction(bool is_mark);
    void expect_no_mark();

    // sie_parser_records.cpp: the other records
    void dispatch(SieLabel label);
    void identification(SieLabel label);
    void organisation();
    void currency();
    void covers_to();
    void report_unread_date(std::string_view text);
    void checksum();
    void year();
    void declaration(std::vector<SieDeclaration>& declarations);
    void object_declaration();
    void account_type();
    void balance(StatedBalances SieYear::*which);
    void object_balance(bool closing);
    void period_balance(bool is_budget);

    // sie_parser_fields.cpp: the fields of the record at hand. Nothing means that a finding has been made.
    std::string_view field(std::size_t at) const;
    std::optional<std::string_view> required(std::size_t at, const char* name);
    std::optional<std::uint32_t> account(std::size_t at);
    std::optional<std::int64_t> amount(std::size_t at, const char* name);
    void quantity(std::size_t at);
    std::optional<std::int32_t> month(std::size_t at);
    std::optional<Date> date(std::size_t at, const char* name);
    Date mended(const SieDate& read, std::string_view text);
    std::optional<int> year_number(std::size_t at);
    std::optional<std::uint32_t> objects();
    struct Part {
        std::uint32_t objects;
        std::int64_t ore;
    };
    std::optional<Part> part(std::size_t amount_at, const char* name);
    void use(std::vector<RawPlace>& uses, std::uint32_t id) const;

    RawPlace here() const;
    RawPlace here(std::string_view part) const;
    void report(const char* code, std::vector<RawArgument> arguments, RawPlace place);
    void report_unreadable(const char* code, std::vector<RawArgument> arguments, RawPlace place);
    /// Only the first time.
    void report_once(const char* code, std::vector<RawArgument> arguments);
    RawArgument record_argument() const;

    struct Row {
        std::uint32_t account;
        std::uint32_t objects;
        std::int64_t ore;
    };
    enum class VoucherState { none, announced, open };
    struct Voucher {
        VoucherState state = VoucherState::none;
        std::string series;
        std::string number;
        std::int32_t month = 0;
        bool damaged = false;  // a row could not be read, so that its sum says nothing
        std::vector<Row> rows;
        int line = 0;
        std::string text;  // the line
    };
    RawPlace voucher_place() const;
    /// An #RTRANS whose #TRANS has not come yet. Texts, since it counts nowhere.
    struct Mark {
        std::string account;
        ObjectSet objects;
        std::optional<std::int64_t> ore;
        RawPlace place;
    };

    SieContent content_;
    SieRecord record_;
    Voucher voucher_;
    VoucherNumbers numbers_;
    std::optional<Mark> mark_;
    std::string row_date_;  // the last one that was right
    SieGroup group_ = SieGroup::flag;
    std::set<std::string, std::less<>> told_once_;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> set_ids_;  // by the list's bytes
    std::set<std::string, std::less<>> unknown_labels_;
    int line_number_ = 0;
    std::string_view line_;
    static constexpr int hopeless_lines = 50;
    bool is_sie_ = false;
    int lines_before_label_ = 0;
    RawPlace first_line_;
};

}  // namespace bokslut
