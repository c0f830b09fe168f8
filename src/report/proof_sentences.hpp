// Sentences that state amounts: from what they say they are about to the quantities of the tables.
#pragma once

#include <vector>

#include "report/proof_model.hpp"

namespace bokslut::proof {

/// Adds the sentences to the figures of `out` and binds them. What a sentence is about is told in plain words:
///
///     årets resultat                 a row's label, in the year reported; "resultat", "intäkter" and "kostnader" too
///     årets resultat 2022            another year
///     årets resultat, Kansliet       a unit; "Kansliets resultat" too
///     not 3, Avskrivningar           a row of a note; "not 3" alone: the row whose words the sentence holds
///     budget / avvikelse             before or after the row: those columns
///     a - b, a + b                   a difference or sum; what b leaves out is as in a
///
/// Parentheses are not read, nor numbers that are no years. A sentence that cannot be bound is told among the model's
/// unchecked, and is no figure of `out`. `year` is the year reported.
void bind_sentences(std::vector<PrintedFigure> sentences, int year, Model& model, Proof& out);

}  // namespace bokslut::proof
