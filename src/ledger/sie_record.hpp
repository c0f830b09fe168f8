// One line of a SIE file taken apart: label, fields and object list. Private.
//
// Source: SIE filformat 4C, chapter 5.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/ledger/ledger.hpp"

namespace bokslut {

/// Views into the line. Fields stand without their quotes, but with the escapes as written (see unescaped).
struct SieRecord {
    std::string_view label;                ///< with its '#', as written
    std::vector<std::string_view> fields;  ///< without the object list
    std::optional<std::string_view> list;  ///< between the braces
    bool list_is_closed = true;
    bool opens_block = false;  ///< a lone '{' ends the line
};

/// Takes a line apart; `record` is reused, so that no row allocates. Blanks are space and tab. A quote ends a field
/// when a blank, a '}' or the end of the line follows, so that unescaped quotes inside a text do no harm. A quote that
/// is never closed ends at the last `\"` that could be its end (a Windows path), otherwise with the line.
void split_record(std::string_view line, SieRecord& record);

/// A field with `\"` as `"`. Nothing else is an escape.
std::string unescaped(std::string_view field);

/// The objects of an object list, as bytes and in the order written; nothing when the last object is missing. A
/// dimension whose object is the empty text has none, and is left out.
std::optional<ObjectSet> split_object_list(std::string_view list);

}  // namespace bokslut
