// A restated comparison year, as the förbund's file states it: [[omrakning]].
//
// Threads: values.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "bokslut/statements/quantity.hpp"

namespace bokslut {

struct Restatement {
    int year = 0;
    std::string reason;                               ///< orsak: which principle changed, and why
    std::vector<std::pair<std::string, Given>> rows;  ///< label -> change, signed as printed
    Place place;
};

}  // namespace bokslut
