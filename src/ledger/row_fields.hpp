// The fields of perfectly regular lines, read straight off the bytes. Private.
//
// Each reader moves past what it reads, or says no: then the line is not regular, and where the cursor stands means
// nothing. None reads further than scan_slack beyond the line.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bokslut/core/calendar.hpp"
#include "core/ascii.hpp"
#include "ledger/byte_scan.hpp"
#include "ledger/encoding.hpp"

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

    std::uint64_t last_word_ = ~std::uint64_t{0};  // no text of a date
    std::int32_t last_date_ = 0;
};

/// The bytes of a series, a number or a bare word.
struct WordBytes {
    std::array<bool, 256> is{};
    constexpr WordBytes() {
        for (std::size_t byte = 0; byte < 128; ++byte) {
            const char c = static_cast<char>(byte);
            is[byte] =
                ascii::is_letter(c) || ascii::is_digit(c) || std::string_view("-_./").find(c) != std::string_view::npos;
        }
    }
};
inline constexpr WordBytes word_bytes;

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

    [[gnu::always_inline]] void skip_indent() {
        while (*at_ == ' ' || *at_ == '\t') ++at_;
    }

    /// "#TRANS " and the like, of at most eight characters.
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
        if (at_[0] == '\r' && at_[1] == '\n') ++at_;
        return take('\n');
    }

    /// A series or a number: letters of ASCII, digits and a few signs, in quotes or bare.
    bool take_word(Span& word) {
        const bool quoted = take('"');
        const char* begin = at_;
        while (word_bytes.is[static_cast<std::uint8_t>(*at_)]) ++at_;
        word = span(begin);
        return quoted ? take('"') : at_ != begin;
    }

    /// YYYYMMDD, in quotes or bare.
    bool take_date(DateReader& reader, std::int32_t& date) {
        const bool quoted = take('"');
        if (!reader.read(at_, date)) return false;
        at_ += 8;
        return !quoted || take('"');
    }

    /// As take_date, but `""` is no date.
    bool take_date_or_nothing(DateReader& reader, std::int32_t& date) {
        if (at_[0] == '"' && at_[1] == '"') {
            at_ += 2;
            return true;
        }
        return take_date(reader, date);
    }

    /// A text in quotes, escapes and all, or a bare word. A lost letter makes it irregular.
    bool take_text(LetterCount& letters, Span& text) {
        if (*at_ != '"') return take_word(text);
        const char* begin = at_ + 1;
        bool has_high = false;
        at_ = begin;
        for (;;) {
            const auto stop = scan::text_stop(at_);
            at_ = stop.at;
            has_high = has_high || stop.has_high;
            if (*at_ != '"' || at_ == begin || at_[-1] != '\\') break;
            ++at_;  // an escaped quote
        }
        text = span(begin);
        if (has_high && letters.look({begin, text.size})) return false;
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

    /// Öre: an optional minus, digits, and perhaps a point with one or two decimals.
    [[gnu::always_inline]] bool take_amount(std::int64_t& ore) {
        // Signs come as they please: a branch on them would be guessed wrong every other time.
        const std::int64_t minus = *at_ == '-' ? 1 : 0;
        at_ += minus;
        if (!take_kronor(ore)) return false;
        if (*at_ == '.') {
            if (!take_decimals(ore)) return false;
        } else {
            ore *= 100;
        }
        ore = (ore ^ -minus) + minus;
        return true;
    }

    /// `{}` and `{1 "10" 6 "P1"}`: what stands between the braces. At most 31 bytes.
    [[gnu::always_inline]] bool take_list(Span& list) {
        if (!take('{')) return false;
        const std::size_t size = scan::find_in_32(at_, '}');
        list = {static_cast<std::uint32_t>(at_ - base_), static_cast<std::uint32_t>(size)};
        at_ += size + 1;
        return size < 32;
    }

    Span span(const char* begin) const {
        return {static_cast<std::uint32_t>(begin - base_), static_cast<std::uint32_t>(at_ - begin)};
    }

private:
    bool take_digits() {
        const char* begin = at_;
        while (ascii::is_digit(*at_)) ++at_;
        return at_ != begin;
    }

    // At most seven digits at once, without a loop: the word is shifted so that the digits end it, and zeros lead.
    [[gnu::always_inline]] bool take_kronor(std::int64_t& kronor) {
        const std::uint64_t word = load_word(at_) ^ all_bytes('0');
        const std::uint64_t others = ((word + all_bytes(0x76)) | word) & high_bits;  // those that are no digit
        if (others == 0) return take_long_kronor(kronor);
        const std::size_t count = first_flag(others);
        if (count == 0) return false;
        kronor = static_cast<std::int64_t>(number_of(word << (64 - 8 * count)));
        at_ += count;
        return true;
    }

    // Eight digits, the highest first in the lowest byte, summed two, four and eight at a time.
    static std::uint64_t number_of(std::uint64_t digits) {
        digits = digits * 10 + (digits >> 8);
        constexpr std::uint64_t pairs = 0x000000FF000000FFU;
        return ((digits & pairs) * (100 + (std::uint64_t{1000000} << 32)) +
                (digits >> 16 & pairs) * (1 + (std::uint64_t{10000} << 32))) >>
               32;
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
    [[gnu::always_inline]] bool take_decimals(std::int64_t& ore) {
        const int tenths = at_[1] - '0';
        if (tenths < 0 || tenths > 9) return false;
        const int hundredths = at_[2] - '0';
        const bool two = hundredths >= 0 && hundredths <= 9;
        ore = ore * 100 + tenths * 10 + (two ? hundredths : 0);
        at_ += two ? 3 : 2;
        return true;
    }

    const char* base_;
    const char* at_;
};

}  // namespace bokslut
