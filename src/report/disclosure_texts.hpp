// What the texts of an annual report say of provisions.
#pragma once

#include <string>
#include <vector>

#include "bokslut/consistency/system.hpp"

namespace bokslut {

/// Sentences of `text` that state an amount for a provision ("En avsättning om 1 500 tkr har gjorts"): the amount as
/// the öre it may stand for, and the sentence.
struct SpokenProvision {
    std::string sentence;
    consistency::Interval ore;
};
std::vector<SpokenProvision> spoken_provisions(const std::string& text);

}  // namespace bokslut
