// The order of records in a SIE file. Private.
//
// Source: SIE filformat 4C, chapter 5.12.
#pragma once

#include <vector>

#include "bokslut/ledger/sie_file.hpp"

namespace bokslut {

/// By group: head, then each account with what is said of it, dimensions and objects, balances with year 0 first,
/// vouchers by series and number. Otherwise as they stood. An unknown record stays behind the one it followed.
std::vector<const SieEntry*> in_order(const std::vector<const SieEntry*>& records);

}  // namespace bokslut
