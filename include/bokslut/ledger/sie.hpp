// Reads SIE, the Swedish exchange format for books, types 1, 2, 3, 4E and 4I: fed in pieces, out come balances.
//
// Source: SIE filformat utgåva 4C. Debit is positive, as in SIE.
// Threads: one reader, one thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bokslut/core/finding.hpp"
#include "bokslut/core/source.hpp"
#include "bokslut/ledger/ledger.hpp"
#include "bokslut/ledger/sie_info.hpp"
#include "bokslut/ledger/vouchers.hpp"

namespace bokslut {

/// What a SIE file holds: its own year, and the years before as far as the file gives them.
struct SieBooks {
    Ledger current;
    std::optional<Ledger> previous;    ///< from #RAR -1 with #IB -1, #UB -1 and #RES -1, totals only
    std::vector<Ledger> earlier;       ///< likewise years -2, -3 …, the latest first
    std::optional<Vouchers> vouchers;  ///< where SieOptions::keep_vouchers asks for them
};

/// How a file is read.
struct SieOptions {
    bool keep_vouchers = false;  ///< keep the vouchers, in columns
    bool objects = true;         ///< sum by object too; otherwise by account and month only, in little memory
    int threads = 1;             ///< at most so many, where a whole file is read; the answer is the same for any number
    /// Stop at the first breach of the format, and mend nothing; otherwise what programs are known to get wrong is
    /// read as it was meant, and told.
    bool strict = false;
};

/// A push parser. Give it the bytes in pieces of any size, then finish.
class SieReader {
public:
    /// `name` stands in findings, usually the file's path.
    explicit SieReader(std::string name, const SieOptions& options = {});
    ~SieReader();
    SieReader(SieReader&&) noexcept;
    SieReader& operator=(SieReader&&) noexcept;

    void feed(std::string_view bytes);
    /// Checks the whole and hands out the books. Nothing is returned when the bytes are not SIE, when neither they nor
    /// their vouchers say which year they are of, when an amount, date or object list cannot be read (sums would then
    /// be wrong), when the end is missing (#KSUMMA), or when the amounts are too large to sum; the findings say why. In
    /// strict reading, nothing is returned either when the format is broken; the findings end there, with
    /// `sie.stopped`. Otherwise the books are returned, whatever else was found: vouchers that do not sum to zero
    /// count, vouchers that never end and rows outside vouchers do not, and of two #IB, #UB or #RES of one account the
    /// first does. Books without vouchers take their movements from #PSALDO, or else from #UB, #IB and #RES. Call it
    /// once: feed and finish throw Error afterwards.
    std::optional<SieBooks> finish(Findings& findings);
    /// What the file is and holds. Known after finish, also when no books were returned, unless it was not SIE at all.
    const std::optional<SieInfo>& info() const { return info_; }

private:
    struct State;
    std::unique_ptr<State> state_;
    std::optional<SieInfo> info_;
};

/// Reads a whole file, in pieces. A file that cannot be read is a finding at `asked_for_at`, as in read_file.
std::optional<SieBooks> read_sie(const std::string& path, Findings& findings, const SieOptions& options = {},
                                 const Place& asked_for_at = {});

}  // namespace bokslut
