// Has the model proved, and turns the engine's answers into findings.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bokslut/consistency/feasibility.hpp"
#include "report/proof_model.hpp"

namespace bokslut::proof {

class Prover {
public:
    /// The model and the options must outlive the prover. `trusted` are figures that the books agree with: they are set
    /// aside last.
    Prover(const Model& model, std::vector<std::pair<std::string, std::string>> eliminations, bool exact_zeros,
           consistency::Printing rounding, Proof& out, std::set<std::size_t> trusted = {});

    /// How many prints must be set aside.
    std::size_t correct();
    /// The findings, and the rest of `out`.
    void tell();
    /// What was not checked, last.
    void tell_unchecked();

private:
    /// Figures that print the same range of one quantity stand and fall together.
    struct SoftPrint {
        std::size_t quantity;
        consistency::Interval range;
        std::vector<std::size_t> figures;
    };
    struct Built {
        consistency::System system;
        std::vector<std::size_t> prints;  // index in soft_ for each print
    };

    // proof_prover.cpp
    void make_prints();
    consistency::Preference preference() const;
    Built build(const std::vector<std::size_t>& relations, const std::set<std::size_t>& set_aside) const;
    void test_expected();
    void test_expected(const std::vector<std::size_t>& group);
    void make_witness();
    void tell_eliminations();
    void tell_large_rounding();
    void tell_large_rounding(std::size_t relation, const std::vector<const SoftPrint*>& print_of);
    std::int64_t end_of_range(consistency::Var var, std::int64_t inside, std::int64_t direction) const;

    // proof_findings.cpp
    void tell_conflict(std::size_t freed, const consistency::Conflict& conflict);
    void tell_expected(std::size_t relation, const std::optional<consistency::Conflict>& conflict, const Built& built);
    void pair_expected();
    void tell_sentence(const SoftPrint& print, ProofFinding& finding) const;
    std::optional<std::int64_t> computed(const ModelRelation& relation) const;
    std::optional<std::int64_t> nominal(std::size_t quantity) const;
    void add_repair(const SoftPrint& print, ProofFinding& finding) const;
    void add_figures(const consistency::Conflict& conflict, const std::vector<std::size_t>& prints,
                     ProofFinding& finding) const;
    void add_lines(const ModelRelation& relation, consistency::Var eliminated, ProofFinding& finding) const;
    std::string amount_text(std::int64_t ore) const;
    std::string places(const std::vector<std::size_t>& figures) const;
    int sign_of(std::size_t quantity, std::size_t figure) const;
    bool prints(const PrintedFigure& figure, std::int64_t ore) const;
    consistency::Interval range_of(const PrintedFigure& figure, std::int64_t shown, int sign) const;

    const Model& model_;
    std::vector<std::pair<std::string, std::string>> eliminations_;
    bool exact_zeros_;
    consistency::Printing rounding_;
    Proof& out_;
    std::set<std::size_t> trusted_;
    std::vector<SoftPrint> soft_;
    std::vector<std::size_t> identities_;  // relations, as in the first system
    Built first_;
    consistency::Correction correction_;
    std::set<std::size_t> set_aside_;    // in soft_
    std::vector<std::size_t> accepted_;  // identities and the expected relations that hold with them
    Built accepted_system_;
    std::vector<std::int64_t> witness_;  // of that system; empty when there is none
};

}  // namespace bokslut::proof
