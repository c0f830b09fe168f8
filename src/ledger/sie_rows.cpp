#include "ledger/sie_rows.hpp"

#include <algorithm>
#include <span>

#include "ledger/chunks.hpp"
#include "ledger/sie_record.hpp"

namespace bokslut {
namespace {

bool is_object_byte(char c) {
    return c > ' ' && static_cast<std::uint8_t>(c) < 0x80 && c != '"' && c != '\\' && c != '{' && c != '\x7F';
}

// Pairs of words, bare or in quotes, with one or more blanks between.
bool is_regular_list(std::string_view list) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < list.size(); ++at) {
        if (is_blank(list[at])) continue;
        const bool quoted = list[at] == '"';
        if (quoted) ++at;
        const std::size_t begin = at;
        while (at < list.size() && (is_object_byte(list[at]) || (quoted && list[at] == ' '))) ++at;
        if (at == begin || (quoted && (at == list.size() || list[at++] != '"'))) return false;
        if (at < list.size() && !is_blank(list[at])) return false;
        ++words;
    }
    return words > 0 && words % 2 == 0;
}

// Without its end.
Span line_span(std::string_view chunk, const char* begin) {
    const auto from = static_cast<std::size_t>(begin - chunk.data());
    std::string_view line = chunk.substr(from);
    line = line.substr(0, line.find('\n'));  // a line feed ends it: no other is regular
    line = line.substr(0, line.find('\r'));
    return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(line.size())};
}

}  // namespace

void SieRows::start(std::string_view chunk) {
    chunk_ = chunk;
    vouchers_.clear();
    rows_.clear();
    first_uses_.clear();
    other_lines_.clear();
}

void SieRows::leave(std::string_view chunk) {
    start(chunk);
    if (!chunk.empty()) other_lines_.push_back({0, 0, chunk.size()});
}

// Some line after the one at `from`, that begins a voucher; or the end of the chunk.
const char* SieRows::next_voucher(const char* from) const {
    const std::size_t mark = chunk_.find(voucher_mark, static_cast<std::size_t>(from - chunk_.data()));
    return chunk_.data() + (mark == std::string_view::npos ? chunk_.size() : mark + 1);
}

[[gnu::always_inline]] inline void SieRows::sum_up(std::int32_t date) {
    if (date != summed_date_) {
        summed_date_ = date;
        summed_ = &sums_.of(date / 100);
    }
    SumTable& sums = *summed_;
    const std::span rows = std::span(rows_).subspan(first_row_);
    if (options_.by_objects) {
        for (const RegularRow& row : rows) sums.add(row.account, row.list, row.ore);
    } else {
        for (const RegularRow& row : rows) sums.add(row.account, 0, row.ore);
    }
}

// #VER series number date [text [date [signature]]]
[[gnu::always_inline]] inline bool SieRows::voucher_line(RowCursor& voucher_cursor, RegularVoucher& voucher) {
    RowCursor cursor = voucher_cursor;
    const char* begin = cursor.at();
    const bool starts = cursor.take_label("#VER") && cursor.take_blanks() && cursor.take_word(voucher.series) &&
                        cursor.take_blanks() && cursor.take_number(voucher.number, voucher.number_value) &&
                        cursor.take_blanks() && cursor.take_date(voucher_dates_, voucher.date);
    if (!starts) return false;
    if (cursor.take_blanks_before_field() && !cursor.take_text(letters_, voucher.text)) return false;
    if (cursor.take_blanks_before_field() && !cursor.take_date_or_nothing(registration_dates_, voucher.registered)) {
        return false;
    }
    if (cursor.take_blanks_before_field() && !cursor.take_text(letters_, voucher.signature)) return false;
    cursor.skip_blanks();
    voucher.line = cursor.span(begin);
    const bool ends = cursor.take_line_end();
    voucher_cursor = cursor;
    return ends;
}

// And the blank and the brace behind it.
[[gnu::always_inline]] inline bool SieRows::account(RowCursor& cursor, std::uint32_t& id) {
    if (std::uint32_t digits = 0; cursor.is_at_four_digits_and_list(digits)) {
        id = accounts_.find_four(digits);
        if (id == no_text_id) id = new_account({cursor.at(), 4});
        cursor.skip(std::string_view("0000 {").size());
        return true;
    }
    // A copy, since a cursor that never has an address can stay in a register.
    RowCursor rest = cursor;
    if (!other_account(rest, id) || !rest.take_blanks() || !rest.take('{')) return false;
    cursor = rest;
    return true;
}

bool SieRows::other_account(RowCursor& cursor, std::uint32_t& id) {
    Span span;
    cursor.skip_blanks();  // more than other rows have
    if (!cursor.take_word(span) || span.size == 0) return false;
    const std::string_view text = span.of(chunk_);
    id = accounts_.find(text);
    if (id == no_text_id) id = new_account(text);
    return true;
}

// And the brace behind it. `point`: see take_list.
[[gnu::always_inline]] inline bool SieRows::list(RowCursor& cursor, std::uint32_t& id, const char*& point) {
    const char* const begin = cursor.at();
    std::size_t size = 0;
    if (!cursor.take_list(size, point)) return false;
    id = lists_.find(begin, size);
    return id != no_text_id || new_list({begin, size}, id);
}

// account {objects} amount [date [text [quantity [signature]]]], behind #TRANS
[[gnu::always_inline]] inline bool SieRows::row(RowCursor& cursor, RegularRow& row) {
    const char* point = nullptr;
    const bool starts = account(cursor, row.account) && list(cursor, row.list, point) && cursor.take_blanks() &&
                        cursor.take_amount(point, row.ore);
    if (!starts) return false;
    if (cursor.take_line_end()) return true;
    RowCursor rest = cursor;
    if (!rest_of_row(rest, row)) return false;
    cursor = rest;
    return true;
}

bool SieRows::rest_of_row(RowCursor& cursor, RegularRow& row) {
    if (cursor.take_blanks_before_field() && !cursor.take_date_or_nothing(row_dates_, row.date)) return false;
    if (cursor.take_blanks_before_field() && !cursor.take_text(letters_, row.text)) return false;
    if (cursor.take_blanks_before_field() && !cursor.take_quantity(row.quantity)) return false;
    if (cursor.take_blanks_before_field() && !cursor.take_text(letters_, row.signature)) return false;
    cursor.skip_blanks();
    return cursor.take_line_end();
}

// { rows }, each on its line.
[[gnu::always_inline]] inline bool SieRows::rows(RowCursor& voucher_cursor, RegularVoucher& voucher) {
    RowCursor cursor = voucher_cursor;
    cursor.skip_blanks();
    if (!cursor.take('{') || !cursor.take_line_end_behind_blanks()) return false;
    const char* const end = chunk_.data() + chunk_.size();
    std::int64_t sum = 0;
    while (cursor.at() < end) {
        line_begin_ = cursor.at();
        if (!cursor.take_beginning(row_beginning_)) {
            cursor.skip_blanks();
            if (!cursor.take_label("#TRANS")) break;
            if (!cursor.take_blanks()) return false;
            row_beginning_.learn(cursor.since(line_begin_));
        }
        RegularRow& read = rows_.emplace_back();
        if (!row(cursor, read) || __builtin_add_overflow(sum, read.ore, &sum)) return false;
    }
    voucher.rows = static_cast<std::uint32_t>(rows_.size() - first_row_);
    voucher.lines = voucher.rows + 3;  // #VER and the braces
    voucher_cursor = cursor;
    return sum == 0 && voucher.rows > 0 && voucher_cursor.take('}') && voucher_cursor.take_line_end_behind_blanks();
}

[[gnu::always_inline]] inline bool SieRows::read_voucher(RowCursor& cursor) {
    first_row_ = options_.keep_rows ? rows_.size() : 0;
    rows_.resize(first_row_);
    vouchers_before_ = vouchers_.size();
    accounts_before_ = accounts_.texts().size();
    lists_before_ = lists_.texts().size();
    uses_before_ = first_uses_.size();
    letters_before_ = letters_;
    RegularVoucher& voucher = vouchers_.emplace_back();
    while (cursor.take_line_end_behind_blanks()) ++voucher.blank_lines;
    const char* const begin = cursor.at();
    if (begin >= chunk_.data() + chunk_.size()) return false;  // blank lines alone
    if (!voucher_line(cursor, voucher) || !rows(cursor, voucher)) return false;
    // A line of it may be too long to be read: SieParser knows.
    if (cursor.at() - begin > static_cast<std::ptrdiff_t>(longest_line)) return false;
    sum_up(voucher.date);
    voucher.rows_end = static_cast<std::uint32_t>(rows_.size());
    voucher.end = static_cast<std::uint32_t>(cursor.at() - chunk_.data());
    return true;
}

void SieRows::read(std::string_view chunk) {
    start(chunk);
    const char* const base = chunk.data();
    const char* const end = base + chunk.size();
    for (const char* at = base; at < end;) {
        RowCursor cursor(base, at);
        if (read_voucher(cursor)) {
            at = cursor.at();
            continue;
        }
        undo();
        const char* next = next_voucher(at);
        const auto begin = static_cast<std::size_t>(at - base);
        other_lines_.push_back(
            {static_cast<std::uint32_t>(vouchers_.size()), begin, static_cast<std::size_t>(next - base)});
        at = next;
    }
}

std::uint32_t SieRows::new_account(std::string_view text) {
    first_use(false);
    return accounts_.add(text);
}

bool SieRows::new_list(std::string_view text, std::uint32_t& id) {
    if (!is_regular_list(text) || !lists_.has_room_for(text)) return false;
    first_use(true);
    id = lists_.add(text);
    return true;
}

void SieRows::first_use(bool is_list) {
    const auto voucher = static_cast<std::uint32_t>(vouchers_before_);
    const auto line = static_cast<std::uint32_t>(rows_.size() - first_row_) + 1;  // behind #VER and the brace
    first_uses_.push_back({voucher, line, is_list, line_span(chunk_, line_begin_)});
}

// As if the voucher at hand had never been begun.
void SieRows::undo() {
    rows_.resize(first_row_);
    vouchers_.resize(vouchers_before_);
    first_uses_.resize(uses_before_);
    letters_.back_to(letters_before_);
    accounts_.shrink(accounts_before_);
    lists_.shrink(lists_before_);
}

}  // namespace bokslut
