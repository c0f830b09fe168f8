// What programs get wrong in a record, put right. Private.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ledger/sie_label.hpp"
#include "ledger/sie_record.hpp"

namespace bokslut {

/// A record that ends in a name, with quotes in the name that have no backslash: the name reaches from the first quote
/// to the last of the line. Other records are left alone. `record` is what split_record made of `line`.
void mend_last_text(SieLabel label, std::string_view line, SieRecord& record);

/// The text of an amount that blanks between thousands have made several fields of, "1 000.00"; nothing when the amount
/// in field `at` is whole. Where a quantity may follow, as it may but in a row, "12 500" can be both and is taken for
/// whole, but not "1 000", "12 500.00" and "1 500 000". `record` is what split_record made of `line`.
std::optional<std::string_view> split_amount(const SieRecord& record, std::size_t at, std::string_view line);

/// The name of a minus sign in the text that is none in SIE, as Unicode has it; empty without one.
std::string_view foreign_minus(std::string_view text);

/// Whether what stands where a row has its date is its text, the date having been left out.
bool is_text_for_date(std::string_view field);

}  // namespace bokslut
