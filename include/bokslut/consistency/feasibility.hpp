// Can all prints of a system be true at once? A witness, a conflict with its proof, or "not decided"; and which prints
// to set aside when they cannot.
//
// Threads: no shared state; const calls may run at once. The same system gives the same answer, whatever the machine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/consistency/system.hpp"

namespace bokslut::consistency {

enum class Verdict {
    feasible,    ///< there are amounts, and the witness is one choice of them
    impossible,  ///< there are none, and the conflict proves it
    undecided    ///< a limit was reached, or only fractions of an öre would fit
};

/// A relation or a quantity with a whole number, written out in digits since it may exceed 64 bits.
struct Weight {
    std::uint32_t index = 0;
    std::string factor;

    friend bool operator==(const Weight&, const Weight&) = default;
};

/// Why a conflict is one: the relations, each times its factor and added, say Σ figures = 0; but within the conflict's
/// prints and the hard bounds, Σ figures cannot be 0. Factors have no common divisor and the first is positive.
struct Proof {
    std::vector<Weight> relations;
    std::vector<Weight> figures;  ///< quantities; those that cancel are left out
};

/// Relations and prints that cannot all hold. Without relations: two prints of one quantity, or a print and its hard
/// bound, that exclude each other.
struct Conflict {
    std::vector<std::uint32_t> relations;  ///< ascending
    std::vector<std::uint32_t> prints;     ///< ascending; those that the proof needs, one for each end it uses
    Proof proof;
    bool irreducible = true;  ///< without any one of `relations` the prints could hold; false when a limit was reached
};

struct Options {
    std::uint64_t pivot_limit = 1'000'000;  ///< steps of the simplex method in one answer
    int branch_limit = 1000;                ///< tries to find whole öre where the simplex method finds fractions
    bool force_rational = false;            ///< count with big fractions from the start (to compare, and to measure)
};

struct Answer {
    Verdict verdict = Verdict::undecided;
    std::vector<std::int64_t>
        witness;  ///< öre for each quantity, when feasible: checked against every relation and print
    std::optional<Conflict> conflict;  ///< when impossible: its proof has been checked
};

/// Whether there are whole öre amounts that fulfil every relation, hard bound and print of `system`.
Answer decide(const System& system, const Options& options = {});
/// The same without the prints in `set_aside` (indices; throws Error for one that is not there).
Answer decide_without(const System& system, const std::vector<std::uint32_t>& set_aside, const Options& options = {});

/// Which print to set aside when several would do: the one with the lowest rank, then the later one. Empty: all alike.
/// Throws Error from correct() when it has neither no rank nor one for each print.
struct Preference {
    std::vector<std::int32_t> rank;
};

/// Prints to set aside so that the rest can be true.
struct Correction {
    std::vector<std::uint32_t> prints;  ///< ascending
    std::vector<Conflict> conflicts;    ///< for each of them, the conflict it stands in: one that has no other of them
                                        ///< (without anything in it when a limit kept it from being found)
    bool exact =
        true;     ///< no smaller set would do (sets of at most 3); otherwise only that none of them can be left out
    Answer rest;  ///< for the system without them; impossible when the conflict has no print at all
};

/// A correction set: exactly smallest up to 3 prints, lowest sum of ranks among those; beyond that irreducible.
Correction correct(const System& system, const Preference& preference = {}, const Options& options = {});

}  // namespace bokslut::consistency
