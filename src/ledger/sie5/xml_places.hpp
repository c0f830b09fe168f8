// Lines and columns of a text. Private.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ledger/raw_findings.hpp"

namespace bokslut {

/// Unlike Source, it takes no longer for a file that is all on one line. The text must outlive it.
class XmlPlaces {
public:
    explicit XmlPlaces(std::string_view text);
    RawPlace place(std::size_t offset) const;

private:
    std::string_view text_;
    std::vector<std::size_t> line_starts_;
};

}  // namespace bokslut
