// What programs get wrong in a record, put right. Private.
#pragma once

#include <string_view>

#include "ledger/sie_label.hpp"
#include "ledger/sie_record.hpp"

namespace bokslut {

/// A record that ends in a name, with quotes in the name that have no backslash: the name reaches from the first quote
/// to the last of the line. Other records are left alone. `record` is what split_record made of `line`.
void mend_last_text(SieLabel label, std::string_view line, SieRecord& record);

/// Whether what stands where a row has its date is its text, the date having been left out.
bool is_text_for_date(std::string_view field);

}  // namespace bokslut
