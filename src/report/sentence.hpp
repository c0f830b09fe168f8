// Amounts as running text states them: "ca 1 300 tkr", "knappt 1 000 tkr", "24,3 miljoner kr".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "bokslut/consistency/explain.hpp"
#include "bokslut/core/rounding.hpp"

namespace bokslut {

/// How near the amount is to the number that stands for it.
enum class Nearness {
    printed,  ///< rounded to the last digit that is written, as in a table
    about,    ///< ca: at most half the last digit that is not zero away, either way
    barely,   ///< knappt: at most as far below, and not above
    over      ///< drygt: at most as far above, and not below
};

struct SpokenAmount {
    std::int64_t digits = 0;  ///< without sign, in steps of the measure
    Measure measure;
    Nearness nearness = Nearness::printed;
    int sign = 0;            ///< -1 and 1 where the sentence says which; 0: as large as, whichever way
    std::size_t others = 0;  ///< further amounts in the sentence
};

/// The first amount of a sentence. A number is one only with its unit (kr, tkr, mnkr, "miljoner kronor"), and not
/// before a slash ("37 kr/invånare"). Nothing when there is none.
std::optional<SpokenAmount> read_spoken(std::string_view sentence);

/// The öre, without sign, that `digits` may stand for in the words of `spoken`.
consistency::Interval spoken_interval(const SpokenAmount& spoken, consistency::Printing rounding,
                                      consistency::Zeros zeros);

}  // namespace bokslut
