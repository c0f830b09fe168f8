// A report and the names that its parts have in the other language. Private.
#pragma once

#include <string>

#include "bokslut/report/document.hpp"

namespace bokslut {

/// The same report twice, with every row that has a figure, also those that are hidden when it is printed.
struct BothLanguages {
    Document own;    ///< in the report's language
    Document other;  ///< in the other one; empty where nothing asks for its names

    /// What stands at `block` in the other language, when it is a Part there too; else nullptr.
    template <class Part>
    const Part* in_other(std::size_t block) const {
        if (other.blocks.size() != own.blocks.size()) return nullptr;
        return std::get_if<Part>(&other.blocks[block]);
    }
};

}  // namespace bokslut
