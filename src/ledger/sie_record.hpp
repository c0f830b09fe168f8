// One line of a SIE file taken apart: label, fields and object list. Private.
//
// Source: SIE filformat 4C, chapter 5.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/ledger/ledger.hpp"

namespace bokslut {

/// What stands between fields.
constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// Views into the line. Fields stand without their quotes, but with the escapes as written (see unescaped).
struct SieRecord {
    std::string_view label;                ///< with its '#', as written
    std::vector<std::string_view> fields;  ///< without the object list
    std::optional<std::string_view> list;  ///< between the braces; the first, should there be several
    std::size_t list_at = 0;               ///< how many fields come before it
    std::size_t lists = 0;                 ///< how many there are
    bool list_is_closed = true;
    bool opens_block = false;      ///< a lone '{' ends the line
    bool loose_quote = false;      ///< a quote stands within a field without its backslash
    bool open_quote = false;       ///< a quoted field never ends
    std::string_view loose_field;  ///< the first field with such a quote, or item of a list; null for none
};

/// Without blanks around it, and without the end mark (Ctrl-Z) of old systems.
std::string_view trimmed(std::string_view line);

/// Takes a line apart; `record` is reused, so that no row allocates. A quote ends a field when a blank, a '}' or the
/// end of the line follows, so that unescaped quotes inside a text do no harm. A quote that is never closed ends at the
/// last
/// `\"` that could be its end (a Windows path), otherwise with the line.
void split_record(std::string_view line, SieRecord& record);

/// Where a quoted field stands without its quotes, in bytes of its line.
struct QuotedPlace {
    std::size_t begin;
    std::size_t end;
};
/// The same, when it is known that the quotes of `text` are those around it, whatever quotes stand within.
void split_record(std::string_view line, const QuotedPlace& text, SieRecord& record);

/// The label and each field of a line in the order they stand, those of object lists included, with the escapes as
/// written.
void for_each_field(std::string_view line, const std::function<void(std::string_view)>& use);

/// The last field of a line whose quotes do not pair up, when that field is known to be the last: from the first quote
/// after `begin` to the last of the line. Nothing when there are not two.
std::optional<std::string_view> last_text(std::string_view line, std::size_t begin);

/// A field with `\"` as `"`. Nothing else is an escape.
std::string unescaped(std::string_view field);
void append_unescaped(std::string& text, std::string_view field);

/// The other way round: unescaped(escaped(text)) is the text.
std::string escaped(std::string_view text);

/// The objects of an object list, as bytes and in the order written; nothing when the last object is missing. A
/// dimension whose object is the empty text has none, and is left out.
std::optional<ObjectSet> split_object_list(std::string_view list);

}  // namespace bokslut
