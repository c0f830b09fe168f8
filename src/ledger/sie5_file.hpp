// SIE 5 among the files that are read as SIE. Private.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bokslut/ledger/sie.hpp"

namespace bokslut {

/// Sorts out SIE 5 from bytes that come in pieces: it is read whole, so they are kept; all else is passed on.
class Sie5Keeper {
public:
    /// What is to be read as SIE 1-4 now: nothing while the bytes are kept. Valid until the next call.
    std::string_view pass_on(std::string_view bytes);
    /// At the end of the file: whether what was kept is SIE 5. If not, it is what is still to be read.
    bool is_sie5() const;
    std::string_view kept() const { return kept_; }

private:
    enum class Verdict : std::uint8_t { unknown, sie5, other };
    Verdict verdict() const;

    Verdict verdict_ = Verdict::unknown;
    std::string kept_;
};

/// Whether the file can be opened and is SIE 5, by its beginning.
bool is_sie5_file(const std::string& path);

/// Reads the whole file. A file that cannot be read is a finding at `asked_for_at`.
std::optional<SieBooks> read_sie5_file(const std::string& path, Findings& findings, const SieOptions& options,
                                       const Place& asked_for_at);

}  // namespace bokslut
