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

/// What tells the encodings apart, in some bytes or in all.
class LetterCount {
public:
    /// Whole lines, of which no character is cut. Returns whether a letter in them was lost before the file was
    /// written, and U+FFFD put in its place.
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

    bool ascii() const { return ascii_; }
    bool valid_utf8() const { return valid_utf8_; }
    /// More letters of Latin-1 than of CP437.
    bool is_rather_latin1() const { return latin1_ > cp437_; }

private:
    // By byte: three counts in one word, so that a byte costs one addition: letters of CP437, letters of Latin-1, and
    // bytes that may begin a damaged letter. None can overflow, as no more is looked at together than a long line.
    static constexpr unsigned count_bits = 21;
    static constexpr std::uint64_t cp437_one = 1;
    static constexpr std::uint64_t latin1_one = cp437_one << count_bits;
    static constexpr std::uint64_t maybe_damaged_one = latin1_one << count_bits;
    static const std::array<std::uint64_t, 256> letter_kinds;

    // What `bytes`, some of which are beyond ASCII, hold.
    bool add(std::uint64_t counts, std::string_view bytes) {
        ascii_ = false;
        if (valid_utf8_) look_for_invalid_utf8(bytes);
        cp437_ += counts & (latin1_one - 1);
        latin1_ += counts >> count_bits & (latin1_one - 1);
        return counts >= maybe_damaged_one && has_damaged_letter(bytes);
    }
    void look_for_invalid_utf8(std::string_view bytes);
    static bool has_damaged_letter(std::string_view bytes);

    bool ascii_ = true;
    bool valid_utf8_ = true;
    std::size_t cp437_ = 0;
    std::size_t latin1_ = 0;
};

/// Decides from the whole file: a byte order mark means UTF-8; so does text that is valid UTF-8; otherwise the Swedish
/// letters of CP437 and of Latin-1 are counted, and the majority decides (CP437 when even).
class EncodingDetector {
public:
    /// Lines in order, without their ends.
    void line(std::string_view bytes);
    /// Lines that were looked at elsewhere: no letter of theirs was lost, and they have no control characters. Their
    /// letters are added apart.
    void pass(std::size_t lines) { line_ += static_cast<int>(lines); }
    void add(const LetterCount& letters) { letters_.add(letters); }
    Encoding decide() const;
    /// The same, with what the reader need not know: whether there is a mark, or nothing but ASCII.
    SieEncoding described() const;

    /// The first line (from 1) with a character that was lost before the file came here (U+FFFD); 0 for none.
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
