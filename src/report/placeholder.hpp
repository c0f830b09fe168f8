// Figures of a report by the words that a text asks for them with. Private.
#pragma once

#include <optional>
#include <string>

#include "bokslut/report/document.hpp"

namespace bokslut {

class Placeholders {
public:
    /// The document must outlive it.
    Placeholders(const Document& document, int year) : document_(document), year_(year) {}

    /// What stands in place of `asked` (see own_texts.hpp); after a finding, what was asked for, in brackets.
    std::string text(const std::string& asked, const Place& place, Findings& findings) const;

private:
    /// A column to take a row's figure from.
    struct Asked {
        std::string row;
        std::string column;  // "2023", "budget 2023", "avvikelse"
        bool change = false;
    };
    Asked read(std::string what) const;
    const Figure* find(const std::string& row, const std::string& column) const;
    std::string nearest_row(const std::string& row) const;

    const Document& document_;
    int year_;
};

}  // namespace bokslut
