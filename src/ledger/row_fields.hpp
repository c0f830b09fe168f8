// The fields of perfectly regular lines, read straight off the bytes. Private.
//
// Each reader moves past what it reads, or says no: then the line is not regular, and where the cursor stands means
// nothing. None reads further than scan_slack beyond the line.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bokslut/core/calendar.hpp"
#include "core/ascii.hpp"
#include "ledger/byte_scan.hpp"
#include "ledger/encoding.hpp"
#include "ledger/sie_record.hpp"

namespace bokslut {

/// Bytes of a chunk, by place. What begins at 0 is not there, since a label always comes first.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;

    bool is_there() const { return begin != 0; }
    std::string_view of(std::string_view chunk) const { return chunk.substr(begin, size); }
};

/// YYYYMMDD as a number; remembers the last one, since the same date comes again and again.
class DateReader {
public:
    bool read(const char* at, std::int32_t& date) {
        const std::uint64_t word = load_word(at);
        if (word != last_word_ && !read_new(word, {at, 8})) return false;
        date = last_date_;
        return true;
    }

private:
    bool read_new(std::uint64_t word, std::string_view text) {
        const auto day = read_date(text);
        if (!day) return false;
        last_word_ = word;
        last_date_ = (day->year * 100 + day->month) * 100 + day->day;
        return true;
    }

    // Some date, since any other eight bytes would be taken for one.
    std::uint64_t last_word_ = load_word("20000101");
    std::int32_t last_date_ = 20000101;
};

/// Which bytes below `end` a field without quotes may hold: all but controls, blanks, quotes, backslashes and braces.
/// A series, a number or an account is of ASCII only.
struct WordBytes {
    std::array<bool, 256> is{};
    constexpr explicit WordBytes(std::size_t end) {
        for (std::size_t byte = '!'; byte < end; ++byte)
            is[byte] =
                byte != 0x7F && std::string_view("\"\\{}").find(static_cast<char>(byte)) == std::string_view::npos;
    }
};
inline constexpr WordBytes word_bytes(0x80);
inline constexpr WordBytes bare_text_bytes(0x100);

/// Eight digits, as bytes from 0 to 9, the first one lowest; summed two, four and eight at a time.
[[gnu::always_inline]] inline std::uint64_t value_of_digits(std::uint64_t digits) {
    digits = digits * 10 + (digits >> 8);
    constexpr std::uint64_t pairs = 0x000000FF000000FFU;
    return ((digits & pairs) * (100 + (std::uint64_t{1000000} << 32)) +
            (digits >> 16 & pairs) * (1 + (std::uint64_t{10000} << 32))) >>
           32;
}

/// Flags (the high bit) those of eight bytes that are not from 0 to 9.
[[gnu::always_inline]] inline std::uint64_t not_digits(std::uint64_t word) {
    return ((word + all_bytes(0x76)) | word) & high_bits;
}

/// The digits that stand first in eight bytes, without a loop.
struct DigitRun {
    std::uint64_t word;
    std::size_t count;  ///< 8 when all are digits: there may be more then

    [[gnu::always_inline]] explicit DigitRun(const char* at) : word(load_word(at) ^ all_bytes('0')) {
        count = static_cast<std::size_t>(std::countr_zero(not_digits(word))) / 8;
    }

    /// Of one to eight digits. The word is shifted so that they end it, and zeros lead.
    [[gnu::always_inline]] std::uint64_t value() const { return value_of_digits(word << (64 - 8 * count)); }
};

/// What row after row of a file begins with, indent, label and blanks, to be compared at once.
class LineBeginning {
public:
    /// As far as 16 bytes hold it.
    void learn(std::string_view beginning) {
        if (beginning.size() > text_.size()) return;
        std::copy(beginning.begin(), beginning.end(), text_.begin());
        size_ = beginning.size();
        others_ = all_16 << size_ & all_16;
    }

    [[gnu::always_inline]] bool is_at(const char* at) const {
        return (scan::equal_in_16(at, text_.data()) | others_) == all_16;
    }
    std::size_t size() const { return size_; }

private:
    static constexpr std::uint32_t all_16 = 0xFFFF;
    std::array<char, 16> text_{};  // before something is learnt, only a line of zeros matches, which is no row
    std::uint32_t others_ = 0;     // of the 16 bytes, those behind the label
    std::size_t size_ = 0;
};

class RowCursor {
public:
    RowCursor(const char* base, const char* at) : base_(base), at_(at) {}

    const char* at() const { return at_; }

    void skip(std::size_t count) { at_ += count; }

    [[gnu::always_inline]] bool take(char c) {
        if (*at_ != c) return false;
        ++at_;
        return true;
    }

    [[gnu::always_inline]] void skip_blanks() {
        while (is_blank(*at_)) ++at_;
    }

    /// One or more.
    [[gnu::always_inline]] bool take_blanks() {
        if (!is_one_space()) return take_other_blanks();
        ++at_;
        return true;
    }

    /// Passes the blanks behind a field, and tells whether another one follows them.
    [[gnu::always_inline]] bool take_blanks_before_field() {
        if (!is_one_space()) return take_other_blanks() && *at_ != '\r' && *at_ != '\n';
        ++at_;
        return true;
    }

    /// Whether `beginning` stands here, which is then passed.
    [[gnu::always_inline]] bool take_beginning(const LineBeginning& beginning) {
        if (!beginning.is_at(at_)) return false;
        at_ += beginning.size();
        return true;
    }

    /// "#TRANS" and the like, of at most eight characters.
    template <std::size_t size>
    [[gnu::always_inline]] bool take_label(const char (&label)[size]) {
        static_assert(size <= 9);
        constexpr std::uint64_t mask = ~std::uint64_t{0} >> (8 * (9 - size));
        std::array<char, 9> padded{};
        std::copy_n(label, size, padded.begin());
        if (((load_word(at_) ^ load_word(padded.data())) & mask) != 0) return false;
        at_ += size - 1;
        return true;
    }

    [[gnu::always_inline]] bool take_line_end() {
        if (load_pair(at_) != load_pair("\r\n")) return take('\n');
        at_ += 2;
        return true;
    }

    /// The same with blanks before it; otherwise the cursor stays.
    [[gnu::always_inline]] bool take_line_end_behind_blanks() {
        if (take_line_end()) return true;
        RowCursor rest = *this;
        if (!rest.take_other_blanks() || !rest.take_line_end()) return false;
        *this = rest;
        return true;
    }

    /// A series, a number or an account, in quotes or bare.
    [[gnu::always_inline]] bool take_word(Span& word) {
        const bool quoted = take('"');
        const char* begin = at_;
        while (word_bytes.is[static_cast<std::uint8_t>(*at_)]) ++at_;
        word = span(begin);
        return quoted ? take('"') : at_ != begin;
    }

    /// As take_word. Seven digits at most, in quotes or bare, are also read; otherwise `value` is 0.
    [[gnu::always_inline]] bool take_number(Span& word, std::uint64_t& value) {
        const bool quoted = *at_ == '"';
        const char* begin = at_ + (quoted ? 1 : 0);
        const DigitRun digits(begin);
        const bool is_number = digits.count >= 1 && digits.count <= 7 &&
                               (quoted ? begin[digits.count] == '"' : is_blank(begin[digits.count]));
        if (!is_number) return take_word(word);
        value = digits.value();
        at_ = begin + digits.count;
        word = span(begin);
        at_ += quoted ? 1 : 0;
        return true;
    }

    /// YYYYMMDD, in quotes or bare.
    [[gnu::always_inline]] bool take_date(DateReader& reader, std::int32_t& date) {
        const bool quoted = take('"');
        if (!reader.read(at_, date)) return false;
        at_ += 8;
        return !quoted || take('"');
    }

    /// As take_date, but `""` is no date.
    [[gnu::always_inline]] bool take_date_or_nothing(DateReader& reader, std::int32_t& date) {
        if (at_[0] == '"' && at_[1] == '"') {
            at_ += 2;
            return true;
        }
        return take_date(reader, date);
    }

    /// A text in quotes, escapes and all, or a bare word. A lost letter makes it irregular, and so do the first bytes
    /// that are no UTF-8: the line they stand in may have to be told.
    [[gnu::always_inline]] bool take_text(LetterCount& letters, Span& text) {
        if (*at_ != '"') return take_unusual_text(letters, text);
        const char* const begin = at_ + 1;
        const auto stop = scan::text_stop(begin);
        const char* const end = begin + stop.size;
        if (stop.size == 64 || end[-1] == '\\') return take_unusual_text(letters, text);
        at_ = end;
        text = span(begin);
        if (letters.look(begin, stop.high)) return false;
        return take('"');  // what follows must be a blank or the line's end: the callers see to that
    }

    /// A number of any size without a decimal comma: digits, and a point with digits. `""` is none.
    bool take_quantity(Span& quantity) {
        if (at_[0] == '"' && at_[1] == '"') {
            quantity = {static_cast<std::uint32_t>(at_ + 1 - base_), 0};
            at_ += 2;
            return true;
        }
        const char* begin = at_;
        take('-');
        bool complete = take_digits();
        if (complete && take('.')) complete = take_digits();
        quantity = span(begin);
        return complete;
    }

    /// Öre: an optional minus, digits, and perhaps a point with one or two decimals. The label and the account stand
    /// before it, so that six bytes before its point can be looked at.
    ///
    /// `point` is where its point is likely to be, or anywhere. What follows then need not wait for the digits to be
    /// counted: rows are read one after the other, and how long each step takes to find the next is the time they take.
    [[gnu::always_inline]] bool take_amount(const char* point, std::int64_t& ore) {
        // Signs come as they please: a branch on them would be guessed wrong every other time.
        const std::int64_t minus = *at_ == '-' ? 1 : 0;
        at_ += minus;
        auto count = static_cast<std::size_t>(point - at_);  // of digits before the point
        if (count - 1 >= 6) [[unlikely]] {
            count = DigitRun(at_).count;
            point = at_ + count;
        }
        if (count - 1 < 6 && *point == '.' && read_usual_amount(point, count, ore)) [[likely]] {
            at_ = point + 3;
        } else {
            RowCursor rest = *this;  // see take_unusual_text
            if (!rest.take_unusual_amount(ore)) return false;
            *this = rest;
        }
        ore = (ore ^ -minus) + minus;
        return true;
    }

    /// Four digits, a blank and a brace: nearly every account, and where its list begins. The digits as bytes from 0 to
    /// 9, the first one lowest.
    [[gnu::always_inline]] bool is_at_four_digits_and_list(std::uint32_t& digits) const {
        constexpr std::uint64_t bytes = 0x0000FFFFFFFFFFFFU;
        constexpr std::uint64_t expected = 0x00007B2030303030U;  // "0000 {"
        constexpr std::uint64_t slack = 0x00007F7F76767676U;  // a digit may be nine more than that, the others nothing
        const std::uint64_t word = (load_word(at_) & bytes) ^ expected;
        digits = static_cast<std::uint32_t>(word);
        return (((word + slack) | word) & high_bits) == 0;
    }

    /// `1 "10" 6 "P1"}`, or the brace alone: how much stands before it, at most 31 bytes.
    /// `point` becomes the place of the first "." from here on, if there is one near: the amount's, unless the list has
    /// one.
    [[gnu::always_inline]] bool take_list(std::size_t& size, const char*& point) {
        const TwoPlaces found = scan::find_two_in_32(at_, '}', '.');
        size = found.first;
        point = at_ + found.second;
        at_ += size + 1;
        return size < 32;
    }

    std::string_view since(const char* begin) const { return {begin, static_cast<std::size_t>(at_ - begin)}; }
    Span span(const char* begin) const {
        return {static_cast<std::uint32_t>(begin - base_), static_cast<std::uint32_t>(at_ - begin)};
    }

private:
    // And a field behind it: what stands between the fields of nearly all files.
    [[gnu::always_inline]] bool is_one_space() const {
        return at_[0] == ' ' && static_cast<std::uint8_t>(at_[1]) > ' ';
    }

    // Tabs, or more than one blank, or one that ends the line.
    [[gnu::always_inline]] bool take_other_blanks() {
        if (!is_blank(*at_)) return false;
        skip_blanks();
        return true;
    }

    // A text without quotes, or with escapes, or a long one.
    [[gnu::always_inline]] bool take_unusual_text(LetterCount& letters, Span& text) {
        // A copy, since a cursor that never has an address can stay in a register.
        RowCursor rest = *this;
        if (!(*at_ == '"' ? rest.take_long_text(letters, text) : rest.take_bare_text(letters, text))) return false;
        *this = rest;
        return true;
    }

    // A text without quotes.
    bool take_bare_text(LetterCount& letters, Span& text) {
        const char* const begin = at_;
        while (bare_text_bytes.is[static_cast<std::uint8_t>(*at_)]) ++at_;
        text = span(begin);
        return text.size > 0 && !letters.look({begin, text.size});
    }

    // A text in quotes that has escapes, or is long.
    bool take_long_text(LetterCount& letters, Span& text) {
        const char* const begin = ++at_;
        for (;;) {
            const std::size_t size = scan::text_stop(at_).size;
            at_ += size;
            if (size == 64) continue;
            if (*at_ != '"' || at_ == begin || at_[-1] != '\\') break;
            ++at_;  // an escaped quote
        }
        text = span(begin);
        return !letters.look({begin, text.size}) && take('"');
    }

    bool take_digits() {
        const char* begin = at_;
        while (ascii::is_digit(*at_)) ++at_;
        return at_ != begin;
    }

    bool take_kronor(std::int64_t& kronor) {
        const DigitRun digits(at_);
        if (digits.count == 8) return take_long_kronor(kronor);
        if (digits.count == 0) return false;
        kronor = static_cast<std::int64_t>(digits.value());
        at_ += digits.count;
        return true;
    }

    // One to six digits, the point and two more.
    [[gnu::always_inline]] static bool read_usual_amount(const char* point, std::size_t count, std::int64_t& ore) {
        constexpr std::uint64_t six_bytes = 0x0000FFFFFFFFFFFFU;
        const unsigned others = 8 * (6 - static_cast<unsigned>(count));
        std::uint64_t digits = (load_word(point - 6) & six_bytes) | std::uint64_t{load_pair(point + 1)} << 48;
        digits = (digits ^ all_bytes('0')) >> others << others;
        ore = static_cast<std::int64_t>(value_of_digits(digits));
        return not_digits(digits) == 0;
    }

    // Any other amount.
    bool take_unusual_amount(std::int64_t& ore) {
        std::int64_t kronor = 0;
        if (!take_kronor(kronor)) return false;
        ore = kronor * 100;
        return *at_ != '.' || take_decimals(ore);
    }

    // Up to 15 digits: öre then fit with room to spare.
    bool take_long_kronor(std::int64_t& kronor) {
        const char* begin = at_;
        std::int64_t sum = 0;
        for (; ascii::is_digit(*at_) && at_ - begin < 15; ++at_) sum = sum * 10 + (*at_ - '0');
        kronor = sum;
        return !ascii::is_digit(*at_);
    }

    // One or two.
    bool take_decimals(std::int64_t& ore) {
        if (!ascii::is_digit(at_[1])) return false;
        ore += (at_[1] - '0') * 10;
        at_ += 2;
        if (!ascii::is_digit(*at_)) return true;
        ore += *at_++ - '0';
        return true;
    }

    const char* base_;
    const char* at_;
};

}  // namespace bokslut
