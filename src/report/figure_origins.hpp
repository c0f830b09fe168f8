// Which quantity each figure of a report prints, and over what. Private.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bokslut/statements/column.hpp"

namespace bokslut {

/// A figure is the signed sum of a quantity over columns: an outcome is one, a deviation is outcome minus budget.
struct FigureOrigin {
    std::size_t quantity = 0;
    std::vector<std::pair<int, Column>> columns;
};

/// By figure id.
using FigureOrigins = std::map<std::string, FigureOrigin>;

}  // namespace bokslut
