// The hot path of the SIE reader: finds the vouchers of a chunk that are perfectly regular and balanced, and sums their
// rows. Private.
//
// What is regular means exactly what SieParser would read of the same lines, which is the reference: no finding could
// come of such a voucher but those that need the vouchers around it (its number, its date). All other lines are left to
// SieParser, in stretches. Nothing here depends on what came before, so that chunks can be read in any order, on
// several threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/encoding.hpp"
#include "ledger/row_fields.hpp"
#include "ledger/row_texts.hpp"
#include "ledger/sum_table.hpp"

namespace bokslut {

/// A #TRANS of a regular voucher. Ids are those of the SieRows.
struct RegularRow {
    std::uint32_t account = 0;
    std::uint32_t list = 0;  ///< 0 when it is empty
    std::int64_t ore = 0;
    std::int32_t date = 0;  ///< YYYYMMDD; 0 for none
    Span text, quantity, signature;

    bool is_bare() const { return date == 0 && !text.is_there() && !quantity.is_there() && !signature.is_there(); }
};

struct RegularVoucher {
    Span line;  ///< #VER, without its end
    Span series, number, text, signature;
    std::uint64_t number_value = 0;  ///< 0 when it is no number of at most seven digits
    std::int32_t date = 0;
    std::int32_t registered = 0;    ///< 0 for none
    std::uint32_t blank_lines = 0;  ///< before it
    std::uint32_t lines = 0;        ///< from #VER to the closing brace
    std::uint32_t rows = 0;
    std::uint32_t rows_end = 0;  ///< behind its last row; only where rows are kept
    std::uint32_t end = 0;       ///< of its bytes in the chunk; they begin with its line
};

/// The first row of a chunk with an account or object list that this SieRows has not met before.
struct FirstUse {
    std::uint32_t voucher = 0;  ///< index
    std::uint32_t line = 0;     ///< counted from #VER, which is 0
    bool is_list = false;
    Span line_text;  ///< without its end
};

/// Lines that SieParser has to read, before the voucher with this index.
struct OtherLines {
    std::uint32_t voucher = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class SieRows {
public:
    struct Options {
        bool by_objects = true;  ///< sum by object list too, not by account and month only
        bool keep_rows = false;
    };
    explicit SieRows(Options options) : options_(options) { lists_.add({}); }

    /// Reads a chunk, which ends with a line or with the file; scan_slack bytes behind it must be readable. What was
    /// found stands below until the next one.
    void read(std::string_view chunk);
    /// Finds nothing regular: all of the chunk is for SieParser.
    void leave(std::string_view chunk);

    std::string_view chunk() const { return chunk_; }
    const std::vector<RegularVoucher>& vouchers() const { return vouchers_; }
    const std::vector<RegularRow>& rows() const { return rows_; }
    const std::vector<FirstUse>& first_uses() const { return first_uses_; }
    const std::vector<OtherLines>& other_lines() const { return other_lines_; }

    // Of all chunks so far:
    const SumTables<std::int32_t>& sums() const { return sums_; }  ///< by month, YYYYMM
    /// By id. First uses come in the order of ids, each chunk's after those of the chunks that were read before.
    const std::vector<std::string>& accounts() const { return accounts_.texts(); }
    const std::vector<std::string>& lists() const { return lists_.texts(); }  ///< the first is empty
    const LetterCount& letters() const { return letters_; }                   ///< in the regular vouchers

private:
    void start(std::string_view chunk);
    bool read_voucher(RowCursor& cursor);
    bool voucher_line(RowCursor& cursor, RegularVoucher& voucher);
    bool rows(RowCursor& cursor, RegularVoucher& voucher);
    bool row(RowCursor& cursor, RegularRow& row);
    bool rest_of_row(RowCursor& cursor, RegularRow& row);
    bool account(RowCursor& cursor, std::uint32_t& id);
    bool other_account(RowCursor& cursor, std::uint32_t& id);
    bool list(RowCursor& cursor, std::uint32_t& id, const char*& point);
    std::uint32_t new_account(std::string_view text);
    bool new_list(std::string_view text, std::uint32_t& id);
    void first_use(bool is_list);
    void sum_up(std::int32_t date);
    void undo();
    const char* next_voucher(const char* from) const;

    Options options_;
    std::string_view chunk_;
    std::vector<RegularVoucher> vouchers_;
    std::vector<RegularRow> rows_;
    std::vector<FirstUse> first_uses_;
    std::vector<OtherLines> other_lines_;

    // The voucher at hand, to be undone when it turns out irregular.
    std::size_t first_row_ = 0;
    std::size_t vouchers_before_ = 0;
    std::size_t accounts_before_ = 0;
    std::size_t lists_before_ = 0;
    std::size_t uses_before_ = 0;
    LetterCount letters_before_;
    const char* line_begin_ = nullptr;
    LineBeginning row_beginning_;

    AccountTexts accounts_;
    ListTexts lists_;
    DateReader voucher_dates_, registration_dates_, row_dates_;
    SumTables<std::int32_t> sums_;
    std::int32_t summed_date_ = 0;  // of the last voucher, and its month's table, which never moves
    SumTable* summed_ = nullptr;
    LetterCount letters_;
};

}  // namespace bokslut
