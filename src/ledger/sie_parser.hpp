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

#include "bokslut/ledger/sie.hpp"
#include "ledger/sie_content.hpp"
#include "ledger/sie_date.hpp"
#include "ledger/sie_label.hpp"
#include "ledger/sie_record.hpp"
#include "ledger/sie_rows.hpp"
#include "ledger/text_hash.hpp"
#include "ledger/voucher_columns.hpp"
#include "ledger/voucher_numbers.hpp"

namespace bokslut {

class SieParser {
public:
    explicit SieParser(const SieOptions& options) : options_(options) {}

    /// One line, without its end.
    void line(std::string_view text);
    /// A line that is too long to be kept: its beginning.
    void long_line(std::string_view beginning);
    /// After the last line.
    void finish();

    // What the hot path has read in place of lines (sie_parser_regular.cpp).
    /// At its first line. Then come its accounts and object lists, as far as the hot path meets them for the first
    /// time, with their lines, counted from the voucher's; then its other lines are passed.
    void regular_voucher(const RegularVoucher& voucher, std::string_view chunk);
    std::uint32_t regular_account(std::string_view number, std::string_view line, std::uint32_t lines_after);
    std::uint32_t regular_list(const std::string& list, std::string_view line, std::uint32_t lines_after);
    void pass_lines(std::uint32_t count) { line_number_ += static_cast<int>(count); }
    /// Where vouchers are kept.
    VoucherColumns& columns() { return columns_; }
    int line_number() const { return line_number_; }
    /// Where the rows of regular vouchers are summed: the ids are those that were handed out above.
    SumTable& movements(std::int32_t month) { return content_.rows.sums(month, BalanceKind::movement); }

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
    bool voucher_date(Date date, std::string_view series, std::string_view number);
    void voucher_number(NumberVerdict verdict, std::string_view series, std::string_view number);
    void drop_open_voucher(int next);
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
    std::uint32_t account_id(std::string_view field);
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
    void use(std::vector<RawPlace>& uses, std::uint32_t id) { use(uses, id, line_, 0); }
    void use(std::vector<RawPlace>& uses, std::uint32_t id, std::string_view line, std::uint32_t lines_after);
    void begin_regular();
    void look_at_regular();
    void regular_date(const RegularVoucher& voucher, std::string_view chunk);

    RawPlace here() const;
    RawPlace here(std::string_view part) const;
    void report(const char* code, std::vector<RawArgument> arguments, RawPlace place);
    void report_unreadable(const char* code, std::vector<RawArgument> arguments, RawPlace place);
    /// Only the first time.
    void report_once(const char* code, std::vector<RawArgument> arguments);
    RawArgument record_argument() const;

    struct KeptTexts {
        std::string date, text, quantity, signature;
    };
    struct Row {
        std::uint32_t account;
        std::uint32_t objects;
        std::int64_t ore;
        VoucherRowKind kind;
    };
    enum class VoucherState { none, announced, open };
    struct Voucher {
        VoucherState state = VoucherState::none;
        std::string series;
        std::string number;
        std::int32_t month = 0;
        bool damaged = false;  // a row could not be read, so that its sum says nothing
        std::vector<Row> rows;
        std::vector<KeptTexts> row_texts;  // where vouchers are kept
        std::int32_t date = 0;
        KeptTexts texts;
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
    KeptTexts kept_texts(std::size_t date_at) const;
    void keep_voucher();

    SieOptions options_;
    SieContent content_;
    SieRecord record_;
    Voucher voucher_;
    VoucherNumbers numbers_;
    std::optional<Mark> mark_;
    std::string row_date_;  // the last one that was right
    SieGroup group_ = SieGroup::flag;
    std::set<std::string, std::less<>> told_once_;
    VoucherColumns columns_;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> set_ids_;  // by the list's bytes
    std::set<std::string, std::less<>> unknown_labels_;
    std::int32_t last_date_in_year_ = 0;  // YYYYMMDD
    int line_number_ = 0;
    std::string_view line_;
    static constexpr int hopeless_lines = 50;
    bool is_sie_ = false;
    bool among_regular_ = false;  // the last voucher or line was a regular voucher
    int lines_before_label_ = 0;
    RawPlace first_line_;
};

}  // namespace bokslut
