// Can the printed figures of a report all be true? Binds them to the quantities of the forms, derives the relations
// from the forms and the document, has them proved as one exact system, and says what cannot be.
//
// Threads: functions without state.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "bokslut/consistency/explain.hpp"
#include "bokslut/core/amount.hpp"
#include "bokslut/core/finding.hpp"
#include "bokslut/report/document.hpp"
#include "bokslut/report/published.hpp"

namespace bokslut {

struct ProofOptions {
    std::string form;          ///< path of a förbund's file, for names, lines and notes; empty: the statutory forms
    std::string rules;         ///< path of a file of written relations; empty: none
    bool exact_zeros = false;  ///< a printed zero is exactly zero; else it was rounded like the others
    std::optional<consistency::Printing> rounding = consistency::Printing::half_away;  ///< nothing: each is tried
    bool eliminations = true;          ///< units may have internal items that are not printed
    const Document* ledger = nullptr;  ///< the report of the books, to hold the figures against; nothing: no books
};

/// One finding with what it stands on.
struct ProofFinding {
    Finding finding;
    Amount amount;                       ///< how much; zero where that has no meaning
    std::vector<std::size_t> figures;    ///< the figures it is about, then those it conflicts with
    std::vector<std::size_t> relations;  ///< in Proof::relations
    std::vector<std::size_t> refers_to;  ///< other findings, in Proof::findings
    bool proved = false;                 ///< an exact proof was found and checked
    bool material = false;               ///< the amount reaches the förbund's materiality
};

/// What ties quantities together.
struct ProofRelation {
    enum class Class { identity, expected };

    Class kind = Class::identity;
    bool written = false;  ///< from the rules file
    std::string sentence;  ///< in Swedish
};

/// A sentence that was bound to what the tables print.
struct ProofSentence {
    std::size_t figure = 0;  ///< in Proof::figures
    Amount printed;          ///< what the tables print of the same thing, signed as there
};

/// How many figures could be held against the books, and how they came out.
struct LedgerComparison {
    std::size_t agree = 0, differ = 0, unbound = 0;
};

enum class ProofVerdict { possible, impossible, undecided };

struct Proof {
    std::vector<PrintedFigure> figures;
    std::vector<ProofRelation> relations;
    std::size_t equalities = 0;          ///< further prints of a quantity that is printed already
    std::vector<std::string> unchecked;  ///< what could not be checked, in sentences
    ProofVerdict verdict = ProofVerdict::possible;
    std::vector<ProofFinding> findings;  ///< gravest first; within a level those that are material first
    std::vector<ProofSentence> sentences;
    std::optional<LedgerComparison> ledger;  ///< nothing without books
    std::optional<Amount> materiality;       ///< from the förbund's file; nothing: none is stated
    /// An amount for each figure, signed as printed, that fulfils every relation; figures that findings at level error
    /// set aside may print otherwise. Empty when there is none.
    std::vector<Amount> witness;

    std::size_t derived() const;  ///< relations from forms and document, equalities counted
    std::size_t written() const;
    bool has_errors() const;
};

/// Proves. What is wrong with the förbund's file or the rules goes to `findings`; after an error there nothing is
/// returned.
std::optional<Proof> prove(std::vector<PrintedFigure> figures, const ProofOptions& options, Findings& findings);

/// The same of every figure in `folder` and of `figures`, also held against the books: the report of the förbund whose
/// file is `options.form` is made for it. `unit`: what amounts are written in; nothing: as that report prints. What was
/// found in the books comes last in `findings`, and errors there do not keep the proof back, unless no report can be
/// made. A folder without any table is `published.nothing_read`.
std::optional<Proof> prove_published(const std::string& folder, std::optional<Measure::Unit> unit,
                                     std::vector<PrintedFigure> figures, ProofOptions options, Findings& findings);

/// Where a figure stands: "Resultaträkning, Räddningstjänst: Avskrivningar 2024".
std::string figure_place(const PrintedFigure& figure);
/// The same with its number: "… 2024 (-12)".
std::string figure_text(const PrintedFigure& figure);

}  // namespace bokslut
