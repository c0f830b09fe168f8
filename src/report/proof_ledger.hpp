// Printed figures against the exact amounts of the books.
#pragma once

#include <cstddef>
#include <set>

#include "bokslut/consistency/explain.hpp"
#include "bokslut/report/proof.hpp"
#include "report/proof_forms.hpp"

namespace bokslut::proof {

class Binder;

/// Each figure that `published` has bound to a quantity that the ledger's report gives must be a possible print of the
/// exact amount; else it is `proof.differs_from_ledger`. The figures that have no counterpart are told among the
/// unchecked. Returns the figures that agree.
std::set<std::size_t> hold_against_ledger(const Forms& forms, const Binder& published, const Document& ledger,
                                          consistency::Printing rounding, bool exact_zeros, Proof& out);

/// Lets each difference from the ledger refer to the other findings that its figure stands in.
void refer_from_ledger(Proof& out);

}  // namespace bokslut::proof
