// The balances of several fiscal years as a file of our own: small, canonical, and read back without the SIE files.
//
// The bytes are UTF-8 text, the same on every machine, in lines that end in LF. Fields are parted by a tab; a backslash
// stands before t, n, r or itself where a text holds tab, LF, CR or backslash. The first line is "bokslut state 2", the
// last "checksum" and the CRC-32 of all before it in hexadecimal. Between them stands, for each fiscal year:
//
//   own | told   first day, last day (YYYY-MM-DD); `told` is what a file says of a year before its own
//   name         the body's name; `organisation` likewise, its number, where it has one
//   errors       how many errors its sources had when they were read, if any
//   totals-only, no-openings   where the ledger says so
//   source       fingerprint in hexadecimal, name; in order
//   account      number, name, as declared; `type` likewise, with t, s, k or i (#KTYP) in place of the name; so
//   `dimension`, and `object` with its dimension first; in order balance      kind, month (0 for none), öre, account,
//   and dimension and object of each of its objects; in order marginal     "opening" or "closing", öre, account, and
//   its objects likewise; in order
//
// Threads: values; const calls may run at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/source.hpp"
#include "bokslut/ledger/sie.hpp"

namespace bokslut {

/// Books of several fiscal years.
struct LedgerState {
    std::vector<Ledger> own;   ///< from files of their own, one a fiscal year, in order
    std::vector<Ledger> told;  ///< what those files say of years before, totals only, by year and file

    friend bool operator==(const LedgerState&, const LedgerState&) = default;

    static LedgerState of(SieBooks books);
    /// Adds what `other` holds: parts of one year are merged as Ledger::merge does it, with its findings, so that no
    /// file is counted twice. A year that shares days with another, or ends in the same calendar year, is refused
    /// (`ledger.years_overlap`). The order of merging makes no difference to what comes out.
    void merge(const LedgerState& other, Findings& findings);
};

/// Equal content gives equal bytes.
std::string write_state(const LedgerState& state);

/// Whether a file that begins so is a state, of any version.
bool is_state(std::string_view bytes);

/// What write_state wrote. That its sources had errors is told again (`state.source_errors`). Nothing is returned for a
/// state of another version (`state.version`) or one that was changed, damaged or cut off (`state.damaged`).
std::optional<LedgerState> read_state(const Source& source, Findings& findings);

/// What a state is and holds, told as of a SIE file: the latest year first, as year 0, and those before as -1, -2 …;
/// `opening`, `closing` and `result` are sums of the #IB, #UB and #RES that sie_file_of would write. Vouchers, program
/// and what else only a SIE file can say are not there; nor is the size, which the state does not know.
SieInfo info_of(const LedgerState& state);

/// Reads a file of books, be it SIE or a state; with the findings of the one or the other. A file that cannot be read
/// is a finding at `asked_for_at`.
std::optional<LedgerState> read_ledgers(const std::string& path, Findings& findings, const SieOptions& options = {},
                                        const Place& asked_for_at = {});

}  // namespace bokslut
