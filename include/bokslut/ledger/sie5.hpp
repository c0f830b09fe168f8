// Reads SIE 5, the exchange format for books as XML, into the same values as SIE 1-4. An optional component: without
// the package pugixml these functions say, as a finding, that it is missing.
//
// Source: SIE 5.0, namespace http://www.sie.se/sie5. Debit is positive.
// Threads: functions without state.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "bokslut/core/finding.hpp"
#include "bokslut/ledger/sie.hpp"

namespace bokslut {

/// The bounds within which a file is read: beyond them it is refused, so that no file takes more memory than these
/// allow (about 2 GB at the very worst; for books as programs write them, some six times the file).
inline constexpr std::size_t sie5_most_bytes = std::size_t{256} << 20;
inline constexpr std::size_t sie5_most_parts = 16'000'000;  ///< elements and attributes together
inline constexpr std::size_t sie5_most_depth = 64;          ///< elements within elements

/// What a file holds, in numbers. What no ledger keeps is counted here and nowhere else.
struct Sie5Counts {
    std::size_t entries = 0;     ///< JournalEntry
    std::size_t rows = 0;        ///< LedgerEntry
    std::size_t overstruck = 0;  ///< of these, struck out (Overstrike): they do not count
    std::size_t signatures = 0;  ///< seen, never verified
    std::size_t foreign = 0;     ///< elements of other namespaces, skipped
    /// What is counted and not read, by the name of its element, such as CustomerInvoice or EmbeddedFile.
    std::map<std::string, std::size_t, std::less<>> other;

    friend bool operator==(const Sie5Counts&, const Sie5Counts&) = default;
};

struct Sie5Books {
    SieBooks books;  ///< of the primary fiscal year, and of those before as far as balances go
    SieInfo info;
    Sie5Counts counts;
};

/// Whether this build reads SIE 5.
bool can_read_sie5();

/// Whether the beginning of a file (64 kB is plenty) says that it is SIE 5: XML whose outermost element is Sie or
/// SieEntry. Such a file may still be refused.
bool is_sie5(std::string_view beginning);

/// Reads the bytes of a whole file; `name` stands in findings. Nothing is returned when the file is no well-formed XML
/// within the bounds above, when it has a document type declaration (so that no entity is ever expanded), when it is
/// neither UTF-8 nor ISO-8859-1, when it does not say which fiscal year it is of, or when an amount, date or account
/// cannot be read. Rows that are struck out do not count; otherwise as SieReader::finish, and with its findings. An
/// import file (SieEntry) names no fiscal year: it is read as of the calendar year that all its entries are dated in.
/// Of the options, strict and keep_vouchers count. Rows of other years are in no balance, and are not kept.
std::optional<Sie5Books> read_sie5(const std::string& name, std::string_view bytes, Findings& findings,
                                   const SieOptions& options = {});

}  // namespace bokslut
