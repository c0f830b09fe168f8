// Which encoding a SIE file is written in, and its bytes as UTF-8. The file's own word (#FORMAT PC8) says nothing:
// programs write it over any encoding. Private.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bokslut/ledger/sie_info.hpp"
#include "core/utf8.hpp"

namespace bokslut {

/// Latin-1 is read as its superset Windows-1252.
enum class Encoding : std::uint8_t { cp437, utf8, latin1 };

/// What tells the encodings apart, in some bytes or in all. Counted in any order and apart, it is the same in sum.
class LetterCount {
public:
    /// Whole lines, of which no character is cut. Returns whether something in them is damaged, if they are UTF-8: a
    /// letter was lost before the file was written, and U+FFFD put in its place; or bytes are none of UTF-8, which is
    /// told but of the first that have such, since in other encodings all have.
    bool look(std::string_view bytes);
    /// The same for a text of at most 64 bytes, of which these, a bit for each, are beyond ASCII.
    bool look(const char* text, std::uint64_t high) {
        if (high == 0) return false;
        std::uint64_t counts = 0;
        for (std::uint64_t left = high; left != 0; left &= left - 1) {
            counts += letter_kinds[static_cast<std::uint8_t>(text[std::countr_zero(left)])];
        }
        return add(counts, {text, static_cast<std::size_t>(std::bit_width(high))});
    }
    /// What was seen elsewhere in the same file.
    void add(const LetterCount& other);
    /// As it was before, but still knowing whether bad bytes were told of: who is told of them looks at them elsewhere.
    void back_to(const LetterCount& before) {
        const bool valid = valid_utf8_;
        *this = before;
        valid_utf8_ = valid;
    }

    bool ascii() const { return ascii_; }
    /// Nothing but UTF-8, or more letters of it than of any other: some bytes are bad then.
    bool is_utf8() const { return valid_utf8_ || (utf8_ > cp437_ && utf8_ > latin1_); }
    /// More letters of Latin-1 than of CP437.
    bool is_rather_latin1() const { return latin1_ > cp437_; }

private:
    // By byte: three counts in one word, so that a byte costs one addition: letters of CP437, letters of Latin-1, and
    // bytes that may begin a letter of UTF-8 or a damaged one, and are in no text of the other two. None can overflow,
    // as no more is looked at together than a long line.
    static constexpr unsigned count_bits = 21;
    static constexpr std::uint64_t cp437_one = 1;
    static constexpr std::uint64_t latin1_one = cp437_one << count_bits;
    static constexpr std::uint64_t maybe_utf8_one = latin1_one << count_bits;
    static const std::array<std::uint64_t, 256> letter_kinds;

    // What `bytes`, some of which are beyond ASCII, hold.
    bool add(std::uint64_t counts, std::string_view bytes) {
        ascii_ = false;
        cp437_ += counts & (latin1_one - 1);
        latin1_ += counts >> count_bits & (latin1_one - 1);
        return (valid_utf8_ || counts >= maybe_utf8_one) && look_at_characters(bytes);
    }
    bool look_at_characters(std::string_view bytes);

    bool ascii_ = true;
    bool valid_utf8_ = true;
    std::size_t cp437_ = 0;
    std::size_t latin1_ = 0;
    std::size_t utf8_ = 0;  // of Sweden, and their neighbours, that begin with the same byte
};

/// Decides from the whole file: a byte order mark means UTF-8; so does text that is valid UTF-8; otherwise the Swedish
/// letters of each encoding are counted, and the majority decides (CP437 when even): a bad byte makes no other
/// encoding.
class EncodingDetector {
public:
    /// Lines in order, without their ends.
    void line(std::string_view bytes);
    /// Lines that were looked at elsewhere: no letter of theirs was lost, they have no control characters, and no bad
    /// bytes but behind a line that has. Their letters are added apart.
    void pass(std::size_t lines) { line_ += static_cast<int>(lines); }
    void add(const LetterCount& letters) { letters_.add(letters); }
    Encoding decide() const;
    /// The same, with what the reader need not know: whether there is a mark, or nothing but ASCII.
    SieEncoding described() const;

    /// The first line (from 1) with a character that was lost before the file came here: U+FFFD, or bytes that are none
    /// of UTF-8, though the file is; 0 for none.
    int first_damaged_line() const { return decide() == Encoding::utf8 ? first_damaged_line_ : 0; }
    /// The first line (from 1) with a control character other than a tab; 0 for none.
    int first_control_line() const { return first_control_line_; }

private:
    void look_for_control(std::string_view bytes);

    int line_ = 0;
    int first_damaged_line_ = 0;
    int first_control_line_ = 0;
    bool has_byte_order_mark_ = false;
    LetterCount letters_;
};

/// The character that begins at `at`, which is less than the size.
utf8::Character character_at(std::string_view bytes, std::size_t at, Encoding encoding);

/// `bytes` as UTF-8. What the encoding does not know becomes U+FFFD, a control character a space.
std::string to_utf8(std::string_view bytes, Encoding encoding);

/// The byte of a character in CP437; nothing when it has none.
std::optional<char> cp437_byte(char32_t character);

}  // namespace bokslut
