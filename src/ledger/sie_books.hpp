// Makes ledgers of what a SIE file says. Private.
#pragma once

#include <cstdint>
#include <optional>

#include "bokslut/ledger/sie.hpp"
#include "ledger/sie_content.hpp"

namespace bokslut {

/// What the file declares.
Chart chart_of(const SieContent& content, const TextDecoder& decoder);

/// The file's own year is known and every amount could be read. Checks the file as a whole; nothing is returned when
/// the amounts are too large.
std::optional<SieBooks> make_books(SieContent content, const TextDecoder& decoder, std::uint64_t fingerprint,
                                   Findings& findings);

}  // namespace bokslut
