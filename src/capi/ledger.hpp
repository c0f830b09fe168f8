// A ledger behind its handle: the books, and what can be borrowed of them. Private.
#pragma once

#include <string>
#include <vector>

#include "bokslut/ledger/state.hpp"
#include "capi/wall.hpp"

namespace bokslut::capi {

/// What of a year's accounts is made once, so that it can be borrowed.
struct AccountRecord {
    std::string name;
    Amount opening, movement, budget;
};

/// The ledger that a reading gave; what is wrong with it as BOKSLUT_BAD_INPUT.
bokslut_status give_ledger(std::optional<LedgerState> state, Findings findings, Language language,
                           bokslut_ledger*& ledger);

struct ReadOptions {
    SieOptions sie;
    Language language = Language::swedish;
};
ReadOptions read_options(const bokslut_sie_options* given);

}  // namespace bokslut::capi

struct bokslut_ledger {
    bokslut::LedgerState state;
    bokslut::Language language = bokslut::Language::swedish;
    bokslut_findings findings;
    std::vector<std::vector<bokslut::capi::AccountRecord>> accounts;  ///< by year and account

    /// To be called when the state has changed.
    void describe();
    const bokslut::Ledger& year(std::size_t index) const;
    std::size_t year_count() const { return state.own.size() + state.told.size(); }
};
