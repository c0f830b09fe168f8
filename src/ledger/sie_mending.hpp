// What programs get wrong in a record, put right. Private.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ledger/sie_label.hpp"
#include "ledger/sie_record.hpp"

namespace bokslut {

/// Puts right a record with quotes that have no backslash; others are left alone. `record` is what split_record made of
/// `line`; its loose_field becomes the field that has them as it is read now.
///
/// A record that ends in a name: the name reaches from the first quote to the last of the line. The text of a #VER or
/// of a row, when what follows is neither empty nor the date (of a row: the quantity) that stands there: the text
/// reaches to the last quote behind which such a one follows, and at most one field more; otherwise to the last quote,
/// when that ends the line. All else is left alone.
void mend_loose_quotes(SieLabel label, std::string_view line, SieRecord& record);

/// The text of an amount that blanks between thousands have made several fields of, "1 000.00"; nothing when the amount
/// in field `at` is whole. Where a quantity may follow, as it may but in a row, "12 500" can be both and is taken for
/// whole, but not "1 000", "12 500.00" and "1 500 000". `record` is what split_record made of `line`.
std::optional<std::string_view> split_amount(const SieRecord& record, std::size_t at, std::string_view line);

/// The name of a minus sign in the text that is none in SIE, as Unicode has it; empty without one.
std::string_view foreign_minus(std::string_view text);

/// Whether what stands where a row has its date is its text, the date having been left out.
bool is_text_for_date(std::string_view field);

/// Puts an empty date before the text of such a row. Returns whether it was left out.
bool mend_left_out_date(SieRecord& row);

}  // namespace bokslut
